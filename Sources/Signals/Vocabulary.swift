/// Every word that some pattern names, with a number. Words are found by 48 bits of a hash of their folded bytes; a word
/// that is not among 20,000 is taken for one of them with odds of one in 10^10.
struct Vocabulary: Sendable {
  /// The number of a word that no pattern names.
  static let unknown: UInt32 = 0

  private(set) var count = 1
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var values: [UInt32] = Array(repeating: 0, count: 1024)
  private var used = 0
  /// How many bytes the shortest and the longest beginning of a word have that stands for all words with it; 0: none.
  private var beginnings: (shortest: Int, longest: Int) = (0, 0)
  /// Words that were written at build time, and their numbers.
  private var written: (keys: PerfectHash, text: TableText)?

  /// A vocabulary of no words.
  init() {}

  /// The vocabulary that is read next, as `lists` wrote it.
  init(_ reader: inout TableReader) {
    (keys, values) = ([0], [])
    count = Int(reader.number())
    let lists = reader.lists(PerfectHash.listCount)
    written = (PerfectHash(lists[...]), lists[0].text)
    let lengths = reader.list()
    beginnings = (Int(lengths[0]), Int(lengths[1]))
  }

  /// A record is the key of a word, and its number in four characters.
  private static let recordLength = 12

  /// 48 bits of a hash, as eight characters.
  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash & 0x3F3F_3F3F_3F3F_3F3F &+ 0x3030_3030_3030_3030 }

  /// Every word's hash and number, as tables.
  var lists: [[UInt32]] {
    var seen: Set<UInt64> = []
    let entries = zip(keys, values).filter { $0.0 != 0 }.map { (key: Vocabulary.key($0.0), id: $0.1) }
      .filter { seen.insert($0.key).inserted }
    let records = entries.map { key, id in
      (key: key, digits: (0..<8).map { UInt32(key >> ($0 * 8) & 0xFF) - UInt32(TableText.zero) } + Digits.of(id))
    }
    return PerfectHash.lists(of: records, recordLength: Vocabulary.recordLength).lists
      + [[UInt32(beginnings.shortest), UInt32(beginnings.longest)]]
  }

  /// The word's number, given one if it has none.
  mutating func insert(_ word: String) -> UInt32 {
    let key = Vocabulary.hash(word)
    if let known = lookup(key) { return known }
    let id = UInt32(count)
    count += 1
    store(key, id)
    return id
  }

  /// The number of all words that begin so and are no words of their own.
  mutating func insert(beginning letters: String) -> UInt32 {
    let length = letters.utf8.count
    beginnings.shortest = beginnings.shortest == 0 ? length : min(beginnings.shortest, length)
    beginnings.longest = max(beginnings.longest, length)
    return insert(letters + Vocabulary.star)
  }

  /// Whether some word's beginning stands for all words with it.
  var hasBeginnings: Bool { beginnings.longest > 0 }

  /// The number of the longest beginning that this word has, or nil.
  func beginning(of word: [UInt8], _ lookup: Lookup) -> UInt32? {
    guard hasBeginnings else { return nil }
    var hash = WordHash()
    var found: UInt32?
    for (index, byte) in word.prefix(beginnings.longest).enumerated() {
      hash.add(byte)
      guard index + 1 >= beginnings.shortest else { continue }
      var starred = hash
      for byte in Vocabulary.star.utf8 { starred.add(byte) }
      if let id = lookup.find(starred.value) { found = id }
    }
    return found
  }

  /// What stands for the rest of a word: no word that a text could hold has it.
  private static let star = "*"

  /// Makes `alias` mean the same as the word with this number, unless it has a meaning already.
  mutating func alias(_ alias: String, to id: UInt32) {
    let key = Vocabulary.hash(alias)
    if lookup(key) == nil { store(key, id) }
  }

  /// Calls `body` with a way of finding words by their hash.
  func read<Result>(_ body: (Lookup) -> Result) -> Result {
    guard let written else { return body(Lookup(keys: keys, values: values)) }
    return written.text.read { body(Lookup(table: $0[written.keys])) }
  }

  /// The number of a word by its hash, or nil.
  func lookup(_ key: UInt64) -> UInt32? { read { $0.find(key) } }

  /// Finds words by their hash, while `read` runs; made by itself, it finds none.
  struct Lookup {
    fileprivate var table: PerfectHash.View?
    fileprivate var keys: [UInt64] = [0]
    fileprivate var values: [UInt32] = [0]

    @inline(__always)
    func find(_ hash: UInt64) -> UInt32? {
      guard let table else { return probe(hash) }
      let key = Vocabulary.key(hash)
      let record = table.record(table.place(key), length: recordLength)
      guard UInt64(littleEndian: record.loadUnaligned(as: UInt64.self)) == key else { return nil }
      return Numbers(start: record + 8, width: 4)[0]
    }

    @inline(never)
    private func probe(_ key: UInt64) -> UInt32? {
      var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
      while true {
        if keys[slot] == key { return values[slot] }
        if keys[slot] == 0 { return nil }
        slot = (slot + 1) & (keys.count - 1)
      }
    }
  }

  private mutating func store(_ key: UInt64, _ id: UInt32) {
    if used * 2 >= keys.count { grow() }
    place(key, id)
    used += 1
  }

  private mutating func place(_ key: UInt64, _ id: UInt32) {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    (keys[slot], values[slot]) = (key, id)
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, id) in zip(oldKeys, oldValues) where key != 0 { place(key, id) }
  }

  /// 64 bits of a folded word's bytes; never 0.
  static func hash(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}

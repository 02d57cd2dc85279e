/// A run of one to three words with the weights, learned from labelled passages, by which it speaks for signals or
/// against them.
struct LearnedCue: Equatable {
  /// Words; `#` is a number, `^` and `$` are the ends of a sentence. `~word` is any word of its family.
  let words: [String]
  let weights: [(signal: Signal, weight: Double)]

  static func == (left: LearnedCue, right: LearnedCue) -> Bool {
    left.words == right.words && left.weights.elementsEqual(right.weights) { $0 == $1 }
  }
}

/// All learned cues: a table from runs of words to weights, looked up at every word.
struct LearnedCues: Sendable {
  /// One weight of a cue where it stands in a text. Kept small: a long text has millions.
  struct Hit {
    private let written: UInt32
    private let weightNumber: UInt32
    private let firstWord: UInt32
    private let lastWord: UInt32

    init(written: UInt32, number: Int, first: Int, last: Int) {
      self.written = written
      (weightNumber, firstWord) = (UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: first))
      lastWord = UInt32(truncatingIfNeeded: last)
    }

    /// The weight's number, to count it once a passage.
    var number: Int { Int(weightNumber) }
    var signal: Int { Int(written & 15) }
    var weight: Double { (Double(written >> 4) - 100_000) / 1000 }
    /// The cue's first and last word.
    var first: Int { Int(firstWord) }
    var last: Int { Int(lastWord) }
  }

  /// The runs, and where the weights of each begin; one more at the end.
  private let runs: KeyTable
  private let starts: NumberList
  /// The signal in the low four bits, the weight in thousandths plus 100,000 above.
  private let weights: NumberList
  /// For each word: whether runs begin with it (1: it is one alone, 2: longer ones do), and the same for its family.
  private let beginnings: NumberList
  /// For each word: its family's number, or 0.
  private let families: NumberList
  /// The numbers that stand for a number and the ends of a sentence: `#`, `^`, `$`.
  private let marks: (number: UInt32, start: UInt32, end: UInt32)
  /// What a shipped rule is worth beside the cues, for each signal; 1 where nothing was learned.
  let ruleWorth: [Double]
  /// What `init(_:)` reads.
  let tables: [NumberList]

  /// The cues that are read next.
  init(_ reader: inout TableReader) {
    tables = reader.lists(KeyTable.listCount + 6)
    runs = KeyTable(tables.prefix(KeyTable.listCount))
    let rest = Array(tables.dropFirst(KeyTable.listCount))
    (starts, weights, beginnings, families) = (rest[0], rest[1], rest[2], rest[3])
    marks = (rest[4][0], rest[4][1], rest[4][2])
    let worth = rest[5]
    ruleWorth = Signal.allCases.indices.map { $0 < worth.count ? Double(worth[$0]) / 1000 : 1 }
  }

  /// The table of these cues; `id` gives a word its number, `wordCount` is told after all have one.
  init(
    _ cues: [LearnedCue], families: [(name: String, words: [String])], ruleWorth: [Signal: Double],
    wordCount: () -> Int, id: (String) -> UInt32
  ) {
    guard !cues.isEmpty else {
      var none = TableReader(TableText(lists: []))
      self.init(&none)
      return
    }
    let marks = ["#", "^", "$"].map(id)
    let runs = cues.map { cue in (words: cue.words.map(id), isKin: cue.words.contains { $0.hasPrefix("~") }, cue: cue) }
      .filter { (1...3).contains($0.words.count) }
    var members: [(word: UInt32, family: UInt32)] = families.flatMap { family in
      family.words.map { (id($0), id("~" + family.name)) }
    }
    let named = Set(families.map(\.name))
    for word in Set(cues.flatMap(\.words)) where word.hasPrefix("~") && !named.contains(String(word.dropFirst())) {
      members.append((id(String(word.dropFirst())), id(word)))
    }
    var beginnings = [UInt32](repeating: 0, count: wordCount())
    var familyOfWord = beginnings
    for (word, family) in members { familyOfWord[Int(word)] = family }
    let (keys, order) = KeyTable.lists(of: runs.map { LearnedCues.key($0.words, isKin: $0.isKin) })
    var (starts, weights): ([UInt32], [UInt32]) = ([0], [])
    for run in order.map({ runs[$0] }) {
      for (signal, weight) in run.cue.weights {
        let thousandths = UInt32(min(max((weight * 1000).rounded() + 100_000, 0), 200_000))
        weights.append(thousandths << 4 | UInt32(signal.index))
      }
      starts.append(UInt32(weights.count))
      // Marks begin runs of both kinds.
      if let first = run.words.first { beginnings[Int(first)] |= run.words.count == 1 ? 1 : 2 }
    }
    let worth = Signal.allCases.map { UInt32(((ruleWorth[$0] ?? 1) * 1000).rounded()) }
    var reader = TableReader(TableText(lists: keys + [starts, weights, beginnings, familyOfWord, marks, worth]))
    self.init(&reader)
  }

  /// How many weights there are.
  var weightCount: Int { weights.count }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { runs.isEmpty }

  /// Every cue in these words, in the order of their first words.
  func hits(in tokens: [Token]) -> [Hit] {
    guard !isEmpty else { return [] }
    let line = marked(tokens)
    return starts.text.withNumbers { numbers in
      let kin = line.map { family($0.word, numbers) }
      var hits: [Hit] = []
      line.withUnsafeBufferPointer { line in
        for start in line.indices {
          look(from: start, line, LearnedCues.seed, numbers, &hits) { line[$0].word }
          look(from: start, line, LearnedCues.kinSeed, numbers, &hits) { kin[$0] }
        }
      }
      return hits
    }
  }

  /// Looks for the runs that begin at `start`, as `word` reads the words.
  @inline(__always)
  private func look(
    from start: Int, _ line: UnsafeBufferPointer<(word: UInt32, token: Int)>, _ seed: UInt64, _ numbers: Numbers,
    _ hits: inout [Hit], _ word: (Int) -> UInt32
  ) {
    let first = Int(word(start))
    guard first < beginnings.count else { return }
    let lengths = numbers[beginnings.start + first]
    guard lengths != 0 else { return }
    var key = seed
    for position in start..<min(start + 3, line.count) {
      let word = word(position)
      if word == Vocabulary.unknown || position > start && word == marks.start { return }
      key = LearnedCues.add(word, key)
      if position > start || lengths & 1 != 0 {
        report(key, first: line[start].token, last: line[position].token, numbers, &hits)
      }
      if position == start, lengths == 1 { return }
    }
  }

  /// The number of a word's family; marks are their own family.
  private func family(_ word: UInt32, _ numbers: Numbers) -> UInt32 {
    if word == marks.number || word == marks.start || word == marks.end { return word }
    return Int(word) < families.count ? numbers[families.start + Int(word)] : 0
  }

  /// The words with the ends of their sentences between them.
  private func marked(_ tokens: [Token]) -> [(word: UInt32, token: Int)] {
    var line: [(word: UInt32, token: Int)] = []
    line.reserveCapacity(tokens.count * 5 / 4)
    for (index, token) in tokens.enumerated() {
      if token.flags.contains(.sentenceStart) {
        if index > 0 { line.append((marks.end, index - 1)) }
        line.append((marks.start, index))
      }
      line.append((token.flags.contains(.number) ? marks.number : token.word, index))
    }
    if !tokens.isEmpty { line.append((marks.end, tokens.count - 1)) }
    return line
  }

  private func report(_ key: UInt64, first: Int, last: Int, _ numbers: Numbers, _ hits: inout [Hit]) {
    guard let run = runs.find(key, numbers) else { return }
    let end = min(Int(numbers[starts.start + run + 1]), weights.count)
    var number = Int(numbers[starts.start + run])
    while number < end {
      hits.append(Hit(written: numbers[weights.start + number], number: number, first: first, last: last))
      number += 1
    }
  }

  // MARK: Keys

  private static let seed: UInt64 = 0x2545_F491_4F6C_DD1D
  private static let kinSeed: UInt64 = 0x1D8E_4E27_C47D_124F

  private static func key(_ words: [UInt32], isKin: Bool) -> UInt64 {
    words.reduce(isKin ? kinSeed : seed) { add($1, $0) }
  }

  /// One more word; 60 bits, so that two of 50,000 runs share a key with odds of one in 10^8.
  private static func add(_ word: UInt32, _ key: UInt64) -> UInt64 {
    let mixed = (key ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 31)) & 0x0FFF_FFFF_FFFF_FFFF
  }
}

/// Where the patterns of a group are entered. Each group has a small hash table of its own, so that all that is asked of
/// it while a sentence is read lies within a few lines of memory: with one table for all groups most of the time went by
/// in waiting for it.
struct GroupEntries {
  /// For each group, four characters each but the mask: at which words it is entered, as a `WordMask` of eight, where
  /// its places begin among all, how many there are, and the node at which it is entered at numbers plus one (0: none).
  private let groups: UnsafeRawPointer
  /// The places: a word and its node, four characters each.
  private let places: UnsafeRawPointer

  static let recordLength = 20
  private static let placeLength = 8
  /// What a free place has for a word.
  private static let free: UInt32 = 1 << 24 - 1

  init(groups: UnsafeRawPointer, places: UnsafeRawPointer) { (self.groups, self.places) = (groups, places) }

  /// One group's entries.
  struct Group {
    let mask: UInt64
    /// The node at which it is entered at numbers, if it is.
    let atNumbers: Int?
    fileprivate let places: UnsafeRawPointer
    fileprivate let size: UInt32

    /// The node at which it is entered at this word. Asked only where the mask has the word.
    @inline(__always)
    func node(at word: UInt32) -> Int? {
      let sought = UInt32(truncatingIfNeeded: Digits.text(UInt64(word)))
      var place = places + Int(GroupEntries.home(word, size)) &* placeLength
      while true {
        let found = UInt32(littleEndian: place.loadUnaligned(as: UInt32.self))
        if found == sought { return Int(Digits.pair(Digits.eight(at: place)).1) }
        if found == freeText { return nil }
        place += placeLength
      }
    }
  }

  private static let freeText = UInt32(truncatingIfNeeded: Digits.text(UInt64(free)))

  @inline(__always)
  subscript(group: Int) -> Group {
    let record = groups + group &* GroupEntries.recordLength
    let (start, size) = Digits.pair(Digits.eight(at: record + 8))
    let numbers = Int(Numbers(start: record + 16, width: 4)[0])
    return Group(
      mask: WordMask.mask(record), atNumbers: numbers == 0 ? nil : numbers - 1,
      places: places + Int(start) &* GroupEntries.placeLength, size: size)
  }

  @inline(__always)
  private static func home(_ word: UInt32, _ size: UInt32) -> UInt32 {
    (((word &* 0x9E37_79B1) >> 12) &* size) >> 20
  }

  // MARK: Writing

  /// The characters of these groups: for each the node of every word that it is entered at.
  static func digits(_ groups: [[(word: UInt32, node: UInt32)]], numberEntry: UInt32) -> (
    groups: [UInt32], places: [UInt32]
  ) {
    var (records, all): ([UInt32], [UInt32]) = ([], [])
    // Groups that ask for the same, as many rules' do, share their places.
    var known: [[UInt32]: UInt32] = [:]
    for group in groups {
      let words = group.filter { $0.word != numberEntry }
      let size = UInt32(min(words.count * 3 / 2 + 1, 1 << 11))
      let own = places(words, size)
      let start = known[own] ?? UInt32(all.count / placeLength)
      if known[own] == nil {
        known[own] = start
        all += own
      }
      records += WordMask.digits(words.reduce(0) { $0 | WordMask.bit($1.word) })
      records += Digits.of(start) + Digits.of(size)
      records += Digits.of((group.first { $0.word == numberEntry }?.node).map { $0 + 1 } ?? 0)
    }
    return (records, all)
  }

  /// The places of these words.
  private static func places(_ words: [(word: UInt32, node: UInt32)], _ size: UInt32) -> [UInt32] {
    // Behind the last place there is room for those that found theirs taken, and one that stays free.
    var places = [(word: UInt32, node: UInt32)?](repeating: nil, count: Int(size) + words.count + 1)
    for entry in words {
      var place = Int(home(entry.word, size))
      while places[place] != nil { place += 1 }
      places[place] = entry
    }
    let used = places.lastIndex { $0 != nil } ?? -1
    return places[...max(used + 1, Int(size))].flatMap { Digits.of($0?.word ?? free) + Digits.of($0?.node ?? 0) }
  }
}

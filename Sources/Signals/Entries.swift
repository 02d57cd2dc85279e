/// Where a word's patterns are entered: for each word, and then for numbers, its gates, and its drawer in a `Signature`.
struct Entries {
  /// For each word where its gates begin among all (four characters), how many it has (17 bits), and its drawer
  /// (7 bits).
  private let words: UnsafeRawPointer
  /// For each word its gates: their first needs, and their numbers in four characters.
  private let lists: UnsafeRawPointer
  /// See `Gate`.
  private let gates, needs: UnsafeRawPointer

  init(words: UnsafeRawPointer, lists: UnsafeRawPointer, gates: UnsafeRawPointer, needs: UnsafeRawPointer) {
    (self.words, self.lists, self.gates, self.needs) = (words, lists, gates, needs)
  }

  private static let countBits: UInt32 = 17
  private static let countMask: UInt32 = 1 << countBits - 1
  /// The most gates that one word can have.
  static let mostGates = Int(countMask)
  /// How many characters a gate takes in a word's list.
  private static let length = Gate.Need.length + 4

  // MARK: Reading

  /// How many gates a word has.
  func count(_ word: Int) -> Int { Int(Digits.pair(Digits.eight(at: words + word &* 8)).1 & Entries.countMask) }

  /// The drawer of a word.
  @inline(__always)
  func drawer(_ word: Int) -> Int { Int(Digits.pair(Digits.eight(at: words + word &* 8)).1 >> Entries.countBits) }

  /// Calls `body` with the node and the row of each gate of a word that is open among these windows.
  @inline(__always)
  func forEach(_ word: Int, _ windows: UnsafeRawPointer, _ body: (Int, Int) -> Void) {
    let (start, rest) = Digits.pair(Digits.eight(at: words + word &* 8))
    var entry = lists + Int(start) &* Entries.length
    let end = entry + Int(rest & Entries.countMask) &* Entries.length
    while entry < end {
      if Gate.Need.isMet(entry, windows) {
        let gate = Numbers(start: entry + Gate.Need.length, width: 4)[0]
        if let (node, row) = Gate.entry(gates + Int(gate) &* Gate.length, needs, windows) { body(Int(node), Int(row)) }
      }
      entry += Entries.length
    }
  }

  // MARK: Writing

  /// The characters for the words and for the lists of their gates; `gates` has all gates.
  static func digits(_ entries: [[UInt32]], drawers: [Int], _ gates: [Gate]) -> (words: [UInt32], lists: [UInt32]) {
    var (words, all): ([UInt32], [UInt32]) = ([], [])
    for (own, drawer) in zip(entries, drawers) {
      precondition(own.count <= mostGates, "a word has fewer than 2^17 gates")
      words += Digits.of(UInt32(all.count / length)) + Digits.of(UInt32(own.count | drawer << Int(countBits)))
      for gate in own { all += gates[Int(gate)].first.digits + Digits.of(gate) }
    }
    return (words, all)
  }
}

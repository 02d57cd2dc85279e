/// Where a word's patterns are entered: for each word, and then for numbers, its gates, and its drawer in a `Signature`.
struct Entries {
  /// For each word where its gates begin among all (four characters), how many it has (17 bits), and its drawer
  /// (7 bits).
  private let words: UnsafeRawPointer
  /// For each word the numbers of its gates, four characters each.
  private let lists: UnsafeRawPointer
  private let gates: UnsafeRawPointer

  init(words: UnsafeRawPointer, lists: UnsafeRawPointer, gates: UnsafeRawPointer) {
    (self.words, self.lists, self.gates) = (words, lists, gates)
  }

  private static let countBits: UInt32 = 17
  private static let countMask: UInt32 = 1 << countBits - 1
  /// The most gates that one word can have.
  static let mostGates = Int(countMask)

  // MARK: Reading

  /// How many gates a word has.
  func count(_ word: Int) -> Int { Int(Digits.pair(Digits.eight(at: words + word &* 8)).1 & Entries.countMask) }

  /// The drawer of a word.
  @inline(__always)
  func drawer(_ word: Int) -> Int { Int(Digits.pair(Digits.eight(at: words + word &* 8)).1 >> Entries.countBits) }

  /// Calls `body` with the node of each gate of a word that is open among these windows.
  @inline(__always)
  func forEach(_ word: Int, _ windows: UnsafeRawPointer, _ body: (Int) -> Void) {
    let (start, rest) = Digits.pair(Digits.eight(at: words + word &* 8))
    let list = Numbers(start: lists + Int(start) &* 4, width: 4)
    for entry in 0..<Int(rest & Entries.countMask) {
      let node = Gate.node(gates + Int(list[entry]) &* Gate.length, windows)
      if node >= 0 { body(node) }
    }
  }

  // MARK: Writing

  /// The characters for the words and for the lists of their gates.
  static func digits(_ entries: [[UInt32]], drawers: [Int]) -> (words: [UInt32], lists: [UInt32]) {
    var (words, all): ([UInt32], [UInt32]) = ([], [])
    for (gates, drawer) in zip(entries, drawers) {
      precondition(gates.count <= mostGates, "a word has fewer than 2^17 gates")
      words += Digits.of(UInt32(all.count / 4)) + Digits.of(UInt32(gates.count | drawer << Int(countBits)))
      for gate in gates { all += Digits.of(gate) }
    }
    return (words, all)
  }
}

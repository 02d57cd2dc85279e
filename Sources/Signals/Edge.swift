/// An edge as it stands in the automaton's tables, eight characters that are read in one go: what it asks for, whether it
/// is its node's last, an argument, and the place of the node that it leads to. So one place in memory is touched where a
/// walk fails at once, as most do.
struct Edge {
  /// What an edge asks for. `manyWords` stands before so many `word` edges in rising order; no `skip` gets into the
  /// tables.
  enum Kind: UInt32 {
    case word, words, anyWord, number, gap, skip, sentenceStart, sentenceEnd, sentenceBreak, clauseBreak, accept
    case manyWords
  }

  /// How many characters it takes.
  static let length = 8
  /// Arguments and places are below this.
  static let limit: UInt32 = 1 << 19

  let target: Int
  private let label: UInt32

  /// The edge at `place` in a list.
  @inline(__always)
  init(_ edges: UnsafeRawPointer, _ place: Int) {
    let numbers = Digits.pair(Digits.eight(at: edges + place &* Edge.length))
    (label, target) = (numbers.0, Int(numbers.1))
  }

  var kind: Kind? { Kind(rawValue: label & 15) }
  var isLast: Bool { label & 16 != 0 }
  /// A word, a word set, a row, or how many words follow; of a gap, its length in four bits and its mask above.
  var argument: Int { Int(label >> 5) }

  /// The characters of an edge.
  static func digits(_ kind: Kind, isLast: Bool, argument: UInt32, target: UInt32) -> [UInt32] {
    precondition(argument < limit && target < 1 << 24, "an automaton has fewer than 2^19 words, sets and rows")
    let label = argument << 5 | (isLast ? 16 : 0) | kind.rawValue
    return [label, target].flatMap { number in (0..<4).map { number >> (6 * $0) & 63 } }
  }
}

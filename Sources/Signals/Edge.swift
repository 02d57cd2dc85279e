/// An edge as it stands in the automaton's tables, eight characters that are read in one go: what it asks for, whether it
/// is its node's last, an argument, and the place of the node that it leads to. So one place in memory is touched where a
/// walk fails at once, as most do. Behind an edge for a word set, and behind one for a gap, stands a mask of the words that
/// may be met, in eight characters more.
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
  /// A word, a word set, a gap's length, a row, or how many words follow.
  var argument: Int { Int(label >> 5) }

  /// The mask behind the edge at `place`.
  @inline(__always)
  static func mask(_ edges: UnsafeRawPointer, _ place: Int) -> UInt64 { WordMask.mask(edges + (place &+ 1) &* length) }

  /// How many places an edge of this kind takes.
  static func places(_ kind: Kind) -> UInt32 { kind == .words || kind == .gap ? 2 : 1 }

  /// The characters of an edge.
  static func digits(_ kind: Kind, isLast: Bool, argument: UInt32, target: UInt32) -> [UInt32] {
    precondition(argument < limit, "an automaton has fewer than 2^19 words, sets and rows")
    let label = argument << 5 | (isLast ? 16 : 0) | kind.rawValue
    return Digits.of(label) + Digits.of(target)
  }
}

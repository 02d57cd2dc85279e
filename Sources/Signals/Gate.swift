/// An entry of the automaton: the node where a walk begins, the row that is entered, and what must stand near for it to be
/// worth a walk.
///
/// The first need, which shuts nine gates of ten, stands in the lists of the words that are entered at (see `Entries`),
/// where they are read one behind the other. In the table of gates are the others, the node and the row.
struct Gate {
  let node: UInt32
  let row: UInt32
  let needs: [Need]

  /// Words of which one must stand in a window.
  struct Need: Hashable {
    let words: Signature
    let window: Window

    /// What every place has.
    static let nothing = Need(words: .always, window: .here)

    /// How many characters it takes: the words, and where the window lies.
    static let length = Signature.length + Window.length

    var digits: [UInt32] { words.digits + window.digits }

    /// Whether the need written at `need` is met around a word, whose windows begin at `windows`.
    @inline(__always)
    static func isMet(_ need: UnsafeRawPointer, _ windows: UnsafeRawPointer) -> Bool {
      Signature.meet(need, windows + Window.offset(need + Signature.length)) != 0
    }
  }

  /// How many needs a gate has at most.
  static let mostNeeds = 3
  /// How many characters it takes in the table of gates, four each: the numbers of its second and its third need, the node
  /// and the row.
  static let length = 16

  /// The node and the row, where the words around meet the second and the third need too.
  @inline(__always)
  static func entry(
    _ gate: UnsafeRawPointer, _ needs: UnsafeRawPointer, _ windows: UnsafeRawPointer
  ) -> (node: UInt32, row: UInt32)? {
    let (second, third) = Digits.pair(Digits.eight(at: gate))
    guard Need.isMet(needs + Int(second) &* Need.length, windows) else { return nil }
    guard Need.isMet(needs + Int(third) &* Need.length, windows) else { return nil }
    return Digits.pair(Digits.eight(at: gate + 8))
  }

  /// What stands in the lists of words.
  var first: Need { needs.first ?? .nothing }

  /// The characters of these gates, and of their other needs, each once.
  static func digits(_ gates: [Gate]) -> (gates: [UInt32], needs: [UInt32]) {
    var numbering = Numbering<Need>()
    let written = gates.flatMap { gate in
      let others = (gate.needs.dropFirst() + Array(repeating: Need.nothing, count: mostNeeds)).prefix(mostNeeds - 1)
      return others.flatMap { Digits.of(UInt32(numbering.number(of: $0))) } + Digits.of(gate.node) + Digits.of(gate.row)
    }
    return (written, numbering.keys.flatMap(\.digits))
  }
}

/// An entry of the automaton: the node where a walk begins, and what must stand near for it to be worth a walk.
///
/// The first need, which shuts nine gates of ten, stands in the lists of the words that are entered at (see `Entries`),
/// where they are read one behind the other. In the table of gates are the others, and the node.
struct Gate: Hashable {
  let node: UInt32
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
  /// How many characters it takes in the table of gates: all needs but the first, and the node in four.
  static let length = nodePlace + 4

  private static let nodePlace = (mostNeeds - 1) * Need.length

  /// The node, where the words around meet the other needs too; or below 0.
  @inline(__always)
  static func node(_ gate: UnsafeRawPointer, _ windows: UnsafeRawPointer) -> Int {
    guard Need.isMet(gate, windows), Need.isMet(gate + Need.length, windows) else { return -1 }
    return Int(Numbers(start: gate + nodePlace, width: 4)[0])
  }

  /// What stands in the lists of words.
  var first: Need { needs.first ?? .nothing }

  /// The characters in the table of gates.
  var digits: [UInt32] {
    let others = (needs.dropFirst() + Array(repeating: Need.nothing, count: Gate.mostNeeds)).prefix(Gate.mostNeeds - 1)
    return others.flatMap(\.digits) + Digits.of(node)
  }
}

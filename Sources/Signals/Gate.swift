/// An entry of the automaton: the node where a walk begins, and what must stand near for it to be worth a walk.
///
/// In a table it is 60 characters: three signatures, of which some word each must stand near, the node, and the windows in
/// which they must, two characters each, by their place among those of a `Neighbourhood`.
struct Gate: Hashable {
  let node: UInt32
  let needs: [Need]

  /// Words of which one must stand in a window.
  struct Need: Hashable {
    let words: Signature
    let window: Window
  }

  /// How many characters it takes.
  static let length = 60
  /// How many needs a gate has at most.
  static let mostNeeds = 3

  private static let places = mostNeeds * Signature.length

  /// The node, where the words around let the gate through; or below 0. The windows of the word that is entered at begin
  /// at `windows`.
  @inline(__always)
  static func node(_ gate: UnsafeRawPointer, _ windows: UnsafeRawPointer) -> Int {
    let (node, pair) = Digits.pair(Digits.eight(at: gate + places))
    // Most gates are shut by the first.
    guard Signature.meet(gate, windows + offset(pair & 0xFFF)) != 0,
      Signature.meet(gate + Signature.length, windows + offset(pair >> 12)) != 0
    else { return -1 }
    let last = Digits.pair(Digits.eight(at: gate + places + 4)).1
    guard Signature.meet(gate + 2 &* Signature.length, windows + offset(last)) != 0 else { return -1 }
    return Int(node)
  }

  /// Where a window lies from those of the word on. Places are written from `origin` on, so that none is below 0.
  @inline(__always)
  private static func offset(_ place: UInt32) -> Int { (Int(place) &- origin) &* Signature.length }

  private static let origin = Window.reach * Window.sizes

  /// The characters of a gate.
  var digits: [UInt32] {
    let all = (needs + Array(repeating: Need.nothing, count: Gate.mostNeeds)).prefix(Gate.mostNeeds)
    let places = all.map { UInt32($0.window.start * Window.sizes + $0.window.size + Gate.origin) }
    return all.flatMap(\.words.digits) + Digits.of(node) + Digits.of(places[0] | places[1] << 12) + Digits.of(places[2])
  }
}

extension Gate.Need {
  /// What every place has.
  static let nothing = Gate.Need(words: .always, window: .here)
}

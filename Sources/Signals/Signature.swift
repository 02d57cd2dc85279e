/// Which words stand in a stretch of text, roughly: a set of 96 bits. Words that some pattern asks for beside its anchor
/// lie in drawers, the commonest in one of their own; a word that no pattern asks for there lies in none.
///
/// The bits lie as a table's characters hold them, six in a byte, so that what a pattern asks for is compared as it stands.
struct Signature: Hashable {
  let low: UInt64
  let high: UInt64

  /// How many drawers there are for words.
  static let drawerCount = 94
  /// The drawer of words that lie in none.
  static let noDrawer = 96
  /// The bit that numbers have beside that of their word.
  static let number = Signature(bit: 94)
  /// The bit that every place has: what asks for nothing asks for this.
  static let always = Signature(bit: 95)
  /// No bit.
  static let none = Signature(low: 0, high: 0)

  @inline(__always)
  init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  /// One bit.
  init(bit: Int) {
    let place: UInt64 = 1 << UInt64(bit % 48 / 6 * 8 + bit % 6)
    self.init(low: bit < 48 ? place : 0, high: bit < 48 || bit >= 96 ? 0 : place)
  }

  @inline(__always)
  static func | (left: Signature, right: Signature) -> Signature {
    Signature(low: left.low | right.low, high: left.high | right.high)
  }

  /// The signature of a word in each drawer, and of one in none.
  static let ofDrawers: [Signature] = (0...noDrawer).map { Signature(bit: $0) | .always }

  /// How many characters it takes, and how many bytes in memory.
  static let length = 16

  /// What the signature written at `written` and the one in memory at `place` have in common; 0: nothing.
  @inline(__always)
  static func meet(_ written: UnsafeRawPointer, _ place: UnsafeRawPointer) -> UInt64 {
    Digits.eight(at: written) & place.load(as: UInt64.self)
      | Digits.eight(at: written + 8) & place.load(fromByteOffset: 8, as: UInt64.self)
  }

  /// The characters of a signature.
  var digits: [UInt32] { [low, high].flatMap { half in (0..<8).map { UInt32(half >> ($0 * 8) & 63) } } }
}

/// A stretch of words beside a word: it begins so many words after it (before it, where below 0) and is 1, 2, 4 or 8 long.
struct Window: Hashable {
  let start: Int
  /// The length is 2 to this power.
  let size: Int

  /// How far from a word a window may lie.
  static let reach = 24
  /// Sizes there are.
  static let sizes = 4
  /// The word itself.
  static let here = Window(start: 0, size: 0)

  private init(start: Int, size: Int) { (self.start, self.size) = (start, size) }

  /// The smallest window around these distances, or nil where none is large enough.
  init?(around distances: ClosedRange<Int>) {
    guard distances.lowerBound >= -Window.reach, distances.upperBound <= Window.reach,
      let size = (0..<Window.sizes).first(where: { 1 << $0 >= distances.count })
    else { return nil }
    self.init(start: distances.lowerBound, size: size)
  }

  var count: Int { 1 << size }

  // MARK: In a table

  /// How many characters it takes: where it begins, from `-reach` on, and its size.
  static let length = 2

  var digits: [UInt32] { [UInt32(start + Window.reach), UInt32(size)] }

  /// How many bytes behind the windows of a word the window written at `place` stands in a `Neighbourhood`.
  @inline(__always)
  static func offset(_ place: UnsafeRawPointer) -> Int {
    let written = UInt16(littleEndian: place.loadUnaligned(as: UInt16.self))
    let (start, size) = (Int(written & 0xFF) &- zero &- reach, Int(written >> 8) &- zero)
    return (start &* sizes &+ size) &* Signature.length
  }

  private static let zero = Int(TableText.zero)
}

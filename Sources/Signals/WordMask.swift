/// Words as a set of 48 drawers, so that eight characters of a table hold it. Its bits lie as the characters hold them, six
/// in a byte: it is used as it stands.
enum WordMask {
  private static let count: UInt32 = 48
  static let anything: UInt64 = 0x3F3F_3F3F_3F3F_3F3F
  /// The drawer of no word, which no mask has.
  static let noDrawer: UInt8 = 63

  /// The bit of a word's drawer, by its number.
  @inline(__always)
  static func drawer(_ word: UInt32) -> UInt8 {
    let drawer = (((word &* 0x9E37_79B1) >> 16) &* count) >> 16
    return UInt8(truncatingIfNeeded: drawer / 6 * 8 + drawer % 6)
  }

  static func bit(_ word: UInt32) -> UInt64 { 1 << UInt64(drawer(word)) }

  /// Whether a mask has a word's drawer.
  @inline(__always)
  static func has(_ mask: UInt64, _ token: Token) -> Bool { mask >> UInt64(token.drawer) & 1 != 0 }

  /// The characters of a mask.
  static func digits(_ mask: UInt64) -> [UInt32] { (0..<8).map { UInt32(mask >> (8 * $0) & 63) } }

  /// The mask whose characters stand at `place`.
  @inline(__always)
  static func mask(_ place: UnsafeRawPointer) -> UInt64 { Digits.eight(at: place) }
}

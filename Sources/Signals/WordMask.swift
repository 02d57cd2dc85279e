/// Words as a set of 48 drawers, so that eight characters of a table hold it.
enum WordMask {
  static let count = 48
  static let anything: UInt64 = 1 << UInt64(count) - 1

  /// The drawer of a word, by its number.
  @inline(__always)
  static func drawer(_ word: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: (((word &* 0x9E37_79B1) >> 16) &* UInt32(count)) >> 16)
  }

  static func bit(_ word: UInt32) -> UInt64 { 1 << UInt64(drawer(word)) }

  /// Whether a mask has a word's drawer; false for the drawer of no word, which lies beyond the last.
  @inline(__always)
  static func has(_ mask: UInt64, _ token: Token) -> Bool { mask >> UInt64(token.drawer) & 1 != 0 }

  /// The characters of a mask.
  static func digits(_ mask: UInt64) -> [UInt32] { (0..<8).map { UInt32(mask >> (6 * $0) & 63) } }

  /// The mask whose characters stand at `place`.
  @inline(__always)
  static func mask(_ place: UnsafeRawPointer) -> UInt64 {
    let halves = Digits.pair(Digits.eight(at: place))
    return UInt64(halves.0) | UInt64(halves.1) << 24
  }
}

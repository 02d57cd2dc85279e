/// Words as a set of 60 drawers, so that two numbers of a table hold it.
enum WordMask {
  static let count = 60
  static let anything: UInt64 = 1 << UInt64(count) - 1

  @inline(__always)
  static func drawer(_ word: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: (((word &* 0x9E37_79B1) >> 16) &* UInt32(count)) >> 16)
  }

  static func bit(_ word: UInt32) -> UInt64 { 1 << UInt64(drawer(word)) }

  /// The lower half, as a number for a table.
  static func low(_ mask: UInt64) -> UInt32 { UInt32(mask & 0x3FFF_FFFF) }

  /// The upper half.
  static func high(_ mask: UInt64) -> UInt32 { UInt32(mask >> 30 & 0x3FFF_FFFF) }

  /// The mask of two halves.
  @inline(__always)
  static func mask(_ low: UInt32, _ high: UInt32) -> UInt64 { UInt64(low) | UInt64(high) << 30 }
}

/// A table's text in memory, for the inner loops: nothing is checked.
struct TableBase {
  let start: UnsafeRawPointer

  /// The numbers of a list in this text.
  @inline(__always)
  subscript(list: NumberList) -> Numbers { Numbers(start: start + list.start, width: list.width) }
}

/// The numbers of one list.
struct Numbers {
  /// The first character.
  let start: UnsafeRawPointer
  private let width: Int
  private let mask: UInt64

  @inline(__always)
  init(start: UnsafeRawPointer, width: Int) {
    (self.start, self.width) = (start, width)
    mask = 1 << UInt64(8 &* width) &- 1
  }

  /// Up to five characters of six bits, put together two by two.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    let digits = Digits.eight(at: start + index &* width) & mask
    let pairs = (digits & 0x3F_003F_003F) | (digits >> 2 & 0x0FC0_0FC0)
    return UInt32(truncatingIfNeeded: (pairs & 0xFFF) | (pairs >> 4 & 0xFF_F000) | (pairs >> 8 & 0x3F00_0000))
  }

  /// The same list from its number at `index` on.
  @inline(__always)
  static func + (numbers: Numbers, index: Int) -> Numbers {
    Numbers(start: numbers.start + index &* numbers.width, width: numbers.width)
  }
}

/// Characters of a table as they stand.
enum Digits {
  /// Eight digits, the first in the lowest byte.
  @inline(__always)
  static func eight(at place: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) &- 0x3030_3030_3030_3030
  }

  /// Four digits hold numbers below this.
  static let limit: UInt32 = 1 << 24

  /// The four digits of a number.
  static func of(_ number: UInt32) -> [UInt32] {
    precondition(number < limit, "four digits hold numbers below 2^24")
    return (0..<4).map { number >> (6 * $0) & 63 }
  }

  /// Two numbers of four digits each.
  @inline(__always)
  static func pair(_ eight: UInt64) -> (UInt32, UInt32) {
    let twos = (eight & 0x3F_003F_003F_003F) | (eight >> 2 & 0x0FC0_0FC0_0FC0_0FC0)
    let fours = (twos & 0xFFF_0000_0FFF) | (twos >> 4 & 0xFF_F000_00FF_F000)
    return (UInt32(truncatingIfNeeded: fours), UInt32(truncatingIfNeeded: fours >> 32))
  }

  /// Eight characters for 48 bits, the lowest six in the lowest byte.
  @inline(__always)
  static func text(_ bits: UInt64) -> UInt64 {
    let halves = (bits & 0xFF_FFFF) | (bits << 8 & 0xFF_FFFF_0000_0000)
    let quarters = (halves & 0xFFF_0000_0FFF) | (halves << 4 & 0xFFF_0000_0FFF_0000)
    let digits = (quarters & 0x3F_003F_003F_003F) | (quarters << 2 & 0x3F00_3F00_3F00_3F00)
    return digits &+ 0x3030_3030_3030_3030
  }
}

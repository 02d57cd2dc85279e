/// The letters at the beginning of eight bytes, found all at once.
struct LetterRun {
  /// In lower case, the first in the lowest byte; 0 from the first byte on that is no letter of ASCII.
  let letters: UInt64
  let count: Int

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ bytes: UInt64) {
    let lower = bytes | LetterRun.ones &* 0x20
    // The high bit of a byte tells: from "a" on, and beyond "z". Bytes outside ASCII have theirs taken off first.
    let low = lower & ~LetterRun.highBits
    let fromA = low &+ LetterRun.ones &* UInt64(0x80 - UInt8(ascii: "a"))
    let beyondZ = low &+ LetterRun.ones &* UInt64(0x7F - UInt8(ascii: "z"))
    let others = ~(fromA & ~beyondZ & ~bytes) & LetterRun.highBits
    count = others.trailingZeroBitCount / 8
    letters = others == 0 ? lower : lower & ((others & (0 &- others)) >> 7 &- 1)
  }
}

/// The running hash of a word: eight bytes at a time, so that the tokenizer can take a short word in one step.
struct WordHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The bytes since the last eight, the first of them lowest. No byte of a word is 0, so none can be lost here.
  private var rest: UInt64 = 0
  private var restBits: UInt64 = 0

  /// One more byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    rest |= UInt64(byte) << restBits
    restBits += 8
    if restBits == 64 {
      add(eight: rest)
      (rest, restBits) = (0, 0)
    }
  }

  /// Eight more bytes, after none or another eight.
  @inline(__always)
  mutating func add(eight bytes: UInt64) {
    state = (state ^ bytes) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 32
  }

  /// The hash, after fewer than eight last bytes, the others 0. Never 0 itself.
  @inline(__always)
  func value(with last: UInt64) -> UInt64 {
    var mixed = (state ^ last) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 32)) &* 0xbf58_476d_1ce4_e5b9
    return (mixed ^ (mixed >> 29)) | 1
  }

  /// The hash of all bytes so far.
  var value: UInt64 { value(with: rest) }
}

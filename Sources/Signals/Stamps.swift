/// Which learned weights were counted in which passage last. Its size follows the text, not the lexicons: a short
/// paragraph pays for its own words alone.
struct Stamps {
  private var keys: [UInt32]
  private var passages: [Int32]

  /// Room for so many weights among `most`.
  init(hits: Int, most: Int) {
    var size = 16
    while size < min(hits, most) * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    passages = Array(repeating: -1, count: size)
  }

  /// Whether this weight is new in this passage; from now on it is not.
  mutating func isFirst(_ weight: Int, in passage: Int) -> Bool {
    let key = UInt32(truncatingIfNeeded: weight) &+ 1
    var slot = Int((key &* 0x9E37_79B1) >> 8) & (keys.count - 1)
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    guard passages[slot] != Int32(truncatingIfNeeded: passage) else { return false }
    passages[slot] = Int32(truncatingIfNeeded: passage)
    return true
  }
}

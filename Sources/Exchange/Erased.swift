/// Zeros at the end of a line or of a text, as a loss of power leaves them where words were to be.
enum Erased {
  /// The bytes without such zeros. Zeros elsewhere are of no text, and stay.
  static func removed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0) else { return bytes }
    var kept: [UInt8] = []
    var zeros = 0
    for byte in bytes {
      if byte == 0 {
        zeros += 1
        continue
      }
      if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { kept += [UInt8](repeating: 0, count: zeros) }
      zeros = 0
      kept.append(byte)
    }
    return kept
  }
}

/// Text in UTF-16, as Windows calls "Unicode".
enum UTF16Text {
  /// The same in UTF-8; nil where no mark of UTF-16 stands first, or what follows is none.
  static func bytes(_ bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count > 2, bytes.count.isMultiple(of: 2)
    else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? other << 8 | one : one << 8 | other
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}

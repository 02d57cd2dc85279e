import Nights

/// Dates in the names of files.
enum DayNames {
  /// The first `2026-11-21` or `20261121` in a name, with no digit beside it.
  static func date(in name: String) -> CivilDate? {
    let bytes = Array(name.utf8)
    for start in bytes.indices where isDigit(bytes[start]) && (start == 0 || !isDigit(bytes[start - 1])) {
      let iso = bytes[start...].prefix(10)
      if iso.count == 10,
        let date = CivilDate(iso: String(decoding: iso.map { $0 == 0x5F || $0 == 0x2E ? 0x2D : $0 }, as: UTF8.self)),
        start + 10 == bytes.count || !isDigit(bytes[start + 10])
      {
        return date
      }
      var cursor = Cursor(bytes[start...])
      if let date = cursor.compactDate() { return date }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

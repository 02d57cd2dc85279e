import Nights

/// Dates in the names of files.
enum DayNames {
  /// The first `2026-11-21` or `20261121` in a name, with no digit beside it.
  static func date(in name: String) -> CivilDate? { found(in: Array(name.utf8))?.date }

  /// What stands in a note's name beside such a date, as `Dinner with Sam`; nil where that is nothing, or a weekday.
  static func title(in name: String) -> String? {
    var bytes = Array(name.utf8)
    if let dot = bytes.lastIndex(of: UInt8(ascii: ".")) { bytes.removeSubrange(dot...) }
    if let range = found(in: bytes)?.range { bytes.replaceSubrange(range, with: [0x20]) }
    let marks = Array(" -_.,".utf8)
    let start = bytes.firstIndex { !marks.contains($0) } ?? bytes.count
    let end = bytes.lastIndex { !marks.contains($0) } ?? start - 1
    guard start <= end else { return nil }
    let words = Array(bytes[start...end].split(separator: 0x20).joined(separator: [0x20]))
    let title = String(decoding: words, as: UTF8.self)
    let isWeekday = Weekday.allCases.contains { title.count > 1 && $0.name.lowercased().hasPrefix(title.lowercased()) }
    return isWeekday ? nil : title
  }

  private static func found(in bytes: [UInt8]) -> (date: CivilDate, range: Range<Int>)? {
    for start in bytes.indices where isDigit(bytes[start]) && (start == 0 || !isDigit(bytes[start - 1])) {
      let iso = bytes[start...].prefix(10)
      if iso.count == 10,
        let date = CivilDate(iso: String(decoding: iso.map { $0 == 0x5F || $0 == 0x2E ? 0x2D : $0 }, as: UTF8.self)),
        start + 10 == bytes.count || !isDigit(bytes[start + 10])
      {
        return (date, start..<start + 10)
      }
      var cursor = Cursor(bytes[start...])
      if let date = cursor.compactDate() { return (date, start..<start + 8) }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

import Nights

/// What a draft holds: three lines that say where its record belongs, a blank line, and the record as it would be
/// appended.
struct DraftText: Equatable {
  let journal: String
  let night: CivilDate
  let record: [UInt8]

  private static let first = Array("candor draft 1\n".utf8)

  init(journal: String, night: CivilDate, record: [UInt8]) {
    (self.journal, self.night, self.record) = (journal, night, record)
  }

  var bytes: [UInt8] {
    var bytes = DraftText.first
    bytes += Array("journal: ".utf8) + Escape.value(journal) + [Byte.newline]
    bytes += Array("night: \(night.iso)\n\n".utf8)
    return bytes + record
  }

  /// Whether a sitting ended before it had written any of its record.
  static func hasNothing(_ bytes: [UInt8]) -> Bool {
    if bytes.count < first.count { return first.holds(bytes, at: 0) }
    guard bytes.holds(first, at: 0) else { return false }
    return !(1..<bytes.count).contains { bytes[$0] == Byte.newline && bytes[$0 - 1] == Byte.newline }
  }

  /// Nil where the bytes are not a draft's, or were cut off before its record begins.
  init?(_ bytes: [UInt8]) {
    guard bytes.holds(DraftText.first, at: 0) else { return nil }
    var start = DraftText.first.count
    var values: [String: String] = [:]
    while start < bytes.count, bytes[start] != Byte.newline {
      let end = bytes.lineEnd(from: start)
      guard end < bytes.count, let key = FieldKey.read(bytes, start..<end) else { return nil }
      let value = bytes.trimmed(key.end + 1..<end)
      let escaped = bytes[value].first == Byte.backslash && Escape.isValue(bytes[value].dropFirst())
      values[key.text] =
        escaped ? Escape.undone(bytes[value].dropFirst()) : String(decoding: bytes[value], as: UTF8.self)
      start = end + 1
    }
    guard start < bytes.count, let journal = values["journal"],
      let night = values["night"].flatMap({ CivilDate(iso: $0) })
    else { return nil }
    self.init(journal: journal, night: night, record: Array(bytes[(start + 1)...]))
  }
}

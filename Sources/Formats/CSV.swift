/// Comma-separated values (RFC 4180, lines ending in a newline alone) for a spreadsheet.
public enum CSV {
  /// One row, with its end. A number in it is not below zero: what begins with a sign is taken for words.
  public static func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\n" }

  /// The field, in quotation marks where it holds one, a comma, a line break or a blank at either end. Bytes are looked
  /// at, not letters: an accent after a quotation mark makes one letter of both.
  static func field(_ text: String) -> String {
    var bytes = Array(text.utf8)
    // A spreadsheet takes words that begin so for a formula; an apostrophe before them keeps them words.
    if let first = bytes.first, "=+-@\t\r\n".utf8.contains(first) { bytes.insert(UInt8(ascii: "'"), at: 0) }
    let mark = UInt8(ascii: "\"")
    let isSpecial =
      bytes.contains { [mark, 0x2C, 0x0A, 0x0D].contains($0) } || bytes.first == 0x20 || bytes.last == 0x20
    guard isSpecial else { return String(decoding: bytes, as: UTF8.self) }
    let inner = bytes.flatMap { $0 == mark ? [mark, mark] : [$0] }
    return String(decoding: [mark] + inner + [mark], as: UTF8.self)
  }
}

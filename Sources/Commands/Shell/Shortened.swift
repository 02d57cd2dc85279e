import Journal
import Terminal

extension String {
  /// Text for a terminal: bytes that are not UTF-8 and are carried in it show as `<E9>`.
  var onTerminal: String { RawBytes.hasAny(self) ? Inert.text(RawBytes.bytes(self)) : self }

  /// A path as JSON has it: bytes that are not UTF-8 are U+FFFD.
  var inJSON: String { RawBytes.hasAny(self) ? String(decoding: RawBytes.bytes(self), as: UTF8.self) : self }

  /// A name as it stands in a line: what would end the line is shown as `^J`.
  var onOneLine: String {
    utf8.contains { $0 == 0x0A || $0 == 0x0D } ? replacing("\r", with: "^M").replacing("\n", with: "^J") : self
  }

  /// So many letters at most, cut at a blank, with `…` where something was cut.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let cut = prefix(most)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }
}

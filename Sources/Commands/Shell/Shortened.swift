import Journal
import Terminal

extension String {
  /// Text for a terminal: bytes that are not UTF-8 and are carried in it show as `<E9>`.
  var onTerminal: String { RawBytes.hasAny(self) ? Inert.text(RawBytes.bytes(self)) : self }

  /// Text that was written or named by a person, harmless on a terminal.
  var inert: String { Inert.text(RawBytes.bytes(self)) }

  /// A path as JSON has it: bytes that are not UTF-8 are U+FFFD.
  var inJSON: String { RawBytes.hasAny(self) ? String(decoding: RawBytes.bytes(self), as: UTF8.self) : self }

  /// So many letters at most, cut at a blank, with `…` where something was cut.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let cut = prefix(most)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }
}

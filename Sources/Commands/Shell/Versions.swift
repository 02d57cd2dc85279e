import Lexicons
import Prompts

/// What `candor --version` says: which program this is, and which data are in it.
enum Versions {
  /// One line, for people and for reports of a mistake. The two numbers are those of `cat Lexicons/*.txt | cksum` and its
  /// like for Prompts; the month is that of the oldest line to call. Every start computes it, so nothing is parsed for it.
  static var line: String {
    "candor \(Candor.number) (lexicons \(Lexicons.embeddedChecksum), prompts \(Prompts.embeddedChecksum), "
      + "lines to call checked \(checked))"
  }

  /// As `2026-11`: the least of the eighth columns.
  private static var checked: String {
    guard
      let text = (Prompts.embeddedFiles.first { $0.name.utf8CodeUnitCount == 13 && "\($0.name)" == "helplines.txt" })?
        .text
    else { return "never" }
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let months = bytes.split(separator: UInt8(ascii: "\n")).compactMap { row -> Slice<UnsafeBufferPointer<UInt8>>? in
      guard row.first != UInt8(ascii: "#") else { return nil }
      let columns = row.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      return columns.count == 9 ? columns[7] : nil
    }
    guard let oldest = months.min(by: { $0.lexicographicallyPrecedes($1) }) else { return "never" }
    return String(decoding: oldest.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}

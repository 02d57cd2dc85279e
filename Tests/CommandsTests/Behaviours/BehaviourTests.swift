import Testing

/// What people who use a journal on the command line rely on: docs/behaviours.md has the table, the files beside this
/// one the tests that were not there yet, by subject.
@Suite struct BehaviourTests {
  static let tonight = "journal/2026/11/2026-11-21.md"

  /// Four nights, written to the disk in no order, one of them by hand and one in an earlier year.
  static func journal() throws -> Candor {
    let candor = try Candor()
    for (day, words) in [
      ("2026-11-20", "## 22:10 ten minutes\n\nI feel nothing any more. The code in bay 4 again."),
      ("2025-02-28", "## 21:00 ten minutes\n\nSnow, and soup with Mum."),
      ("2026-11-03", "Walked by the river with Priya.\r\nNo phone.\r\n"),
      ("2026-10-30", "## 23:10 truth\nwho: Sam\n\n## 22:00 ten minutes\n\n[odd] (text) with a .* in it, 50% done\n"),
    ] {
      try candor.write(words, to: file(day))
    }
    return candor
  }

  /// A night's file, from the home directory.
  static func file(_ day: String) -> String { "journal/\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(day).md" }

  /// Every file of the journal with its checksum, its mode and its time; without what passes by in `.drafts`.
  static func tree(_ candor: Candor) throws -> String {
    try candor.shell(
      """
      find journal ! -path '*/.drafts*' -exec stat -c '%n %a %Y' {} + | sort
      find journal -type f ! -path '*/.drafts/*' -exec sha256sum {} + | sort
      """
    ).text
  }

  /// What stands in tonight's file.
  static func page(_ candor: Candor) -> String { String(decoding: candor.bytes(tonight), as: UTF8.self) }
}

import Journal
import Nights
import Testing

@Suite("Keeping an entry")
struct KeepingTests {
  let journal: TemporaryJournal
  let night: CivilDate

  init() throws {
    journal = try TemporaryJournal()
    night = try day()
  }

  func record(_ text: String = "I sat down.") throws -> Record {
    Record(time: try clock(22, 16), name: "ten minutes", fields: [("minutes", "11")], paragraphs: [text])
  }

  let kept = "## 22:16 ten minutes\nminutes: 11\n\nI sat down.\n"
  let title = "# Saturday 21 November 2026\n\n"

  @Test("A first entry makes the file, with the day as its heading")
  func newFile() throws {
    let result = try journal.store.append(try record(), to: night)
    #expect(journal.text(dayFile) == title + kept)
    #expect(result.path == journal.root + "/" + dayFile)
    #expect(result.notes == [])
    #expect(journal.store.path(for: night) == result.path)
  }

  @Test(
    "What stands in the file stays, byte for byte, and the entry begins on a line of its own",
    arguments: [
      ("typed by hand\n", "\n"), ("no newline at the end", "\n\n"), ("a blank line\n\n", ""),
      ("windows\r\n", "\n"), ("windows, blank\r\n\r\n", ""), ("\u{FEFF}with a mark\n", "\n"), ("a\0b\n", "\n"),
      ("# Saturday 21 November 2026", "\n\n"), ("# Saturday 21 November 2026\n", "\n"), ("\n", ""),
    ])
  func oldBytes(old: String, between: String) throws {
    try journal.write(dayFile, old)
    _ = try journal.store.append(try record(), to: night)
    #expect(journal.text(dayFile) == old + between + kept)
  }

  @Test("Broken UTF-8 in the file is no hindrance")
  func brokenUTF8() throws {
    try journal.write(dayFile, [0xFF, 0xC3, 0x0A])
    _ = try journal.store.append(try record(), to: night)
    #expect(journal.bytes(dayFile) == [0xFF, 0xC3, 0x0A, 0x0A] + Array(kept.utf8))
  }
}

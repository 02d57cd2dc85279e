@preconcurrency import Glibc
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

@Suite("An entry that was torn, or tried before")
struct TornTests {
  let journal: TemporaryJournal
  let night: CivilDate
  let record: Record
  let title = "# Saturday 21 November 2026\n\n"
  let whole = "## 22:16 ten minutes\nminutes: 11\n\nI sat down.\nThen I got up.\n"

  init() throws {
    journal = try TemporaryJournal()
    night = try day()
    record = Record(
      time: try clock(22, 16), name: "ten minutes", fields: [("minutes", "11")],
      paragraphs: ["I sat down.", "Then I got up."])
  }

  @Test("Torn at any byte, alone in its file, it is completed and not repeated")
  func alone() throws {
    let full = Array((title + whole).utf8)
    for length in 0...full.count {
      try journal.write(dayFile, Array(full[..<length]))
      let kept = try journal.store.append(record, to: night, again: true)
      #expect(journal.bytes(dayFile) == full, "torn at \(length)")
      #expect(kept.wasThere == (length == full.count))
    }
  }

  @Test("Torn at any byte after older text, it is completed and not repeated")
  func afterOthers() throws {
    let old = title + "## 21:00 truth\nwho: Bea\n\n"
    // With one or two bytes of it a heading's mark could be anybody's.
    for length in 3...whole.utf8.count {
      try journal.write(dayFile, old + String(decoding: Array(whole.utf8)[..<length], as: UTF8.self))
      _ = try journal.store.append(record, to: night, again: true)
      #expect(journal.text(dayFile) == old + whole, "torn at \(length)")
    }
  }

  @Test("It is not repeated where others have written after it, or an editor has changed the line endings")
  func followed() throws {
    let text = title + whole + "\n## 23:00 truth\nwho: Bea\n"
    try journal.write(dayFile, text)
    _ = try journal.store.append(record, to: night, again: true)
    #expect(journal.text(dayFile) == text)
    let crlf = text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    try journal.write(dayFile, crlf)
    _ = try journal.store.append(record, to: night, again: true)
    #expect(journal.bytes(dayFile) == crlf)
  }

  @Test("A new entry that is torn within a line is completed, for no whole one ends there")
  func firstTry() throws {
    try journal.write(dayFile, title + "## 22:16 ten min")
    _ = try journal.store.append(record, to: night)
    #expect(journal.text(dayFile) == title + whole)
  }

  @Test("The same words twice in a minute are two entries when they are not tried again")
  func twice() throws {
    _ = try journal.store.append(record, to: night)
    _ = try journal.store.append(record, to: night)
    #expect(journal.text(dayFile) == title + whole + "\n" + whole)
    // Nor is one that begins as the last one does taken for its rest.
    let longer = Record(
      time: try clock(22, 16), name: "ten minutes", fields: [("minutes", "11")],
      paragraphs: ["I sat down.", "Then I got up.", "Again."])
    _ = try journal.store.append(longer, to: night)
    #expect(journal.text(dayFile) == title + whole + "\n" + whole + "\n" + whole + "Again.\n")
  }

  @Test("A large file is appended to without being read")
  func large() throws {
    try journal.write(dayFile, [UInt8](repeating: 0x61, count: 9_000_000))
    _ = try journal.store.append(record, to: night)
    #expect(journal.bytes(dayFile)?.count == 9_000_002 + whole.utf8.count)
  }
}

@Suite("Two sittings at once")
struct TogetherTests {
  @Test("Four times a hundred entries are four hundred whole ones")
  func together() async throws {
    let journal = try TemporaryJournal()
    let (root, night, time) = (journal.root, try day(), try clock(22, 0))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = Store(root: root)
          for number in 0..<100 {
            let record = Record(time: time, name: "writer \(writer)", paragraphs: ["one \(number)", "two \(number)"])
            let kept = try store.append(record, to: night)
            #expect(kept.notes == [])
          }
        }
      }
      try await group.waitForAll()
    }
    let entry = try #require(try journal.store.entry(for: night))
    #expect(entry.sections.count == 400)
    for writer in 0..<4 {
      let mine = entry.sections.filter { $0.name == "writer \(writer)" }
      #expect(mine.map { $0.paragraphs.map(entry.text(of:)) } == (0..<100).map { ["one \($0)", "two \($0)"] })
    }
  }

  @Test("A lock that is never given up is waited for, then said")
  func stopped() throws {
    let journal = try TemporaryJournal()
    try journal.write(dayFile, "old\n")
    let other = open(journal.root + "/" + dayFile, O_RDONLY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    let record = Record(time: try clock(22, 16), name: "truth", paragraphs: ["x"])
    let kept = try Store(root: journal.root, lockWait: 60).append(record, to: try day())
    #expect(kept.notes.count == 1)
    #expect(journal.text(dayFile) == "old\n\n## 22:16 truth\n\nx\n")
  }

  @Test("An editor that saved by renaming gets the entry in the new file")
  func renamed() throws {
    let journal = try TemporaryJournal()
    try journal.write(dayFile, "old\n")
    try journal.write("2026/11/new", "edited\n")
    #expect(rename(journal.root + "/2026/11/new", journal.root + "/" + dayFile) == 0)
    _ = try journal.store.append(Record(time: try clock(22, 16), name: "truth", paragraphs: ["x"]), to: try day())
    #expect(journal.text(dayFile) == "edited\n\n## 22:16 truth\n\nx\n")
  }
}

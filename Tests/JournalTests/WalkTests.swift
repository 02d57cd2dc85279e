@preconcurrency import Glibc
import Journal
import Nights
import Testing

@Suite("Going through the nights")
struct WalkTests {
  let journal: TemporaryJournal

  init() throws {
    journal = try TemporaryJournal()
    for iso in ["2026-11-21", "2025-12-31", "2026-02-01", "2026-11-02", "2026-01-31"] {
      let parts = iso.split(separator: "-")
      try journal.write("\(parts[0])/\(parts[1])/\(iso).md", "night of \(iso)\n")
    }
  }

  func nights(_ since: String? = nil, _ until: String? = nil) throws -> [String] {
    let (entries, listing) = journal.store.entries(
      since: try since.map { try day($0) }, until: try until.map { try day($0) })
    #expect(listing.nights == entries.map(\.date))
    #expect(entries.allSatisfy { $0.outline == ["night of \($0.date.iso)"] })
    return entries.map(\.date.iso)
  }

  @Test("In order, between two nights, both included")
  func order() throws {
    #expect(try nights() == ["2025-12-31", "2026-01-31", "2026-02-01", "2026-11-02", "2026-11-21"])
    #expect(try nights("2026-01-31", "2026-11-02") == ["2026-01-31", "2026-02-01", "2026-11-02"])
    #expect(try nights("2026-02-02", "2026-11-01") == [])
    #expect(try nights(nil, "2025-12-31") == ["2025-12-31"])
    #expect(try nights("2026-11-21") == ["2026-11-21"])
    #expect(journal.store.list(since: try day("2026-11-01")).nights.map(\.iso) == ["2026-11-02", "2026-11-21"])
  }

  @Test("It stops when it is told to")
  func stops() {
    var seen = 0
    journal.store.entries { _ in
      seen += 1
      return seen < 2
    }
    #expect(seen == 2)
  }

  @Test("Only nights' files are read; what lies in a wrong place is named, other things are not touched")
  func others() throws {
    for path in [
      "2026/11/notes.md", "2026/11/2026-11-03.txt", "2026/11/2026-11-31.md", "2026/11/2026-11-04.md~", "README.md",
      "2026/1/2026-01-05.md", "26/11/2026-11-05.md", ".drafts/2026-11-05.md", "2026/11/deep/2026-11-06.md",
      "2026/13/2026-13-01.md", "2026/11/2026-11-07.md\n", "2026/11/x\u{1B}[2J.md",
    ] {
      try journal.write(path, "not a night\n")
    }
    try journal.write("2026/11/2026-10-03.md", "misplaced\n")
    #expect(try nights().count == 5)
    let skipped = journal.store.list().skipped.sorted { $0.path < $1.path }
    #expect(
      skipped == [
        Skipped(path: journal.root + "/2026/11/2026-10-03.md", reason: "lies in another month's directory", .misplaced),
        Skipped(
          path: journal.root + "/2026/11/2026-11-31.md", reason: "is named after a day that is in no calendar", .noDay),
        Skipped(
          path: journal.root + "/2026/13/2026-13-01.md", reason: "is named after a day that is in no calendar", .noDay),
      ])
  }

  @Test("One night alone: its entry, none, or why not")
  func one() throws {
    let store = journal.store
    #expect(try store.entry(for: try day())?.outline == ["night of 2026-11-21"])
    #expect(try store.entry(for: try day("2026-11-20")) == nil)
    #expect(try store.entry(for: try day("1999-11-20")) == nil)
    #expect(symlink("/etc/passwd", journal.root + "/2026/11/2026-11-09.md") == 0)
    let error = #expect(throws: Skipped.self) { try store.entry(for: try day("2026-11-09")) }
    #expect(error?.reason == "is a symbolic link, and links are not followed")
    #expect(store.list().skipped.isEmpty)
  }

  @Test("A journal that nobody may write to can still be read")
  func readOnly() throws {
    chmod(journal.root, 0o777)
    #expect(try nights().count == 5)
  }
}

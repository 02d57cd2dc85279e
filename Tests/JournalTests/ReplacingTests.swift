@preconcurrency import Glibc
import Nights
import Testing

@testable import Journal

/// A night's file changed by a command that a person gave for it.
@Suite struct ReplacingTests {
  private let path = "2026/11/2026-11-21.md"
  private let old = Array("# Saturday 21 November 2026\n\nMrs Adeyemi \u{FF}\r\n".utf8)
  private let new = Array("# Saturday 21 November 2026\n\n[name] \u{FF}\r\n".utf8)

  private func reason(_ journal: TemporaryJournal, lockWait: Int = 2000) throws -> String {
    let store = Store(root: journal.root, lockWait: lockWait)
    do throws(NotReplaced) { _ = try store.replace(night(), old, with: new) } catch { return error.reason }
    return ""
  }

  private func night() -> CivilDate { CivilDate(iso: "2026-11-21") ?? CivilDate(daysSinceEpoch: 0) }

  @Test(arguments: [0o600, 0o640, 0o400] as [mode_t])
  func `the file holds the new text and keeps its mode, and nothing else is left`(_ mode: mode_t) throws {
    let journal = try TemporaryJournal()
    try journal.write(path, old)
    chmod("\(journal.root)/\(path)", mode)
    let replaced = try journal.store.replace(night(), old, with: new)
    #expect(replaced == Replaced(otherNames: 0, isLasting: true))
    #expect(journal.bytes(path) == new)
    #expect(journal.mode(path) == mode)
    #expect(journal.names("2026/11") == ["2026-11-21.md"])
  }

  @Test func `a file that has changed since it was shown is left as it is`() throws {
    let journal = try TemporaryJournal()
    for other in [old + [0x0A], Array(old.dropLast()), [], Array("Else.\n".utf8)] {
      try journal.write(path, other)
      #expect(try reason(journal) == "\(journal.root)/\(path) has changed since it was read")
      #expect(journal.bytes(path) == other)
      #expect(journal.names("2026/11") == ["2026-11-21.md"])
    }
  }

  @Test func `a file that is gone is not made`() throws {
    let journal = try TemporaryJournal()
    try journal.write("2026/11/2026-11-20.md", old)
    #expect(try reason(journal).contains("cannot be opened"))
    #expect(journal.names("2026/11") == ["2026-11-20.md"])
  }

  @Test func `a link is not followed`() throws {
    let journal = try TemporaryJournal()
    try journal.write("2026/11/other.md", old)
    symlink("other.md", "\(journal.root)/\(path)")
    #expect(try reason(journal).contains("cannot be opened"))
    #expect(journal.bytes("2026/11/other.md") == old)
  }

  @Test func `a sitting that is writing is not disturbed`() throws {
    let journal = try TemporaryJournal()
    try journal.write(path, old)
    let other = open("\(journal.root)/\(path)", O_RDONLY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
    #expect(try reason(journal, lockWait: 0).hasPrefix("another sitting is writing to "))
    #expect(journal.bytes(path) == old)
  }

  @Test func `what is left of an attempt that was cut off is cleared away`() throws {
    let journal = try TemporaryJournal()
    try journal.write(path, old)
    try journal.write("2026/11/.2026-11-21.md.new", "half")
    _ = try journal.store.replace(night(), old, with: new)
    #expect(journal.names("2026/11") == ["2026-11-21.md"])
  }

  @Test func `another name of the old file is told of`() throws {
    let journal = try TemporaryJournal()
    try journal.write(path, old)
    link("\(journal.root)/\(path)", "\(journal.home)/backup.md")
    #expect(try journal.store.replace(night(), old, with: new).otherNames == 1)
  }

  @Test func `a section that is appended afterwards stands in the new file`() throws {
    let journal = try TemporaryJournal()
    try journal.write(path, old)
    _ = try journal.store.replace(night(), old, with: new)
    let time = try #require(ClockTime(hour: 23, minute: 0))
    _ = try journal.store.append(Record(time: time, name: "ten minutes", paragraphs: ["More."]), to: night())
    #expect(journal.bytes(path)?.starts(with: new) == true)
    #expect(journal.text(path)?.hasSuffix("More.\n") == true)
  }

  @Test func `drafts of that night alone stand open`() throws {
    let journal = try TemporaryJournal()
    mkdir(journal.root, 0o700)
    let places = DraftPlaces(store: journal.store, memory: nil)
    let time = try #require(ClockTime(hour: 22, minute: 14))
    let draft = Draft(store: journal.store, places: places, night: night())
    #expect(journal.store.openDrafts(of: night(), places).isEmpty)
    try draft.sync(Record(time: time, name: "ten minutes", paragraphs: ["Half a"]))
    #expect(journal.store.openDrafts(of: night(), places) == [draft.path])
    #expect(journal.store.openDrafts(of: night().adding(days: 1), places).isEmpty)
    draft.discard()
    #expect(journal.store.openDrafts(of: night(), places).isEmpty)
    try journal.write(".drafts/draft.unknown", "not a draft\n\n")
    #expect(journal.store.openDrafts(of: night(), places) == ["\(journal.root)/.drafts/draft.unknown"])
  }

  @Test func `what candor remembers by is told apart from words`() {
    let text = """
      # Saturday 21 November 2026

      ## 22:14 truth
      about: later, 2026-11-20 14:10 "bed 4"
      who: Mr Hall
      say: Mr Doyle died on 3 May.
      when: 24 November

      until: I say so
      """
    let entry = Entry.parse(Array(text.utf8), date: night())
    let parts = entry.programParts.map { String(decoding: entry.bytes[$0], as: UTF8.self) }
    #expect(
      parts == ["# Saturday 21 November 2026", "later, 2026-11-20 14:10 ", "Mr Hall", "24 November"])
  }

  @Test(arguments: ["# A title of mine\n\nWords.\n", "Words.\n", "", "\n\n", "## 22:14 x\n"])
  func `a file without the day's title has none`(_ text: String) {
    #expect(Entry.parse(Array(text.utf8), date: night()).programParts.isEmpty)
  }
}

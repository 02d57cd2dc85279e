@preconcurrency import Glibc
import Journal
import Nights
import TestSupport
import Testing

@Suite("Copies of a night, merged into it")
struct MergingTests {
  let journal: TemporaryJournal
  let night: CivilDate
  static let copy = "2026/11/2026-11-21.sync-conflict-20261122-070000-ABCDEFG.md"
  static let title = "# Saturday 21 November 2026\n\n"

  init() throws {
    journal = try TemporaryJournal()
    night = try day()
  }

  /// Merges these copies, by their names below the root; the outcomes as words.
  @discardableResult
  func merge(_ names: [String] = [copy], wait: Int = 2000) throws -> (added: Int, left: [String]) {
    let paths = names.map { "\(journal.root)/\($0)" }
    let (outcomes, added) = Store(root: journal.root, lockWait: wait).mergeCopies(
      paths, of: night, dayEndsAt: try clock(4, 0))
    let left = outcomes.compactMap { outcome -> String? in
      if case .left(_, let reason) = outcome { return reason }
      return nil
    }
    return (added, left)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let night: String?
    let copy: String
    let merged: String
    let added: Int
  }

  static let a = "## 22:00 a\n\nOne.\n"
  static let b = "## 22:30 b\nkey: value\n\nTwo.\n"
  static let c = "## 00:30 c\n\nThree.\n"

  static let rows: [Row] = [
    Row(testDescription: "the same text", night: title + a, copy: title + a, merged: title + a, added: 0),
    Row(
      testDescription: "one part more", night: title + a, copy: title + a + "\n" + b, merged: title + a + "\n" + b,
      added: 1),
    Row(
      testDescription: "one part more, before the others", night: title + b, copy: title + a + "\n" + b,
      merged: title + b + "\n" + a, added: 1),
    Row(
      testDescription: "a part that differs stays beside the other", night: title + "## 22:00 a\n\nOther.\n",
      copy: title + a, merged: title + "## 22:00 a\n\nOther.\n\n" + a, added: 1),
    Row(
      testDescription: "a part that goes on", night: title + a, copy: title + a + "More.\n",
      merged: title + a + "\n" + a + "More.\n", added: 1),
    Row(
      testDescription: "after midnight comes last", night: title, copy: title + c + "\n" + b,
      merged: title + b + "\n" + c, added: 2),
    Row(testDescription: "an empty copy", night: title + a, copy: "", merged: title + a, added: 0),
    Row(testDescription: "a copy with a title only", night: title + a, copy: title, merged: title + a, added: 0),
    Row(
      testDescription: "erased lines only", night: title + a, copy: "\0\0\0\n\0 \0\r\n\0", merged: title + a, added: 0),
    Row(
      testDescription: "erased lines around the title", night: title + a, copy: "\0\0\n\(title)\0\0\n" + b,
      merged: title + a + "\n" + b, added: 1),
    Row(
      testDescription: "a night that begins with erased lines", night: "\0\0\n" + a, copy: title + b,
      merged: "\0\0\n" + a + "\n" + b, added: 1),
    Row(testDescription: "blank lines only", night: title + a, copy: "\n \n\t\r\n", merged: title + a, added: 0),
    Row(
      testDescription: "other line ends", night: title + a, copy: (title + a).replacing("\n", with: "\r\n"),
      merged: title + a, added: 0),
    Row(
      testDescription: "a new part keeps its line ends", night: title + a, copy: b.replacing("\n", with: "\r\n"),
      merged: title + a + "\n" + b.replacing("\n", with: "\r\n"), added: 1),
    Row(
      testDescription: "the night has other line ends", night: (title + a).replacing("\n", with: "\r\n"),
      copy: title + a + "\n" + b, merged: (title + a).replacing("\n", with: "\r\n") + "\n" + b, added: 1),
    Row(testDescription: "no file yet", night: nil, copy: title + a, merged: title + a, added: 1),
    Row(
      testDescription: "no file yet, bare prose", night: nil, copy: "Only this.", merged: title + "Only this.\n",
      added: 1),
    Row(
      testDescription: "bare prose beside sections", night: title + a, copy: "Only this.\n",
      merged: title + a + "\n## writing\n\nOnly this.\n", added: 1),
    Row(
      testDescription: "answers of a check-in at the top", night: title + a, copy: "slept: 5\n\nOnly this.\n",
      merged: title + a + "\n## check-in\nslept: 5\n\nOnly this.\n", added: 1),
    Row(
      testDescription: "a title of the person's own", night: title + a, copy: "# 2026, the last call\n\n" + a,
      merged: title + a + "\n# 2026, the last call\n", added: 1),
    Row(
      testDescription: "the same part twice", night: title + a, copy: title + a + "\n" + a,
      merged: title + a + "\n" + a, added: 1),
    Row(
      testDescription: "a byte order mark", night: title + a, copy: "\u{FEFF}" + title + a, merged: title + a, added: 0),
    Row(
      testDescription: "a copy without a last line's end", night: title + a, copy: title + a + "\n## 23:00 d\n\nNo end",
      merged: title + a + "\n## 23:00 d\n\nNo end\n", added: 1),
    Row(
      testDescription: "an escaped line that goes on", night: title + "## 22:00 a\n\n\\One\\\n", copy: title + b,
      merged: title + "## 22:00 a\n\n\\One\\\n\n" + b, added: 1),
    Row(
      testDescription: "blank lines within a part are a part of it", night: title + "## 22:00 a\n\nOne.\n\n\nTwo.\n",
      copy: title + "## 22:00 a\n\nOne.\n\nTwo.\n",
      merged: title + "## 22:00 a\n\nOne.\n\n\nTwo.\n\n## 22:00 a\n\nOne.\n\nTwo.\n", added: 1),
  ]

  @Test("What the night lacks is added, and a second time there is nothing to add", arguments: rows)
  func table(_ row: Row) throws {
    if let night = row.night { try journal.write(dayFile, night) }
    try journal.write(Self.copy, row.copy)
    let (added, left) = try merge()
    #expect(left == [])
    #expect(added == row.added)
    #expect(journal.text(dayFile) ?? "" == row.merged)
    let kept = journal.names(".drafts/merged")
    #expect(kept == [String(Self.copy.split(separator: "/")[2])])
    #expect(journal.text(".drafts/merged/\(kept[0])") == row.copy)
    #expect(journal.names(".drafts") == ["merged"])

    try journal.write(Self.copy, row.copy)
    let again = try merge()
    #expect(again.added == 0 && again.left == [])
    #expect(journal.text(dayFile) ?? "" == row.merged)
    #expect(journal.names(".drafts/merged").count == 2)
    #expect(journal.store.mergedCopies().allSatisfy { $0.doubt == nil })
  }

  @Test("Two copies: what both have is added once, all of it in order of time")
  func twoCopies() throws {
    try journal.write(dayFile, Self.title + Self.a)
    let other = "2026/11/2026-11-21 (conflicted copy).md"
    try journal.write(Self.copy, Self.title + Self.c + "\n## 23:00 x\n\nBoth.\n")
    try journal.write(other, Self.title + Self.b + "\n## 23:00 x\n\nBoth.\n")
    let (added, left) = try merge([other, Self.copy])
    #expect(added == 3 && left == [])
    #expect(
      journal.text(dayFile) == Self.title + Self.a + "\n" + Self.b + "\n## 23:00 x\n\nBoth.\n\n" + Self.c)
    #expect(journal.names("2026/11") == ["2026-11-21.md"])
  }

  @Test("Bytes that are not UTF-8 come along as they are")
  func bytes() throws {
    try journal.write(dayFile, Self.title + Self.a)
    let part = Array("## 23:00 x\n\n".utf8) + [0xFF, 0x00, 0xC3, 0x0A]
    try journal.write(Self.copy, part)
    #expect(try merge().added == 1)
    #expect(journal.bytes(dayFile) == Array((Self.title + Self.a + "\n").utf8) + part)
  }

  @Test("Whatever two versions hold, no part of either is lost, old bytes stay, and nothing is added twice")
  func random() throws {
    var generator = SeededGenerator(seed: 21)
    let lines = [
      "## 22:00 a", "## 22:00 a", "## 00:10 late", "##", "# 2026", "# x", "slept: 5", "One.", "\\two\\", "", "", "\r",
      "## check-in", "## writing", "  ", "é", "who: Sam", "### deep", "One.\r", "\0\0\0", "\0 \0\r", "\0 One.",
      "One.\0",
    ]
    func version() -> String {
      (0..<Int.random(in: 0...9, using: &generator)).map { _ in lines.randomElement(using: &generator) ?? "" }
        .joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
    }
    for _ in 0..<400 {
      let (mine, theirs) = (version(), version())
      try journal.write(dayFile, mine)
      _ = try journal.store.endLine(of: night)
      try journal.write(Self.copy, theirs)
      let (_, left) = try merge()
      let merged = try #require(journal.text(dayFile))
      #expect(left == [], "\(mine.debugDescription) \(theirs.debugDescription)")
      #expect(merged.utf8.starts(with: mine.utf8))
      let words = theirs.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy { $0.isWhitespace || $0 == "\0" } }
      let there = Set(merged.split(whereSeparator: \.isNewline))
      for line in words { #expect(there.contains(line), "\(mine.debugDescription) \(theirs.debugDescription)") }
      try journal.write(Self.copy, theirs)
      #expect(try merge().added == 0, "\(mine.debugDescription) \(theirs.debugDescription)")
      #expect(journal.text(dayFile) == merged)
    }
  }

  @Test("A copy that cannot be merged is left where it is, with the reason")
  func left() throws {
    try journal.write(dayFile, Self.title + Self.a)
    try journal.write("2026/11/x", "")
    #expect(symlink("/etc/passwd", "\(journal.root)/\(Self.copy)") == 0)
    #expect(try merge().left == ["is a symbolic link"])
    unlink("\(journal.root)/\(Self.copy)")
    try journal.write(Self.copy, Self.b)
    unlink("\(journal.root)/\(dayFile)")
    #expect(mkdir("\(journal.root)/\(dayFile)", 0o700) == 0)
    #expect(try merge().left.first?.contains("is a directory, not a file") == true)
    #expect(journal.text(Self.copy) == Self.b)
    #expect(journal.names(".drafts/merged") == [])
  }

  @Test("Two at once: one merges, the other leaves")
  func lock() throws {
    try journal.write(dayFile, Self.title + Self.a)
    try journal.write(Self.copy, Self.b)
    try journal.write(".drafts/merged/x", "")
    let held = open("\(journal.root)/.drafts/merged", O_RDONLY | O_DIRECTORY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX) == 0)
    #expect(try merge(wait: 0).left == ["another candor doctor is at work"])
    #expect(journal.text(dayFile) == Self.title + Self.a)
  }

  @Test("A merged copy is deleted only while all of it is in the night's file")
  func deleting() throws {
    try journal.write(dayFile, Self.title + Self.a)
    try journal.write(Self.copy, Self.title + Self.b)
    try merge()
    let copies = journal.store.mergedCopies()
    #expect(copies.count == 1 && copies.allSatisfy { $0.doubt == nil })
    try journal.write(dayFile, Self.title + Self.a)
    #expect(journal.store.mergedCopies().allSatisfy { $0.doubt != nil })
    #expect(try journal.store.deleteMerged(copies) == [])
    #expect(journal.names(".drafts/merged").count == 1)
    try journal.write(dayFile, Self.title + Self.b)
    #expect(try journal.store.deleteMerged(copies).count == 1)
    #expect(journal.names(".drafts/merged") == [])
  }

  @Test("A last line without an end gets one byte, and no file is made for it")
  func ending() throws {
    #expect(try journal.store.endLine(of: night) == false)
    #expect(journal.names("") == [])
    try journal.write(dayFile, "No end")
    #expect(try journal.store.endLine(of: night))
    #expect(journal.text(dayFile) == "No end\n")
    #expect(try journal.store.endLine(of: night) == false)
    try journal.write(dayFile, "")
    #expect(try journal.store.endLine(of: night) == false)
    #expect(journal.text(dayFile) == "")
  }
}

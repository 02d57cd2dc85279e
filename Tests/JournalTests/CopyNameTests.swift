@preconcurrency import Glibc
import Journal
import Nights
import Testing

/// Names of copies, as other programs give them.
@Suite("Copies that a sync made")
struct CopyNameTests {
  static let copies = [
    // Syncthing.
    "2026-11-21.sync-conflict-20261122-101112-ABCDEFG.md",
    "2026-11-21.sync-conflict-20261122-101112.md",
    // Dropbox, in English, German, French and Spanish.
    "2026-11-21 (Anna's conflicted copy 2026-11-22).md",
    "2026-11-21 (Anna's conflicted copy 2026-11-22 (1)).md",
    "2026-11-21 (conflicted copy).md",
    "2026-11-21 (Case Conflict).md",
    "2026-11-21 (Case Conflict 1).md",
    "2026-11-21 (Konflikt-Kopie von Anna 2026-11-22).md",
    "2026-11-21 (Copie en conflit de Anna 2026-11-22).md",
    "2026-11-21 (Copia en conflicto de Anna 2026-11-22).md",
    // Nextcloud and ownCloud, now and of old; Obsidian.
    "2026-11-21 (conflicted copy 2026-11-22 101112).md",
    "2026-11-21 (conflicted copy Anna 2026-11-22 101112).md",
    "2026-11-21_conflict-20261122-101112.md",
    "2026-11-21_conflict-anna-20261122-101112.md",
    "2026-11-21 (Conflicted copy laptop 202611221011).md",
    // Google Drive.
    "2026-11-21 (1).md",
    "2026-11-21 (12).md",
    // OneDrive.
    "2026-11-21-LAPTOP.md",
    "2026-11-21-DESKTOP-7F3KQ2.md",
    "2026-11-21-LAPTOP-2.md",
    "2026-11-21-PC.MD",
    // Unison.
    "2026-11-21 (conflict_on_2026-11-26).md",
    "2026-11-21 (conflict_#1_on_2026-11-26).md",
    // iCloud.
    "2026-11-21 2.md",
    "2026-11-21 13.md",
    // Resilio, Seafile, Synology, pCloud, rclone.
    "2026-11-21.Conflict.md",
    "2026-11-21.Conflict2.md",
    "2026-11-21.Conflict.Conflict.md",
    "2026-11-21 (SFConflict anna@example.org 2026-11-22-10-11-12).md",
    "2026-11-21_Andy-PC_Nov-22-1011-2026_Conflict.md",
    "2026-11-21_Andy-PC_Nov-22-1011-2026_CaseConflict_1.md",
    "2026-11-21 [conflicted].md",
    "2026-11-21.md.conflict1", "2026-11-21.md..path1", "2026-11-21.md..path2",
    "2026-11-21.conflict2.md",
  ]

  static let others = [
    "2026-11-21 notes.md", "2026-11-21 talk.pdf", "2026-11-21-notes.md", "2026-11-21 Grand round.md",
    "2026-11-21 (draft).md", "2026-11-21 (conflict at work).md", "2026-11-21 conflict with Dr Osei.md",
    "2026-11-21 (1).txt", "2026-11-21 (conflicted copy).pdf", "2026-11-21 (0).md", "2026-11-21 (2019).md",
    "2026-11-21 (1.md", "2026-11-21 1.md", "2026-11-21 0.md", "2026-11-21 02.md", "2026-11-21 1999.md",
    "2026-11-21 2 3.md", "2026-11-21-2.md", "2026-11-21-22.md", "2026-11-21--.md", "2026-11-21-X.md",
    "2026-11-21-Ward 7.md", "2026-11-21_on_call.md", "2026-11-21_conflict.md", "2026-11-21.md.bak", "2026-11-21.md~",
    "2026-11-21.md.conflict", "2026-11-21.txt.conflict1", "2026-02-31 (1).md", "2026-1-21 (1).md", "x2026-11-21 (1).md",
    "2026-11-21 ().md", "2026-11-21 [].md", "2026-11-21 .md", "2026-11-21(1).md", "2026-11-21 (1) .md",
  ]

  @Test("It is found beside its night, and not read", arguments: copies)
  func found(_ name: String) throws {
    let journal = try TemporaryJournal()
    try journal.write(dayFile, "mine\n")
    try journal.write("2026/11/\(name)", "other\n")
    let (entries, listing) = journal.store.entries(since: nil, until: nil)
    #expect(listing.otherVersions == ["\(journal.root)/2026/11/\(name)"])
    #expect(Store.night(ofCopy: "\(journal.root)/2026/11/\(name)") == (try day()))
    #expect(entries.map(\.outline) == [["mine"]])
    #expect(journal.store.list(until: try day("2026-11-20")).otherVersions.isEmpty)
  }

  @Test("It is merged on request: the night has what it lacked, and both texts are kept", arguments: copies)
  func merged(_ name: String) throws {
    let journal = try TemporaryJournal()
    let mine = "# Saturday 21 November 2026\n\n## 22:00 a\n\nMine.\n"
    let theirs = "# Saturday 21 November 2026\n\n## 22:30 b\n\nTheirs.\n"
    try journal.write(dayFile, mine)
    try journal.write("2026/11/\(name)", theirs)
    let path = "\(journal.root)/2026/11/\(name)"
    #expect(try journal.store.difference(ofCopy: path).missing == ["22:30 b"])
    #expect(journal.text(dayFile) == mine)
    let (outcomes, added) = journal.store.mergeCopies([path], of: try day(), dayEndsAt: try clock(4, 0))
    #expect(outcomes == [.merged(copy: path, to: "\(journal.root)/.drafts/merged/\(name)")])
    #expect(added == 1)
    #expect(journal.text(dayFile) == mine + "\n## 22:30 b\n\nTheirs.\n")
    #expect(journal.text(".drafts/merged/\(name)") == theirs)
  }

  @Test("Other files beside a night are left alone", arguments: others)
  func leftAlone(_ name: String) throws {
    let journal = try TemporaryJournal()
    try journal.write(dayFile, "mine\n")
    try journal.write("2026/11/\(name)", "other\n")
    let listing = journal.store.list()
    #expect(listing.otherVersions.isEmpty)
    #expect(listing.nights == [try day()])
  }
}

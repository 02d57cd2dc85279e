@preconcurrency import Glibc
import Journal
import Nights
import Testing

@Suite("Where nothing is written, and why")
struct RefusingTests {
  let journal: TemporaryJournal
  let night: CivilDate
  let record: Record

  init() throws {
    journal = try TemporaryJournal()
    night = try day()
    record = Record(time: try clock(22, 16), name: "ten minutes", paragraphs: ["I sat down."])
  }

  /// The sentence of the refusal.
  func refusal(_ store: Store? = nil) throws -> String {
    let error = #expect(throws: NotKept.self) { try (store ?? journal.store).append(record, to: night) }
    return try #require(error).sentence()
  }

  @Test("A day's file that is a link, a pipe or a directory is refused in words, and nothing is written through it")
  func notAFile() throws {
    try journal.write("elsewhere.txt", "mine\n")
    try journal.write("2026/11/x", "")
    let path = journal.root + "/" + dayFile
    #expect(symlink(journal.root + "/elsewhere.txt", path) == 0)
    #expect(try refusal() == "NOT KEPT: \(path) is a symbolic link, so nothing is written through it")
    #expect(journal.text("elsewhere.txt") == "mine\n")
    unlink(path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try refusal().contains("a named pipe"))
    #expect(journal.store.entries().listing.skipped.map(\.reason) == ["is a named pipe, not a file"])
    unlink(path)
    #expect(mkdir(path, 0o700) == 0)
    #expect(try refusal().contains("a directory"))
    #expect(journal.store.entries().entries.isEmpty)
  }

  @Test("A night takes nothing that would make it too large to be read, and not a byte of it is changed")
  func tooLarge() throws {
    let full = Store.largestFile - record.bytes.count - 1
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: full)
    for place in stride(from: full - 1, to: 0, by: -80) { bytes[place] = 0x0A }
    try journal.write(dayFile, bytes)
    _ = try journal.store.append(record, to: night)
    #expect(try journal.store.entry(for: night)?.bytes.count == Store.largestFile)
    let path = journal.root + "/" + dayFile
    #expect(
      try refusal() == "NOT KEPT: with this, \(path) would be larger than 10 MB, and no larger file is read")
    #expect(try journal.store.entry(for: night)?.bytes.starts(with: bytes) == true)
    // What is there already need not be added.
    #expect(try journal.store.append(record, to: night, again: true).wasThere)
    // One that another program made so large is as it was, and told where nights are read.
    try journal.write(dayFile, bytes + bytes)
    #expect(try refusal().contains("would be larger than 10 MB"))
    #expect(journal.bytes(dayFile) == bytes + bytes)
    #expect(journal.store.entries().listing.skipped.map(\.reason) == ["is larger than 10 MB"])
  }

  @Test("A month that is a link leads nowhere")
  func linkedMonth() throws {
    try journal.write("2026/x", "")
    try journal.write("other/2026-11-21.md", "not mine\n")
    #expect(symlink(journal.root + "/other", journal.root + "/2026/11") == 0)
    #expect(try refusal().contains("2026/11 is a symbolic link, not a directory"))
    let (entries, listing) = journal.store.entries()
    #expect(entries.isEmpty)
    #expect(listing.skipped.map(\.reason) == ["is a symbolic link, not a directory"])
    #expect(journal.text("other/2026-11-21.md") == "not mine\n")
  }

  @Test("A journal that others can write in is refused, one that they can read is warned of")
  func modes() throws {
    try journal.write("x", "")
    chmod(journal.root, 0o770)
    #expect(try refusal().contains("others can write in \(journal.root)"))
    chmod(journal.root, 0o755)
    #expect(journal.store.access == .writable)
    #expect(journal.store.isOpenToOthers)
    chmod(journal.root, 0o700)
    #expect(!journal.store.isOpenToOthers)
  }

  @Test("Another user's journal is refused", .enabled(if: geteuid() == 0, "needs root to make one"))
  func otherOwner() throws {
    try journal.write("x", "")
    chown(journal.root, 12_345, 12_345)
    #expect(try refusal().contains("belongs to another user"))
  }

  @Test("Without a parent a journal is not made: the disk may not be mounted")
  func parent() throws {
    let store = Store(root: journal.home + "/usb/journal")
    guard case .refused(let problem) = store.access else {
      Issue.record("\(store.access)")
      return
    }
    #expect(problem.kind == .notMounted)
    #expect(problem.reason.contains("perhaps a disk is not mounted"))
    #expect(try refusal(store).contains("/usb"))
    #expect(journal.store.access == .missing)
    #expect(journal.mode("") == nil)
    #expect(journal.store.entries().listing.nights.isEmpty)
  }

  @Test("A bare mount point that is marked so is refused")
  func bareMountPoint() throws {
    try journal.write(".not-mounted", "")
    #expect(try refusal().contains("not mounted"))
    #expect(journal.names("") == [".not-mounted"])
  }

  @Test("A root that is a file, or a link to nothing, is refused; a link to a directory will do")
  func links() throws {
    try journal.write("file", "")
    let link = journal.home + "/link"
    #expect(symlink(journal.home + "/nowhere", link) == 0)
    #expect(try refusal(Store(root: link)).contains("a symbolic link to something that is not there"))
    unlink(link)
    #expect(try refusal(Store(root: journal.root + "/file")).contains("is a file, not a directory"))
    #expect(symlink(journal.root, link) == 0)
    _ = try Store(root: link).append(record, to: night)
    #expect(journal.bytes(dayFile) != nil)
  }

  @Test("Whatever the umask, nobody else can read what is made")
  func umaskZero() throws {
    let before = umask(0)
    defer { umask(before) }
    _ = try journal.store.append(record, to: night)
    let draft = Draft(store: journal.store, places: DraftPlaces(store: journal.store), night: night)
    try draft.sync(record)
    #expect(["", "2026", "2026/11", ".drafts"].map(journal.mode) == [0o700, 0o700, 0o700, 0o700])
    #expect(journal.mode(dayFile) == 0o600)
    let name = try #require(journal.names(".drafts").first)
    #expect(journal.mode(".drafts/\(name)") == 0o600)
  }

  @Test("A write that the system refuses is told, and the old bytes stay")
  func fileSizeLimit() throws {
    // A limit on the size of files fails a write as a full disk does, in this process only where it is over 1 GB.
    let path = journal.root + "/" + dayFile
    try journal.write(dayFile, "old\n")
    #expect(truncate(path, 1 << 40) == 0)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(1), &limit)
    var small = rlimit(rlim_cur: 1 << 40, rlim_max: limit.rlim_max)
    signal(SIGXFSZ, SIG_IGN)
    setrlimit(__rlimit_resource_t(1), &small)
    defer { setrlimit(__rlimit_resource_t(1), &limit) }
    // A night as large as that is refused before; the end of its last line is written as all else is.
    let error = #expect(throws: NotKept.self) { try journal.store.endLine(of: night) }
    #expect(error?.sentence() == "NOT KEPT: write: File too large, \(path)")
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_size == 1 << 40)
  }
}

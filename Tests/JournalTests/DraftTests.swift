@preconcurrency import Glibc
import Journal
import Nights
import Testing

@Suite("What is being written")
struct DraftTests {
  let journal: TemporaryJournal
  let night: CivilDate
  let title = "# Saturday 21 November 2026\n\n"

  init() throws {
    journal = try TemporaryJournal()
    night = try day()
  }

  func places(_ state: String? = nil) -> DraftPlaces {
    DraftPlaces(store: journal.store, state: state, home: journal.home, memory: nil)
  }

  func record(_ paragraphs: String..., minute: Int = 16) throws -> Record {
    Record(time: try clock(22, minute), name: "ten minutes", paragraphs: paragraphs)
  }

  /// A sitting that wrote this and then died.
  func dead(_ record: Record, in places: DraftPlaces? = nil) throws {
    let draft = Draft(store: journal.store, places: places ?? self.places(), night: night)
    try draft.sync(record)
  }

  func drafts() -> [String] { journal.names(".drafts").filter { $0 != "done" } }

  @Test("After a sitting that died its text is in the night's file, once")
  func recovered() throws {
    try dead(try record("I sat down.", "Then I"))
    let results = recoverAll()
    guard case .recovered(let recovered) = results.first, results.count == 1 else {
      Issue.record("\(results)")
      return
    }
    #expect(recovered.night == night && recovered.lines == 2 && recovered.path == journal.root + "/" + dayFile)
    #expect(recovered.time == (try clock(22, 16)))
    let text = title + "## 22:16 ten minutes\n\nI sat down.\nThen I\n"
    #expect(journal.text(dayFile) == text)
    #expect(drafts() == [])
    #expect(journal.store.recover(places()) == [])
    #expect(journal.text(dayFile) == text)
  }

  /// What is recovered. A child that another test is spawning may hold a dead draft's lock for a moment.
  private func recoverAll() -> [Recovery] {
    var results = journal.store.recover(places())
    for _ in 0..<100 where results.isEmpty && !drafts().isEmpty {
      usleep(10_000)
      results = journal.store.recover(places())
    }
    return results
  }

  @Test("Dying again in the recovery, at any byte, changes nothing in the end")
  func recoveredTwice() throws {
    let record = try record("I sat down.", "Then I")
    let whole = Array(title.utf8) + record.bytes
    for length in 0...whole.count {
      try journal.write(dayFile, Array(whole[..<length]))
      try dead(record)
      _ = recoverAll()
      #expect(journal.bytes(dayFile) == whole, "torn at \(length)")
    }
  }

  @Test("A sitting that lives keeps its draft, whatever its process number")
  func alive() throws {
    let draft = Draft(store: journal.store, places: places(), night: night)
    try draft.sync(try record("still writing"))
    #expect(journal.store.recover(places()) == [])
    let name = try #require(drafts().first)
    #expect(draft.path == "\(journal.root)/.drafts/\(name)")
    #expect(journal.bytes(dayFile) == nil)
    // A dead one of this very process number beside it is recovered.
    let bytes = try #require(journal.text(".drafts/\(name)"))
    try journal.write(".drafts/\(name)9", bytes.replacing("still writing", with: "older"))
    #expect(journal.store.recover(places()).count == 1)
    #expect(journal.text(dayFile) == title + "## 22:16 ten minutes\n\nolder\n")
    #expect(drafts() == [name])
  }

  @Test("The draft follows what is typed, also when it gets shorter")
  func follows() throws {
    let draft = Draft(store: journal.store, places: places(), night: night)
    try draft.sync(try record("a long line that is taken back"))
    try draft.sync(try record("short"))
    let name = try #require(drafts().first)
    let bytes = try #require(journal.text(".drafts/\(name)"))
    #expect(bytes.hasSuffix("night: 2026-11-21\n\n## 22:16 ten minutes\n\nshort\n"))
  }

  @Test("Of three drafts, one empty and one that is not readable, one is recovered and one is named")
  func three() throws {
    try dead(try record("mine"))
    try journal.write(".drafts/draft.host.1.0", "")
    try journal.write(".drafts/draft.host.2.0", "candor draft 1\njournal: /x\nnight: 2026-02-30\n\n## 22:16 x\n\ny\n")
    try journal.write(".drafts/something-else", "x")
    let results = recoverAll()
    #expect(results.count == 2)
    let unreadable = Recovery.unreadable(
      path: journal.root + "/.drafts/draft.host.2.0", reason: "is not a draft of this program")
    #expect(results.contains(unreadable))
    #expect(drafts() == ["draft.host.2.0", "something-else"])
  }

  @Test("A draft that is a pipe, a link or a directory is named and hangs nothing")
  func strange() throws {
    try journal.write(".drafts/x", "")
    let base = journal.root + "/.drafts/draft."
    #expect(mkfifo(base + "a", 0o600) == 0)
    #expect(symlink("/etc/passwd", base + "b") == 0)
    #expect(mkdir(base + "c", 0o700) == 0)
    let reasons = journal.store.recover(places()).map { result in
      if case .unreadable(_, let reason) = result { reason } else { "" }
    }
    #expect(reasons == ["is a named pipe, not a file", "is a symbolic link, not a file", "is a directory, not a file"])
  }

  @Test("A draft that was cut off before any words is nothing", arguments: [0, 5, 15, 30])
  func cutOff(length: Int) throws {
    let text = "candor draft 1\njournal: /home/x/journal\nnight: 2026-11-21\n"
    try journal.write(".drafts/draft.host.1.0", String(text.prefix(length)))
    #expect(journal.store.recover(places()) == [])
    #expect(drafts() == [])
  }

  @Test("A sitting that goes on in another journal is none of this one's") func anotherJournal() throws {
    let memory = journal.home + "/shm"
    #expect(mkdir(memory, 0o700) == 0)
    let other = Store(root: journal.home + "/elsewhere")
    var states: [[DraftState.Kind]] = []
    for store in [other, journal.store] {
      // The journal takes no draft, so it lies where those of every journal do.
      let places = DraftPlaces(store: Store(root: "/proc/nowhere"), memory: memory)
      let draft = Draft(store: store, places: places, night: night)
      try draft.sync(try record("mine"))
      let seen = DraftPlaces(store: journal.store, memory: memory)
      states.append(withExtendedLifetime(draft) { journal.store.draftStates(seen).map(\.kind) })
    }
    #expect(states == [[], [.open]])
  }

  @Test("What another machine wrote lately is left to that machine, and put back here when it has lain for half a day")
  func anotherMachine() throws {
    try dead(try record("mine"))
    let own = try #require(drafts().first)
    let path = journal.root + "/.drafts/draft.laptop.12.0"
    #expect(rename(journal.root + "/.drafts/" + own, path) == 0)
    #expect(recoverAll() == [.elsewhere(path: path, host: "laptop")])
    #expect(journal.store.draftStates(places()).map(\.kind) == [.elsewhere("laptop")])
    #expect(drafts() == ["draft.laptop.12.0"])
    setAge(path, hours: 13)
    #expect(recoverAll().count == 1)
    #expect(journal.text(dayFile) == title + "## 22:16 ten minutes\n\nmine\n")
    #expect(drafts() == [])
  }

  @Test("What another machine kept lately may still be on its way: it is not said to be gone from its night")
  func keptOnAnotherMachine() throws {
    try dead(try record("mine"))
    let own = try #require(drafts().first)
    let path = journal.root + "/.drafts/done/draft.laptop.12.0"
    #expect(mkdir(journal.root + "/.drafts/done", 0o700) == 0)
    #expect(rename(journal.root + "/.drafts/" + own, path) == 0)
    #expect(journal.store.vanished(places()) == [])
    #expect(journal.store.draftStates(places()) == [])
    setAge(path, hours: 13)
    #expect(journal.store.vanished(places()).map(\.path) == [path])
  }

  private func setAge(_ path: String, hours: Int) {
    let moment = timespec(tv_sec: Glibc.time(nil) - hours * 3600, tv_nsec: 0)
    #expect(utimensat(AT_FDCWD, path, [moment, moment], 0) == 0)
  }

  @Test("What cannot be put into the night's file stays a draft")
  func notKept() throws {
    try journal.write(dayFile + "/x", "")
    try dead(try record("mine"))
    let results = recoverAll()
    guard case .notKept(_, let error) = results.first else {
      Issue.record("\(results)")
      return
    }
    #expect(error.sentence().hasSuffix("a directory, so nothing is written through it"))
    #expect(drafts().count == 1)
  }

  @Test("Where the journal takes no draft the next place does, says so, and gives it back")
  func elsewhere() throws {
    try journal.write(".drafts", "a file in the way")
    let draft = Draft(store: journal.store, places: places(journal.home), night: night)
    try draft.sync(try record("mine"))
    #expect(draft.path?.hasPrefix(journal.home + "/candor/drafts/draft.") == true)
    #expect(draft.warning?.contains(journal.home + "/candor/drafts") == true)
    draft.finish()
    #expect(draft.path == nil)
    try dead(try record("more"), in: places("relative"))
    #expect(journal.store.recover(places()).count == 1)
    #expect(journal.text(dayFile) == title + "## 22:16 ten minutes\n\nmore\n")
  }

  @Test("A draft elsewhere belongs to its own journal")
  func otherJournal() throws {
    try journal.write(".drafts", "a file in the way")
    try dead(try record("mine"))
    let other = Store(root: journal.home + "/other")
    #expect(other.recover(DraftPlaces(store: other, home: journal.home, memory: nil)) == [])
    #expect(journal.store.recover(places()).count == 1)
  }

  @Test("Without any place it is said which one failed first")
  func nowhere() throws {
    try journal.write(".drafts", "a file in the way")
    let draft = Draft(
      store: journal.store, places: DraftPlaces(store: journal.store, memory: nil), night: night)
    let error = #expect(throws: NotKept.self) { try draft.sync(try record("mine")) }
    #expect(error?.path == journal.root + "/.drafts")
    #expect(draft.path == nil)
  }

  @Test("A draft that somebody deletes is written anew")
  func deleted() throws {
    let draft = Draft(store: journal.store, places: places(), night: night)
    try draft.sync(try record("one"))
    unlink(try #require(draft.path))
    try draft.sync(try record("two"))
    let name = try #require(drafts().first)
    #expect(journal.text(".drafts/\(name)")?.hasSuffix("two\n") == true)
  }

  @Test("A section that was neither kept nor discarded is not written over by the next one")
  func notWrittenOver() throws {
    let draft = Draft(store: journal.store, places: places(), night: night)
    try draft.sync(try record("one"))
    try draft.sync(try record("two", minute: 17))
    #expect(drafts().count == 2)
    draft.leave()
    #expect(journal.store.recover(places()).count == 2)
    #expect(try #require(try journal.store.entry(for: night)).sections.count == 2)
  }

  @Test("A sitting that ended between the journal and its draft has left nothing to put back")
  func keptAlready() throws {
    let record = try record("one")
    try dead(record)
    _ = try journal.store.append(record, to: night)
    #expect(journal.store.recover(places()) == [])
    #expect(drafts() == [])
    #expect(journal.text(dayFile) == title + "## 22:16 ten minutes\n\none\n")
  }

  @Test("Without a place for a second text it is said, and the draft is gone all the same")
  func noSecondText() throws {
    try journal.write(".drafts/done", "a file in the way")
    let draft = Draft(store: journal.store, places: places(), night: night)
    try draft.sync(try record("one"))
    #expect(draft.finish()?.path == journal.root + "/.drafts/done")
    #expect(drafts() == [])
  }

  @Test("A folder of drafts that others can write in is not believed, and named")
  func openFolder() throws {
    try journal.write("2026/x", "")
    mkdir(journal.root + "/.drafts", 0o700)
    chmod(journal.root + "/.drafts", 0o777)
    guard case .unreadable(let path, _) = journal.store.recover(places()).first else {
      Issue.record("nothing was said")
      return
    }
    #expect(path == journal.root + "/.drafts")
    var skipped: [Skipped] = []
    #expect(journal.store.vanished(places()) { skipped.append($0) } == [])
    #expect(skipped.map(\.path) == [journal.root + "/.drafts"])
    #expect(
      journal.store.openDrafts(of: try #require(CivilDate(iso: "2026-11-21")), places()) == [journal.root + "/.drafts"])
  }

  @Test("Whatever changes in a section, its draft holds it, and one file at a time")
  func changes() throws {
    let draft = Draft(store: journal.store, places: places(), night: night)
    let time = try #require(ClockTime(hour: 22, minute: 16))
    let steps: [(fields: [(key: String, value: String)], paragraphs: [String])] = [
      ([], ["one"]), ([], ["one", "tw"]), ([], ["one", "two"]), ([("minutes", "1")], ["one", "two"]),
      ([("minutes", "12")], ["one", "two", "three"]), ([("minutes", "12")], ["one"]), ([], ["x"]),
      ([("rose", "heat"), ("minutes", "3")], ["x", "one"]),
    ]
    for step in steps {
      let record = Record(time: time, name: "ten minutes", fields: step.fields, paragraphs: step.paragraphs)
      try draft.sync(record)
      let path = try #require(draft.path)
      let bytes = try #require(journal.bytes(String(path.dropFirst(journal.root.count + 1))))
      #expect(bytes.suffix(record.bytes.count + 1).elementsEqual([0x0A] + record.bytes))
      #expect(journal.names(".drafts").count == 1)
      // Another start leaves it alone.
      #expect(journal.store.recover(places()) == [])
    }
  }

  @Test("What was about to take a draft's place when its sitting ended is taken away")
  func passing() throws {
    try journal.write(".drafts/new.draft.host.1.0", "half of som")
    #expect(journal.store.recover(places()) == [])
    #expect(journal.names(".drafts") == [])
  }

  @Test("What is not wanted is gone")
  func discarded() throws {
    let draft = Draft(store: journal.store, places: places(), night: night)
    try draft.sync(try record("one"))
    draft.discard()
    #expect(drafts() == [])
    #expect(journal.store.vanished(places()) == [])
  }
}

@Suite("What was kept and is gone")
struct VanishedTests {
  let journal: TemporaryJournal
  let night: CivilDate
  let places: DraftPlaces

  init() throws {
    journal = try TemporaryJournal()
    night = try day()
    places = DraftPlaces(store: journal.store, memory: nil)
    let draft = Draft(store: journal.store, places: places, night: night)
    for minute in 16...17 {
      let record = Record(time: try clock(22, minute), name: "ten minutes", paragraphs: ["words of \(minute)"])
      try draft.sync(record)
      _ = try journal.store.append(record, to: night)
      draft.finish()
    }
  }

  @Test("What a later start sees in its file is forgotten, also where the person changed the words")
  func seen() throws {
    #expect(journal.names(".drafts/done").count == 2)
    try journal.write(dayFile, try #require(journal.text(dayFile)).replacing("words of 16", with: "other words"))
    #expect(journal.store.vanished(places) == [])
    #expect(journal.names(".drafts/done") == [])
  }

  @Test("Two sections of one minute have one heading: each is looked for by its words")
  func sameHeading() throws {
    _ = journal.store.vanished(places)
    let time = try clock(22, 18)
    for words in ["ring Sam about the rota", "ring Sam about the car"] {
      let draft = Draft(store: journal.store, places: places, night: night)
      let record = Record(time: time, name: "put aside", paragraphs: [words])
      try draft.sync(record)
      _ = try journal.store.append(record, to: night)
      draft.finish()
    }
    let whole = try #require(journal.text(dayFile))
    try journal.write(dayFile, whole.replacing("\n## 22:18 put aside\nring Sam about the car\n", with: ""))
    #expect(
      journal.store.vanished(places).map { String(decoding: $0.entry.bytes, as: UTF8.self) } == [
        "## 22:18 put aside\nring Sam about the car\n"
      ])
    try journal.write(dayFile, whole.replacing("the car", with: "the car!"))
    #expect(journal.store.vanished(places) == [])
  }

  @Test("A second copy that cannot be read is named, and hides none of the others")
  func strangeCopies() throws {
    unlink(journal.root + "/" + dayFile)
    let strange = journal.root + "/.drafts/done/draft.a"
    #expect(mkfifo(strange, 0o600) == 0)
    var skipped: [Skipped] = []
    #expect(journal.store.vanished(places) { skipped.append($0) }.count == 2)
    #expect(skipped == [Skipped(path: strange, reason: "is a named pipe, not a file")])
  }

  @Test("What an editor saved over is offered, put back once, or let go")
  func gone() throws {
    try journal.write(dayFile, "# Saturday 21 November 2026\n\n## 22:16 ten minutes\n\nwords of 16\n")
    let vanished = journal.store.vanished(places)
    #expect(vanished.map(\.entry.outline) == [["22:17 ten minutes words of 17"]])
    let first = try #require(vanished.first)
    _ = try journal.store.putBack(first)
    _ = try journal.store.putBack(first)
    #expect(
      journal.text(dayFile)
        == "# Saturday 21 November 2026\n\n## 22:16 ten minutes\n\nwords of 16\n\n## 22:17 ten minutes\n\nwords of 17\n"
    )
    #expect(journal.store.vanished(places) == [])
  }

  @Test("A file that is gone altogether is offered whole, and may stay gone")
  func deleted() throws {
    unlink(journal.root + "/" + dayFile)
    let vanished = journal.store.vanished(places)
    #expect(vanished.count == 2)
    vanished.forEach(journal.store.forget)
    #expect(journal.store.vanished(places) == [])
  }
}

@preconcurrency import Glibc
import Testing

@testable import Commands
@testable import Conversation
@testable import Journal
@testable import Nights

/// Checks of facts that a test cannot bring about on any machine.
@Suite struct DoctorCheckTests {
  typealias Room = SpaceCheck.Room

  @Test(arguments: [
    (Room(bytes: 1 << 40, files: 1 << 20, isReadOnly: false), Doctor.Severity.fine, "There is room"),
    (Room(bytes: 1 << 40, files: nil, isReadOnly: false), .fine, "There is room"),
    (Room(bytes: 100 << 20, files: nil, isReadOnly: false), .fine, "There is room"),
    (Room(bytes: 100 << 20 - 1, files: nil, isReadOnly: false), .note, "99 MB are left on the disk that holds ~/j."),
    (Room(bytes: 1000, files: nil, isReadOnly: false), .problem, "No room is left on the disk that holds ~/j."),
    (Room(bytes: 1 << 40, files: 999, isReadOnly: false), .note, "Only 999 more files can be made"),
    (Room(bytes: 1 << 40, files: 0, isReadOnly: false), .problem, "No more files can be made"),
    (Room(bytes: 1 << 40, files: nil, isReadOnly: true), .problem, "The disk that holds ~/j is read-only now."),
    (Room(bytes: nil, files: nil, isReadOnly: false), .note, "How much room there is at ~/j cannot be told."),
  ])
  func `room on the disk`(_ room: Room, _ severity: Doctor.Severity, _ start: String) {
    let findings = SpaceCheck.findings(room, at: "~/j")
    #expect(findings.map(\.severity) == [severity])
    #expect(findings.allSatisfy { $0.sentence.hasPrefix(start) })
  }

  /// A file system in user space may tell anything.
  @Test(
    arguments: [
      (1000, 10, 4096, Room(bytes: 40960, files: nil, isReadOnly: false)),
      (1000, 0, 4096, Room(bytes: 0, files: nil, isReadOnly: false)),
      (0, 0, 4096, Room(bytes: nil, files: nil, isReadOnly: false)),
      (.max, .max, 4096, Room(bytes: nil, files: nil, isReadOnly: false)),
      (.max, .max, 0, Room(bytes: nil, files: nil, isReadOnly: false)),
    ] as [(UInt, UInt, UInt, Room)])
  func `room as a file system tells it`(_ blocks: UInt, _ free: UInt, _ size: UInt, _ room: Room) {
    var facts = statvfs()
    (facts.f_blocks, facts.f_bavail, facts.f_frsize) = (blocks, free, size)
    #expect(Room(facts) == room)
  }

  @Test(arguments: [
    (nil, true, Doctor.Severity.note), ("", true, .note), ("dumb", true, .note), (nil, false, .fine),
    ("dumb", false, .fine), ("xterm", true, .fine), ("xterm", false, .fine), ("nothing", false, .note),
    ("../../x", true, .note),
  ])
  func `terminals`(_ term: String?, _ isTerminal: Bool, _ severity: Doctor.Severity) {
    let findings = TerminalCheck.findings(term: term, isTerminal: isTerminal, folders: ["/t"]) { $0 == "/t/x/xterm" }
    #expect(findings.map(\.severity) == [severity])
  }

  @Test(arguments: [
    (nil, Doctor.Severity.fine), ("UTC", .fine), ("Europe/London", .fine), (":Europe/London", .fine),
    ("/zones/Europe/London", .fine), ("GMT0BST,M3.5.0/1,M10.5.0", .fine), ("<+03>-3", .fine), ("EST5EDT", .fine),
    ("Europe/Londn", .problem), ("/nowhere", .problem), ("BST", .problem), ("../x", .problem), ("5", .problem),
  ])
  func `zones`(_ zone: String?, _ severity: Doctor.Severity) {
    let findings = ZoneCheck.findings(zone: zone, folder: "/zones") {
      ["/zones/Europe/London", "/etc/localtime"].contains($0)
    }
    #expect(findings.map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("vi", "vi"), ("code -w", "code"), ("LESS=x less -R", "less"), ("less -FRX", "less"), ("'my editor' -w", nil),
    ("cat | less", nil), ("$HOME/bin/ed", nil), ("", nil),
  ])
  func `the program of a command`(_ command: String, _ word: String?) {
    #expect(ProgramCheck.word(command) == word)
  }

  @Test(arguments: [
    (["2026-11", "2026-06"], Doctor.Severity.fine), (["2026-11", "2026-05"], .note), (["2020-01"], .note),
    (["soon"], .note),
  ])
  func `help lines`(_ checked: [String], _ severity: Doctor.Severity) throws {
    let today = try #require(CivilDate(iso: "2026-11-21"))
    #expect(HelplineCheck.findings(checked: checked, today: today).map(\.severity) == [severity])
  }

  typealias Folder = AboveCheck.Folder

  @Test func `the scripts know the fields of a check-in that the journal reads`() {
    #expect(Facts.checkInFields == CheckIn.fields)
    for field in CheckIn.fields {
      let night = Entry.parse(Array("## 22:00 check-in\n\(field): 5\n".utf8), date: .init(daysSinceEpoch: 0))
      let other = Entry.parse(Array("## 22:00 check-in\n\(field): no\n".utf8), date: .init(daysSinceEpoch: 0))
      #expect(night.checkIn?.isEmpty == false || other.checkIn?.isEmpty == false, "\(field)")
    }
  }

  /// By bytes: a slash and the mark behind it are one character.
  @Test func `no folder above is passed over, whatever it is called`() throws {
    let candor = try Candor()
    let root = "\(candor.home)/x/\u{301}a/\u{200D}b/journal"
    _ = try candor.shell("mkdir -p '\(root)'")
    #expect(AboveCheck.folders(above: root).first?.path == "\(candor.home)/x/\u{301}a/\u{200D}b")
    let paths = AboveCheck.folders(above: root).map(\.path)
    for path in ["\(candor.home)/x/\u{301}a", "\(candor.home)/x", candor.home, "/tmp", "/"] {
      #expect(paths.contains { $0.utf8.elementsEqual(path.utf8) }, "\(path)")
    }
    #expect(paths.count == 6)
  }

  @Test(arguments: [
    ([Folder(path: "/h/me", mode: 0o755, owner: 7), Folder(path: "/h", mode: 0o755, owner: 0)], Doctor.Severity.fine),
    ([Folder(path: "/h/me", mode: 0o700, owner: 7), Folder(path: "/tmp", mode: 0o1777, owner: 0)], .fine),
    ([Folder(path: "/tmp", mode: 0o1777, owner: 0)], .note),
    ([Folder(path: "/srv", mode: 0o775, owner: 0)], .problem),
    ([Folder(path: "/srv", mode: 0o755, owner: 8)], .note),
  ])
  func `folders above`(_ folders: [Folder], _ severity: Doctor.Severity) {
    let findings = AboveCheck.findings(folders, link: nil, me: 7, root: "/j", spoken: { $0 }, inShell: { $0 })
    #expect(findings.map(\.severity) == [severity])
    #expect(
      AboveCheck.findings([], link: 8, me: 7, root: "/j", spoken: { $0 }, inShell: { $0 }).map(\.severity) == [.problem]
    )
    #expect(
      AboveCheck.findings([], link: 7, me: 7, root: "/j", spoken: { $0 }, inShell: { $0 }).map(\.severity) == [.fine])
  }

  @Test(arguments: [(1, true), (3, true), (5, true), (6, false), (100, false)])
  func `a folder with more in it than a journal has is told`(_ most: Int, _ isTold: Bool) throws {
    let candor = try Candor()
    for name in ["2026/11/2026-11-20.md", "2026/11/2026-11-21.md", "2026/note.txt"] {
      try candor.write("x\n", to: "journal/\(name)")
    }
    let findings = PlaceCheck.findings(
      Survey(root: "\(candor.home)/journal", most: most), spoken: { $0 }, inShell: { $0 })
    let sentence = "\(candor.home)/journal holds more than \(most) files and folders; the rest was not looked at."
    #expect(findings.contains { $0.severity == .problem && $0.sentence == sentence } == isTold, "\(findings)")
  }

  @Test func `what is wrong in one night is told of one, in several of several`() throws {
    let night = try #require(CivilDate(iso: "2026-11-21"))
    func told(_ fault: NightFault, _ count: Int) -> [String] {
      let faults = (0..<count).map { (night.adding(days: -$0), fault) }
      return NightCheck.findings(faults, skipped: [], count: count, spoken: { $0 }, path: \.iso)
        .flatMap { [$0.sentence, $0.remedy] }
    }
    #expect(
      told(.openEnd, 1)
        == ["The last line of 2026-11-21 has no end.", "No words are missing; candor doctor --fix ends it."])
    #expect(
      told(.openEnd, 4) == [
        "The last lines of 2026-11-21, 2026-11-20, 2026-11-19 and 1 more have no end.",
        "No words are missing; candor doctor --fix ends them.",
      ])
    // A line's end may be added all the same.
    #expect(!told(.nulls, 1).joined().contains("Nothing is changed"))
  }

  @Test(arguments: [(1, "The next start puts it into its night;"), (2, "The next start puts them into their night;")])
  func `a line that was cut off is one`(_ lines: Int, _ remedy: String) throws {
    let night = try #require(CivilDate(iso: "2026-11-21"))
    let state = DraftState(path: "d", kind: .unfinished(night: night, time: nil, lines: lines))
    #expect(DraftCheck.findings([state], editors: []) { $0 }[0].remedy.hasPrefix(remedy))
  }

  @Test(arguments: [
    ([UInt8]("a\n".utf8), [NightFault]()), ([], [.empty]), ([0x61], [.openEnd]), ([0xC3], [.cutOff]),
    ([0xE2, 0x82], [.cutOff]), ([0xE2, 0x82, 0xAC], [.openEnd]), ([0xF0, 0x9F, 0x98], [.cutOff]),
    ([0xFF], [.openEnd]), ([0x80], [.openEnd]), ([0x00, 0x0A], [.nulls]), ([0x00], [.openEnd, .nulls]),
    ([UInt8]("<<<<<<< a\n=======\n>>>>>>> b\n".utf8), [.gitMarks]), ([UInt8]("a < b\n=======\n".utf8), []),
  ])
  func `what is wrong within a night`(_ bytes: [UInt8], _ faults: [NightFault]) {
    #expect(NightFault.all(in: bytes) == faults)
  }
}

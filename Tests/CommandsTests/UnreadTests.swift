@preconcurrency import Glibc
import Testing

/// Nights, or all of the journal, that cannot be read: each is told, and nothing is said of what nobody could see.
@Suite struct UnreadTests {
  /// Commands that read nights, with what they show of the one that can be read; nil where it is of no matter to them.
  private static let commands: [([String], String?)] = [
    (["list"], "2026-11-20  Before."), (["show", "--since", "november"], "Before."), (["show"], nil), (["kept"], nil),
    (["export"], "Before."), (["export", "--format", "jsonl"], "Before."),
    (["export", "--format", "csv"], "2026-11-20"),
    (["export", "--format", "markdown"], "Before."), (["export", "--format", "jrnl"], "Before."),
    (["export", "--format", "html"], "Before."), (["mask", "--since", "november"], nil), (["on-this-day"], nil),
    (["review"], nil), (["edit"], nil),
  ]

  /// What must not be said while something is unread.
  private static let untrue = ["Nothing", "nothing", "0 nights"]

  private static func journal() throws -> Candor {
    let candor = try Candor()
    try candor.write("Before.\n", to: "journal/2026/11/2026-11-20.md")
    return candor
  }

  @Test(arguments: commands) func `what could be read is shown, and the exit says that it is not all`(
    _ arguments: [String], _ shown: String?
  ) throws {
    guard let shown else { return }
    let candor = try Self.journal()
    mkdir("\(candor.home)/journal/2026/11/2026-11-19.md", 0o700)
    let outcome = try candor.run(arguments)
    #expect(outcome.status == 74)
    #expect(outcome.text.contains(shown))
    #expect(
      outcome.talk
        == "candor: ~/journal/2026/11/2026-11-19.md is a directory, not a file; it was passed over.\n")
  }

  @Test func `an export into a file is there, with what could be read in it`() throws {
    let candor = try Self.journal()
    mkdir("\(candor.home)/journal/2026/11/2026-11-19.md", 0o700)
    let outcome = try candor.run(["export", "--format", "jrnl", "-o", "out.txt"])
    #expect(outcome.status == 74)
    #expect(outcome.talk.contains("1 night is in out.txt.") && outcome.talk.contains("2026-11-19.md is a directory"))
    #expect(String(decoding: candor.bytes("out.txt"), as: UTF8.self).contains("Before."))
  }

  /// What closes all of the journal, and what is said of it.
  private static let obstacles = [
    ("mv journal away; touch journal", "~/journal is a file, not a directory"),
    ("mv journal/2026 away; touch journal/2026", "~/journal/2026 is a file, not a directory"),
    ("mv journal/2026/11 away; touch journal/2026/11", "~/journal/2026/11 is a file, not a directory"),
    (
      "mv journal away; mkdir -m 700 journal; touch journal/.not-mounted",
      "~/journal holds .not-mounted: the disk that belongs there is not mounted"
    ),
  ]

  @Test(arguments: commands.map(\.0), obstacles)
  func `where nothing can be read nobody says that nothing is written`(
    _ arguments: [String], _ obstacle: (shell: String, told: String)
  ) throws {
    let candor = try Self.journal()
    _ = try candor.shell(obstacle.shell)
    let outcome = try candor.run(arguments)
    #expect(outcome.status == 74, "\(arguments): \(outcome.text)\(outcome.talk)")
    #expect(outcome.talk == "candor: \(obstacle.told); it was passed over.\n", "\(arguments)")
    for words in Self.untrue { #expect(!outcome.text.contains(words), "\(arguments): \(outcome.text)") }
  }

  @Test(
    arguments: [
      (["show", "2026-11-20"], 74), (["edit", "yesterday"], 74), (["mask", "yesterday"], 74),
      (["remind", "--tonight"], 74),
      (["grep", "Before"], 2), (["grep", "--signal", "numbness"], 2), (["grep", "-l", "Before", "--since", "2020"], 2),
    ] as [([String], Int32)], ["", "/gone"])
  func `a journal that is not mounted is no empty one`(_ command: ([String], Int32), _ parent: String) throws {
    let candor = try Self.journal()
    _ = try candor.shell("mv journal away; mkdir -m 700 journal; touch journal/.not-mounted")
    let outcome = try candor.run(command.0 + ["--journal", "\(candor.home)\(parent)/journal"])
    #expect(outcome.status == command.1, "\(outcome.text)\(outcome.talk)")
    #expect(outcome.text == "" && outcome.talk.contains(parent == "" ? "not mounted" : "perhaps a disk is not mounted"))
  }

  /// What makes modes count for whoever runs the tests: root is let through them all, unless it gives that up.
  private static let bound = geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search " : ""
  private static let hasModes = (try? Candor().shell("mkdir -m 0 x; \(bound)ls x").status) != 0

  @Test(
    .enabled(if: hasModes, "needs modes that hold"),
    arguments: commands.map(\.0), ["journal", "journal/2026", "journal/2026/11"])
  func `a folder that is closed is told with the system's reason`(_ arguments: [String], _ folder: String) throws {
    let candor = try Self.journal()
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try candor.shell(
      "chmod 000 \(folder); \(Self.bound)$candor \(words); s=$?; chmod 700 \(folder); exit $s")
    #expect(outcome.status == 74, "\(arguments): \(outcome.text)\(outcome.talk)")
    #expect(
      outcome.talk == "candor: ~/\(folder) cannot be read: Permission denied; it was passed over.\n", "\(arguments)")
    for words in Self.untrue { #expect(!outcome.text.contains(words), "\(arguments): \(outcome.text)") }
  }

  @Test(
    .enabled(if: hasModes, "needs modes that hold"),
    arguments: [
      (["show", "2026-11-20"], "cannot be read: Permission denied.", 74),
      (["mask", "2026-11-20"], "cannot be read: Permission denied. It was not changed.", 74),
      (["on-this-day", "2026-12-20"], "cannot be read: Permission denied; it was passed over.", 74),
      (["grep", "Before"], "cannot be read: Permission denied; it was passed over.", 2),
      (["write"], "was passed over: Permission denied.", 0),
    ] as [([String], String, Int32)])
  func `a night that is closed is told in a sentence`(_ arguments: [String], _ end: String, _ status: Int32) throws {
    let candor = try Self.journal()
    let outcome = try candor.shell(
      "chmod 000 journal/2026/11/2026-11-20.md; echo Words. | \(Self.bound)$candor \(arguments.joined(separator: " "))",
      environment: ["CANDOR_NOW": arguments[0] == "on-this-day" ? "2026-12-20T22:14" : "2026-11-21T22:14"])
    #expect(outcome.status == status, "\(outcome.text)\(outcome.talk)")
    let told = outcome.text + outcome.talk
    #expect(told.contains("~/journal/2026/11/2026-11-20.md \(end)\n"), "\(told)")
  }
}

@preconcurrency import Glibc
import Testing

@testable import Commands

/// Settings that cannot be read as a whole: nothing is written or looked for in a journal that may not be the one meant.
@Suite struct BrokenSettingsTests {
  typealias Lone = LoneJournal

  @Test(arguments: [
    ("journal = \"/x/vault\"\n\nsafe = [Priya]\n", Lone.named("/x/vault", line: 1)),
    ("safe = [Priya]\r\n  journal='~/vault'\t# mine\r\n", .named("~/vault", line: 2)),
    ("\u{FEFF}journal = \"~\"\n", .named("~", line: 1)),
    ("# journal = \"/y\"\njournal = \"/x\"\n", .named("/x", line: 2)),
    ("minutes = \n", .none), ("safe = [\"the journal club\"\n", .none), ("# journal = \"/x\"\nminutes = \n", .none),
    ("", .none),
    ("journal = /x\n", .unclear), ("journal \"/x\"\n", .unclear), ("journal = \"/x\n", .unclear),
    ("journal = \"/x\" safe = [\n", .unclear), ("journal = \"x\"\n", .unclear), ("journal = \"/a\\u0062\"\n", .unclear),
    ("journal = \"/x\"\njournal = \"/y\"\n", .unclear), ("[a]\njournal = \"/x\"\n", .unclear),
    ("Journal: \"/x\"\n", .unclear), ("\"journal\" = \"/x\"\n", .unclear), ("a.journal = \"/x\"\n", .unclear),
    ("a = \"\"\"\njournal = \"/x\"\n\"\"\"\nb\n", .unclear), ("minutes = 5; journal = \"/x\"\n", .unclear),
    ("j\u{0}o\u{0}u\u{0}r\u{0}n\u{0}a\u{0}l\u{0}", .unclear), ("\u{0}\u{1}", .none),
  ])
  func `the journal's line is read by itself where it is plain`(_ text: String, _ expected: Lone) {
    #expect(LoneJournal(Array(text.utf8)) == expected)
  }

  private static let commands = [
    ["write"], ["later", "x"], [], ["list"], ["show"], ["kept"], ["path"], ["grep", "x"], ["review"], ["export"],
    ["mask"],
    ["edit"], ["on-this-day"], ["import", "text", "diary.txt", "--yes"], ["remind"],
  ]

  @Test(arguments: commands)
  func `a line that is wrong below the journal's own sends no word elsewhere`(_ arguments: [String]) throws {
    let candor = try Candor()
    try candor.write("2026-11-01\nWords.\n", to: "diary.txt")
    try candor.write("journal = \"\(candor.home)/vault\"\n\nsafe = [Priya]\n", to: ".config/candor/config.toml")
    let outcome = try candor.run(arguments, input: "Words.\n")
    #expect(outcome.status <= 1)
    let place = "candor: \(candor.home)/.config/candor/config.toml:3:"
    #expect(outcome.talk.contains(place) && outcome.talk.contains("the journal of line 1.\n"), "\(outcome.talk)")
    #expect(try candor.shell("test -e journal").status == 1)
    if ["write", "later", "import"].contains(arguments.first) {
      #expect(try candor.shell("ls vault").lines == ["2026"])
    }
  }

  @Test(arguments: commands)
  func `where nobody can tell which journal is meant, none is written or read`(_ arguments: [String]) throws {
    let candor = try Candor()
    try candor.write("2026-11-01\nWords.\n", to: "diary.txt")
    try candor.write("Mine.\n", to: "journal/2026/11/2026-11-20.md")
    try candor.write("journal = /x/vault\n", to: ".config/candor/config.toml")
    let outcome = try candor.run(arguments, input: "Words.\n")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(
      outcome.talk.hasSuffix(
        "It may name a journal, so no other one is taken for it. Mend that, or name one: --journal DIR\n"))
    #expect(try candor.shell("find journal -type f").text == "journal/2026/11/2026-11-20.md\n")
  }

  @Test func `a flag or a variable names the journal whatever the settings are`() throws {
    let candor = try Candor()
    try candor.write("journal = /x/vault\n", to: ".config/candor/config.toml")
    #expect(try candor.run(["later", "one", "--journal", candor.home + "/a"]).status == 0)
    #expect(try candor.run(["later", "two"], environment: ["CANDOR_JOURNAL": candor.home + "/b"]).status == 0)
    #expect(try candor.shell("grep -lr . a/2026 b/2026 | wc -l").text == "2\n")
  }

  @Test func `people to call, the settings and the doctor are there all the same`() throws {
    let candor = try Candor()
    try candor.write("journal = /x/vault\n", to: ".config/candor/config.toml")
    #expect(try candor.run(["now"]).text.contains("988"))
    let config = try candor.run(["config"])
    #expect(
      config.status == 0 && config.text.contains("# journal is not set") && config.text.contains("cannot be told"))
    let doctor = try candor.run(["doctor", "--fix"])
    #expect(doctor.status == 1 && doctor.text.contains("config.toml:1:"))
    #expect(!doctor.text.contains("~/journal"), "\(doctor.text)")
  }

  @Test(arguments: [
    ("safe = [Priya]\n", "config.toml:1:9: what stands here cannot be read. Text stands in quotation marks,"),
    ("minutes = 5\nminutes = 6\n", "config.toml:2:11: minutes is set here once more. One line is enough. Until that"),
    ("minutes = 99999999999999999999\n", "config.toml:1:31: this number is too large for any setting. Until that"),
    ("minutes = \n", "config.toml:1:"), ("note = tru\n", "config.toml:1:"), ("safe = [\"a\"\n", "config.toml:"),
  ])
  func `what is wrong is said in sentences and not in the parser's words`(_ settings: String, _ said: String) throws {
    let candor = try Candor()
    try candor.write(settings, to: ".config/candor/config.toml")
    let outcome = try candor.run(["later", "x"])
    #expect(outcome.status == 0)
    #expect(outcome.talk.contains(said), "\(outcome.talk)")
    #expect(outcome.talk.hasSuffix(". Until that is mended the defaults are used.\n"), "\(outcome.talk)")
    for word in ["parsing", "value type", "Error", "redefine"] { #expect(!outcome.talk.contains(word)) }
  }

  private static let bound = geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search " : ""
  private static let hasModes = (try? Candor().shell("mkdir -m 0 x; \(bound)ls x").status) != 0

  @Test(.enabled(if: hasModes, "needs modes that hold"), arguments: [".config/candor", ".config/candor/config.toml"])
  func `settings that are closed may name a journal`(_ closed: String) throws {
    let candor = try Candor()
    try candor.write("journal = \"/x/vault\"\n", to: ".config/candor/config.toml")
    let later = try candor.shell(
      "chmod 000 \(closed); \(Self.bound)$candor later x; s=$?; chmod 700 \(closed); exit $s")
    #expect(later.status == 65 && later.talk.contains("config.toml cannot be read: Permission denied. It may name"))
    #expect(try candor.shell("test -e journal").status == 1)
    let config = try candor.shell("chmod 000 \(closed); \(Self.bound)$candor config; chmod 700 \(closed)")
    #expect(!config.text.contains("not there"))
  }
}

import Testing

/// Settings and lexicons as they are found: what cannot be used is named, and everything else works.
@Suite struct SettingsTests {
  @Test(arguments: [
    ("nope = 1\n", "there is no setting \"nope\""),
    ("minutes = \"ten\"\n", "minutes is to be a whole number from 1 to 999"),
    ("minutes = 0\n", "minutes is to be a whole number"), ("day-ends-at = \"14:00\"\n", "day-ends-at is to be a time"),
    ("check-in = \"slept\"\n", "check-in is to be a list"), ("safe = [1]\n", "safe is to be a list of names"),
    ("note = \"no\"\n", "note is to be true or false"),
    ("hours-a-week = 500\n", "hours-a-week is to be a number"), ("minutes = [\n", "config.toml:"),
    ("\u{0}\u{1}\u{FF}", "config.toml"), (String(repeating: "#", count: 1_100_000), "larger than 1 MB"), ("", ""),
    ("# nothing\n", ""),
    ("# a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t\nsafe = [\"D. R. A. B. C. E. F. G. H. I. J. K. L. M. N. O.\"]", ""),
    ("safe = [\n'a', 'b.', \"\\\"c.\",\n]\n", ""), ("minutes = 5 # it's.\nnote = true\n", ""),
    ("\n\(String(repeating: "a.", count: 200_000))a = 1\n", "config.toml:2: a name"),
    ("[\(String(repeating: "a.", count: 200_000))a]\n", "config.toml:1: a name"),
    ("x = \(String(repeating: "[", count: 200_000))", "config.toml:1"),
  ])
  func `what cannot be used is named, and the default stands`(_ settings: String, _ said: String) throws {
    let candor = try Candor()
    try candor.write(settings, to: ".config/candor/config.toml")
    let outcome = try candor.run(["write"], input: "A line.\n")
    #expect(outcome.status == 0)
    #expect(said.isEmpty ? outcome.errors.isEmpty : outcome.talk.contains(said), "\(outcome.talk)")
    #expect(outcome.talk.contains(".config/candor/config.toml") == !said.isEmpty)
    #expect(String(decoding: candor.bytes(JournalCommandTests.today), as: UTF8.self).hasSuffix("\n\nA line.\n"))
  }

  @Test(arguments: ["mkdir $C", "mkfifo $C", "ln -s /dev/zero $C"])
  func `settings that are no file hinder nothing`(_ making: String) throws {
    let candor = try Candor()
    let outcome = try candor.shell(
      "mkdir -p .config/candor; C=.config/candor/config.toml; \(making); echo A line. | $candor write")
    #expect(outcome.status == 0)
    #expect(outcome.talk.contains("config.toml is not a regular file. Until that is mended the defaults are used."))
    #expect(String(decoding: candor.bytes(JournalCommandTests.today), as: UTF8.self).hasSuffix("\n\nA line.\n"))
  }

  @Test func `a journal that the settings put anywhere is still asked whose it is`() throws {
    let candor = try Candor()
    try candor.write("journal = \"/usr/share/nowhere/x\"\n", to: ".config/candor/config.toml")
    let outcome = try candor.run(["write"], input: "A line.\n")
    #expect(outcome.status == 73)
    #expect(outcome.talk.contains("perhaps a disk is not mounted"))
  }

  @Test(arguments: [
    ["list"], ["show"], ["review"], ["kept"], ["path"], ["grep", "x"], ["on-this-day"], ["export", "--format", "csv"],
    ["later", "x"], ["write"],
  ])
  func `a journal that the settings name in vain is told by whatever looks at another`(_ arguments: [String]) throws {
    for settings in ["journal = \"notes\"\n", "journal = \"~/notes\"\nminutes = [\n"] {
      let candor = try Candor()
      try candor.write(settings, to: ".config/candor/config.toml")
      let told = try candor.run(arguments, input: "A line.\n")
      #expect(told.talk.split(separator: "config.toml").count == 2, "once: \(told.talk)")
      let other = try candor.run(
        arguments, input: "A line.\n", environment: ["CANDOR_JOURNAL": candor.home + "/journal"])
      #expect(arguments == ["write"] || !other.talk.contains("config.toml"), "\(other.talk)")
    }
  }

  @Test(arguments: [
    "journal = 7", "journal = \"\"", "journal = \"notes\"", "Journal = \"/x\"", "journl = \"/x\"",
    "[journal]\npath = \"/x\"",
  ])
  func `what may be meant for the journal sends no word into another`(_ settings: String) throws {
    let candor = try Candor()
    try candor.write("minutes = 5\n\(settings)\n", to: ".config/candor/config.toml")
    for arguments in [["write"], ["later", "x"], ["list"]] {
      let outcome = try candor.run(arguments, input: "A line.\n")
      #expect(outcome.status == 65)
      #expect(outcome.talk.contains("config.toml:2"), "\(outcome.talk)")
      #expect(outcome.talk.contains("no other one is taken for it"), "\(outcome.talk)")
    }
    #expect(try candor.shell("ls").text.isEmpty, "nothing is made")
    #expect(try candor.run(["now"]).status == 0)
  }

  @Test(arguments: [["later", "x"], ["list"], ["write"], ["path"]])
  func `an empty --journal names no folder`(_ arguments: [String]) throws {
    let candor = try Candor()
    let outcome = try candor.run(["--journal", ""] + arguments, input: "A line.\n")
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("--journal is empty"), "\(outcome.talk)")
    #expect(try candor.shell("ls").text.isEmpty, "nothing is made")
  }

  /// What is no file, in the place of one of a person's own.
  static let strange = ["mkfifo", "mkdir", "ln -s /dev/zero", "ln -s /nowhere"]

  @Test(arguments: strange) func `a lexicon that cannot be read takes nothing else away`(_ making: String) throws {
    let candor = try Candor()
    let own = ".config/candor/lexicons"
    try candor.write("signal: numbness\nrule mine\n  match: been porridge\n  hit: been porridge\n", to: "\(own)/b.txt")
    _ = try candor.shell("\(making) \(own)/a.txt")
    let check = try candor.run(["check"], input: "I felt nothing at all. I have been porridge.\n")
    #expect(check.status == 0)
    #expect(check.text.contains("been porridge") && check.text.contains("felt nothing"))
    #expect(check.talk.contains("/\(own)/a.txt") && check.talk.contains("It was left out."), "\(check.talk)")
    // Who writes is heard as ever.
    let night = try candor.run([], input: "\nI want to die tonight.\n/done\n")
    #expect(night.text.contains("988"))
  }

  @Test(arguments: strange) func `a practice that cannot be read is named, and the others are there`(_ making: String)
    throws
  {
    let candor = try Candor()
    _ = try candor.shell("mkdir -p .config/candor/practices; \(making) .config/candor/practices/a.txt")
    let night = try candor.run(["write"], input: "A line.\n")
    #expect(night.status == 0)
    #expect(night.talk.contains(".config/candor/practices/a.txt") && night.talk.contains("It was left out."))
  }
}

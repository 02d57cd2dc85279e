import Testing

/// What scripts and completions build on: help, version and exit codes.
@Suite struct UsageTests {
  static let commands = [
    "write", "practice", "later", "kept", "now", "review", "on-this-day", "show", "list", "path", "edit", "mask",
    "grep", "import", "export",
    "check", "explain", "doctor", "lexicon", "config", "remind",
  ]

  /// The commands within `lexicon`.
  static let lexicon = ["list", "test", "score", "import"].map { ["lexicon", $0] }

  @Test func `help names every command`() throws {
    let help = try Candor().run(["--help"])
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for command in Self.commands { #expect(help.text.contains("\n  \(command) "), "\(command) is missing") }
  }

  @Test(arguments: commands)
  func `each command explains itself`(_ command: String) throws {
    let help = try Candor().run([command, "--help"])
    #expect(help.status == 0)
    #expect(help.text.contains("USAGE: candor \(command)"))
    #expect(help.errors.isEmpty)
    #expect(try Candor().run(["help", command]).text == help.text)
  }

  @Test(arguments: [
    ["--plain"], ["--no-color", "--plain"], ["--journal", "other"], ["--journal=other"],
    ["--plain", "--journal", "other", "--today", "2026-11-20"],
  ])
  func `the options that every command takes may stand before it`(_ options: [String]) throws {
    for command in [
      ["list"], ["practice", "list"], ["lexicon", "list"], ["now"], ["check", "words.txt"], ["help", "list"],
    ] {
      let candor = try Candor()
      try candor.write("Here.\n", to: "journal/2026/11/2026-11-19.md")
      try candor.write("There.\n", to: "other/2026/11/2026-11-19.md")
      try candor.write("I feel nothing any more.\n", to: "words.txt")
      let outcome = try candor.run(options + command)
      #expect(outcome.status == 0 && !outcome.output.isEmpty && outcome.errors.isEmpty, "\(command) \(outcome.talk)")
      #expect(outcome.output == (try candor.run(command + options)).output)
    }
  }

  @Test(arguments: [
    ["revew", "--month", "oct"], ["--plain", "revew", "--month"], ["revew", "--nosuch"], ["revew", "--month=oct"],
  ])
  func `a mistyped command is told, and not the option behind it`(_ arguments: [String]) throws {
    let outcome = try Candor().run(arguments)
    #expect(outcome.status == 64 && outcome.talk.contains("Did you mean candor review?"), "\(outcome.talk)")
    #expect(outcome.talk == (try Candor().run(["revew"]).talk))
  }

  @Test func `words that are kept are none of an option's`() throws {
    let candor = try Candor()
    #expect(try candor.run(["--plain", "later", "now"]).status == 0)
    #expect(String(decoding: candor.bytes("journal/2026/11/2026-11-21.md"), as: UTF8.self).hasSuffix("\nnow\n"))
  }

  @Test(arguments: [["--nosuch"], ["--date"], ["truth", "--nosuch"]])
  func `a usage shows what people type`(_ arguments: [String]) throws {
    let outcome = try Candor().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("Usage: candor [") && !outcome.talk.contains("tonight"), "\(outcome.talk)")
  }

  @Test func `the version is one line`() throws {
    let version = try Candor().run(["--version"])
    #expect(version.status == 0)
    #expect(version.lines.count == 1)
    #expect(version.text.hasPrefix("candor "))
  }

  @Test func `the version tells the versions of the data, as cksum does, and when lines to call were checked`() throws {
    let candor = try Candor()
    func sum(_ folder: String) throws -> String {
      try candor.shell("cd '\(ManualTests.root)/\(folder)' && LC_ALL=C && cat *.txt | cksum | cut -d ' ' -f 1").text
        .filter(\.isNumber)
    }
    let rows = ManualTests.source("Prompts/helplines.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    let checked = rows.map { $0.split(separator: "|")[7].filter { $0 != " " } }.min() ?? ""
    let (lexicons, prompts) = (try sum("Lexicons"), try sum("Prompts"))
    #expect(!lexicons.isEmpty && !prompts.isEmpty && checked.hasPrefix("20"))
    #expect(
      try candor.run(["--version"]).text
        == "candor 0.1.0 (lexicons \(lexicons), prompts \(prompts), lines to call checked \(checked))\n")
  }

  @Test(arguments: [
    ["bogus"], ["--nope"], ["--date", "2026-02-30"], ["--today", "x"], ["check", "--nope"],
    ["check", "--format", "xml"],
    ["check", "--fail-on", "nope"], ["doctor", "--delete-merged"], ["doctor", "--fix", "--delete-merged", "--json"],
    ["remind", "--at", "25:00"], ["remind", "--at", "22:30", "--off"], ["remind", "--at", "half past ten"],
    ["check", "--identifiers", "--jsonl"], ["check", "--identifiers", "--format", "sarif"],
    ["check", "--identifiers", "--fail-on", "numbness"], ["mask", "nope"], ["mask", "2026", "--since", "2026"],
    ["grep"], ["grep", "--signal", "nope"], ["grep", "--signal", "crisis"], ["later"],
    ["lexicon", "nope"], ["lexicon", "score"], ["lexicon", "import"],
    ["list", "--since", "2026-02-02", "--until", "2026-01-01"],
    ["path", "../x"], ["write", "--date", "tomorrow"], ["write", "--date", "2026-11-23"], ["--date", "tomorrow"],
    ["practice", "nope"], ["review", "--weeks", "0"], ["review", "--why", "nope"], ["review", "--why", "crisis"],
    ["review", "--signal", "numbness"], ["review", "--calendar", "--json"], ["review", "--compare", "may", "--csv"],
    ["review", "--compare", "nope"], ["review", "--compare", "november"], ["review", "--json", "--csv"],
    ["review", "--month", "october", "--compare", "october"], ["review", "--year", "26"],
    ["review", "--why", "numbness", "--json", "--csv"], ["review", "--year", "0"],
    ["review", "--month", "may", "--weeks", "3"],
    ["review", "--month", "smarch"], ["review", "--calendar", "--signal", "crisis"],
    ["review", "--why", "no_contact", "--csv"], ["on-this-day", "2026-02-30"],
    ["show", "2026-02-30"],
    ["show", "٢٠٢٦-١١-٢١"], ["write", "--minutes", "0"], ["write", "--minutes", "99999999999999999999"],
  ])
  func `wrong usage is told on stderr and ends with 64`(_ arguments: [String]) throws {
    let candor = try Candor()
    let outcome = try candor.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
    #expect(try candor.shell("ls -A journal 2>/dev/null").output.isEmpty, "a wrong command must leave nothing behind")
  }

  @Test(arguments: [
    (["version"], "There is no command \"version\". candor --version tells it.\n"),
    (["quit"], "There is no command \"quit\". Each command ends by itself; /quit leaves a sitting.\n"),
    (["exit"], "There is no command \"exit\". Each command ends by itself; /quit leaves a sitting.\n"),
    (["edti"], "Did you mean candor edit?"), (["review", "numbness"], "candor review --why numbness\n"),
    (["review", "numbnes"], "candor review --why numbness\n"), (["review", "no_contact"], "--why no_contact\n"),
    (["review", "felt wrong"], "--why 'felt wrong'\n"), (["review", "september"], "--since \"september\""),
    (["edit", "yesterday"], "Friday 20 November. candor write --date 2026-11-20 begins a page.\n"),
    (["edit", "today"], "Saturday 21 November. candor write begins a page.\n"),
    (["show", "2027-11-17"], "candor: Wednesday 17 November 2027 is still to come.\n"),
    (["show", "2025-11-17"], "candor: Nothing was written on Monday 17 November 2025.\n"),
    (["show", "2026-11-22"], "candor: Sunday 22 November is still to come.\n"),
    (["write", "--date", "tomorrow"], "candor: 2026-11-22 has not come yet. Nothing was written.\n"),
  ])
  func `what is said leads to what was meant`(_ arguments: [String], _ sentence: String) throws {
    let outcome = try Candor().run(arguments)
    #expect([1, 64].contains(outcome.status) && outcome.talk.hasSuffix(sentence) || outcome.talk.contains(sentence))
  }

  @Test(arguments: [
    ("2026-11-22T01:40", "tomorrow", true), ("2026-11-22T01:40", "2026-11-22", true),
    ("2026-11-22T01:40", "2026-11-23", false), ("2026-11-22T04:00", "2026-11-22", true),
    ("2026-11-21T23:59", "2026-11-22", false), ("2026-11-21T23:59", "today", true),
  ])
  func `a night can be written once it has begun by the clock or by the calendar`(
    _ now: String, _ date: String, _ isTaken: Bool
  ) throws {
    let outcome = try Candor().run(["write", "--date", date, "--today", now], input: "Words.\n")
    #expect(outcome.status == (isTaken ? 0 : 64), "\(outcome.talk)")
  }

  @Test func `a journal on a disk that is not there is refused, and nothing is made there`() throws {
    let outcome = try Candor().run(["later", "--journal", "/nonexistent/somewhere/journal", "code in bay 4"])
    #expect(outcome.status == 73)
    #expect(outcome.talk.contains("NOT KEPT"))
  }

  @Test func `without a home and a journal's name, it asks for one`() throws {
    let outcome = try Candor().run(["list"], environment: ["HOME": nil])
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("--journal"))
  }

  @Test(arguments: ["list", "lexicon list", "check long.md", "review", "--help"])
  func `a reader that leaves early is no error`(_ command: String) throws {
    let candor = try Candor()
    try candor.write(
      String(repeating: "I feel nothing. None of this matters.\n\n", count: 2000), to: "long.md")
    let outcome = try candor.shell("{ $candor \(command); echo $? >code; } | head -n 1; cat code >&2")
    #expect(["0\n", "1\n"].contains(outcome.talk.suffix(2)), "\(outcome.talk)")
  }

  @Test func `a full disk behind stdout is told`() throws {
    let outcome = try Candor().shell("$candor lexicon list >/dev/full")
    #expect(outcome.status == 74)
  }

  @Test func `a closed stdout ends it without a signal, and what was given is kept`() throws {
    let candor = try Candor()
    let outcome = try candor.shell("$candor later 'code in bay 4' >&-")
    #expect(outcome.status == 74)
    #expect(String(decoding: candor.bytes("journal/2026/11/2026-11-21.md"), as: UTF8.self).contains("code in bay 4\n"))
  }
}

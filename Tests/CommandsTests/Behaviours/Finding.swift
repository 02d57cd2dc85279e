import Testing

/// How words are found again.
extension BehaviourTests {
  @Test(arguments: [
    [], ["-i"], ["-c"], ["-l"], ["-w"], ["--json"], ["-C", "2"], ["--since", "2020"], ["--practice", "truth"],
  ])
  func `words that are nowhere end with 1, without a word on either side`(_ options: [String]) throws {
    let outcome = try Self.journal().run(["grep"] + options + ["zebra"])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: ["[odd]", "(text)", ".* in", "50% done"])
  func `signs that mean something in a pattern mean themselves`(_ words: String) throws {
    let candor = try Self.journal()
    #expect(try candor.run(["grep", "-l", words]).text == "2026-10-30\n")
    for pattern in ["b.y 4", "^I feel", "[a-z]iver", "river|phone", "riv*"] {
      #expect(try candor.run(["grep", pattern]).status == 1, "\(pattern)")
    }
  }

  @Test(
    arguments: [
      (["river"], ["2026-11-03"]), (["RIVER"], []), (["-i", "RIVER"], ["2026-11-03"]), (["priya", "river"], []),
      (["Priya", "river"], ["2026-11-03"]), (["river", "phone"], ["2026-11-03"]), (["Priya. No phone"], ["2026-11-03"]),
      (["river", "soup"], []), (["again", "--since", "2026-11-20", "--until", "2026-11-20"], ["2026-11-20"]),
      (["again", "--until", "2026-11-19"], []),
    ] as [([String], [String])])
  func `capitals count unless they are not to, and all words must be there, over the end of a line too`(
    _ arguments: [String], _ nights: [String]
  ) throws {
    let outcome = try Self.journal().run(["grep", "-l"] + arguments)
    #expect(outcome.lines.map(String.init) == nights)
    #expect(outcome.status == (nights.isEmpty ? 1 : 0))
  }

  @Test(arguments: [
    ["show", "2026-11-01"], ["list", "2024"], ["grep", "--signal", "deferral"], ["edit", "2026-11-01"],
    ["export", "--since", "2026-11-21"], ["on-this-day", "2020-01-01"],
  ])
  func `where there is nothing the exit is 1 and nothing is made`(_ arguments: [String]) throws {
    let candor = try Self.journal()
    let before = try Self.tree(candor)
    #expect(try candor.run(arguments).status == 1)
    #expect(try Self.tree(candor) == before)
  }

  @Test(arguments: [
    ["list"], ["show"], ["show", "2026-11"], ["grep", "the"], ["review"], ["kept"], ["doctor"], ["config"], ["now"],
    ["on-this-day"], ["practice", "list"], ["lexicon", "list"], ["path"], ["help"], ["export", "--format", "markdown"],
  ])
  func `what is only read changes nothing, and brings no colour into a pipe`(_ arguments: [String]) throws {
    let candor = try Self.journal()
    let before = try Self.tree(candor)
    let outcome = try candor.run(arguments, environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"])
    #expect(!outcome.output.contains(0x1B))
    #expect(!outcome.errors.contains(0x1B))
    #expect(try Self.tree(candor) == before)
    #expect(try candor.shell("ls -A | grep -v '^.run'").text == "journal\n")
  }

  @Test func `what is no night's file is neither listed nor touched`() throws {
    let candor = try Self.journal()
    let listed = try candor.run(["list"]).text
    let others = [
      "README.md", "2026/notes.md", "2026/11/soup.md", "2026/11/2026-11-20.md~", ".git/config", "2026/11/x.png",
    ]
    for name in others { try candor.write("zebra\n", to: "journal/\(name)") }
    #expect(try candor.run(["list"]).text == listed)
    #expect(try candor.run(["grep", "zebra"]).output.isEmpty)
    #expect(!(try candor.run(["export"]).text.contains("zebra")))
    #expect(try candor.run(["write"], input: "Words.\n").status == 0)
    for name in others {
      #expect(String(decoding: candor.bytes("journal/\(name)"), as: UTF8.self) == "zebra\n", "\(name)")
    }
  }
}

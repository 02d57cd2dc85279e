import Testing

/// `grep` on a journal of a few nights: what is found, how it is shown, and what the exit says.
@Suite struct GrepTests {
  /// A night with a practice, one that an editor wrapped, one from another system.
  static func journal() throws -> Candor {
    let candor = try Candor()
    try candor.write(
      "# Wednesday 18 November 2026\n\n## 21:50 check-in\nslept: 6 h\n\n## 22:00 truth\nwho: Priya\nreal: The exam scares me.\n\n"
        + "## 22:10 ten minutes\n\nCalled mum.\n\nI feel nothing any more. The exam again.\n",
      to: "journal/2026/11/2026-11-18.md")
    try candor.write(
      "# Thursday 19 November 2026\n\n## 22:10 ten minutes\n\nShe said don\u{2019}t wait for bay\n4, the heart of it.\n\nMum was out.\n",
      to: "journal/2026/11/2026-11-19.md")
    try candor.write("Walked by the river with Priya.\r\nNo phone.\r\n", to: "journal/2026/10/2026-10-30.md")
    return candor
  }

  @Test(
    arguments: [
      // Both in one section, in whichever part of it; not one here and one there.
      (["Priya", "exam"], ["2026-11-18:7: who: Priya", "2026-11-18:8: real: The exam scares me."]),
      (["mum", "exam"], ["2026-11-18:12: Called mum.", "2026-11-18:14: I feel nothing any more. The exam again."]),
      (["Priya", "mum"], []),
      (["Priya", "river", "phone"], ["2026-10-30:1: Walked by the river with Priya.", "2026-10-30:2: No phone."]),
      (["bay 4"], ["2026-11-19:5: She said don\u{2019}t wait for bay", "2026-11-19:6: 4, the heart of it."]),
      (
        ["for bay 4", "bay"],
        ["2026-11-19:5: She said don\u{2019}t wait for bay", "2026-11-19:6: 4, the heart of it."]
      ),
      (["don't wait"], ["2026-11-19:5: She said don\u{2019}t wait for bay"]),
      (["mum"], ["2026-11-18:12: Called mum."]),
      (["-i", "mum"], ["2026-11-18:12: Called mum.", "2026-11-19:8: Mum was out."]),
      (["-w", "art"], []), (["art"], ["2026-11-19:6: 4, the heart of it."]),
      (["phone.\u{20}"], ["2026-10-30:2: No phone."]),
      (["--practice", "truth", "exam"], ["2026-11-18:8: real: The exam scares me."]),
      (["--practice", "check-in", "exam"], []), (["truth"], ["2026-11-18:6: ## 22:00 truth"]),
      (["truth", "exam"], ["2026-11-18:6: ## 22:00 truth", "2026-11-18:8: real: The exam scares me."]),
      (["-c", "exam"], ["2026-11-18:2"]), (["-l", "exam"], ["2026-11-18"]),
      (["-l", "-c", "Priya"], ["2026-10-30", "2026-11-18"]),
      (["--since", "2026-11-19", "-i", "mum"], ["2026-11-19:8: Mum was out."]),
      (["--until", "last wednesday", "Priya", "-l"], ["2026-10-30", "2026-11-18"]),
      (["--signal", "numbness"], ["2026-11-18:14: I [feel nothing] any more. The exam again."]),
      (
        ["--signal", "numbness", "mum"],
        ["2026-11-18:12: Called [mum].", "2026-11-18:14: I [feel nothing] any more. The exam again."]
      ),
      (["--signal", "numbness", "river"], []), (["--signal", "numbness", "--practice", "truth"], []),
      (["-A", "1", "mum"], ["2026-11-18:12: Called mum.", "2026-11-18-14- I feel nothing any more. The exam again."]),
      (["-B1", "Mum"], ["2026-11-19-6- 4, the heart of it.", "2026-11-19:8: Mum was out."]),
      (["-C1", "-c", "exam"], ["2026-11-18:2"]), (["xyzzy"], []), (["--", "-x"], []),
    ] as [([String], [String])])
  func `what is found is shown as it stands, and nothing else is`(_ arguments: [String], _ lines: [String]) throws {
    let outcome = try Self.journal().run(["grep"] + arguments)
    #expect(outcome.text == lines.map { $0 + "\n" }.joined())
    #expect(outcome.status == (lines.isEmpty ? 1 : 0))
    #expect(outcome.errors.isEmpty)
  }

  /// Years are looked through side by side, and between those with nights are some that cannot be read.
  @Test func `nights of many years come in order, and what cannot be read is told once`() throws {
    let candor = try Candor()
    for year in 2001...2026 {
      try candor.write("The river, \(year).\n", to: "journal/\(year)/03/\(year)-03-05.md")
      try candor.write("The river again.\n", to: "journal/\(year)/11/\(year)-11-09.md")
    }
    try candor.write("", to: "journal/1999")
    try candor.write("", to: "journal/2007/04")
    let outcome = try candor.run(["grep", "river", "--until", "2026-06"])
    let lines = (2001...2026).flatMap { ["\($0)-03-05:1: The river, \($0).", "\($0)-11-09:1: The river again."] }
    #expect(outcome.lines.map(String.init) == lines.dropLast())
    #expect(outcome.talk.split(separator: "\n").count == 2, "\(outcome.talk)")
  }

  @Test func `lines beside what was found come in groups, as grep has them`() throws {
    let outcome = try Self.journal().run(["grep", "-C", "1", "Priya"])
    #expect(
      outcome.text == """
        2026-10-30:1: Walked by the river with Priya.
        2026-10-30-2- No phone.
        --
        2026-11-18-6- ## 22:00 truth
        2026-11-18:7: who: Priya
        2026-11-18-8- real: The exam scares me.

        """)
  }

  @Test func `JSON is an object a line, whose places cut the words out of the file`() throws {
    let candor = try Self.journal()
    let outcome = try candor.run(["grep", "--json", "-B", "1", "mum", "exam"])
    let file = "\(candor.home)/journal/2026/11/2026-11-18.md"
    #expect(outcome.lines.count == 2)
    #expect(
      outcome.lines.first.map(String.init)
        == ###"{"date": "2026-11-18", "file": "\###(file)", "line": 12, "time": "22:10", "section": "ten minutes", "text": "Called mum.", "matches": [{"start": 142, "end": 145, "text": "mum"}], "before": ["## 22:10 ten minutes"], "after": []}"###
    )
    #expect(candor.bytes("journal/2026/11/2026-11-18.md")[142..<145].elementsEqual("mum".utf8))
    #expect(
      try candor.run(["grep", "--json", "-l", "river"]).text
        == "{\"date\": \"2026-10-30\", \"file\": \"\(candor.home)/journal/2026/10/2026-10-30.md\"}\n")
    #expect(try candor.run(["grep", "--json", "-c", "exam"]).text.hasSuffix("\"count\": 2}\n"))
    let none = try candor.run(["grep", "--json", "xyzzy"])
    #expect(none.status == 1 && none.output.isEmpty && none.errors.isEmpty)
  }

  @Test func `nothing found where a night could not be read is another exit than nothing found`() throws {
    let candor = try Self.journal()
    _ = try candor.shell("mkfifo journal/2026/11/2026-11-17.md")
    #expect(try candor.run(["grep", "xyzzy"]).status == 2)
    #expect(try candor.run(["grep", "Priya", "-l"]).lines == ["2026-10-30", "2026-11-18"])
    #expect(try candor.run(["grep", "Priya"]).status == 0)
  }

  @Test(arguments: [
    (["grep"], "Nothing to look for"), (["grep", "  "], "Nothing to look for"),
    (["grep", "--practice", "truth"], "candor show --practice truth"),
    (["grep", "--practice", "trutj", "x"], "Did you mean truth?"),
    (["grep", "--signal", "numbnes"], "Did you mean numbness?"), (["grep", "-A", "-1", "x"], "-A"),
    (["grep", "--since", "2026-02-30", "x"], "February 2026 has 28 days."),
  ])
  func `what cannot be looked for is told`(_ arguments: [String], _ said: String) throws {
    let outcome = try Self.journal().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(said), "\(outcome.talk)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `colour comes into a pipe where it is asked for, and is refused by a flag and by NO_COLOR`() throws {
    let candor = try Self.journal()
    let forced: [String: String?] = ["CLICOLOR_FORCE": "1", "TERM": "xterm"]
    #expect(
      try candor.run(["grep", "river"], environment: forced).text
        == "\u{1B}[2m2026-10-30:1: \u{1B}[0mWalked by the \u{1B}[1;35mriver\u{1B}[0m with Priya.\n")
    for refused in [["--plain"], ["--no-color"]] {
      #expect(!(try candor.run(["grep", "river"] + refused, environment: forced).text.contains("\u{1B}")))
    }
    let both = forced.merging(["NO_COLOR": "1"]) { $1 }
    #expect(
      try candor.run(["grep", "river"], environment: both).text == "2026-10-30:1: Walked by the river with Priya.\n")
  }
}

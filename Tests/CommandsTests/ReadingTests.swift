import Testing

/// `show` and `list` over days, spans, practices and signals; and dates wherever one is taken.
@Suite struct ReadingTests {
  private static let truth =
    "# Wednesday 18 November 2026\n\n## 22:00 truth\nwho: Priya\nreal: The exam scares me.\n"

  /// Tonight's file has a title and nothing else; the one before can be read, is empty, or cannot be read.
  @Test func `the last night that was written is one and the same for every command`() throws {
    let candor = try Candor()
    try candor.write("# Saturday 21 November 2026\n", to: "journal/2026/11/2026-11-21.md")
    try candor.write("", to: "journal/2026/11/2026-11-20.md")
    try candor.write("Call 07700 900123.\n", to: "journal/2026/11/2026-11-19.md")
    try candor.write("Of tomorrow.\n", to: "journal/2026/11/2026-11-23.md")
    #expect(try candor.run(["show"]).text == "Call 07700 900123.\n")
    #expect(try candor.run(["mask"]).text.contains("as: Call [phone number]."))
    #expect(try candor.run(["edit"]).talk.hasSuffix("2026-11-19.md.\n"))
    _ = try candor.shell("mkdir journal/2026/11/2026-11-22.md; ln -s 2026-11-19.md journal/2026/11/2026-11-18.md")
    _ = try candor.shell("rm journal/2026/11/2026-11-19.md")
    for command in ["show", "mask"] { #expect(try candor.run([command]).talk.contains("2026-11-18.md"), "\(command)") }
  }

  @Test(
    arguments: [
      (["2026-W47"], ["2026-11-18", "2026-11-19"]), (["since", "november"], ["2026-11-18", "2026-11-19"]),
      (["2026-10..2026-11-18"], ["2026-10-30", "2026-11-18"]), (["last", "thursday"], ["2026-11-19"]),
      (["yesterday"], []), (["--since", "last week"], ["2026-11-18", "2026-11-19"]),
      (["until", "october"], ["2026-10-30"]),
      (["--since", "2026-11-18", "--until", "2026-11-18"], ["2026-11-18"]), (["--practice", "truth"], ["2026-11-18"]),
      (["--signal", "numbness"], ["2026-11-18"]), (["--signal", "numbness", "october"], []),
      ([], ["2026-10-30", "2026-11-18", "2026-11-19"]),
    ] as [([String], [String])])
  func `a span's ends are in it, and what was not written is not there`(_ words: [String], _ nights: [String]) throws {
    let candor = try GrepTests.journal()
    let listed = try candor.run(["list"] + words)
    #expect(listed.lines.map { String($0.prefix(10)) } == nights)
    #expect(listed.status == (nights.isEmpty ? 1 : 0))
    let json = try candor.run(["list", "--json"] + words)
    #expect(json.lines.map { String($0.dropFirst(10).prefix(10)) } == nights)
    guard !words.isEmpty else { return }
    let shown = try candor.run(["show", "--json"] + words)
    #expect(shown.lines.map { String($0.dropFirst(21).prefix(10)) } == nights)
    #expect(shown.status == (nights.isEmpty ? 1 : 0))
  }

  @Test func `nights of a span come one after the other, each under its day`() throws {
    let candor = try GrepTests.journal()
    let text = try candor.run(["show", "2026-10..2026-11-18"]).text
    #expect(
      text.hasPrefix(
        "# Friday 30 October 2026\n\nWalked by the river with Priya.\r\nNo phone.\r\n\n# Wednesday 18 November 2026\n"))
    #expect(text.hasSuffix("The exam again.\n"))
  }

  @Test func `of a practice only its sections are shown, and its own words listed`() throws {
    let candor = try GrepTests.journal()
    #expect(try candor.run(["show", "--practice", "truth"]).text == Self.truth)
    #expect(try candor.run(["list", "--practice", "truth"]).text == "2026-11-18  The exam scares me.\n")
    #expect(
      try candor.run(["list", "--json", "--practice", "truth"]).text
        == #"{"date": "2026-11-18", "file": "\#(candor.home)/journal/2026/11/2026-11-18.md", "sections": ["truth"], "beginning": "The exam scares me."}"#
        + "\n")
    #expect(try candor.run(["show", "--practice", "floors"]).status == 1)
  }

  @Test func `a section is listed by its first words, and where it has none by its first line`() throws {
    let candor = try Candor()
    let night =
      "## 22:00 check-in\nslept: 5 h\n\n## 22:10 ten minutes\nminutes: 10\nasked: What now?\n\nThe river was high.\n"
    try candor.write(night, to: "journal/2026/11/2026-11-18.md")
    #expect(try candor.run(["list", "--practice", "journal"]).text == "2026-11-18  The river was high.\n")
    #expect(try candor.run(["list", "--practice", "check-in"]).text == "2026-11-18  slept: 5 h\n")
    try candor.write("## 22:00 check-in\nslept: 6 h\n", to: "journal/2026/11/2026-11-19.md")
    #expect(try candor.run(["list", "2026-11-19"]).text == "2026-11-19  nothing but answers\n")
    #expect(try candor.run(["list", "--json", "2026-11-19"]).text.hasSuffix("\"beginning\": \"\"}\n"))
  }

  private static let boundary = "## 22:00 one boundary\nboundary: home by 7\nkept: no\n\n"

  /// A night is known by what was written, not by what was said beside an answer.
  @Test(arguments: [
    (
      "## 22:00 check-in\nslept: 5 h\n\nhardly slept at all\n\n## 22:10 ten minutes\n\nThe river rose high.\n",
      "The river rose high."
    ),
    (boundary + "no, the rota got me\n\n## 22:10 truth\nwho: Sam\nreal: I have not slept.\n", "I have not slept."),
    (boundary + "no, the rota got me\n\n## 22:10 ten minutes\n\nTired.\n", "no, the rota got me"),
    ("## 22:00 behind\nanswer: yes\n\n6\nno one\nShe reads the films so fast.\n", "She reads the films so fast."),
    ("## 22:00 ten minutes\n\nHe died.\nThen rounds went on as they do.\n", "He died. Then rounds went on as they do."),
    (boundary + "## 22:10 ten minutes\n\nTired.\nThe list was long today.\n", "The list was long today."),
    ("## 22:00 ten minutes\n\n6\n", "6"), ("6\n今日は川が高かった。とても疲れた。\n", "今日は川が高かった。とても疲れた。"),
  ])
  func `a night is listed by the first sentence of its prose`(_ night: String, _ words: String) throws {
    let candor = try Candor()
    try candor.write(night, to: "journal/2026/11/2026-11-18.md")
    #expect(try candor.run(["list"]).text == "2026-11-18  \(words)\n")
  }

  /// However a span is named, it begins on its first day where the journal is older.
  @Test func `a review begins where it was asked to, and no earlier than the journal`() throws {
    let candor = try Candor()
    for day in ["2026-09-30", "2026-10-12", "2026-10-31"] {
      try candor.write("A plain day, with soup.\n", to: "journal/2026/\(day.dropFirst(5).prefix(2))/\(day).md")
    }
    let october = try candor.run(["review", "--plain", "--since", "2026-10-01", "--until", "2026-10-31"]).text
    #expect(october.hasPrefix("1 to 31 October. 2 nights written."), "\(october)")
    #expect(try candor.run(["review", "--plain", "--month", "2026-10"]).text == october)
    let all = try candor.run(["review", "--plain", "--since", "1900-01-01", "--until", "2026-10-31"]).text
    #expect(all.hasPrefix("30 September to 31 October."), "\(all)")
  }

  @Test(arguments: [
    "", " \r\n\n", "# Saturday 21 November 2026\n", "# Saturday 21 November 2026\n\n## 22:00 ten minutes\n",
  ])
  func `a file in which nothing is written is no night`(_ text: String) throws {
    let candor = try Candor()
    try candor.write("Before.\n", to: "journal/2026/11/2026-11-19.md")
    try candor.write(text, to: "journal/2026/11/2026-11-20.md")
    #expect(try candor.run(["list"]).text == "2026-11-19  Before.\n")
    #expect(try candor.run(["show"]).text == "Before.\n", "the last night that was written")
    for arguments in [["list", "yesterday"], ["show", "yesterday"], ["show", "yesterday", "--json"]] {
      let outcome = try candor.run(arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(arguments)")
    }
    #expect(try candor.run(["show", "yesterday"]).talk == "candor: Nothing was written on Friday 20 November.\n")
  }

  @Test(arguments: ["show", "mask", "edit"])
  func `of a day to come nobody says that nothing was written`(_ command: String) throws {
    let candor = try Candor()
    try candor.write("Before.\n", to: "journal/2026/11/2026-11-19.md")
    let outcome = try candor.run([command, "tomorrow"])
    #expect(outcome.status == 1 && outcome.talk == "candor: Sunday 22 November is still to come.\n", "\(outcome.talk)")
  }

  @Test(arguments: [
    (["show", "yesterday", "--since", "march"], "not both"), (["list", "march", "--until", "may"], "not both"),
    (["path", "march"], "\"march\" is 31 days, from 2026-03-01 to 2026-03-31. Name one day."),
    (["edit", "2026-W47"], "is 7 days"), (["path", "2026-02-30"], "February 2026 has 28 days."),
    (["list", "2026-05..2026-03"], "2026-05-01 is after 2026-03-31."),
    (["review", "--month", "smarch"], "\"since march\""),
    (["export", "--since", "2025-W53"], "2025 has 52 weeks."), (["mask", "21/11/2026"], "The year stands first"),
    (["write", "--date", "someday"], "yesterday, tuesday"), (["on-this-day", "31 june"], "June has 30 days."),
  ])
  func `an unreadable date is a sentence that says what can be written`(_ arguments: [String], _ said: String) throws {
    let outcome = try Candor().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(said), "\(outcome.talk)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [("03:59", "2026-11-20"), ("04:00", "2026-11-21")])
  func `until four, today is still the evening before, in every word for a day`(_ time: String, _ today: String) throws
  {
    let outcome = try Candor().run(["path", "today"], environment: ["CANDOR_NOW": "2026-11-21T\(time)"])
    #expect(outcome.text.hasSuffix("/\(today).md\n"))
    let weekday = try Candor().run(["path", "saturday"], environment: ["CANDOR_NOW": "2026-11-21T\(time)"])
    #expect(weekday.text.hasSuffix(time == "03:59" ? "/2026-11-14.md\n" : "/2026-11-21.md\n"))
  }

  @Test(arguments: [
    (["lsit"], "Did you mean candor list?"), (["tuth", "Sam"], "Did you mean candor truth?"),
    (["reveiw"], "candor review?"),
    (["list", "--sicne", "march"], "Did you mean '--since'?"), (["export", "--formt", "json"], "'--format'?"),
    (["practice", "trut"], "Did you mean truth?"), (["practice", "lst"], "Did you mean list?"),
    (["practice", "play", "trut"], "Did you mean truth?"), (["lexicon", "scor"], "Did you mean candor lexicon score?"),
    (["help", "practice", "lsit"], "Did you mean candor practice list?"),
    (["help", "lexicon", "tset"], "candor lexicon test?"),
    (["--hlep"], "Did you mean candor --help?"), (["--verison"], "Did you mean candor --version?"),
    (["help", "shwo"], "Did you mean candor show?"), (["review", "--why", "numbnes"], "Did you mean numbness?"),
  ])
  func `a word that is nearly one brings the right one`(_ arguments: [String], _ said: String) throws {
    let outcome = try Candor().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(said), "\(outcome.talk)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["qqqqqq"], ["practice", "qqqqqq"], ["lexicon", "qqqqqq"], ["help", "qqqqqq"], ["help", "lexicon", "qqqqqq"],
    ["--qqqqqq"],
  ])
  func `what is near to nothing brings no guess`(_ arguments: [String]) throws {
    let outcome = try Candor().run(arguments)
    #expect(outcome.status == 64)
    #expect(!outcome.talk.contains("Did you mean"), "\(outcome.talk)")
  }

  /// A loss of power may leave a file of the right length with nothing in it but zeros.
  @Test(arguments: [
    ["show", "2026-10-31"], ["list"], ["export", "--format", "csv"], ["export", "--format", "markdown"],
    ["on-this-day"],
  ])
  func `a file of zeros alone is no night`(_ arguments: [String]) throws {
    let candor = try Candor()
    _ = try candor.shell("mkdir -p -m 700 journal/2026/10; head -c 4096 /dev/zero > journal/2026/10/2026-10-31.md")
    let outcome = try candor.run(arguments, environment: ["CANDOR_NOW": "2027-10-31T22:14"])
    #expect(!outcome.output.contains(0))
    #expect(!outcome.text.contains("2026-10-31"), "\(outcome.text)")
  }
}

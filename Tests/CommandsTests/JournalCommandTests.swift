import Testing

/// `later`, `show`, `list`, `path` and `grep` on a journal in a home directory.
@Suite struct JournalCommandTests {
  static let today = "journal/2026/11/2026-11-21.md"

  /// Three nights: two by hand, one of them bare prose in another system's line ends.
  private func journal() throws -> Candor {
    let candor = try Candor()
    try candor.write("Walked by the river with Priya.\r\nNo phone.\r\n", to: "journal/2026/10/2026-10-30.md")
    try candor.write(
      "# Friday 20 November 2026\n\n## 22:10 ten minutes\n\nI feel nothing any more. The code in bay 4 again.",
      to: "journal/2026/11/2026-11-20.md")
    _ = try candor.run(["later", "code in bay 4"])
    return candor
  }

  @Test func `later keeps the words under tonight, as plain text for its owner alone`() throws {
    let candor = try Candor()
    let outcome = try candor.run(["later", "code", "in", "bay 4"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("~/\(Self.today)"))
    #expect(
      String(decoding: candor.bytes(Self.today), as: UTF8.self)
        == "# Saturday 21 November 2026\n\n## 22:14 put aside\ncode in bay 4\n")
    #expect(try candor.shell("stat -c %a \(Self.today) journal journal/2026/11").text == "600\n700\n700\n")
  }

  @Test func `before four it is still the evening before`() throws {
    let candor = try Candor()
    _ = try candor.run(["later", "one"], environment: ["CANDOR_NOW": "2026-11-22T03:59"])
    _ = try candor.run(["later", "two"], environment: ["CANDOR_NOW": "2026-11-22T04:00"])
    #expect(try candor.shell("grep -rlx one journal/2026").text == "\(Self.today)\n")
    #expect(try candor.shell("grep -rlx two journal/2026").text == "journal/2026/11/2026-11-22.md\n")
  }

  @Test func `what looks like a heading stays a line of text`() throws {
    let candor = try Candor()
    _ = try candor.run(["later"], input: "## 23:00 ten minutes\n")
    #expect(try candor.run(["show"]).lines.filter { $0.hasPrefix("## ") } == ["## 22:14 put aside"])
  }

  @Test func `twenty at once keep twenty`() throws {
    let candor = try Candor()
    let outcome = try candor.shell(
      "for n in $(seq 20); do $candor later \"thing $n\" & done >/dev/null; wait; grep -c '^thing ' \(Self.today)")
    #expect(outcome.text == "20\n")
  }

  @Test func `nothing but the night's file is left behind`() throws {
    let candor = try Candor()
    _ = try candor.run(["later", "code in bay 4"])
    #expect(try candor.shell("find . -type f ! -name '.run*' | grep -v /.drafts/").text == "./\(Self.today)\n")
  }

  @Test func `show gives a night as it stands in its file, else the last one`() throws {
    let candor = try journal()
    #expect(try candor.run(["show", "2026-10-30"]).output == candor.bytes("journal/2026/10/2026-10-30.md"))
    #expect(try candor.run(["show", "yesterday"]).text.hasSuffix("again.\n"))
    #expect(try candor.run(["show"]).output == candor.bytes(Self.today))
    let none = try candor.run(["show", "2026-11-01"])
    #expect(none.status == 1 && none.output.isEmpty && !none.errors.isEmpty)
  }

  @Test func `list has a line for each night, in order, with its beginning`() throws {
    let candor = try journal()
    #expect(
      try candor.run(["list"]).lines == [
        "2026-10-30  Walked by the river with Priya.",
        "2026-11-20  I feel nothing any more. The code in bay 4 again.", "2026-11-21  code in bay 4",
      ])
    #expect(try candor.run(["list", "--since", "2026-11-01", "--until", "2026-11-20"]).lines.count == 1)
    #expect(try candor.run(["list", "--until", "2026-01-01"]).status == 1)
  }

  @Test func `list shows a field with its name, and only where there is nothing else`() throws {
    let candor = try Candor()
    try candor.write("## 22:00 day\ntags: a, b\nmood: 3\n\n@tag #tag\n", to: "journal/2026/10/2026-10-11.md")
    try candor.write("## 22:00 day\nmood: 3\n", to: "journal/2026/10/2026-10-12.md")
    #expect(try candor.run(["list"]).lines == ["2026-10-11  @tag #tag", "2026-10-12  mood: 3"])
  }

  @Test func `path says where a night is, written or not`() throws {
    let candor = try Candor()
    #expect(try candor.run(["path"]).text == "\(candor.home)/\(Self.today)\n")
    #expect(try candor.run(["path", "2020-02-29"]).text == "\(candor.home)/journal/2020/02/2020-02-29.md\n")
    #expect(try candor.run(["path", "--journal", "/srv/j"]).text == "/srv/j/2026/11/2026-11-21.md\n")
  }

  @Test func `grep finds words with their night and line, and answers as grep does`() throws {
    let candor = try journal()
    let found = try candor.run(["grep", "bay 4"])
    #expect(found.status == 0)
    #expect(
      found.lines == [
        "2026-11-20:5: I feel nothing any more. The code in bay 4 again.", "2026-11-21:4: code in bay 4",
      ])
    #expect(try candor.run(["grep", "BAY"]).status == 1)
    #expect(try candor.run(["grep", "-i", "-c", "BAY"]).lines == ["2026-11-20:1", "2026-11-21:1"])
    #expect(try candor.run(["grep", "-l", "river"]).lines == ["2026-10-30"])
    #expect(try candor.run(["grep", "--since", "2026-11-21", "-l", "bay"]).lines == ["2026-11-21"])
    let none = try candor.run(["grep", "nowhere"])
    #expect(none.status == 1 && none.output.isEmpty && none.errors.isEmpty)
  }

  @Test func `grep finds a signal, alone and with words`() throws {
    let candor = try journal()
    #expect(try candor.run(["grep", "--signal", "numbness", "-l"]).lines == ["2026-11-20"])
    #expect(try candor.run(["grep", "--signal", "numbness", "river"]).status == 1)
  }

  @Test func `the journal is found by flag, then environment, then settings, then home`() throws {
    let candor = try Candor()
    try candor.write("journal = \"~/settled\"\n", to: ".config/candor/config.toml")
    let named: [String: String?] = ["CANDOR_JOURNAL": "\(candor.home)/named"]
    #expect(
      try candor.run(["path", "--journal", "given"], environment: named).text.hasPrefix("\(candor.home)/given/2026"))
    #expect(try candor.run(["path"], environment: named).text.hasPrefix("\(candor.home)/named/2026"))
    #expect(try candor.run(["path"]).text.hasPrefix("\(candor.home)/settled/2026"))
    #expect(try candor.run(["path"], environment: ["XDG_CONFIG_HOME": "/nowhere"]).text.contains("/journal/2026"))
  }

  @Test func `a pipe gets a night byte for byte, control bytes included`() throws {
    let candor = try Candor()
    try candor.write("a \u{1B}]0;title\u{7} b\n", to: Self.today)
    #expect(try candor.run(["show"]).output == candor.bytes(Self.today))
  }

  @Test func `on this day, earlier words come back, but not those of the worst nights`() throws {
    let candor = try Candor()
    #expect(try candor.run(["on-this-day"]).status == 1)
    try candor.write(
      "# Wednesday 21 October 2026\n\n## 22:00 ten minutes\n\nThe river was high.\n",
      to: "journal/2026/10/2026-10-21.md")
    // Words that only might be of the worst kind, and are not.
    try candor.write("Wrote the death certificate with my father's pen.\n", to: "journal/2026/08/2026-08-21.md")
    try candor.write(
      "# Friday 21 November 2025\n\n## 22:00 ten minutes\n\nThe bus was late.\n\nI want to be dead.\n",
      to: "journal/2025/11/2025-11-21.md")
    // Where they stand in a short answer, too.
    try candor.write(
      "## 22:00 check-in\nrest: lay there wanting to kill myself, worse\n\n## 22:10 ten minutes\n\nThe bus was late.\n",
      to: "journal/2024/11/2024-11-21.md")
    try candor.write(
      "## 22:00 check-in\nrest: walk, better\n\n## 22:10 ten minutes\n\nThe bus was on time.\n",
      to: "journal/2023/11/2023-11-21.md")
    let outcome = try candor.run(["on-this-day", "2026-11-21"])
    #expect(
      outcome.text == """
        A month ago: Wednesday 21 October
          The river was high.
          candor show 2026-10-21

        Three months ago: Friday 21 August
          Wrote the death certificate with my father's pen.
          candor show 2026-08-21

        A year ago: Friday 21 November
          candor show 2025-11-21

        2 years ago: Thursday 21 November
          candor show 2024-11-21

        3 years ago: Tuesday 21 November
          The bus was on time.
          candor show 2023-11-21

        """)
  }

  @Test(arguments: [
    ("26 august", "That day: Wednesday 26 August\n  The river was high.\n  candor show 2026-08-26\n"),
    ("29 february", "That day, in 2024: Thursday 29 February\n  Leap.\n  candor show 2024-02-29\n"),
    ("2027-08-28", "A year before: Friday 28 August\n  nothing but answers\n  candor show 2026-08-28\n"),
  ])
  func `on a day that is named, that day comes first if it is over, and an empty file tells nothing`(
    _ day: String, _ said: String
  ) throws {
    let candor = try Candor()
    try candor.write("The river was high.\n", to: "journal/2026/08/2026-08-26.md")
    try candor.write("Leap.\n", to: "journal/2024/02/2024-02-29.md")
    try candor.write("## 22:00 check-in\nslept: 6\n", to: "journal/2026/08/2026-08-28.md")
    try candor.write("", to: "journal/2025/08/2025-08-26.md")
    #expect(try candor.run(["on-this-day", day]).text == said)
  }

  @Test(arguments: [
    ["--month", "september", "--compare", "october"], ["--month", "october", "--compare", "september"],
  ])
  func `of two spans the earlier stands first, whichever was named first`(_ arguments: [String]) throws {
    let text = try Candor().run(["review"] + arguments).text
    #expect(text.hasPrefix("1 to 30 September (0 nights written), then 1 to 31 October (0 nights written)."), "\(text)")
  }

  @Test func `the nights behind a line come as JSON too`() throws {
    let candor = try Candor()
    try candor.write("I told the family and felt nothing.\n", to: "journal/2026/11/2026-11-20.md")
    for (line, member) in [("numbness", "\"quote\": "), ("no_contact", "\"answer\": \"too_few\"")] {
      let outcome = try candor.run(["review", "--why", line, "--json"])
      #expect(outcome.status == 0 && outcome.text.hasPrefix("{"))
      #expect(outcome.text.contains("\"behind\": [") && outcome.text.contains(member), "\(outcome.text)")
    }
  }

  @Test func `what stands open is the same in the review and in kept`() throws {
    let candor = try Candor()
    func night(_ day: Int, _ text: String) throws {
      try candor.write("## 22:00 \(text)\n", to: "journal/2026/10/2026-10-\(day).md")
    }
    try night(10, "truth\nwho: Sam\nsay: One.")
    try night(11, "truth\nwho: Sam\nsay: Two.")
    try night(12, "promise\nwho: Sam\ntold: yes")
    try night(13, "truth\nwho: Priya\nsay: Three.")
    try night(14, "one boundary\nboundary: Home by 7.")
    try night(15, "one boundary\nkept: yes\n\n## 23:00 one boundary\nkept: no")
    try candor.write("## 22:00 promise\nwho: Priya\ntold: yes\n", to: "journal/2026/11/2026-11-02.md")
    let kept = try candor.run(["kept"]).text
    #expect(kept.contains("to tell Sam: \"One.\"") && !kept.contains("to tell Priya"))
    #expect(kept.contains("Home by 7: no 15 October"), "\(kept)")
    for arguments in [["--month", "october"], ["--month", "november"]] {
      let text = try candor.run(["review"] + arguments).text
      #expect(text.contains("not yet: Sam\n"), "\(text)")
    }
    #expect(try candor.run(["review", "--month", "october"]).text.contains("Home by 7: kept 0 of 1\n"))
  }

  @Test func `floors and the target are in the review`() throws {
    let candor = try Candor()
    try candor.write("hours-a-week = 50\n", to: ".config/candor/config.toml")
    for day in 16...22 {
      try candor.write(
        "# Night\n\n## 22:00 check-in\nslept: \(day == 20 ? 5 : 7) h\nworked: 10 h\n",
        to: "journal/2026/11/2026-11-\(day).md")
    }
    try candor.write("# Night\n\n## 20:00 floors\nsleep: six hours\n", to: "journal/2026/11/2026-11-23.md")
    let text = try candor.run(["review", "--until", "2026-11-23"], environment: ["CANDOR_NOW": "2026-11-23T22:00"]).text
    #expect(text.contains("    over your target of 50 h a week in 1 of 1 week, within it in 0; median 70 h"))
    #expect(text.contains("    sleep, \"six hours\": at or above it on 6 of 7 nights\n"))
  }

  @Test func `review of an empty journal says so and ends well`() throws {
    let outcome = try Candor().run(["review"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("0 nights written"))
  }
}

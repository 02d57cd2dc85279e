import Testing

/// Practices of one's own, and what the journal remembers, by pipe.
@Suite struct PracticeCommandTests {
  /// The first two examples of docs/practices.md: what a newcomer has.
  private static let guide = ManualTests.source("docs/practices.md")
  private static func example(_ beginning: String) -> String {
    let parts = guide.split(separator: "```", omittingEmptySubsequences: false).enumerated()
    return parts.first { $0.offset % 2 == 1 && $0.element.dropFirst().hasPrefix(beginning) }
      .map { String($0.element.dropFirst()) } ?? ""
  }

  @Test func `list names every practice, its title, and one's own`() throws {
    let candor = try Candor()
    let shipped = try candor.run(["practice", "list"])
    #expect(shipped.status == 0)
    let names = shipped.lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(
      names == [
        "alarm", "behind", "boundary", "deferral", "floors", "journal", "layers", "outside", "person", "recovery",
        "step", "truth",
      ])
    #expect(shipped.text.contains("behind    feeling behind\n"))
    try candor.write(Self.example("# Lines"), to: ".config/candor/practices/walk.txt")
    let own = try candor.run(["practice", "list"])
    #expect(own.lines.count == shipped.lines.count + 1)
    #expect(own.text.contains("walk      a walk without a phone\n"))
  }

  @Test(arguments: [["help", "truth"], ["truth", "--help"], ["truth", "-h"]])
  func `help tells of a practice as of a command`(_ arguments: [String]) throws {
    let help = try Candor().run(arguments)
    #expect(help.status == 0 && help.errors.isEmpty)
    #expect(help.text.hasPrefix("candor truth: tell one person the truth\n"))
    #expect(help.text.contains("\n  candor practice play truth "))
    #expect(help.text.contains("heavy words on at least three of the last seven nights"))
  }

  @Test func `help tells of a practice of one's own, and what was meant by a mistyped one`() throws {
    let candor = try Candor()
    try candor.write(Self.example("# Lines"), to: ".config/candor/practices/walk.txt")
    let help = try candor.run(["help", "walk"])
    #expect(help.text.hasPrefix("candor walk: a walk without a phone\n"))
    #expect(!help.text.contains("WORDS"), "it takes nothing")
    let mistyped = try candor.run(["help", "wlk"])
    #expect(mistyped.status == 64)
    #expect(mistyped.talk.contains("Did you mean candor walk?"))
  }

  @Test func `candor --help says what candor alone does, and names the practices`() throws {
    let candor = try Candor()
    let help = try candor.run(["--help"]).lines.joined(separator: " ")
    #expect(help.contains("candor              the night"))
    let names = try candor.run(["practice", "list"]).lines.compactMap { $0.split(separator: " ").first }
    #expect(help.contains("Practices: \(names.joined(separator: ", "))."))
  }

  @Test func `a practice written from the guide alone works at first try: tested, rehearsed, and played`() throws {
    let candor = try Candor()
    try candor.write(Self.example("# Lines"), to: "walk.txt")
    let alone = try candor.run(["practice", "test", "walk.txt"])
    #expect(alone.status == 0, "\(alone.text)\(alone.talk)")
    #expect(alone.text.contains("walk.txt: in order."))
    try candor.write(Self.example("=== "), to: "walk.play")
    #expect(try candor.run(["practice", "test", "walk.txt"]).text == "walk.txt: in order; 1 played, as written.\n")
    let rehearsal = try candor.run(["practice", "play", "walk.txt"], input: "y\nsunday\nthe river\n")
    #expect(rehearsal.status == 0)
    #expect(rehearsal.text.contains("nothing is kept"))
    #expect(rehearsal.text.contains("| when: sunday\n"))
    #expect(try candor.shell("ls journal 2>/dev/null").output.isEmpty)
    try candor.write(Self.example("# Lines"), to: ".config/candor/practices/walk.txt")
    let real = try candor.run(["walk"], input: "y\nsunday\nthe river\n")
    #expect(real.status == 0, "\(real.talk)")
    #expect(
      String(decoding: candor.bytes("journal/2026/11/2026-11-21.md"), as: UTF8.self)
        .hasSuffix("## 22:14 walk\nwhen: sunday\nwhere: the river\n"))
    #expect(try candor.run(["practice", "test"]).text.contains("walk.txt: in order."))
  }

  @Test func `a play-through that goes otherwise is told by its line, and is written anew on demand`() throws {
    let candor = try Candor()
    try candor.write(Self.example("# Lines"), to: "walk.txt")
    try candor.write("=== Sunday\n---\n  yes or no  ▌y\n  x ▌sunday\n  x ▌the river\n", to: "walk.play")
    let before = try candor.run(["practice", "test", "walk.txt"])
    #expect(before.status == 65)
    #expect(before.text.contains("walk.play: Sunday: line 1 of what is shown is not as written."))
    #expect(try candor.run(["practice", "test", "--record", "walk.txt"]).status == 0)
    #expect(try candor.run(["practice", "test", "walk.txt"]).text.contains("in order; 1 played, as written."))
    #expect(String(decoding: candor.bytes("walk.play"), as: UTF8.self).contains("    | where: the river\n"))
  }

  @Test func `what is wrong is told with path, line, column, caret and remedy, and the rest still works`() throws {
    let candor = try Candor()
    let broken = "practice: walk\nsection: walk\nstep ask\n  ask line into x as x: what\n  if x: go whn\n  end\n"
    try candor.write(broken, to: ".config/candor/practices/walk.txt")
    let message = "walk.txt:5:12: There is no step \"whn\".\n    if x: go whn\n             ^\nSteps here are: ask.\n"
    let test = try candor.run(["practice", "test"])
    #expect(test.status == 65)
    #expect(test.text.contains(message), "\(test.text)")
    let night = try candor.run([], input: "\nRain.\n")
    #expect(night.status == 0)
    #expect(night.talk.contains(message))
    #expect(String(decoding: candor.bytes("journal/2026/11/2026-11-21.md"), as: UTF8.self).contains("Rain.\n"))
  }

  @Test(arguments: [
    (["practice", "play", "nope"], "There is no practice \"nope\". There are: alarm, behind,"),
    (["practice", "test", "nope.txt"], "nope.txt"), (["bhind"], "Did you mean candor behind?"),
    (["practice", "nope"], "There is no practice \"nope\"."),
  ])
  func `a name that is not there is told`(_ arguments: [String], _ sentence: String) throws {
    let outcome = try Candor().run(arguments)
    #expect(outcome.status != 0)
    #expect((outcome.talk + outcome.text).contains(sentence), "\(outcome.talk)\(outcome.text)")
  }

  @Test(arguments: [
    "alarm", "behind", "boundary", "deferral", "floors", "layers", "outside", "person", "recovery", "truth",
  ])
  func `every practice is rehearsed to its end with nothing but Enter, and left at once with /quit`(_ name: String)
    throws
  {
    let candor = try Candor()
    for input in [String(repeating: "\n", count: 30), "/quit\n", ""] {
      let outcome = try candor.run(["practice", "play", name], input: input)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.talk)")
    }
    #expect(try candor.shell("ls journal 2>/dev/null").output.isEmpty)
  }

  @Test(arguments: [
    ["help", "breathe"], ["breathe"], ["practice", "go", "breathe"], ["practice", "play", "breathe"],
    ["practice", "list"],
  ])
  func `where a practice would be asked for whose file is broken, what is wrong there is told`(_ arguments: [String])
    throws
  {
    for file in ["breathe.txt", "b.txt"] {
      let candor = try Candor()
      try candor.write("practice: breathe\ntitle: b\nstep a\n  go nowhere\n", to: ".config/candor/practices/\(file)")
      let outcome = try candor.run(arguments)
      #expect(outcome.status == (arguments.last == "list" ? 0 : 65))
      #expect(outcome.talk.contains("practices/\(file):4:6: There is no step \"nowhere\"."), "\(outcome.talk)")
      #expect(!outcome.talk.contains("no command"))
      let other = try candor.run(["nosuch"])
      #expect(other.status == 64 && !other.talk.contains("nowhere"), "\(other.talk)")
    }
  }

  @Test func `a practice without a title is a command, and not in the menu`() throws {
    let candor = try Candor()
    let walk = "practice: walk\nsection: walk\nstep a\n  ask line into x as x: where\n  end\n"
    try candor.write(walk, to: ".config/candor/practices/walk.txt")
    #expect(try candor.run(["walk"], input: "the river\n").status == 0)
    #expect(
      String(decoding: candor.bytes("journal/2026/11/2026-11-21.md"), as: UTF8.self)
        .hasSuffix("## 22:14 walk\nx: the river\n"))
    #expect(try candor.run(["practice", "list"]).text.contains("\nwalk      (no title, so not in the menu)\n"))
    #expect(try candor.run(["help", "walk"]).text.hasPrefix("candor walk: walk\n"))
    #expect(try candor.run(["mirror"]).status == 64, "what ships without a title is a part of others")
  }

  @Test func `a play-through is looked for beside the practice's file, and none for one that ships`() throws {
    let candor = try Candor()
    try candor.write(Self.example("# Lines"), to: ".config/candor/practices/walk.txt")
    try candor.write(Self.example("=== "), to: ".config/candor/practices/walk.play")
    #expect(try candor.run(["practice", "test", "walk"]).text == "walk: in order; 1 played, as written.\n")
    #expect(
      try candor.run(["practice", "test", "truth"]).text
        == "truth: in order. It ships with candor, and has no play-through here to be tried.\n")
  }

  @Test func `a rehearsal looks at the words, and keeps nothing`() throws {
    let candor = try Candor()
    let look = """
      practice: look
      section: look
      step a
        ask prose: Write.
        finish
        mirror
        if numbness tonight: say Numb.
        if life: say Alive.
        if found: say Something.
        end
      """
    try candor.write(look, to: "look.txt")
    let play = try candor.run(["practice", "play", "look.txt"], input: "I felt nothing at all. Then I cried.\n")
    #expect(play.status == 0 && play.text.contains("Numb.") && play.text.contains("Alive."), "\(play.text)")
    let plain = try candor.run(["practice", "play", "look.txt"], input: "The desk is brown.\n")
    #expect(plain.status == 0 && !plain.text.contains("Numb.") && !plain.text.contains("Something."), "\(plain.text)")
    // Words that only might be of dying.
    let perhaps = "I thought it would be quiet there. I sat in the car for a long time.\n"
    let reached = "candor now shows people you can reach, at any time."
    #expect(try candor.run(["practice", "play", "look.txt"], input: perhaps).text.contains(reached))
    #expect(!plain.text.contains(reached))
    #expect(try candor.shell("ls journal 2>/dev/null").output.isEmpty)
  }

  @Test func `candor practice alone says what there is`() throws {
    let outcome = try Candor().run(["practice"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text == (try Candor().run(["practice", "--help"]).text))
  }

  @Test func `what is wrong in one file is told once, and the others are still tested`() throws {
    let candor = try Candor()
    try candor.write("practice: breath\nstep a\n  sya hello\n  end\n", to: ".config/candor/practices/breath.txt")
    try candor.write("practice: walk\nstep a\n  say Walk.\n  end\n", to: ".config/candor/practices/walk.txt")
    let outcome = try candor.run(["practice", "test"])
    #expect(outcome.status == 65)
    #expect(outcome.lines.filter { $0.contains("\"sya\" is not a statement") }.count == 1)
    #expect(outcome.lines.filter { $0.contains("walk.txt: in order") }.count == 1)
  }
}

/// `candor kept`: what stands open and what was kept, from the text alone.
@Suite struct KeptCommandTests {
  private func write(_ candor: Candor, _ nights: [Int: String]) throws {
    for (day, text) in nights {
      let two = day < 10 ? "0\(day)" : "\(day)"
      try candor.write(text, to: "journal/2026/11/2026-11-\(two).md")
    }
  }

  @Test func `nothing set is one sentence`() throws {
    #expect(try Candor().run(["kept"]).text == "Nothing stands open, and nothing is set now.\n")
  }

  @Test func `it shows what stands open, what is kept up, and dates without a count of them`() throws {
    let candor = try Candor()
    try write(
      candor,
      [
        1: "## 22:00 truth\nwho: Al\nsay: Hello.\n",
        2: "## 22:00 truth\nwho: Sam\nsay: I am tired.\nwhen: friday\n",
        6: "## 22:01 promise\nwho: Al\ntold: yes\n",
        3: "## 14:10 put aside\ncode in bay 4\n\n## 22:00 truth\nwho: Bea\nsay: Come over.\n",
        5: "## 22:00 one boundary\nboundary: home on Thursdays\n\n## 22:01 promise\nwho: Bea\ntold: yes\n",
        8: "## 22:00 one recovery practice\nrecovery: the river\n\n## 22:02 floors\nsleep: 6 hours\n",
        12: "## 22:00 one boundary\nboundary: home on Thursdays\nkept: yes\n",
        15: "## 22:00 one recovery practice\nkept: no\n\n## 22:01 someone outside\nwho: Mum\nevery: two weeks\n",
        19: "## 22:00 one boundary\nkept: no\n\n## 22:10 what the words show\nmachine: \"the pager\" (not it)\n",
      ])
    #expect(
      try candor.run(["kept"]).text == """
        Open
          to tell Sam: "I am tired."  (promised 2 November, "friday")
          put aside: "code in bay 4"  (3 November 14:10)

        Kept up
          one boundary: home on Thursdays  (since 5 November)
          restores: the river  (since 8 November)
          outside: Mum, every 2 weeks  (since 15 November)

        Floors
          sleep: 6 hours
          looked at 8 November

        Kept
          told Bea, 5 November
          told Al, 6 November
          home on Thursdays: yes 12 November; no 19 November
          the river: no 15 November

        Left alone, as you said
          "the pager"  (machine)

        """)
  }

  @Test func `what is let go is gone, and a line changed by hand changes it`() throws {
    let candor = try Candor()
    let set = "## 22:00 one boundary\nboundary: home on Thursdays\n"
    try write(candor, [5: set, 12: "## 22:00 one boundary\nkept: let go\n"])
    #expect(try candor.run(["kept"]).text == "Nothing stands open, and nothing is set now.\n")
    try write(candor, [12: "## 22:00 one boundary\nkept: no\n"])
    #expect(try candor.run(["kept"]).text.contains("no 12 November\n"))
    try write(candor, [5: "## 22:00 one boundary\nboundary: no phone\n"])
    #expect(try candor.run(["kept"]).text.contains("one boundary: no phone  (since 5 November)\n"))
  }
}

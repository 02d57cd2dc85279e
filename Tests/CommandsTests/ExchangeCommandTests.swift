import Exchange
import Testing

@testable import Commands

/// `import` and `export` on a journal in a home directory.
@Suite struct ExchangeCommandTests {
  private static let jrnl = """
    [2026-11-19 22:14] Called it at two. @priya
    Second para here.

    ## 22:00 not a heading

    [2026-11-20 01:40] I'm fine.

    [2026-11-20] Only a day.
    [2027-01-01 10:00] Still to come.

    """

  private func journal() throws -> Candor {
    let candor = try Candor()
    try candor.write(
      "# Friday 20 November 2026\n\n## 22:10 check-in\nslept: 5.5 h\nrest: =cmd, better\n\n## 22:12 ten minutes\n\n"
        + "I feel nothing any more. <b>The code</b> in bay 4.\n",
      to: "journal/2026/11/2026-11-20.md")
    try candor.write("Walked by the river with Priya. It was lovely.\r\n", to: "journal/2026/10/2026-10-30.md")
    return candor
  }

  private func tree(_ candor: Candor) throws -> String {
    try candor.shell("find journal -type f ! -path '*/.drafts/*' | sort | xargs sha256sum").text
  }

  @Test func `an answer is shown with its question`() throws {
    let candor = try Candor()
    try candor.write("slept: 5.5\n\nI am fine.\n\n## 20:00 check-in\nslept: 7 h\nmoved: no\n", to: "jd/2026-11-10.md")
    let dry = try candor.run(["import", "markdown", "jd"])
    #expect(
      dry.lines.prefix(3) == [
        "add    2026-11-10        slept: 5.5", "add    2026-11-10        I am fine.",
        "add    2026-11-10 20:00  slept: 7 h",
      ])
    _ = try candor.run(["import", "markdown", "jd", "--yes"])
    let night = String(decoding: candor.bytes("journal/2026/11/2026-11-10.md"), as: UTF8.self)
    #expect(
      night.hasSuffix(
        "\n## check-in\nslept: 5.5\n\n## imported\n\nI am fine.\n\n## 20:00 check-in\nslept: 7 h\nmoved: no\n"))
  }

  @Test func `an import shows first and changes nothing, then adds, then has nothing left to add`() throws {
    let candor = try journal()
    try candor.write(Self.jrnl, to: "jrnl.txt")
    let before = try tree(candor)
    let dry = try candor.run(["import", "jrnl", "jrnl.txt"])
    #expect(dry.status == 65)
    #expect(
      dry.text == """
        add    2026-11-19 22:14  Called it at two. @priya Second para here. ##…
        add    2026-11-19 01:40  I'm fine.
        add    2026-11-20        Only a day.
        3 entries would be added to 2 nights. 1 was left out.
        Nothing was changed. The same command with --yes adds them.

        """)
    #expect(dry.talk.hasPrefix("jrnl.txt:9: 2027-01-01 is still to come; the entry was left out\n"))
    #expect(try tree(candor) == before)

    let old = candor.bytes("journal/2026/11/2026-11-20.md")
    let real = try candor.run(["import", "jrnl", "jrnl.txt", "--yes"])
    #expect(real.text.contains("3 entries were added to 2 nights. 1 was left out.\n"))
    let new = candor.bytes("journal/2026/11/2026-11-20.md")
    #expect(Array(new.prefix(old.count)) == old, "what stands there is not changed")
    #expect(String(decoding: new.dropFirst(old.count), as: UTF8.self) == "\n## imported\n\nOnly a day.\n")
    #expect(
      String(decoding: candor.bytes("journal/2026/11/2026-11-19.md"), as: UTF8.self)
        == "# Thursday 19 November 2026\n\n## 22:14 imported\n\nCalled it at two. @priya\nSecond para here.\n\n"
        + "\\## 22:00 not a heading\n\n## 01:40 imported\n\nI'm fine.\n")

    let after = try tree(candor)
    let again = try candor.run(["import", "jrnl", "jrnl.txt", "--yes"])
    #expect(again.text.hasSuffix("There was nothing to add. 3 are there already. 1 was left out.\n"))
    #expect(try tree(candor) == after)
  }

  @Test func `a heading of one's own is words: it goes out, comes in and is listed, though nothing stands under it`()
    throws
  {
    let candor = try Candor()
    try candor.write(
      "# Monday 16 November 2026\n\n## 22:00 ten minutes\n\nwords\n\n## Cried in the stairwell today\n",
      to: "journal/2026/11/2026-11-16.md")
    try candor.write("## I feel nothing any more\n", to: "journal/2026/11/2026-11-17.md")
    try candor.write("# Wednesday 18 November 2026\n\n## 22:00 ten minutes\n", to: "journal/2026/11/2026-11-18.md")
    for format in ["json", "jsonl", "markdown", "jrnl", "html"] {
      let text = try candor.run(["export", "--format", format]).text
      #expect(text.contains("Cried in the stairwell today") && text.contains("I feel nothing any more"), "\(format)")
      #expect(!text.contains("2026-11-18"), "\(format): nothing was written that night")
    }
    let rows = try candor.run(["export", "--format", "csv"]).lines
    #expect(rows.map { $0.prefix(12) } == ["date,written", "2026-11-16,1", "2026-11-17,1"])
    #expect(try candor.run(["show", "--json", "2026-11"]).lines.count == 2)
    #expect(try candor.run(["list", "--signal", "numbness"]).text == "2026-11-17  I feel nothing any more\n")
    for (out, into) in [("markdown", "markdown"), ("jrnl", "jrnl")] {
      #expect(try candor.run(["export", "--format", out, "-o", "\(out).txt"]).status == 0)
      let again = try candor.run(["import", into, "\(out).txt"])
      #expect(again.text.hasSuffix("There is nothing to add. 3 are there already.\n"), "\(again.text)")
      let elsewhere = try candor.run(["import", into, "\(out).txt", "--yes", "--journal", "\(candor.home)/\(out)"])
      #expect(elsewhere.text.contains("3 entries were added to 2 nights."), "\(elsewhere.text)")
      let nights = try candor.shell("cat \(out)/2026/11/*.md").text
      #expect(nights.contains("Cried in the stairwell today\n") && nights.contains("I feel nothing any more\n"))
    }
    let folder = try candor.run(["import", "markdown", "journal", "--yes", "--journal", "\(candor.home)/new"])
    #expect(folder.text.contains("Cried in the stairwell today") && folder.text.contains("I feel nothing any more"))
  }

  @Test func `what was put aside waits in the journal that jrnl's text brings it to, and what was taken up does not`()
    throws
  {
    let candor = try Candor()
    try candor.write(
      "# Thursday 19 November 2026\n\n## 14:10 put aside\ncode in bay 4\n\n## 14:20 put aside\nthe call\n\n"
        + "## 22:10 ten minutes\nminutes: 5\nabout: later, 14:20 \"the call\"\n\nShe called.\n",
      to: "journal/2026/11/2026-11-19.md")
    let kept = try candor.run(["kept"]).text
    #expect(kept.contains("code in bay 4") && !kept.contains("the call"))
    _ = try candor.run(["export", "--format", "jrnl", "-o", "out.txt"])
    let new = ["--journal", "\(candor.home)/new"]
    #expect(try candor.run(["import", "jrnl", "out.txt", "--yes"] + new).status == 0)
    #expect(try candor.run(["kept"] + new).text == kept)
    #expect(try candor.run(["import", "jrnl", "out.txt"] + new).text.contains("3 are there already"))
  }

  @Test func `an entry of fields alone is listed with the first, also before a free line`() throws {
    let candor = try Candor()
    try candor.write("[2026-11-20 22:40] check-in\nslept: 5 h\nrest: -\n\n", to: "jrnl.txt")
    let outcome = try candor.run(["import", "jrnl", "jrnl.txt"])
    #expect(outcome.text.hasPrefix("add    2026-11-20 22:40  slept: 5 h\n"), "\(outcome.text)")
  }

  @Test func `what is left out is counted, whatever the format`() throws {
    let candor = try Candor()
    try candor.write(
      "early\n[2026-11-19 22:14]\n\n[2026-11-19 23:00] Words\n[2027-01-01 10:00] To come\n", to: "jrnl.txt")
    let outcome = try candor.run(["import", "jrnl", "jrnl.txt"])
    #expect(outcome.status == 65)
    #expect(outcome.text.contains("1 entry would be added to 1 night. 3 were left out.\n"), "\(outcome.text)")
    #expect(outcome.talk.split(separator: "\n").count == 4)
  }

  @Test func `an instant becomes the time that a clock showed where it was lived, in the night that it belongs to`()
    throws
  {
    let candor = try Candor()
    try candor.write(
      #"""
      {"entries": [
        {"creationDate": "2026-11-20T03:14:00Z", "timeZone": "America/New_York", "text": "evening"},
        {"creationDate": "2026-11-01T05:30:00Z", "timeZone": "America/New_York", "text": "first"},
        {"creationDate": "2026-11-01T06:30:00Z", "timeZone": "America/New_York", "text": "second"},
        {"creationDate": "2026-11-10T12:00:00Z", "timeZone": "../../etc/passwd", "text": "odd"}
      ]}
      """#, to: "dayone.json")
    let outcome = try candor.run(["import", "dayone", "dayone.json", "--yes"], environment: ["TZ": "Asia/Tokyo"])
    #expect(outcome.status == 0)
    #expect(outcome.talk.contains("The time zone \"../../etc/passwd\" is not known here"))
    #expect(
      try candor.shell("cat journal/2026/*/*.md | grep '^##'").text == """
        ## 01:30 -0400 imported
        ## 01:30 -0500 imported
        ## 21:00 imported
        ## 22:14 imported

        """)
  }

  @Test func `a folder of notes is read file by file, and one that is no text does not stop the others`() throws {
    let candor = try Candor()
    try candor.write("Walked.", to: "vault/2026-11-01.md")
    try candor.write("a\u{0}b", to: "vault/2026-11-02.md")
    try candor.write("hidden", to: "vault/.obsidian/2026-11-03.md")
    try candor.write("## 07:30 Ward\nEarly.", to: "vault/2026/2026-11-04.md")
    try candor.write("Loud.", to: "vault/2026-11-05.MD")
    let outcome = try candor.run(["import", "markdown", "vault", "--yes"])
    #expect(outcome.status == 65)
    #expect(outcome.talk.hasPrefix("vault/2026-11-02.md:1: it is not text; the file was left out\n"))
    #expect(outcome.text.contains("3 entries were added to 3 nights."))
  }

  @Test func `a folder with more files than are taken is told, and once`() throws {
    let candor = try Candor()
    for name in ["2026-11-01.md", "2026-11-02.md", "more/2026-11-03.md", "more/2026-11-04.md"] {
      try candor.write("Walked.", to: "vault/\(name)")
    }
    let files = try ImportFiles("\(candor.home)/vault", .markdown, most: 2)
    #expect(files.paths.count == 2)
    let first = "\(candor.home)/vault/more/2026-11-03.md"
    #expect(files.problems.map(\.path) == [first])
    #expect(files.problems.map(\.reason) == ["2 files come before it; it was left out, and so was what comes after"])
    #expect(try ImportFiles("\(candor.home)/vault", .markdown, most: 4).problems.isEmpty)
  }

  @Test(
    arguments: [
      (["import", "nope", "x"], 64), (["import", "jrnl"], 64), (["import", "jrnl", "missing.txt"], 74),
      (["import", "markdown", "journal"], 64), (["import", "jrnl", "journal/2026"], 64), (["import", "jrnl", "."], 64),
      (["export", "--format", "xml"], 64), (["export", "--signal", "crisis"], 64),
      (["export", "--practice", "nope"], 64),
      (["export", "--since", "2026-11-21"], 1),
    ] as [([String], Int32)])
  func `what cannot be done is told, and nothing is changed`(_ arguments: [String], _ status: Int32) throws {
    let candor = try journal()
    let before = try tree(candor)
    let outcome = try candor.run(arguments)
    #expect(outcome.status == status)
    #expect(!outcome.errors.isEmpty)
    #expect(try tree(candor) == before)
  }

  @Test func `CSV has the answers and signals of each night, no word of crisis, and no formula`() throws {
    let candor = try journal()
    let lines = try candor.run(["export", "--format", "csv"]).lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 3)
    #expect(!lines[0].contains("crisis"))
    let row = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[2]))
    #expect(row["date"] == "2026-11-20" && row["slept"] == "5.5" && row["rest"] == "'=cmd" && row["left"] == "better")
    #expect(row["worked"] == "" && row["written"] == "1" && row["numbness"] == "1" && row["isolation"] == "0")
  }

  @Test func `filters: dates, a practice, a signal`() throws {
    let candor = try journal()
    func nights(_ arguments: [String]) throws -> [String] {
      try candor.run(["export", "--format", "jsonl"] + arguments).lines.map { String($0.dropFirst(21).prefix(10)) }
    }
    #expect(try nights([]) == ["2026-10-30", "2026-11-20"])
    #expect(try nights(["--since", "november"]) == ["2026-11-20"])
    #expect(try nights(["--until", "october"]) == ["2026-10-30"])
    #expect(try nights(["--signal", "numbness"]) == ["2026-11-20"])
    let practice = try candor.run(["export", "--format", "markdown", "--practice", "journal"])
    #expect(practice.text.contains("## 22:12 ten minutes\n") && !practice.text.contains("check-in"))
  }

  @Test func `the book is one page without a script, its text escaped, its policy kept`() throws {
    let candor = try journal()
    let page = try candor.run(["export", "--format", "html"]).text
    #expect(page.contains("&lt;b&gt;The code&lt;/b&gt; in bay 4."))
    #expect(page.contains("<a href=\"#m2026-11\">November</a>") && page.contains("id=\"m2026-11\""))
    #expect(page.contains("default-src 'none'") && !page.contains("<script") && !page.contains("://"))
  }

  @Test func `a file is for its owner alone, and never written over unless that is asked for`() throws {
    let candor = try journal()
    let first = try candor.run(["export", "-o", "out.json"])
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(try candor.shell("stat -c %a out.json; ls | grep -c new").text == "600\n0\n")
    try candor.write("mine", to: "other.json")
    let refused = try candor.run(["export", "-o", "other.json"])
    #expect(refused.status == 73)
    #expect(String(decoding: candor.bytes("other.json"), as: UTF8.self) == "mine")
    #expect(try candor.run(["export", "-o", "other.json", "--force"]).status == 0)
    #expect(candor.bytes("other.json") == candor.bytes("out.json"))
    let empty = try candor.run(["export", "-o", "other.json", "--force", "--since", "2026-11-21"])
    #expect(empty.status == 1)
    #expect(candor.bytes("other.json") == candor.bytes("out.json"), "nothing takes the place of an earlier export")
    #expect(try candor.shell("ls | grep -c new").text == "0\n")
  }

  @Test(arguments: [("jrnl", "jrnl"), ("markdown", "markdown")])
  func `what was written out and is read in again adds nothing`(_ out: String, _ into: String) throws {
    let candor = try journal()
    #expect(try candor.run(["export", "--format", out, "-o", "out.txt"]).status == 0)
    let outcome = try candor.run(["import", into, "out.txt", "--yes"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("There was nothing to add. 3 are there already."))
    let elsewhere = try candor.run(["import", into, "out.txt", "--yes", "--journal", "\(candor.home)/copy"])
    #expect(elsewhere.text.contains("3 entries were added to 2 nights."))
  }
}

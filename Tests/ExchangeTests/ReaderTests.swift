import Journal
import Testing

@testable import Exchange

/// What is read of other journals, and what is told of the rest.
@Suite struct ReaderTests {
  private func read(_ format: ForeignFormat, _ text: String, name: String = "notes.txt") -> ForeignReading {
    format.read(Array(text.utf8), name: name)
  }

  @Test func `jrnl's text: an entry a stamp, twelve hours or twenty-four, and brackets that are words`() {
    let reading = read(.jrnl, Samples.jrnl)
    #expect(
      reading.lines == [
        "1 2026-11-20T22:14 Called it at two. Then back to the discharge @priya #nights / Second para here. / "
          + "## 22:00 not a heading / slept: not a field",
        "7 2026-11-21T01:40 I'm fine. * / Everyone was fine.",
        "10 2026-11-22 Only a day. / [not a date] stays /  [2026-11-22 09:00] so does this",
      ])
    #expect(reading.problems.isEmpty)
  }

  @Test func `jrnl's JSON gives the words that its text gives`() {
    let (json, text) = (read(.jrnlJSON, Samples.jrnlJSON), read(.jrnl, Samples.jrnl))
    #expect(json.entries.map(\.when) == text.entries.prefix(2).map(\.when))
    #expect(
      json.entries.map { SectionText.collapsed(Array($0.text.utf8)) }
        == text.entries.prefix(2).map { SectionText.collapsed(Array($0.text.utf8)) })
    #expect(json.entries.flatMap(\.tags) == [], "tags that are words of the text are not said twice")
    #expect(json.problems.isEmpty)
  }

  @Test func `Day One: instants with their zones, tags, a star, and a word on pictures`() {
    let reading = read(.dayOne, Samples.dayOne)
    #expect(
      reading.lines == [
        "4 @1795230840 America/New_York {ward, bay 4, starred} They called it at two. / ![](dayone-moment://1A2B) / "
          + "I wanted to sit down (and did)!",
        "14 day @1795348800 Europe/London Walked by the river.",
      ])
    #expect(
      reading.told == [
        "20:5 true this entry has no creationDate; the entry was left out",
        "4:5 false pictures and recordings are not taken; their places in the text stay",
      ])
  }

  @Test func `a daily note: its name's day, headings with times, properties, and fences left alone`() {
    let reading = read(.markdown, Samples.dailyNote, name: "2026-11-20.md")
    #expect(
      reading.lines == [
        "5 2026-11-20 {ward, bay 4} # Friday / Loose words. / ``` / ## 10:00 in a fence / ```",
        "13 2026-11-20T22:14 {ward, bay 4} After the shift / I wanted to sit down. / ## Not a time / stays",
      ])
    #expect(reading.told == ["3:0 false \"mood\" of the note's properties is not taken"])
  }

  @Test func `of what loses no words a hundred are told of a file, and how many more there are; losses are all told`() {
    func told(_ count: Int) -> [String] {
      let properties = (1...count).map { "k\($0): v" }.joined(separator: "\n")
      let empty = (1...150).map { "## \($0 % 12 + 1):00\n" }.joined()
      return read(.markdown, "---\n\(properties)\n---\nWords.\n\(empty)", name: "2026-11-20.md").told
    }
    #expect(told(100).count == 250)
    let many = told(5000)
    #expect(many.count == 251)
    #expect(many[99] == "101:0 false \"k100\" of the note's properties is not taken")
    #expect(many[100...249].allSatisfy { $0.contains("true it has no words") })
    #expect(
      many[250]
        == "102:0 false from here on more of this kind is not told, 4900 in all; no words are left out by it")
  }

  @Test(arguments: [
    ("Friday 2026-11-20.md", "Words", ["1 2026-11-20 Words"]),
    ("20261120.md", "Words", ["1 2026-11-20 Words"]),
    ("2026-11-05 2214.md", "Words", ["1 2026-11-05T22:14 Words"]),
    ("2026-11-06T221400.md", "Words", ["1 2026-11-06T22:14 Words"]),
    ("20261106T2214.md", "Words", ["1 2026-11-06T22:14 Words"]),
    ("2026-11-06_22-14-05 Dinner.md", "Words", ["1 2026-11-06T22:14 Dinner / Words"]),
    ("2026-11-06 22.14 (2).md", "Words", ["1 2026-11-06T22:14 Words"]),
    ("2026-11-06 2026 goals.md", "Words", ["1 2026-11-06 2026 goals / Words"]),
    ("2026-11-06 12-13 hours.md", "Words", ["1 2026-11-06 12-13 hours / Words"]),
    ("2026-11-06 2561.md", "Words", ["1 2026-11-06 Words"]),
    ("2026-11-07 (2).md", "Words", ["1 2026-11-07 Words"]),
    ("2026-11-07 - Copy (3).md", "Words", ["1 2026-11-07 Words"]),
    ("2026-11-07 copy.md", "Words", ["1 2026-11-07 Words"]),
    ("2026-11-07 Dinner.sync-conflict-20261122-101112-ABCDEFG.md", "Words", ["1 2026-11-07 Dinner / Words"]),
    ("2026-11-07.sync-conflict-20261122-101112-ABCDEFG.md", "Words", ["1 2026-11-07 Words"]),
    ("Sam.sync-conflict-20261122-101112-ABCDEFG.md", "# 2026-11-07\nWords", ["2 2026-11-07 Words"]),
    ("2026-11-07 Dinner (2).md", "Words", ["1 2026-11-07 Dinner / Words"]),
    ("2026-11-07 Dinner (part 2).md", "Words", ["1 2026-11-07 Dinner (part 2) / Words"]),
    ("2026-11-07 Ужин.md", "Words", ["1 2026-11-07 Ужин / Words"]),
    ("2026-11-06T221400.md", "## 23:00\nWords", ["1 2026-11-06T23:00 Words"]),
    ("note.md", "---\ndate: 2026-11-20T22:14\n---\nWords", ["1 2026-11-20T22:14 note / Words"]),
    ("note.md", "---\ncreated: 2026-11-20 20:00:00Z\n---\nWords", ["1 @1795204800 - note / Words"]),
    (
      "note.md", "---\ncreated: 2026-11-20 20:00:00Z\n---\nWords\n## 23:00 More\n## 01:00 Late",
      ["1 @1795204800 - note / Words", "5 day @1795204800 - 23:00 More", "6 day @1795291200 - 01:00 Late"]
    ),
    ("note.md", "---\ncreated: 2026-11-20T20:00:00+13:00\n---\nWords", ["1 2026-11-20T20:00 note / Words"]),
    ("2026-11-20.md", "---\ncreated: 2026-11-21 20:00:00Z\n---\nWords", ["4 2026-11-20 Words"]),
    ("note.md", "## 2026-11-20T20:00:00Z\nWords", ["2 @1795204800 - Words"]),
    ("note.md", "## 2026-11-20T20:00:00Z Words", ["1 @1795204800 - Words"]),
    ("note.md", "# 20 November 2026\nWords\n# 2026-11-21\nMore", ["2 2026-11-20 Words", "4 2026-11-21 More"]),
    ("note.md", "Words", []), ("2026-02-30.md", "Words", []), ("../../2026-13-01.md", "Words", []),
  ])
  func `a note's day stands in its name, its properties or a heading`(
    _ name: String, _ text: String, _ lines: [String]
  ) {
    let reading = read(.markdown, text, name: name)
    #expect(reading.lines == lines)
    #expect(reading.problems.isEmpty == !lines.isEmpty)
  }

  @Test(arguments: [
    "\nRan 5k. Cried in the car.\n", "# Morning\nRan 5k.", "Mood: 3\nRan 5k. Cried in the car.",
    "- bought milk\n- cried",
    "Mood: 3\n- cried in the car", "Mood: 3\nhttp://example.org", "  set in\nMood: 3",
  ])
  func `a note: text between two rules at its top is no property`(_ text: String) {
    let reading = read(.markdown, "---\n\(text)\n---\n\nwords\n", name: "2026-11-11.md")
    #expect(reading.entries.map(\.text) == ["---\n\(text)\n---\n\nwords\n"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "tags:\n- ward\n- bay 4", "tags: [ward, bay 4]\naliases:\n  - a\n  - b",
    "tags: ward, bay 4\nsummary: |\n  - a\n  b",
    "tags:\n  - ward\n  - bay 4\n\nplace: the\n  ward", "tags: \"ward, bay 4\"\nday off:",
  ])
  func `a note: properties are taken, with their lists and lines that go on`(_ text: String) {
    let reading = read(.markdown, "---\n\(text)\n---\nwords\n", name: "2026-11-11.md")
    #expect(reading.entries.map(\.tags) == [["ward", "bay 4"]] && reading.entries.map(\.text) == ["words\n"])
  }

  @Test(arguments: [
    ("# 2026-11-11 Dinner with Sam\nWords", ["1 2026-11-11 Dinner with Sam / Words"]),
    ("# 2026-11-11\nOne\n## 2026-11-12: night shift\nTwo", ["2 2026-11-11 One", "3 2026-11-12 night shift / Two"]),
    ("# 2026-11-11\nOne\n# 2026-11-12 was hard\nTwo", ["2 2026-11-11 One", "3 2026-11-12 was hard / Two"]),
    (
      "# 2026\n\n## November\n\n### 2026-11-13 10:14:00 PM Sam said hi.\n\nbody",
      ["5 2026-11-13T22:14 Sam said hi. / body"]
    ),
    ("# [[2026-11-11]]\nWords\n# [[2026-11-12]] more", ["2 2026-11-11 Words", "3 2026-11-12 more"]),
    ("# 14.11.2026\nWords", ["2 2026-11-14 Words"]),
    ("# 14.11.2026\na\n# 03.12.2026\nb", ["2 2026-11-14 a", "4 2026-12-03 b"]),
    ("# Sunday 15 November 2026 — off\nWords", ["1 2026-11-15 off / Words"]),
    ("# 2026-11-15 Sunday\nWords", ["2 2026-11-15 Words"]), ("# 2026-11-15 (Sunday)\nWords", ["2 2026-11-15 Words"]),
    ("# 2026-11-15 Sunday lunch\nWords", ["1 2026-11-15 Sunday lunch / Words"]),
    ("# 2026-11-15, Sunday 21:30\nWords", ["2 2026-11-15T21:30 Words"]),
    ("# 2026-11-15\n## 22:14: Evening\nWords", ["2 2026-11-15T22:14 Evening / Words"]),
    ("# 2026-11-15\n## 07:00-19:00 long day", ["2 2026-11-15T07:00 07:00-19:00 long day"]),
    ("# 2026-11-15\n## 22:16 - hy", ["2 2026-11-15T22:16 hy"]),
  ])
  func `a note: a heading that begins with a date is a day, and its words are the first line`(
    _ text: String, _ lines: [String]
  ) {
    let reading = read(.markdown, text, name: "journal.md")
    #expect(reading.lines == lines)
    #expect(reading.problems.isEmpty, "\(reading.told)")
  }

  @Test func `a note of one day: a heading that is a day without its year is told`() {
    let reading = read(.markdown, "## Tue 10 Nov\na\n## 4 Nov plans\nb", name: "2026-11-09.md")
    #expect(reading.lines == ["1 2026-11-09 ## Tue 10 Nov / a / ## 4 Nov plans / b"])
    #expect(reading.told.count == 1 && reading.told[0].hasPrefix("1:0 false this begins like a date without"))
  }

  @Test func `a note of one day: a heading with another day and words stays, and is told`() {
    let text =
      "---\ndate: 2026-11-10\n---\n# 2026-11-10 Dinner with Sam\nOne\n## 2026-12-24 Christmas plans\nTwo\n## 2026-11-12\nThree"
    let reading = read(.markdown, text)
    #expect(
      reading.lines == [
        "1 2026-11-10 notes",
        "4 2026-11-10 Dinner with Sam / One / ## 2026-12-24 Christmas plans / Two", "9 2026-11-12 Three",
      ])
    #expect(reading.told == ["6:0 false this begins with another day than the note's; it stays part of 2026-11-10"])
  }

  @Test(arguments: [
    ("# 03/04/2026", "this could be 2026-04-03 or 2026-03-04"),
    ("# 4 Nov plans", "this begins like a date without its"),
    ("# 20.11.26", "this begins like a date without its"),
    ("# 2026-02-30 x", "this begins like a date, and there is no"),
  ])
  func `a note: a heading that may be a date is told`(_ heading: String, _ said: String) {
    let reading = read(.markdown, "# 2026-11-11\nOne\n\(heading)\nTwo", name: "journal.md")
    #expect(reading.lines == ["2 2026-11-11 One / \(heading) / Two"])
    #expect(reading.told.count == 1 && reading.told[0].hasPrefix("3:0 false \(said)"), "\(reading.told)")
  }

  @Test(arguments: [
    (["19:00", "23:30", "01:30", "07:30"], ["T19:00", "T23:30", " 01:30", " 07:30"]),
    (["22:00", "03:00", "02:00"], ["T22:00", " 03:00", "T02:00"]), (["01:30", "19:00"], ["T01:30", "T19:00"]),
    (["23:30", "22:00", "19:00", "01:30"], ["T23:30", "T22:00", "T19:00", "T01:30"]),
    (["07:00", "01:00"], ["T07:00", "T01:00"]),
  ])
  func `a note: where its times go on over midnight, the small hours are its own night's`(
    _ times: [String], _ expected: [String]
  ) {
    let text = times.map { "## \($0)\nWords" }.joined(separator: "\n")
    let reading = read(.markdown, text, name: "2026-11-10.md")
    #expect(reading.lines.map { $0.split(separator: "2026-11-10")[1].prefix(6) } == expected.map { $0[...] })
  }

  @Test(arguments: [
    ("slept: 5.5\nworked: 12\n\nI am fine.\n\n## 23:00 check-in\nslept: 7 h\n", ["check-in", nil, "check-in"]),
    ("# Tuesday 10 November 2026\r\n\r\nWords\r\n", [nil]), ("Words\n\n## 22:35 truth\nwho: Sam\n", [nil, "truth"]),
    ("## 22:16 ten minutes\nminutes: 11\n\nWords\n", ["ten minutes"]),
  ])
  func `a night's file of another candor journal needs no title`(_ text: String, _ names: [String?]) {
    let reading = read(.markdown, text, name: "2026-11-10.md")
    #expect(reading.entries.map(\.name) == names, "\(reading.lines)")
  }

  @Test func `an export of candor's: words above its first night are told`() {
    let night = "<!-- night 2026-11-20 -->\n# Friday 20 November 2026\n\nWords\n"
    #expect(read(.markdown, "<!-- candor journal 1 -->\n\n\(night)").told == [])
    #expect(
      read(.markdown, "<!-- candor journal 1 -->\n\nstray\n\(night)").told
        == ["3:0 true what stands before the first night was left out"])
  }

  @Test(arguments: [
    "slept: like a log, and then\n", "## 22:16 Ward\nminutes: 11\n", "Words\n\nslept: 7\n", "## Notes\nwho: Sam\n",
  ])
  func `a note of another program stays one`(_ text: String) {
    #expect(read(.markdown, text, name: "2026-11-10.md").entries.allSatisfy { $0.name == nil && $0.fields.isEmpty })
    #expect(read(.markdown, "slept: 7\n", name: "2026-11-10 Sam.md").entries.allSatisfy { $0.fields.isEmpty })
  }

  @Test(arguments: [
    ("2026-11-19 07:00-19:00 long day", "2026-11-19T07:00 07:00-19:00 long day"),
    ("2026-11-19 07:00-08:00 early", "2026-11-19T07:00 07:00-08:00 early"),
    ("2026-11-19 21:00-22:00", "2026-11-19T21:00 21:00-22:00"),
    ("2026-11-19 19:00-07:30 nights", "2026-11-19T19:00 19:00-07:30 nights"),
    ("2026-11-19 07:00 – 19:00: long", "2026-11-19T07:00 07:00 – 19:00 long"),
    ("2026-11-19 7am-3pm clinic", "2026-11-19T07:00 7am-3pm clinic"),
    ("2026-11-19 07:00-0800 early", "2026-11-19T07:00 -0800 early"),
    ("2026-11-19 07:00 -0500 words", "2026-11-19T07:00 words"),
    ("2026-11-19T07:00-05:00 words", "2026-11-19T07:00 words"),
    ("2026-11-19 07:00:00-05:00 words", "2026-11-19T07:00 words"),
    ("2026-11-19 07:00+05:30 words", "2026-11-19T07:00 words"),
    ("2026-11-19 07:00:00+19:00 words", "2026-11-19T07:00 +19:00 words"),
  ])
  func `a shift's end is no time zone`(_ line: String, _ expected: String) {
    #expect(read(.text, line).lines == ["1 \(expected)"])
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, !line.contains("–"), !words[1].contains("m-"), words[0].count == 10 else { return }
    let stamped = read(.jrnl, "[\(words[0]) \(words[1])] \(words[2])")
    if !expected.contains(" +"), !expected.contains(" -"), !line.contains(" -") {
      #expect(stamped.lines == ["1 \(expected)"])
    }
  }

  @Test(arguments: [
    (
      "[13.11.2026 22:14] Day first.\nmore\n[03.12.2026 22:14] Then.",
      ["1 2026-11-13T22:14 Day first. / more", "3 2026-12-03T22:14 Then."]
    ),
    ("[11/19/2026, 10:14 PM] Month first.", ["1 2026-11-19T22:14 Month first."]),
    ("[20 November 2026 22:14] Words.", ["1 2026-11-20T22:14 Words."]),
    ("[Fri Nov 20 22:14:00 2026] Words.", ["1 2026-11-20T22:14 Words."]),
    ("[2026-11-20 21:00-22:00] ward round", ["1 2026-11-20T21:00 21:00-22:00 ward round"]),
  ])
  func `jrnl's text: a stamp of another timeformat is read where it is certain`(_ text: String, _ lines: [String]) {
    let reading = read(.jrnl, text)
    #expect(reading.lines == lines)
    #expect(reading.problems.isEmpty, "\(reading.told)")
  }

  @Test(arguments: [
    (
      "[03/04/2026 22:14] a\n[05/04/2026 22:14] b\n",
      "1:0 true no time in brackets is certain, as [2026-11-21 22:14] is"
    ),
    ("[13.11.26 22:14] a\nb\n\n[14.11.26 22:14] c", "1:0 true no time in brackets is certain"),
    ("a\nb", "1:0 true no line begins with a time in brackets"),
    ("a\nb\n[2026-11-20] c", "1:0 true what stands before the first entry was left out"),
    ("[2026-11-20] a\n[03/04/2026] b", "2:2 false this could be 2026-04-03 or 2026-03-04"),
    ("[2026-11-20] a\n[13.11.26 22:14] b", "2:2 false this begins like a date without its whole year"),
    ("[2026-11-20] a\n[2026-02-30] b", "2:2 false this begins like a date, and there is no such day"),
    ("[2026-11-20] a\n[2026-11-20 25:00] b", "2:2 false there is no such day or time"),
  ])
  func `jrnl's text: what is not certain is told once`(_ text: String, _ said: String) {
    let told = read(.jrnl, text).told
    #expect(told.count == 1 && told[0].hasPrefix(said), "\(told)")
  }

  /// A time and the words behind it, as a heading of a note and as a line of a text.
  @Test(arguments: [
    ("09:14 Am I a bad doctor", "09:14 Am I a bad doctor"), ("13:00 PM rounds", "13:00 PM rounds"),
    ("22:10 am I awake", "22:10 am I awake"), ("9:14 am I awake?", "09:14 am I awake?"), ("9:14 am I?", "09:14 am I?"),
    ("0:30 AM rounds", "00:30 AM rounds"), ("9:14 am rounds", "09:14 rounds"), ("9:14 AM I woke up", "09:14 I woke up"),
    ("9:14am I woke up", "09:14 I woke up"), ("12:14 am I woke up", "00:14 am I woke up"),
    ("9:14 p.m. rounds", "21:14 rounds"), ("9:14 A.M.: rounds", "09:14 rounds"), ("9:14 a bad day", "09:14 a bad day"),
    ("9:14 Pm rounds", "21:14 rounds"), ("9:14 Am - rounds", "09:14 rounds"), ("9:14 amazing", "09:14 amazing"),
    ("9pm rounds", "21:00 rounds"), ("10:14\u{202F}PM rounds", "22:14 rounds"),
    ("12:30\u{A0}AM rounds", "00:30 rounds"), ("22:14\u{202F}PM rounds", "22:14 \u{202F}PM rounds"),
  ])
  func `AM and PM are read where they are meant, and a word stays one`(_ line: String, _ expected: String) {
    #expect(read(.markdown, "## \(line)", name: "2026-11-20.md").lines == ["1 2026-11-20T\(expected)"])
    #expect(read(.text, "2026-11-20 \(line)").lines == ["1 2026-11-20T\(expected)"])
  }

  @Test func `text: a date that begins a line begins an entry, a date in a sentence does not`() {
    let reading = read(.text, Samples.text)
    #expect(
      reading.lines == [
        "3 2026-11-20 They called it at two. / I wanted to sit down.",
        "8 2026-11-21T01:40 I'm fine.",
        "10 2026-11-22 Slept. / 2026-11-23 was hard, she said.",
      ])
    #expect(
      reading.told == [
        "11:0 false this begins with a date, and reads like part of a sentence; where it is an entry, put a colon after "
          + "the date. The line stays part of the entry before it",
        "1:0 true what stands before the first date was left out",
      ])
  }

  /// What stands under `2026-10-01: base`, or begins an entry there.
  @Test(arguments: [
    "2026-10-14 Two patients died", "2026/10/14 Words", "2026-10-14 9pm words", "2026-10-14 9:05 pm words",
    "2026-10-14\twords", "20261014 Words", "20261014", "3 October 2026, The worst day", "20.11.2026: words",
    "13/04/2026", "12/31/2025 Words", "04/04/2026: one day", "2026-10-14. A day", "# 2026-10-14 Words",
    "Thu 2026-11-12", "Friday, 2026-11-13", "Saturday 2026-11-14 21:30", "Thursday 12.11.2026 Words", "Tue. 20261117",
    "wed 2026/11/18: words", "## Sun 15/11/2026", "20th of November, 2026", "Friday the 20th of November 2026",
    "20-Nov-2026",
    "Nov-20-2026: words", "2026_11_20", "__20 November 2026__", "Fri Nov 20 22:14:00 EST 2026",
    "Fri Nov 20 22:14:00 2026",
    "The 20th of November 2026: words", "2026-11-20 Friday",
  ])
  func `text: a date with words straight after it begins an entry`(_ line: String) {
    let reading = read(.text, "2026-10-01: base\n\(line)\nmore")
    #expect(reading.entries.map(\.line) == [1, 2], "\(reading.lines)")
    #expect(reading.entries.last?.text.hasSuffix("more") == true)
    #expect(reading.problems.isEmpty, "\(reading.told)")
  }

  @Test(arguments: [
    ("3 October 2026, the worst day", "put a colon after the date"), ("20261014 words", "put a colon after the date"),
    ("2026-10-14 was hard", "put a colon after the date"),
    ("03/04/2026: words", "this could be 2026-04-03 or 2026-03-04; write it as one of them. The line stays part"),
  ])
  func `text: where it is in doubt whether a date begins an entry, that is told`(_ line: String, _ said: String) {
    let reading = read(.text, "2026-10-01: base\n\(line)\nmore")
    #expect(reading.lines == ["1 2026-10-01 base / \(line) / more"])
    #expect(reading.told.count == 1 && reading.told[0].hasPrefix("2:0 false ") && reading.told[0].contains(said))
    #expect(read(.text, "\(line)\nmore").problems.contains { $0.isLoss } == said.hasPrefix("this could"))
  }

  @Test(arguments: [
    "2026-02-30 numb", "2026-10-32: x", "31.11.2026 x", "20261399 x", "# 2026-02-30", "Sun 2026-02-30", "2026_02_30",
    "30 February 2026: no such day", "Nov 31st, 2026", "Feb 29, 2025 words", "the 31st of June 2026", "31 Nov: words",
    "Monday 31 November 2026",
  ])
  func `text: a day that is in no calendar is told, and its line stays`(_ line: String) {
    let reading = read(.text, "2026-10-01: base\n\n\(line)\nmore")
    #expect(reading.lines.count == 1)
    #expect(
      reading.told.count == 1 && reading.told[0].hasPrefix("3:0 false this begins like a date, and"), "\(reading.told)")
    #expect(read(.text, "2026-10-01: base\n\(line)\nmore").told.count == 1, "within a paragraph, too")
  }

  @Test(arguments: [
    "Monday 2 November", "4 Nov", "Nov 4: words", "20.11.26", "11/20/26", "20/11/26 - words", "# 4 November",
    "**Nov 4th**", "Nov 4 - words", "Nov 4 – words", "12-Nov-26 hello", "12 Nov 26", "Nov 12, 26 words",
    "12/11/26 hello",
    "4 Nov 22:14 words", "Nov 4, 9pm",
    "The 4th of Nov.: words",
  ])
  func `text: a day without its whole year is told, and its line stays`(_ line: String) {
    let reading = read(.text, "1 November 2026\nbase\n\(line)\nmore")
    #expect(reading.lines == ["1 2026-11-01 base / \(line) / more"])
    #expect(
      reading.told == [
        "3:0 false this begins like a date without its whole year. The line stays part of the entry before it"
      ])
  }

  @Test(arguments: [
    "12345678 x", "2026-10-141 x", "Nov 4123 x", "may 4 people say so", "march 4 miles", "4 noveltie", "10.11",
    "120/80/60", "May",
    "Mon 4", "feb 30 people", "Nov 40 beds",
    "40.50.60", "1.2.3 x", "192.168.0.1", "555-12-1234 x", "mon amour 2026-10-14",
  ])
  func `text: numbers that have no form of a date are words`(_ line: String) {
    let reading = read(.text, "2026-10-01: base\n\n\(line)")
    #expect(reading.lines.count == 1 && reading.problems.isEmpty, "\(reading.told)")
  }

  @Test(arguments: [
    ("20261018T2210 cried", "22:10"), ("20261018T221059: cried", "22:10"), ("2026-10-18T2210 cried", "22:10"),
  ])
  func `text: a time that stands behind a T without a colon is one`(_ line: String, _ time: String) {
    let reading = read(.text, "2026-10-17 fine day\n\n\(line)")
    #expect(reading.lines == ["1 2026-10-17 fine day", "3 2026-10-18T\(time) cried"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("03/04/2026 words", "1:0 true this could be 2026-04-03 or 2026-03-04; write it as one of them"),
    (
      "Words\n2026-10-14 was hard",
      "2:0 true this begins with a date, and reads like part of a sentence; where it is an entry, put a colon after the date"
    ),
  ])
  func `text: where the only date is in doubt, that alone is told, as a loss`(
    _ text: String, _ said: String
  ) {
    let reading = read(.text, text)
    #expect(reading.lines.isEmpty)
    #expect(reading.told == ["\(said). Nothing is taken before the first certain date"])
  }

  @Test(arguments: [
    (
      "2026-10-01 slept badly\n2026-10-02 better\nfelt it",
      ["1 2026-10-01 slept badly", "2 2026-10-02 better / felt it"]
    ),
    ("2026-10-01: base\n\n3 October 2026, the worst day", ["1 2026-10-01 base", "3 2026-10-03 the worst day"]),
    (
      "Thu 2026-11-12\nDay one.\n\nMonday, 2026-11-13 9pm\nIt was no Monday.",
      ["1 2026-11-12 Day one.", "4 2026-11-13T21:00 It was no Monday."]
    ),
    ("Fri 20.11.2026: a\n03.12.2026: b", ["1 2026-11-20 a", "2 2026-12-03 b"]),
    ("Sunday 12.04.2026 a\n03.04.2026: b", ["1 2026-04-12 a", "2 2026-04-03 b"]),
    ("Friday 12.04.2026 a\n03.04.2026: b", ["1 2026-12-04 a", "2 2026-03-04 b"]),
    ("20.11.2026: a\n03.12.2026: b", ["1 2026-11-20 a", "2 2026-12-03 b"]),
    ("--- 2026-11-21 ---\nWords\n__ 2026-11-22 __\nMore", ["1 2026-11-21 Words", "3 2026-11-22 More"]),
    ("11/20/2026: a\n03/12/2026: b", ["1 2026-11-20 a", "2 2026-03-12 b"]),
    (
      "2026-10-01: a\n2026-10-141\nsince 2026-10-02 no more",
      ["1 2026-10-01 a / 2026-10-141 / since 2026-10-02 no more"]
    ),
  ])
  func `text: what the other lines tell of a date counts`(_ text: String, _ lines: [String]) {
    let reading = read(.text, text)
    #expect(reading.lines == lines)
    #expect(reading.problems.isEmpty, "\(reading.told)")
  }

  @Test(
    arguments: [
      (.jrnl, "[2026-11-20 22:14]\n\n[2026-11-21 22:14] Words", "", 1),
      (.org, "* 2026-11-20\n** 10:00\n** 11:00 Words", "2026.org", 2),
      (.text, "2026-11-20\n\n2026-11-21: Words", "", 1), (.markdown, "\n", "2026-11-20.md", 1),
      (.markdown, "## 10:00\n\n## 11:00 Words", "2026-11-20.md", 1),
    ] as [(ForeignFormat, String, String, Int)])
  func `what has no words is told`(_ format: ForeignFormat, _ text: String, _ name: String, _ line: Int) {
    let reading = read(format, text, name: name)
    #expect(reading.problems.count == 1)
    #expect(reading.told.first?.hasPrefix("\(line):0 true it has no words; the ") == true, "\(reading.told)")
  }

  @Test(arguments: ["\"11/26/2025\"", "\"2025-02-30\"", "5"])
  func `jrnl's JSON: a date that is none is told as one`(_ date: String) {
    let reading = read(.jrnlJSON, "{\"entries\": [{\"title\": \"Words\", \"date\": \(date)}, {\"title\": \"Words\"}]}")
    #expect(
      reading.told.map { $0.drop { $0 != " " } } == [
        " true this is no date, as \"2026-11-21\" is; the entry was left out",
        " true this entry has no date; it was left out",
      ])
  }

  @Test(arguments: ["\"\"", "\"25:00\"", "\"late\"", "5"])
  func `jrnl's JSON: with a time that is none an entry keeps its date, and it is told`(_ time: String) {
    let reading = read(.jrnlJSON, #"{"entries": [{"title": "Words", "date": "2026-11-20", "time": \#(time)}]}"#)
    #expect(reading.lines == ["1 2026-11-20 Words"])
    #expect(reading.told == ["1:63 false this is no time; the entry keeps its date alone"])
  }

  @Test func `Day One: an empty tag is none`() {
    let reading = read(
      .dayOne, #"{"entries": [{"creationDate": "2026-11-21T03:14:00Z", "text": "Words", "tags": ["a", "", " ", "b"]}]}"#
    )
    #expect(reading.entries.map(\.tags) == [["a", "b"]])
  }

  @Test func `Day One: where the text is blank, the rich text has the words`() {
    let rich = #""richText": "{\"contents\": [{\"text\": \"rich\"}]}""#
    let entries = [#""text": """#, #""text": " \n""#, #""text": "plain""#]
      .map { "{\"creationDate\": \"2026-11-21T03:14:00Z\", \($0), \(rich)}" }
    let reading = read(.dayOne, "{\"entries\": [\(entries.joined(separator: ","))]}")
    #expect(reading.entries.map(\.text) == ["rich", "rich", "plain"])
    #expect(reading.problems.isEmpty)
  }

  @Test func `Day One: a date that is none is told as one`() {
    let reading = read(
      .dayOne, #"{"entries": [{"creationDate": "bogus", "text": "Words"}, {"creationDate": "2026-11-21T03:14:00Z"}]}"#)
    #expect(
      reading.told.map { $0.drop { $0 != " " } } == [
        " true this creationDate is no date; the entry was left out", " true it has no words; the entry was left out",
      ])
  }

  @Test(arguments: [
    ("2026-11-05 Dinner with Sam.md", "body only", ["1 2026-11-05 Dinner with Sam / body only"]),
    ("2026-11-05-dinner.md", "", ["1 2026-11-05 dinner"]),
    ("2026-11-05 Dinner with Sam.md", "# Dinner with Sam\nWords", ["1 2026-11-05 # Dinner with Sam / Words"]),
    ("2026-11-05 Dinner with Sam.md", "# 2026-11-05 Dinner with Sam\nWords", ["1 2026-11-05 Dinner with Sam / Words"]),
    ("2026-11-05 Dinner.md", "## 07:30 Ward\nEarly", ["1 2026-11-05 Dinner", "1 2026-11-05T07:30 Ward / Early"]),
    ("Sam.md", "---\ncreated: 2026-11-05\n---\nWords", ["1 2026-11-05 Sam / Words"]),
    ("2026-11-05 Thursday.md", "Words", ["1 2026-11-05 Words"]), ("Thu 2026-11-05.md", "Words", ["1 2026-11-05 Words"]),
  ])
  func `a note: what its name says beside the day is its first line`(
    _ name: String, _ text: String, _ lines: [String]
  ) {
    let reading = read(.markdown, text, name: name)
    #expect(reading.lines == lines)
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("2026-11-21", "2026-11-21"), ("2026/11/21 9:05", "2026-11-21T09:05"), ("2026-11-21T22:14:07Z", "@1795299247 -"),
    ("2026-11-21 22:14:07 UTC", "@1795299247 -"), ("2026-11-21 22:14:07 GMT", "@1795299247 -"),
    ("2026-11-21 22:14:07 GMT+1", nil), ("2026-11-21 22:14Zoe", nil), ("2026-11-21 22:14 Zoe", nil),
    ("2026-11-21T22:14:07+01:00", "2026-11-21T22:14"), ("Saturday 21 November 2026", "2026-11-21"),
    ("Sat, 21. Nov. 2026 at 10:14 pm", "2026-11-21T22:14"), ("November 21st, 2026, 12:00 AM", "2026-11-21T00:00"),
    ("Sept 1 2026", "2026-09-01"), ("2026-02-29", nil), ("2024-02-29", "2024-02-29"), ("2026-11-21 24:00", nil),
    ("2026-11-21 13:00 PM", nil), ("2026-11-21 9pm", "2026-11-21T21:00"), ("2026-11-21 12 am", "2026-11-21T00:00"),
    ("2026-11-21 9", nil), ("2026-11-21 10 amazing", nil), ("0000-01-01", nil), ("99999-01-01", nil),
    ("21/11/2026", nil), ("", nil),
    ("Mayhem 3 2026", nil), ("2026-11-21 tomorrow", nil), ("٢٠٢٦-١١-٢١", nil), ("../2026-11-21", nil),
  ])
  func `a stamp is read as it was meant, or not at all`(_ text: String, _ meaning: String?) {
    let entry = Stamp.whole(text).map { ForeignEntry(when: $0.when(), text: "", line: 0) }
    #expect(entry.map { ForeignReading(entries: [$0]).lines[0] } == meaning.map { "0 \($0) " })
  }

  @Test(arguments: ForeignFormat.allCases)
  func `no bytes are too strange: nothing traps, and what is left out is told`(_ format: ForeignFormat) {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    for bytes in [
      [], [0], [0xFF, 0xFE], [0x0A], deep, Array(("{\"entries\":" + "[{").utf8), Array("[2026-99-99] x".utf8),
    ] {
      let reading = format.read(bytes, name: "x")
      #expect(reading.entries.isEmpty)
      #expect(!reading.problems.isEmpty || bytes.allSatisfy { $0 <= 0x20 && $0 > 0 }, "\(format) \(bytes.prefix(8))")
    }
  }

  @Test func `JSON that was cut off gives the entries that are whole, and the place`() {
    let cut = String(Samples.jrnlJSON.prefix(Samples.jrnlJSON.count - 60))
    let reading = read(.jrnlJSON, cut)
    #expect(reading.lines.count == 1)
    #expect(reading.told.count == 1)
    #expect(reading.problems[0].line == 12)
    #expect(reading.problems[0].reason.contains("what stands before it was read"))
  }

  @Test(
    arguments: [
      (
        .jrnlJSON, #"{"date": "2026-11-20", "title": "whole"}"#, #"{"date": "2026-11-20", "title": "half", "body": "wo"#
      ),
      (
        .dayOne, #"{"creationDate": "2026-11-20T22:00:00Z", "text": "whole"}"#,
        #"{"creationDate": "2026-11-20T22:00:00Z", "text": "half", "tags": ["a"#
      ),
    ] as [(ForeignFormat, String, String)])
  func `JSON that was cut off gives no half entry, in a list alone or in a document`(
    _ format: ForeignFormat, _ whole: String, _ half: String
  ) {
    for start in ["[", #"{"entries": ["#, #" {"metadata": {"version": "1"}, "entries": ["#] {
      let reading = read(format, start + whole + "," + half)
      #expect(reading.entries.map(\.text) == ["whole"])
      #expect(reading.told.count == 1)
    }
  }

  @Test func `bytes that are not UTF-8 come through text as they are`() {
    let bytes = Array("[2026-11-21 22:14] caf".utf8) + [0xE9, 0x0A]
    let night = NightPlanTests.arrival(ForeignFormat.jrnl.read(bytes, name: "").entries[0])
    #expect(night.record.bytes.contains(0xE9))
  }
}

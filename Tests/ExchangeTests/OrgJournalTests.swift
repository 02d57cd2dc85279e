import Testing

@testable import Exchange

/// What is read of org-journal's files.
@Suite struct OrgJournalTests {
  private func read(_ text: String, name: String) -> ForeignReading {
    ForeignFormat.org.read(Array(text.utf8), name: name)
  }

  @Test func `org-journal: a heading a day, a heading an entry, tags of both`() {
    let reading = read(Samples.org, name: "2026.org")
    #expect(
      reading.lines == [
        "7 2026-11-20T22:14 {ward, bay4} They called it at two / I wanted to sit down. / *** deeper stays text",
        "10 2026-11-20T23:50 {ward} Later",
        "15 2026-11-21 Loose words.",
      ])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("20261120", "* Freitag, 20.11.26\n** 22:14 Words", ["2 2026-11-20T22:14 Words"]),
    ("20261120.org", "* Friday\n** 22:14 Words", ["1 2026-11-20 Friday", "2 2026-11-20T22:14 Words"]),
    // A title is the day and nothing else, before the first entry.
    ("20261120.org", "* vendredi 20 novembre 2026\n** 22:14 Words", ["2 2026-11-20T22:14 Words"]),
    ("20261120.org", "* 2026年11月20日 金曜日\n** 22:14 Words", ["2 2026-11-20T22:14 Words"]),
    ("20261120.org", "* Friday the 20th\n** 22:14 Words", ["2 2026-11-20T22:14 Words"]),
    (
      "20261120", "* 3 codes before lunch\nOne\n* 2 of them died",
      ["1 2026-11-20 3 codes before lunch / One", "3 2026-11-20 2 of them died"]
    ),
    ("20261120", "* 20 patients", ["1 2026-11-20 20 patients"]), ("20261120", "* May 20", ["1 2026-11-20 May 20"]),
    (
      "20261120", "* 22:14 One\n* Friday the 20th\nTwo",
      ["1 2026-11-20T22:14 One", "2 2026-11-20 Friday the 20th / Two"]
    ),
    (
      "20261120", "* 20 November 2026: long one\n** 22:14 Words", ["1 2026-11-20 long one", "2 2026-11-20T22:14 Words"]
    ),
    ("2026-11-20.org", "#+TITLE: Friday\n* 22:14 Words\nmore", ["2 2026-11-20T22:14 Words / more"]),
    ("2026.org", "* 2026-11-20\n** TODO call Mum", ["2 2026-11-20 TODO call Mum"]),
    ("2026.org", "* 11/20/2026\n** 22:14 Words", ["2 2026-11-20T22:14 Words"]),
    ("2026.org", "* 03/04/2026\n** 22:14 Words", []), ("2026.org", "* Ward 12\n** 22:14 Words", []),
    ("j.org", "* 2026-11-02 Monday\n** 22:14 Words", ["2 2026-11-02T22:14 Words"]),
    ("j.org", "* 04.11.2026\nWords\n* 13.11.2026\nMore", ["2 2026-11-04 Words", "4 2026-11-13 More"]),
    ("j.org", "* 2026-11-02 moved house\n** 10:00 a", ["1 2026-11-02 moved house", "2 2026-11-02T10:00 a"]),
    ("j.org", "* <2026-11-05 Thu>\n** 22:14 Words", ["2 2026-11-05T22:14 Words"]),
    ("j.org", "* [2026-11-05 Thu 22:14]\nWords", ["1 2026-11-05T22:14 Words"]),
    (
      "j.org",
      "* 2026\n** 2026-11 November\n*** 2026-11-03 Tuesday\n**** 10:00 a\n*** 2026-11-04 Wednesday\n**** 11:00 b",
      ["4 2026-11-03T10:00 a", "6 2026-11-04T11:00 b"]
    ),
    // Times that go on over midnight are the day's own night.
    (
      "j.org", "* 2026-11-14 Saturday\n** 22:10 Long day\n** 00:20 Still up\n* 2026-11-16\n** 00:20 Up",
      ["2 2026-11-14T22:10 Long day", "3 2026-11-14 00:20 Still up", "5 2026-11-16T00:20 Up"]
    ),
    (
      "20261120", "* 22:10 a\n* 00:20 b\n* 01:00 c",
      ["1 2026-11-20T22:10 a", "2 2026-11-20 00:20 b", "3 2026-11-20 01:00 c"]
    ),
    (
      "20261120", "* 22:10 a\n* 21:00 b\n* 01:00 c",
      ["1 2026-11-20T22:10 a", "2 2026-11-20T21:00 b", "3 2026-11-20T01:00 c"]
    ),
    ("j.org", "* <2026-11-14 Sat 23:00>\nLate\n** 00:20 Up", ["1 2026-11-14T23:00 Late", "3 2026-11-14 00:20 Up"]),
    ("20261120.org", "** 07:00-19:00 long day", ["1 2026-11-20T07:00 07:00-19:00 long day"]),
    // A drawer that is not closed is none, and takes no entry with it.
    (
      "20261120.org", "** 22:14 One\n:PROPERTIES:\n:ID: 1\n** 22:30 Two\n:PROPERTIES:\n:ID: 2\n:END:\nMore",
      ["1 2026-11-20T22:14 One / :PROPERTIES: / :ID: 1", "4 2026-11-20T22:30 Two / More"]
    ),
  ])
  func `org-journal: the day is in the file's name, a property or the heading`(
    _ name: String, _ text: String, _ lines: [String]
  ) {
    let reading = read(text, name: name)
    #expect(reading.lines == lines)
    #expect(reading.problems.isEmpty == !lines.isEmpty)
  }

  private static let drawer = ":PROPERTIES:\n:CREATED: [2026-11-02 Mon 22:14]\n:END:"

  @Test(arguments: [
    // Under a day's heading an entry is that day's, whenever it was created.
    (
      "j.org", "* 2026-11-02 Monday\n** 22:14 Long day :bay4:\n\(drawer)\nShe listened.\n** 23:50 late",
      ["2 2026-11-02T22:14 {bay4} Long day / She listened.", "7 2026-11-02T23:50 late"]
    ),
    ("j.org", "* 2026-11-02 Monday\n** 22:14 Long day\n\(drawer)", ["2 2026-11-02T22:14 Long day"]),
    (
      "j.org", "* 2026-11-02 Monday\n** 22:14 Long\n:PROPERTIES:\n:CREATED: 20261030\n:END:",
      ["2 2026-11-02T22:14 Long"]
    ),
    (
      "j.org",
      "* Thursday, 5 November 2026\n** TODO call mum :family:\n\(drawer)\nabout the visit\n** 23:50 late\nx",
      ["2 2026-11-05 {family} TODO call mum / about the visit", "7 2026-11-05T23:50 late / x"]
    ),
    ("j.org", "* 2026-11-05 Thursday\n\(drawer)\n** 22:14 Words", ["5 2026-11-05T22:14 Words"]),
    ("20261105.org", "* Idea about school\n\(drawer)\nmore", ["1 2026-11-05 Idea about school / more"]),
    // With no day over it, its own.
    (
      "j.org", "* Idea about school\n\(drawer)\n* 22:20 More\n:PROPERTIES:\n:CREATED: <2026-11-05 Thu>\n:END:",
      ["1 2026-11-02 Idea about school", "5 2026-11-05T22:20 More"]
    ),
    (
      "j.org", "* 2026-11-01\nWords\n* 3 ideas\n\(drawer)\n** 22:14 One\n\(drawer)",
      ["2 2026-11-01 Words", "3 2026-11-02 3 ideas", "7 2026-11-02T22:14 One"]
    ),
    // The day's heading, in any language.
    ("j.org", "* Monday\n\(drawer)\n** 22:14 Words", ["5 2026-11-02T22:14 Words"]),
    ("j.org", "* Montag, 2.11.26\n\(drawer)\n** 22:14 Words", ["5 2026-11-02T22:14 Words"]),
    ("20261101.org", "* Montag, 2.11.26\n\(drawer)\n** 22:14 Words", ["5 2026-11-02T22:14 Words"]),
    ("j.org", "* 02/11/2026\n\(drawer)\n** 22:14 Words", ["5 2026-11-02T22:14 Words"]),
    // Properties of the file, and tags of all of it.
    (
      "2026-11-05.org",
      "# -*- mode: org -*-\n:PROPERTIES:\n:ID: 3f\n:END:\n#+title: 2026-11-05\n#+FILETAGS: :ward:bay4:\n\n* 22:14 a :x:",
      ["8 2026-11-05T22:14 {ward, bay4, x} a"]
    ),
    ("j.org", "#+filetags: :ward:\n* 2026-11-02 :x:\n** 22:14 Words", ["3 2026-11-02T22:14 {ward, x} Words"]),
    ("2026-11-05.org", "#+begin_quote\nWords\n#+end_quote", ["1 2026-11-05 #+begin_quote / Words / #+end_quote"]),
    // A line that is no property is words.
    (
      "20261105.org", "* 22:14 One\n:PROPERTIES:\nShe said: no.\n:ID: 1\n:END:\nMore",
      ["1 2026-11-05T22:14 One / She said: no. / More"]
    ),
  ])
  func `org-journal: properties take no words and no time of a heading`(
    _ name: String, _ text: String, _ lines: [String]
  ) {
    let reading = read(text, name: name)
    #expect(reading.lines == lines)
    #expect(reading.problems.isEmpty, "\(reading.told)")
  }

  @Test func `org-journal: words under a month and under no day of it are told`() {
    let reading = read("* 2026\n** 2026-11 November\nWords\nmore\n*** 2026-11-20\nSeen", name: "j.org")
    #expect(reading.lines == ["6 2026-11-20 Seen"])
    #expect(reading.told == ["3:0 true it stands under no day; it was left out"])
    #expect(read("** 22:14 Words\n* 2026\nmore", name: "20261120.org").lines.count == 2, "the day is the file's")
  }

  @Test func `org-journal: words above the first day are told, comments and properties of the file are none`() {
    let reading = read("# -*- org -*-\n:PROPERTIES:\n:ID: 1\n:END:\n\nWords\nmore\n* 2026-11-20\nSeen", name: "j.org")
    #expect(reading.lines == ["9 2026-11-20 Seen"])
    #expect(reading.told == ["6:0 true what stands before the first day was left out"])
    #expect(read("* Inbox\n* 2026-11-20\nSeen", name: "j.org").told.count == 1)
    #expect(read("#+TITLE: x\n* 2026-11-20\nSeen", name: "j.org").told == [])
    #expect(read("Words", name: "j.org").told.count == 1)
  }

  @Test func `org-journal: a day that could be two is told as both`() {
    #expect(
      read("* 04.11.2026\n** 22:14 Words", name: "j.org").told == [
        "1:0 true this could be 2026-11-04 or 2026-04-11; write it as one of them; what stands under it was left out"
      ])
  }
}

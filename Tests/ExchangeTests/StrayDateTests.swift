import Testing

@testable import Exchange

/// Dates that begin no day where they stand, and what a power cut left: the words stay, and it is told.
@Suite struct StrayDateTests {
  private func read(_ format: ForeignFormat, _ text: String, name: String = "notes.txt") -> ForeignReading {
    format.read(Array(text.utf8), name: name)
  }

  @Test(arguments: [
    "## 2026-12-14", "# Friday 13 November 2026", "## 12 December 2025", "## 2026-12-14 09:00", "### 2026-11-15",
  ])
  func `a note that is named after its day: a heading of another day stays, and is told`(_ heading: String) {
    let reading = read(.markdown, "Long day.\n\n\(heading)\nExam.\n\n## Evening\nCalled Mum.", name: "2026-11-14.md")
    #expect(reading.lines == ["1 2026-11-14 Long day. / \(heading) / Exam. / ## Evening / Called Mum."])
    #expect(reading.told == ["3:0 false this begins with another day than the note's; it stays part of 2026-11-14"])
  }

  @Test func `a note that is named after its day: its title and the morning after it are its own`() {
    let text = "# 2026-11-14\nLong.\n## 2026-11-15 00:20\nStill up.\n## 2026-11-14\nMore."
    let reading = read(.markdown, text, name: "2026-11-14.md")
    #expect(reading.lines == ["2 2026-11-14 Long.", "4 2026-11-15T00:20 Still up.", "6 2026-11-14 More."])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("# Tuesday, November 3rd", true), ("# 3 November", true), ("# Tuesday the 3rd", true), ("## Nov 3, 2026", true),
    // Another day's, and words.
    ("# Monday, November 3rd", false), ("# Tuesday, November 4th", false), ("# 3", false), ("# Goals 3 2026", false),
    ("# Tuesday", false), ("# Tuesday, November 3rd: exam", false),
  ])
  func `a note that is named after its day: a title of that day is no words`(_ heading: String, _ isTitle: Bool) {
    let reading = read(.markdown, "\(heading)\n\nLong.", name: "2026-11-03.md")
    #expect(reading.lines == [isTitle ? "3 2026-11-03 Long." : "1 2026-11-03 \(heading) / Long."])
    #expect(!isTitle || reading.problems.isEmpty, "\(reading.told)")
  }

  @Test func `zeros that a loss of power left at a line's end are no words, and others are of no text`() {
    let zeros = "\0\0\0"
    let text = "2026-11-14: a\(zeros)\n\(zeros)\r\n2026-11-15: b\(zeros)"
    #expect(read(.text, text).lines.map { $0.filter { $0 != "\0" } } == read(.text, text).lines)
    #expect(read(.text, text).entries.count == 2 && read(.text, text).problems.isEmpty)
    #expect(read(.text, "2026-11-14: a\(zeros)b").told == ["1:0 true it is not text; the file was left out"])
  }

  @Test(arguments: [
    "Date: 2026-11-13", "Freitag, 13.11.2026", "Fr 13.11.2026", "vendredi 13/11/2026", "(2026-11-13) words",
    "> 2026-11-13", "- 2026-11-12 dentist", "  2026-11-12 words", "samedi, 14 November 2026 words", "> Fri 2026-11-13",
    "Datum: 13.11.2026 22:14", "• 2026-11-13",
  ])
  func `text: a date behind a mark or a word is told, and its line stays`(_ line: String) {
    let reading = read(.text, "2026-10-01: base\n\(line)\nmore")
    #expect(reading.lines == ["1 2026-10-01 base / \(line) / more"])
    #expect(
      reading.told == [
        "2:0 false this begins like a day; where it is one, put the date first, and a colon after it. "
          + "The line stays part of the entry before it"
      ])
  }

  @Test(arguments: [
    "We met on 13.11.2026", "Since 2026-11-13 I sleep", "It was Fr 13.11.2026", "- dentist 2026-11-12 at 9",
    "x13.11.2026",
    "Sam: 2 of 3", "(13.11)",
  ])
  func `text: a date further on in a line is not told`(_ line: String) {
    let reading = read(.text, "2026-10-01: base\n\(line)\nmore")
    #expect(reading.lines.count == 1 && reading.problems.isEmpty, "\(reading.told)")
  }
}

import Journal
import Nights
import Testing

@Suite("A night's answers")
struct CheckInTests {
  func checkIn(_ lines: String...) throws -> CheckIn? {
    try entry("## 22:14 check-in\n" + lines.joined(separator: "\n") + "\n").checkIn
  }

  @Test("Every answer is read")
  func whole() throws {
    let answers = try #require(
      try checkIn(
        "slept: 5h30", "worked: 12-13", "day off: n", "screen in bed: yes", "outside: y", "moved: no",
        "rest: fish fry with Bea, better"))
    #expect(answers.slept == 5.5)
    #expect(answers.worked == 12.5)
    #expect(answers.dayOff == false)
    #expect(answers.screenInBed == true)
    #expect(answers.outside == true)
    #expect(answers.moved == false)
    #expect(answers.rest?.what == "fish fry with Bea")
    #expect(answers.rest?.left == .better)
  }

  @Test(
    "What was left out stays open, and no answer is guessed",
    arguments: ["slept: -", "slept:", "outside: maybe", "mood: 7", "rest: -"])
  func open(line: String) throws {
    #expect(try checkIn(line) == nil)
  }

  @Test(
    "Yes, no, and what is neither",
    arguments: [
      ("yes", true), ("Y", true), ("yes, Bea called", true), ("yep", true), ("no", false), ("n", false),
      ("nope", false), ("none", false), ("no, too late", false), ("No - on call", false), ("not really", false),
      ("n/a", nil), ("N/A", nil), ("na", nil), ("not applicable", nil), ("no idea", nil), ("No idea, slept", nil),
      ("no answer", nil), ("not sure", nil), ("nobody", nil), ("-", nil),
    ] as [(String, Bool?)])
  func yesNo(text: String, answer: Bool?) throws {
    #expect(try checkIn("outside: \(text)")?.outside == answer)
  }

  @Test(
    "How rest left them",
    arguments: [
      ("wine and phone, worse", "wine and phone", .worse), ("run, Better ", "run", .better),
      ("a walk, the same", "a walk", .same),
      ("soup, bread, b", "soup, bread", .better), ("a walk", "a walk", nil), ("beans, rice", "beans, rice", nil),
      ("better", "better", nil),
    ] as [(String, String, Left?)])
  func rest(text: String, what: String, left: Left?) {
    #expect(Rest(text)?.what == what)
    #expect(Rest(text)?.left == left)
  }

  @Test("Two check-ins of a night are one, the later answer before the earlier")
  func merged() throws {
    let entry = try entry("## 07:00 check-in\nslept: 4 h\nworked: 13 h\n\n## 21:00 check-in\nslept: 6 h\noutside: -\n")
    #expect(entry.checkIn?.slept == 6)
    #expect(entry.checkIn?.worked == 13)
    #expect(entry.checkIn?.outside == nil)
  }

  @Test("Answers count without a heading, and nowhere else")
  func elsewhere() throws {
    #expect(try entry("slept: 6\n\nFine.\n").checkIn?.slept == 6)
    #expect(try entry("## 22:00 truth\nslept: 6\n").checkIn == nil)
  }

  @Test(
    "Hours that cannot be are no answer, and told; what says that there is none is not",
    arguments: [
      ("slept: 25 h", nil, true), ("worked: 40", nil, true), ("worked: 36", 36, false), ("slept: 24", 24, false),
      ("slept: n/a", nil, false), ("slept: no idea", nil, false), ("slept: ?", nil, false), ("worked: -", nil, false),
      ("slept: N/A.", nil, false), ("slept: badly", nil, true),
      ("slept: 5 and a bit", 5, false), ("slept: 11pm to 6am", 7, false), ("worked: 7am-7pm", 12, false),
      ("worked: none", 0, false), ("slept: dunno", nil, false), ("slept: I don't know.", nil, false),
      ("slept: twenty-five hours", nil, true), ("slept: -5", nil, true),
    ] as [(String, Double?, Bool)])
  func hoursOnOneRule(_ line: String, _ hours: Double?, isUnread: Bool) throws {
    let night = try #require(CivilDate(iso: "2026-11-21"))
    let entry = Entry.parse(Array("## 22:10 check-in\n\(line)\n".utf8), date: night)
    #expect((entry.checkIn?.slept ?? entry.checkIn?.worked) == hours)
    #expect(entry.hasUnreadHours == isUnread)
  }

  @Test(arguments: [("slept: 6", false), ("worked: 9", true), ("slept: -", true), ("slept: most of it", true)])
  func hoursThatALaterCheckInTellsAreAnswered(_ later: String, isUnread: Bool) throws {
    let night = try #require(CivilDate(iso: "2026-11-21"))
    let text = "## 22:10 check-in\nslept: a bit\n\n## 23:10 check-in\n\(later)\n"
    #expect(Entry.parse(Array(text.utf8), date: night).hasUnreadHours == isUnread)
  }
}

import Nights
import Testing

@testable import Journal

@Suite("What is kept up, and when it is asked after")
struct StandingTests {
  /// Nights as `21: section` lines of November 2026, and a memory of them. 1 November is a Sunday.
  private func memory(_ nights: [(Int, String)]) throws -> Memory {
    Memory(try nights.map { try entry($0.1, iso($0.0)) })
  }

  private func iso(_ day: Int) -> String { "2026-11-\(day < 10 ? "0" : "")\(day)" }

  private static func boundary(_ lines: String) -> String { "## 22:00 one boundary\n\(lines)\n" }
  private static func recovery(_ lines: String) -> String { "## 22:00 one recovery practice\n\(lines)\n" }
  private static func outside(_ lines: String) -> String { "## 22:00 someone outside\n\(lines)\n" }

  /// What was written, and the days of November on which something is asked after, up to the 30th.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: Standing.Kind
    let nights: [(Int, String)]
    let asked: [Int]

    init(_ name: String, _ kind: Standing.Kind, _ nights: [(Int, String)], _ asked: [Int]) {
      (testDescription, self.kind, self.nights, self.asked) = (name, kind, nights, asked)
    }
  }

  static let cases = [
    Case(
      "a boundary that names a day, on that day, not on the night that it was set", .boundary,
      [(5, boundary("boundary: home by 7 on Thursdays"))], [12, 19, 26]),
    Case("two days", .boundary, [(1, boundary("boundary: no books, tue and fri"))], [3, 6, 10, 13, 17, 20, 24, 27]),
    Case(
      "from one day to another", .boundary, [(1, boundary("boundary: no books at meals Monday to Wednesday"))],
      [2, 3, 4, 9, 10, 11, 16, 17, 18, 23, 24, 25, 30]),
    Case("weekends", .boundary, [(1, boundary("boundary: weekends are free"))], [7, 8, 14, 15, 21, 22, 28, 29]),
    Case(
      "one that names none, after a week, and again until it is answered", .boundary,
      [(20, boundary("boundary: no books at meals"))], [27, 28, 29, 30]),
    Case(
      "answered, it comes a week later", .boundary,
      [(2, boundary("boundary: no books at meals")), (10, boundary("boundary: no books at meals\nkept: no"))],
      Array(17...30)),
    Case(
      "once it was answered tonight it is not asked tonight", .boundary,
      [(5, boundary("boundary: home on Thursdays")), (12, boundary("boundary: home on Thursdays\nkept: yes"))],
      [19, 26]),
    Case(
      "until a day", .boundary, [(1, boundary("boundary: home on Thursdays\nuntil: 2026-11-19"))], [5, 12, 19]),
    Case(
      "passed over twice it rests for 14 days, and is asked again", .boundary,
      [
        (1, boundary("boundary: phone away on Tuesdays")), (3, boundary("boundary: phone away on Tuesdays\nkept: -")),
        (10, boundary("boundary: phone away on Tuesdays\nkept: -")),
      ], Array(24...30)),
    Case(
      "passed over once it goes on", .boundary,
      [(1, boundary("boundary: phone away on Tuesdays")), (3, boundary("boundary: phone away on Tuesdays\nkept: -"))],
      [10, 17, 24]),
    Case(
      "an answer that could not be read is asked for again the next night", .boundary,
      [(1, boundary("boundary: no books at meals")), (8, boundary("kept: ?"))], Array(9...30)),
    Case(
      "twice running it waits for its time", .recovery,
      [(1, recovery("recovery: the sea")), (8, recovery("kept: ?")), (9, recovery("kept: ?"))], Array(16...30)),
    Case(
      "not read, it was not passed over", .outside,
      [(1, outside("who: Mum\nevery: week")), (8, outside("who: Mum\nkept: -")), (15, outside("who: Mum\nkept: ?"))],
      Array(16...30)),
    Case(
      "one that names days is asked after on the next of them", .boundary,
      [(1, boundary("boundary: away on Tuesdays")), (3, boundary("kept: ?")), (10, boundary("kept: ?"))], [17, 24]),
    Case(
      "passed, answered, passed is not twice", .boundary,
      [
        (1, boundary("boundary: away on Tuesdays")), (3, boundary("kept: -")), (10, boundary("kept: yes")),
        (17, boundary("kept: -")),
      ], [24]),
    Case(
      "let go", .boundary,
      [(1, boundary("boundary: home on Thursdays")), (5, boundary("boundary: home on Thursdays\nkept: let go"))], []),
    Case(
      "one that it took the place of does not come back", .boundary,
      [
        (1, boundary("boundary: home on Thursdays")), (2, boundary("boundary: no phone on Fridays")),
        (6, boundary("boundary: no phone on Fridays\nkept: let go")),
      ], []),
    Case(
      "a recovery practice once a week, into the next month", .recovery,
      [
        (1, recovery("recovery: the river\nwhen: Sunday")),
        (20, recovery("recovery: the river\nkept: yes\nleft: better")),
      ],
      [27, 28, 29, 30]),
    Case(
      "a talk from the day that was named for it", .outside,
      [(3, outside("who: Mum\nevery: two weeks\nwhen: Sunday, by phone"))], Array(8...30)),
    Case("a talk without a day, every two weeks", .outside, [(3, outside("who: Mum"))], Array(17...30)),
    Case(
      "days that are words too", .boundary, [(1, boundary("boundary: no phone calls from work on Sat or Mon"))],
      [2, 7, 9, 14, 16, 21, 23, 28, 30]),
    Case(
      "a talk every so often that cannot be read, every two weeks", .outside,
      [(3, outside("who: Mum\nevery: whenever I can"))], Array(17...30)),
    Case(
      "the next talk two weeks later", .outside,
      [
        (1, outside("who: Mum\nevery: two weeks\nwhen: tuesday")), (3, outside("who: Mum\nkept: yes")),
      ], Array(17...30)),
    Case(
      "a talk that did not take place, on the day that it was moved to", .outside,
      [
        (1, outside("who: Mum\nevery: two weeks\nwhen: tuesday")), (3, outside("who: Mum\nkept: no\nnext: friday")),
      ], Array(6...30)),
    Case(
      "one that was set on a night that is not read, from its answer", .recovery,
      [(10, recovery("recovery: the river\nkept: yes"))], Array(17...30)),
    Case(
      "an answer to other words leaves the present one alone", .recovery,
      [(1, recovery("recovery: the sea")), (9, recovery("recovery: the river\nkept: let go"))], Array(8...30)),
    Case("nothing set", .boundary, [(1, "## 22:00 ten minutes\n\nHome by seven on Thursdays.\n")], []),
  ]

  @Test(arguments: cases) func asked(_ it: Case) throws {
    let memory = try memory(it.nights)
    let last = it.nights.last?.0 ?? 0
    let asked = try (last...30).filter { day in
      let night = try november(day)
      return memory.last(it.kind, on: night)?.isAsked(on: night) ?? false
    }
    #expect(asked == it.asked.filter { $0 >= last })
  }

  private func november(_ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: 2026, month: 11, day: day))
  }

  @Test("A boundary without an end is for its month") func month() throws {
    let memory = try memory([(10, Self.boundary("boundary: no books at meals"))])
    #expect(memory.present(.boundary, on: try day("2026-11-30")) != nil)
    #expect(memory.present(.boundary, on: try day("2026-12-01")) == nil)
  }

  @Test(
    "A boundary that was set for a few days is asked after once when they are over",
    arguments: [
      ("boundary: no books at meals", "2026-11-30", false), ("boundary: no books at meals", "2026-12-01", true),
      ("boundary: no books at meals", "2026-12-07", true), ("boundary: no books at meals", "2026-12-08", false),
      ("boundary: no books at meals\nuntil: 28 November", "2026-11-29", true),
      ("boundary: home on Thursdays", "2026-12-01", false), ("boundary: home on Mondays", "2026-12-01", false),
      ("boundary: no books at meals\nuntil: the end of December", "2026-12-01", false),
      ("boundary: no books at meals\nuntil: the end of December", "2026-12-04", true),
    ])
  func onceOver(_ fields: String, _ night: String, _ isAsked: Bool) throws {
    let memory = try memory([(27, Self.boundary(fields))])
    #expect(memory.last(.boundary, on: try day(night))?.isAsked(on: try day(night)) == isAsked)
  }

  @Test(
    "Days that a sentence names",
    arguments: [
      ("home by 7 on Thursdays", "Thursday"), ("thu", "Thursday"), ("thurs, early", "Thursday"),
      ("Tuesday and friday", "Tuesday Friday"), ("weekend", "Saturday Sunday"), ("tues", "Tuesday"),
      ("weeknights", "Monday Tuesday Wednesday Thursday Friday"),
      ("on weekdays", "Monday Tuesday Wednesday Thursday Friday"),
      ("SUNDAYS", "Sunday"), ("satur", "Saturday"), ("wednesdays", "Wednesday"),
      ("ten minutes of sun", ""), ("nothing while I sat", ""), ("to be wed", ""), ("mon dieu", ""),
      ("no books at meals", ""), ("home by 7", ""), ("monitor off", ""), ("friends first", ""), ("month", ""),
      ("the", ""), ("a thud", ""), ("sunday's best", "Sunday"), ("sunshine", ""), ("mondays only", "Monday"),
      ("satisfied", ""), ("fried food", ""), ("weds", ""),
      ("no calls on Sat or Mon", "Saturday Monday"), ("home by 7 on sat", "Saturday"), ("every mon", "Monday"),
      ("mon, wed and fri", "Monday Wednesday Friday"), ("Mon/Wed off", "Monday Wednesday"),
      ("Sat: no books", "Saturday"), ("Sun mornings free", "Sunday"),
      ("no screens sat, sun or friday", "Friday Saturday Sunday"),
      ("home by 7, sat", "Saturday"), ("Sat with Bea for an hour", ""), ("Sun on my face", ""),
      ("phone off and sat down", ""), ("home. Sat with Bea", ""), ("sit in the sun", ""),
      ("gym Monday 6-7 Thursday 6-7", "Monday Thursday"), ("gym Monday 6-7, Thursday 6-7", "Monday Thursday"),
      ("gym Monday 6 to 7 Thursday 6 to 7", "Monday Thursday"),
      ("Monday until 7pm Thursday until 8", "Monday Thursday"),
      ("Mon-Fri 6-7", "Monday Tuesday Wednesday Thursday Friday"), ("Monday - Wednesday", "Monday Tuesday Wednesday"),
      ("home by 7 Monday to Wednesday", "Monday Tuesday Wednesday"),
      ("Monday 7 to Wednesday 9", "Monday Tuesday Wednesday"),
      ("home by 7 sat", "Saturday"), ("gym Sat 6-7", "Saturday"), ("Fri 6-7/Sun 8-9", "Friday Sunday"),
    ])
  func named(_ text: String, _ days: String) {
    let expected = Set(days.split(separator: " ").compactMap { name in Weekday.allCases.first { $0.name == name } })
    #expect(Weekday.named(in: text) == expected)
  }

  @Test(
    "How often",
    arguments: [
      ("week", 7), ("every week", 7), ("2 weeks", 14), ("two weeks", 14), ("every two weeks", 14), ("month", 30),
      ("10 days", 10), ("every other week", 14), ("fortnight", 14), ("1", 7), ("now and then", nil), ("", nil),
      ("99 weeks", nil), ("0 days", nil), ("monthly", 30), ("once a month", 30), ("twice a month", 15), ("daily", 1),
      ("every day", 1), ("weekly", 7), ("fortnightly", 14), ("twice a week", 3), ("whenever", nil),
      ("3 times a week", 2), ("three times a month", 10), ("twice a fortnight", 7), ("every second week", 14),
      ("twice every two weeks", 7), ("times", nil), ("0 times a week", nil), ("99 times a day", nil),
      ("30 minutes every week", 7), ("every ten days", 10), ("every couple of weeks", 14), ("every Sunday", 7),
      ("sundays", 7),
      ("every six weeks", 42), ("every wk", 7), ("every 2 wks", 14), ("bi-weekly", 14), ("biweekly", 14),
      ("weekly-ish", 7),
      ("Sundays at 7", 7), ("every Sunday at 7 pm", 7), ("every Thursday at 8", 7), ("Sunday 7", 7),
      ("Sundays 7-8pm", 7),
      ("Sundays at 7:30", 7), ("7 pm on Sundays", 7), ("7 a.m. every day", 1), ("every Sunday, 7 o'clock", 7),
      ("Thursdays by 8", 7), ("every Sunday after 6", 7), ("every week at 7", 7), ("every 2 weeks at 7", 14),
      ("every two weeks, Sundays at 7", 14), ("Sunday at 7, every 2 weeks", 14), ("after 2 weeks", 14),
      ("every 2 Sundays", 14), ("every second Sunday", 14), ("every other Sunday at 7", 14), ("every third Sunday", 21),
      ("every 2nd week", 14), ("every second Sunday at 4", 14), ("at 7", nil), ("7 pm", nil),
      ("the second Sunday of the month", 30), ("every third Thursday of the month", 30), ("second Sunday, monthly", 30),
      ("the 2nd Sunday of each month", 30), ("the first Sunday of the month at 6", 30), ("every second month", 60),
      ("every two months", 60), ("every three weeks around 8", 21),
      ("when I can", nil), ("as often as it goes", nil),
    ] as [(String, Int?)])
  func often(_ text: String, _ days: Int?) { #expect(Rhythm.days(text) == days) }

  @Test("Floors: each line goes before the one before it, and a look at them counts as new") func floors() throws {
    let set = (1, "## 22:00 floors\nsleep: 6 hours\nmove: the stairs\n\nFood goes first.\n")
    let again = (20, "## 22:00 floors\nsleep: 7 hours\nlooked at: yes\n")
    let first = try #require(try memory([set]).floors)
    #expect(first.lines == ["sleep": "6 hours", "move": "the stairs"])
    #expect(first.looked == (try day("2026-11-01")))
    let second = try #require(try memory([set, again]).floors)
    #expect(second.lines == ["sleep": "7 hours", "move": "the stairs"])
    #expect(second.looked == (try day("2026-11-20")))
    #expect(try memory([(1, "## 22:00 ten minutes\n\nsleep\n")]).floors == nil)
  }

  @Test("Layers: the last night on which they were gone through") func layers() throws {
    let memory = try memory([
      (1, "## 22:00 three layers\nlayer 1: yes\nlayer 2: yes\n"),
      (8, "## 22:00 three layers\nlayer 1: no\nstep: bed\n"),
      (9, "## 22:00 three layers\n"),
    ])
    #expect(memory.layersAsked == (try day("2026-11-08")))
  }

  /// Nights on which an offer was passed over, and the nights up to the 30th on which it rests.
  @Test(
    "Passed over, an offer rests for that night; twice within two weeks, for two weeks",
    arguments: [
      ([7], [7]), ([7, 8], Array(8...21)), ([1, 15], Array(15...28)), ([1, 16], [16]), ([1, 2, 20], [20]),
      ([1, 2, 16, 17], Array(17...30)), ([3, 3], Array(3...16)),
    ] as [([Int], [Int])])
  func rests(_ passed: [Int], _ resting: [Int]) throws {
    let memory = try memory(passed.map { ($0, "## 22:00 not tonight\npassed: floors\n") })
    let nights = try ((passed.last ?? 1)...30).filter { day in
      memory.resting(on: try november(day)).contains("floors")
    }
    #expect(nights == resting)
    #expect(!memory.resting(on: try day("2026-11-20")).contains("layers"))
  }

  @Test("A line changed by hand changes what is remembered") func byHand() throws {
    let set = Self.boundary("boundary: home on Thursdays")
    let passed = [(1, set), (5, Self.boundary("kept: -")), (12, Self.boundary("kept: -"))]
    let thursday = try day("2026-11-19")
    func isAsked(_ nights: [(Int, String)]) throws -> Bool {
      try memory(nights).present(.boundary, on: thursday)?.isAsked(on: thursday) ?? false
    }
    #expect(try !isAsked(passed))
    #expect(try isAsked([passed[0], passed[1], (12, Self.boundary("kept: yes"))]))
    #expect(try isAsked([passed[0], passed[1]]))
    #expect(try !isAsked([(1, Self.boundary("boundary: home on Fridays")), passed[1]]))
    #expect(try !isAsked([passed[1]]))
    #expect(
      try memory([(1, "## one boundary\nboundary: by hand, thursdays\n")]).standing.map(\.text) == [
        "by hand, thursdays"
      ])
    #expect(try memory([(1, set), (2, "## 22:00 three layers\nlayer 1: yes\n")]).layersAsked != nil)
  }

  @Test("Someone outside: who was talked with, and when last") func lastOutside() throws {
    let memory = try memory([
      (1, Self.outside("who: Mum\nwhen: tuesday")), (3, Self.outside("who: Mum\nkept: yes\n\nShe laughed.")),
      (10, Self.outside("who: Mum\nkept: no")),
    ])
    #expect(memory.lastOutside == (try day("2026-11-03")))
    #expect(memory.people == ["Mum"])
    #expect(try self.memory([(4, "## 22:00 check-in\noutside: yes\n")]).lastOutside == (try day("2026-11-04")))
  }

  @Test("What is asked after is not read again as written anew") func ownWords() throws {
    func words(_ text: String) throws -> [String] {
      let entry = try entry(text)
      return entry.ownWords.map { entry.text(of: $0) }
    }
    #expect(try words(Self.recovery("recovery: the river")) == ["the river"])
    #expect(try words(Self.recovery("recovery: the river\nkept: no\n\nThe shift ran over.")) == ["The shift ran over."])
    #expect(try words(Self.outside("who: Mum\nevery: week\nwhen: Sunday\nkept: no\nnext: Friday")) == [])
    #expect(try words("## 22:00 floors\nsleep: six hours\npeople: Mum, weekly\n\nFood.\n") == ["Food."])
  }

  @Test(
    "What may get in a boundary's way has not happened; what did has, and words of crisis are heard everywhere",
    arguments: [
      ("boundary: no phone in bed\n\ntiktok\n", "escape", false), ("boundary: no phone in bed", "escape", false),
      ("boundary: no phone in bed\nkept: no\n\ntiktok\n", "escape", true),
      ("boundary: no phone in bed\n\ntiktok\n", "crisis", true),
      ("boundary: no phone in bed\n\ntiktok\n\n## 22:00 ten minutes\n\ntiktok\n", "escape", true),
    ])
  func boundaryAhead(text: String, signal: String, isTold: Bool) throws {
    let entry = try entry("## 21:00 one boundary\n" + text)
    let last = try #require(entry.ownWords.last)
    #expect(entry.isToldOf(signal, at: last.lowerBound) == isTold)
  }
}

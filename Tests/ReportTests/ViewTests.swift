import Nights
import Report
import Review
import Signals
import Testing

/// The calendar, two spans side by side, and the nights behind a pattern.
@Suite struct ViewTests {
  let review = Invented.review()

  @Test func aCalendarSaysWhichNights() {
    #expect(
      CalendarReport(review, signals: [.numbness]).lines.map(\.text)
        == [
          "4 January to 14 March.", "■ came up that night; · written without it; blank: nothing written", "",
          "  numbness", "      1   5    10   15   20   25   30",
          "  Jan    ····························  2027", "  Feb        ·····■■■■■■■■■■■■■■■■", "  Mar ··············",
        ])
  }

  @Test func aNarrowCalendarHasTheYearAboveItsMonths() {
    #expect(
      CalendarReport(review, signals: [.numbness], width: 40).lines.map(\.text)
        == [
          "4 January to 14 March.", "■ came up that night; · written without", "it; blank: nothing written", "",
          "  numbness", "      1   5    10   15   20   25   30", "  2027",
          "  Jan    ····························", "  Feb        ·····■■■■■■■■■■■■■■■■", "  Mar ··············",
        ])
  }

  @Test func aloudACalendarIsAMonthASentence() {
    #expect(
      CalendarReport(review, signals: [.dehumanizing, .escape], plain: true).lines.map(\.text) == [
        "4 January to 14 March.", "", "A label.", "January: 24.", "February: 18.", "", "Numbing out.",
        "None in these nights.",
      ])
  }

  @Test func aCalendarNamesTheYearOfItsFirstMonthAndOfEachNewYear() {
    let nights = [0, 330, 700].map { NightRecord(date: Invented.day($0)) }
    let lines = CalendarReport(Invented.review(nights, today: 700), signals: [.numbness]).lines
    #expect(lines.count { $0.text == "    none in these nights" } == 1)
    let held = [0, 1, 330, 700].map { number in
      NightRecord(
        date: Invented.day(number), findings: number == 0 ? [Evidence(signal: .numbness, quote: "nothing")] : [])
    }
    let rows = CalendarReport(Invented.review(held, today: 700), signals: [.numbness]).lines.suffix(3).map(\.text)
    #expect(rows.map { $0.split(separator: " ").last } == ["2027", "·", "2028"])
  }

  @Test func aCalendarWithoutNamesShowsWhatCameAndNeverACrisis() {
    let text = CalendarReport(review).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("  feeling\n") && text.contains("  put off to later\n"))
    #expect(!text.contains("numbing out") && !text.contains("crisis") && !text.contains("secret"))
  }

  @Test(arguments: [40, 42, 43, 45, 60, 80, 120]) func everyViewKeepsToTheWidth(_ width: Int) {
    let compare = CompareReport(Comparison(review, against: review), width: width)
    let behind = Pattern.Kind.allCases.flatMap { WhyReport(review, behind: $0, width: width).lines }
    for line in compare.lines + behind + CalendarReport(review, width: width).lines {
      #expect(line.text.count <= width, "\(line.text)")
      #expect(line.text.last != " ", "\(line.text)")
    }
  }

  @Test func twoSpansStandSideBySide() {
    let before = Review(of: Invented.nights, in: Period.weeks(5, endingOn: Invented.day(34)), today: Invented.day(69))
    let now = Review(of: Invented.nights, in: Period.weeks(5, endingOn: Invented.day(69)), today: Invented.day(69))
    let lines = CompareReport(Comparison(now, against: before)).lines.map(\.text)
    #expect(lines.first == "4 January to 7 February (28 nights written), then 8 February to 14 March (35")
    #expect(lines.contains("    numbness         0 of 28, then 16 of 35   more often"))
    #expect(lines.contains("    put off to later 2 of 28, then 0 of 35"))
    #expect(lines.contains("    slept 6.3 h a night, then 6.3 h"))
    let aloud = CompareReport(Comparison(now, against: before), plain: true).lines.map(\.text)
    #expect(aloud.contains("Numbness: 0 of 28, then 16 of 35, more often."))
    #expect(aloud.contains("Slept 6.3 h a night, then 6.3 h."))
    // A day off is counted out of the days that tell.
    let (two, many) = (0..<2, 40..<62)
    func off(_ days: Range<Int>, _ count: Int) -> Review {
      let nights = days.enumerated().map { NightRecord(date: Invented.day($1), dayOff: $0 < count) }
      let span = Period.covering(nights, today: Invented.day(days.upperBound))
      return Review(of: nights, in: span, today: Invented.day(69))
    }
    let days = CompareReport(Comparison(off(many, 5), against: off(two, 0)), plain: true)
    #expect(days.lines.map(\.text).contains("Days off: 0 of 2 told, then 5 of 22."))
    #expect(days.json.contains("\"days_told\": 22"))
  }

  @Test func aPatternHasItsNights() {
    let lines = WhyReport(review, behind: .notLifting).lines.map(\.text)
    #expect(lines.contains("  15 February   a light day, worked 7 h  \"felt nothing\""))
    #expect(WhyReport(review, behind: .screenInBed, plain: true).lines.map(\.text).contains("12 January"))
  }

  @Test(arguments: [
    ("no_contact", Pattern.Kind.noContact), ("No contact", .noContact), ("not-lifting", .notLifting),
    ("it did not lift on lighter days", .notLifting),
  ])
  func patternsAreAskedForByNameOrWords(name: String, kind: Pattern.Kind) {
    #expect(SignalNames.pattern(name) == kind)
    #expect(SignalNames.pattern("numbness") == nil)
  }
}

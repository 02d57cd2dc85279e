import Nights
import Testing

@Suite("The calendar")
struct CalendarTests {
  @Test(
    "Days are counted from 1970, both ways",
    arguments: [
      // From Python's datetime.date.toordinal() - 719163.
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-21", 20_778), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896), ("1900-03-01", -25_508), ("2024-02-29", 19_782),
    ])
  func epoch(iso: String, days: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(date.iso == iso)
  }

  @Test("Every day of four centuries follows the one before")
  func everyDay() throws {
    var (year, month, day) = (1799, 12, 31)
    var date = try #require(CivilDate(year: year, month: month, day: day))
    for _ in 0..<146_097 {
      day += 1
      if day > CivilDate.daysInMonth(month, of: year) { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
      let next = date.adding(days: 1)
      guard next.year == year, next.month == month, next.day == day,
        next.weekday.rawValue == date.weekday.rawValue % 7 + 1
      else {
        Issue.record("\(next.iso) after \(date.iso)")
        return
      }
      date = next
    }
  }

  @Test(
    "A time of day is read as it is written",
    arguments: [
      ("22:30", 22 * 60 + 30), ("9:05", 545), ("09:5", 545), ("0:00", 0), ("23:59", 1439), ("24:00", nil),
      ("12:60", nil),
      ("", nil), (":", nil), ("12", nil), ("12:", nil), (":30", nil), ("1:2:3", nil), ("1::2", nil), ("+1:00", nil),
      ("-1:00", nil), ("001:00", nil), ("12:030", nil), (" 1:00", nil), ("１:00", nil), ("1:0\u{301}", nil),
      ("a:b", nil),
    ])
  func times(text: String, minutes: Int?) {
    #expect(ClockTime(text: text)?.minutes == minutes)
  }

  @Test(
    "A fixed clock is read as it is written",
    arguments: [
      ("2026-11-21T22:14", "22:14"), ("2026-11-21T05:09:59", "05:09"), ("2026-11-21", "22:00"),
      ("2026-11-21T+5:+9", nil),
      ("2026-11-21T05:+9", nil), ("2026-11-21T-5:09", nil), ("2026-11-21T05:09:+1", nil), ("2026-11-21T5:09", nil),
      ("2026-11-21T24:00", nil), ("2026-11-21T05:09:60", nil), ("2026-11-21T", nil),
    ] as [(String, String?)])
  func fixed(text: String, time: String?) { #expect(Moment(fixed: text)?.time.text == time) }

  @Test(
    "Weekdays",
    arguments: [
      ("2026-11-21", Weekday.saturday), ("2026-11-22", .sunday), ("1970-01-01", .thursday), ("0001-01-01", .monday),
      ("9999-12-31", .friday), ("1969-12-29", .monday),
    ])
  func weekdays(iso: String, weekday: Weekday) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.weekday == weekday)
    #expect(date.weekStart.weekday == .monday)
  }

  @Test(
    "Only days that exist, in ASCII digits",
    arguments: [
      "2026-02-29", "2026-02-30", "1900-02-29", "2026-00-01", "2026-13-01", "2026-01-00", "2026-04-31", "0000-01-01",
      "2026-1-1", "2026/11/21", " 2026-11-21", "2026-11-21\n", "٢٠٢٦-١١-٢١", "２０２６-11-21", "+026-11-21", "../../../x",
    ])
  func noSuchDay(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Past the ends the calendar stands still")
  func clamped() {
    #expect(CivilDate(daysSinceEpoch: .max).iso == "9999-12-31")
    #expect(CivilDate(daysSinceEpoch: .min).iso == "0001-01-01")
  }

  @Test("A day is said in words")
  func words() throws {
    let date = try #require(CivilDate(iso: "2026-11-02"))
    #expect(date.heading == "Monday 2 November 2026")
    #expect(date.spoken == "Monday 2 November")
    #expect(date.short == "2 November")
  }

  @Test(
    "The small hours belong to the evening before",
    arguments: [
      ("2026-11-21", 23, 59, "2026-11-21"), ("2026-11-22", 0, 0, "2026-11-21"), ("2026-11-22", 3, 59, "2026-11-21"),
      ("2026-11-22", 4, 0, "2026-11-22"), ("2027-01-01", 1, 40, "2026-12-31"), ("2024-03-01", 2, 0, "2024-02-29"),
    ])
  func night(iso: String, hour: Int, minute: Int, night: String) throws {
    let moment = Moment(
      date: try #require(CivilDate(iso: iso)), time: try #require(ClockTime(hour: hour, minute: minute)), utcOffset: 0)
    let four = try #require(ClockTime(hour: 4, minute: 0))
    #expect(moment.night(endingAt: four).iso == night)
  }

  @Test("With midnight as the boundary nothing is shifted")
  func midnight() throws {
    let midnight = try #require(ClockTime(hour: 0, minute: 0))
    let date = try #require(CivilDate(iso: "2026-11-22"))
    #expect(Moment(date: date, time: midnight, utcOffset: 0).night(endingAt: midnight) == date)
  }

  @Test(
    "Offsets as a heading shows them",
    arguments: [
      (-14_400, "-0400"), (0, "+0000"), (19_800, "+0530"), (-12_600, "-0330"), (45_900, "+1245"),
    ])
  func offsets(seconds: Int, text: String) { #expect(Moment.offsetText(seconds) == text) }

  @Test("Times that a clock shows")
  func times() {
    #expect(ClockTime(hour: 9, minute: 5)?.text == "09:05")
    #expect(ClockTime(hour: 24, minute: 0) == nil)
    #expect(ClockTime(hour: 23, minute: 60) == nil)
    #expect(ClockTime(hour: -1, minute: 0) == nil)
  }

  @Test("A period has both its ends, and only runs forwards")
  func periods() throws {
    let first = try #require(CivilDate(iso: "2026-02-27"))
    let last = try #require(CivilDate(iso: "2026-03-01"))
    let period = try #require(Period(first: first, last: last))
    #expect(period.count == 3)
    #expect(period.contains(first) && period.contains(last) && !period.contains(last.adding(days: 1)))
    #expect(Period(first: last, last: first) == nil)
    #expect(Period(first).night == first)
    #expect(Period.week(of: first).first.iso == "2026-02-23")
  }
}

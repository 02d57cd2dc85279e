import Nights
import Testing

@Suite("Dates as people say them")
struct DateWordsTests {
  /// A Saturday in ISO week 47.
  let today = "2026-11-21"

  func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test(
    "One day",
    arguments: [
      ("2026-11-03", "2026-11-03"), ("today", "2026-11-21"), ("tonight", "2026-11-21"), ("Yesterday", "2026-11-20"),
      ("  yesterday ", "2026-11-20"), ("tomorrow", "2026-11-22"), ("last night", "2026-11-20"),
      ("tuesday", "2026-11-17"), ("Tue", "2026-11-17"), ("saturday", "2026-11-21"), ("sunday", "2026-11-15"),
      ("on monday", "2026-11-16"), ("last tuesday", "2026-11-17"), ("last saturday", "2026-11-14"),
      ("this sunday", "2026-11-22"), ("next saturday", "2026-11-28"), ("3 weeks ago", "2026-10-31"),
      ("a week ago", "2026-11-14"), ("two days ago", "2026-11-19"), ("1 month ago", "2026-10-21"),
      ("a year ago", "2025-11-21"), ("a fortnight ago", "2026-11-07"), ("in 3 days", "2026-11-24"),
      ("21 november", "2026-11-21"),
      ("22 november", "2025-11-22"), ("November 3", "2026-11-03"), ("nov 3rd", "2026-11-03"),
      ("3 nov 2024", "2024-11-03"), ("nov 3, 2024", "2024-11-03"), ("Saturday 21 November", "2026-11-21"),
      ("saturday 21 november 2026", "2026-11-21"), ("the day before yesterday", "2026-11-19"),
      ("2026-W47-6", "2026-11-21"), ("2026-w47-1", "2026-11-16"), ("2026/11/03", "2026-11-03"),
      ("friday", "2026-11-20"), ("thu", "2026-11-19"), ("last sunday", "2026-11-15"),
      ("10th of november", "2026-11-10"), ("the 10th of november", "2026-11-10"),
      ("the 10th of nov 2024", "2024-11-10"),
      ("tuesday the 10th of november", "2026-11-10"), ("weds", "2026-11-18"), ("last weds", "2026-11-18"),
      ("tuesday, 3 november 2026", "2026-11-03"), ("sunday 22 november 2020", "2020-11-22"),
      ("28 february 2026", "2026-02-28"), ("29 february", "2024-02-29"), ("29 february 2024", "2024-02-29"),
    ])
  func oneDay(text: String, iso: String) throws {
    #expect(DateWords.day(text, today: try date(today)) == (try date(iso)))
  }

  @Test(
    "Several, both ends included",
    arguments: [
      ("last week", "2026-11-09", "2026-11-15"), ("this week", "2026-11-16", "2026-11-22"),
      ("next week", "2026-11-23", "2026-11-29"), ("last month", "2026-10-01", "2026-10-31"),
      ("this month", "2026-11-01", "2026-11-30"), ("last year", "2025-01-01", "2025-12-31"),
      ("march", "2026-03-01", "2026-03-31"), ("december", "2025-12-01", "2025-12-31"),
      ("november", "2026-11-01", "2026-11-30"), ("last november", "2025-11-01", "2025-11-30"),
      ("march 2024", "2024-03-01", "2024-03-31"), ("since march", "2026-03-01", "2026-11-21"),
      ("since last month", "2026-10-01", "2026-11-21"), ("since monday", "2026-11-16", "2026-11-21"),
      ("last 30 days", "2026-10-23", "2026-11-21"), ("past two weeks", "2026-11-08", "2026-11-21"),
      ("past week", "2026-11-15", "2026-11-21"), ("the past month", "2026-10-22", "2026-11-21"),
      ("the last week", "2026-11-09", "2026-11-15"), ("since the 10th of november", "2026-11-10", "2026-11-21"),
      ("the last 30 days", "2026-10-23", "2026-11-21"),
      ("2026-W47", "2026-11-16", "2026-11-22"), ("2026-w1", "2025-12-29", "2026-01-04"),
      ("2020-W53", "2020-12-28", "2021-01-03"), ("2026-02", "2026-02-01", "2026-02-28"),
      ("2024", "2024-01-01", "2024-12-31"), ("march to may", "2026-03-01", "2026-05-31"),
      ("from 3 november until yesterday", "2026-11-03", "2026-11-20"),
      ("march..may", "2026-03-01", "2026-05-31"), ("2026-03..2026-05-02", "2026-03-01", "2026-05-02"),
      ("2026-03-21 .. yesterday", "2026-03-21", "2026-11-20"), ("last tuesday..today", "2026-11-17", "2026-11-21"),
      ("march..", "2026-03-01", "2026-11-21"), ("from march", "2026-03-01", "2026-11-21"),
      ("since march until may", "2026-03-01", "2026-05-31"), ("..march", "0001-01-01", "2026-03-31"),
      ("until march", "0001-01-01", "2026-03-31"), ("before march", "0001-01-01", "2026-02-28"),
      ("after march", "2026-04-01", "2026-11-21"), ("between may and june", "2026-05-01", "2026-06-30"),
      ("2024-02..2024-02", "2024-02-01", "2024-02-29"), ("monday to friday", "2026-11-16", "2026-11-20"),
      // Over the turn of a year, or of a week.
      ("november to february", "2025-11-01", "2026-02-28"), ("may to march", "2025-05-01", "2026-03-31"),
      ("friday to monday", "2026-11-13", "2026-11-16"), ("weekend", "2026-11-21", "2026-11-22"),
      ("last weekend", "2026-11-14", "2026-11-15"), ("week 47", "2026-11-16", "2026-11-22"),
      ("week 48", "2025-11-24", "2025-11-30"), ("week 53", "2020-12-28", "2021-01-03"),
      ("week 12 2024", "2024-03-18", "2024-03-24"),
    ])
  func several(text: String, first: String, last: String) throws {
    let period = try #require(DateWords.period(text, today: try date(today)))
    #expect(period == Period(first: try date(first), last: try date(last)))
    #expect(DateWords.day(text, today: try date(today)) == nil)
  }

  @Test(
    "What is not a date is refused",
    arguments: [
      "", " ", "2026-02-30", "2026-13-01", "../x", "٢٠٢٦-١١-٢١", "2026-11-211", "20261121", "2026-W54",
      "2025-W53", "2026-W0", "29 february 2026", "31 june", "0000-01-01", "9999-12-32", "someday", "last", "since",
      "since tomorrow", "2026-05 to 2026-03", "2026-05..2026-03", "..", "...", "march...may", "week", "week 0",
      "week 54", "2026-W47-8", "2026-W47-0", "2025-W53-1", "between may", "after today", "before", "21/11/2026",
      "november..smarch", "99999 years ago", "-1 days ago", "99999999999999999999 days ago", "tu", "ma",
      "yesterday\n", "yesterday\u{1B}[2J", "3 weeks", "in", "to", "on", "1.5 weeks ago", "2026-11-21\u{0}", "0 nov",
      "the", "of november", "10th of", "10 of", "march of 2026", "past", "past smarch", "monday 3 november",
    ])
  func refused(text: String) throws {
    #expect(DateWords.period(text, today: try date(today)) == nil)
  }

  @Test(
    "What is wrong with it is said, where that can be told",
    arguments: [
      ("2026-02-30", "February 2026 has 28 days."), ("2024-02-30", "February 2024 has 29 days."),
      ("2026-06-31..2026-07-02", "June 2026 has 30 days."), ("29 february 2026", "February 2026 has 28 days."),
      ("june 31st", "June has 30 days."), ("30 february", "February has 29 days."),
      ("2026-13-01", "A year has 12 months."),
      ("2026-13", "A year has 12 months."), ("2025-W53", "2025 has 52 weeks."), ("2020-W54", "2020 has 53 weeks."),
      ("21/11/2026", "The year stands first, then the month, then the day, with dashes."),
      ("21.11.2026", "The year stands first, then the month, then the day, with dashes."),
      ("2026-05..2026-03", "2026-05-01 is after 2026-03-31."), ("smarch", nil), ("../x", nil), ("", nil), ("..", nil),
      ("monday 3 november", "3 November 2026 is a Tuesday."), ("sun, 21 nov 2026", "21 November 2026 is a Saturday."),
      ("2026-1", nil), ("1-2-3", "The year stands first, then the month, then the day, with dashes."),
    ] as [(String, String?)])
  func advice(text: String, sentence: String?) throws {
    #expect(DateWords.period(text, today: try date(today)) == nil)
    #expect(DateWords.advice(text, today: try date(today)) == sentence)
  }

  @Test("A weekday is the last such day, whatever day it is, and every one of a week is another")
  func weekdays() throws {
    for offset in 0..<7 {
      let now = try date(today).adding(days: offset)
      let days = try Weekday.allCases.map { try #require(DateWords.day($0.name, today: now)) }
      #expect(Set(days).count == 7)
      #expect(days.allSatisfy { $0 <= now && $0 > now.adding(days: -7) })
      let last = try Weekday.allCases.map { try #require(DateWords.day("last \($0.name)", today: now)) }
      #expect(last.allSatisfy { $0 < now && $0 >= now.adding(days: -7) })
    }
  }

  @Test(
    "A promise looks ahead",
    arguments: [
      ("Tuesday, when she's off shift", "2026-11-24"), ("saturday", "2026-11-28"), ("tomorrow at lunch", "2026-11-22"),
      ("in two days", "2026-11-23"), ("in 2 days, by phone", "2026-11-23"), ("in three weeks", "2026-12-12"),
      ("by Friday evening", "2026-11-27"), ("30 November", "2026-11-30"), ("1 march", "2027-03-01"),
      ("in a week or so", "2026-11-28"), ("tonight", "2026-11-21"), ("29 february", "2028-02-29"),
      ("by text, friday", "2026-11-27"), ("over coffee on fri", "2026-11-27"), ("by text friday!", "2026-11-27"),
      ("when I see him on Sunday", "2026-11-22"), ("in person, the 25th", "2026-11-25"),
      ("the 3rd after work", "2026-12-03"),
      ("on the 3rd of December", "2026-12-03"), ("this weekend", "2026-11-22"), ("over the weekend", "2026-11-29"),
      ("next week", "2026-11-29"), ("by phone, next week", "2026-11-29"), ("next month", "2026-12-31"),
      ("Tuesday week", "2026-12-01"), ("a week on Tuesday", "2026-12-01"), ("by text tuesday week", "2026-12-01"),
      ("friday next week", "2026-11-27"), ("next week, on friday", "2026-11-27"), ("soon, maybe tuesday", "2026-11-24"),
      ("after friday", "2026-11-28"), ("by text tmrw", "2026-11-22"), ("the end of the month", "2026-11-30"),
      ("by mail, end of november", "2026-11-30"),
      ("no later than friday", "2026-11-27"), ("in march", "2027-03-31"), ("by text, sun", "2026-11-22"),
      ("by phone, no text, friday", "2026-11-27"), ("not until friday", "2026-11-27"),
      ("I can\u{2019}t before friday", "2026-11-27"), ("don't know, maybe friday", "2026-11-27"),
      ("not before next week", "2026-11-29"), ("won't see her till the 25th", "2026-11-25"),
      ("till Christmas", "2026-12-25"), ("xmas eve", "2026-12-24"), ("after christmas", "2026-12-26"),
      ("sundays by phone", "2026-11-22"), ("Sundays", "2026-11-22"), ("by phone on fridays", "2026-11-27"),
      ("not friday but sunday", "2026-11-22"), ("not friday, saturday", "2026-11-28"), ("no. tuesday", "2026-11-24"),
      ("dunno, not sure perhaps monday", "2026-11-23"), ("no text before in two days", "2026-11-23"),
      ("friday the 4th", "2026-12-04"), ("on friday the 11th, by phone", "2026-12-11"), ("fri 4th", "2026-12-04"),
      ("friday, the 18th", "2026-12-18"), ("this friday the 11th", "2026-12-11"), ("friday 11 december", "2026-12-11"),
      ("friday the 5th", "2026-12-05"),
      ("friday 12 december", "2026-12-12"), ("friday december 12th", "2026-12-12"), ("friday 4 pm", "2026-11-27"),
      ("friday, my 2nd shift", "2026-11-27"), ("friday in bay 4", "2026-11-27"), ("the 4th, a friday", "2026-12-04"),
      ("in a fortnight", "2026-12-05"), ("a fortnight", "2026-12-05"), ("a fortnight's time", "2026-12-05"),
      ("in a week\u{2019}s time", "2026-11-28"), ("in two weeks' time", "2026-12-05"), ("in ten days", "2026-12-01"),
      ("in a couple of weeks", "2026-12-05"), ("in a few days", "2026-11-24"), ("in about 2 weeks", "2026-12-05"),
      ("two weeks from friday", "2026-12-11"), ("a week from tomorrow", "2026-11-29"),
      ("a fortnight on monday", "2026-12-07"),
      ("ten days from now", "2026-12-01"), ("ten days, by phone", "2026-12-01"), ("maybe two weeks", "2026-12-05"),
      ("next year", "2027-01-01"), ("in the new year", "2027-01-01"), ("new year's eve", "2026-12-31"),
      ("after new year", "2027-01-02"), ("end of month", "2026-11-30"), ("by the end of the week", "2026-11-22"),
      ("end of the year", "2026-12-31"), ("end of week 12", "2027-03-28"), ("end of week, by text", "2026-11-22"),
      ("start of next month", "2026-12-01"), ("the start of the week", "2026-11-23"),
      ("after the weekend", "2026-11-23"), ("after next weekend", "2026-11-30"), ("the weekend", "2026-11-29"),
      ("the day after tomorrow", "2026-11-23"), ("face to face, saturday 28 november", "2026-11-28"),
      ("when she is back, 2026-12-03", "2026-12-03"),
      ("a week tomorrow", "2026-11-29"), ("a week today", "2026-11-28"), ("in a week today, by phone", "2026-11-28"),
      ("two weeks tomorrow", "2026-12-06"), ("a fortnight today", "2026-12-05"), ("a week tmrw", "2026-11-29"),
      ("by text, a week tomorrow", "2026-11-29"), ("tomorrow week", "2026-11-29"), ("today week", "2026-11-28"),
      ("friday week", "2026-12-04"), ("a week from today", "2026-11-28"), ("a week friday", "2026-12-04"),
      ("in a week, tomorrow if I can", "2026-11-28"),
      ("the Monday after next", "2026-11-30"), ("monday after next, by phone", "2026-11-30"),
      ("on the saturday after next", "2026-12-05"), ("friday after next at 6", "2026-12-04"),
      ("the week after next", "2026-12-06"), ("the weekend after next", "2026-12-06"),
      ("the monday after next week", "2026-11-30"), ("monday after next shift", "2026-11-23"),
      ("monday after work", "2026-11-23"), ("next monday", "2026-11-23"),
      // Taken back for another day.
      ("sunday, no wait monday", "2026-11-23"), ("text him tuesday. no wednesday", "2026-11-25"),
      ("friday i mean thursday", "2026-11-26"), ("monday no tuesday", "2026-11-24"),
      ("on friday actually thursday", "2026-11-26"), ("friday, no sorry, wednesday", "2026-11-25"),
      ("till friday no wait till the 20th", "2026-12-20"), ("fri, no sat", "2026-11-28"), ("fri no, wed", "2026-11-25"),
      ("friday. make that the end of the month", "2026-11-30"), ("in two weeks, no, in three weeks", "2026-12-12"),
      ("friday, no, not friday, monday", "2026-11-23"), ("after friday, no, after monday", "2026-11-24"),
      ("monday no tuesday no wait wednesday", "2026-11-25"), ("friday or rather monday", "2026-11-23"),
      ("friday, sorry, in person on monday", "2026-11-27"), ("friday, no later than monday", "2026-11-27"),
      ("friday, not monday", "2026-11-27"), ("friday or monday", "2026-11-27"), ("friday, maybe monday", "2026-11-27"),
      ("friday, or wait till monday", "2026-11-27"), ("friday. can't wait. monday is hers", "2026-11-27"),
      ("friday. if she says no, monday", "2026-11-27"), ("friday, there's no monday clinic", "2026-11-27"),
      ("friday, no text, monday", "2026-11-27"), ("friday, but no wait", "2026-11-27"),
      ("not this week but friday", "2026-11-27"), ("any time, but friday is best", "2026-11-27"),
    ])
  func ahead(text: String, iso: String) throws {
    #expect(DateWords.namedDay(text, today: try date(today)) == (try date(iso)))
  }

  @Test(
    "A promise without a day has none",
    arguments: [
      "", "when I can", "after rounds", "—", "soon", "I can\u{2019}t on friday", "not friday or saturday",
      "not this week", "never on a friday, no",
      "any day but friday", "any evening except on friday", "whenever, apart from friday", "no friday, no wait",
      "not, and not on friday", "not the end of the month", "as we sat there",
      "one day", "one day, maybe", "end of year one", "end of shift", "a day", "two weeks of nights",
      "after three nights", "for two weeks now",
      "a fortnight ago", "a week ago", "it took a fortnight", "bed 4", "12 hours in", "at 4", "room 2026",
      "the 4 of us",
      "my 4th week", "10 days on call", "the weeks end", "a few words", "a couple of us", "a new yearning",
      "in the sun", "I may text her", "in my 2nd week off", "she left today", "she called last week", "over coffee",
    ])
  func noDay(text: String) throws {
    #expect(DateWords.namedDay(text, today: try date(today)) == nil)
  }

  @Test("The calendar's ends hold")
  func ends() throws {
    #expect(DateWords.day("yesterday", today: try date("0001-01-01")) != nil)
    #expect(DateWords.period("last year", today: try date("0001-06-01")) == nil)
    #expect(DateWords.period("next year", today: try date("9999-06-01")) == nil)
    #expect(DateWords.period("a month ago", today: try date("0001-01-01")) == nil)
  }
}

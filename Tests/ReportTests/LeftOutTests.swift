import Nights
import Report
import Review
import Signals
import Testing

/// What is left out is said in a sentence, on the page and aloud.
@Suite struct LeftOutTests {
  @Test(arguments: [false, true]) func noEntries(plain: Bool) {
    #expect(said([], plain: plain).contains("Nothing is written in this span, so there is nothing to show."))
  }

  @Test(arguments: [false, true]) func oneEntry(plain: Bool) {
    let said = said(Array(Invented.nights.prefix(1)), plain: plain)
    #expect(said.contains("1 night written: too few to tell of changes in the words."))
  }

  @Test(arguments: [false, true]) func oneSentenceOfPatternsWhereNoneCanBeTold(plain: Bool) {
    let said = said(Array(Invented.nights.prefix(2)), plain: plain).replacing("\n    ", with: " ")
    #expect(said.contains("Too few nights to tell: working seven days a week, for weeks; asleep with"))
    #expect(said.contains("it did not lift on lighter days."))
    #expect(said.ranges(of: "too few").count == 1, "of changes, in what is left out")
  }

  @Test(arguments: [false, true]) func onlyCheckIns(plain: Bool) {
    let nights = (0..<3).map { NightRecord(date: Invented.day($0), hasWords: false, slept: 6) }
    let said = said(nights, plain: plain)
    #expect(said.contains("3 nights without words of your own: what came up is left out."))
    #expect(!said.contains("Signs of life"))
  }

  @Test(arguments: [false, true]) func someCheckInsAlone(plain: Bool) {
    let nights = (0..<20).map { NightRecord(date: Invented.day($0), hasWords: $0 > 0, worked: 8) }
    #expect(said(nights, plain: plain).contains("1 night without words of your own is not among the nights written."))
  }

  @Test(arguments: [false, true]) func aYearOfSilence(plain: Bool) {
    let nights = [0, 1, 2, 400, 401].map { NightRecord(date: Invented.day($0)) }
    #expect(
      said(nights, today: 401, plain: plain).contains(
        "Nothing is written from 7 January 2027 to 7 February 2028, 397 days: nothing is said about that time."))
  }

  @Test(arguments: [false, true]) func hoursMissing(plain: Bool) {
    let nights = (0..<20).map { NightRecord(date: Invented.day($0)) }
    #expect(said(nights, plain: plain).contains("Hours worked, or a day off, are told of on 0 of 20 nights"))
  }

  /// Each of the days is told of, in a journal too young for three weeks.
  @Test(arguments: [false, true]) func daysThatAreKnownAreNotSupposed(plain: Bool) {
    let nights = (0..<16).map { NightRecord(date: Invented.day($0), outside: false) }
    let said = said(nights, today: 15, plain: plain)
    #expect(said.contains("no regular contact outside") && said.contains("16 days,"), "\(said)")
    #expect(!said.contains("perhaps"), "\(said)")
  }

  private func said(_ nights: [NightRecord], today: Int = 69, plain: Bool) -> String {
    TextReport(Invented.review(nights, today: today), width: 120, plain: plain).lines.map(\.text).joined(
      separator: "\n")
  }

  @Test(arguments: [("10:30", "it names no hours, as \"6 hours\" does"), ("6 hours", "no answer tells of it")])
  func aFloorThatIsHeldAgainstNothingSaysWhy(words: String, why: String) {
    let review = Invented.review([NightRecord(date: Invented.day(0))], today: 0, floors: [.sleep: words])
    let text = TextReport(review, width: 120).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("\"\(words)\": \(why)"), "\(text)")
  }
}

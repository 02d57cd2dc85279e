import Nights
import Review
import Signals
import Testing

@Suite struct CrisisTests {
  let heavy = Evidence(signal: .crisis, quote: "better not to wake up")

  @Test func aRecordHoldsNoCrisis() {
    let night = NightRecord(date: Journals.start, findings: [heavy, Evidence(signal: .numbness, quote: "nothing")])
    #expect(Array(night.findings) == [Evidence(signal: .numbness, quote: "nothing")])
  }

  @Test(arguments: [
    "it would be better not to wake up, I feel nothing", "not to wake up", "I think it would be better not to",
    "to wake up, and I feel nothing",
  ])
  func otherWordsThatOverlapLeaveNoTrace(quote: String) {
    let night = NightRecord(date: Journals.start, findings: [heavy, Evidence(signal: .numbness, quote: quote)])
    #expect(night == NightRecord(date: Journals.start))
  }

  @Test func aReviewIsTheSameWithAndWithoutThatNight() {
    #expect(Journals.review(Journals.arc(crisis: true)) == Journals.review(Journals.arc()))
  }

  @Test func noReviewCountsOrAnswersForIt() {
    let review = Journals.review(Journals.arc(crisis: true))
    #expect(!Review.signals.contains(.crisis))
    #expect(Review.signals.count == Signal.allCases.count - 1)
    #expect(review.series(of: .crisis) == nil)
    #expect(review.evidence(for: .crisis).isEmpty)
  }
}

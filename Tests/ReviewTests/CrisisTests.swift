import Nights
import Review
import Signals
import TestSupport
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

  @Test("Of any words, those are kept that do not overlap words of crisis", arguments: 0..<20)
  func overlaps(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func texts(_ count: Int) -> [String] {
      (0..<count).map { _ in
        String((0..<Int.random(in: 1...24, using: &random)).map { _ in random.chance(0.9) ? "a" : "b" })
      }
    }
    for _ in 0..<100 {
      let (words, quotes) = (texts(3), texts(6))
      let evidence = words.map { Evidence(signal: .crisis, quote: $0) }
      let night = NightRecord(
        date: Journals.start, findings: evidence + quotes.map { Evidence(signal: .numbness, quote: $0) })
      let left = quotes.filter { quote in !words.contains { CrisisTests.overlap($0, quote) } }
      #expect(night.findings.map(\.quote) == left, "\(words)")
    }
  }

  private static func overlap(_ one: String, _ other: String) -> Bool {
    if one.contains(other) || other.contains(one) { return true }
    return (10...24).contains { length in
      length <= min(one.count, other.count)
        && (one.suffix(length) == other.prefix(length) || other.suffix(length) == one.prefix(length))
    }
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

import Nights
import Review
import Signals
import Testing

/// What is not claimed matters as much as what is.
@Suite struct CarefulTests {
  @Test func stressThatLiftsIsNoRedFlag() {
    let review = Journals.review(Journals.stressed())
    #expect(!review.patterns.contains { $0.answer == .seen })
    #expect(review[.notLifting]?.answer == .notSeen)
    #expect(review[.restNoHelp]?.answer == .notSeen)
    #expect(review.series.allSatisfy { $0.change == nil })
  }

  @Test func randomJournalsClaimNothing() {
    let claiming = (1...100).filter { seed in
      let review = Journals.review(Journals.arcless(seed: UInt64(seed)))
      return review.series.contains { $0.change != nil } || review.patterns.contains { $0.answer == .seen }
        || review.slept.perWeek != nil || review.worked.perWeek != nil
    }
    #expect(claiming.count <= 5, "claims in the journals \(claiming)")
  }

  @Test(arguments: 0..<14) func aFewNightsTellOfNoPattern(nights: Int) {
    let review = Journals.review(Array(Journals.arc().prefix(nights)))
    #expect(review.patterns.count == 7)
    #expect(review.patterns.allSatisfy { $0.answer == .tooFew })
    #expect(review.series.allSatisfy { $0.change == nil })
  }

  @Test func daysThatNobodyToldOfEndARun() {
    // Twelve days of work, two untold, twelve of work: the day off may have been one of the two.
    let nights = (0..<26).map { number in
      NightRecord(date: Journals.day(number), worked: (12...13).contains(number) ? nil : 11)
    }
    #expect(Journals.review(nights)[.noDayOff]?.answer == .notSeen)
    let told = (0..<26).map { NightRecord(date: Journals.day($0), worked: $0 == 12 ? nil : 11) }
    #expect(Journals.review(told)[.noDayOff]?.answer == .seen)
  }

  @Test func noContactNeedsAnswersNotSilence() {
    let silent = (0..<60).map { NightRecord(date: Journals.day($0)) }
    #expect(Journals.review(silent)[.noContact]?.answer == .tooFew)
    let alone = (0..<60).map { NightRecord(date: Journals.day($0), outside: false) }
    #expect(Journals.review(alone)[.noContact]?.answer == .seen)
  }

  @Test(arguments: [(30, 30, Pattern.Answer.seen), (16, 30, .tooFew), (4, 30, .notSeen), (5, 5, .tooFew)])
  func mostNightsMeansMoreThanHalfForSure(yes: Int, of: Int, answer: Pattern.Answer) {
    // The "yes" are spread over the whole, so that no stretch of its own stands out.
    let nights = (0..<of).map { NightRecord(date: Journals.day($0), screenInBed: ($0 * yes) % of < yes) }
    #expect(Journals.review(nights)[.screenInBed]?.answer == answer)
  }

  @Test func halfAYearOfPuttingOffIsSeen() {
    let quotes = [
      "I'll sleep after Step 1", "after clerkships I'll call home", "once the Match is over", "after Step 2",
    ]
    let nights = (0..<280).map { number in
      let put = number % 70 == 0
      return NightRecord(
        date: Journals.day(number),
        findings: put ? [Evidence(signal: .deferral, quote: quotes[number / 70])] : [])
    }
    let pattern = Journals.review(nights, today: 279)[.putOff]
    #expect(pattern?.answer == .seen)
    guard case .milestones(let names, _, _, let count) = pattern?.facts else {
      Issue.record("no milestones are named")
      return
    }
    #expect(names == ["Step 1", "clerkships", "the Match", "Step 2"])
    #expect(count == 4)
  }

  @Test func nightsBeforeTheSpanCountForHalfAYearOnly() {
    let nights = (0..<280).map { number in
      NightRecord(
        date: Journals.day(number),
        findings: number % 40 == 0 ? [Evidence(signal: .deferral, quote: "after Step")] : [])
    }
    let today = Journals.day(279)
    let review = Review(of: nights, in: Span.weeks(4, endingOn: today), today: today)
    #expect(review[.putOff]?.answer == .seen)
    #expect(review.ledger.isEmpty)
  }
}

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
    guard case .milestones(let names, _, _, let count, _) = pattern?.facts else {
      Issue.record("no milestones are named")
      return
    }
    #expect(names == ["Step 1", "clerkships", "the Match", "Step 2"])
    #expect(count == 4)
  }

  /// A night every day, on some of which something is put off; the last 28 are the span.
  @Test(
    "Half a year of putting off, and what is too little to tell",
    arguments: [
      ("seven nights over eight months", 280, [0, 40, 80, 120, 160, 200, 240], .seen),
      ("a journal of four weeks", 28, [0, 7, 14], .tooFew),
      ("a journal of twelve weeks, none", 84, [], .tooFew),
      ("half a year, none", 190, [], .notSeen),
      ("half a year, a few close together", 190, [100, 110, 150], .notSeen),
      ("two nights, a year apart", 400, [0, 390], .tooFew),
    ] as [(String, Int, [Int], Pattern.Answer)])
  func puttingOff(_ name: String, _ count: Int, _ put: [Int], answer: Pattern.Answer) {
    let nights = (0..<count).map { number in
      let words = Evidence(signal: .deferral, quote: "after Step")
      return NightRecord(date: Journals.day(number), findings: put.contains(number) ? [words] : [])
    }
    let today = Journals.day(count - 1)
    let review = Review(of: nights, in: Period.weeks(4, endingOn: today), today: today)
    #expect(review[.putOff]?.answer == answer)
    #expect(review.nights(behind: .putOff).map(\.date) == put.map(Journals.day), "those before the span too")
    #expect(review.ledger.allSatisfy { review.span.contains($0.date) })
  }

  /// Six hours and a half up to the gap, less each week by `drift` of an hour after it, from five hours on.
  @Test(
    arguments: [(0, 0, nil), (20, 0.25, nil), (28, 0, nil), (84, 0, nil), (84, 0.25, -0.25)] as [(Int, Double, Double?)]
  )
  func whatLiesAcrossALongGapIsNoSlope(gap: Int, drift: Double, perWeek: Double?) {
    let before = (0..<56).map { NightRecord(date: Journals.day($0), slept: 6.5) }
    let after = (0..<70).map { number in
      NightRecord(date: Journals.day(56 + gap + number), slept: 5 - drift * Double(number / 7))
    }
    let slept = Journals.review(before + after, today: 125 + gap).slept
    let slope = slept.perWeek
    #expect(slept.since == (perWeek == nil ? nil : Journals.day(56 + gap)))
    if gap >= 28 {
      #expect(slope == perWeek)
    } else {
      #expect(slope ?? 0 < 0, "without a gap it goes down all the way")
    }
  }

  /// More often from week to week after a long silence: told from there on. Where most steps go no way,
  /// the slope is none and nothing is told.
  @Test func aSlopeIsToldFromWhereItBeginsAndOnlyWhereThereIsOne() {
    func review(_ weekly: [Int], from first: Int) -> Review {
      let nights = weekly.enumerated().flatMap { week, count in
        (0..<7).map { day in
          let words = Evidence(signal: .feeling, quote: "I cried", rule: "I cried")
          return NightRecord(date: Journals.day(first + 7 * week + day), findings: day < count ? [words] : [])
        }
      }
      let before = (0..<14).map { NightRecord(date: Journals.day($0)) }
      return Journals.review(first > 0 ? before + nights : nights, today: first + 7 * weekly.count - 1)
    }
    let rising = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
    for (first, since) in [(0, nil), (56, Journals.day(56))] as [(Int, CivilDate?)] {
      guard case .rising(let slope, let told) = review(rising, from: first).series(of: .feeling)?.change else {
        Issue.record("no rise is told")
        continue
      }
      #expect(slope > 0 && told == since)
    }
    let rare = Array(repeating: 0, count: 16) + [1, 0, 1, 1, 0, 1, 1, 1]
    #expect(review(rare, from: 0).series(of: .feeling)?.change == nil)
  }

  @Test func whereOlderNightsAreNotReadItsBeginningIsNotTold() {
    var passedOver = PassedOver()
    passedOver.hasOlder = true
    let night = NightRecord(date: Journals.day(0), findings: [Evidence(signal: .deferral, quote: "after Step")])
    let review = Review(
      of: [night], in: .covering([night], today: night.date), today: night.date, passedOver: passedOver)
    let facts = Pattern.Facts.milestones(["Step"], first: night.date, last: night.date, nights: 1, mayBeMore: true)
    #expect(review[.putOff]?.facts == facts)
  }
}

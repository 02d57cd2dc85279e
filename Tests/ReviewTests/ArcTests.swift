import Nights
import Review
import Signals
import TestSupport
import Testing

@Suite struct ArcTests {
  let review = Journals.review(Journals.arc(), today: 69)

  @Test func nightsAreCountedOutOfNightsWritten() {
    #expect(review.written == 66)
    #expect(review.weeks.map(\.written) == [7, 6, 7, 7, 5, 7, 7, 6, 7, 7])
    #expect(review.series(of: .numbness)?.weekly.reduce(0, +) == review.series(of: .numbness)?.total.hits)
  }

  @Test func signsOfLifeComeFirst() {
    #expect(review.series.prefix(3).map(\.signal.isSignOfLife) == [true, true, true])
    #expect(!review.series.dropFirst(3).contains { $0.signal.isSignOfLife })
  }

  @Test func whatWasGoneIsBackWithItsWords() {
    guard case .back(let sighting, let before, let nights) = review.series(of: .feeling)?.change else {
      Issue.record("feeling is not told to be back")
      return
    }
    #expect(sighting == Sighting(date: Journals.day(58), quote: "I cried on the stairs 58"))
    #expect(before == Journals.day(15))
    #expect(nights == 39)
  }

  /// Words are matched, not understood: two nights wrongly heard in a gap of 44 don't hide it. More than one in ten do.
  @Test(arguments: [([], true), ([24, 41], true), ([18, 24, 30, 36, 42, 48], false)])
  func aFewStrayNightsDoNotHideAReturn(strays: [Int], isBack: Bool) {
    let felt = Set([1, 4, 8, 11, 14] + strays + [59, 60, 62, 63, 65, 67, 68, 70])
    let nights = (0..<72).map { number in
      let words = Evidence(signal: .feeling, quote: "I cried \(number)", rule: "cried")
      return NightRecord(date: Journals.day(number), findings: felt.contains(number) ? [words] : [])
    }
    let change = Journals.review(nights).series(of: .feeling)?.change
    let told = Change.back(
      Sighting(date: Journals.day(59), quote: "I cried 59"), lastBefore: Journals.day(14),
      nightsWithout: 44 - strays.count)
    #expect((change == told) == isBack)
  }

  /// The nights from 59 on part the weeks most clearly; a first night within a week before them begins the return.
  @Test(arguments: [(54, 54), (52, 52), (51, 59)])
  func aReturnIsToldFromItsFirstNight(first: Int, told: Int) {
    let felt = Set([1, 4, 8, 11, 14, 24, 41, first, 59, 60, 61, 62, 63, 65, 67, 68, 70])
    let nights = (0..<72).map { number in
      let words = Evidence(signal: .feeling, quote: "I cried \(number)", rule: "cried")
      return NightRecord(date: Journals.day(number), findings: felt.contains(number) ? [words] : [])
    }
    guard case .back(let sighting, _, _) = Journals.review(nights).series(of: .feeling)?.change else {
      Issue.record("feeling is not told to be back")
      return
    }
    #expect(sighting.date == Journals.day(told))
  }

  /// Gone from day 60 on, and back from day 150 on: single nights between, weeks before it stays, are no return.
  @Test(
    arguments: [
      ([], 150), ([100], 150), ([116], 150), ([90, 116], 150), ([116, 120], 150), ([100, 110, 120], 150), ([146], 146),
    ] as [([Int], Int)])
  func aStrayNightIsNoReturn(strays: [Int], told: Int) {
    let felt = Set((0..<60).filter { $0 % 3 == 0 } + strays + (150..<210).filter { $0 % 3 == 0 })
    #expect(back(felt, nights: 210) == Journals.day(told))
  }

  /// It came for a night, and not again: nothing is told to be back until it may stay.
  @Test(
    arguments: [([150], 151, 150), ([150], 161, nil), ([150, 152, 155], 178, 150), ([150, 152], 178, nil)]
      as [([Int], Int, Int?)])
  func whatDoesNotStayIsNotBack(after: [Int], nights: Int, told: Int?) {
    let felt = Set((0..<60).filter { $0 % 3 == 0 } + after)
    #expect(back(felt, nights: nights) == told.map(Journals.day))
  }

  /// The night on which feeling is told to be back, of so many nights with these among them.
  private func back(_ felt: Set<Int>, nights: Int) -> CivilDate? {
    let records = (0..<nights).map { number in
      let words = Evidence(signal: .feeling, quote: "I cried \(number)", rule: "cried")
      return NightRecord(date: Journals.day(number), findings: felt.contains(number) ? [words] : [])
    }
    guard case .back(let sighting, _, _) = Journals.review(records, today: nights - 1).series(of: .feeling)?.change
    else { return nil }
    return sighting.date
  }

  @Test func theHeightIsNamedByItsWeeks() {
    guard case .most(let weeks, let ratio) = review.series(of: .numbness)?.change else {
      Issue.record("no weeks are named")
      return
    }
    #expect(weeks == [Journals.day(42), Journals.day(49)])
    #expect(ratio == Ratio(10, of: 13))
  }

  /// Two fortnights with as many nights each: the one that is nearer is told.
  @Test func ofEqualHeightsTheLastIsNamed() {
    let nights = (0..<84).map { number in
      let isHeavy = (28..<42).contains(number) || (70..<84).contains(number)
      let words = Evidence(signal: .numbness, quote: "felt nothing \(number)", rule: "felt nothing")
      return NightRecord(date: Journals.day(number), findings: isHeavy ? [words] : [])
    }
    guard case .most(let weeks, _) = Journals.review(nights).series(of: .numbness)?.change else {
      Issue.record("no weeks are named")
      return
    }
    #expect(weeks == [Journals.day(70), Journals.day(77)])
  }

  /// Who writes less in a bad stretch has more nights with it outside, by their number alone.
  @Test func theWeeksThatStandOutAreNamed() {
    let nights = (0..<140).compactMap { number -> NightRecord? in
      let (isBad, day) = (number < 70, number % 7)
      guard !isBad || day < 2 else { return nil }
      let words = Evidence(signal: .numbness, quote: "felt nothing \(number)", rule: "felt nothing")
      return NightRecord(date: Journals.day(number), findings: isBad || day < 3 ? [words] : [])
    }
    let review = Journals.review(nights, today: 139)
    guard case .most(let weeks, let ratio) = review.series(of: .numbness)?.change else {
      Issue.record("no weeks are named")
      return
    }
    #expect(weeks.allSatisfy { $0 < Journals.day(70) })
    #expect(ratio.hits == ratio.of)
  }

  /// Somebody may look in for two hours on a day off.
  @Test func hoursOfDaysOffAreNoWorkingDay() {
    let nights = (0..<28).map { NightRecord(date: Journals.day($0), worked: $0 % 2 == 0 ? 12 : 2, dayOff: $0 % 2 == 1) }
    let review = Journals.review(nights, today: 27)
    #expect(review.worked.median == 12)
    #expect(review.worked.answered == 14)
    #expect(review.daysOff == 14)
  }

  @Test func theFirstLabelIsDated() {
    let label = review.series(of: .dehumanizing)
    #expect(label?.first == Sighting(date: Journals.day(17), quote: "the hip in 4 17"))
    #expect(label?.nightsBeforeFirst == 16)
  }

  /// A night is the first or the latest whatever stands behind it; a quote is one that is sure, with its own date.
  @Test func datesAreTrueAndQuotesAreSure() {
    func series(_ sure: [Int], unsure: [Int]) -> Series? {
      Journals.review(
        (0..<20).map { number in
          let words = Evidence(signal: .feeling, quote: "cried \(number)", rule: "cried", isSure: sure.contains(number))
          return NightRecord(date: Journals.day(number), findings: (sure + unsure).contains(number) ? [words] : [])
        }
      ).series(of: .feeling)
    }
    let mixed = series([5, 9], unsure: [2, 14])
    #expect(mixed?.first == Sighting(date: Journals.day(2), quote: "cried 5", said: Journals.day(5)))
    #expect(mixed?.latest == Sighting(date: Journals.day(14), quote: "cried 9", said: Journals.day(9)))
    #expect(series([], unsure: [2, 14])?.latest == Sighting(date: Journals.day(14), quote: ""))
    #expect(series([14], unsure: [2])?.latest == Sighting(date: Journals.day(14), quote: "cried 14"))
  }

  @Test func whatCameBackStandsInOrder() {
    #expect(
      review.comebacks == [
        Comeback(what: .contact, date: Journals.day(55)), Comeback(what: .signal(.feeling), date: Journals.day(58)),
      ])
  }

  @Test func theContactGapHasBothEndsIncluded() {
    let pattern = review[.noContact]
    #expect(pattern?.answer == .seen)
    // Contact on day 13 and again on day 55.
    #expect(pattern?.facts == .run(span(14, 54), told: 38, mayBeMore: false))
  }

  @Test func itDidNotLift() {
    let pattern = review[.notLifting]
    #expect(pattern?.answer == .seen)
    guard case .load(let signal, let light, let heavy, let stretch) = pattern?.facts else {
      Issue.record("no nights are named")
      return
    }
    #expect(signal == .numbness)
    #expect(light.share > heavy.share)
    // The dates and the counts are of the same nights, from the signal's first on.
    #expect(stretch.first == review.series(of: .numbness)?.first?.date)
    #expect(stretch.last == review.nights.last?.date)
  }

  @Test func aStretchOfScreensIsFoundWithinTheWhole() {
    #expect(review[.screenInBed]?.answer == .seen)
  }

  @Test func theLedgerSaysUntilWhen() {
    #expect(review.ledger.map(\.milestone) == ["the shelf", "surgery"])
    #expect(review.ledger.map(\.date) == [Journals.day(6), Journals.day(36)])
    #expect(review[.putOff]?.answer == .tooFew, "ten weeks tell nothing of half a year")
  }

  @Test func goneIsSaidWhileItIsNotBack() {
    let half = Journals.review(Journals.arc(), today: 52)
    guard case .gone(let sighting, _) = half.series(of: .feeling)?.change else {
      Issue.record("it is not told that feeling was last seen weeks ago")
      return
    }
    #expect(sighting.date == Journals.day(15))
  }

  @Test func theOrderOfTheNightsDoesNotMatter() {
    var random = SeededGenerator(seed: 3)
    #expect(Journals.review(Journals.arc().shuffled(using: &random), today: 69) == review)
  }

  private func span(_ first: Int, _ last: Int) -> Period {
    Period.covering([NightRecord(date: Journals.day(first))], today: Journals.day(last))
  }
}

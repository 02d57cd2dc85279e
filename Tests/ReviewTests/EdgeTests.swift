import Nights
import Review
import Signals
import TestSupport
import Testing

@Suite struct EdgeTests {
  @Test func noEntries() {
    let review = Journals.review([])
    #expect(review.omissions == [.nothingWritten])
    #expect(review.written == 0)
    #expect(review.patterns.allSatisfy { $0.answer == .tooFew })
  }

  @Test func oneEntry() {
    let review = Journals.review(Array(Journals.arc().prefix(1)), today: 0)
    #expect(review.omissions == [.fewNights(1)])
    #expect(review.series(of: .feeling)?.first?.date == Journals.start)
    #expect(review.weeks.count == 1)
  }

  @Test func onlyCheckIns() {
    let nights = (0..<20).map { NightRecord(date: Journals.day($0), hasWords: false, slept: 6) }
    let review = Journals.review(nights, today: 19)
    #expect(review.written == 0)
    #expect(review.omissions == [.onlyCheckIns(20)])
    #expect(review.slept.median == 6)
  }

  @Test func someCheckInsAlone() {
    let nights = (0..<20).map { NightRecord(date: Journals.day($0), hasWords: $0 > 2, worked: 8) }
    #expect(Journals.review(nights, today: 19).omissions == [.checkInsAlone(3)])
  }

  @Test func whatLiesInAYearOfSilenceIsNotKnown() {
    let nights = [0, 400].flatMap { start in
      (0..<12).map { NightRecord(date: Journals.day(start + $0), worked: 8, outside: false) }
    }
    let review = Journals.review(nights, today: 411)
    #expect(review.omissions == [.silence(from: Journals.day(12), to: Journals.day(399))])
    #expect(review[.noContact]?.answer == .tooFew)
    #expect(review[.noDayOff]?.answer == .tooFew)
  }

  @Test func hoursMissing() {
    let nights = (0..<30).map { NightRecord(date: Journals.day($0), worked: $0 < 5 ? 8 : nil) }
    let review = Journals.review(nights, today: 29)
    #expect(review.omissions == [.hoursWorkedMissing(Ratio(5, of: 30))])
    #expect(review[.notLifting]?.answer == .tooFew)
    #expect(review[.restNoHelp]?.answer == .tooFew)
  }

  @Test func futureDatesAreLeftOutAndTold() {
    var passedOver = PassedOver()
    passedOver.afterToday = 46
    let today = Journals.day(20)
    let review = Review(
      of: Journals.arc(), in: .covering([], today: today), today: today, passedOver: passedOver)
    #expect(review.nights.allSatisfy { $0.date <= today })
    #expect(review.omissions.contains(.afterToday(46, today: today)))
  }

  @Test func aLeapDayIsANightLikeAnother() throws {
    let leap = try #require(CivilDate(year: 2028, month: 2, day: 29))
    let nights = (-10...10).map { number in
      NightRecord(
        date: leap.adding(days: number),
        findings: number == 0 ? [Evidence(signal: .feeling, quote: "leapt")] : [])
    }
    let review = Review(of: nights, in: .covering(nights, today: leap.adding(days: 10)), today: leap.adding(days: 10))
    #expect(review.written == 21)
    #expect(review.series(of: .feeling)?.first?.date == leap)
    #expect(review.weeks.contains { $0.monday == leap.weekStart })
  }

  @Test(arguments: [-1.0, 36.5, .nan, .infinity]) func hoursThatCannotBeAreNotAnswered(hours: Double) {
    let night = NightRecord(date: Journals.start, slept: hours, worked: hours)
    #expect(night.slept == nil)
    #expect(night.worked == nil)
    #expect(NightRecord(date: Journals.start, slept: 24.5, worked: 24.5).slept == nil)
  }

  @Test func twoRecordsOfOneNightAreOneNight() {
    let nights = [
      NightRecord(date: Journals.start, slept: 5, findings: [Evidence(signal: .feeling, quote: "a")]),
      NightRecord(date: Journals.start, slept: 6, findings: [Evidence(signal: .feeling, quote: "b")]),
    ]
    let review = Journals.review(nights, today: 0)
    #expect(review.written == 1)
    #expect(review.slept.median == 6)
    #expect(review.series(of: .feeling)?.total == Ratio(1, of: 1))
    #expect(review.evidence(for: .feeling).first?.findings.map(\.quote) == ["a", "b"])
  }

  @Test func whatIsPutOffIsQuotedByTheWordsThatSayUntilWhen() {
    func latest(_ quotes: String...) -> String? {
      let findings = quotes.map { Evidence(signal: .deferral, quote: $0, rule: "later") }
      let review = Journals.review([NightRecord(date: Journals.start, findings: findings)], today: 0)
      return review.series(of: .deferral)?.latest?.quote
    }
    #expect(latest("My knee clicks.", "When boards are over I will call my sister.")?.hasPrefix("When boards") == true)
    #expect(latest("My knee clicks.", "I will call my sister.") == "My knee clicks.")
  }

  @Test func theEndsOfTheCalendarDoNotTrap() {
    let ends = [CivilDate(daysSinceEpoch: .min / 2), CivilDate(daysSinceEpoch: .max / 2)]
    let nights = ends.map { NightRecord(date: $0, worked: 8, outside: false) }
    let review = Review(of: nights, in: .covering(nights, today: ends[1]), today: ends[1])
    #expect(review.written == 2)
    #expect(Period.weeks(.max, endingOn: ends[0]).contains(ends[0]))
    #expect(Period.weeks(.min, endingOn: ends[1]).count <= 7)
  }

  @Test func aSpanOfWeeksBeginsOnAMonday() {
    let span = Period.weeks(12, endingOn: Journals.day(80))
    #expect(span.first == Journals.start)
    #expect(span.last == Journals.day(80))
    #expect(Period(first: Journals.day(1), last: Journals.day(0)) == nil)
  }

  @Test func randomRecordsAreReviewedWithoutContradiction() {
    for seed in 1...200 {
      var random = SeededGenerator(seed: UInt64(seed))
      let nights = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        let words = [
          "", "after", "once I", "I'll do it after ’’", "until until", "e\u{301}té", "after \u{1B}[31m Step",
        ]
        return NightRecord(
          date: Journals.day(Int.random(in: -400...400, using: &random)), hasWords: random.chance(0.7),
          slept: random.chance(0.5) ? Double.random(in: -2...30, using: &random) : nil,
          worked: random.chance(0.5) ? Double.random(in: 0...24, using: &random) : nil,
          dayOff: random.chance(0.3) ? random.chance(0.5) : nil,
          screenInBed: random.chance(0.5) ? random.chance(0.5) : nil,
          outside: random.chance(0.5) ? random.chance(0.5) : nil,
          findings: Signal.allCases.filter { _ in random.chance(0.2) }.map {
            Evidence(signal: $0, quote: words.randomElement(using: &random) ?? "")
          })
      }
      let review = Journals.review(nights, today: Int.random(in: -500...500, using: &random))
      #expect(review.weeks.reduce(0) { $0 + $1.written } == review.written)
      for series in review.series {
        #expect(series.weekly.reduce(0, +) == series.total.hits)
        #expect(zip(series.weekly, review.weeks).allSatisfy { $0 <= $1.written })
        #expect(series.total.of == review.written)
      }
    }
  }
}

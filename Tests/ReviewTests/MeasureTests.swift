import Nights
import Signals
import Testing

@testable import Review

/// Floors and the target, against the record.
@Suite struct MeasureTests {
  @Test(
    "The hours in a floor's words",
    arguments: [
      ("6 hours", 6), ("at least 6.5 h, also on nights", 6.5), ("six hours", 6), ("5h30", 5.5), ("Seven.", 7),
      ("6.5", 6.5), ("at least 6", 6), ("7hrs", 7), ("bed by 11pm, 7 hours", 7), ("5 nights a week, 7 hours", 7),
      ("6 to 7 hours", 6), ("6-7 h", 6), ("in bed by 10, 6 to 8 hours", 6), ("bed by 11", nil), ("in bed by 11", nil),
      ("lights out at 10, phone away", nil), ("asleep before 12", nil), ("lights out at 22:30", nil), ("11pm", nil),
      ("22:30", nil), ("7 nights of 7", nil), ("enough", nil), ("two naps", nil), ("20 minutes", nil), ("", nil),
      ("6,5 h", 6.5), ("6,5", 6.5), ("at least 6,5 hours", 6.5), ("nights, 7 hours", 7), ("7,  8 hours", 7),
      ("between 6 and 7 hours", 6), ("in bed at 11h", nil), ("in bed by 11 h", nil), ("bed 11h", nil),
      ("in bed 8 hours", 8), ("in bed at 11h, 7 hours", 7), ("bed before 11 h, 7h", 7), ("asleep until 6h", nil),
      ("6:30", 6.5), ("6:30 hours", 6.5), ("at least 6:30", 6.5), ("10:30", nil), ("up at 6:30", nil), ("up 6:30", nil),
      ("up at 6:30, 7 hours", 7), ("up at 6, 7 hours", 7), ("up 6:30, 7 hours", 7), ("bed 10:30, 7 hours", 7),
      ("5 hours 30 minutes", 5.5), ("5h 30m", 5.5), ("5 h 30", 5.5), ("6 hours and 30 minutes", 6.5),
      ("5 h 30 min", 5.5),
      ("at least 5 hours 30 minutes a night", 5.5), ("6 hrs 15 mins of sleep", 6.25), ("six hours and 30 minutes", 6.5),
      ("6 hours and 30 minutes of reading", 6), ("7 hours, 30 minutes without a screen", 7),
      ("7 hours, 3 nights a week", 7), ("5h 30m to 6h", 5.5), ("30 minutes of quiet, 6 hours", 6),
      ("six and a half hours", 6.5), ("minimum 6", 6), ("6 1/2 hours", 6.5), ("6½ h", 6.5),
      ("6 ½ hours", 6.5), ("at least 6 ½", 6.5),
      ("6 hrs/night", 6), ("no less than 6", 6), ("minimum 6.5", 6.5), ("at least 7, in bed by 11", 7),
      ("no screens 3 hours before bed, 7 hours sleep", 7), ("at least 10 pages, then sleep", nil),
    ] as [(String, Double?)])
  func hours(_ words: String, _ hours: Double?) { #expect(FloorHeld.hours(in: words) == hours) }

  @Test(
    "What a floor's words are held against: so many times a week, nights, or nothing",
    arguments: [
      ("Mum once a week", .week(1)), ("at least once a week, with Mum", .week(1)), ("once per week", .week(1)),
      ("once in a week", .week(1)), ("once/week", .week(1)), ("weekly", .week(1)), ("Mum, weekly", .week(1)),
      ("Mum every week", .week(1)), ("each week, Sam", .week(1)), ("1x a week", .week(1)), ("1x/week", .week(1)),
      ("Sam every Sunday", .week(1)), ("each Sunday", .week(1)), ("Mum, Sundays", .week(1)),
      ("Mum on Sundays.", .week(1)), ("a call a week", .week(1)), ("one dinner a week", .week(1)),
      ("every weekend", .week(1)), ("we see each other once a week", .week(1)), ("twice a week", .week(2)),
      ("a run twice a week", .week(2)), ("two times a week", .week(2)), ("3x a week", .week(3)),
      ("3 x a week", .week(3)), ("three dinners a week", .week(3)), ("20 minutes, twice a week", .week(2)),
      ("once or twice a week", .week(1)), ("two or three times a week", .week(2)),
      ("two to three times a week", .week(2)), ("every Tuesday and Friday", .week(2)),
      ("Tuesdays and Fridays", .week(2)), ("Saturdays or Sundays", .week(1)), ("twice weekly", .week(2)),
      ("5 nights a week", .week(5)), ("one real talk a week", .week(1)), ("two long slow runs a week", .week(2)),
      ("a call with Mum a week", .week(1)), ("one proper dinner with Sam each week", .week(1)),
      ("a real talk every week", .week(1)), ("an honest talk a week", .week(1)),
      ("every day", .night), ("a meal at a table each day", .night), ("daily", .night), ("7 days a week", .night),
      ("Mum", .night), ("on Sunday", .night), ("Mondays to Fridays", .night), ("every day but Sundays", .night),
      ("every night, Mum on Sundays", .night), ("", .night), ("a quarter of an hour each day", .night),
      ("we like each other", .night), ("every meal at a table", .night),
      ("every other week", .other), ("every two weeks", .other), ("every other Sunday", .other), ("biweekly", .other),
      ("bi-weekly", .other), ("once a month", .other), ("two Sundays a month", .other), ("this week", .other),
      ("3 hours a week", .other), ("30 km a week", .other), ("fortnightly, on Sundays", .other),
      ("call Mum every two weeks", .other), ("see Bea once a month", .other), ("someone every few days", .other),
      ("a run every 3 days", .other), ("every two or three days", .other), ("every second day", .other),
      ("every other day", .other), ("once every couple of weeks", .other), ("every couple of nights", .other),
      ("an hour a week", .other), ("a few times a week", .other), ("yearly", .other),
    ] as [(String, FloorHeld.Pace)])
  func pace(_ words: String, _ pace: FloorHeld.Pace) { #expect(FloorHeld.pace(of: words) == pace) }

  /// A talk on each Sunday of four weeks but the second, the last week not over; moved twice in the first week alone.
  @Test func aFloorByTheWeekIsHeldAgainstWeeks() {
    let nights = (0..<31).map { number in
      NightRecord(
        date: Journals.day(number), outside: number % 7 == 6 && number != 13, moved: number == 2 || number == 4)
    }
    let measures = Measures(floors: [.people: "Mum once a week", .move: "twice a week", .food: "each day"])
    let floors = Review(
      of: nights, in: .covering(nights, today: Journals.day(30)), today: Journals.day(30), measures: measures
    ).floors
    #expect(floors.map(\.kind) == [.move, .food, .people])
    #expect(floors.map { $0.weekly?.times } == [2, nil, 1])
    #expect(floors.map { $0.weekly?.held } == [Ratio(1, of: 4), nil, Ratio(3, of: 4)])
    #expect(floors.last?.held == Ratio(3, of: 31))
  }

  /// A talk on each Monday of six weeks; in the second case none in the first week.
  @Test(
    "A week that the span or the journal begins within counts where the floor is held in it",
    arguments: [
      (0, 0, 0, Ratio(6, of: 6)), (0, 0, 1, Ratio(5, of: 5)), (1, 0, 0, Ratio(5, of: 5)), (1, 0, 1, Ratio(5, of: 5)),
      (0, 7, 0, Ratio(5, of: 6)), (0, 7, 1, Ratio(5, of: 5)), (0, 14, 1, Ratio(4, of: 5)),
    ])
  func aWeekThatIsCut(firstNight: Int, firstTalk: Int, firstDay: Int, held: Ratio) throws {
    let nights = (firstNight..<42).map {
      NightRecord(date: Journals.day($0), outside: $0 % 7 == 0 && $0 >= firstTalk)
    }
    let span = try #require(Period(first: Journals.day(firstDay), last: Journals.day(41)))
    let measures = Measures(floors: [.people: "once a week"])
    let floors = Review(of: nights, in: span, today: Journals.day(41), measures: measures).floors
    #expect(floors.first?.weekly?.held == held)
  }

  /// Only Mondays are told, eight of them, with a talk on one; then all days of eight weeks but the Saturdays.
  @Test func aWeekIsMissedOnlyWhereItsDaysTell() {
    func weekly(_ floor: String, _ nights: [NightRecord]) -> FloorHeld.Weekly? {
      Review(
        of: nights, in: .covering(nights, today: Journals.day(55)), today: Journals.day(55),
        measures: Measures(floors: [.people: floor])
      ).floors.first?.weekly
    }
    let mondays = (0..<8).map { NightRecord(date: Journals.day($0 * 7), outside: $0 == 3) }
    #expect(weekly("Mum once a week", mondays) == FloorHeld.Weekly(times: 1, held: Ratio(1, of: 1), unknown: 7))
    let most = (0..<56).filter { $0 % 7 != 5 }.map { NightRecord(date: Journals.day($0), outside: $0 % 14 == 6) }
    #expect(weekly("Mum once a week", most) == FloorHeld.Weekly(times: 1, held: Ratio(4, of: 4), unknown: 4))
    #expect(weekly("Mum twice a week", most) == FloorHeld.Weekly(times: 2, held: Ratio(0, of: 4), unknown: 4))
    #expect(weekly("Mum three times a week", most) == FloorHeld.Weekly(times: 3, held: Ratio(0, of: 8), unknown: 0))
  }

  @Test(arguments: ["once a month", "every two weeks", "every few days", "3 hours a week"])
  func aLongerTimeIsHeldAgainstNothing(_ words: String) {
    let nights = (0..<28).map { NightRecord(date: Journals.day($0), outside: $0 == 3) }
    let review = Review(
      of: nights, in: .covering(nights, today: Journals.day(27)), today: Journals.day(27),
      measures: Measures(floors: [.people: words]))
    #expect(review.floors.map(\.held) == [nil] && review.floors.map(\.weekly) == [nil])
    #expect(review.floors.map(\.isUncounted) == [true])
  }

  @Test func floorsAreHeldAgainstWhatTheCheckInsTell() {
    let nights = (0..<10).map { number in
      NightRecord(
        date: Journals.day(number), slept: number == 9 ? nil : number < 4 ? 5.5 : 6.5, outside: number % 5 == 0,
        moved: number < 3 ? number == 0 : nil)
    }
    let measures = Measures(floors: [.people: "Mum, Sundays", .sleep: "6 hours", .food: "one meal at a table"])
    let review = Review(
      of: nights, in: .covering(nights, today: Journals.day(9)), today: Journals.day(9), measures: measures)
    #expect(review.floors.map(\.kind) == [.sleep, .food, .people])
    #expect(review.floors.map(\.held) == [Ratio(5, of: 9), Ratio(1, of: 3), Ratio(2, of: 10)])
    #expect(review.floors.first?.hours == 6)
  }

  @Test func onlyHoursThatWereToldAreHeldAgainstTheTarget() {
    // 60 h told in full, five days of 12 h and two that don't tell, and five days that are over it by themselves.
    let hours: [Double?] =
      [12, 12, 12, 12, 12, 0, 0] + [12, 12, 12, 12, 12, nil, nil] + [13, 12, 12, 12, 12, nil, nil]
    let nights = hours.enumerated().map { NightRecord(date: Journals.day($0), worked: $1, dayOff: $1.map { $0 == 0 }) }
    let review = Review(
      of: nights, in: .covering(nights, today: Journals.day(20)), today: Journals.day(20),
      measures: Measures(hoursAWeek: 60))
    #expect(review.weeks.map(\.hoursWorked) == [60, nil, nil])
    #expect(review.weeks.map(\.hoursTold) == [60, 60, 61])
    #expect(review.target == WorkTarget(hours: 60, median: 60, over: 1, within: 1, unknown: 1))
  }

  /// Every day is told; of a week that the span cuts, the others are not asked for, unless those told are over it.
  @Test(
    arguments: [
      (16.0, 3, nil, WorkTarget(hours: 60, median: 112, over: 4, within: 0, unknown: 0)),
      (8, 3, nil, WorkTarget(hours: 60, median: 56, over: 0, within: 2, unknown: 0)),
      (8, 3, 12, WorkTarget(hours: 60, median: 56, over: 0, within: 1, unknown: 1)),
      (8, 17, nil, nil),
    ] as [(Double, Int, Int?, WorkTarget?)])
  func aWeekThatTheSpanCutsIsNotUntold(hours: Double, first: Int, untold: Int?, target: WorkTarget?) {
    let nights = (0..<25).map { NightRecord(date: Journals.day($0), worked: $0 == untold ? nil : hours) }
    let last = Journals.day(first == 3 ? 24 : 19)
    let span = Period(days: Journals.day(first).daysSinceEpoch...last.daysSinceEpoch)
    let review = Review(of: nights, in: span, today: Journals.day(24), measures: Measures(hoursAWeek: 60))
    #expect(review.target == target)
  }

  @Test func withoutMeasuresNothingIsHeldAgainstThem() {
    let nights = Journals.arc()
    let review = Review(of: nights, in: .covering(nights, today: Journals.day(69)), today: Journals.day(69))
    #expect(review.floors.isEmpty && review.target == nil)
  }
}

/// Two spans side by side.
@Suite struct ComparisonTests {
  private func review(_ numbness: Int, of written: Int, from first: Int) -> Review {
    let nights = (0..<written).map { number in
      NightRecord(
        date: Journals.day(first + number),
        findings: number < numbness ? [Evidence(signal: .numbness, quote: "felt nothing")] : [])
    }
    let last = Journals.day(first + written - 1)
    return Review(of: nights, in: .covering(nights, today: last), today: last)
  }

  /// scipy.stats.fisher_exact([[2, 24], [14, 13]]) is 0.0007132394; of fifteen questions of which the others come to
  /// 1, false_discovery_control makes it 15 times as much.
  @Test func aDifferenceIsClaimedWhereFisherBearsItForFifteenQuestions() throws {
    let comparison = Comparison(review(14, of: 27, from: 40), against: review(2, of: 26, from: 0))
    let line = try #require(comparison.lines.first { $0.signal == .numbness })
    #expect((line.before, line.now) == (Ratio(2, of: 26), Ratio(14, of: 27)))
    #expect(abs(line.chance - 0.0106985911) < 1e-8)
    #expect(line.isClaimed)
    #expect(comparison.lines.filter(\.isClaimed).count == 1)
  }

  @Test func twoSmallSpansClaimNothing() {
    let comparison = Comparison(review(13, of: 13, from: 40), against: review(0, of: 30, from: 0))
    #expect(comparison.isTooFew)
    #expect(comparison.lines.filter(\.isClaimed).isEmpty)
  }
}

/// The nights behind a pattern are those that its answer counts.
@Suite struct BehindTests {
  let review: Review = {
    let nights = Journals.arc()
    return Review(of: nights, in: .covering(nights, today: Journals.day(69)), today: Journals.day(69))
  }()

  @Test(arguments: Pattern.Kind.allCases) func areWithinTheSpanAndInOrder(_ kind: Pattern.Kind) {
    let dates = review.nights(behind: kind).map(\.date)
    #expect(dates == dates.sorted())
    #expect(dates.allSatisfy(review.span.contains))
  }

  @Test func countWhatTheAnswerCounts() throws {
    for kind in [Pattern.Kind.screenInBed, .distance] {
      guard case .share(let ratio, _, _)? = review[kind]?.facts else { continue }
      #expect(review.nights(behind: kind).count == ratio.hits, "\(kind)")
    }
    guard case .run(_, let told, _)? = review[.noContact]?.facts else { throw Missing() }
    #expect(review.nights(behind: .noContact).count == told)
    guard case .load(_, let light, let heavy, _)? = review[.notLifting]?.facts else { throw Missing() }
    let loaded = review.nights(behind: .notLifting)
    #expect([true, false].map { isLight in loaded.count { $0.isLight == isLight } } == [light.hits, heavy.hits])
    #expect(loaded.allSatisfy { !$0.quotes.isEmpty && $0.worked != nil })
    #expect(review.nights(behind: .putOff).map(\.date) == review.ledger.map(\.date))
  }

  struct Missing: Error {}
}

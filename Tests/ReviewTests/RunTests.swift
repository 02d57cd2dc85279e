import Nights
import Review
import Signals
import Testing

/// Runs of days are claimed where the answers bear them, and ruled out where they leave no room for one.
@Suite struct RunTests {
  /// Days from a Monday on: `w` worked, `o` off, `.` nothing told. The run is its first day, its last, and those told.
  @Test(
    "Weeks without a day off",
    arguments: [
      ("every day told", String(repeating: "w", count: 20), .seen, [0, 19, 20]),
      ("Sundays are never told", String(repeating: "wwwwww.", count: 8), .tooFew, [0, 55, 48]),
      ("Saturdays are never told", String(repeating: "wwwww.w", count: 8), .tooFew, [0, 55, 48]),
      ("weekends are never told", String(repeating: "wwwww..", count: 8), .tooFew, [0, 55, 40]),
      ("one day is not told", "wwwwwwwwwwww.wwwwwwwwwwwww", .tooFew, [0, 25, 25]),
      ("one day is not told after two weeks that are", "wwwwwwwwwwwwww.wwwww", .seen, [0, 13, 14]),
      ("a roster of eight days, the eighth never told", String(repeating: "wwwwwww.", count: 5), .tooFew, [0, 39, 35]),
      ("two side by side are not told", "wwwwwwwwwwww..wwwwwwwwwwww", .tooFew, [0, 25, 24]),
      ("one Sunday of two is told", String(repeating: "wwwwww.wwwwwww", count: 3), .tooFew, [0, 41, 39]),
      ("a day off each week", String(repeating: "wwwwwwo", count: 8), .notSeen, [0, 5, 6]),
      ("days off two weeks apart", "owwwwww..wwwwwo" + "wwwwo", .notSeen, [1, 13, 11]),
      ("only days off", String(repeating: "o", count: 14), .notSeen, []),
      (
        "ten days not told on each side of one that was worked",
        String(repeating: "o..........w..........", count: 9), .tooFew, [1, 21, 1]
      ),
      (
        "three weeks not told between days off", String(repeating: "o", count: 13) + dots(21) + "o", .tooFew,
        [13, 33, 0]
      ),
      ("a week not told between days off", String(repeating: "o", count: 13) + dots(7) + "o", .notSeen, [13, 19, 0]),
      (
        "nothing told before and after", dots(20) + String(repeating: "wwwwwwo", count: 2) + dots(9), .tooFew,
        [0, 25, 6]
      ),
      ("nothing told since", String(repeating: "wwwwwwo", count: 8) + dots(14), .tooFew, [56, 69, 0]),
      ("thirteen answers", String(repeating: "w", count: 13), .tooFew, []),
    ] as [(String, String, Pattern.Answer, [Int])])
  func daysOff(_ name: String, _ days: String, answer: Pattern.Answer, run: [Int]) {
    let nights = days.enumerated().map { number, day in
      NightRecord(date: Journals.day(number), dayOff: day == "." ? nil : day == "o")
    }
    expect(Journals.review(nights, today: nights.count - 1)[.noDayOff], answer, run)
  }

  /// Nights from a Monday on: `y` a talk outside, `n` none, `c` words of connection and no answer, `.` no answer,
  /// `_` no night; those before the bar lie before the span. The gap is its first day, its last, and the answers "no".
  @Test(
    "Weeks without contact",
    arguments: [
      ("none for sixty nights", "|" + String(repeating: "n", count: 60), .seen, [0, 59, 60]),
      ("none, in a journal of sixteen", "|" + String(repeating: "n", count: 16), .tooFew, [0, 15, 16]),
      (
        "none, in a span of seventeen days",
        String(repeating: "n", count: 43) + "|" + String(repeating: "n", count: 17), .seen, [0, 59, 60]
      ),
      ("one, three days before the span", "ynnn|" + String(repeating: "n", count: 17), .notSeen, [1, 20, 20]),
      ("one a week", "|" + String(repeating: "nnnynnn", count: 6), .notSeen, [4, 9, 6]),
      ("one a week, for sixteen nights", "|nnnynnnnnnynnnnn", .tooFew, [4, 9, 6]),
      (
        "words of connection end no gap, and prove none", "|y" + String(repeating: "nnnnc", count: 6) + "y", .tooFew,
        [1, 30, 24]
      ),
      ("one answer a week", "|" + String(repeating: "n______", count: 16), .tooFew, [0, 111, 16]),
      ("Sundays are never told", "|" + String(repeating: "nnnnnn_", count: 8), .tooFew, [0, 55, 48]),
      ("half of the days are told", "|" + String(repeating: "n_n_n_n_", count: 7), .seen, [0, 54, 28]),
      (
        "fewer than half are", "|" + String(repeating: "n_n_n__", count: 4) + String(repeating: "_n_n__n", count: 4),
        .tooFew, [0, 55, 24]
      ),
      ("words of connection alone", "|" + String(repeating: "c", count: 60), .tooFew, []),
      ("no answers between", "|yyyyyyy" + String(repeating: ".", count: 30) + "yyyyyyy", .tooFew, [7, 36, 0]),
      ("a silence between", "|ynnnnnn" + String(repeating: "_", count: 20) + "nnnnnny", .tooFew, [1, 32, 12]),
      ("every night", "|" + String(repeating: "y", count: 30), .notSeen, []),
      ("every night, for sixteen nights", "|" + String(repeating: "y", count: 16), .tooFew, []),
      ("nothing written since", "|" + String(repeating: "y", count: 30) + unwritten(53), .tooFew, [30, 82, 0]),
      ("before the journal began is no gap", "|" + unwritten(53) + String(repeating: "y", count: 30), .notSeen, []),
      ("two weeks not written since", "|" + String(repeating: "y", count: 30) + unwritten(14), .notSeen, [30, 43, 0]),
      (
        "most of it before the span",
        "y" + String(repeating: "n", count: 30) + "|nnn" + String(repeating: "y", count: 20),
        .seen, [1, 33, 33]
      ),
      (
        "a gap that ended with the span's first night",
        String(repeating: "n", count: 30) + "|" + String(repeating: "y", count: 30), .notSeen, []
      ),
      (
        "a gap that ended before the span",
        String(repeating: "n", count: 30) + "y|" + String(repeating: "y", count: 30), .notSeen, []
      ),
    ] as [(String, String, Pattern.Answer, [Int])])
  func contact(_ name: String, _ days: String, answer: Pattern.Answer, gap: [Int]) throws {
    let parts = days.split(separator: "|", omittingEmptySubsequences: false)
    let nights = parts.joined().enumerated().compactMap { number, night -> NightRecord? in
      guard night != "_" else { return nil }
      let words = Evidence(signal: .connection, quote: "told Ines", rule: "told")
      return NightRecord(
        date: Journals.day(number), outside: "yn".contains(night) ? night == "y" : nil,
        findings: night == "c" ? [words] : [])
    }
    let last = Journals.day(parts.joined().count - 1)
    let span = try #require(Period(first: Journals.day(parts[0].count), last: last))
    expect(Review(of: nights, in: span, today: last)[.noContact], answer, gap)
  }

  /// Days before the span, then those within it; the run is its first day, its last, and those told.
  @Test(
    "A run that began before the span",
    arguments: [
      ("owwwwwwwwwwww", "wwwwwwwwwwwwowwwwwowwwwwo", .seen, [1, 24, 24]),
      ("owwwwww.wwwww", "wwwwowwwwwowwwwwo", .notSeen, [8, 16, 9]),
      ("wwwwwwwwwwwwwwwwwwwwo", "wwwwowwwwwowwwwwo", .notSeen, [26, 30, 5]),
      ("wwwwwwwwwwwwwwwwwwww", "owwwwowwwwwowwwwwo", .notSeen, [26, 30, 5]),
      (dots(40), "wwwwowwwwwowwwwwo", .notSeen, [45, 49, 5]),
    ] as [(String, String, Pattern.Answer, [Int])])
  func daysBeforeTheSpan(_ before: String, _ within: String, answer: Pattern.Answer, run: [Int]) throws {
    let nights = (before + within).enumerated().map { number, day in
      NightRecord(date: Journals.day(number), dayOff: day == "." ? nil : day == "o")
    }
    let last = Journals.day(nights.count - 1)
    let span = try #require(Period(first: Journals.day(before.count), last: last))
    expect(Review(of: nights, in: span, today: last)[.noDayOff], answer, run)
  }

  /// What lies before the nights that were read is not known, where there are some.
  @Test(arguments: [(true, 0, true), (false, 0, false), (true, 3, false)])
  func aRunMayHaveBegunBeforeWhatWasRead(hasOlder: Bool, contact: Int, mayBeMore: Bool) {
    let nights = (0..<60).map { number in
      NightRecord(
        date: Journals.day(number), dayOff: contact > 0 && number == contact,
        outside: contact > 0 && number == contact)
    }
    var passedOver = PassedOver()
    passedOver.hasOlder = hasOlder
    let span = Period(days: Journals.day(30).daysSinceEpoch...Journals.day(59).daysSinceEpoch)
    let review = Review(of: nights, in: span, today: Journals.day(59), passedOver: passedOver)
    for kind in [Pattern.Kind.noContact, .noDayOff] {
      let first = Journals.day(contact > 0 ? contact + 1 : 0).daysSinceEpoch
      let run = Period(days: first...Journals.day(59).daysSinceEpoch)
      #expect(review[kind]?.answer == .seen)
      #expect(review[kind]?.facts == .run(run, told: run.count, mayBeMore: mayBeMore), "\(kind)")
    }
  }

  @Test func nightsBefore1970AreReadAsAnyOther() throws {
    let first = try #require(CivilDate(iso: "1962-11-21"))
    let nights = (0..<30).map { NightRecord(date: first.adding(days: $0), outside: false) }
    let last = first.adding(days: 29)
    let span = try #require(Period(first: first, last: last))
    #expect(Review(of: nights, in: span, today: last)[.noContact]?.answer == .seen)
  }

  @Test func wordsOfConnectionAreNoTalkThatCameBack() {
    let nights = (0..<40).map { number in
      let words = Evidence(signal: .connection, quote: "told the attending", rule: "told")
      return NightRecord(
        date: Journals.day(number), outside: number == 30 ? nil : false, findings: number == 30 ? [words] : [])
    }
    #expect(Journals.review(nights)[.noContact]?.answer == .seen)
    #expect(Journals.review(nights).comebacks.isEmpty)
  }

  private static func dots(_ count: Int) -> String { String(repeating: ".", count: count) }
  private static func unwritten(_ count: Int) -> String { String(repeating: "_", count: count) }

  private func expect(_ pattern: Pattern?, _ answer: Pattern.Answer, _ run: [Int]) {
    #expect(pattern?.answer == answer)
    guard case .run(let span, let told, _) = pattern?.facts else {
      #expect(run.isEmpty, "no run is told")
      return
    }
    let start = Journals.start.daysSinceEpoch
    #expect([span.first.daysSinceEpoch - start, span.last.daysSinceEpoch - start, told] == run)
  }
}

import Nights
import Review
import Signals
import Testing

/// "Not seen" is said only where the nights that were told leave no room for it.
@Suite struct RuledOutTests {
  /// `x` is a night with numbness, `.` one without, `_` a night of which nothing is written.
  @Test(
    "Distance from patients",
    arguments: [
      ("once a week, every time", String(repeating: "x______", count: 20), .tooFew),
      ("once a week, never", String(repeating: ".______", count: 20), .tooFew),
      ("eight of fourteen", "x.x.x.xx.x.x.x", .tooFew),
      ("twelve of twenty-eight", String(repeating: "x.x.x..", count: 4), .tooFew),
      ("one night in seven", String(repeating: "...x...", count: 6), .notSeen),
      ("none", String(repeating: ".", count: 28), .notSeen),
      (
        "none, and then once a week, every time", String(repeating: ".", count: 28) + "x______x______x______x______x",
        .tooFew
      ),
      ("every night", String(repeating: "x", count: 28), .seen),
    ] as [(String, String, Pattern.Answer)])
  func distance(_ name: String, _ line: String, answer: Pattern.Answer) {
    let nights = line.enumerated().filter { $1 != "_" }.map { number, letter in
      NightRecord(
        date: Journals.day(number),
        findings: letter == "x" ? [Evidence(signal: .numbness, quote: "I felt nothing", rule: "felt nothing")] : [])
    }
    #expect(Journals.review(nights)[.distance]?.answer == answer)
  }

  /// Light and heavy days by check-ins alone: what was never written about is not said to have lifted.
  @Test(arguments: [(false, Pattern.Answer.tooFew), (true, .notSeen)])
  func nothingLiftsWhereNothingIsWritten(hasWords: Bool, answer: Pattern.Answer) {
    let nights = (0..<84).map { number in
      NightRecord(
        date: Journals.day(number), hasWords: hasWords, worked: number % 7 >= 4 ? 4 : 13, dayOff: false)
    }
    #expect(Journals.review(nights)[.notLifting]?.answer == answer)
  }

  /// Every sixth night is answered: seven times no, and then yes from there on.
  @Test(arguments: [(7, Pattern.Answer.tooFew), (6, .tooFew), (3, .notSeen)])
  func aScreenInBedFromSomeNightOn(yes: Int, answer: Pattern.Answer) {
    let nights = (0..<14).map { NightRecord(date: Journals.day($0 * 6), screenInBed: $0 >= 14 - yes) }
    #expect(Journals.review(nights)[.screenInBed]?.answer == answer)
  }

  /// Worn out on so many of forty nights after eight hours, and of forty after five.
  @Test(
    "Rest that does not help",
    arguments: [
      (30, 31, .tooFew), (8, 12, .tooFew), (1, 12, .notSeen), (5, 30, .notSeen), (31, 30, .seen),
    ] as [(Int, Int, Pattern.Answer)])
  func rest(enough: Int, short: Int, answer: Pattern.Answer) {
    let nights = (0..<80).map { number in
      let isTired = number / 2 < (number % 2 == 0 ? enough : short)
      return NightRecord(
        date: Journals.day(number), slept: number % 2 == 0 ? 8 : 5,
        findings: isTired ? [Evidence(signal: .exhaustion, quote: "worn out", rule: "worn out")] : [])
    }
    #expect(Journals.review(nights)[.restNoHelp]?.answer == answer)
  }

  /// What is put off late in the nights that were read may have been put off before them.
  @Test(arguments: [(true, Pattern.Answer.tooFew), (false, .notSeen)])
  func puttingOffThatMayHaveBegunBefore(hasOlder: Bool, answer: Pattern.Answer) {
    let words = Evidence(signal: .deferral, quote: "after the boards")
    let nights = (0..<200).map { NightRecord(date: Journals.day($0), findings: [20, 100].contains($0) ? [words] : []) }
    var passedOver = PassedOver()
    passedOver.hasOlder = hasOlder
    let today = Journals.day(199)
    let review = Review(of: nights, in: Period.weeks(12, endingOn: today), today: today, passedOver: passedOver)
    #expect(review[.putOff]?.answer == answer)
  }
}

import Journal
import Nights
import Report
import Review
import Signals
import TestSupport
import Testing

@Suite struct TextReportTests {
  let review = Invented.review()

  func text(_ width: Int) -> String { TextReport(review, width: width).lines.map(\.text).joined(separator: "\n") }

  @Test func theHeadSaysWhatIsCounted() {
    let first = TextReport(review, width: 100).lines[0]
    #expect(first.tone == .heading)
    #expect(first.text.hasPrefix("4 January to 14 March.  63 nights written."))
    #expect(first.text.hasSuffix("one column = one week"))
    #expect(first.text.count == 100)
  }

  @Test func everyLineHasItsWeeksItsDateAndItsWords() {
    let lines = text(100).split(separator: "\n").map(String.init)
    // Ten weeks, the fifth unwritten: a dot there, a blank where nights were written without the signal.
    #expect(
      lines.contains(#"    numbness             ·▂▇▇     most in the weeks of 15 and 22 February, 14 of 14 nights"#))
    #expect(lines.contains(#"    a label            ▁ · ▁      first on 24 January: "the gallbladder in 9""#))
    #expect(lines.contains { $0.contains("latest on 2 March: \"told Priya all of it\"") })
    #expect(lines.contains { $0.contains("back on 3 March: \"cried in the stairwell about Mrs. O, and sat…\"") })
  }

  /// Once a week, and sure but for the latest night.
  @Test func aNoteHasRoomForItsQuoteOrStandsBelow() {
    let nights = (0..<84).map { number in
      let words = Evidence(
        signal: .numbness, quote: "felt nothing at all", rule: "felt nothing", isSure: number != 80)
      return NightRecord(date: Invented.day(number), findings: number % 7 == 3 ? [words] : [])
    }
    let lines = TextReport(Invented.review(nights, today: 83), width: 80).lines.map(\.text)
    #expect(lines.contains(#"      latest on 25 March; on 18 March: "felt nothing at all""#), "\(lines)")
  }

  /// "I remember…" tells nothing.
  @Test func aQuoteIsNotCutToAFewWordsBesideItsLine() {
    let nights = (0..<84).map { number in
      let words = Evidence(signal: .numbness, quote: "I remember thinking, so these are the hands.", rule: "hands")
      return NightRecord(date: Invented.day(number), findings: number == 40 ? [words] : [])
    }
    let lines = TextReport(Invented.review(nights, today: 83), width: 80).lines.map(\.text)
    #expect(
      lines.contains(#"      once, on 13 February: "I remember thinking, so these are the hands.""#), "\(lines)")
  }

  @Test func whatCameBackInOneNightHasNoOrder() {
    let nights = (0..<70).map { number in
      let isBack = number < 14 || number >= 55
      let found = [Signal.feeling, .connection].map { Evidence(signal: $0, quote: "cried with Ines", rule: "cried") }
      return NightRecord(date: Invented.day(number), outside: isBack, findings: isBack ? found : [])
    }
    let lines = TextReport(Invented.review(nights), width: 100).lines.map(\.text)
    #expect(lines.contains("    came back: feeling, connection and a talk outside on 28 February"), "\(lines)")
  }

  /// Every day as heavy as the other and short of sleep, so that nothing can be held against anything.
  @Test func whereThereIsNoSuchNightThatIsSaid() {
    func text(_ found: [Evidence], slept: Double) -> String {
      let nights = (0..<30).map { NightRecord(date: Invented.day($0), slept: slept, worked: 12, findings: found) }
      let lines = TextReport(Invented.review(nights, today: 29), width: 120).lines.map(\.text)
      return lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    let tired = [Evidence(signal: .exhaustion, quote: "worn out", rule: "worn out")]
    #expect(text([], slept: 5).contains("it did not lift on lighter days: no light night with words, 30 heavy ones"))
    #expect(text(tired, slept: 5).contains("on 30 of 30 heavy nights; since its first night none is told as light"))
    #expect(text(tired, slept: 5).contains("helps: no night after 7 hours or more; worn out on 30 of 30 after less"))
    #expect(text(tired, slept: 8).contains("worn out on 30 of 30 nights after 7 hours or more; no night after less"))
  }

  @Test func floorsByTheWeekAreToldByTheWeek() {
    let nights = (0..<28).map { NightRecord(date: Invented.day($0), outside: $0 % 7 == 6, moved: $0 < 3) }
    let review = Invented.review(nights, today: 27, floors: [.people: "Mum once a week", .move: "twice a week"])
    let lines = TextReport(review, width: 120).lines.map(\.text)
    #expect(lines.contains("    people, \"Mum once a week\": a talk outside in 4 of 4 weeks"), "\(lines)")
    #expect(lines.contains { $0.hasSuffix("moved and ate sitting down on 2 nights or more in 1 of 4 weeks") })
  }

  /// Only Mondays are told.
  @Test func weeksThatDoNotTellAreNoFailing() {
    let nights = (0..<4).map { NightRecord(date: Invented.day($0 * 7), outside: $0 == 1, moved: false) }
    let review = Invented.review(
      nights, today: 27, floors: [.people: "Mum once a week", .move: "twice a week", .food: "once a month"])
    let lines = TextReport(review, width: 120).lines.map(\.text)
    #expect(
      lines.contains("    people, \"Mum once a week\": a talk outside in 1 of 1 week; 3 weeks are not told in full"),
      "\(lines)")
    #expect(
      lines.contains { $0.hasSuffix("\"twice a week\": no whole week tells of it; 4 weeks are not told in full") })
    #expect(lines.contains { $0.hasSuffix("\"once a month\": it names no times a week, as \"once a week\" does") })
  }

  /// Five nights are no week, and a floor by the week is not told by the night.
  @Test func aFloorByTheWeekOfNoWeekSaysSo() {
    let nights = (0..<5).map { NightRecord(date: Invented.day($0), outside: false) }
    let review = Invented.review(nights, today: 4, floors: [.people: "Mum once a week"])
    let lines = TextReport(review, width: 120).lines.map(\.text)
    #expect(lines.contains("    people, \"Mum once a week\": no whole week tells of it"), "\(lines)")
  }

  /// Days off without hours: they are light, and no hours were answered.
  @Test func daysOffAreLightThoughNoHoursAreTold() {
    let nights = (0..<20).map { NightRecord(date: Invented.day($0), slept: 6, dayOff: $0 % 5 == 0 ? true : nil) }
    let text = TextReport(Invented.review(nights, today: 19), width: 120).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("4 light nights with words, no heavy one"), "\(text)")
    #expect(text.contains("Hours worked, or a day off, are told of on 4 of 20 nights"), "\(text)")
  }

  @Test func aTrendAfterALongSilenceSaysSinceWhen() {
    let before = (0..<56).map { NightRecord(date: Invented.day($0), slept: 6.5) }
    let after = (0..<70).map { NightRecord(date: Invented.day(140 + $0), slept: 8 - 0.25 * Double($0 / 7)) }
    for (nights, words) in [(before + after, "; since 24 May, 15 minutes less"), (after, "answered), 15 minutes less")]
    {
      let text = TextReport(Invented.review(nights, today: 209), plain: true).lines.map(\.text).joined(separator: "\n")
      #expect(text.contains("\(words) from week to week"), "\(text)")
    }
  }

  @Test func aGapThatMayBeLongerSaysSo() {
    let nights = (0..<60).map { NightRecord(date: Invented.day($0), outside: false) }
    var passedOver = PassedOver()
    passedOver.hasOlder = true
    let span = Period.covering(nights, today: Invented.day(59))
    let review = Review(of: nights, in: span, today: Invented.day(59), passedOver: passedOver)
    let text = TextReport(review, plain: true).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("contact outside, at least 60 days, 4 January or before to 4 March, \"no\" on 60"), "\(text)")
    #expect(JSONReport(review).text.contains("\"may_be_more\": true"))
  }

  @Test func signsOfLifeStandFirst() throws {
    let lines = TextReport(review, width: 80).lines
    let life = try #require(lines.lastIndex { $0.tone == .life })
    let finding = try #require(lines.firstIndex { $0.tone == .finding })
    #expect(life < finding)
  }

  @Test func patternsHaveTheirEvidenceAndWhatStandsBesideThem() {
    let text = text(100)
    #expect(
      text.contains("    seen       it did not lift on lighter days: numbness on 14 of 14 light nights, 2 of 16 heavy"))
    #expect(text.contains("               beside it: stress lifts with the load"))
    #expect(text.contains("    not seen   asleep with a screen in hand most nights: 8 of 63 answered"))
  }

  @Test func theLedgerSaysUntilWhenOnceForTheSameMilestone() {
    #expect(
      text(100).contains(#"    16 Jan  the shelf  "sleep can wait until after the shelf"  and 1 more night"#))
  }

  @Test func whatWasKeptAndToldIsThere() {
    let text = text(100)
    #expect(text.contains("home by seven on Thursdays: kept 5 of 9"))
    #expect(text.contains("told: Priya, 2 March"))
    #expect(text.contains("left you better: a run"))
    #expect(text.contains("slept 6.3 h a night (63 answered)"))
  }

  @Test func whatIsCutIsCountedAndTheBoundaryInForceStays() {
    let names = (0..<9).map { "name \($0)" }
    let nights = (0..<9).map { number in
      NightRecord(
        date: Invented.day(number), rest: [RestNote(what: names[number], left: number < 8 ? .better : .worse)],
        told: [names[number]], kept: [KeptNote(.boundary, number == 8 ? names[1] : names[number], kept: true)])
    }
    let open = names.map { OpenPromise(who: $0, made: Invented.day(0)) }
    let span = Period.covering(nights, today: Invented.day(20))
    let review = Review(of: nights, in: span, today: Invented.day(20), open: open)
    let text = TextReport(review, width: 120).lines.map(\.text).joined(separator: "\n")
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("left you better: name 0, name 1, name 2, name 3, name 4, name 5, and 2 more"))
    #expect(words.contains("worse: name 8 "))
    #expect(words.contains("name 8, 12 January, and 3 more"))
    #expect(words.contains("not yet: name 3, name 4, name 5, name 6, name 7, name 8 and 3 more"))
    #expect(words.contains("name 1: kept 2 of 2 name 3: kept 1 of 1"), "the one that was taken up again")
    #expect(words.contains("name 7: kept 1 of 1 and 2 more before them") && !words.contains("name 0: kept"))
    let few = TextReport(Invented.review(), width: 120).lines.map(\.text).joined(separator: "\n")
    #expect(!few.contains(" more before") && !few.contains(", and 1"))
  }

  @Test func theEndSpeaksCarefully() {
    let lines = TextReport(review, width: 100).lines.suffix(2).map(\.text)
    #expect(
      lines == [
        "Stress tends to lift when the load does. This did not, from 13 February to 14 March.",
        "That is worth saying aloud to someone qualified:  candor now  shows who.",
      ])
  }

  @Test(arguments: [40, 47, 59, 60, 72, 80, 99, 120]) func noLineIsWiderThanThePage(width: Int) {
    for line in TextReport(review, width: width).lines { #expect(line.text.count <= width, "\(line.text)") }
  }

  @Test(arguments: [Int.min, -1, 0, 39]) func aNarrowerPageIsFortyWide(width: Int) {
    #expect(TextReport(review, width: width).lines == TextReport(review, width: 40).lines)
  }

  @Test func onANarrowPageTheWordsStandBelow() {
    let lines = TextReport(review, width: 40).lines.map(\.text)
    #expect(lines.contains(#"      first on 24 January: "the"#))
    #expect(lines.contains { $0.hasPrefix("    a label            ▁ · ▁") })
  }

  @Test func tenYearsFitAPageByWiderColumns() {
    let nights = (0..<3650).map { NightRecord(date: Invented.day($0 - 3650 + 70)) }
    let report = TextReport(Invented.review(nights), width: 60)
    #expect(report.lines.allSatisfy { $0.text.count <= 60 })
    #expect(report.lines.contains { $0.text.hasSuffix("one column = 14 weeks") })
  }

  @Test func nothingOfTheCrisisNightIsTold() {
    let without = Invented.nights.map { night in
      NightRecord(
        date: night.date, slept: night.slept, worked: night.worked, dayOff: night.dayOff,
        screenInBed: night.screenInBed, outside: night.outside, rest: night.rest, findings: Array(night.findings),
        told: night.told, kept: night.kept)
    }
    let all = [text(80), JSONReport(review).text, CSVReport(review).text, CSVReport(review, why: .crisis).text]
    #expect(all.allSatisfy { !$0.contains("secret") && !$0.contains("crisis") })
    #expect(TextReport(Invented.review(without)).lines == TextReport(review).lines)
    #expect(WhyReport(review, .crisis).lines.allSatisfy { !$0.text.contains("secret") && !$0.text.contains("crisis") })
  }

  @Test(arguments: 1...60) func noLineHoldsABreakWhateverWasQuoted(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "one", " ", "\n", "\r\n", "\u{2028}", "…", "字", "e\u{301}", String(repeating: "w", count: 90), "\t", "\"",
    ]
    let quote = (0..<seed).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let nights =
      Invented.nights + [
        NightRecord(
          date: Invented.day(69),
          findings: [.init(signal: .deferral, quote: quote), .init(signal: .escape, quote: quote)])
      ]
    for width in [40, 80] {
      for line in TextReport(Invented.review(nights), width: width).lines {
        #expect(!line.text.contains { $0.isNewline })
      }
    }
  }
}

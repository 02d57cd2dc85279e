import Nights
import Report
import Review
import Signals
import Testing

@Suite struct PlainReportTests {
  let lines = TextReport(Invented.review(), width: 80, plain: true).lines.map(\.text)

  @Test func nothingIsDrawn() {
    let drawn = Set("▁▂▃▅▇·")
    #expect(lines.allSatisfy { $0.allSatisfy { !drawn.contains($0) } })
    #expect(lines.allSatisfy { !$0.contains("   ") })
  }

  @Test func everyLineIsASentence() {
    #expect(lines.allSatisfy { $0.isEmpty || ".…\"".contains($0.last ?? " ") })
  }

  @Test func theWayItWentCanBeHeard() {
    #expect(
      lines.contains(
        "Numbness: 16 of 63 nights. 0 of 21 in the first third, 2 of 14 in the second third, 14 of 28 in the last "
          + "third. Most in the weeks of 15 and 22 February, 14 of 14 nights."))
    #expect(lines.contains { $0.hasPrefix("Seen: it did not lift on lighter days, numbness on 14 of 14 light nights") })
    #expect(
      lines.contains(#"On 16 January, until the shelf: "sleep can wait until after the shelf" and 1 more night."#))
  }

  @Test func aThirdInWhichNothingIsWrittenIsNotCounted() {
    let nights = (0..<20).map {
      NightRecord(date: Invented.day(200 + $0), findings: [.init(signal: .numbness, quote: "")])
    }
    let span = Period(first: Invented.start, last: Invented.day(220)) ?? Invented.review().span
    let review = Review(of: nights, in: span, today: Invented.day(220))
    let text = TextReport(review, plain: true).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("Numbness: 20 of 20 nights.") && !text.contains("third"), "\(text)")
  }

  @Test func whatIsLeftOutOfTheLedgerIsCounted() {
    let nights = (0..<14).map { number in
      let quote = "sleep can wait until after exam \(number)"
      return NightRecord(date: Invented.day(number), findings: [Evidence(signal: .deferral, quote: quote)])
    }
    let lines = TextReport(Invented.review(nights), width: 80, plain: true).lines.map(\.text)
    #expect(lines.count { $0.hasPrefix("On ") } == 12)
    #expect(lines.contains("And 2 more lines; --why deferral shows all."))
  }
}

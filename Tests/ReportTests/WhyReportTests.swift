import Nights
import Report
import Review
import Signals
import Testing

@Suite struct WhyReportTests {
  let review = Invented.review()

  @Test func theNightsAndWordsBehindALine() {
    #expect(
      WhyReport(review, .dehumanizing).lines.map(\.text) == [
        "a label: 2 of 63 nights written, 4 January to 14 March.", "  24 January    \"the gallbladder in 9\"",
        "  18 February   \"the gallbladder in 9\"",
      ])
  }

  @Test func aloudEachNightIsOneLine() {
    #expect(
      WhyReport(review, .dehumanizing, plain: true).lines.map(\.text).last == "18 February: \"the gallbladder in 9\"")
  }

  @Test(arguments: [
    ("numbness", Signal.numbness), ("moral_distress", .moralDistress), ("Moral distress", .moralDistress),
    ("a label", .dehumanizing), ("put-off to later", .deferral), ("DEFERRAL", .deferral),
  ])
  func linesAreAskedForByNameOrLabel(name: String, signal: Signal) { #expect(SignalNames.signal(name) == signal) }

  @Test(arguments: ["crisis", "Crisis", "", " ", "numb"]) func thereIsNoOtherLine(name: String) {
    #expect(SignalNames.signal(name) == nil)
  }
}

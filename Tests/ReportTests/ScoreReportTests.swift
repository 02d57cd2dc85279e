import Report
import Review
import Signals
import Testing

/// The table of `lexicon score`.
@Suite struct ScoreReportTests {
  private static let judgements =
    Array(repeating: Judgement(wanted: [.numbness], given: [.numbness]), count: 6)
    + [
      Judgement(wanted: [.numbness], given: []), Judgement(wanted: [], given: [.numbness]),
      Judgement(wanted: [], given: []), Judgement(wanted: [.crisis], given: [.crisis]),
    ]

  @Test func `a row has the values with their intervals, and a dash where there is nothing to count`() {
    let lines = ScoreReport(Score(Self.judgements)).lines
    #expect(lines[0] == "signal         precision        recall           F1               support")
    #expect(lines[1].hasPrefix("numbness       0.86 (0.49–0.97) 0.86 (0.49–0.97) 0.86 (0."), "\(lines[1])")
    #expect(lines[1].hasSuffix("      7"))
    #expect(lines[2] == "cynicism       –                –                –                      0")
    #expect(lines.contains("Flagged without a label: 1 of 2 passages, 50.0 % (9.5–90.5)"))
    #expect(lines.contains("10 passages. support: how many carry the label. –: nothing to count."))
    #expect(lines.contains("macro: the mean of 2 signals; micro: all labels together."))
  }

  @Test func `it fits 80 columns, whatever was scored`() {
    for score in [Score(Self.judgements), Score([]), Score([Judgement(wanted: [.moralDistress], given: [.crisis])])] {
      for line in ScoreReport(score).lines { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func `where every passage has a label, none is said to be flagged`() {
    let lines = ScoreReport(Score([Judgement(wanted: [.crisis], given: [])])).lines
    #expect(lines.contains("No passage is without a label, so there is none to be flagged wrongly."))
  }
}

import Signals
import Testing

/// What may be quoted to a person as theirs wants more than a label, and on a page still more.
@Suite struct SurenessTests {
  @Test(arguments: [
    (Signal.numbness, "a rule", 1.49, 12, false), (.numbness, "a rule", 1.5, 12, true),
    (.numbness, "a rule", 1.99, 200, false), (.numbness, "a rule", 2, 200, true),
    (.numbness, Analyzer.learnedRule, 1.29, 60, false), (.numbness, Analyzer.learnedRule, 1.3, 60, true),
    (.numbness, Analyzer.learnedRule, 1.74, 61, false), (.numbness, Analyzer.learnedRule, 1.75, 61, true),
    (.recovery, "a rule", 1.19, 200, false), (.recovery, "a rule", 1.2, 200, true),
  ])
  func itTakesMoreOnAPage(signal: Signal, rule: String, sum: Double, words: Int, isSure: Bool) {
    let finding = Finding(signal: signal, range: 0..<4, rule: rule, weight: 1)
    let analysis = Analysis(findings: [finding], labels: [signal], sums: [sum], wordCount: words)
    #expect(analysis.sure == (isSure ? [signal] : []))
  }

  @Test func aPersonsOwnRuleIsSureAnywhere() {
    let finding = Finding(signal: .numbness, range: 0..<4, rule: "mine", weight: 1, isOwn: true)
    #expect(Analysis(findings: [finding], labels: [.numbness], sums: [1], wordCount: 300).sure == [.numbness])
  }
}

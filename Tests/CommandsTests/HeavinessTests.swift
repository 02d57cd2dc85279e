import Testing

@testable import Commands
@testable import Signals

/// How sure it is that words are of dying, by what was heard of them.
@Suite struct HeavinessTests {
  private func heaviness(_ heard: [(rule: String, weight: Double)], isGiven: Bool = true) -> Heaviness {
    let findings = heard.map { Finding(signal: .crisis, range: 0..<4, rule: $0.rule, weight: $0.weight) }
    return Analysis(findings: findings, labels: isGiven ? [.crisis] : []).heaviness
  }

  @Test func `what a rule has heard is plain, whatever the words around it say`() {
    #expect(heaviness([("want to die", 1)]) == .plain)
    #expect(heaviness([("want to die", 1), (Analyzer.learnedRule, 1.1)]) == .plain)
    #expect(heaviness([("weak", 0.5), ("weak too", 0.5)]) == .plain)
  }

  @Test func `words that add up are perhaps heavy, and plain where very much has added up`() {
    #expect(heaviness([(Analyzer.learnedRule, 1.1)]) == .perhaps)
    #expect(heaviness([(Analyzer.learnedRule, 1.1), ("lately", 0.3)]) == .perhaps)
    #expect(heaviness([(Analyzer.learnedRule, 1.8)]) == .plain)
  }

  @Test func `without the label there is nothing`() {
    #expect(heaviness([("lately", 0.3)], isGiven: false) == .none)
    #expect(heaviness([], isGiven: false) == .none)
  }
}

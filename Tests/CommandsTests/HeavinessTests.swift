import Testing

@testable import Commands
@testable import Signals

/// How sure it is that words are of dying, by what was heard of them and what it comes to with the words around.
@Suite struct HeavinessTests {
  private func heaviness(
    _ heard: [(rule: String, weight: Double)], sum: Double, isGiven: Bool = true, isOwn: Bool = false,
    wordCount: Int = 60
  ) -> Heaviness {
    let findings = heard.map {
      Finding(signal: .crisis, range: 0..<4, rule: $0.rule, weight: $0.weight, isOwn: isOwn)
    }
    return Analysis(
      findings: findings, labels: isGiven ? [.crisis] : [], sums: isGiven ? [sum] : [], wordCount: wordCount
    ).heaviness
  }

  @Test(arguments: [-2, 0, 0.5, 3]) func `what is said in so many words is plain, whatever the words around it say`(
    _ sum: Double
  ) {
    #expect(heaviness([("want to die", 2)], sum: sum) == .plain)
    #expect(heaviness([("mine", 1)], sum: sum, isOwn: true) == .plain)
  }

  @Test(arguments: [(0.8, Heaviness.plain), (1.2, .plain), (0.79, .perhaps), (0, .perhaps), (-2, .perhaps)])
  func `what another rule hears is as plain as the words around it let it be`(_ sum: Double, _ heavy: Heaviness) {
    #expect(heaviness([("plan and date", 1)], sum: sum) == heavy)
    #expect(heaviness([("plan and date", 1), (Analyzer.learnedRule, 1.1)], sum: sum) == heavy)
    #expect(heaviness([("weak", 0.5), ("weak too", 0.5)], sum: sum) == heavy)
  }

  @Test func `words that add up are perhaps heavy, and plain where very much has added up`() {
    #expect(heaviness([(Analyzer.learnedRule, 1.1)], sum: 1.1) == .perhaps)
    #expect(heaviness([(Analyzer.learnedRule, 1.1), ("lately", 0.3)], sum: 1.1) == .perhaps)
    #expect(heaviness([(Analyzer.learnedRule, 1.8)], sum: 1.8) == .plain)
    #expect(heaviness([(Analyzer.learnedRule, 1.4)], sum: 1.4) == .plain)
    #expect(heaviness([(Analyzer.learnedRule, 1.4)], sum: 1.4, wordCount: 61) == .perhaps)
    #expect(heaviness([(Analyzer.learnedRule, 1.5)], sum: 1.5, wordCount: 61) == .plain)
  }

  @Test func `without the label there is nothing`() {
    #expect(heaviness([("lately", 0.3)], sum: 0, isGiven: false) == .none)
    #expect(heaviness([], sum: 0, isGiven: false) == .none)
  }
}

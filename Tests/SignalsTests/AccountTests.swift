import Lexicons
import TestSupport
import Testing

@testable import Signals

@Suite("What explains a sum adds up to the sum that gives the label") struct AccountTests {
  private static func check(_ text: String, _ analyzer: Analyzer = Shipped.compiled) {
    let bytes = Array(text.utf8)
    let analysis = analyzer.analyze(bytes)
    let accounts = analyzer.accounts(of: bytes)
    #expect(accounts.filter(\.isGiven).map(\.signal) == analysis.labels, "\(text)")
    for account in accounts where account.isGiven && account.basis == .all {
      #expect(abs(analysis.sum(of: account.signal) - account.sum) < 1e-9, "\(account.signal) in \(text)")
    }
    for finding in analysis.findings where finding.rule == Analyzer.learnedRule {
      let account = accounts.first { $0.signal == finding.signal }
      #expect(abs((account?.sum ?? 0) - finding.weight) < 0.002, "\(finding.signal) in \(text)")
    }
    for account in accounts {
      #expect(account.passage.lowerBound >= 0 && account.passage.upperBound <= bytes.count)
      let own = account.rules.filter(\.isOwn).reduce(0) { $0 + $1.weight }
      #expect(account.basis != .own || own > 0, "\(account.signal) in \(text)")
      let words = account.cues.reduce(0) { $0 + $1.weight }
      let sum =
        switch account.basis {
        case .all: own + account.rulesAdd + words
        case .rules: own + account.rulesAdd
        case .own: own
        }
      #expect(abs(account.sum - sum) < 1e-9, "\(account.signal) in \(text)")
      for cue in account.cues {
        #expect(
          cue.words.allSatisfy {
            account.passage.lowerBound <= $0.lowerBound && $0.upperBound <= account.passage.upperBound
          })
      }
      let strengths = account.cues.map { abs($0.weight) }
      #expect(strengths == strengths.sorted(by: >))
    }
  }

  @Test("For each sentence that a lexicon promises something about") func sentences() {
    for sentence in Shipped.sentences { AccountTests.check(sentence) }
  }

  @Test("For pages of several sentences and lines", arguments: 0..<8) func pages(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let sentences = (0..<Int.random(in: 2...14, using: &random)).map { _ in
        Shipped.sentences.randomElement(using: &random) ?? ""
      }
      AccountTests.check(sentences.joined(separator: [". ", "\n", "\n\n", ", "].randomElement(using: &random) ?? " "))
    }
  }

  @Test("Where the same word fills a passage, pairs of it stand there hundreds of times", arguments: 50...62)
  func oneWord(_ count: Int) {
    for line in ["~tea … ~tea | numbness 0.6", "# … # | numbness 0.6"] {
      let analyzer = Learned.analyzer(["family tea: tea teas", line])
      for word in ["tea", "4"] {
        let text = Array(repeating: word, count: count).joined(separator: " ")
        AccountTests.check(text, analyzer)
        #expect(analyzer.analyze(Array(text.utf8)).labels == [])
      }
    }
  }

  @Test("With a person's own rules beside the shipped ones") func own() {
    let shared = Shipped.sources.filter { LexiconParser.parse($0).lexicon.signal == nil }
    let rules = "signal: numbness\nrule r\n  match: porridge\n  hit: porridge\ncues\n  0.5 felt nothing\n  0.5 grey*\n"
    let analyzer = Analyzer(
      CompiledLexicons(compiledLexicons), own: [Reading.source(rules, path: "own.txt")], shared: shared)
    for text in ["porridge", "porridge. So happy, walked home, cried", "I felt nothing, greyish", "he had porridge"] {
      AccountTests.check(text, analyzer)
    }
  }

  @Test("Of nothing there is no account", arguments: ["", " ", "zzz"]) func nothing(_ text: String) {
    #expect(Shipped.compiled.accounts(of: Array(text.utf8)).allSatisfy { !$0.isGiven })
  }
}

import Lexicons
import Testing

@testable import Signals

@Suite("A person's own lexicon is laid over those that come with candor") struct OwnLexiconTests {
  private static let shared = Shipped.sources.filter { LexiconParser.parse($0).lexicon.signal == nil }

  private func analyzer(_ own: String) -> Analyzer {
    Analyzer(
      CompiledLexicons(compiledLexicons), own: [Reading.source(own, path: "own.txt")], shared: OwnLexiconTests.shared)
  }

  private static let own = """
    signal: numbness
    list mine: porridge
    rule porridge head
      match: (feel~|been) @mine
      match: told my @family about @mine
      hit: been porridge all week

    """

  /// A text, and whether the own rule counts.
  @Test(
    arguments: [
      ("Been porridge all week.", true), ("I felt porridge.", true), ("I told my sister about porridge", true),
      ("I don't feel porridge", false), ("He has been porridge all week", false), ("if I feel porridge", false),
      ("I used to feel porridge", false), ("porridge", false),
    ])
  func counts(_ text: String, _ isGiven: Bool) {
    let findings = analyzer(OwnLexiconTests.own).analyze(Array(text.utf8)).findings
    #expect(findings.contains { $0.rule == "porridge head" && $0.cancelled == nil } == isGiven)
  }

  @Test("Shipped rules go on as before, and their findings stand beside the own ones in the order of the text")
  func beside() {
    let analyzer = analyzer(OwnLexiconTests.own)
    for sentence in Shipped.sentences.prefix(200) {
      let bytes = Array((sentence + "\n\nBeen porridge.").utf8)
      let both = analyzer.analyze(bytes)
      let shipped = both.findings.filter { $0.rule != "porridge head" }
      // Where one's own rule gives the label, no words need to add up for it.
      let alone = Shipped.compiled.analyze(bytes).findings.filter {
        $0.signal != .numbness || $0.rule != Analyzer.learnedRule
      }
      #expect(shipped.filter { $0.signal != .numbness || $0.rule != Analyzer.learnedRule } == alone, "\(sentence)")
      #expect(both.findings.count == shipped.count + 1)
      #expect(both.findings.map(\.range.lowerBound) == both.findings.map(\.range.lowerBound).sorted())
    }
  }

  @Test("An own list of a shared name is for its own file alone") func lists() {
    let first = "signal: numbness\nlist void: grey\nrule a\nmatch: felt @void\nhit: felt grey\n"
    let second = "signal: escape\nrule b\nmatch: drank @void\nhit: drank nothing\n"
    let shared = Reading.source("list void: nothing\n", path: "lists.txt")
    for order in [[first, second], [second, first]] {
      let analyzer = Analyzer([shared] + order.map { Reading.source($0) })
      #expect(analyzer.problems == [])
      #expect(analyzer.analyze(Array("felt grey. drank nothing".utf8)).labels == [.numbness, .escape])
      #expect(analyzer.analyze(Array("felt nothing. drank grey".utf8)).labels == [])
    }
  }

  @Test("A broken own lexicon takes nothing away") func broken() {
    let analyzer = analyzer("signal: numbness\nrule r\nmatch: (\n")
    #expect(!analyzer.problems.isEmpty)
    #expect(analyzer.problems.allSatisfy { $0.path == "own.txt" })
    let bytes = Array("told the family and felt nothing".utf8)
    #expect(analyzer.analyze(bytes) == Shipped.compiled.analyze(bytes))
  }

  @Test(
    "Misspellings mean their word in whatever order patterns come",
    arguments: [["nothin", "nothing"], ["nothing", "nothin"]])
  func spellings(_ words: [String]) {
    let rules = words.enumerated().map { "rule r\($0.offset)\nmatch: felt \($0.element)\nhit: felt nothing\n" }.joined()
    let analyzer = Analyzer([
      Reading.source("spelling: nothin nothing\n"), Reading.source("signal: numbness\n\(rules)"),
    ])
    for text in ["felt nothing", "felt nothin", "felt nothin'", "felt nothiiin"] {
      #expect(analyzer.analyze(Array(text.utf8)).findings.count == 2, "\(text)")
    }
  }

  @Test(
    "Contractions mean the same with and without apostrophe, in whatever order patterns come",
    arguments: [["didnt", "didn't"], ["didn't", "didnt"]])
  func apostrophes(_ words: [String]) {
    let rules = words.enumerated().map { "rule r\($0.offset)\nmatch: \($0.element) cry\nhit: didn't cry\n" }.joined()
    let analyzer = Analyzer([Reading.source("signal: numbness\n\(rules)")])
    for text in ["didn't cry", "didnt cry", "didn’t cry"] {
      #expect(analyzer.analyze(Array(text.utf8)).findings.count == 2, "\(text)")
    }
  }
}

import Lexicons
import TestSupport
import Testing

@testable import Signals

@Suite("Learned words survive their tables, and say nothing of what holds no words") struct LearnedTableTests {
  private static let words = ["felt", "nothing", "grey", "^", "$", "#", "~felt", "~grey"]

  /// A lexicon of random learned cues.
  private static func lexicon(_ random: inout SeededGenerator) -> LexiconSource {
    var text = "signal: numbness\nrule r\nmatch: felt grey\nhit: felt grey\ncues\n  0.5 grey nothing\nlearned\n"
    text += "  rules numbness 0.4\n  family felt: felt feels\n"
    for _ in 0..<30 {
      let isKin = random.chance(0.5)
      let usable = words.filter { $0.hasPrefix("~") == isKin || "^$#".contains($0) }
      let run = (0..<Int.random(in: 1...3, using: &random)).map { _ in usable.randomElement(using: &random) ?? "" }
      let signals = Signal.allCases.shuffled(using: &random).prefix(2)
      let weights = signals.map { "\($0.rawValue) \(Double(Int.random(in: -900...1500, using: &random)) / 1000)" }
      text += "  \(run.joined(separator: " ")) | \(weights.joined(separator: ", "))\n"
    }
    return Reading.source(text)
  }

  @Test("The same is found with the tables as with the text", arguments: 0..<10) func roundTrip(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<10 {
      let source = LearnedTableTests.lexicon(&random)
      let analyzer = Analyzer([source])
      #expect(analyzer.problems == [])
      let tables = CompiledLexicons.compile([source]).text
      let copy = Analyzer(Rulebook(tables: .bytes(tables)))
      for _ in 0..<20 {
        let words = (0..<Int.random(in: 0...90, using: &random)).map { _ in
          ["felt", "feels", "nothing", "grey", "so", "12", "felt.", "grey,"].randomElement(using: &random) ?? ""
        }
        let bytes = Array(words.joined(separator: " ").utf8)
        let analysis = analyzer.analyze(bytes)
        #expect(copy.analyze(bytes) == analysis)
        #expect(analysis.labels.allSatisfy { !analysis.evidence(for: $0).isEmpty })
        found += analysis.labels.count
      }
    }
    #expect(found > 0)
  }

  @Test(
    "Nothing is found where nothing is written", arguments: ["", " ", "\n\n", "…", "?!.", "🙂🙂", "\u{0}", "\u{FEFF}"])
  func empty(_ text: String) {
    #expect(Shipped.compiled.analyze(Array(text.utf8)) == Analysis(findings: [], labels: []))
  }

  @Test("Nothing is found in bytes that only happen to be letters", arguments: 0..<4) func noise(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let length = Int.random(in: 0...400, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let analysis = Shipped.compiled.analyze(bytes)
      #expect(analysis.labels == [], "\(analysis.findings) in \(bytes)")
    }
  }

  @Test("A rule of one's own gives its label beside everything that candor knows") func own() {
    let own = Reading.source("signal: numbness\nrule mine\nmatch: been porridge\nhit: been porridge\n", path: "own.txt")
    let shared = Shipped.sources.filter { LexiconParser.parse($0).lexicon.signal == nil }
    let analyzer = Analyzer(CompiledLexicons(compiledLexicons), own: [own], shared: shared)
    for sentence in Shipped.sentences.prefix(300) {
      let analysis = analyzer.analyze(Array((sentence + "\n\nBeen porridge.").utf8))
      #expect(analysis.labels.contains(.numbness), "\(sentence)")
    }
  }
}

import TestSupport
import Testing

@testable import Signals

@Suite("Whatever the bytes are, the analyzer answers, and its findings lie on the text") struct FuzzTests {
  private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  private static func check(_ bytes: [UInt8], _ analysis: Analysis) {
    for finding in analysis.findings {
      #expect(!finding.range.isEmpty && finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes.count)
      if let cue = finding.cancelled?.cue {
        #expect(!cue.isEmpty && cue.lowerBound >= 0 && cue.upperBound <= bytes.count)
      }
    }
  }

  @Test("Random bytes, 10,000 times", arguments: 0..<10) func bytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      // Half of the bytes are such as mean something to the tokenizer.
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        random.chance(0.5)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("aI'\"&/-.,:;?!()\n \u{0}5\u{E2}\u{80}\u{99}wé".utf8).randomElement(using: &random) ?? 0
      }
      FuzzTests.check(bytes, Shipped.compiled.analyze(bytes))
    }
  }

  @Test("Sentences torn apart and patched together with odd characters", arguments: 0..<8) func torn(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let odd = [
      "’", "“", "…", "é", "e\u{301}", "🙂", "\u{200D}", "\u{FEFF}", "—", "\n\n", "\r\n", "\u{0}", "日本", "ß", "  ", "'",
      ".",
    ]
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let sentence = Shipped.sentences.randomElement(using: &random) ?? ""
        for word in sentence.split(separator: " ") where random.chance(0.95) {
          text += word + (random.chance(0.1) ? odd.randomElement(using: &random) ?? "" : "") + " "
        }
      }
      let bytes = Array(text.utf8)
      let analysis = Shipped.compiled.analyze(bytes)
      FuzzTests.check(bytes, analysis)
      for finding in analysis.findings {
        for range in [finding.range, finding.cancelled?.cue ?? finding.range] {
          #expect(FuzzTests.isBoundary(range.lowerBound, bytes) && FuzzTests.isBoundary(range.upperBound, bytes))
        }
      }
      #expect(Set(analysis.labels) == Set(analysis.labels.filter { !analysis.evidence(for: $0).isEmpty }))
    }
  }

  @Test("A text without end, of one sentence, is read to its end") func endless() {
    let text = String(repeating: "i felt nothing and he said not now ", count: 1500) + "i felt nothing"
    let bytes = Array(text.utf8)
    let analysis = Shipped.compiled.analyze(bytes)
    #expect(analysis.findings.count > 1500)
    #expect(analysis.findings.contains { $0.range.upperBound == bytes.count })
  }

  @Test("Random lexicons are read or refused, and what they make of a text survives the tables", arguments: 0..<20)
  func lexicons(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "match: ", "with: ", "unless: ", "with passage: ", "unless passage: ", "weight: 0.5", "subject: any",
      "subject: patient",
      "even: negated", "within past: 2", "felt", "nothing", "@void", "@", "(", ")", "[", "]", "|", "_", "_2", "#", "^",
      "$", ".",
      ",", "~", "\n", "\n", "\n", "rule r", "cues", "  0.5 ", "list void: ", "hit: ", "grey", "gre*", "nothi*", "so",
      "context negated",
      "before: ",
      "stop: ", "é", "\u{0}", ":",
    ]
    for _ in 0..<20 {
      var text = "signal: numbness\nlist void: nothing | grey\nrule a\nmatch: felt @void\nhit: felt nothing\n"
      for _ in 0..<120 { text += (parts.randomElement(using: &random) ?? "") + (random.chance(0.7) ? " " : "") }
      let lexicon = LexiconParser.parse(Reading.source(text)).lexicon
      let book = RulebookCompiler.compile([lexicon]).rulebook
      let copy = Analyzer(Rulebook(tables: .bytes(book.text.bytes)))
      for _ in 0..<10 {
        let words = (0..<20).map { _ in
          ["felt", "nothing", "nothings", "grey", "greyer", "so", "12", "two", "felt.", "grey,"].randomElement(
            using: &random) ?? ""
        }
        let bytes = Array(words.joined(separator: " ").utf8)
        #expect(copy.analyze(bytes) == Analyzer(book).analyze(bytes))
      }
    }
  }

  @Test("Tables that are cut short or scrambled give nothing, and don't trap", arguments: [0, 1, 4, 5, 100, 1000])
  func cut(_ length: Int) {
    let source = Reading.source("signal: numbness\nrule r\nmatch: felt nothing\nhit: x\n")
    let tables = CompiledLexicons.compile([source]).text.prefix(length)
    let book = Rulebook(tables: .bytes(Array(tables)))
    #expect(book.rules.count <= 1)
  }
}

import Lexicons
import Testing

@testable import Signals

/// The lexicons that come with candor.
enum Shipped {
  static let sources = embeddedFiles.map { file in
    LexiconSource(
      path: "Lexicons/\(file.name)",
      text: Array(UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)))
  }
  static let report = compiled.test(sources)
  static let compiled = Analyzer(CompiledLexicons(compiledLexicons))

  /// Every sentence that some lexicon promises something about.
  static let sentences = sources.flatMap { source in
    let lexicon = LexiconParser.parse(source).lexicon
    return (lexicon.rules.flatMap { $0.hits + $0.passes } + lexicon.silent).map(\.text)
  }
}

@Suite("The lexicons that come with candor keep their promises") struct PromiseTests {
  @Test("Every sentence is heard, passed or met with silence as its lexicon says") func promises() {
    let lines = Shipped.report.failures.map { "\($0.path):\($0.line): \($0.rule): \($0.what): \($0.sentence)" }
    #expect(lines.isEmpty, "\(lines.count) of \(Shipped.report.tried):\n\(lines.joined(separator: "\n"))")
    #expect(Shipped.report.tried > 1000)
  }

  @Test("Every signal has at least 40 rules", arguments: Signal.allCases) func rich(_ signal: Signal) {
    #expect(Shipped.report.rules[signal]?.rules ?? 0 >= 40)
  }
}

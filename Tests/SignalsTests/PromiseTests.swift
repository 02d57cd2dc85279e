@preconcurrency import Glibc
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

  @Test("Every line can be read, and what is built in is what they lay out as, byte for byte") func tables() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Lexicons/"
    // What was learned is built in as tables alone.
    let names = (embeddedFiles.map { "\($0.name)" } + ["learned.txt"]).sorted()
    let laidOut = CompiledLexicons.compile(
      try names.map { LexiconSource(path: "Lexicons/\($0)", text: try fileBytes(folder + $0)) })
    let lines = laidOut.problems.map(\.description)
    #expect(lines.isEmpty, "\(lines.joined(separator: "\n"))")
    // Bytes are compared outside of `#expect`, which would print them all.
    let isSame = compiledLexicons.withUTF8Buffer { $0.elementsEqual(laidOut.text) }
    #expect(isSame)
  }
}

private func fileBytes(_ path: String) throws -> [UInt8] {
  let file = try #require(fopen(path, "rb"), "\(path)")
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

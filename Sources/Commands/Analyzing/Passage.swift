import Formats
import Signals

/// A text with what was found in it, and where its lines are.
struct Passage {
  let text: [UInt8]
  let analysis: Analysis
  private let lines: LinePlaces

  init(_ text: [UInt8], _ analyzer: Analyzer) {
    self.text = text
    analysis = analyzer.analyze(text)
    lines = LinePlaces(text)
  }

  /// The findings behind the labels, in the order of the text.
  var evidence: [Finding] { analysis.evidence }

  /// Line and column of a byte, both from 1; columns count bytes, as the lists of places of vim and of grep do.
  func place(of offset: Int) -> (line: Int, column: Int) { lines.place(of: offset) }

  /// The same with columns that count UTF-16 units, as SARIF and the language servers of editors do.
  func editorPlace(of offset: Int) -> (line: Int, column: Int) {
    let (line, column) = place(of: offset)
    let start = offset - (column - 1)
    return (line, String(decoding: text[start..<max(start, offset)], as: UTF8.self).utf16.count + 1)
  }

  /// The words in `range`, on one line.
  func words(_ range: Range<Int>) -> String {
    let words = String(decoding: text[range], as: UTF8.self)
    // Of plain text nothing but these bytes breaks a line, and taking characters apart is slow.
    if text[range].allSatisfy({ (0x20..<0x80).contains($0) }) { return words }
    return words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

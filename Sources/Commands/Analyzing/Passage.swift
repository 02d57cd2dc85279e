import Formats
import Signals

/// A text with what was found in it, and where its lines are.
struct Passage {
  let text: [UInt8]
  let analysis: Analysis
  private let lines: LinePlaces

  /// What stands in `unread` is not looked at, and nothing is found across it.
  init(_ text: [UInt8], _ analyzer: Analyzer, unread: [Range<Int>] = []) {
    self.text = text
    var read = text
    // An empty line ends a sentence, and keeps every place what it was.
    for range in unread { read.replaceSubrange(range, with: repeatElement(UInt8(ascii: "\n"), count: range.count)) }
    analysis = analyzer.analyze(read)
    lines = LinePlaces(text)
  }

  /// The findings behind the labels, in the order of the text.
  var evidence: [Finding] { analysis.evidence }

  /// Line and column of a byte, both from 1; columns count bytes, as the lists of places of vim and of grep do.
  func place(of offset: Int) -> (line: Int, column: Int) { lines.place(of: offset) }

  /// The words in `range`, on one line.
  func words(_ range: Range<Int>) -> String {
    let words = String(decoding: text[range], as: UTF8.self)
    // Of plain text nothing but these bytes breaks a line, and taking characters apart is slow.
    if text[range].allSatisfy({ (0x20..<0x80).contains($0) }) { return words }
    return words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// Places in a passage with columns that count UTF-16 units, as SARIF and the language servers of editors do. It goes on
/// from the place that was asked for last, so ask in the order of the text.
struct EditorPlaces {
  private let passage: Passage
  private var (start, offset, column) = (0, 0, 1)

  init(_ passage: Passage) { self.passage = passage }

  /// Line and column of both ends of this range, from 1; the end's are those of what follows.
  mutating func ends(of range: Range<Int>) -> (first: (line: Int, column: Int), last: (line: Int, column: Int)) {
    let first = place(of: range.lowerBound)
    // Another range may begin before this one ends.
    var ahead = self
    return (first, ahead.place(of: range.upperBound))
  }

  private mutating func place(of next: Int) -> (line: Int, column: Int) {
    let (line, bytes) = passage.place(of: next)
    let lineStart = next - (bytes - 1)
    if lineStart != start || next < offset { (start, offset, column) = (lineStart, lineStart, 1) }
    column += String(decoding: passage.text[offset..<max(offset, next)], as: UTF8.self).utf16.count
    offset = max(offset, next)
    return (line, column)
  }
}

import Signals

/// A text with what was found in it, and where its lines are.
struct Passage {
  let text: [UInt8]
  let analysis: Analysis
  private let lineStarts: [Int]

  init(_ text: [UInt8], _ analyzer: Analyzer) {
    self.text = text
    analysis = analyzer.analyze(text)
    lineStarts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The findings behind the labels, in the order of the text.
  var evidence: [Finding] { analysis.evidence }

  /// Line and column of a byte, both from 1; columns count bytes, as editors' error lists do.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - lineStarts[low] + 1)
  }

  /// The words in `range`, on one line.
  func words(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

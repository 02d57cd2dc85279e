/// Tells lines that an editor or a mail program broke at a width from lines that a person ended.
///
/// Broken lines come three or more to a paragraph, as a longer one has; none but the last has room for the word that the
/// next one begins with, or just so; and they are about as long as a page is wide. Lines that a person ended meet this by
/// chance only.
enum LineWidth {
  /// How many bytes stand in the longest line of such a paragraph.
  private static let widths = 50...100
  private static let fewestLines = 3

  /// Whether the lines of the paragraph that begins at `start` were broken at a width. It ends with an empty line.
  static func breaksLines(ofParagraphAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (line, count, longest) = (start, 0, 0)
    // The least that a line would have come to with the word that had no room in it.
    var least = Int.max
    while true {
      let end = end(ofLineAt: line, in: text)
      (count, longest) = (count + 1, max(longest, end.words - line))
      guard longest <= min(widths.upperBound, least) else { return false }
      let next = end.line + 1
      let word = text[min(next, text.count)...].prefix { $0 > UInt8(ascii: " ") }.count
      guard word > 0 else { return count >= fewestLines && longest >= widths.lowerBound }
      least = min(least, end.words - line + 1 + word)
      line = next
    }
  }

  /// Whether the line that ends at this place was broken there, and not ended.
  static func isBreak(_ end: Int, in text: [UInt8]) -> Bool {
    // The paragraph begins behind the last line without words.
    var (start, breaks) = (end, 0)
    for place in text[..<end].indices.reversed() {
      if text[place] > UInt8(ascii: " ") { (start, breaks) = (place, 0) }
      if text[place] == UInt8(ascii: "\n") { breaks += 1 }
      if breaks == 2 { break }
    }
    return text.withUnsafeBufferPointer { breaksLines(ofParagraphAt: start, in: $0) }
  }

  /// Where a line ends, and where its words do. One that is longer than any width is not looked through.
  private static func end(ofLineAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> (words: Int, line: Int) {
    let limit = min(text.count, start + widths.upperBound + 2)
    var line = start
    while line < limit, text[line] != UInt8(ascii: "\n") { line += 1 }
    var words = line
    while words > start, text[words - 1] <= UInt8(ascii: " ") { words -= 1 }
    return (words, line)
  }
}

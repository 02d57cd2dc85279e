/// How much of a person's text stands in a quote.
public enum Quotation {
  /// So many bytes before the match are shown at most: further on, the match itself would be cut off.
  private static let lead = 24

  /// The sentence, or the sentences, that `match` lies in, without blanks at either end.
  public static func sentence(around match: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = match.lowerBound
    while start > 0, !ends(text, at: start - 1) { start -= 1 }
    while start < match.lowerBound, isBlank(text[start]) { start += 1 }
    var end = match.upperBound
    if end == match.lowerBound || !ends(text, at: end - 1) {
      while end < text.count, text[end] != UInt8(ascii: "\n") {
        end += 1
        if ends(text, at: end - 1) { break }
      }
    }
    while end > match.upperBound, isBlank(text[end - 1]) { end -= 1 }
    return start..<max(end, start)
  }

  /// `match` to the end of its sentence, from the sentence's or clause's beginning where that is near, else from the
  /// match's first word.
  public static func words(around match: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let sentence = sentence(around: match, in: text)
    if match.lowerBound - sentence.lowerBound <= lead { return sentence }
    let near = (match.lowerBound - lead)..<match.lowerBound
    let comma = near.last { isClauseEnd(text[$0]) && $0 + 1 < text.count && isBlank(text[$0 + 1]) }
    var start = comma.map { $0 + 1 } ?? match.lowerBound
    if comma == nil {
      while start > sentence.lowerBound, !isBlank(text[start - 1]) { start -= 1 }
    }
    while start < match.lowerBound, isBlank(text[start]) { start += 1 }
    return start..<sentence.upperBound
  }

  /// Whether a sentence ends with this byte: a line's end, or a stop before a blank or the text's end.
  private static func ends(_ text: [UInt8], at place: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): place + 1 == text.count || isBlank(text[place + 1])
    default: false
    }
  }

  private static func isClauseEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// How much of a person's text stands in a quote.
public enum Quotation {
  /// So many bytes before the match are shown at most: further on, the match itself would be cut off.
  private static let lead = 24
  /// So many bytes to either side are looked at for a sentence's ends. On a page without a full stop what stands within
  /// them, in whole words, is the sentence.
  public static let reach = 600

  /// The sentence, or the sentences, that `match` lies in, without blanks at either end.
  public static func sentence(around match: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let lowest = max(0, match.lowerBound - reach)
    var start = match.lowerBound
    while start > lowest, !ends(text, at: start - 1) { start -= 1 }
    if start == lowest, start > 0, !ends(text, at: start - 1) {
      let isInWord = !isBlank(text[start - 1])
      start = (isInWord ? text[start..<match.lowerBound].firstIndex(where: isBlank) : nil) ?? start
      while start < match.lowerBound, isWithinCharacter(text[start]) { start += 1 }
    }
    while start < match.lowerBound, isBlank(text[start]) { start += 1 }
    var end = match.upperBound
    if end == match.lowerBound || !ends(text, at: end - 1) {
      let highest = min(text.count, end + reach)
      while end < highest, text[end] != UInt8(ascii: "\n") {
        end += 1
        if ends(text, at: end - 1) { break }
      }
      if end == highest, end < text.count, !isBlank(text[end]), !ends(text, at: end - 1) {
        end = text[match.upperBound..<end].lastIndex(where: isBlank) ?? end
        while end > match.upperBound, isWithinCharacter(text[end]) { end -= 1 }
      }
    }
    while end > match.upperBound, isBlank(text[end - 1]) { end -= 1 }
    return start..<max(end, start)
  }

  /// `match` to the end of its sentence, from the sentence's or clause's beginning where that is near, else from the
  /// match's first word.
  public static func words(around match: Range<Int>, in text: [UInt8]) -> Range<Int> {
    words(around: match, of: sentence(around: match, in: text), in: text)
  }

  /// The same, where the sentence is known.
  public static func words(around match: Range<Int>, of sentence: Range<Int>, in text: [UInt8]) -> Range<Int> {
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

  /// Whether a sentence ends with this byte: a line's end, or a stop, with a closing mark behind it or none, before a
  /// blank or the text's end. The stop of "Mrs." ends nothing.
  private static func ends(_ text: [UInt8], at place: Int) -> Bool {
    if text[place] == UInt8(ascii: "\n") { return true }
    guard place + 1 == text.count || isBlank(text[place + 1]) else { return false }
    if isStop(text[place]) {
      let word = text[(text[..<place].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0)..<place]
      return text[place] != UInt8(ascii: ".") || !Abbreviation.isOne(word)
    }
    guard lastOfClosingMarks.contains(text[place]) else { return false }
    let length = closingMarks.first { text[..<(place + 1)].suffix($0.count).elementsEqual($0) }?.count
    guard let length, place >= length else { return false }
    return isStop(text[place - length])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// What may close a quotation or a bracket behind a stop.
  private static let closingMarks = ["\"", "'", ")", "\u{201D}", "\u{2019}"].map { Array($0.utf8) }
  /// The bytes that they end with, so that most are told apart by one look.
  private static let lastOfClosingMarks = closingMarks.compactMap(\.last)

  private static func isClauseEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }

  private static func isWithinCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

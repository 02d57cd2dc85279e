public import Signals

extension Evidence {
  /// What an analysis of `text` gives a review: every finding behind a label, quoted with some words around it.
  ///
  /// Findings of `crisis` are always among them, a label or not, so that a record can keep their words back.
  public static func all(in analysis: Analysis, of text: [UInt8]) -> [Evidence] {
    let crisis = analysis.labels.contains(.crisis) ? [] : analysis.evidence(for: .crisis)
    return (analysis.evidence + crisis).map { finding in
      let range = finding.range.clamped(to: 0..<text.count)
      let whole = finding.signal == .crisis
      let quoted = whole ? Quotation.sentence(around: range, in: text) : Quotation.words(around: range, in: text)
      let quote = String(decoding: text[quoted], as: UTF8.self)
      return Evidence(signal: finding.signal, quote: quote, rule: finding.rule)
    }
  }
}

/// How much of a text stands in a quote.
enum Quotation {
  /// So many bytes before the match are shown at most: further on, the match itself would be cut off.
  private static let lead = 24

  /// The match to the end of its sentence, from the sentence's or clause's beginning where that is near, else from
  /// the match's first word.
  static func words(around match: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let sentence = sentence(around: match, in: text)
    if match.lowerBound - sentence.lowerBound <= lead { return sentence }
    let near = (match.lowerBound - lead)..<match.lowerBound
    let comma = near.last { isClauseEnd(text[$0]) && $0 + 1 < text.count && QuoteBytes.isBlank(text[$0 + 1]) }
    var start = comma.map { $0 + 1 } ?? match.lowerBound
    if comma == nil {
      while start > sentence.lowerBound, !QuoteBytes.isBlank(text[start - 1]) { start -= 1 }
    }
    while start < match.lowerBound, QuoteBytes.isBlank(text[start]) { start += 1 }
    return start..<sentence.upperBound
  }

  /// The sentence, or the sentences, that the match lies in, without blanks at either end.
  static func sentence(around match: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = match.lowerBound
    while start > 0, !ends(text, at: start - 1) { start -= 1 }
    while start < match.lowerBound, QuoteBytes.isBlank(text[start]) { start += 1 }
    var end = match.upperBound
    if end == match.lowerBound || !ends(text, at: end - 1) {
      while end < text.count, text[end] != UInt8(ascii: "\n") {
        end += 1
        if ends(text, at: end - 1) { break }
      }
    }
    while end > match.upperBound, QuoteBytes.isBlank(text[end - 1]) { end -= 1 }
    return start..<max(end, start)
  }

  /// Whether a sentence ends with this byte: a line's end, or a stop before a blank or the text's end.
  private static func ends(_ text: [UInt8], at place: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      place + 1 == text.count || QuoteBytes.isBlank(text[place + 1])
    default: false
    }
  }

  private static func isClauseEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }
}

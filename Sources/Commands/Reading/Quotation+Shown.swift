import Conversation
import Signals

extension Analysis {
  /// The findings that may be held up to the person, in the order of the text: those behind a label, but for words of
  /// crisis and what stands in or beside a sentence with them.
  func showable(in text: [UInt8]) -> [Finding] {
    let heavy = heldBack(in: text)
    return evidence.filter { finding in
      let sentence = Quotation.sentence(around: finding.range, in: text)
      return finding.signal != .crisis && !heavy.contains(where: sentence.overlaps)
    }
  }
}

extension Quotation {
  /// The most letters of a quote that is held up to the person.
  private static let longest = 76

  /// The words of `range`; with `whole`, the sentence around them where it is short.
  static func shown(_ range: Range<Int>, in text: [UInt8], whole: Bool) -> String {
    let sentence = whole ? Quotation.sentence(around: range, in: text) : range
    let chosen = sentence.count <= longest ? sentence : range
    return words(chosen, in: text).shortened(to: longest)
  }

  /// The sentence around `range`, on one line.
  static func wholeSentence(around range: Range<Int>, in text: [UInt8]) -> String {
    words(sentence(around: range, in: text), in: text)
  }

  private static func words(_ range: Range<Int>, in text: [UInt8]) -> String {
    String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

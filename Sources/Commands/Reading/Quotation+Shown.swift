import Conversation
import Signals

extension Analysis {
  /// The findings that may be held up to the person, in the order of the text: those behind a label, but for words of
  /// crisis and whatever else stands in a sentence with them.
  func showable(in text: [UInt8]) -> [Finding] {
    let heavy = labels.contains(.crisis) ? evidence(for: .crisis).map(\.range) : []
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
    let range = throughNoun(range, in: text)
    let sentence = whole ? Quotation.sentence(around: range, in: text) : range
    let chosen = sentence.count <= longest ? sentence : range
    return words(chosen, in: text).shortened(to: longest)
  }

  /// Where the words stop short of what they name, one more of them: "bed 9 is a" rock.
  private static func throughNoun(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let last = words(range, in: text).split(separator: " ").last.map { $0.lowercased() }
    guard ["a", "an", "the"].contains(last), let start = text[range.upperBound...].firstIndex(where: { $0 != 32 })
    else {
      return range
    }
    func isOfWord(_ byte: UInt8) -> Bool { byte >= 128 || byte == 39 || byte == 45 || UInt8(97)...122 ~= byte | 32 }
    let end = text[start...].firstIndex { !isOfWord($0) } ?? text.count
    return end > start ? range.lowerBound..<end : range
  }

  /// The sentence around `range`, on one line.
  static func wholeSentence(around range: Range<Int>, in text: [UInt8]) -> String {
    words(sentence(around: range, in: text), in: text)
  }

  private static func words(_ range: Range<Int>, in text: [UInt8]) -> String {
    String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

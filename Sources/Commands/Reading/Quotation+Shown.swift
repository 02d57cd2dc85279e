import Conversation
import Signals

extension Analysis {
  /// The findings that may be held up to the person, in the order of the text: those behind a label, but for words of
  /// crisis and what stands in or beside a sentence with them.
  func showable(in text: [UInt8]) -> [Finding] {
    let heavy = heldBack(in: text)
    let shown = evidence.filter { finding in
      let sentence = Quotation.sentence(around: finding.range, in: text)
      return finding.signal != .crisis && !heavy.overlaps(sentence)
    }
    return Analysis.withinLines(shown, in: text)
  }
}

extension Quotation {
  /// The most letters of a quote that is held up to the person.
  private static let longest = 76

  /// The words of `range`; with `whole`, the sentence around them where it is short, else as much of their clause as there
  /// is room for.
  static func shown(_ range: Range<Int>, in text: [UInt8], whole: Bool) -> String {
    let range = throughNoun(withoutLead(range, in: text), in: text)
    let sentence = whole ? Quotation.sentence(around: range, in: text) : range
    let chosen = sentence.count <= longest ? sentence : clause(around: range, of: sentence, in: text)
    // Where there was no room for the end of the clause, that shows: half of what was said may be another thing.
    let isCut = chosen.upperBound < sentence.upperBound && !endsClause(text[chosen.upperBound])
    let shown = words(chosen, in: text).shortened(to: longest)
    return isCut && !shown.hasSuffix("…") ? shown + "…" : shown
  }

  /// `range` to the end of its clause and then from its beginning, each where there is room for it: "told me about" says
  /// nothing of whom. Where there is none for the end, to the last word that has some.
  private static func clause(around range: Range<Int>, of sentence: Range<Int>, in text: [UInt8]) -> Range<Int> {
    guard range.count < longest else { return range }
    let most = min(sentence.upperBound, range.lowerBound + longest)
    let ahead = text[range.upperBound..<most]
    let mark = ahead.firstIndex(where: endsClause)
    let end = mark ?? (most == sentence.upperBound ? most : ahead.lastIndex(of: UInt8(ascii: " ")) ?? range.upperBound)
    let least = max(sentence.lowerBound, end - longest)
    let before = text[least..<range.lowerBound].lastIndex(where: endsClause).map { $0 + 1 }
    let start = before ?? (least == sentence.lowerBound ? least : range.lowerBound)
    return furtherWhereShort(start..<max(end, range.upperBound), of: sentence, in: text)
  }

  /// A clause of a word or two says little, "pancakes": what follows it goes with it, clause by clause, while there is room.
  private static func furtherWhereShort(_ clause: Range<Int>, of sentence: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var end = clause.upperBound
    while end - clause.lowerBound < short {
      let next = text[min(end + 1, sentence.upperBound)..<sentence.upperBound].firstIndex(where: endsClause)
      let further = next ?? sentence.upperBound
      guard further > end, further - clause.lowerBound <= longest else { break }
      end = further
    }
    return clause.lowerBound..<end
  }

  /// A clause of fewer letters is short.
  private static let short = 24

  private static func endsClause(_ byte: UInt8) -> Bool { ",:;()\n".utf8.contains(byte) }

  /// Without a word that leads on to what is not quoted: "the hip and" the other one. Where it leads to a number, "the
  /// flyer in" 3, the number belongs to it.
  private static func withoutLead(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let blank = UInt8(ascii: " ")
    guard let gap = text[range].lastIndex(of: blank), gap > range.lowerBound else { return range }
    let last = String(decoding: text[gap + 1..<range.upperBound], as: UTF8.self).lowercased()
    guard leads.contains(last) else { return range }
    let next = text[range.upperBound...].drop { $0 == blank }.prefix { $0 > blank }
    guard let digit = next.first, (0x30...0x39).contains(digit) else { return range.lowerBound..<gap }
    // The whole of it, "3B" and "4.5", without the marks behind it.
    let end = next.lastIndex { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    return range.lowerBound..<(end.map { $0 + 1 } ?? next.endIndex)
  }

  private static let leads: Set = ["and", "at", "but", "for", "from", "in", "of", "on", "to", "was", "with"]

  /// Where the words stop short of what they name, one more of them: "bed 9 is a" rock.
  private static func throughNoun(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let isArticle = ["a", "an", "the"].contains { article in
      let last = text[range].suffix(article.utf8.count + 1)
      return last.first == UInt8(ascii: " ") && last.dropFirst().elementsEqual(article.utf8) { $0 | 0x20 == $1 }
    }
    guard isArticle,
      let start = text[range.upperBound...].firstIndex(where: { $0 != UInt8(ascii: " ") })
    else { return range }
    func isOfWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || "'-".utf8.contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    let end = text[start...].firstIndex { !isOfWord($0) } ?? text.count
    return end > start ? range.lowerBound..<end : range
  }

  /// The sentence around `range`, on one line.
  static func wholeSentence(around range: Range<Int>, in text: [UInt8]) -> String {
    words(sentence(around: range, in: text), in: text)
  }

  private static func words(_ range: Range<Int>, in text: [UInt8]) -> String {
    // Nearly all text has no blank but this one, and there is much of it.
    if text[range].allSatisfy({ (0x21..<0x7F).contains($0) || $0 == UInt8(ascii: " ") }), !hasTwoBlanks(text[range]) {
      return String(decoding: text[range], as: UTF8.self)
    }
    return String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether blanks stand beside each other, or at an end.
  private static func hasTwoBlanks(_ text: ArraySlice<UInt8>) -> Bool {
    let blank = UInt8(ascii: " ")
    return text.first == blank || text.last == blank
      || zip(text, text.dropFirst()).contains { $0 == blank && $1 == blank }
  }
}

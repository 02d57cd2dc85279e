/// A phrase that is not what a signal took it for: "that's not it". It is left alone from then on, everywhere.
public struct Dismissed: Hashable, Sendable {
  /// The signal's name.
  public let signal: String
  /// The phrase as it was written. Two that differ in case alone are the same.
  public let phrase: String
  private let plain: String
  /// The phrase's words, taken apart once: it is held against each finding.
  fileprivate let words: Words

  /// A phrase, whatever its case.
  public init(signal: String, phrase: String) {
    (self.signal, self.phrase, plain, words) = (signal, phrase, phrase.lowercased(), Words(phrase))
  }

  /// Compares signal and words.
  public static func == (left: Dismissed, right: Dismissed) -> Bool {
    left.signal == right.signal && left.plain == right.plain
  }

  /// Hashes signal and words.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(signal)
    hasher.combine(plain)
  }
}

extension Set where Element == Dismissed {
  /// Whether a quote for this signal holds a phrase that was dismissed, or stands in a sentence that holds one: word by
  /// word, whatever the case, and whatever a quotation left out at its end. Words that are only a part of the phrase are
  /// another night's own.
  public func cover(_ signal: String, quote: String, in sentence: String = "") -> Bool {
    guard contains(where: { $0.signal == signal }) else { return false }
    let (quoted, said) = (Words(quote), Words(sentence))
    return contains { $0.signal == signal && (quoted.hold($0.words) || said.hold($0.words)) }
  }
}

extension Entry {
  /// Whether what is found at this place tells of the night. Where a boundary is set, what may get in the way has not
  /// happened; under "what the words show", what was said against a finding is no finding of its kind. Words of crisis
  /// are always heard.
  public func isToldOf(_ signal: String, at place: Int) -> Bool {
    guard signal != "crisis", let section = section(at: place) else { return true }
    if section.kind.looksAhead(section.fields.map(\.key)) { return false }
    return section.kind != .shows || !section.fields.contains { $0.key == signal && Quote.isDismissed($0.value) }
  }
}

extension Entry {
  /// The section that holds a place, by binary search: a night may have very many, and is asked for each finding.
  private func section(at place: Int) -> Section? {
    var (low, high) = (0, sections.count)
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < sections.count && sections[low].range.contains(place) ? sections[low] : nil
  }
}

extension SectionKind {
  /// Whether all that stands in such a section is of days to come: a boundary that is set, not asked after.
  public func looksAhead(_ fields: [String]) -> Bool { self == .boundary && !fields.contains("kept") }
}

/// `"the appy in 12" (not it)`: a quote and what was said of it.
enum Quote {
  /// Whether this is a quote of which it was said that it is not it.
  static func isDismissed(_ value: String) -> Bool { read(value)?.note == "not it" }

  /// The text between the first and the last quotation mark, and the word in brackets after it.
  static func read(_ value: String) -> (text: String, note: String)? {
    let bytes = Array(value.utf8)
    guard bytes.first == Byte.quote, let end = bytes.lastIndex(of: Byte.quote), end > 0 else { return nil }
    let rest = bytes[bytes.trimmed(end + 1..<bytes.count)]
    let isBracketed = rest.count >= 2 && rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")")
    let note = isBracketed ? rest.dropFirst().dropLast() : rest
    return (String(decoding: bytes[1..<end], as: UTF8.self), String(decoding: note, as: UTF8.self).lowercased())
  }
}

/// A phrase's words, without case and marks.
fileprivate struct Words: Sendable {
  private let words: [Substring]

  init(_ text: String) {
    words = text.lowercased().replacing("\u{2019}", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
  }

  /// Whether others stand in it in a row.
  func hold(_ other: Words) -> Bool {
    guard !other.words.isEmpty, other.words.count <= words.count else { return false }
    let (length, last) = (other.words.count, words.count - other.words.count)
    return (0...last).contains { words[$0..<$0 + length] == other.words[...] }
  }
}

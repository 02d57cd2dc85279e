/// A phrase that is not what a signal took it for: "that's not it". It is left alone from then on, everywhere.
public struct Dismissed: Hashable, Sendable {
  /// The signal's name.
  public let signal: String
  /// The phrase in small letters.
  public let phrase: String

  /// A phrase, whatever its case.
  public init(signal: String, phrase: String) {
    (self.signal, self.phrase) = (signal, phrase.lowercased())
  }
}

extension Set where Element == Dismissed {
  /// Whether a quote for this signal holds a phrase that was dismissed, or is a part of one: word by word, whatever
  /// the case, and whatever a quotation left out at its end. One word alone is too little to be a part.
  public func cover(_ signal: String, quote: String) -> Bool {
    guard !isEmpty else { return false }
    let quoted = Words(quote)
    return contains { dismissed in
      guard dismissed.signal == signal else { return false }
      let phrase = Words(dismissed.phrase)
      return quoted.hold(phrase) || quoted.count > 1 && phrase.hold(quoted)
    }
  }
}

/// A phrase's words, without case and marks.
private struct Words {
  private let words: [Substring]

  init(_ text: String) {
    words = text.lowercased().replacing("\u{2019}", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
  }

  var count: Int { words.count }

  /// Whether others stand in it in a row.
  func hold(_ other: Words) -> Bool {
    guard !other.words.isEmpty, other.count <= count else { return false }
    return (0...count - other.count).contains { words[$0..<$0 + other.count] == other.words[...] }
  }
}

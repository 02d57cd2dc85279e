/// Small text tools; Foundation's would cost start-up time.
extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  /// For comparing answers: lower case, straight apostrophes, no blanks or full stop at the ends.
  var plainAnswer: String {
    var text = lowercased().replacing("\u{2019}", with: "'").trimmed[...]
    while let last = text.last, ".,!".contains(last) { text = text.dropLast() }
    return String(text)
  }

  /// The words, in lower case, without the marks around them.
  var wordList: [String] {
    lowercased().replacing("\u{2019}", with: "'").split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
  }
}

extension String {
  /// Every line that says something, each on its own.
  var paragraphLines: [String] {
    split(whereSeparator: \.isNewline).map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// On one line.
  var oneLine: String { split(whereSeparator: \.isNewline).map { String($0.trimmed) }.joined(separator: " ") }

  func replacing(_ old: Character, with new: Character) -> String { String(map { $0 == old ? new : $0 }) }
}

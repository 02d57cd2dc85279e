/// Small text tools; Foundation's would cost start-up time.
extension StringProtocol {
  /// Without ASCII blanks and control characters at either end. By bytes: grapheme breaking costs milliseconds.
  var trimmed: SubSequence {
    func isBlank(_ byte: UInt8) -> Bool { byte <= 32 }
    let bytes = utf8
    var (first, last) = (bytes.startIndex, bytes.endIndex)
    while first < last, isBlank(bytes[first]) { bytes.formIndex(after: &first) }
    while last > first {
      let before = self.utf8.index(last, offsetBy: -1)
      guard isBlank(bytes[before]) else { break }
      last = before
    }
    return self[first..<last]
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

  /// How many words it has: `4.5` and `22:30` are one each.
  var wordCount: Int {
    let text = Array(self)
    func isNumber(_ place: Int) -> Bool { text.indices.contains(place) && text[place].isNumber }
    return text.indices.split { place in
      let character = text[place]
      if character.isLetter || character.isNumber || "'\u{2019}".contains(character) { return false }
      return !(".,:".contains(character) && isNumber(place - 1) && isNumber(place + 1))
    }.count
  }
}

extension StringProtocol {
  /// The words as `wordList` has them, without apostrophes, which tired people leave out.
  var unmarkedWords: [String] { wordList.map { $0.filter { $0 != "'" } } }
}

extension String {
  /// Every line that says something, each on its own.
  var paragraphLines: [String] {
    split(whereSeparator: \.isNewline).map { String($0.trimmed) }.filter(\.saysSomething)
  }

  /// Whether it is more than blanks, of whatever script. Bytes first: the full Unicode property is slow to look up.
  private var saysSomething: Bool {
    utf8.contains { $0 > 32 && $0 < 0x80 } || contains { !$0.isWhitespace }
  }

  /// Without the full stop at its end; several are no stop.
  var withoutStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }

  /// On one line.
  var oneLine: String { split(whereSeparator: \.isNewline).map { String($0.trimmed) }.joined(separator: " ") }

  func replacing(_ old: Character, with new: Character) -> String { String(map { $0 == old ? new : $0 }) }
}

extension [String] {
  /// On one line, where it can still be seen that each was one.
  var joinedLines: String {
    dropFirst().reduce(into: first ?? "") { text, line in
      text += text.last?.isPunctuation ?? true ? " " : " / "
      text += line
    }
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 32 || self == 9 }
}

extension Substring {
  /// The first word, up to a blank.
  var firstWord: Substring { self[..<(utf8.firstIndex(where: \.isBlank) ?? endIndex)] }

  /// What follows this part of it, without blanks.
  func after(_ part: Substring) -> Substring { self[part.endIndex...].trimmed }
}

extension Character {
  /// A space or a tab; the full Unicode property is slow to look up.
  var isBlank: Bool { self == " " || self == "\t" }
}

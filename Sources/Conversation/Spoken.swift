/// What somebody typed, split once for all the conditions that look at it: it may be a page that was pasted.
struct Spoken: Sendable {
  let text: String
  /// For comparing whole answers.
  private(set) lazy var plain = text.plainAnswer
  private lazy var parts = text.parts
  private lazy var words = parts.filter(\.isWord)
  private lazy var vocabulary = Set(words)

  init(_ text: String) { self.text = text }

  /// Whether it is `words`, or these with a mark behind them and more; a no, or "well", before them is passed over.
  mutating func begins(with words: String) -> Bool {
    let wanted = words.parts
    guard !wanted.isEmpty else { return false }
    return [parts[...], parts.drop(while: isNo)].contains { typed in
      typed.starts(with: wanted) && typed.dropFirst(wanted.count).first.map { !$0.isWord } ?? true
    }
  }

  /// Whether its first words are `words`, whatever stands behind them.
  mutating func opens(with words: String) -> Bool {
    let wanted = words.parts
    guard !wanted.isEmpty else { return false }
    return self.words.starts(with: wanted) || self.words.drop(while: isNo).starts(with: wanted)
  }

  /// Whether it has one of these words, or several of them in a row.
  mutating func has(oneOf list: [String]) -> Bool {
    // Most words are nowhere in it; only where all of several are is it worth looking whether they stand in a row.
    let (typed, known) = (words, vocabulary)
    return list.contains { entry in
      let wanted = entry.parts
      guard let first = wanted.first, wanted.allSatisfy(known.contains) else { return false }
      return wanted.count == 1 || typed.indices.contains { typed[$0] == first && typed[$0...].starts(with: wanted) }
    }
  }

  /// What it says first, behind a yes or a no, up to a mark or an "and": "told her" of `yeah told her. she wants …`.
  var clause: String {
    var spoken = self
    let said = spoken.parts.drop { !$0.isWord || Answers.yesNo($0) != nil }
    let end = said.dropFirst().firstIndex { !$0.isWord || $0 == "and" } ?? said.endIndex
    return said[..<end].joined(separator: " ")
  }

  /// Whether it is one of these, or several in a row, and nothing else: "no thanks, not tonight".
  mutating func isMade(of list: [String]) -> Bool {
    // Of nothing no text is made, however often it stands in a row.
    let entries = list.map(\.parts).filter { !$0.isEmpty }
    func isMade(_ words: ArraySlice<String>) -> Bool {
      entries.contains { entry in
        words.starts(with: entry) && (words.count == entry.count || isMade(words.dropFirst(entry.count)))
      }
    }
    return words.count <= 10 && isMade(words[...])
  }

  /// What follows the words of this list that it begins with, in as many of them as there are; nil where it begins with
  /// none. A word with a mark behind it, as `no,`, is meant only with the mark.
  mutating func rest(behind list: [String]) -> [String]? {
    var rest = parts[...]
    let entries = list.map(\.parts).filter { !$0.isEmpty }
    var isBegun = false
    while let entry = entries.filter({ rest.starts(with: $0) }).max(by: { $0.count < $1.count }) {
      (rest, isBegun) = (rest.dropFirst(entry.count).drop { !$0.isWord }, true)
    }
    return isBegun ? rest.filter(\.isWord) : nil
  }
}

extension StringProtocol {
  /// Whether nothing in it could be looked for.
  var isWordless: Bool { allSatisfy { $0.isBlank || $0 == "'" || $0 == "\u{2019}" } }

  /// The words in lower case and the marks between them, each on its own; without apostrophes, which tired people leave
  /// out.
  fileprivate var parts: [String] {
    var (parts, isInWord) = ([String](), false)
    for character in lowercased() where character != "'" && character != "\u{2019}" {
      let isOfWord = character.isLetter || character.isNumber
      if isOfWord, isInWord {
        parts[parts.count - 1].append(character)
      } else if !character.isBlank {
        parts.append(String(character))
      }
      isInWord = isOfWord
    }
    return parts
  }
}

extension String {
  /// Whether it begins with a letter or a digit.
  fileprivate var isWord: Bool { first.map { $0.isLetter || $0.isNumber } ?? false }
}

/// Whether it says no, or nothing, or is a mark: what may stand before the words that are looked for.
private func isNo(_ part: String) -> Bool {
  !part.isWord || Answers.yesNo(part) == false || Answers.fillers.contains(part)
}

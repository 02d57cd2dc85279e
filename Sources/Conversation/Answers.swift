import Nights

/// Reads answers the way people type them.
enum Answers {
  /// Hours as `Hours` reads them, from 0 to `most`; nil where it is none.
  static func hours(_ text: some StringProtocol, upTo most: Double = 24) -> Double? {
    Hours.parse(text.plainAnswer).flatMap { $0 <= most ? $0 : nil }
  }

  /// Whether this can be someone: a name, `my sister`, `the chaplain on nights`, but no sentence.
  static func isPerson(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (1...6).contains(words.count), !isSpeech.contains(words[0].lowercased()) else { return false }
    // "Dr. Osei" and "Priya K." are names; a stop behind a word ends a sentence.
    let stopped = words.filter { $0.last.map { ".?!;".contains($0) } ?? false }
    return stopped.allSatisfy { $0.last == "." && ($0.count <= 2 || isTitle($0)) || words.count == 1 && $0.last == "." }
  }

  /// Words that begin a sentence and no name.
  private static let isSpeech: Set<String> = [
    "i", "i'm", "i’m", "im", "i've", "i’ve", "ive", "i'd", "i’d", "there", "it", "not", "because", "dunno", "idk",
  ]

  private static func isTitle(_ word: Substring) -> Bool {
    ["mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "jr.", "sr."].contains(word.lowercased())
  }

  static func yesNo(_ text: some StringProtocol) -> Bool? {
    switch text.plainAnswer {
    case "y", "yes", "yeah", "yep", "yup", "1": true
    case "n", "no", "nope", "nah", "0": false
    default: nil
    }
  }

  /// A yes or a no with more behind it that does not take it back: `yes, rang Mam`, not `yes, but only by text`. A no
  /// ends with a mark: `no idea` is none.
  static func begunYesNo(_ text: String) -> Bool? {
    let first = text.prefix(while: \.isLetter)
    let rest = text[first.endIndex...]
    guard !first.isEmpty, let mark = rest.first(where: { !$0.isBlank }), let answer = yesNo(first) else { return nil }
    guard answer || !mark.isLetter && !mark.isNumber else { return nil }
    let isPlain = rest.wordList.allSatisfy { yesNo($0) == nil && !hedges.contains($0) && !$0.hasSuffix("n't") }
    return isPlain ? answer : nil
  }

  private static let hedges: Set<String> = [
    "not", "but", "though", "although", "except", "only", "just", "almost", "nearly", "hardly", "barely", "never",
    "maybe",
    "perhaps", "sort", "kind", "kinda", "sorta", "half", "partly", "really", "wait", "actually", "sorry", "well", "if",
    "didnt", "wasnt", "couldnt", "havent", "dont", "cant", "then", "still", "did", "was", "yet", "right", "wish",
    "supposed", "meant", "wanted", "tried", "should", "ish", "nothing", "none", "nobody", "till", "until", "too",
    "without", "tomorrow", "will", "one",
  ]

  /// The choice that this is, or the only one that it begins.
  static func choice(_ text: some StringProtocol, of choices: [String]) -> String? {
    let plain = text.plainAnswer
    guard !plain.isEmpty else { return nil }
    if let exact = choices.first(where: { $0 == plain }) { return exact }
    let begun = choices.filter { $0.hasPrefix(plain) }
    // "n" is "no" where there is "not sure" too: all of what was typed so far is in it.
    return begun.first { choice in begun.allSatisfy { $0.hasPrefix(choice) } }
  }

  /// Whether the first letter tells each of these words from the others.
  static func isToldByLetter(_ choices: [String]) -> Bool {
    choices.allSatisfy { choice($0.prefix(1), of: choices) == $0 }
  }

  /// Whether someone says that there is no one: `nobody`, `no one`, `none of them`, `no`.
  static func isNobody(_ text: String) -> Bool {
    let words = text.wordList
    guard words.allSatisfy({ !["but", "except", "besides", "only"].contains($0) }) else { return false }
    // A capital N is an initial.
    return words.contains("nobody") || zip(words, words.dropFirst()).contains { $0 == "no" && $1 == "one" }
      || words.first == "none"
      || [["no"], ["nope"], ["noone"]].contains(words) || text.trimmed == "n"
  }

  /// Whether this is writing wherever it was typed: a sentence, a page that was pasted, a long word of a script
  /// without blanks.
  static func isSentence(_ text: String) -> Bool {
    !text.dropFirst(24).isEmpty || text.contains(where: \.isNewline) || text.wordList.count >= 4
  }

  /// Digits only, at most four of them.
  static func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  static func decimal(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.isEmpty || digits($0) != nil })
    else { return nil }
    let whole = Double(digits(parts[0]) ?? 0)
    guard parts.count == 2, let fraction = digits(parts[1]) else { return whole }
    return whole + (0..<parts[1].utf8.count).reduce(Double(fraction)) { value, _ in value / 10 }
  }
}

/// Hours with at most two decimals and no needless zero: `5.5`, `13`.
func hoursText(_ hours: Double) -> String { numberText(min(hours, 99)) }

/// A number as `Answers.decimal` reads it, in the same form: `120`, `37.5`.
func numberText(_ number: Double) -> String {
  let hundredths = Int((min(max(number, 0), 9999.99) * 100).rounded())
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return String(whole) }
  return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

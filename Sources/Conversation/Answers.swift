import Nights

/// Reads answers the way people type them.
enum Answers {
  /// Hours as `Hours` reads them, from 0 to `most`; nil where it is none.
  static func hours(_ text: some StringProtocol, upTo most: Double = 24) -> Double? {
    Hours.parse(text.plainAnswer).flatMap { $0 <= most ? $0 : nil }
  }

  /// Whom this names: a name, `my sister`, `the chaplain on nights`, without what stands around it in `maybe the chaplain`,
  /// `HR?`, or `Mum but she'd worry`. Nil for a sentence, and for what is nobody's name.
  static func person(_ text: String) -> String? {
    guard !NoAnswer.isSaid(text) else { return nil }
    var words = withoutTime(withoutGuesses(text))
    if let name = reached(words) {
      words = name
    } else if isReaching(words) {
      return nil
    }
    guard let name = introduced(words) else { return nil }
    words = name
    // Behind the name it may go on with a reason.
    if let but = words.indices.dropFirst().first(where: { place in
      let word = bare(words[place])
      return reasons.contains(word) || words[place - 1].last == "," && remarks.contains(word)
    }) {
      words = Array(words[..<but])
      words[but - 1] = trimmedEnd(words[but - 1])
    }
    if let last = words.last, last.last == "?" { words[words.count - 1] = trimmedEnd(last) }
    guard isPerson(words) else { return nil }
    let isWhole = words.joined(separator: " ").wordList == text.wordList && text.last != "?"
    return isWhole ? text : words.joined(separator: " ")
  }

  /// The words without what makes them a guess: `Sam` of `maybe Sam, I think`.
  private static func withoutGuesses(_ text: String) -> [Substring] {
    var words = text.split(whereSeparator: \.isWhitespace)
    while let said = guessesBehind.first(where: { words.count > $0.count && words.suffix($0.count).map(bare) == $0 }) {
      words.removeLast(said.count)
      words[words.count - 1] = trimmedEnd(words[words.count - 1])
    }
    while let guess = guesses.first(where: { words.starts(with: $0.split(separator: " "), by: isSaid) }) {
      words.removeFirst(guess.split(separator: " ").count)
    }
    return words
  }

  /// Without when, and by what way: `mum` of `mum every sunday`, `my sister` of `my sister on the phone`. Not of `the lad
  /// I see every day`.
  private static func withoutTime(_ words: [Substring]) -> [Substring] {
    // More words than a name may have are writing, and so is a sentence with another one behind it.
    guard words.count <= 6, let time = words.indices.first(where: { isTime(words, at: $0) }),
      !words.dropLast().contains(where: { $0.last.map { ".?!;".contains($0) } ?? false && !isTitle($0) })
    else { return words }
    var name = Array(words[..<time])
    if name.contains(where: { ["i", "who", "whom", "that"].contains(bare($0)) }) { return words }
    if let last = name.popLast() { name.append(trimmedEnd(last)) }
    return name
  }

  private static func isTime(_ words: [Substring], at place: Int) -> Bool {
    let word = bare(words[place])
    if times.contains(word) || weekdays.contains(where: { word == $0 + "s" }) { return true }
    let behind = words[(place + 1)...].map(bare).filter { $0 != "the" && $0 != "a" }
    // Alone it may be a name: "Emeka Sunday".
    if weekdays.contains(word) { return words[..<place].contains(where: isKin) && behind.isEmpty }
    guard ["on", "by", "over", "via", "at", "this", "next"].contains(word), let next = behind.first else {
      return false
    }
    return ways.contains(next) || weekdays.contains { next == $0 || next == $0 + "s" }
  }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let times: Set<String> = [
    "every", "each", "weekly", "fortnightly", "monthly", "daily", "once", "twice", "when", "whenever", "after",
    "before", "today", "tonight", "tomorrow",
  ]
  private static let ways: Set<String> = [
    "phone", "text", "video", "zoom", "facetime", "whatsapp", "skype", "email", "letter", "weekend", "weekends", "week",
    "month", "coffee", "tea", "breakfast", "lunch", "dinner",
  ]

  private static func isPerson(_ words: [Substring]) -> Bool {
    // "The nurse who called about bed 4" is longer than a name.
    let isToldBy = words.first.map { roles.contains(bare($0)) } == true && words.contains { bare($0) == "who" }
    guard (1...(isToldBy ? 8 : 6)).contains(words.count), !isSpeech.contains(bare(words[0])) else { return false }
    guard words.count > 1 || !nobodysName.contains(bare(words[0])) else { return false }
    // "Dr. Osei" and "Priya K." are names; a stop behind a word ends a sentence.
    let stopped = words.filter { $0.last.map { ".?!;".contains($0) } ?? false }
    return stopped.allSatisfy { $0.last == "." && ($0.count <= 2 || isTitle($0)) || words.count == 1 && $0.last == "." }
  }

  /// A word as it is compared: lower case, no apostrophes, no marks at its end.
  static func bare(_ word: Substring) -> String {
    String(trimmedEnd(word).lowercased().filter { $0 != "'" && $0 != "\u{2019}" })
  }

  private static func isSaid(_ typed: Substring, _ word: Substring) -> Bool { bare(typed) == word }

  private static func trimmedEnd(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, ".,;:?!-\u{2013}\u{2014}".contains(last) { word = word.dropLast() }
    return word
  }

  /// Words that begin a sentence and no name.
  private static let isSpeech: Set<String> = [
    "i", "im", "ive", "id", "there", "it", "not", "because", "dunno", "idk", "who", "what", "why", "how", "when",
    "where", "does", "is", "are", "can", "cant", "could", "should", "would", "dont", "no", "havent", "theres", "hes",
    "shes", "theyre", "isnt", "wont", "nothing",
  ]

  /// What a name may be wrapped in.
  private static let guesses = [
    "maybe", "perhaps", "probably", "possibly", "well", "um", "hm", "hmm", "i guess", "i suppose", "i think", "only",
    "nobody but", "nobody except", "no one but", "no one except", "i reckon", "id say", "id go with", "definitely",
    "just", "really", "prolly", "probs", "prob", "defo", "deffo", "honestly", "mainly", "mostly",
  ]
  /// The same behind a name, and what else says no more about it.
  private static let guessesBehind = [
    "i guess", "i suppose", "i spose", "i think", "i reckon", "i imagine", "of course", "for sure", "definitely", "lol",
    "tbh", "honestly", "maybe", "perhaps", "probably", "possibly", "though", "tho", "really", "only", "prolly", "probs",
    "prob", "ig", "mainly", "mostly",
  ].map { $0.split(separator: " ").map(String.init) }
  private static let reasons: Set<String> = [
    "but", "though", "although", "because", "cos", "if", "except", "shed", "hed", "theyd", "", "she", "he", "they",
  ]

  /// What begins a remark behind a name and a comma.
  private static let remarks: Set<String> = ["i", "im", "hes", "shes", "theyre", "who", "whos"]

  /// One word that answers, and names no one.
  private static let nobodysName: Set<String> = [
    "", "y", "yes", "yeah", "yep", "yup", "ok", "okay", "sure", "maybe", "perhaps", "possibly", "probably", "me",
    "myself", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "whoever", "any", "dunno", "idk",
    "unsure",
    // "Just tired", "only human": how it is, and no one.
    "tired", "exhausted", "knackered", "drained", "empty", "sad", "numb", "lonely", "angry", "scared", "stressed",
    "busy",
    "stuck", "lost", "done", "fine", "human", "paperwork", "work", "later", "leave", "skip", "pass",
  ]

  private static func isTitle(_ word: Substring) -> Bool {
    ["mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "jr.", "sr."].contains(word.lowercased())
  }

  static func yesNo(_ text: some StringProtocol) -> Bool? {
    switch text.plainAnswer {
    case "y", "yes", "yeah", "yep", "yup", "yea", "aye", "1": true
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
    "maybe", "perhaps", "sort", "kind", "kinda", "sorta", "half", "partly", "really", "wait", "actually", "sorry",
    "well", "if", "didnt", "wasnt", "couldnt", "havent", "dont", "cant", "then", "still", "did", "was", "yet", "right",
    "wish", "supposed", "meant", "wanted", "tried", "should", "ish", "nothing", "none", "nobody", "till", "until",
    "too", "without", "tomorrow", "will", "one",
  ]

  /// A yes or a no that is hedged: `mostly`, `yeah kind of`, `not really`, `not at all, I slept in the car`. What may be
  /// something else is none: `not really sure`, `kind of a mess`.
  static func hedgedYesNo(_ text: String) -> Bool? {
    var rest = text[...]
    var begun: Bool?
    while case let word = rest.prefix(while: \.isLetter), yesNo(word) != nil || fillers.contains(word.lowercased()) {
      begun = begun ?? yesNo(word)
      rest = rest[word.endIndex...].drop { !$0.isLetter && !$0.isNumber }
    }
    // "No lol" says no more than a no, and "god no" neither.
    let isFlat = text.unmarkedWords.allSatisfy { yesNo($0) == begun || oaths.contains($0) }
    if rest.isEmpty, isFlat { return begun }
    let clause = rest.prefix { !".,;:!?()\u{2013}\u{2014}\n".contains($0) }
    let (said, behind) = (clause.unmarkedWords, rest[clause.endIndex...].unmarkedWords)
    if begun != false, mostly.contains(said.joined(separator: " ")),
      !behind.contains(where: { yesNo($0) == false || $0 == "not" })
    {
      return true
    }
    let isNo = hardly.contains { said.starts(with: $0.split(separator: " ").map(String.init)) }
    let whole = text.prefix { $0 != "," && $0 != "." }.unmarkedWords.joined(separator: " ")
    let isAlone = ["no way", "no chance", "never", "mostly no", "mostly not", "none"].contains(whole)
    guard begun != true, isNo || isAlone,
      !(said + behind).contains(where: { takesBack.contains($0) || yesNo($0) == true })
    else {
      return nil
    }
    return false
  }

  static let fillers: Set<String> = oaths.union([
    "well", "um", "hm", "hmm", "honestly", "eh", "meh", "ok", "okay", "sorry", "actually",
  ])
  /// What makes a yes or a no no other.
  private static let oaths: Set<String> = [
    "lol", "haha", "oh", "fuck", "hell", "god", "damn", "shit", "jesus", "christ",
  ]
  private static let mostly: Set<String> = [
    "mostly", "mostly yes", "mostly yeah", "mostly ok", "mostly fine", "sort of", "sorta", "kind of", "kinda",
    "more or less", "pretty much", "by and large", "on the whole", "for the most part", "most of it", "largely",
    "mainly", "i think so", "i guess so", "i guess", "i suppose so", "i suppose", "definitely", "absolutely",
    "of course", "it does", "it did", "it holds", "just about",
  ]
  private static let hardly = [
    "not really", "not at all", "not yet", "not today", "not tonight", "not this", "not once", "not much", "not quite",
    "not lately", "not so", "not even", "not a bit", "barely", "hardly", "scarcely", "far from", "it doesnt",
    "it didnt", "it does not", "it did not", "doesnt", "didnt", "no way at all", "no way in",
  ]
  private static let takesBack: Set<String> = [
    "but", "though", "although", "except", "sure", "know", "until", "till", "only", "better",
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

  /// Of choices that are numbers the one that is said as a guess, or in a word: `2 i think`, `probably two`.
  static func number(_ text: String, of choices: [String]) -> String? {
    guard choices.allSatisfy({ digits($0) != nil }) else { return nil }
    let words = withoutGuesses(text)
    guard words.count == 1, let word = words.first.map(bare) else { return nil }
    return choices.first { $0 == word || Int($0) == NumberWords.value(of: word) }
  }

  /// Whether the first letter tells each of these words from the others.
  static func isToldByLetter(_ choices: [String]) -> Bool {
    choices.allSatisfy { choice($0.prefix(1), of: choices) == $0 }
  }

  /// Whether someone says that there is no one: `nobody`, `no one`, `none of them`, `no`.
  static func isNobody(_ text: String) -> Bool {
    let words = text.wordList
    guard words.allSatisfy({ !["but", "except", "besides", "only"].contains($0) }) else { return false }
    if text.unmarkedWords.contains(where: { ["not", "dont", "isnt", "havent"].contains($0) }),
      words.contains(where: { ["anyone", "anybody"].contains($0) })
    {
      return true
    }
    // A capital N is an initial.
    return words.contains("nobody") || zip(words, words.dropFirst()).contains { $0 == "no" && $1 == "one" }
      || words.first == "none"
      || words.contains { ["noone", "no1"].contains($0) } || [["no"], ["nope"]].contains(words) || text.trimmed == "n"
  }

  /// Whether this is writing wherever it was typed: a sentence, a page that was pasted, a long word of a script
  /// without blanks.
  static func isSentence(_ text: String) -> Bool {
    !text.dropFirst(24).isEmpty || text.contains(where: \.isNewline) || text.wordCount >= 4
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

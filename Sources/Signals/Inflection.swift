/// The inflected forms of English words: regular ones by rule, irregular ones from `inflections.txt`.
struct Inflections {
  private var irregular: [String: [String]] = [:]

  /// Inflections that know these words: each a base form and its irregular forms.
  init(_ words: [[String]]) {
    for forms in words {
      guard let base = forms.first else { continue }
      irregular[base] = forms
    }
  }

  /// The word and its forms: plural, third person, -ing, -ed, and the irregular ones.
  func forms(of word: String) -> [String] {
    if let known = irregular[word] {
      // Irregular verbs still have a regular -s and -ing.
      return unique(known + [thirdPerson(word), participle(word)])
    }
    return unique([word, thirdPerson(word), participle(word), past(word)])
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private func thirdPerson(_ word: String) -> String {
    if ends(word, ["s", "x", "z", "ch", "sh"]) { return word + "es" }
    if endsInConsonantY(word) { return String(word.dropLast()) + "ies" }
    return word == "go" || word == "do" ? word + "es" : word + "s"
  }

  private func participle(_ word: String) -> String {
    if word.hasSuffix("ie") { return String(word.dropLast(2)) + "ying" }
    if word.hasSuffix("e"), !ends(word, ["ee", "oe", "ye"]), word != "be" { return String(word.dropLast()) + "ing" }
    return doubled(word) + "ing"
  }

  private func past(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if endsInConsonantY(word) { return String(word.dropLast()) + "ied" }
    return doubled(word) + "ed"
  }

  private func ends(_ word: String, _ endings: [String]) -> Bool { endings.contains { word.hasSuffix($0) } }

  private func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  /// `stop` → `stopp`: a short word of consonant, vowel, consonant doubles its last letter.
  private func doubled(_ word: String) -> String {
    let letters = Array(word)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last),
      isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3]),
      letters.filter(isVowel).count == 1
    else { return word }
    return word + String(last)
  }

  private func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}

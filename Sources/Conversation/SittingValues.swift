/// What names stand for while a script is played.
extension Sitting {
  /// Names that every script can read beside the facts.
  static let stateNames: Set<String> = [
    "kept", "carried", "found", "life", "hard", "heavy-tonight", "automatic", "phrase",
    "quiet-night", "last-person", "last-place", "last-hour", "label", "alarm", "safe-named",
    "reached", "heavy-answer", "heavy-perhaps",
  ]

  func value(_ name: String) -> String {
    if let value = state.frames.last?.values[name] { return value }
    switch name {
    case "kept", "automatic": return state.values[name] ?? ""
    case "path": return path
    case "carried": return carried.isEmpty ? "" : "yes"
    case "found": return state.findings.isEmpty ? "" : "yes"
    case "life": return state.life.isEmpty ? "" : "yes"
    case "hard": return isHard ? "yes" : ""
    case "heavy-tonight": return crisis ? "yes" : ""
    case "heavy-perhaps": return crisis || mayBeHeavy ? "yes" : ""
    case "heavy-answer": return isAnswerHeavy ? "yes" : ""
    case "quiet-night": return crisis || !strain.isEmpty ? "" : "yes"
    // What stands beside words of dying is not held up to the person.
    case "phrase": return crisis ? "" : quotable(lastParagraph)
    case "label": return state.quotes["dehumanizing"] ?? ""
    case "alarm": return state.quotes["moral_distress"] ?? ""
    case "safe-named": return safeNamed
    case "reached":
      return Answers.reached(lastTyped.split(whereSeparator: \.isWhitespace)) == nil
        ? "" : Answers.person(lastTyped) ?? ""
    case "last-person": return LastWords(lastParagraph, people: facts.people).person
    case "last-place": return LastWords(lastParagraph, people: facts.people).place
    case "last-hour": return LastWords(lastParagraph, people: facts.people).hour
    default: return facts.value(name) ?? readOut(name)
    }
  }

  /// Whom of the people named as safe the last answer names: it is the name, or its first word, or "tell" stands before
  /// that. Any other sentence may mean something else.
  private var safeNamed: String {
    let typed = lastTyped.wordList
    guard Set(typed).isDisjoint(with: ["not", "don't", "dont", "can't", "cant", "cannot", "never", "no"]) else {
      return ""
    }
    let told = typed.lastIndex(of: "tell").map { Array(typed[($0 + 1)...]) } ?? typed
    return facts.safePeople.first { person in
      let words = person.wordList
      let isNamed = told == words || told == person.inSecondPerson.wordList
      return !words.isEmpty && (isNamed || person.first?.isUppercase == true && told == [words[0]])
    } ?? ""
  }

  /// What tonight's words show, without signs of life.
  private var strain: Set<String> { state.tonight.subtracting(Sitting.lifeSignals) }

  /// A hard night: heavy words, or two signs of strain.
  private var isHard: Bool { crisis || strain.count >= 2 }

  func fill(_ template: Template) -> String { template.filled(value) }

  /// Whether it holds; with `since`, of earlier nights only those count that came after the one so many nights ago.
  mutating func holds(_ condition: Condition, since: Int? = nil) -> Bool {
    switch condition {
    case .always: true
    case .not(let inner): !holds(inner, since: since)
    case .all(let parts): parts.allSatisfy { holds($0, since: since) }
    case .any(let parts): parts.contains { holds($0, since: since) }
    case .holds(let name): !value(name).isEmpty
    case .equals(let name, let wanted): looking(at: value(name)) { $0.plain } == fill(Template(wanted)).plainAnswer
    case .begins(let name, let words): looking(at: value(name)) { $0.begins(with: words) }
    case .opens(let name, let words): looking(at: value(name)) { $0.opens(with: words) }
    case .made(let name, let list): looking(at: value(name)) { $0.isMade(of: list) }
    case .compare(let name, let sign, let number): compare(value(name), sign, number)
    case .nights(let signals, let count, let span):
      signals.reduce(into: Set<Int>()) { nights, signal in
        nights.formUnion((facts.signalNights[signal] ?? []).filter { $0 >= 1 && $0 <= span && $0 < since ?? .max })
      }.count >= count
    case .tonight(let signals): signals.contains { state.quotes[$0] != nil }
    case .last(let words): looking(at: lastParagraph) { $0.has(oneOf: words) }
    case .has(let name, let list): looking(at: value(name)) { $0.has(oneOf: list) }
    case .lastShows(let signals): lastShown.contains { signals.contains($0.signal) }
    }
  }

  /// Looks at a text that is split already where it is the one that was looked at last.
  private mutating func looking<T>(at text: String, _ look: (inout Spoken) -> T) -> T {
    if lookedAt.text != text { lookedAt = Spoken(text) }
    return look(&lookedAt)
  }

  private func compare(_ text: String, _ sign: Condition.Comparison, _ number: Double) -> Bool {
    guard let value = Answers.decimal(text[...]) else { return false }
    return switch sign {
    case .atLeast: value >= number
    case .atMost: value <= number
    case .above: value > number
    case .below: value < number
    }
  }

  /// A short sentence out of the paragraph that can be said back whole, or nothing.
  func quotable(_ paragraph: String, with words: [String] = []) -> String {
    let fitting = sentences(paragraph).filter { sentence in
      guard (2...12).contains(sentence.wordList.count), sentence.count <= 60 else { return false }
      var spoken = Spoken(sentence)
      return words.isEmpty || spoken.has(oneOf: words)
    }
    return fitting.last ?? ""
  }

  private func sentences(_ text: String) -> [String] {
    var result: [String] = []
    var sentence = ""
    for character in text {
      sentence.append(character)
      if ".?!\u{2026}".contains(character) {
        result.append(String(sentence.trimmed))
        sentence = ""
      }
    }
    result.append(String(sentence.trimmed))
    return result.filter { !$0.isEmpty }
  }
}

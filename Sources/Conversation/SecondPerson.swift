/// People as the program speaks of them: `my sister` is your sister. What is kept stays as it was typed.
extension Sitting {
  /// The text as it is said to the person.
  func said(_ template: Template) -> String { template.filled(spoken) }

  /// What a name stands for, as it is said.
  func spoken(_ name: String) -> String {
    let value = value(name)
    return isPerson(name) ? value.inSecondPerson : value
  }

  /// Whether a name stands for someone: a fact about people, or what a practice asks for as a person.
  private func isPerson(_ name: String) -> Bool {
    if name == "asked-text" { return value("asked-kind") == Facts.Standing.Kind.outside.rawValue }
    return Sitting.people.contains(name) || state.frames.last?.script.people.contains(name) ?? false
  }

  private static let people: Set<String> = [
    "promise-who", "outside-text", "safe", "safe-one", "safe-named", "reached",
  ]
}

extension Script {
  /// The variables that it asks someone's name into.
  var people: Set<String> {
    Set(
      code.compactMap { instruction in
        guard case .ask(let ask) = instruction.action, ask.kind == .person else { return nil }
        return ask.variable
      })
  }
}

extension String {
  /// `my sister` as `your sister`, and so `me sister`. A capital is a name, unless small letters follow: `My Linh`,
  /// `My sister`.
  var inSecondPerson: String {
    let words = split(separator: " ", omittingEmptySubsequences: false)
    return words.indices.map { index in
      let (word, next) = (words[index], words.dropFirst(index + 1).first ?? "")
      let isBefore = next.first?.isLowercase == true
      if word == "my" || word == "My" && isBefore { return "your" }
      let isFirst = index == 0 || words[index - 1] == "and"
      let isMine = isFirst && isBefore && ["me", "mi"].contains(word.lowercased())
      return isMine && !["and", "or", "too", "alone"].contains(next) ? "your" : String(word)
    }.joined(separator: " ")
  }
}

/// Names behind what would be done: `call sam`, `I could tell my brother tom`, `text noor tonight`.
extension Answers {
  /// The words of the name; nil where nothing of the kind is said, or no one is named: `call it a day`, `tell her all`.
  static func reached(_ typed: [Substring]) -> [Substring]? {
    var words = typed[...]
    while let start = starts.first(where: { begins(words, with: $0) }) { words = words.dropFirst(start.count) }
    guard let verb = reaching.first(where: { begins(words, with: $0) }) else { return nil }
    let rest = Array(words.dropFirst(verb.count).prefix { !told.contains(bare($0)) })
    guard let first = rest.first, first.first?.isLetter == true, !nobody.contains(bare(first)), rest.count <= 5 else {
      return nil
    }
    if rest.count == 1 { return rest }
    if titles.contains(bare(first)) { return rest.count <= 3 ? rest : nil }
    // "My brother tom", "the night chaplain", "a friend from school"; not "my sister goodbye".
    if roles.contains(bare(first)) {
      guard let kin = rest.prefix(4).firstIndex(where: isKin) else { return rest.count <= 3 ? rest : nil }
      let behind = rest[(kin + 1)...]
      let isPlace = behind.first.map { ["in", "at", "from", "and", "or"].contains(bare($0)) } ?? true
      return isPlace || behind.allSatisfy(isName) ? rest : nil
    }
    return rest.allSatisfy { isName($0) || isKin($0) || ["and", "or", "my"].contains(bare($0)) } ? rest : nil
  }

  /// Whether what would be done is what these words begin with.
  static func isReaching(_ words: [Substring]) -> Bool { reaching.contains { begins(words[...], with: $0) } }

  private static func begins(_ words: ArraySlice<Substring>, with start: [String]) -> Bool {
    words.count > start.count && zip(words, start).allSatisfy { bare($0) == $1 }
  }

  private static func split(_ list: String) -> [[String]] {
    list.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
  }

  private static let starts = split(
    "i could, i would, id, i might, ill, i will, i can, i should, i want to, id like to, i would like to, i need to,"
      + "i have to, im going to, can i, could i, let me, lets, please, just, maybe, probably, perhaps, ok, okay, yes, yeah"
  ).sorted { $0.count > $1.count }
  private static let reaching = split(
    "call, tell, text, ring, phone, message, email, ask, talk to, talk with, speak to, speak with, write to")
  /// What begins that which is told, or when: the name is over there.
  private static let told: Set<String> = [
    "about", "that", "how", "what", "why", "everything", "tonight", "tomorrow", "today", "first", "instead", "please",
    "then",
  ]
  private static let titles: Set<String> = ["dr", "mr", "mrs", "ms", "prof", "nurse"]
  /// Nobody's name.
  private static let nobody: Set<String> = [
    "her", "him", "them", "it", "you", "us", "me", "this", "someone", "somebody", "anyone", "anybody", "everyone",
    "everybody", "nobody", "noone", "no", "now", "home", "in", "out", "off", "back", "up", "time", "who", "not", "or",
    "and", "but", "to", "if", "i", "on",
  ]
}

/// Words that say that there is no answer.
public enum NoAnswer {
  /// Whether this says so: `-`, `?`, `n/a`, `no idea`, `I don't know`.
  public static func isSaid(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "/" }.joined(separator: " ")
    let isWordless = words.isEmpty && !text.contains(where: \.isNumber)
    return isWordless || beginnings.contains(words) || others.contains(words)
  }

  /// What begins like a "no" and leaves the question open.
  public static let beginnings: Set = ["no idea", "no clue", "no answer", "no comment"]

  private static let others: Set = [
    "n/a", "na", "not sure", "unsure", "don t know", "i don t know", "dont know", "i dont know", "dunno", "i dunno",
    "idk", "not a clue", "i have no idea", "i m not sure", "can t say", "can t remember", "don t remember",
    "i don t remember", "who knows", "no idea who", "no clue who", "haven t a clue", "havent a clue", "good question",
    "hard to say", "beats me",
  ]
}

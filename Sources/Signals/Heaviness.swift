/// How sure it is that words are of dying or of hurting oneself.
public enum Heaviness: Comparable, Sendable {
  /// They are not.
  case none
  /// Words have added up, as those of a hard day may: people to reach are named, and nothing is said of the words.
  case perhaps
  /// A rule has heard them, or very much has added up: the note is shown, and the next night asks.
  case plain
}

extension Analysis {
  /// What learned words must come to for more than a perhaps: most of what only hints at dying does, and hardly any of
  /// what ordinary nights come to. On a page something comes to more by chance (docs/decisions.md).
  private var plainly: Double { wordCount > Analyzer.passageLength ? 1.5 : 1.3 }
  /// A rule with words around it that come to less was right one time in five.
  private static let argued = 0.8
  /// A rule of this weight says it in so many words: nothing argues it down.
  private static let certain = 2.0

  /// How heavy the text is.
  public var heaviness: Heaviness {
    guard labels.contains(.crisis) else { return .none }
    let heard = findings.filter { $0.signal == .crisis && $0.cancelled == nil }
    let sum = sum(of: .crisis)
    if heard.contains(where: { $0.isOwn || $0.rule != Analyzer.learnedRule && $0.weight >= Analysis.certain }) {
      return .plain
    }
    let isByRule =
      !heard.contains { $0.rule == Analyzer.learnedRule }
      || heard.contains { $0.rule != Analyzer.learnedRule && $0.weight >= 1 }
    return sum >= (isByRule ? Analysis.argued : plainly) ? .plain : .perhaps
  }
}

import Journal
import Signals

/// How sure it is that words are of dying or of hurting oneself.
enum Heaviness: Comparable {
  case none
  /// Words have added up, as those of a hard day may: people to reach are named, and nothing is said of the words.
  case perhaps
  /// A rule has heard them, or very much has added up: the note is shown, and the next night asks.
  case plain
}

extension Analysis {
  /// What learned words must come to for more than a perhaps: most of what only hints at dying does, and hardly any of
  /// what ordinary nights come to (docs/decisions.md).
  private static let plainly = 1.3
  /// A rule with words around it that come to less was right one time in five, below 0 never.
  private static let argued = 0.8
  /// A rule of this weight says it in so many words: nothing argues it down.
  private static let certain = 2.0

  /// How heavy the text is.
  var heaviness: Heaviness {
    guard labels.contains(.crisis) else { return .none }
    let heard = findings.filter { $0.signal == .crisis && $0.cancelled == nil }
    let sum = sum(of: .crisis)
    if heard.contains(where: { $0.isOwn || $0.rule != Analyzer.learnedRule && $0.weight >= Analysis.certain }) {
      return .plain
    }
    let isByRule =
      !heard.contains { $0.rule == Analyzer.learnedRule }
      || heard.contains { $0.rule != Analyzer.learnedRule && $0.weight >= 1 }
    if isByRule { return sum >= Analysis.argued ? .plain : sum < 0 ? .none : .perhaps }
    return sum >= Analysis.plainly ? .plain : .perhaps
  }
}

extension Analyzer {
  /// How heavy these words are.
  func heaviness(of words: String) -> Heaviness { analyze(Array(words.utf8)).heaviness }
}

extension Entry {
  /// How heavy a night is, what was typed at short questions included, which is read for nothing else.
  func heaviness(_ analyzer: Analyzer) -> Heaviness {
    let answers = sections.flatMap(\.fields).filter { !Field.ofWriting.contains($0.key) }.map { Array($0.value.utf8) }
    let passages = ownPassages.map { Array(bytes[$0]) } + answers
    return passages.map { analyzer.analyze($0).heaviness }.max() ?? .none
  }
}

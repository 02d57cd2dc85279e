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
  /// What learned words must come to for more than a perhaps. Of 48 ordinary nights six came to 1, and one to this; of what
  /// only hints at dying, seven in eight that come to 1 come to this.
  private static let plainly = 1.3

  /// How heavy the text is.
  var heaviness: Heaviness {
    guard labels.contains(.crisis) else { return .none }
    let heard = findings.filter { $0.signal == .crisis && $0.cancelled == nil }
    let learned = heard.first { $0.rule == Analyzer.learnedRule }
    let isByRule = learned == nil || heard.contains { $0.rule != Analyzer.learnedRule && $0.weight >= 1 }
    return isByRule || learned?.weight ?? 0 >= Analysis.plainly ? .plain : .perhaps
  }
}

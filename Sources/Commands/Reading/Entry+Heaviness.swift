import Journal
import Signals

extension Analyzer {
  /// How heavy these words are.
  func heaviness(of words: String) -> Heaviness { analyze(Array(words.utf8)).heaviness }

  /// Whether words may be held up again on another night: words of crisis may not, however few ("be dead").
  func mayBeShown(_ words: String) -> Bool { heaviness(of: words) == .none }
}

extension Section {
  /// Whether it says that the words before it were not what the note took them for.
  var takesBack: Bool { kind == .shows && self["note"] == "not it" }
}

extension Entry {
  /// How heavy a night is, what was typed at short questions included, which is read for nothing else.
  func heaviness(_ analyzer: Analyzer) -> Heaviness { heaviness(analyzer, without: []) }

  /// The same of what was not taken back at the note: that line speaks of the section before it, and of no earlier sitting.
  func standingHeaviness(_ analyzer: Analyzer) -> Heaviness {
    var takenBack: [Section] = []
    for (index, section) in sections.enumerated() where section.takesBack {
      if let words = sections[..<index].last(where: { $0.kind != .shows }) { takenBack.append(words) }
    }
    return heaviness(analyzer, without: takenBack)
  }

  private func heaviness(_ analyzer: Analyzer, without takenBack: [Section]) -> Heaviness {
    let ranges = takenBack.map(\.range)
    func stands(_ range: Range<Int>) -> Bool { !ranges.contains { $0.contains(range.lowerBound) } }
    let answers = sections.filter { stands($0.range) }.flatMap { section in
      section.fields.filter { !Field.ofWriting.contains($0.key) && !section.repeats($0) }
    }
    let passages = ownPassages.filter(stands).map { Array(bytes[$0]) } + answers.map { Array($0.value.utf8) }
    return passages.map { analyzer.analyze($0).heaviness }.max() ?? .none
  }
}

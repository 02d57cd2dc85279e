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
  func heaviness(_ analyzer: Analyzer) -> Heaviness { heaviness(analyzer, of: sections[...]) }

  /// The same of what was not taken back at the note: what stands behind that line counts.
  func standingHeaviness(_ analyzer: Analyzer) -> Heaviness {
    let last = sections.lastIndex(where: \.takesBack)
    return heaviness(analyzer, of: last.map { sections[$0...] } ?? sections[...])
  }

  private func heaviness(_ analyzer: Analyzer, of sections: ArraySlice<Section>) -> Heaviness {
    guard let start = sections.first?.range.lowerBound else { return .none }
    let answers = sections.flatMap { section in
      section.fields.filter { !Field.ofWriting.contains($0.key) && !section.repeats($0) }
    }
    let passages =
      ownPassages.filter { $0.lowerBound >= start }.map { Array(bytes[$0]) } + answers.map { Array($0.value.utf8) }
    return passages.map { analyzer.analyze($0).heaviness }.max() ?? .none
  }
}

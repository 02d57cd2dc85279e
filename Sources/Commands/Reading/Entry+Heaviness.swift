import Journal
import Signals

extension Analyzer {
  /// How heavy these words are.
  func heaviness(of words: String) -> Heaviness { analyze(Array(words.utf8)).heaviness }

  /// Whether words may be held up again on another night: words of crisis may not. Names, days and ways are most of what
  /// is asked after; so few letters say nothing heavy, and are quick to tell.
  func mayBeShown(_ words: String) -> Bool { words.utf8.count <= 8 || heaviness(of: words) == .none }
}

extension Entry {
  /// How heavy a night is, what was typed at short questions included, which is read for nothing else.
  func heaviness(_ analyzer: Analyzer) -> Heaviness {
    let answers = sections.flatMap { section in
      section.fields.filter { !Field.ofWriting.contains($0.key) && !section.repeats($0) }
    }
    let passages = ownPassages.map { Array(bytes[$0]) } + answers.map { Array($0.value.utf8) }
    return passages.map { analyzer.analyze($0).heaviness }.max() ?? .none
  }
}

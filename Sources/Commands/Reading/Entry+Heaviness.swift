import Journal
import Signals

extension Analyzer {
  /// How heavy these words are.
  func heaviness(of words: String) -> Heaviness { analyze(Array(words.utf8)).heaviness }

  /// Whether words may be held up again on another night: words of crisis may not, however few ("be dead").
  func mayBeShown(_ words: String) -> Bool { heaviness(of: words) == .none }
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

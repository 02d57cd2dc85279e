import Journal
import Signals

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

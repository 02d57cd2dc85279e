import Conversation
import Journal
import Signals

extension Home {
  /// What is said where sections of a sitting that was cut off are brought home outside of one; nil where their words
  /// were not heavy. Whoever wrote them was not told whom they could reach, and no later start will see that.
  func peopleToReach(after cutOff: [Entry]) -> String? {
    guard configuration.note, !cutOff.isEmpty else { return nil }
    let analyzer = LexiconSources.quietAnalyzer(context)
    guard cutOff.contains(where: { $0.heaviness(analyzer) != .none }) else { return nil }
    return Scripts.library(context).phrases.text("people-to-reach")
  }
}

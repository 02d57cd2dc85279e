import Conversation
import Journal
import Signals

/// Chooses what to show of a person's words: signs of life first, then others, each with a quote of their own.
struct Mirror {
  let analyzer: Analyzer
  let dismissed: Set<Dismissed>

  /// What these paragraphs show, at most one finding a signal and one signal a quote: life first, then what rules
  /// heard, then what only added up. Words of crisis are never among them, nor their sentence.
  func shown(_ paragraphs: [String]) -> [Shown] {
    // All of it at once: what came before "it's fine" tells what it means.
    let text = Array(paragraphs.joined(separator: "\n").utf8)
    let analysis = analyzer.analyze(text)
    var quotes: [Signal: (quote: String, finding: Finding)] = [:]
    for finding in sure(analysis, in: text) {
      let quote = Quotation.shown(finding.range, in: text, whole: finding.signal != .dehumanizing)
      guard !isDismissed(finding, quote, text) else { continue }
      if finding.weight > quotes[finding.signal]?.finding.weight ?? 0 { quotes[finding.signal] = (quote, finding) }
    }
    // What a rule heard before what only added up: of two that are asked about, the surer ones.
    let firm = Signal.allCases.filter { quotes[$0]?.finding.rule != Analyzer.learnedRule }
    let order =
      Signal.allCases.filter(\.isSignOfLife) + firm.filter { !$0.isSignOfLife }
      + Signal.allCases.filter { !firm.contains($0) }
    // The same words are shown once, as what comes first.
    var (told, words): (Set<Signal>, Set<String>) = ([], [])
    return order.compactMap { signal in
      guard let quote = quotes[signal]?.quote, told.insert(signal).inserted, words.insert(quote).inserted else {
        return nil
      }
      return Shown(signal: signal.rawValue, quote: quote)
    }
  }

  /// How heavy a paragraph's words are, and what else they show, for a nudge to follow on from.
  func look(at paragraph: String) -> (heaviness: Heaviness, shown: [Shown]) {
    let text = Array(paragraph.utf8)
    let analysis = analyzer.analyze(text)
    let shown = sure(analysis, in: text).compactMap { finding -> Shown? in
      let quote = Quotation.shown(finding.range, in: text, whole: true)
      guard !isDismissed(finding, quote, text) else { return nil }
      return Shown(signal: finding.signal.rawValue, quote: quote)
    }
    return (analysis.heaviness, shown)
  }

  /// What is sure enough to be held up.
  private func sure(_ analysis: Analysis, in text: [UInt8]) -> [Finding] {
    let sure = analysis.sure
    return analysis.showable(in: text).filter { sure.contains($0.signal) }
  }

  /// Whether the person said of these words, or of others in their sentence, that they are not it.
  private func isDismissed(_ finding: Finding, _ quote: String, _ text: [UInt8]) -> Bool {
    dismissed.cover(finding.signal.rawValue, quote: quote, in: Quotation.wholeSentence(around: finding.range, in: text))
  }
}

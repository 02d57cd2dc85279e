import Journal
import Signals

/// What a night's own words show, without the words of crisis among them.
struct EntryFindings {
  /// A signal with the person's words.
  struct Item {
    let signal: Signal
    /// Bytes of the entry.
    let range: Range<Int>
    let quote: String
    /// The sentence around it, on one line.
    let sentence: String
    let rule: String
    /// It would be quoted to the person, too.
    let isSure: Bool
  }

  /// The findings behind the labels, in the order of the text.
  private(set) var items: [Item] = []

  /// The signals that were found.
  var signals: Set<Signal> { Set(items.map(\.signal)) }

  /// The signals that may be a reason for something: of strain what is sure, as of nothing else a person was shown a word.
  var reasons: Set<Signal> { Set(items.filter { $0.isSure || $0.signal.isSignOfLife }.map(\.signal)) }

  /// The findings of a night; with `wanted`, those of this signal alone.
  init(_ entry: Entry, _ analyzer: Analyzer, _ dismissed: Set<Dismissed>, of wanted: Signal? = nil) {
    for range in entry.ownPassages {
      let text = Array(entry.bytes[range])
      let analysis = analyzer.analyze(text)
      if let wanted, !analysis.labels.contains(wanted) { continue }
      let sure = analysis.sure
      for finding in analysis.showable(in: text) where entry.isToldOf(finding.signal.rawValue, at: range.lowerBound) {
        if let wanted, finding.signal != wanted { continue }
        let place = finding.range.lowerBound + range.lowerBound..<finding.range.upperBound + range.lowerBound
        let quote = Quotation.shown(place, in: entry.bytes, whole: finding.signal != .dehumanizing)
        let sentence = Quotation.wholeSentence(around: place, in: entry.bytes)
        guard !dismissed.cover(finding.signal.rawValue, quote: quote, in: sentence) else { continue }
        items.append(
          Item(
            signal: finding.signal, range: place, quote: quote, sentence: sentence, rule: finding.rule,
            isSure: sure.contains(finding.signal)))
      }
    }
  }
}

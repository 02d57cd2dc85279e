import Conversation
import Journal
import Signals

/// Chooses what to show of a person's words: signs of life first, then others, each with a quote of their own.
struct Mirror {
  let analyzer: Analyzer
  let dismissed: Set<Dismissed>

  /// What these paragraphs show, at most one finding a signal and one signal a quote, life first, in the order of
  /// `Signal.allCases`. Words of crisis are never among them, nor any that lie across them.
  func shown(_ paragraphs: [String]) -> [Shown] {
    // All of it at once: what came before "it's fine" tells what it means.
    let text = Array(paragraphs.joined(separator: "\n").utf8)
    let analysis = analyzer.analyze(text)
    let heavy = analysis.labels.contains(.crisis) ? analysis.evidence(for: .crisis).map(\.range) : []
    var quotes: [Signal: (quote: String, weight: Double)] = [:]
    for signal in analysis.labels where signal != .crisis {
      for finding in analysis.evidence(for: signal) {
        let sentence = Quotation.sentence(around: finding.range, in: text)
        guard !heavy.contains(where: sentence.overlaps) else { continue }
        let quote = Quotation.of(finding.range, in: text, whole: signal != .dehumanizing)
        guard !dismissed.cover(signal.rawValue, quote: quote) else { continue }
        if finding.weight > quotes[signal]?.weight ?? 0 { quotes[signal] = (quote, finding.weight) }
      }
    }
    let order = Signal.allCases.filter(\.isSignOfLife) + Signal.allCases.filter { !$0.isSignOfLife }
    // The same words are shown once, as what comes first.
    var told: Set<String> = []
    return order.compactMap { signal in
      guard let quote = quotes[signal]?.quote, told.insert(quote).inserted else { return nil }
      return Shown(signal: signal.rawValue, quote: quote)
    }
  }

  /// Whether the words are heavy enough for the note about people to reach.
  func isCrisis(_ paragraph: String) -> Bool { analyzer.analyze(Array(paragraph.utf8)).labels.contains(.crisis) }
}

/// Quotes a person's words around a finding.
enum Quotation {
  /// The most letters that a quote has.
  static let longest = 76

  /// The words of `range`; with `whole`, the sentence around them where it is short.
  static func of(_ range: Range<Int>, in text: [UInt8], whole: Bool) -> String {
    let sentence = whole ? Quotation.sentence(around: range, in: text) : range
    let chosen = sentence.count <= longest ? sentence : range
    let words = String(decoding: text[chosen], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count > longest else { return words }
    let cut = words.prefix(longest)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  /// The sentence that the words stand in.
  static func sentence(around range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    func ends(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "\n")
    }
    var start = range.lowerBound
    while start > 0, !ends(text[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < text.count, !ends(text[end]) { end += 1 }
    while end < text.count, ends(text[end]), text[end] != UInt8(ascii: "\n") { end += 1 }
    while start < range.lowerBound, text[start] <= UInt8(ascii: " ") || text[start] == UInt8(ascii: "\"") { start += 1 }
    return start..<end
  }
}

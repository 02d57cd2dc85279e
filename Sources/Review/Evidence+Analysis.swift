public import Signals

extension Evidence {
  /// What an analysis of `text` gives a review: every finding behind a label, quoted with some words around it.
  ///
  /// Findings of `crisis` are always among them, a label or not, so that a record can keep their words back.
  public static func all(in analysis: Analysis, of text: [UInt8]) -> [Evidence] {
    let crisis = analysis.labels.contains(.crisis) ? [] : analysis.evidence(for: .crisis)
    return (analysis.evidence + crisis).map { finding in
      let range = finding.range.clamped(to: 0..<text.count)
      let whole = finding.signal == .crisis
      let quoted = whole ? Quotation.sentence(around: range, in: text) : Quotation.words(around: range, in: text)
      let quote = String(decoding: text[quoted], as: UTF8.self)
      return Evidence(signal: finding.signal, quote: quote, rule: finding.rule)
    }
  }
}

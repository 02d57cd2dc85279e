public import Signals

extension Evidence {
  /// What an analysis of `text` gives a review: every finding behind a label, quoted with some words around it, but for
  /// what stands in a sentence with words of crisis or, where they are plain, in the one before or after it.
  ///
  /// Those are among the findings, so that a record can keep them back where else they stand in its night.
  public static func all(in analysis: Analysis, of text: [UInt8]) -> [Evidence] {
    let isGiven = analysis.labels.contains(.crisis)
    // Weak signs that came to nothing stand in many an ordinary sentence.
    let signs = analysis.evidence(for: .crisis).filter { isGiven || $0.isStrong }
    let heavy = signs.map { Quotation.sentence(around: $0.range.clamped(to: 0..<text.count), in: text) }
    let withheld = analysis.heaviness == .plain ? heavy.map { withNeighbours($0, in: text) } : heavy
    let sure = analysis.sure
    let found = analysis.evidence.compactMap { finding -> Evidence? in
      let quoted = Quotation.words(around: finding.range.clamped(to: 0..<text.count), in: text)
      if finding.signal == .crisis || withheld.contains(where: quoted.overlaps) { return nil }
      return Evidence(finding.signal, text[quoted], finding.rule, isSure: sure.contains(finding.signal))
    }
    return found + heavy.map { Evidence(.crisis, text[$0], "", isSure: true) }
  }

  /// The sentence with the one before it and the one after it; a line's end is a sentence's end.
  private static func withNeighbours(_ sentence: Range<Int>, in text: [UInt8]) -> Range<Int> {
    func whole(_ place: Int) -> Range<Int> { Quotation.sentence(around: place..<place + 1, in: text) }
    let before = text[..<sentence.lowerBound].lastIndex { !QuoteBytes.isBlank($0) }.map(whole)
    let after = text[sentence.upperBound...].firstIndex { !QuoteBytes.isBlank($0) }.map(whole)
    return (before ?? sentence).lowerBound..<(after ?? sentence).upperBound
  }

  private init(_ signal: Signal, _ words: ArraySlice<UInt8>, _ rule: String, isSure: Bool) {
    self.init(signal: signal, quote: String(decoding: words, as: UTF8.self), rule: rule, isSure: isSure)
  }
}

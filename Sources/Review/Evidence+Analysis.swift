public import Signals

extension Evidence {
  /// What an analysis of `text` gives a review: every finding behind a label, quoted with some words around it, but for
  /// what stands in a sentence with words of crisis or, where they are plain, in the one before or after it.
  ///
  /// Those are among the findings, so that a record can keep them back where else they stand in its night. Where `start`
  /// tells where the text begins in its night's, its words can be read there again; not so what is put off, of which a
  /// review looks at every word.
  public static func all(in analysis: Analysis, of text: [UInt8], from start: Int? = nil) -> [Evidence] {
    let withheld = analysis.heldBack(in: text)
    let sure = analysis.sure
    func isWithheld(_ finding: Finding) -> Bool {
      finding.signal == .crisis
        || !withheld.ranges.isEmpty
          && withheld.overlaps(Quotation.words(around: finding.range.clamped(to: 0..<text.count), in: text))
    }
    let shown = analysis.evidence.filter { !isWithheld($0) }
    let found = Analysis.withinLines(shown, in: text).map { finding in
      let range = finding.range.clamped(to: 0..<text.count)
      let sentence = Quotation.sentence(around: range, in: text)
      // What is put off says the opposite without what it waits for: "when the loans are paid I'll live".
      let isWhole = finding.signal == .deferral && sentence.count <= shortSentence
      let quoted = isWhole ? sentence : Quotation.words(around: range, of: sentence, in: text)
      return Evidence(
        finding.signal, text[quoted], finding.rule, isSure: sure.contains(finding.signal),
        before: text[sentence.lowerBound..<quoted.lowerBound],
        place: finding.signal == .deferral
          ? nil
          : start.map {
            Place(
              start: $0 + sentence.lowerBound, before: quoted.lowerBound - sentence.lowerBound,
              length: quoted.upperBound - sentence.lowerBound)
          })
    }
    return found + withheld.crisis.map { Evidence(.crisis, text[$0], "", isSure: true) }
  }

  /// So many bytes can be shown whole.
  private static let shortSentence = 80

  private init(
    _ signal: Signal, _ words: ArraySlice<UInt8>, _ rule: String, isSure: Bool, before: ArraySlice<UInt8> = [],
    place: Place? = nil
  ) {
    self.init(
      signal: signal, quote: String(decoding: words, as: UTF8.self), rule: rule, isSure: isSure,
      before: String(decoding: before, as: UTF8.self), place: place)
  }
}

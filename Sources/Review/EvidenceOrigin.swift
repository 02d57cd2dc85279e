import Nights

/// The text that some evidence was found in.
struct EvidenceOrigin: Sendable {
  let texts: NightTexts
  let night: CivilDate
  /// A sum over the text: where it has changed since, places in it tell of other words.
  let sum: UInt32

  init(texts: NightTexts, night: CivilDate, sum: UInt32) {
    (self.texts, self.night, self.sum) = (texts, night, sum)
  }

  /// The text of a night as it is now.
  init(_ texts: NightTexts, _ night: CivilDate, text: [UInt8]) {
    self.init(texts: texts, night: night, sum: EvidenceOrigin.sum(text))
  }

  /// The text, where it is what it was.
  var text: [UInt8]? {
    guard let text = texts.text(of: night), EvidenceOrigin.sum(text) == sum else { return nil }
    return text
  }

  /// FNV-1a, of 32 bits (Fowler, Noll and Vo 1991).
  private static func sum(_ text: [UInt8]) -> UInt32 {
    text.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

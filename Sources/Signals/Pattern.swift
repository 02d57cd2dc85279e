/// A pattern as written: what `docs/lexicons.md` describes.
indirect enum Pattern: Equatable {
  case word(String)
  case inflected(String)
  /// Any word that begins so.
  case beginning(String)
  case list(String)
  case number
  /// Up to `max` words of any kind; exactly one where `exact`.
  case gap(max: Int, exact: Bool)
  case sentenceStart
  case sentenceEnd
  case sentenceBreak
  case clauseBreak
  case sequence([Pattern])
  case either([Pattern])
  case optional(Pattern)
}

/// Why a pattern cannot be read, and where in it.
struct PatternError: Error, Equatable {
  /// Bytes from the pattern's start.
  let offset: Int
  let cause: String
  let remedy: String
}

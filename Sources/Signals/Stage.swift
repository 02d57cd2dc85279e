/// How far a text is read: for Benchmarks, which measure each stage with those before it.
@_spi(Measuring) public enum Stage: String, CaseIterable, Sendable {
  /// Its words.
  case words
  /// And the patterns that match.
  case matches = "words and matches"
  /// And what takes them back.
  case judged = "words, matches and what takes them back"
  /// Its words, and what was learned of them.
  case learned = "words and learned words"
  /// Everything.
  case all = "everything"
}

extension Analyzer {
  /// How much there is of what a stage looks for.
  @_spi(Measuring) public func count(_ stage: Stage, in text: [UInt8]) -> Int {
    guard let book = books.first else { return 0 }
    let tokens = text.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, book.vocabulary) }
    return switch stage {
    case .words: tokens.count
    case .matches: book.matcher.matches(in: tokens).count
    case .judged: Analyzer.judge(tokens, book, 0).count
    case .learned: book.learned.hits(in: tokens).count
    case .all: analyze(text).findings.count
    }
  }
}

import Nights
public import Review
public import Signals

extension JSONReport {
  /// The nights with a signal and the words behind it; none for `crisis`.
  public init(_ review: Review, why signal: Signal) {
    let total = review.series(of: signal)?.total ?? Ratio()
    let nights = review.evidence(for: signal).map { night in
      JSONValue.object([
        ("date", .date(night.date)),
        ("words", .array(night.findings.map { .object([("quote", .string($0.quote)), ("rule", .string($0.rule))]) })),
      ])
    }
    self.init(
      review,
      [
        ("signal", .string(signal.rawValue)), ("nights", .int(total.hits)), ("out_of", .int(total.of)),
        ("behind", .array(nights)),
      ])
  }

  /// The nights behind the answer to one pattern.
  public init(_ review: Review, behind kind: Pattern.Kind) {
    let nights = review.nights(behind: kind).map { night in
      JSONValue.object([
        ("date", .date(night.date)), ("slept", .optional(night.slept, JSONValue.number)),
        ("worked", .optional(night.worked, JSONValue.number)), ("light", .optional(night.isLight, JSONValue.bool)),
        ("until", .optional(night.milestone, JSONValue.string)), ("quotes", .array(night.quotes.map(JSONValue.string))),
      ])
    }
    self.init(review, [("answer", .optional(review[kind], \.json)), ("behind", .array(nights))])
  }

  private init(_ review: Review, _ members: [(String, JSONValue)]) {
    let span: [(String, JSONValue)] = [
      ("schema", .int(1)), ("from", .date(review.span.first)), ("to", .date(review.span.last)),
    ]
    self.init(.object(span + members))
  }
}

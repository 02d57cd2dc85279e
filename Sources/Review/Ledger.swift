public import Nights
import Signals

/// One thing that was put off, and until when.
public struct Deferral: Equatable, Sendable {
  /// The night on which it was written.
  public let date: CivilDate
  /// Until when, guessed from the words; nil where they do not say.
  public let milestone: String?
  /// The words; may be empty.
  public let quote: String
}

extension Timeline {
  /// What was put off on all nights up to the span's end, one line a night: the words that name a milestone, else
  /// the first ones.
  var deferrals: [Deferral] {
    (earlier + nights).compactMap { night in
      let quotes = night.findings.of(.deferral).map(\.quote)
      guard let first = quotes.first else { return nil }
      for quote in quotes {
        if let name = Milestone.name(in: quote) { return Deferral(date: night.date, milestone: name, quote: quote) }
      }
      return Deferral(date: night.date, milestone: nil, quote: first)
    }
  }
}

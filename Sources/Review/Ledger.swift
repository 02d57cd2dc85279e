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
      let found = night.findings.of(.deferral)
      guard let first = found.first else { return nil }
      for evidence in found {
        // Until when it is put off may stand far before it: "once boards are over we'll book the hall".
        let name = Milestone.name(in: evidence.quote) ?? Milestone.name(in: evidence.before + evidence.quote)
        if let name { return Deferral(date: night.date, milestone: name, quote: evidence.quote) }
      }
      return Deferral(date: night.date, milestone: nil, quote: first.quote)
    }
  }
}

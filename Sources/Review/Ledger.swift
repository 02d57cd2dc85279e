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
    var deferrals: [Deferral] = []
    deferrals.reserveCapacity(all.count { $0.shows([.deferral]) })
    for night in all {
      if let deferral = Timeline.deferral(on: night.date, night.findings.of(.deferral)) { deferrals.append(deferral) }
    }
    return deferrals
  }

  private static func deferral(on night: CivilDate, _ found: [Evidence]) -> Deferral? {
    for evidence in found {
      // Until when it is put off may stand far before it: "once boards are over we'll book the hall".
      let name = Milestone.name(in: evidence.quote) ?? Milestone.name(in: evidence.before + evidence.quote)
      if let name { return Deferral(date: night, milestone: name, quote: evidence.quote) }
    }
    return found.first.map { Deferral(date: night, milestone: nil, quote: $0.quote) }
  }
}

public import Nights
public import Signals

/// Something that had gone and is back, and since when.
public struct Comeback: Equatable, Sendable {
  /// What it is.
  public enum What: Equatable, Sendable {
    /// A sign of life in the words.
    case signal(Signal)
    /// Contact with someone outside.
    case contact
  }

  /// What it is.
  public let what: What
  /// The first night with it.
  public let date: CivilDate

  /// This came back on that night.
  public init(what: What, date: CivilDate) {
    (self.what, self.date) = (what, date)
  }
}

extension Review {
  /// What came back in the span, the first first; only what the review claims.
  public var comebacks: [Comeback] {
    var found = series.compactMap { series -> Comeback? in
      guard case .back(let sighting, _, _) = series.change else { return nil }
      return Comeback(what: .signal(series.signal), date: sighting.date)
    }
    if let pattern = self[.noContact], pattern.answer == .seen, case .run(let gap, _, _) = pattern.facts {
      // The gap ends on the day before a night with contact, or with the span.
      let next = nights.first { $0.date > gap.last }
      if let next, next.contact == true, next.date == gap.last.adding(days: 1) {
        found.append(Comeback(what: .contact, date: next.date))
      }
    }
    return found.sorted { $0.date < $1.date }
  }
}

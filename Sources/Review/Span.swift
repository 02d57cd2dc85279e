public import Nights

/// A stretch of days, both ends included.
public struct Span: Hashable, Sendable {
  /// The first day.
  public let first: CivilDate
  /// The last day; never before the first.
  public let last: CivilDate

  /// The days from `first` to `last`, or nil where `last` comes before `first`.
  public init?(first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    (self.first, self.last) = (first, last)
  }

  private init(ordered first: CivilDate, _ last: CivilDate) {
    (self.first, self.last) = (first, last)
  }

  /// The days between these counts since 1970, both included.
  init(days: ClosedRange<Int>) {
    self.init(
      ordered: CivilDate(daysSinceEpoch: days.lowerBound), CivilDate(daysSinceEpoch: days.upperBound))
  }

  /// This many calendar weeks, Monday to Sunday, the last of which holds `day` and ends on it.
  public static func weeks(_ count: Int, endingOn day: CivilDate) -> Span {
    let back = min(max(count, 1), 600_000) - 1
    return Span(ordered: day.weekStart.adding(days: -7 * back), day)
  }

  /// From the first of these nights to `today`; `today` alone where there is none before it.
  public static func covering(_ nights: [NightRecord], today: CivilDate) -> Span {
    let first = nights.lazy.map(\.date).min() ?? today
    return Span(ordered: min(first, today), today)
  }

  /// How many days it has.
  public var days: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

  /// Whether the day lies within.
  public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
}

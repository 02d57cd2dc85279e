/// A run of nights, both ends included.
public struct Period: Hashable, Sendable {
  /// The first night.
  public let first: CivilDate
  /// The last night, never before the first.
  public let last: CivilDate

  /// The nights from `first` to `last`, or nil where they stand the wrong way round.
  public init?(first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// One night alone.
  public init(_ night: CivilDate) { (first, last) = (night, night) }

  /// The seven nights from a Monday on that `night` is one of.
  public static func week(of night: CivilDate) -> Period {
    let monday = night.weekStart
    return Period(ordered: monday, monday.adding(days: 6))
  }

  /// A calendar month, or nil where there is none such.
  public static func month(_ month: Int, of year: Int) -> Period? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return Period(ordered: first, first.adding(days: CivilDate.daysInMonth(month, of: year) - 1))
  }

  /// A calendar year, or nil where it is not one from 1 to 9999.
  public static func year(_ year: Int) -> Period? {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    return Period(ordered: first, last)
  }

  /// A week of ISO 8601, such as 2026-W47; nil for week 53 in a year of 52.
  public static func isoWeek(_ week: Int, of year: Int) -> Period? {
    guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.weekStart.adding(days: 7 * (week - 1))
    // A week belongs to the year that its Thursday lies in.
    guard monday.adding(days: 3).year == year else { return nil }
    return Period(ordered: monday, monday.adding(days: 6))
  }

  /// So many calendar weeks, Monday to Sunday, the last of which holds `night` and ends on it.
  public static func weeks(_ count: Int, endingOn night: CivilDate) -> Period {
    let back = min(max(count, 1), 600_000) - 1
    return Period(ordered: night.weekStart.adding(days: -7 * back), night)
  }

  /// The nights between these counts of days since 1970, both included.
  public init(days: ClosedRange<Int>) {
    self.init(ordered: CivilDate(daysSinceEpoch: days.lowerBound), CivilDate(daysSinceEpoch: days.upperBound))
  }

  private init(ordered first: CivilDate, _ last: CivilDate) { (self.first, self.last) = (first, last) }

  /// How many nights there are, at least 1.
  public var count: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

  /// Whether a night is one of them.
  public func contains(_ night: CivilDate) -> Bool { first <= night && night <= last }

  /// The night, where there is only one.
  public var night: CivilDate? { first == last ? first : nil }
}

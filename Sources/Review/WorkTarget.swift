import Nights

/// Hours of work a week, against the most that the person means to keep to. Only hours that were told are held against it.
public struct WorkTarget: Equatable, Sendable {
  /// The target, in hours a week.
  public let hours: Double
  /// The median of the weeks of which every day tells, in hours; nil where there is none.
  public let median: Double?
  /// Weeks whose told hours alone are over the target.
  public let over: Int
  /// Weeks of which every day tells, and which are not over it.
  public let within: Int
  /// Whole weeks with hours told that are neither: the days that do not tell may have taken them over it. Of a week that
  /// the span cuts, the others are not asked for.
  public let unknown: Int
}

extension Timeline {
  /// The weeks held against `hours`; nil without a target or where no week tells.
  func target(_ hours: Double?, _ weeks: [Week]) -> WorkTarget? {
    guard let hours else { return nil }
    let told = weeks.filter { $0.daysTold > 0 && ($0.hoursTold > hours || isWhole($0.monday.daysSinceEpoch)) }
    guard !told.isEmpty else { return nil }
    let over = told.count { $0.hoursTold > hours }
    let within = told.count { $0.hoursWorked.map { $0 <= hours } ?? false }
    return WorkTarget(
      hours: hours, median: median(told.compactMap(\.hoursWorked)), over: over, within: within,
      unknown: told.count - over - within)
  }
}

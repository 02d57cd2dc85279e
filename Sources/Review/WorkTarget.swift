/// Hours of work a week, against the most that the person means to keep to.
public struct WorkTarget: Equatable, Sendable {
  /// The target, in hours a week.
  public let hours: Double
  /// The median of the weeks that tell, in hours.
  public let median: Double
  /// Weeks over the target, out of those that tell.
  public let over: Ratio
}

extension Review {
  /// The weeks held against `hours`; nil without a target or a week that tells.
  static func target(_ hours: Double?, _ weeks: [Week]) -> WorkTarget? {
    let told = weeks.compactMap(\.hoursWorked)
    guard let hours, let middle = median(told) else { return nil }
    return WorkTarget(hours: hours, median: middle, over: Ratio(told.count { $0 > hours }, of: told.count))
  }
}

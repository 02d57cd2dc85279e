/// A night that lies a whole number of months or years before a day.
public struct Anniversary: Equatable, Sendable {
  /// The night.
  public let date: CivilDate
  /// How long before the day it is: `A month`, `2 years`.
  public let distance: String

  /// Those of `nights` that lie one, three or six months, or whole years before `day`, the latest first.
  ///
  /// A day that a month does not have falls on its last: a month before 31 March is 28 February, and on 28 February
  /// of a year without a 29th, 29 February of a leap year comes back too.
  public static func nights(of day: CivilDate, among nights: [CivilDate]) -> [Anniversary] {
    let written = Set(nights)
    var found: [Anniversary] = []
    for (months, distance) in [(1, "A month"), (3, "Three months"), (6, "Half a year")] {
      if let date = Distance.months(day, -months), written.contains(date) {
        found.append(Anniversary(date: date, distance: distance))
      }
    }
    guard let first = nights.min(), first.year < day.year else { return found }
    for year in stride(from: day.year - 1, through: first.year, by: -1) {
      let distance = day.year - year == 1 ? "A year" : "\(day.year - year) years"
      var dates = [CivilDate(year: year, month: day.month, day: day.day)]
      if day.month == 2, day.day >= 28 { dates = [29, 28].map { CivilDate(year: year, month: 2, day: $0) } }
      // Where the day itself exists this year, each day keeps to its own.
      if CivilDate.daysInMonth(2, of: day.year) == 29, day.month == 2, CivilDate.daysInMonth(2, of: year) == 29 {
        dates = [CivilDate(year: year, month: 2, day: day.day)]
      }
      for case .some(let date) in dates where written.contains(date) {
        found.append(Anniversary(date: date, distance: distance))
      }
    }
    return found
  }
}

public import Nights

/// One calendar week of a span.
public struct Week: Equatable, Sendable {
  /// Its Monday, which may lie before the span's first day.
  public let monday: CivilDate
  /// Nights with words of the person's own.
  public internal(set) var written = 0
  /// Nights with an entry of any kind.
  public internal(set) var entries = 0
  /// The median of hours slept, or nil where none was answered.
  public internal(set) var slept: Double?
  /// The median of hours worked on days that were not off, or nil where none was answered.
  public internal(set) var worked: Double?
  /// Days off that were told of.
  public internal(set) var daysOff = 0
  /// The days that tell how many hours were worked on them, those off among them.
  public internal(set) var daysTold = 0
  /// Hours worked on those days.
  public internal(set) var hoursTold = 0.0

  /// Hours worked in the whole week; nil where a day does not tell.
  public var hoursWorked: Double? { daysTold == 7 ? hoursTold : nil }
}

extension Timeline {
  var weeks: [Week] {
    let monday = span.first.weekStart
    let count = (span.last.daysSinceEpoch - monday.daysSinceEpoch) / 7 + 1
    var weeks = (0..<count).map { Week(monday: monday.adding(days: 7 * $0)) }
    var start = 0
    while start < nights.count {
      let week = weekOfNight[start]
      var end = start
      while end < nights.count, weekOfNight[end] == week { end += 1 }
      let those = nights[start..<end]
      weeks[week].entries = those.count
      weeks[week].written = those.count { $0.hasWords }
      weeks[week].slept = median(those.compactMap(\.slept))
      weeks[week].worked = median(those.compactMap(\.workedOnDuty))
      weeks[week].daysOff = those.count { $0.isOff == true }
      let hours = those.compactMap { $0.worked ?? ($0.dayOff == true ? 0 : nil) }
      (weeks[week].daysTold, weeks[week].hoursTold) = (hours.count, hours.reduce(0, +))
      start = end
    }
    return weeks
  }
}

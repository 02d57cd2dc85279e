public import Nights

/// Hours slept or worked over a span.
public struct HoursSummary: Equatable, Sendable {
  /// The median, or nil where nothing was answered.
  public let median: Double?
  /// The nights behind it.
  public let answered: Int
  /// Hours more (or, negative, less) from one week to the next, where the data bear a trend.
  public internal(set) var perWeek: Double?
  /// The night from which on that is so, where a long silence lies before it.
  public internal(set) var since: CivilDate?

  /// Claims a trend, where it goes either way.
  mutating func claim(_ slope: Double?, since night: CivilDate?) {
    guard let slope, slope != 0 else { return }
    (perWeek, since) = (slope, night)
  }
}

extension Timeline {
  /// Hours slept, over all nights that tell.
  var slept: HoursSummary {
    let values = nights.compactMap(\.slept)
    return HoursSummary(median: median(values), answered: values.count)
  }

  /// Hours worked, over the days that were not off.
  var worked: HoursSummary {
    let values = nights.compactMap(\.workedOnDuty)
    return HoursSummary(median: median(values), answered: values.count)
  }

  /// The trend of the weeks' medians from one week on, in hours for one week.
  func trend(of weeks: [Week], _ hours: (Week) -> Double?, since begin: Int)
    -> (slope: Double, chance: Double)?
  {
    let size = partSize(weeks.count - begin)
    var points: [(x: Double, y: Double)] = []
    for start in stride(from: begin, to: weeks.count, by: size) {
      let part = weeks[start..<min(start + size, weeks.count)].compactMap(hours)
      if let middle = median(part) { points.append((Double(start), middle)) }
    }
    return trend(points)
  }
}

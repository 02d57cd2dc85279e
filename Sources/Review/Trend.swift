import Nights

extension Timeline {
  /// Whether a signal comes more or less often as the weeks go on; no change where they go both ways alike.
  func trend(_ series: Series, _ weeks: [Week]) -> (change: Change?, chance: Double)? {
    let begin = afterSilence(\.hasWords)
    let size = partSize(weeks.count - begin.week)
    var points: [(x: Double, y: Double)] = []
    for start in stride(from: begin.week, to: weeks.count, by: size) {
      let part = start..<min(start + size, weeks.count)
      let ratio = part.reduce(Ratio()) { Ratio($0.hits + series.weekly[$1], of: $0.of + weeks[$1].written) }
      if ratio.of > 0 { points.append((Double(start), ratio.share)) }
    }
    guard let (slope, chance) = trend(points) else { return nil }
    if slope == 0 { return (nil, chance) }
    return (
      slope > 0 ? .rising(perWeek: slope, since: begin.night) : .falling(perWeek: slope, since: begin.night), chance
    )
  }

  /// The night on which those that tell go on after the last long silence, and its week; else the first week. Which way
  /// things went across one is not known: what lies on either side may be two levels and no slope.
  func afterSilence(_ tells: (NightRecord) -> Bool) -> (week: Int, night: CivilDate?) {
    var later: Int?
    for place in nights.indices.reversed() where tells(nights[place]) {
      if let later, days[later] - days[place] > Thresholds.toldSilence {
        return (weekOfNight[later], nights[later].date)
      }
      later = place
    }
    return (0, nil)
  }

  /// How many weeks make one part, so that the pairs of parts stay few however long the span is.
  func partSize(_ weeks: Int) -> Int {
    max(1, (weeks + Thresholds.trendParts - 1) / Thresholds.trendParts)
  }

  /// The slope and the chance of the order of these points without a trend. The slope is 0 where the order goes the
  /// other way: then no way is told.
  func trend(_ points: [(x: Double, y: Double)]) -> (slope: Double, chance: Double)? {
    guard points.count >= Thresholds.enoughWeeks, let slope = TheilSen.slope(points) else { return nil }
    let test = MannKendall(points.map(\.y))
    return (slope * Double(test.s) > 0 ? slope : 0, test.chance)
  }
}

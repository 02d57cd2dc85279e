import Nights

extension Timeline {
  /// Whether a signal comes more or less often as the weeks go on.
  func trend(_ series: Series, _ weeks: [Week]) -> (change: Change, chance: Double)? {
    let begin = weekAfterSilence(\.hasWords)
    let size = partSize(weeks.count - begin)
    var points: [(x: Double, y: Double)] = []
    for start in stride(from: begin, to: weeks.count, by: size) {
      let part = start..<min(start + size, weeks.count)
      let ratio = part.reduce(Ratio()) { Ratio($0.hits + series.weekly[$1], of: $0.of + weeks[$1].written) }
      if ratio.of > 0 { points.append((Double(start), ratio.share)) }
    }
    guard let (slope, chance, s) = trend(points) else { return nil }
    return (s > 0 ? .rising(perWeek: max(0, slope)) : .falling(perWeek: min(0, slope)), chance)
  }

  /// The week in which the nights that tell go on after the last long silence, else the first. Which way things went
  /// across one is not known: what lies on either side may be two levels and no slope.
  func weekAfterSilence(_ tells: (NightRecord) -> Bool) -> Int {
    var later: Int?
    for place in nights.indices.reversed() where tells(nights[place]) {
      if let later, days[later] - days[place] > Thresholds.toldSilence { return weekOfNight[later] }
      later = place
    }
    return 0
  }

  /// How many weeks make one part, so that the pairs of parts stay few however long the span is.
  func partSize(_ weeks: Int) -> Int {
    max(1, (weeks + Thresholds.trendParts - 1) / Thresholds.trendParts)
  }

  /// The slope, the chance of the order of these points without a trend, and which way it goes.
  func trend(_ points: [(x: Double, y: Double)]) -> (slope: Double, chance: Double, s: Int)? {
    guard points.count >= Thresholds.enoughWeeks, let slope = TheilSen.slope(points) else { return nil }
    let test = MannKendall(points.map(\.y))
    return (slope, test.chance, test.s)
  }
}

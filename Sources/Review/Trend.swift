import Nights

extension Timeline {
  /// Whether a signal comes more or less often as the weeks go on.
  func trend(_ series: Series, _ weeks: [Week]) -> (change: Change, chance: Double)? {
    let size = partSize(weeks.count)
    var points: [(x: Double, y: Double)] = []
    for start in stride(from: 0, to: weeks.count, by: size) {
      let part = start..<min(start + size, weeks.count)
      let ratio = part.reduce(Ratio()) { Ratio($0.hits + series.weekly[$1], of: $0.of + weeks[$1].written) }
      if ratio.of > 0 { points.append((Double(start), ratio.share)) }
    }
    guard let (slope, chance, s) = trend(points) else { return nil }
    return (s > 0 ? .rising(perWeek: max(0, slope)) : .falling(perWeek: min(0, slope)), chance)
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

import Nights

extension Timeline {
  /// The one or two weeks that most stand out by nights of a signal, and the chance that its nights crowd as they do.
  ///
  /// The crowding is judged over windows of 1, 2, 4, … weeks up to half the span: of each length the window that
  /// stands out most is tested exactly, and the chance is multiplied by the number of all windows (Bonferroni).
  func mostWeeks(_ series: Series, _ weeks: [Week]) -> (change: Change, chance: Double)? {
    guard weeks.count >= Thresholds.enoughWeeks else { return nil }
    var hits = [0]
    var written = [0]
    for (count, week) in zip(series.weekly, weeks) {
      hits.append((hits.last ?? 0) + count)
      written.append((written.last ?? 0) + week.written)
    }
    var windows = 0
    var least = 1.0
    var length = 1
    while length <= weeks.count / 2 {
      windows += weeks.count - length + 1
      if let best = crowded(hits, written, length: length, share: series.total.share) {
        let drawing = Hypergeometric(total: series.total.of, hits: series.total.hits, drawn: best.of, logs: logs)
        least = min(least, drawing.atLeast(best.hits))
      }
      length *= 2
    }
    guard let height = height(series.weekly, weeks, share: series.total.share) else { return nil }
    return (.most(weeks: height.mondays, height.ratio), min(1, least * Double(windows)))
  }

  /// The window of this many weeks whose hits exceed the expected number most, in units of their spread.
  private func crowded(_ hits: [Int], _ written: [Int], length: Int, share: Double) -> Ratio? {
    var best: Ratio?
    var most = 0.0
    for end in length..<hits.count {
      let ratio = Ratio(hits[end] - hits[end - length], of: written[end] - written[end - length])
      let excess = excess(ratio, share)
      if excess > most { (best, most) = (ratio, excess) }
    }
    return best
  }

  /// How far the hits exceed the expected number, in units of its spread: many nights alone, where much was written, stand
  /// out from nothing.
  private func excess(_ ratio: Ratio, _ share: Double) -> Double {
    let expected = Double(ratio.of) * share
    return expected > 0 ? (Double(ratio.hits) - expected) / expected.squareRoot() : 0
  }

  /// The two weeks side by side that stand out most, the last of equals, or one where the other holds none.
  private func height(_ weekly: [Int], _ weeks: [Week], share: Double) -> (mondays: [CivilDate], ratio: Ratio)? {
    func pair(_ index: Int) -> Ratio {
      Ratio(weekly[index] + weekly[index + 1], of: weeks[index].written + weeks[index + 1].written)
    }
    guard weekly.count >= 2 else { return nil }
    let best = weekly.indices.dropLast().reversed().max {
      excess(pair($0), share) < excess(pair($1), share)
    }
    guard let best, excess(pair(best), share) > 0 else { return nil }
    let held = [best, best + 1].filter { weekly[$0] > 0 }
    let ratio = held.reduce(Ratio()) { Ratio($0.hits + weekly[$1], of: $0.of + weeks[$1].written) }
    return (held.map { weeks[$0].monday }, ratio)
  }
}

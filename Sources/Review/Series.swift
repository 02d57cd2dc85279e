public import Nights
public import Signals

/// One signal over a span.
public struct Series: Equatable, Sendable {
  /// The signal; never `crisis`.
  public let signal: Signal
  /// Nights with it in each of the review's weeks.
  public let weekly: [Int]
  /// Nights with it out of nights with words.
  public let total: Ratio
  /// The first night with it: the first that a rule gave, where there is one.
  public let first: Sighting?
  /// The latest night with it, likewise.
  public let latest: Sighting?
  /// Nights with words before the first one with it.
  public let nightsBeforeFirst: Int
  /// The one change that the data bear, or nil where they bear none.
  public internal(set) var change: Change?
}

/// A change that is claimed only where chance alone would hardly make it.
public enum Change: Equatable, Sendable {
  /// Gone for many nights, but for a few, after `lastBefore`, and back on the night of `sighting`.
  case back(Sighting, lastBefore: CivilDate, nightsWithout: Int)
  /// Last seen on the night of `sighting`, and not on the many nights since.
  case gone(Sighting, nightsSince: Int)
  /// More often in these weeks than elsewhere, so many nights of so many written in them.
  case most(weeks: [CivilDate], Ratio)
  /// More often as the weeks go on; `perWeek` is the Theil–Sen slope of the share of nights.
  case rising(perWeek: Double)
  /// Less often as the weeks go on; `perWeek` is negative or zero.
  case falling(perWeek: Double)
}

extension Timeline {
  /// The series of one signal; `places` are the nights with words.
  func series(of signal: Signal, places: [Int], weekOfNight: [Int], weeks: Int) -> (series: Series, hits: [Int]) {
    let bit = SignalSet(signal)
    var weekly = Array(repeating: 0, count: weeks)
    var hits: [Int] = []
    for (order, place) in places.enumerated() where signals[place].contains(bit) {
      weekly[weekOfNight[place]] += 1
      hits.append(order)
    }
    func sighting(_ order: Int?) -> Sighting? {
      order.map { Sighting(date: nights[places[$0]].date, quote: nights[places[$0]].quote(of: signal)) }
    }
    // A date and a quote are firmer where a rule stands behind them than where words only added up.
    let firm = hits.filter { nights[places[$0]].isFirm(signal) }
    let told = firm.isEmpty ? hits : firm
    let series = Series(
      signal: signal, weekly: weekly, total: Ratio(hits.count, of: places.count), first: sighting(told.first),
      latest: sighting(told.last), nightsBeforeFirst: hits.first ?? places.count)
    return (series, hits)
  }
}

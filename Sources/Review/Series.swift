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
  /// The first night with it.
  public let first: Sighting?
  /// The latest night with it.
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
  /// More often as the weeks go on; `perWeek` is the Theil–Sen slope of the share of nights. Where a long silence lies
  /// in the span, it is so of the weeks after it, from the night `since` on.
  case rising(perWeek: Double, since: CivilDate?)
  /// Less often as the weeks go on; `perWeek` is negative.
  case falling(perWeek: Double, since: CivilDate?)
}

extension Timeline {
  /// The series of one signal, and which of the nights with words carry it.
  func series(of signal: Signal, weeks: Int) -> (series: Series, hits: [Int]) {
    let places = written
    let bit = SignalSet(signal)
    var weekly = Array(repeating: 0, count: weeks)
    var hits: [Int] = []
    hits.reserveCapacity(places.count { signals[$0].contains(bit) })
    for (order, place) in places.enumerated() where signals[place].contains(bit) {
      weekly[weekOfNight[place]] += 1
      hits.append(order)
    }
    let series = Series(
      signal: signal, weekly: weekly, total: Ratio(hits.count, of: places.count),
      first: sighting(signal, hits.lazy.map { places[$0] }),
      latest: sighting(signal, hits.reversed().lazy.map { places[$0] }), nightsBeforeFirst: hits.first ?? places.count)
    return (series, hits)
  }

  /// The first of the nights at these places, which carry the signal, with the first words among them that are sure:
  /// what is less sure tells of a night, and is no quote.
  func sighting(_ signal: Signal, _ places: some Sequence<Int>) -> Sighting? {
    var first: CivilDate?
    for place in places {
      let date = first ?? nights[place].date
      let quote = nights[place].quote(of: signal)
      if !quote.isEmpty { return Sighting(date: date, quote: quote, said: nights[place].date) }
      first = date
    }
    return first.map { Sighting(date: $0, quote: "") }
  }
}

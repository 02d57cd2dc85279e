import Nights
import Signals

/// A change that might be told, with the chance of it where nothing changed.
struct Candidate {
  let series: Int
  let change: Change
  let chance: Double
  /// Of several changes that hold, the lowest of a signal is told.
  let order: Int
}

extension Timeline {
  /// Gives each series the change that the data bear, looking at all signals at once.
  func claimChanges(in found: inout [(series: Series, hits: [Int])], places: [Int], weeks: [Week], also hours: [Double])
    -> [Double]
  {
    var candidates: [Candidate] = []
    for (index, (series, hits)) in found.enumerated() where !hits.isEmpty {
      if series.signal.isSignOfLife {
        candidates += absences(index, series.signal, hits, places)
      } else if let most = mostWeeks(series, weeks) {
        candidates.append(Candidate(series: index, change: most.change, chance: most.chance, order: 0))
      }
      if let trend = trend(series, weeks) {
        candidates.append(Candidate(series: index, change: trend.change, chance: trend.chance, order: 2))
      }
    }
    // Every question that was asked counts, also those whose answer was plainly no.
    let adjusted = BenjaminiHochberg.adjusted(candidates.map(\.chance) + hours)
    for (candidate, chance) in zip(candidates, adjusted).sorted(by: { $0.0.order > $1.0.order })
    where chance <= Thresholds.falseClaims {
      found[candidate.series].series.change = candidate.change
    }
    return Array(adjusted.suffix(hours.count))
  }

  /// The longest run without a sign of life between two nights with it, and the one since the latest.
  private func absences(_ index: Int, _ signal: Signal, _ hits: [Int], _ places: [Int]) -> [Candidate] {
    func sighting(_ order: Int) -> Sighting {
      let night = nights[places[order]]
      return Sighting(date: night.date, quote: night.quote(of: signal))
    }
    func chance(_ run: Int, _ gaps: Int) -> Double {
      Absence.chance(run: run, places: gaps, hits: hits.count, total: places.count, logs: logs)
    }
    var candidates: [Candidate] = []
    if let last = hits.last {
      let run = places.count - 1 - last
      candidates.append(
        Candidate(series: index, change: .gone(sighting(last), nightsSince: run), chance: chance(run, 1), order: 0))
    }
    if let (before, after) = zip(hits, hits.dropFirst()).max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) {
      let run = after - before - 1
      let change = Change.back(
        sighting(after), lastBefore: nights[places[before]].date, nightsWithout: run)
      candidates.append(Candidate(series: index, change: change, chance: chance(run, hits.count - 1), order: 1))
    }
    return candidates
  }
}

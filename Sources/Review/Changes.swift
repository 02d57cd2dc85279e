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

  /// The clearest stretch without a sign of life between two nights with it, and the one since the latest.
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
    if let (before, after, chance) = clearestReturn(hits, total: places.count) {
      let change = Change.back(
        sighting(after), lastBefore: nights[places[before]].date, nightsWithout: nightsWithout(before, after, hits))
      candidates.append(Candidate(series: index, change: change, chance: chance, order: 1))
    }
    return candidates
  }

  /// Two nights with a sign of life and next to none between, after which it is there again: of all such pairs the one
  /// that chance explains least, and how well it does, for having looked at all of them.
  private func clearestReturn(_ hits: [Int], total: Int) -> (before: Int, after: Int, chance: Double)? {
    let pairs = Double(hits.count * (hits.count - 1) / 2)
    var best: (before: Int, after: Int, chance: Double)?
    for (first, before) in hits.enumerated() {
      for (second, after) in hits.enumerated().dropFirst(first + 1) {
        let (length, strays) = (after - before - 1, second - first - 1)
        guard length > 0, Double(strays) <= Thresholds.strays * Double(length) else { continue }
        var chance = pairs * returning(hits.count - second, of: total - after, against: strays, of: length)
        // A run without a single one speaks for itself, however few nights came after it.
        if strays == 0 {
          chance = min(
            chance, Absence.chance(run: length, places: hits.count - 1, hits: hits.count, total: total, logs: logs))
        }
        if chance < best?.chance ?? 1 { best = (before, after, chance) }
      }
    }
    return best
  }

  /// Fisher's exact test, one-sided: the chance of so many nights with it after the stretch, or more.
  private func returning(_ hits: Int, of after: Int, against strays: Int, of length: Int) -> Double {
    Hypergeometric(total: after + length, hits: hits + strays, drawn: after, logs: logs).atLeast(hits)
  }

  private func nightsWithout(_ before: Int, _ after: Int, _ hits: [Int]) -> Int {
    after - before - 1 - hits.count { before < $0 && $0 < after }
  }
}

import Nights
import Signals

/// A change that might be told, with the chance of it where nothing changed.
struct Candidate {
  let series: Int
  /// What would be told; nil where nothing would, and only the question counts.
  let change: Change?
  let chance: Double
  /// Of several changes that hold, the lowest of a signal is told.
  let order: Int
}

extension Timeline {
  /// The series of these signals, each with the change that the data bear. All are tested at once, and with them what is
  /// asked of hours, by the chances in `hours`: these come back corrected for all that was asked.
  func series(of signals: [Signal], _ weeks: [Week], also hours: [Double]) -> (all: [Series], hours: [Double]) {
    let places = written
    var found = signals.map { series(of: $0, weeks: weeks.count) }
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
    // Every question that was asked counts, also those whose answer was plainly no. What came back is a few questions
    // of its own, so that the many others do not drown it; each of the two families may use half of the false claims.
    let life = candidates.filter { found[$0.series].series.signal.isSignOfLife }
    let rest = candidates.filter { !found[$0.series].series.signal.isSignOfLife }
    let lifeAdjusted = BenjaminiHochberg.adjusted(life.map(\.chance)).map { min(1, 2 * $0) }
    let restAdjusted = BenjaminiHochberg.adjusted(rest.map(\.chance) + hours).map { min(1, 2 * $0) }
    let adjusted = Array(zip(life, lifeAdjusted)) + Array(zip(rest, restAdjusted))
    for (candidate, chance) in adjusted.sorted(by: { $0.0.order > $1.0.order }) where chance <= Thresholds.falseClaims {
      if let change = candidate.change { found[candidate.series].series.change = change }
    }
    return (found.map(\.series), Array(restAdjusted.suffix(hours.count)))
  }

  /// The clearest stretch without a sign of life between two nights with it, and the one since the latest.
  private func absences(_ index: Int, _ signal: Signal, _ hits: [Int], _ places: [Int]) -> [Candidate] {
    func chance(_ run: Int, _ gaps: Int) -> Double {
      Absence.chance(run: run, places: gaps, hits: hits.count, total: places.count, logs: logs)
    }
    var candidates: [Candidate] = []
    if let last = hits.last, let sighting = sighting(signal, hits.reversed().lazy.map { places[$0] }) {
      let run = places.count - 1 - last
      candidates.append(
        Candidate(series: index, change: .gone(sighting, nightsSince: run), chance: chance(run, 1), order: 0))
    }
    if let (end, clearest, chance) = clearestReturn(hits, total: places.count) {
      var change: Change?
      if let (before, lasting) = lastingReturn(end, clearest, hits, total: places.count) {
        let after = firstNight(of: lasting, before, hits, places)
        change = sighting(signal, hits.lazy.filter { $0 >= after }.map { places[$0] }).map {
          .back($0, lastBefore: nights[places[before]].date, nightsWithout: nightsWithout(before, after, hits))
        }
      }
      candidates.append(Candidate(series: index, change: change, chance: chance, order: 1))
    }
    return candidates
  }

  /// The night from which on it stays after the stretch that ends at `clearest`, and the last one before the stretch;
  /// nil where it does not stay. A stray night may end a stretch without a single one: up to one night in ten it still
  /// counts as gone. So of the nights on which it may have come back, each with more than one in ten of the weeks from it
  /// on, the one is taken that parts the stretch before it most clearly from what came since.
  private func lastingReturn(_ end: Int, _ clearest: Int, _ hits: [Int], total: Int) -> (before: Int, after: Int)? {
    var best: (number: Int, chance: Double)?
    for (number, after) in hits.enumerated() where after >= clearest {
      let strays = hits.count { end < $0 && $0 < after }
      let length = after - end - 1
      guard isAway(strays, of: length), stays(from: after, hits, total: total) else { continue }
      let chance = returning(hits.count - number, of: total - after, against: strays, of: length)
      if chance < best?.chance ?? .infinity { best = (number, chance) }
    }
    guard let best else { return nil }
    let after = hits[best.number]
    return (after == clearest ? end : clearestEnd(hits, before: best.number, total: total), after)
  }

  /// Whether the weeks from this night on, or what there is of them, are not such as count as gone.
  private func stays(from night: Int, _ hits: [Int], total: Int) -> Bool {
    let length = min(Thresholds.returnNights, total - night)
    return !isAway(hits.count { night <= $0 && $0 < night + length }, of: length)
  }

  /// The clearest return of a sign of life: the nights before and after a stretch with next to none of it, and how well
  /// chance explains it, for having looked at every night that it could have been.
  private func clearestReturn(_ hits: [Int], total: Int) -> (before: Int, after: Int, chance: Double)? {
    var best: (before: Int, after: Int, chance: Double)?
    for (number, after) in hits.enumerated().dropFirst() {
      // A run without a single one speaks for itself, however few nights came after it.
      let last = hits[number - 1]
      var chance = Absence.chance(
        run: after - last - 1, places: hits.count - 1, hits: hits.count, total: total, logs: logs)
      var before = last
      // Else the weeks just before are held against all that came since.
      let since = max(hits[0] + 1, after - Thresholds.returnNights)
      let strays = hits[..<number].count { $0 >= since }
      if after - since == Thresholds.returnNights, isAway(strays, of: after - since) {
        let returned = returning(hits.count - number, of: total - after, against: strays, of: after - since)
        if returned * Double(hits.count) < chance {
          (chance, before) = (returned * Double(hits.count), clearestEnd(hits, before: number, total: total))
        }
      }
      if chance < best?.chance ?? 1 { best = (before, after, chance) }
    }
    return best
  }

  /// What came back is told from its first night on: nights that follow each other within a week are one return, though
  /// a later one of them parts the weeks more clearly.
  private func firstNight(of clearest: Int, _ before: Int, _ hits: [Int], _ places: [Int]) -> Int {
    var first = clearest
    for hit in hits.reversed() where before < hit && hit < first {
      guard days[places[first]] - days[places[hit]] <= Thresholds.sameReturn else { break }
      first = hit
    }
    return first
  }

  /// The last night before the stretch that sets itself off most clearly from what came since.
  private func clearestEnd(_ hits: [Int], before number: Int, total: Int) -> Int {
    let after = hits[number]
    let ends = (0..<number).filter { isAway(number - $0 - 1, of: after - hits[$0] - 1) }
    let chances = ends.map {
      returning(hits.count - number, of: total - after, against: number - $0 - 1, of: after - hits[$0] - 1)
    }
    return zip(ends, chances).min { $0.1 < $1.1 }.map { hits[$0.0] } ?? hits[number - 1]
  }

  private func isAway(_ strays: Int, of length: Int) -> Bool {
    length > 0 && Double(strays) <= Thresholds.strays * Double(length)
  }

  /// Fisher's exact test, one-sided: the chance of so many nights with it after the stretch, or more.
  private func returning(_ hits: Int, of after: Int, against strays: Int, of length: Int) -> Double {
    Hypergeometric(total: after + length, hits: hits + strays, drawn: after, logs: logs).atLeast(hits)
  }

  private func nightsWithout(_ before: Int, _ after: Int, _ hits: [Int]) -> Int {
    after - before - 1 - hits.count { before < $0 && $0 < after }
  }
}

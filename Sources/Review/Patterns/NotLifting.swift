import Nights
import Signals

extension Timeline {
  /// It does not lift on lighter days. Stress lifts with the load; this asks whether that is so here.
  ///
  /// Each signal is looked at from its first night on, since the weeks before it would only dilute both groups.
  var notLifting: Pattern {
    let loads = self.loads
    var (lifted, rare, best): (Pattern?, Pattern?, Pattern?)
    var most = 0
    for signal in [Signal.numbness, .exhaustion, .isolation, .cynicism, .inefficacy] {
      guard let (light, heavy, stretch) = byLoad(signal, loads) else { continue }
      let facts = Pattern.Facts.load(signal, light: light, heavy: heavy, stretch: stretch)
      guard min(light.of, heavy.of) >= Thresholds.enoughInGroup else { continue }
      if light.hits + heavy.hits < Thresholds.littleToLift {
        rare = rare ?? Pattern(.notLifting, .notSeen, facts)
      } else if light.share >= heavy.share, light.hits > most,
        Wilson(light, z: Thresholds.picked).lower > Thresholds.notLifted
      {
        (best, most) = (Pattern(.notLifting, .seen, facts), light.hits)
      } else if lifted == nil, light.share <= heavy.share / 2,
        Fisher.twoSided(light, heavy, logs: logs) <= Thresholds.difference
      {
        lifted = Pattern(.notLifting, .notSeen, facts)
      }
    }
    let answered = loads.count { $0 != nil }
    return best ?? lifted ?? rare ?? Pattern(.notLifting, .tooFew, .answered(answered))
  }

  /// How often a signal comes on light and on heavy nights, and where most of its nights lie.
  private func byLoad(_ signal: Signal, _ loads: [Load?]) -> (light: Ratio, heavy: Ratio, stretch: Span)? {
    let bit = SignalSet(signal)
    let places = written
    guard let first = places.first(where: { signals[$0].contains(bit) }) else { return nil }
    var (light, heavy) = (Ratio(), Ratio())
    for place in places where place >= first {
      switch loads[place] {
      case .light: light.count(signals[place].contains(bit))
      case .heavy: heavy.count(signals[place].contains(bit))
      case nil: continue
      }
    }
    // A night with the signal counts for, one without it against, so that the whole span comes to nothing.
    let share = Double(places.count { signals[$0].contains(bit) }) / Double(places.count)
    let values = places.map { signals[$0].contains(bit) ? 1 - share : -share }
    let range = maximalSum(values) ?? 0...(places.count - 1)
    guard let stretch = Span(days: days[places[range.lowerBound]]...days[places[range.upperBound]]) else { return nil }
    return (light, heavy, stretch)
  }
}

import Nights
import Signals

extension Pattern {
  /// Whether a signal came often enough to lift, and came less on light nights.
  public var isLifting: Bool {
    guard answer == .notSeen, case .load(_, let light, let heavy, _) = facts else { return false }
    return heavy.hits > light.hits && light.hits + heavy.hits >= Thresholds.littleToLift
  }
}

extension Timeline {
  /// It does not lift on lighter days. Stress lifts with the load; this asks whether that is so here.
  ///
  /// Each signal is looked at from its first night on, since the weeks before it would only dilute both groups.
  var notLifting: Pattern {
    let loads = self.loads
    var found: [(weighed: Weighed, pattern: Pattern, hits: Int)] = []
    for signal in [Signal.numbness, .exhaustion, .isolation, .cynicism, .inefficacy] {
      guard let (light, heavy, stretch) = byLoad(signal, loads) else { continue }
      let lightDays = written.filter { loads[$0] == .light && signals[$0].contains(SignalSet(signal)) }.map { days[$0] }
      let weighed = weigh(light, heavy, lasts: Timeline.lasts(lightDays))
      let answer: Pattern.Answer = weighed == .stays ? .seen : weighed == .unclear ? .tooFew : .notSeen
      let facts = Pattern.Facts.load(signal, light: light, heavy: heavy, stretch: stretch)
      found.append((weighed, Pattern(.notLifting, answer, facts), light.hits + heavy.hits))
    }
    for weighed in [Weighed.stays, .unclear, .lifts, .rare] {
      // Of several signals the one with most nights is told; the first of equals.
      let those = found.filter { $0.weighed == weighed }
      if let most = those.map(\.hits).max(), let first = those.first(where: { $0.hits == most }) {
        return first.pattern
      }
    }
    let told = written.compactMap { loads[$0] }
    let (light, heavy) = (told.count { $0 == .light }, told.count { $0 == .heavy })
    let enough = min(light, heavy) >= Thresholds.enoughInGroup
    return Pattern(.notLifting, enough ? .notSeen : .tooFew, .days(light: light, heavy: heavy))
  }

  /// What light and heavy nights say of one signal.
  private enum Weighed { case stays, lifts, rare, unclear }

  private func weigh(_ light: Ratio, _ heavy: Ratio, lasts: Bool) -> Weighed {
    guard min(light.of, heavy.of) >= Thresholds.enoughInGroup else { return .unclear }
    if light.hits + heavy.hits < Thresholds.littleToLift { return .rare }
    let often = Wilson(light, z: Thresholds.picked).lower > Thresholds.notLifted
    if light.share >= heavy.share, often { return lasts ? .stays : .unclear }
    let fewer = Fisher.twoSided(light, heavy, logs: logs) <= Thresholds.difference
    return light.share <= heavy.share / 2 && fewer ? .lifts : .unclear
  }

  /// Whether these days, in order, are more than one bad week.
  static func lasts(_ days: [Int]) -> Bool { (days.last ?? 0) - (days.first ?? 0) + 1 >= Thresholds.lasting }

  /// How often a signal comes on light and on heavy nights, from its first night to the last one written.
  func byLoad(_ signal: Signal, _ loads: [Load?]) -> (light: Ratio, heavy: Ratio, stretch: Period)? {
    let bit = SignalSet(signal)
    let places = written
    guard let first = places.first(where: { signals[$0].contains(bit) }), let last = places.last else { return nil }
    var (light, heavy) = (Ratio(), Ratio())
    for place in places where place >= first {
      switch loads[place] {
      case .light: light.count(signals[place].contains(bit))
      case .heavy: heavy.count(signals[place].contains(bit))
      case nil: continue
      }
    }
    return (light, heavy, Period(days: days[first]...days[last]))
  }
}

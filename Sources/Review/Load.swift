import Nights
public import Signals

/// How heavy a day was, by the person's own measure.
enum Load { case light, heavy }

/// How often one signal came on light nights and on heavy ones, counted from its first night on.
public struct LoadShare: Equatable, Sendable {
  /// The signal; never `crisis`.
  public let signal: Signal
  /// Light nights with it, of all light ones.
  public let light: Ratio
  /// Heavy nights with it, of all heavy ones.
  public let heavy: Ratio
}

extension Timeline {
  /// Each night's load; nil where hours are missing, lie between the two, or too few are known for a median. A day off
  /// is light whatever else is known.
  var loads: [Load?] {
    let hours = nights.compactMap(\.workedOnDuty)
    let middle = hours.count >= Thresholds.enoughInGroup ? median(hours) : nil
    return nights.map { night in
      if night.isOff == true { return .light }
      guard let middle, let worked = night.worked else { return nil }
      if worked <= Thresholds.light * middle { return .light }
      return worked >= Thresholds.heavy * middle ? .heavy : nil
    }
  }

  /// Each signal that came on any of these nights, in the review's order; none where light and heavy nights cannot be
  /// told apart.
  var loadShares: [LoadShare] {
    let loads = self.loads
    guard min(loads.count { $0 == .light }, loads.count { $0 == .heavy }) >= Thresholds.enoughInGroup else { return [] }
    return Review.signals.compactMap { signal in
      guard let (light, heavy, _) = byLoad(signal, loads), light.hits + heavy.hits > 0 else { return nil }
      return LoadShare(signal: signal, light: light, heavy: heavy)
    }
  }
}

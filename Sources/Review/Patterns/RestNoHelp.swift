import Nights
import Signals

extension Timeline {
  /// A good night's sleep no longer helps: worn out as often after enough sleep as after short sleep.
  var restNoHelp: Pattern {
    let tired = SignalSet(.exhaustion)
    var (enough, short) = (Ratio(), Ratio())
    var tiredDays: [Int] = []
    for (place, night) in nights.enumerated() where night.hasWords {
      guard let slept = night.slept else { continue }
      if slept >= Thresholds.enoughSleep {
        enough.count(signals[place].contains(tired))
        if signals[place].contains(tired) { tiredDays.append(days[place]) }
      } else {
        short.count(signals[place].contains(tired))
      }
    }
    let facts = Pattern.Facts.sleep(enough: enough, short: short)
    guard min(enough.of, short.of) >= Thresholds.enoughInGroup else { return Pattern(.restNoHelp, .tooFew, facts) }
    if enough.hits >= Thresholds.tiredNights, enough.share >= short.share,
      Wilson(enough).lower > Thresholds.tiredShare, Timeline.lasts(tiredDays)
    {
      return Pattern(.restNoHelp, .seen, facts)
    }
    // Ruled out where it hardly came after enough sleep, or clearly less often: a night more or less tells nothing.
    let helps = enough.share < short.share && Fisher.twoSided(enough, short, logs: logs) <= Thresholds.difference
    let plain = enough.hits <= 1 || helps
    return Pattern(.restNoHelp, plain ? .notSeen : .tooFew, facts)
  }
}

import Nights

extension Timeline {
  /// Working seven days a week, for weeks: the longest run of days without a day off.
  ///
  /// A day that nobody told of may have been the day off: a roster turns, and nothing is written on a free day. A run is
  /// seen only where enough days in a row were all told, and ruled out only where it would be too short with all untold
  /// days in it: it may reach from the day after one day off to the day before the next, or to the edge of the span, though not to
  /// before the journal began. Days before the span lengthen it only where they tell, in a row, of work.
  func noDayOff(hasOlder: Bool) -> Pattern {
    let answered = nights.count { $0.isOff != nil }
    guard answered >= Thresholds.enoughNights else { return Pattern(.noDayOff, .tooFew, .answered(answered)) }
    var open = runBefore
    var (proven, possible): (DayRun?, DayRun?)
    let start = max(span.first.daysSinceEpoch, firstDay)
    var wide = open ?? DayRun(first: start, last: start - 1)
    for (night, day) in zip(nights, days) {
      guard let isOff = night.isOff else { continue }
      if isOff {
        wide.last = day - 1
        if wide.last >= start { possible = .longer(possible, wide) }
        (open, wide) = (nil, DayRun(first: day + 1, last: day))
        continue
      }
      let first = open.map { $0.last == day - 1 ? $0.first : day } ?? day
      let run = DayRun(first: first, last: day, told: day - first + 1)
      wide.told += 1
      (open, proven) = (run, .longer(proven, run))
    }
    wide.last = lastDay
    possible = .longer(possible, wide)
    if let proven, proven.days >= Thresholds.daysWithoutDayOff {
      return Pattern(.noDayOff, .seen, proven.facts(begin: firstDay, hasOlder: hasOlder))
    }
    guard let possible else { return Pattern(.noDayOff, .notSeen, .answered(answered)) }
    let isShort = possible.days < Thresholds.daysWithoutDayOff
    let facts = possible.facts(begin: firstDay, hasOlder: hasOlder && !isShort)
    return Pattern(.noDayOff, isShort ? .notSeen : .tooFew, facts)
  }

  /// Days before the span that were worked, each told, up to its first.
  private var runBefore: DayRun? {
    var run: DayRun?
    for night in earlier.reversed() {
      let day = night.date.daysSinceEpoch
      guard night.isOff == false, day == (run?.first ?? span.first.daysSinceEpoch) - 1 else { break }
      run = DayRun(first: day, last: run?.last ?? day, told: (run?.told ?? 0) + 1)
    }
    return run
  }
}

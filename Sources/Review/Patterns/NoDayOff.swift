import Nights

extension Timeline {
  /// Working seven days a week, for weeks: the longest run of days without a day off.
  ///
  /// A day that nobody told of may have been the day off. A run is seen only where few such days lie in it
  /// (`KnownRun`), and ruled out only where it would be too short with all of them in it: it may reach from the day
  /// after one day off to the day before the next, or to the edge of the span.
  var noDayOff: Pattern {
    let answered = nights.count { $0.isOff != nil }
    guard answered >= Thresholds.enoughNights else { return Pattern(.noDayOff, .tooFew, .answered(answered)) }
    var open: KnownRun?
    var (known, possible): (DayRun?, DayRun?)
    let start = span.first.daysSinceEpoch
    var wide = DayRun(first: start, last: start - 1)
    for (night, day) in zip(nights, days) {
      guard let isOff = night.isOff else { continue }
      if isOff {
        wide.last = day - 1
        possible = .longer(possible, wide)
        (open, wide) = (nil, DayRun(first: day + 1, last: day))
        continue
      }
      open = KnownRun(open, day)
      wide.told += 1
      known = .longer(known, open?.run)
    }
    wide.last = lastDay
    possible = .longer(possible, wide)
    if let known, known.days >= Thresholds.daysWithoutDayOff { return Pattern(.noDayOff, .seen, known.facts) }
    guard let possible else { return Pattern(.noDayOff, .notSeen, .answered(answered)) }
    let isShort = possible.days < Thresholds.daysWithoutDayOff
    return Pattern(.noDayOff, isShort ? .notSeen : .tooFew, possible.facts)
  }
}

/// Days in a row without a day off told among them.
private struct KnownRun {
  private(set) var first: Int
  private let last: Int
  /// Days within that nobody told of: more than a week apart, and each another day of the week, since a day off that
  /// comes every week is often the one on which nothing is written.
  private var untold: [Int] = []

  /// `before`, going on with a day of work, or a run that begins there.
  init(_ before: KnownRun?, _ day: Int) {
    (first, last) = (day, day)
    guard let before, day - before.last <= 2 else { return }
    (first, untold) = (before.first, before.untold)
    guard day - before.last == 2 else { return }
    let missing = day - 1
    if let clash = untold.lastIndex(where: { missing - $0 <= 7 || (missing - $0) % 7 == 0 }) {
      first = untold[clash] + 1
      untold.removeFirst(clash + 1)
    }
    untold.append(missing)
  }

  var run: DayRun { DayRun(first: first, last: last, told: last - first + 1 - untold.count) }
}

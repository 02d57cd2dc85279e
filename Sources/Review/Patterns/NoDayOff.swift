import Nights

extension Timeline {
  /// Working seven days a week, for weeks: the longest run of days without a day off.
  ///
  /// A day that nobody told of may have been the day off. A run is seen only where few such days lie in it
  /// (`KnownRun`), and ruled out only where it would be too short with all of them in it.
  var noDayOff: Pattern {
    let answered = nights.count { $0.isOff != nil }
    guard answered >= Thresholds.enoughNights else { return Pattern(.noDayOff, .tooFew, .answered(answered)) }
    var open: KnownRun?
    var (wide, known, possible): (DayRun?, DayRun?, DayRun?)
    for (night, day) in zip(nights, days) {
      guard let isOff = night.isOff else { continue }
      if isOff {
        (open, wide) = (nil, nil)
        continue
      }
      open = KnownRun(open, day)
      wide = DayRun(first: wide?.first ?? day, last: day, told: (wide?.told ?? 0) + 1)
      known = .longer(known, open?.run)
      possible = .longer(possible, wide)
    }
    guard let known, let possible else { return Pattern(.noDayOff, .notSeen, .answered(answered)) }
    if known.days >= Thresholds.daysWithoutDayOff { return Pattern(.noDayOff, .seen, known.facts) }
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

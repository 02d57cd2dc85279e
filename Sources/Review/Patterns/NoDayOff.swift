import Nights

extension Timeline {
  /// Working seven days a week, for weeks: the longest run of days without a day off.
  ///
  /// One day that nobody told of may lie within a run, two side by side end it: either may have been the day off.
  var noDayOff: Pattern {
    let told = nights.count { $0.isOff != nil }
    guard told >= Thresholds.enoughNights else { return Pattern(.noDayOff, .tooFew, .answered(told)) }
    var best: (first: Int, last: Int, told: Int)?
    var run: (first: Int, last: Int, told: Int)?
    for (night, day) in zip(nights, days) {
      guard let off = night.isOff else { continue }
      if off {
        run = nil
        continue
      }
      if let begun = run, day - begun.last <= 2 {
        run = (begun.first, day, begun.told + 1)
      } else {
        run = (day, day, 1)
      }
      guard let run else { continue }
      let length = run.last - run.first + 1
      let known = Double(run.told) >= Thresholds.runKnown * Double(length)
      if known, length > best.map({ $0.last - $0.first + 1 }) ?? 0 { best = run }
    }
    guard let best, let span = Span(days: best.first...best.last) else {
      return Pattern(.noDayOff, .notSeen, .answered(told))
    }
    let seen = span.days >= Thresholds.daysWithoutDayOff
    return Pattern(.noDayOff, seen ? .seen : .notSeen, .run(span, told: best.told))
  }
}

extension Span {
  /// The days between these counts since 1970, both included.
  init?(days: ClosedRange<Int>) {
    self.init(
      first: CivilDate(daysSinceEpoch: days.lowerBound), last: CivilDate(daysSinceEpoch: days.upperBound))
  }
}

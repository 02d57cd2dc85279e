import Nights

extension Timeline {
  /// No regular contact outside: the longest gap between two nights on which a talk was answered with "yes".
  ///
  /// Words of connection on a night without that answer end no gap: they don't tell whether it was someone outside. A
  /// gap that is seen holds enough answers of "no", and no silence of more than a week, since nobody knows whom one saw
  /// in it. One is ruled out only where a talk was told of, enough days were read for one, and the longest time in which
  /// there may have been none is too short, the silence at both edges of the span included. Nights before the span tell
  /// how long it was by then; answers are counted within the span.
  var noContact: Pattern {
    let answered = nights.count { $0.outside != nil }
    guard answered >= Thresholds.enoughNights else { return Pattern(.noContact, .tooFew, .answered(answered)) }
    let start = span.first.daysSinceEpoch
    let firstRead = min(start, earlier.first?.date.daysSinceEpoch ?? start)
    var open: DayRun?
    var wide = DayRun(first: firstRead, last: firstRead - 1)
    var (proven, possible): (DayRun?, DayRun?)
    var before: Int?
    for night in earlier + nights {
      let day = night.date.daysSinceEpoch
      if let before, day - before > Thresholds.silence + 1 { open = nil }
      before = day
      let isWithin = day >= start
      // A gap reaches from the day after one contact to the day before the next.
      var gap = open ?? DayRun(first: day, last: day)
      gap.last = night.outside == true ? day - 1 : day
      if isWithin, night.outside == false { (gap.told, wide.told) = (gap.told + 1, wide.told + 1) }
      if isWithin, gap.told >= Thresholds.contactAnswers { proven = .longer(proven, gap) }
      open = gap
      guard night.outside == true else { continue }
      wide.last = day - 1
      if wide.last >= start { possible = .longer(possible, wide) }
      let next = DayRun(first: day + 1, last: day)
      (open, wide) = (next, next)
    }
    wide.last = lastDay
    possible = .longer(possible, wide)
    if let proven, proven.days >= Thresholds.contactGap { return Pattern(.noContact, .seen, proven.facts) }
    let hasContact = (earlier + nights).contains { $0.outside == true }
    let isShort = (possible?.days ?? 0) < Thresholds.contactGap && daysRead >= Thresholds.contactGap
    return Pattern(.noContact, hasContact && isShort ? .notSeen : .tooFew, possible?.facts ?? .answered(answered))
  }
}

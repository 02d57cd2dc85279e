import Nights

extension Timeline {
  /// No regular contact outside: the longest gap between two nights on which a talk was answered with "yes".
  ///
  /// Words of connection on a night without that answer end no gap: they don't tell whether it was someone outside. A
  /// gap that is seen holds enough answers of "no", and no silence of more than a week, since nobody knows whom one saw
  /// in it. One is ruled out only where a talk was told of, and the longest time in which there may have been none is
  /// too short. Nights before the span tell how long it was by then; answers are counted within the span.
  var noContact: Pattern {
    let answered = nights.count { $0.outside != nil }
    guard answered >= Thresholds.enoughNights else { return Pattern(.noContact, .tooFew, .answered(answered)) }
    var (open, wide): (DayRun?, DayRun?)
    var (proven, possible): (DayRun?, DayRun?)
    var before: Int?
    for night in earlier + nights {
      let day = night.date.daysSinceEpoch
      if let before, day - before > Thresholds.silence + 1 { open = nil }
      before = day
      let isWithin = night.date >= span.first
      // A gap reaches from the day after one contact to the day before the next.
      var (gap, wider) = (open ?? DayRun(first: day, last: day), wide ?? DayRun(first: day, last: day))
      (gap.last, wider.last) = night.outside == true ? (day - 1, day - 1) : (day, day)
      if isWithin, night.outside == false { (gap.told, wider.told) = (gap.told + 1, wider.told + 1) }
      if isWithin, gap.told >= Thresholds.contactAnswers { proven = .longer(proven, gap) }
      if isWithin { possible = .longer(possible, wider) }
      let next = DayRun(first: day + 1, last: day)
      (open, wide) = night.outside == true ? (next, next) : (gap, wider)
    }
    if let proven, proven.days >= Thresholds.contactGap { return Pattern(.noContact, .seen, proven.facts) }
    guard let possible else { return Pattern(.noContact, .notSeen, .answered(answered)) }
    let hasContact = (earlier + nights).contains { $0.outside == true }
    let isShort = possible.days < Thresholds.contactGap && daysRead >= Thresholds.contactGap
    return Pattern(.noContact, hasContact && isShort ? .notSeen : .tooFew, possible.facts)
  }
}

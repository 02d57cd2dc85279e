import Nights
import Signals

extension Timeline {
  /// No regular contact outside: the longest gap between two nights that tell of some: a talk answered with "yes", a
  /// standing one that was kept, a promise that was told.
  ///
  /// Words of connection on a night without that answer don't tell whether it was someone outside: they end no gap, but
  /// nothing is proven across them. What a gap needs to be seen, `ContactGap.isBorne` says. One is ruled out only where a
  /// talk was told of, enough days were read for one, and the longest time in which there may have been none is too
  /// short, the silence at both edges of the span included. Nights before the span tell how long it was by then; where
  /// there are older ones that were not read, as `hasOlder` says, it may have been longer.
  func noContact(hasOlder: Bool) -> Pattern {
    let answered = nights.count { $0.contact != nil }
    guard answered >= Thresholds.enoughNights else { return Pattern(.noContact, .tooFew, .answered(answered)) }
    let start = max(span.first.daysSinceEpoch, firstDay)
    let firstRead = min(start, firstDay)
    var open: ContactGap?
    var wide = DayRun(first: firstRead, last: firstRead - 1)
    var (proven, possible): (DayRun?, DayRun?)
    var before: Int?
    for night in all {
      let day = night.date.daysSinceEpoch
      if let before, day - before > Thresholds.silence + 1 { open = nil }
      before = day
      let contact = night.contact
      if contact == nil, night.shows([.connection]) {
        open = nil
        continue
      }
      // A gap reaches from the day after one contact to the day before the next.
      var gap = open ?? ContactGap(first: day)
      if contact == false { wide.told += 1 }
      gap.add(contact, on: night.date)
      if gap.run.last >= start, gap.isBorne { proven = .longer(proven, gap.run) }
      open = gap
      guard contact == true else { continue }
      wide.last = day - 1
      if wide.last >= start { possible = .longer(possible, wide) }
      open = ContactGap(first: day + 1)
      wide = DayRun(first: day + 1, last: day)
    }
    wide.last = lastDay
    possible = .longer(possible, wide)
    if let proven, proven.days >= Thresholds.contactGap {
      return Pattern(.noContact, .seen, proven.facts(begin: firstRead, hasOlder: hasOlder))
    }
    let hasContact = all.contains { $0.contact == true }
    let isShort = (possible?.days ?? 0) < Thresholds.contactGap && daysRead >= Thresholds.contactGap
    let isRuledOut = hasContact && isShort
    let facts = possible?.facts(begin: firstRead, hasOlder: hasOlder && !isRuledOut)
    return Pattern(.noContact, isRuledOut ? .notSeen : .tooFew, facts ?? .answered(answered))
  }
}

/// Days in a row without contact outside.
private struct ContactGap {
  private(set) var run: DayRun
  /// A bit for each day of the week on which "no" was answered.
  private var weekdays: UInt8 = 0

  init(first: Int) { run = DayRun(first: first, last: first - 1) }

  mutating func add(_ answer: Bool?, on night: CivilDate) {
    run.last = night.daysSinceEpoch - (answer == true ? 1 : 0)
    guard answer == false else { return }
    run.told += 1
    weekdays |= 1 << (night.weekday.rawValue - 1)
  }

  /// Whether the answers leave little room for a contact that comes every week: enough of them, before the span too,
  /// "no" on half of the days, and once at least on each day of the week. Nobody knows whom one saw on a day that is not
  /// told.
  var isBorne: Bool {
    run.told >= Thresholds.contactAnswers && Double(run.told) >= Thresholds.contactTold * Double(run.days)
      && weekdays == 0b111_1111
  }
}

import Nights

extension Timeline {
  /// "After this exam I'll fix it", for more than six months; nights before the span count, where they are given.
  ///
  /// `entries` are all that was put off up to the span's end; `hasOlder` says that there are nights that were not read.
  /// It is ruled out only where half a year was read, and what was put off lies closer together. Where there are older
  /// nights, it may have begun on one of them.
  func putOff(_ entries: [Deferral], hasOlder: Bool) -> Pattern {
    let words = (earlier.count { $0.hasWords }) + (nights.count { $0.hasWords })
    let isRead = words >= Thresholds.enoughNights && daysRead >= Thresholds.deferralDays
    guard let first = entries.first?.date, let last = entries.last?.date else {
      return Pattern(.putOff, isRead ? .notSeen : .tooFew, .answered(words, since: earlier.first { $0.hasWords }?.date))
    }
    let months = Set(entries.map { $0.date.year * 12 + $0.date.month }).count
    let isLong = last.daysSinceEpoch - first.daysSinceEpoch >= Thresholds.deferralDays
    let isSeen = isLong && months >= Thresholds.deferralMonths
    let facts = Pattern.Facts.milestones(
      Milestone.inOrder(entries.map(\.milestone)), first: first, last: last, nights: entries.count,
      mayBeMore: hasOlder)
    return Pattern(.putOff, isSeen ? .seen : isRead && !isLong && !hasOlder ? .notSeen : .tooFew, facts)
  }
}

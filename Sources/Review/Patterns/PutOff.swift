import Nights

extension Timeline {
  /// "After this exam I'll fix it", for more than six months; nights before the span count, where they are given.
  ///
  /// `entries` are all that was put off up to the span's end.
  func putOff(_ entries: [Deferral]) -> Pattern {
    let words = (earlier.count { $0.hasWords }) + (nights.count { $0.hasWords })
    guard let first = entries.first?.date, let last = entries.last?.date else {
      return Pattern(.putOff, words >= Thresholds.enoughNights ? .notSeen : .tooFew, .answered(words))
    }
    let months = Set(entries.map { $0.date.year * 12 + $0.date.month }).count
    let long = last.daysSinceEpoch - first.daysSinceEpoch >= Thresholds.deferralDays
    let seen = long && months >= Thresholds.deferralMonths
    let answer: Pattern.Answer = seen ? .seen : words >= Thresholds.enoughNights ? .notSeen : .tooFew
    return Pattern(
      .putOff, answer,
      .milestones(Milestone.inOrder(entries.map(\.milestone)), first: first, last: last, nights: entries.count))
  }
}

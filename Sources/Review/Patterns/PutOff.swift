import Nights

extension Timeline {
  /// "After this exam I'll fix it", for more than six months; nights before the span count, where they are given.
  var putOff: Pattern {
    let all = earlier + nights
    let entries = deferrals(of: all)
    guard let first = entries.first?.date, let last = entries.last?.date else {
      let words = all.count { $0.hasWords }
      return Pattern(.putOff, words >= Thresholds.enoughNights ? .notSeen : .tooFew, .answered(words))
    }
    let months = Set(entries.map { $0.date.year * 12 + $0.date.month }).count
    let long = last.daysSinceEpoch - first.daysSinceEpoch >= Thresholds.deferralDays
    let seen = long && months >= Thresholds.deferralMonths
    let words = all.count { $0.hasWords }
    let answer: Pattern.Answer = seen ? .seen : words >= Thresholds.enoughNights ? .notSeen : .tooFew
    return Pattern(
      .putOff, answer,
      .milestones(Milestone.inOrder(entries.map(\.milestone)), first: first, last: last, nights: entries.count))
  }
}

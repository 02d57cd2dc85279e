import Nights
import Signals

extension Timeline {
  /// No regular contact outside: the longest gap between two contacts.
  ///
  /// A contact is an answer "yes", or where the question was left open a `connection` finding with a rule behind it:
  /// whom it was with, the person's own answer knows better. A silence of more than a week ends a gap, since nobody
  /// knows whom one saw in it, and a gap must hold enough answers of "no": unfound words alone prove nothing.
  var noContact: Pattern {
    let answered = nights.count { $0.outside != nil }
    var longest: Gap?
    var proven: Gap?
    var open: Gap?
    for (place, day) in days.enumerated() {
      if place > 0, day - days[place - 1] > Thresholds.silence + 1 { open = nil }
      let contact = nights[place].outside ?? nights[place].isFirm(.connection)
      // A gap reaches from the day after one contact to the day before the next.
      var gap = open ?? Gap(first: day, last: day, noes: 0)
      gap.last = contact ? day - 1 : day
      if nights[place].outside == false, !contact { gap.noes += 1 }
      if gap.days > longest?.days ?? 0 { longest = gap }
      if gap.noes >= Thresholds.contactAnswers, gap.days > proven?.days ?? 0 { proven = gap }
      open = contact ? Gap(first: day + 1, last: day, noes: 0) : gap
    }
    if let proven, proven.days >= Thresholds.contactGap, let span = Span(days: proven.first...proven.last) {
      return Pattern(.noContact, .seen, .run(span, told: proven.noes))
    }
    guard answered >= Thresholds.enoughNights, longest?.days ?? 0 < Thresholds.contactGap else {
      return Pattern(.noContact, .tooFew, .answered(answered))
    }
    guard let longest, longest.days > 0, let span = Span(days: longest.first...longest.last) else {
      return Pattern(.noContact, .notSeen, .answered(answered))
    }
    return Pattern(.noContact, .notSeen, .run(span, told: longest.noes))
  }
}

/// A stretch without contact, by days since 1970.
private struct Gap {
  var first: Int
  var last: Int
  /// Nights in it on which "no" was answered.
  var noes: Int

  var days: Int { last - first + 1 }
}

import Nights

extension Timeline {
  /// Asleep with a screen in hand most nights, over the whole span or, where not, over one long stretch of it.
  var screenInBed: Pattern {
    let answers = nights.indices.compactMap { place in nights[place].screenInBed.map { (place, $0) } }
    guard answers.count >= Thresholds.enoughNights else {
      return Pattern(.screenInBed, .tooFew, .answered(answers.count))
    }
    let whole = Ratio(answers.count { $0.1 }, of: answers.count)
    if Wilson(whole).lower > 0.5 {
      return Pattern(.screenInBed, .seen, .share(whole, within: nil, whole: whole))
    }
    var unsure = whole.share >= 0.5
    if let (ratio, span) = heaviestStretch(answers), span.count >= Thresholds.contactGap {
      if ratio.of >= Thresholds.enoughNights, Wilson(ratio, z: Thresholds.picked).lower > 0.5 {
        return Pattern(.screenInBed, .seen, .share(ratio, within: span, whole: whole))
      }
      // A stretch that may be one, of too few answers to tell.
      unsure = unsure || Wilson(ratio).lower > 0.5
    }
    return Pattern(.screenInBed, unsure ? .tooFew : .notSeen, .share(whole, within: nil, whole: whole))
  }

  /// The stretch in which "yes" outweighs "no" most (Kadane's maximal sum).
  private func heaviestStretch(_ answers: [(place: Int, yes: Bool)]) -> (Ratio, Period)? {
    guard let stretch = maximalSum(answers.map { $0.yes ? 1 : -1 }) else { return nil }
    let those = answers[stretch]
    guard let first = those.first, let last = those.last,
      let span = Period(first: nights[first.place].date, last: nights[last.place].date)
    else { return nil }
    return (Ratio(those.count { $0.yes }, of: those.count), span)
  }
}

/// The range of neighbours with the greatest sum, the longest of equals; nil where no value is positive.
func maximalSum(_ values: [Double]) -> ClosedRange<Int>? {
  var best: (sum: Double, range: ClosedRange<Int>)?
  var (sum, start) = (0.0, 0)
  for (index, value) in values.enumerated() {
    if sum <= 0 { (sum, start) = (0, index) }
    sum += value
    if sum > 0, sum >= best?.sum ?? 0 { best = (sum, start...index) }
  }
  return best?.range
}

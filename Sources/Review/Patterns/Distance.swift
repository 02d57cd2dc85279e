import Nights
import Signals

extension Timeline {
  /// The signals of distance from patients.
  static let distant: [Signal] = [.numbness, .cynicism, .dehumanizing]

  /// Feeling nothing, or only irritation, at patients' stories: in some four weeks, more than one night in three.
  ///
  /// It is ruled out only where enough nights of some four weeks were told, and none leave room for it.
  var distance: Pattern {
    let distant = Timeline.distant.reduce(into: SignalSet()) { $0.insert(SignalSet($1)) }
    let places = written
    let hits = places.map { !signals[$0].isDisjoint(with: distant) }
    let whole = Ratio(hits.count { $0 }, of: hits.count)
    guard whole.of >= Thresholds.enoughNights else { return Pattern(.distance, .tooFew, .answered(whole.of)) }
    var window = Ratio()
    var best: (ratio: Ratio, span: Period)?
    var (isTold, hasRoom) = (false, whole.share > Thresholds.distanceShare)
    var start = 0
    for (end, place) in places.enumerated() {
      window.count(hits[end])
      while days[places[start]] <= days[place] - Thresholds.distanceWindow {
        window = Ratio(window.hits - (hits[start] ? 1 : 0), of: window.of - 1)
        start += 1
      }
      let strong = Wilson(window, z: Thresholds.picked).lower > Thresholds.distanceShare
      hasRoom = hasRoom || strong
      guard window.of >= Thresholds.enoughNights else { continue }
      (isTold, hasRoom) = (true, hasRoom || window.share > Thresholds.distanceShare)
      if strong, window.hits > best?.ratio.hits ?? 0 {
        best = (window, Period(days: days[places[start]]...days[place]))
      }
    }
    guard let best else {
      return Pattern(.distance, isTold && !hasRoom ? .notSeen : .tooFew, .share(whole, within: nil, whole: whole))
    }
    return Pattern(.distance, .seen, .share(best.ratio, within: best.span, whole: whole))
  }
}

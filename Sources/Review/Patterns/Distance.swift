import Nights
import Signals

extension Timeline {
  /// The signals of distance from patients.
  static let distant: [Signal] = [.numbness, .cynicism, .dehumanizing]

  /// Feeling nothing, or only irritation, at patients' stories: in some four weeks, more than one night in three.
  var distance: Pattern {
    let distant = Timeline.distant.reduce(into: SignalSet()) { $0.insert(SignalSet($1)) }
    let places = written
    let hits = places.map { !signals[$0].isDisjoint(with: distant) }
    let whole = Ratio(hits.count { $0 }, of: hits.count)
    guard whole.of >= Thresholds.enoughNights else { return Pattern(.distance, .tooFew, .answered(whole.of)) }
    var window = Ratio()
    var best: (ratio: Ratio, span: Span)?
    var start = 0
    for (end, place) in places.enumerated() {
      window.count(hits[end])
      while days[places[start]] <= days[place] - Thresholds.distanceWindow {
        window = Ratio(window.hits - (hits[start] ? 1 : 0), of: window.of - 1)
        start += 1
      }
      guard window.of >= Thresholds.enoughNights else { continue }
      let strong = Wilson(window, z: Thresholds.picked).lower > Thresholds.distanceShare
      if strong, window.hits > best?.ratio.hits ?? 0 {
        best = (window, Span(days: days[places[start]]...days[place]))
      }
    }
    guard let best else {
      return Pattern(.distance, .notSeen, .share(whole, within: nil, whole: whole))
    }
    return Pattern(.distance, .seen, .share(best.ratio, within: best.span, whole: whole))
  }
}

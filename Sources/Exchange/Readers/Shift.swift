import Nights

/// The order of the times over a day's entries.
struct Shift {
  private var last: ClockTime?
  private var isReversed = false
  private var isPast = false

  /// Whether the times went on over midnight: from an evening to a morning, and never backwards before.
  mutating func isPastMidnight(at time: ClockTime) -> Bool {
    defer { last = time }
    guard let last, time < last else { return isPast && !isReversed }
    let isMidnight = last.hour >= 12 && time.hour < 12 && !isPast
    (isPast, isReversed) = (isMidnight, isReversed || !isMidnight)
    return isPast && !isReversed
  }
  /// Takes the time that the day begins with.
  mutating func take(_ time: ClockTime) { _ = isPastMidnight(at: time) }
}

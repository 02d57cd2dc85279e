import Journal
import Nights

extension Home {
  /// The time as the door says it: with the day where it was not today, and by its date where a weekday would be taken
  /// for one of this week. After midnight a night's day is over.
  func spoken(_ time: ClockTime?, of then: CivilDate, on night: CivilDate, joined: String = " ") -> String {
    let isAfterMidnight = time.map { $0 < configuration.dayEndsAt } ?? false
    let day = then.adding(days: isAfterMidnight ? 1 : 0)
    guard then != night, day != night else { return time?.text ?? "" }
    let name = day > night.adding(days: -7) ? day.weekday.name : day.short
    return [name, time?.text].compactMap { $0 }.joined(separator: joined)
  }
}

import Commands
@preconcurrency import Glibc
import Nights

/// The system's clock in the system's zone. Only `localtime_r` is right in a static binary: Foundation's calendar
/// answers GMT there without a word.
enum WallClock {
  /// What the clock shows now; nil where the system's year is beyond 9999.
  @MainActor static func read() -> Context.Reading {
    var now = time_t()
    time(&now)
    guard let moment = moment(now) else {
      return Context.Reading(moment: Moment(date: CivilDate(daysSinceEpoch: 0), time: .midnight, utcOffset: 0))
    }
    // Clocks that go back go back by an hour nearly everywhere, and by half an hour on Lord Howe.
    let shifts = [-3600, 3600, -1800, 1800]
    let comesTwice = shifts.contains { shift in
      guard let other = self.moment(now + shift) else { return false }
      return other.date == moment.date && other.time == moment.time
    }
    return Context.Reading(moment: moment, comesTwice: comesTwice)
  }

  private static func moment(_ instant: time_t) -> Moment? {
    var instant = instant
    var parts = tm()
    guard localtime_r(&instant, &parts) != nil,
      let date = CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)),
      let time = ClockTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    else { return nil }
    return Moment(date: date, time: time, utcOffset: parts.tm_gmtoff)
  }
}

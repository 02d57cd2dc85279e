import Commands
@preconcurrency import Glibc
import Nights

/// The system's clock in the system's zone. Only `localtime_r` is right in a static binary: Foundation's calendar
/// answers GMT there without a word.
enum WallClock {
  /// What the clock shows now; the first day of 1970 where the system's year is beyond 9999.
  @MainActor static func read() -> Context.Reading {
    var now = time_t()
    time(&now)
    guard let moment = moment(now) else {
      return Context.Reading(moment: Moment(date: CivilDate(daysSinceEpoch: 0), time: .midnight, utcOffset: 0))
    }
    return reading(moment, now)
  }

  /// What a clock showed then in the zone of this name, or in that of this machine; nil for a zone that is not known.
  @MainActor static func reading(at instant: Int, zone: String?) -> Context.Reading? {
    guard let zone else { return moment(instant).map { reading($0, instant) } }
    guard isKnown(zone) else { return nil }
    // glibc knows one zone at a time. No other thread runs here, and it is set back at once.
    // Byte for byte: what stands there need not be UTF-8.
    let before = getenv("TZ").flatMap { strdup($0) }
    setenv("TZ", zone, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
      free(before)
    }
    return moment(instant).map { reading($0, instant) }
  }

  /// glibc takes Greenwich for any zone that it does not know. A name is a path within the zones' folder, and no other.
  private static func isKnown(_ zone: String) -> Bool {
    if ["UTC", "GMT"].contains(zone) { return true }
    let isName = zone.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
    let isPlain = zone.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x2B, 0x2D, 0x2F, 0x5F].contains(byte)
    }
    guard isName, isPlain, zone.utf8.count < 64 else { return false }
    let folder = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
    var status = stat()
    return stat("\(folder)/\(zone)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Clocks that go back go back by an hour nearly everywhere, and by half an hour on Lord Howe.
  private static func reading(_ moment: Moment, _ instant: time_t) -> Context.Reading {
    let shifts = [-3600, 3600, -1800, 1800]
    let comesTwice = shifts.contains { shift in
      guard let other = self.moment(instant + shift) else { return false }
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

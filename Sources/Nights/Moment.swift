/// A wall clock's time of day.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// The time with these parts, or nil where a clock shows no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }

  /// The time that is written as `22:30` or `9:05`, or nil where that is none.
  public init?(text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    self.init(hour: numbers[0], minute: numbers[1])
  }

  /// The first minute of a day.
  public static let midnight = ClockTime(minutes: 0)

  /// The time so many minutes after midnight, taken around the clock.
  public init(minutes: Int) {
    let wrapped = ((minutes % 1440) + 1440) % 1440
    (hour, minute) = (wrapped / 60, wrapped % 60)
  }

  /// Minutes since midnight, 0 to 1439.
  public var minutes: Int { hour * 60 + minute }

  /// `22:14`.
  public var text: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  /// Orders times within one day.
  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

/// What the wall clock said at one instant, as `localtime_r` told it at the edge of the program.
public struct Moment: Hashable, Sendable {
  /// The calendar's date, not shifted by the day's boundary.
  public let date: CivilDate
  /// The time of day.
  public let time: ClockTime
  /// Seconds east of Greenwich.
  public let utcOffset: Int

  /// A moment with these parts.
  public init(date: CivilDate, time: ClockTime, utcOffset: Int) {
    (self.date, self.time, self.utcOffset) = (date, time, utcOffset)
  }

  /// A moment written as `2026-11-21T22:14`, with seconds or without, or as a date alone for ten in the evening; the
  /// offset is 0.
  public init?(fixed text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let date = parts.first.flatMap({ CivilDate(iso: $0) }), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self.init(date: date, time: ClockTime(minutes: 22 * 60), utcOffset: 0)
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = clock.compactMap { part in
      part.utf8.count == 2 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8(part) : nil
    }
    guard (2...3).contains(clock.count), numbers.count == clock.count, numbers.dropFirst(2).allSatisfy({ $0 < 60 }),
      let time = ClockTime(hour: Int(numbers[0]), minute: Int(numbers[1]))
    else { return nil }
    self.init(date: date, time: time, utcOffset: 0)
  }

  /// The night that this moment belongs to: before `boundary` it is still the evening before.
  public func night(endingAt boundary: ClockTime) -> CivilDate {
    time < boundary ? date.adding(days: -1) : date
  }

  /// `-0400` for so many seconds east of Greenwich, as a heading shows it where an hour comes twice.
  public static func offsetText(_ utcOffset: Int) -> String {
    let minutes = abs(utcOffset) / 60
    return (utcOffset < 0 ? "-" : "+") + padded(minutes / 60, 2) + padded(minutes % 60, 2)
  }
}

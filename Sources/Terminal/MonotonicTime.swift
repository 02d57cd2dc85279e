@preconcurrency import Glibc

/// A point on the clock that nobody can set and that stands still while the machine sleeps (CLOCK_MONOTONIC).
public struct MonotonicTime: Hashable, Comparable, Sendable {
  /// Nanoseconds since some fixed point, in practice the machine's start.
  public let nanoseconds: Int64

  /// The time so many nanoseconds after the clock's zero.
  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// What the clock shows.
  public static var now: MonotonicTime {
    var time = timespec()
    guard clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return MonotonicTime(nanoseconds: 0) }
    return MonotonicTime(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
  }

  /// This time and so many seconds; held at the largest time that can be told.
  public func adding(seconds: Int) -> MonotonicTime {
    adding(milliseconds: seconds.multipliedReportingOverflow(by: 1000).overflow ? .max : seconds * 1000)
  }

  /// This time and so many milliseconds; held at the largest time that can be told.
  public func adding(milliseconds: Int) -> MonotonicTime {
    let (step, tooLong) = Int64(milliseconds).multipliedReportingOverflow(by: 1_000_000)
    let (sum, tooLate) = nanoseconds.addingReportingOverflow(step)
    return MonotonicTime(nanoseconds: tooLong || tooLate ? .max : sum)
  }

  /// Whole milliseconds from this time to a later one, rounded up so that a wait of that length reaches it; 0 where
  /// it is past.
  public func milliseconds(until later: MonotonicTime) -> Int {
    guard later > self else { return 0 }
    let (span, tooLong) = later.nanoseconds.subtractingReportingOverflow(nanoseconds)
    return tooLong ? .max : Int(span / 1_000_000) + (span % 1_000_000 == 0 ? 0 : 1)
  }

  /// Orders earlier before later.
  public static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }
}

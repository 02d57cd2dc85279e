@preconcurrency import Glibc

extension stat {
  /// Whether it was changed less than so many seconds ago, or lies that little ahead of the clock. The clock that stamps
  /// files tells it, whatever `CANDOR_NOW` says: nothing else here reads one.
  func isYoung(_ seconds: Int) -> Bool {
    // A file's time may be any number at all.
    let (age, isOverflow) = Glibc.time(nil).subtractingReportingOverflow(st_mtim.tv_sec)
    return !isOverflow && age.magnitude < seconds
  }
}

@preconcurrency import Glibc

/// Shows long text through the person's pager, which is told to keep no record of it.
@MainActor public enum Pager {
  /// What pages where the person named nothing: quits by itself when the text fits, and leaves it on the screen.
  public static let standard = "less -FRX"

  /// Shows the text. Without a terminal, or where the pager can't be started, it is written as it is.
  /// `command` is `$PAGER`; nil or empty is `less -FRX`.
  public static func show(
    _ bytes: [UInt8], command: String?, on screen: Screen = .output
  ) throws(OutputProblem) {
    guard screen.isTerminal else { return try screen.write(bytes) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return try screen.write(bytes) }
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(reading, F_SETFD, FD_CLOEXEC)
    _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
    let wanted = command.flatMap { $0.isEmpty ? nil : $0 } ?? standard
    let isShown = SignalPipe.shared.yielding {
      // A pager ends when its reader quits: that is no error, and neither is SIGPIPE's errno.
      guard
        let child = Child.start(
          script: wanted, environment: [("LESSHISTFILE", "-"), ("LESSSECURE", "1")], input: reading)
      else {
        close(reading)
        close(writing)
        return false
      }
      close(reading)
      try? Screen(descriptor: writing).write(bytes)
      close(writing)
      return ![126, 127].contains(Child.wait(for: child))
    }
    if !isShown { try screen.write(bytes) }
  }
}

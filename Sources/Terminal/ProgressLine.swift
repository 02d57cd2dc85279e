@preconcurrency import Glibc

/// Ends a progress that Ctrl-C or a closing terminal cuts off: the line is erased, and the signal does what it does.
private let eraseAndEnd: @convention(c) (Int32) -> Void = { number in
  var erase: (UInt8, UInt8, UInt8, UInt8) = (0x0D, 0x1B, 0x5B, 0x4B)
  _ = write(2, &erase, 4)
  raise(number)
}

/// One line on standard error that tells how far something is, and is gone when it is done.
@MainActor
public final class ProgressLine {
  /// So long is nothing said.
  private static let patience = 500
  /// So long is nothing said anew.
  private static let pause = 100
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private var next: MonotonicTime
  private var isDrawn = false
  private var handled: [(number: Int32, action: sigaction)] = []
  private let screen: Screen
  private let clock: () -> MonotonicTime

  /// A line on this screen that begins to be of use now.
  public init(_ screen: Screen = .error, clock: @escaping () -> MonotonicTime = { .now }) {
    self.screen = screen
    self.clock = clock
    next = clock().adding(milliseconds: ProgressLine.patience)
  }

  /// Shows `text` where it is time to.
  public func tell(_ text: @autoclosure () -> String) {
    let now = clock()
    guard now >= next else { return }
    next = now.adding(milliseconds: ProgressLine.pause)
    if !isDrawn { watch() }
    isDrawn = true
    let width = max(1, (screen.size?.columns ?? 80) - 1)
    // A progress that cannot be shown is no loss.
    try? screen.write("\r\(text().prefix(width))\u{1B}[K")
  }

  /// Takes the line away.
  public func erase() {
    guard isDrawn else { return }
    isDrawn = false
    try? screen.write("\r\u{1B}[K")
    for (number, action) in handled {
      var action = action
      sigaction(number, &action, nil)
    }
    handled = []
  }

  private func watch() {
    for number in ProgressLine.signals {
      var old = sigaction()
      guard sigaction(number, nil, &old) == 0 else { continue }
      // Only where the signal would end us: one that is ignored or handled has its reasons.
      guard unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 0 else { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = eraseAndEnd
      action.sa_flags = Int32(bitPattern: UInt32(truncatingIfNeeded: SA_RESETHAND))
      sigaction(number, &action, nil)
      handled.append((number, old))
    }
  }
}

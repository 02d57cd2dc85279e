@preconcurrency import Glibc

// The handler may only touch what is async-signal-safe: two plain integers behind pointers that never move.
private nonisolated(unsafe) let pipeEnds: UnsafeMutablePointer<Int32> = {
  let ends = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
  ends.initialize(repeating: -1, count: 2)
  return ends
}()

private typealias Handler = @convention(c) (Int32) -> Void

private let noteSignal: @convention(c) (Int32) -> Void = { number in
  let saved = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(pipeEnds[1], &byte, 1)
  errno = saved
}

/// Turns signals into bytes that `poll` sees, so that they are dealt with between two keys and never within one.
/// A process has one table of signals, and so there is one of these.
@MainActor final class SignalPipe {
  static let shared = SignalPipe()
  private static let watched = [SIGINT, SIGHUP, SIGTERM, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD]

  private var previous: [(number: Int32, action: sigaction)] = []
  private var noted: [Int32] = []

  private init() {}

  /// The end to poll; -1 where no pipe could be had.
  var descriptor: Int32 { pipeEnds[0] }

  var isOpen: Bool { !previous.isEmpty }

  func open() {
    guard previous.isEmpty else { return }
    if pipeEnds[0] < 0 {
      guard pipe(pipeEnds) == 0 else { return }
      for end in [pipeEnds[0], pipeEnds[1]] {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    for number in Self.watched {
      var old = sigaction()
      // A signal that was ignored on purpose (nohup) stays ignored.
      guard sigaction(number, nil, &old) == 0 else { continue }
      if number == SIGHUP, Self.isIgnored(old) { continue }
      Self.install(number)
      previous.append((number, old))
    }
  }

  /// Gives every signal back to what it was for. What has come and was not taken was for whoever read here, and for
  /// nobody who opens it again.
  func close() {
    gather()
    noted = []
    for (number, action) in previous {
      var action = action
      sigaction(number, &action, nil)
    }
    previous = []
  }

  /// The signals that have come, each once. Whoever takes them may stop at the first that ends a line or all: those that
  /// end all come first, and Ctrl-C last, so that none is lost to another.
  func take() -> [Int32] {
    gather()
    defer { noted = [] }
    let ending = [SIGHUP, SIGTERM, SIGQUIT].filter(noted.contains)
    let others = noted.filter { !ending.contains($0) && $0 != SIGINT }
    return ending + others + (noted.contains(SIGINT) ? [SIGINT] : [])
  }

  /// The signals that have come, left in place for the next `take`.
  func peek() -> [Int32] {
    gather()
    return noted
  }

  /// Drops this signal where it has come.
  func forget(_ number: Int32) {
    gather()
    noted.removeAll { $0 == number }
  }

  /// Stops this process as Ctrl-Z does by default; returns when it has been continued.
  func stopProcess() {
    let handled = previous.contains { $0.number == SIGTSTP }
    set(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    if handled { Self.install(SIGTSTP) }
    forget(SIGTSTP)
    forget(SIGCONT)
  }

  /// Runs `body` while another program has the terminal: Ctrl-C is that program's, and Ctrl-Z stops both.
  func yielding<Result>(_ body: () -> Result) -> Result {
    var saved: [(Int32, sigaction)] = []
    for number in [SIGINT, SIGQUIT, SIGTSTP] {
      var old = sigaction()
      guard sigaction(number, nil, &old) == 0 else { continue }
      saved.append((number, old))
    }
    // One by one: within an array's element, SIG_IGN is the bit pattern that Swift takes for nil.
    set(SIGINT, SIG_IGN)
    set(SIGQUIT, SIG_IGN)
    set(SIGTSTP, SIG_DFL)
    defer {
      for (number, action) in saved {
        var action = action
        sigaction(number, &action, nil)
      }
    }
    return body()
  }

  private func gather() {
    guard descriptor >= 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return }
      for number in bytes.prefix(count).map(Int32.init) where !noted.contains(number) { noted.append(number) }
    }
  }

  private func set(_ number: Int32, _ handler: Handler?) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigaction(number, &action, nil)
  }

  private static func install(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = noteSignal
    // poll is interrupted all the same; what must not be interrupted is someone's write.
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

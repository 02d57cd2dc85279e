@preconcurrency import Glibc

/// What ended a wait.
enum WaitOutcome: Equatable {
  case ready, hungUp, signal, timeout
}

/// Waits until there is something to read, a signal has come, or the time is over. Nil waits for ever.
@MainActor func waitForInput(_ descriptor: Int32, milliseconds: Int?) -> WaitOutcome {
  var polled = [
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    pollfd(fd: SignalPipe.shared.descriptor, events: Int16(POLLIN), revents: 0),
  ]
  let timeout = milliseconds.map { Int32(clamping: $0) } ?? -1
  let count = poll(&polled, 2, timeout)
  if count < 0 { return .signal }
  if polled[1].revents != 0 { return .signal }
  let seen = Int32(polled[0].revents)
  if seen & POLLIN != 0 { return .ready }
  if seen & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .hungUp }
  return .timeout
}

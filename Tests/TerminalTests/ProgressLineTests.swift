@preconcurrency import Glibc
import Testing

@testable import Terminal

/// A line of progress, by a clock that the test sets.
@MainActor @Suite struct ProgressLineTests {
  /// The milliseconds that the clock shows.
  private final class Clock {
    var time = 0
  }

  private let clock = Clock()
  private let ends: [Int32]

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    self.ends = ends
  }

  private func line() -> ProgressLine {
    let clock = clock
    return ProgressLine(Screen(descriptor: ends[1])) { MonotonicTime(nanoseconds: Int64(clock.time) * 1_000_000) }
  }

  private func written() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(ends[0], &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func `what is done within half a second is not spoken of`() {
    let line = line()
    for time in stride(from: 0, to: 500, by: 10) {
      clock.time = time
      line.tell("at \(time)")
    }
    line.erase()
    #expect(written() == "")
  }

  @Test func `after that it is told ten times a second at most, on one line, and erased at the end`() {
    let line = line()
    for time in stride(from: 0, through: 750, by: 10) {
      clock.time = time
      line.tell("at \(time)")
    }
    #expect(written() == "\r\("at 500")\u{1B}[K\r\("at 600")\u{1B}[K\r\("at 700")\u{1B}[K")
    line.erase()
    #expect(written() == "\r\u{1B}[K")
    line.erase()
    #expect(written() == "")
  }

  @Test func `a line longer than the window is cut, so that one line is all there is to erase`() {
    let line = line()
    clock.time = 600
    line.tell(String(repeating: "x", count: 300))
    #expect(written() == "\r" + String(repeating: "x", count: 79) + "\u{1B}[K")
    line.erase()
  }

  @Test func `once it is erased, signals are as they were`() {
    func handler(_ number: Int32) -> Int {
      var action = sigaction()
      sigaction(number, nil, &action)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    }
    let before = [SIGINT, SIGTERM, SIGHUP].map(handler)
    let line = line()
    clock.time = 600
    line.tell("x")
    line.erase()
    #expect([SIGINT, SIGTERM, SIGHUP].map(handler) == before)
  }

  @Test func `Ctrl-C erases the line and ends the program as it would`() async throws {
    let result = try await #require(processExitsWith: .signal(SIGINT), observing: [\.standardErrorContent]) {
      await MainActor.run {
        // What started the tests may have had it ignored, and their threads block it.
        signal(SIGINT, SIG_DFL)
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        var isLate = false
        let line = ProgressLine(.error) { MonotonicTime(nanoseconds: isLate ? 600_000_000 : 0) }
        isLate = true
        line.tell("Looking at nights")
        raise(SIGINT)
      }
    }
    #expect(
      String(decoding: result.standardErrorContent, as: UTF8.self).hasSuffix("\rLooking at nights\u{1B}[K\r\u{1B}[K"))
  }
}

@preconcurrency import Glibc

/// Why output did not arrive.
public enum OutputProblem: Error, Equatable, Sendable {
  /// The reader has gone (`| head -1`): no fault of anyone's.
  case closedPipe
  /// No space left where the output goes.
  case noSpace
  /// Another error, by its number.
  case other(errno: Int32)

  /// What happened, in a sentence; empty for a closed pipe.
  public var message: String {
    switch self {
    case .closedPipe: ""
    case .noSpace: "The output is not complete: no space is left where it goes."
    case .other(let number): "The output is not complete: \(String(cString: strerror(number)))."
    }
  }
}

/// A window's size in columns and rows.
public struct WindowSize: Equatable, Sendable {
  /// Columns, at least 1.
  public let columns: Int
  /// Rows, at least 1.
  public let rows: Int
}

/// Where output goes: whole writes, and what there is to know of the other end.
public struct Screen: Sendable {
  /// Standard output.
  public static let output = Screen(descriptor: 1)
  /// Standard error: where talk goes when the output is data.
  public static let error = Screen(descriptor: 2)

  /// The descriptor that is written to.
  public let descriptor: Int32

  /// A screen on this descriptor.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether a terminal is at the other end.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The window's size, or nil where it has none or doesn't tell (0 × 0).
  public var size: WindowSize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return WindowSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Writes all of it; a short write and an interrupted one are gone on with.
  public func write(_ bytes: some Collection<UInt8>) throws(OutputProblem) {
    let all = Array(bytes)
    var done = 0
    while done < all.count {
      let count = all[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        done += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitForRoom()
      case EPIPE: throw .closedPipe
      case ENOSPC, EDQUOT: throw .noSpace
      case let number: throw .other(errno: number)
      }
    }
  }

  /// Writes this text.
  public func write(_ text: String) throws(OutputProblem) {
    try write(text.utf8)
  }

  private func waitForRoom() {
    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&polled, 1, 1000)
  }
}

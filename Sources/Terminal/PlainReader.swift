@preconcurrency import Glibc

/// Lines from a pipe or a file: the exact bytes, no prompt, no editing. CRLF becomes one newline; a NUL is kept; the
/// last line needs no newline.
@MainActor public final class PlainReader: LineSource {
  /// Called before a stop only: what a pipe has sent is still with the one who sent it.
  public var watch: (([UInt8]) -> Void)?
  /// Never called: what comes by a pipe comes without pauses.
  public var whenQuiet: (() -> Bool)?
  /// Called when the process goes on after a stop (Ctrl-Z and fg).
  public var resumed: (() -> Void)?
  /// How many bytes of the last line went over the limit.
  public private(set) var lostBytes = 0

  private let descriptor: Int32
  private let paragraphLimit: Int
  private let totalLimit: Int
  private var buffer: [UInt8] = []
  private var head = 0
  private var searched = 0
  private var total = 0
  private var isAtEnd = false
  private var refused: InputLimit?

  /// A reader of this descriptor. A paragraph may have 8 MB and all of it 64 MB unless told otherwise.
  public init(descriptor: Int32 = 0, paragraphLimit: Int = 8 << 20, totalLimit: Int = 64 << 20) {
    (self.descriptor, self.paragraphLimit, self.totalLimit) = (descriptor, paragraphLimit, totalLimit)
    SignalPipe.shared.open()
  }

  /// Whether the next line is here already.
  public var hasLine: Bool { buffer[max(head, searched)...].contains(0x0A) }

  /// The next line. The prompt is not shown; there is no `.idle`.
  public func next(_ request: LineRequest) -> LineEvent {
    lostBytes = 0
    while true {
      if let event = signalled() { return event }
      if let line = takeLine() { return checked(line) }
      if let refused {
        self.refused = nil
        isAtEnd = true
        return .tooLong(refused, kept: takeRest())
      }
      if isAtEnd { return head < buffer.count ? checked(takeRest()) : .end }
      if buffer.count - head > paragraphLimit { return passOver() }
      let timeout = request.deadline.map { MonotonicTime.now.milliseconds(until: $0) }
      switch waitForInput(descriptor, milliseconds: timeout) {
      case .ready, .hungUp: fill()
      case .signal: continue
      case .timeout: return .deadline
      }
    }
  }

  /// Runs `body`: there is no line on the screen to be moved away.
  public func announce(_ body: () -> Void) { body() }

  /// Runs `body`: a pipe needs no care.
  public func released<Result>(_ body: () -> Result) -> Result { body() }

  /// Leaves the descriptor open, which it did not open.
  public func close() { SignalPipe.shared.close() }

  private func signalled() -> LineEvent? {
    for number in SignalPipe.shared.take() {
      let unfinished = Array(buffer[head...])
      switch number {
      case SIGINT: return .interrupt(unfinished: unfinished)
      case SIGHUP: return .hangup(unfinished: unfinished)
      case SIGTERM, SIGQUIT: return .terminate(unfinished: unfinished)
      case SIGTSTP:
        watch?(unfinished)
        SignalPipe.shared.stopProcess()
        resumed?()
      default: continue
      }
    }
    return nil
  }

  private func fill() {
    if head > 0, head == buffer.count || head > 1 << 20 {
      buffer.removeFirst(head)
      searched -= head
      head = 0
    }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      isAtEnd = true
      return
    }
    let room = totalLimit - total
    buffer.append(contentsOf: chunk.prefix(min(count, room)))
    total += min(count, room)
    if count > room { refused = .total(bytes: totalLimit) }
  }

  private func takeLine() -> [UInt8]? {
    guard let newline = buffer[max(head, searched)...].firstIndex(of: 0x0A) else {
      searched = buffer.count
      return nil
    }
    var line = buffer[head..<newline]
    if line.last == 0x0D { line = line.dropLast() }
    head = newline + 1
    searched = head
    return Array(line)
  }

  private func takeRest() -> [UInt8] {
    defer { (buffer, head, searched) = ([], 0, 0) }
    return Array(buffer[head...])
  }

  private func checked(_ line: [UInt8]) -> LineEvent {
    let kept = line.cut(to: paragraphLimit)
    lostBytes = line.count - kept.count
    return lostBytes == 0 ? .line(line) : .tooLong(.paragraph(bytes: paragraphLimit), kept: kept)
  }

  /// Reads on to the end of a line that is too long without keeping it.
  private func passOver() -> LineEvent {
    let kept = Array(buffer[head...]).cut(to: paragraphLimit)
    lostBytes = buffer.count - head - kept.count
    (buffer, head, searched) = ([], 0, 0)
    while !isAtEnd, refused == nil {
      guard waitForInput(descriptor, milliseconds: nil) != .signal else {
        if !SignalPipe.shared.peek().filter({ [SIGINT, SIGHUP, SIGTERM, SIGQUIT].contains($0) }).isEmpty { break }
        _ = SignalPipe.shared.take()
        continue
      }
      fill()
      let newline = buffer.firstIndex(of: 0x0A)
      lostBytes += newline ?? buffer.count
      head = newline.map { $0 + 1 } ?? buffer.count
      searched = head
      if newline != nil { break }
    }
    return .tooLong(.paragraph(bytes: paragraphLimit), kept: kept)
  }
}

@preconcurrency import Glibc

/// Reading a file or a pipe line by line, in the memory that its longest line takes.
enum FileLines {
  /// The longest line that is handed on: 16 MB.
  static let longest = 16 << 20

  /// A line without its end.
  enum Line {
    case whole(ArraySlice<UInt8>)
    /// It was longer than `longest`, and went by unread.
    case tooLong
  }

  /// Hands on each line of the file at `path`, or of standard input for `-`, until `body` answers false. `waiting` is
  /// called before it waits for a writer: what was answered so far should not wait with it. Throws a `Failure` where
  /// the file cannot be read.
  static func each(_ path: String, waiting: () -> Void = {}, _ body: (Line) -> Bool) throws {
    let isInput = path == "-"
    let descriptor = isInput ? 0 : try FileBytes.opened(path)
    defer { if !isInput { close(descriptor) } }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var gathered = Gathered()
    while true {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&polled, 1, 0) == 0 { waiting() }
      let count = FileBytes.next(descriptor, into: &chunk)
      guard count >= 0 else { throw FileBytes.failure(isInput ? "standard input" : path) }
      guard count > 0 else {
        if let last = gathered.last { _ = body(last) }
        return
      }
      var rest = chunk[0..<count]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        guard body(gathered.line(endingWith: rest[..<end])) else { return }
        rest = rest[(end + 1)...]
      }
      gathered.add(rest)
    }
  }

  /// The beginning of a line whose end has not come yet.
  private struct Gathered {
    private var bytes: [UInt8] = []
    private var isTooLong = false

    mutating func add(_ part: ArraySlice<UInt8>) {
      guard !isTooLong else { return }
      isTooLong = bytes.count + part.count > longest
      if isTooLong { bytes = [] } else { bytes += part }
    }

    mutating func line(endingWith part: ArraySlice<UInt8>) -> Line {
      if bytes.isEmpty, !isTooLong { return .whole(part) }
      add(part)
      defer { (bytes, isTooLong) = ([], false) }
      return isTooLong ? .tooLong : .whole(bytes[...])
    }

    /// What stands after the last line's end.
    var last: Line? { isTooLong ? .tooLong : bytes.isEmpty ? nil : .whole(bytes[...]) }
  }
}

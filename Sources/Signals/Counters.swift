import Synchronization

/// Counters, one for each cue, that are all zero between two uses. There are many of them and a text touches few: it
/// sets those to zero again, and the next one takes them as they are.
final class Counters: Sendable {
  let count: Int
  private let free = Mutex<[[UInt16]]>([])

  /// So many counters.
  init(count: Int) { self.count = count }

  /// Calls `body` with counters, which it leaves at zero.
  func use<Result>(_ body: (UnsafeMutableBufferPointer<UInt16>) -> Result) -> Result {
    var counters = free.withLock { $0.popLast() } ?? Array(repeating: 0, count: count)
    defer { free.withLock { $0.append(counters) } }
    return counters.withUnsafeMutableBufferPointer { body($0) }
  }
}

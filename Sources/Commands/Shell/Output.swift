@preconcurrency import Glibc

/// Bytes on their way to a file descriptor, gathered into large writes.
@MainActor
public final class Output {
  /// The descriptor that is written to.
  public let descriptor: Int32
  /// The error of the first write that failed; nothing is written after it.
  public private(set) var problem: Int32?
  private var buffer: [UInt8] = []

  /// An output to this descriptor.
  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// Adds text.
  public func write(_ text: String) { write(bytes: text.utf8) }

  /// Adds text and a line's end.
  public func line(_ text: String = "") {
    write(bytes: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Adds bytes as they are.
  public func write(bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes all that was gathered, in spite of short writes and signals.
  public func flush() {
    var start = 0
    while start < buffer.count, problem == nil {
      let count = buffer[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        problem = errno
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

@preconcurrency import Glibc
import Testing

@testable import Commands

@Suite struct FileBytesTests {
  /// As a program leaves it that handed its own end of the pipe on.
  @Test func `a pipe that does not block is waited for`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    defer { close(reading) }
    Task.detached {
      for word in ["late", "r"] {
        usleep(100_000)
        _ = write(writing, word, word.utf8.count)
      }
      close(writing)
    }
    var (chunk, bytes) = ([UInt8](repeating: 0, count: 64), [UInt8]())
    while true {
      let count = FileBytes.next(reading, into: &chunk)
      #expect(count >= 0)
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    #expect(bytes == Array("later".utf8))
  }
}

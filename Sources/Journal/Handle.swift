@preconcurrency import Glibc

/// An open file or directory; closed when it goes.
final class Handle {
  private(set) var number: Int32

  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { if number >= 0 { _ = Glibc.close(number) } }

  /// Closes and says whether that went well: 0 or the error number. EINTR counts as closed, as on Linux it is.
  func close() -> Int32 {
    guard number >= 0 else { return 0 }
    let result = Glibc.close(number)
    number = -1
    return result == 0 || errno == EINTR ? 0 : errno
  }

  /// Hands the descriptor over; it is not closed here any more.
  func release() -> Int32 {
    defer { number = -1 }
    return number
  }

  var status: stat? {
    var status = stat()
    return retrying { fstat(number, &status) } == 0 ? status : nil
  }
}

/// Calls until it is not interrupted.
func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// Calls until it is not interrupted.
func retrying(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

func statusOf(_ path: String, in directory: Int32 = AT_FDCWD, follow: Bool = false) -> stat? {
  var status = stat()
  return retrying { path.onDisk { fstatat(directory, $0, &status, follow ? 0 : AT_SYMLINK_NOFOLLOW) } } == 0
    ? status : nil
}

extension stat {
  var kind: mode_t { st_mode & S_IFMT }
  var isRegular: Bool { kind == S_IFREG }
  var isDirectory: Bool { kind == S_IFDIR }

  var isLink: Bool { kind == S_IFLNK }

  /// What a thing is that should be a file, in words.
  var kindInWords: String {
    switch kind {
    case S_IFLNK: "a symbolic link"
    case S_IFDIR: "a directory"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "a file"
    }
  }
}

/// Reads from `offset` to the end, at most `limit` bytes; nil on an error, which is then in `errno`.
func readAll(_ file: Int32, from offset: Int = 0, size: Int, limit: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  var chunk = min(max(size - offset, 0) + 1, limit)
  // Until a read brings nothing: reads may be short, and the file may have grown.
  while chunk > 0 {
    var got = 0
    let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
      got = retrying { pread(file, buffer.baseAddress, chunk, off_t(offset + bytes.count)) }
      count = max(got, 0)
    }
    if got < 0 { return nil }
    if got == 0 { break }
    if bytes.isEmpty { bytes = part } else { bytes += part }
    // One byte more than there were was asked for, and was not there.
    if got < chunk, offset + bytes.count == size { break }
    chunk = min(65_536, limit - bytes.count)
  }
  return bytes
}

/// Writes all of `bytes`; the number written before an error, and the error or 0.
func writeAll(_ file: Int32, _ bytes: [UInt8]) -> (written: Int, code: Int32) {
  var written = 0
  while written < bytes.count {
    let result = bytes.withUnsafeBytes { buffer in
      retrying { write(file, buffer.baseAddress.map { $0 + written }, bytes.count - written) }
    }
    if result < 0 { return (written, errno) }
    if result == 0 { return (written, ENOSPC) }
    written += result
  }
  return (written, 0)
}

@preconcurrency import Glibc

/// Files in the configuration folder that a command writes whole.
enum OwnFile {
  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Writes a file, and its folders where they are missing, for its owner alone. It is there whole or not at all: an
  /// older one of this name is replaced only by what is on the disk. Throws a `Failure`.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let parts = path.split(separator: "/").dropLast()
    for count in parts.indices {
      mkdir((path.hasPrefix("/") ? "/" : "") + parts[...count].joined(separator: "/"), 0o700)
    }
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        break
      }
      written += count
    }
    var isWhole = written == bytes.count && fsync(descriptor) == 0
    let reason = errno
    isWhole = close(descriptor) == 0 && isWhole
    guard isWhole, rename(draft, path) == 0 else {
      let problem = failure(path, isWhole ? errno : reason)
      unlink(draft)
      throw problem
    }
  }

  private static func failure(_ path: String, _ number: Int32 = errno) -> Failure {
    Failure(.cannotWrite, "\(path) could not be written: \(String(cString: strerror(number))).")
  }
}

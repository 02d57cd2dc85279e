@preconcurrency import Glibc
import Report

/// A page on the disk: readable by its owner alone, there whole or not at all, and never in the place of another file.
enum PageFile {
  /// Writes the page. A page of candor's that has this name is replaced; anything else that has it stays, and a
  /// `Failure` says so.
  static func write(_ bytes: [UInt8], to path: String) throws {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG, isPage(path) else {
        throw Failure(.cannotWrite, "\(path) is there already and is no page of candor's. It is left as it is.")
      }
    }
    let draft = "\(path).\(getpid()).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      done += count
    }
    let isWhole = done == bytes.count && fsync(descriptor) == 0
    let reason = errno
    let isClosed = close(descriptor) == 0
    guard isWhole, isClosed, rename(draft, path) == 0 else {
      let problem = failure(path, isWhole ? errno : reason)
      unlink(draft)
      throw problem
    }
  }

  /// Whether a file begins as a page of candor's does.
  private static func isPage(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 2048)
    let count = read(descriptor, &head, head.count)
    return count > 0 && String(decoding: head[..<count], as: UTF8.self).contains(HTMLReport.mark)
  }

  /// Makes a folder for its owner alone, and those above it where they are missing.
  static func make(_ folder: String) {
    let parts = folder.split(separator: "/")
    for count in parts.indices { mkdir("/" + parts[...count].joined(separator: "/"), 0o700) }
  }

  /// Whether a folder is the person's own, and nobody else can look into it.
  static func isPrivate(_ folder: String) -> Bool {
    var status = stat()
    guard folder.hasPrefix("/"), stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    return status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }

  private static func failure(_ path: String, _ number: Int32 = errno) -> Failure {
    Failure(.cannotWrite, "\(path) could not be written: \(String(cString: strerror(number))).")
  }
}

@preconcurrency import Glibc
import Journal
import Report

/// A page on the disk: readable by its owner alone, there whole or not at all, and never in the place of another file.
enum PageFile {
  /// Writes the page. A page of candor's that has this name is replaced; anything else that has it stays, and a
  /// `Failure` says so.
  @MainActor
  static func write(_ text: String, to path: String) throws {
    var status = stat()
    if path.onDisk({ lstat($0, &status) }) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG, isPage(path) else {
        throw Failure(.cannotWrite, "\(path) is there already and is no page of candor's. It is left as it is.")
      }
    }
    let file = try NewFile(path, replaces: true)
    file.output.write(text)
    try file.finish()
  }

  /// Whether a file begins as a page of candor's does.
  private static func isPage(_ path: String) -> Bool {
    let descriptor = path.onDisk { open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 2048)
    let count = read(descriptor, &head, head.count)
    return count > 0 && String(decoding: head[..<count], as: UTF8.self).contains(HTMLReport.mark)
  }

  /// Whether a folder is the person's own, and nobody else can look into it.
  static func isPrivate(_ folder: String) -> Bool {
    var status = stat()
    guard folder.hasPrefix("/"), folder.onDisk({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return false
    }
    return status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }
}

@preconcurrency import Glibc
import Journal

/// Takes from others what they may do with files and folders of the person's own. It only ever takes.
enum Tighten {
  /// The reason why a path is as open as before; nil where it is closed now.
  static func path(_ path: String, isRoot: Bool) -> String? {
    // The journal's own path may be a link; nothing below it is followed.
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (isRoot ? 0 : O_NOFOLLOW)
    let descriptor = path.onDisk { open($0, flags) }
    guard descriptor >= 0 else { return reason(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return reason(errno) }
    guard status.st_uid == geteuid() else { return "it belongs to another user" }
    guard fchmod(descriptor, status.st_mode & 0o7700) == 0 else { return reason(errno) }
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else { return "this file system keeps no modes" }
    return nil
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

@preconcurrency import Glibc

/// What is asked of the journal's directory before anything is written into it.
enum RootCheck {
  /// A file of this name in a bare mount point says that the disk which belongs there is not mounted.
  static let marker = ".not-mounted"

  static func of(_ root: String) -> (Store.Access, [String]) {
    guard let status = statusOf(root, follow: true) else {
      let code = errno
      return (code == ENOENT ? missing(root) : .refused("\(root) cannot be opened: \(errorText(code))"), [])
    }
    guard status.isDirectory else { return (.refused("\(root) is \(status.kindInWords), not a directory"), []) }
    guard status.st_uid == geteuid() else {
      return (.refused("\(root) belongs to another user, so nothing is written there"), [])
    }
    guard status.st_mode & 0o022 == 0 else {
      return (.refused("others can write in \(root), so nothing is written there. To change that: chmod go-w"), [])
    }
    guard statusOf("\(root)/\(marker)") == nil else {
      return (.refused("\(root) holds \(marker): the disk that belongs there is not mounted"), [])
    }
    guard access(root, W_OK | X_OK) == 0 else {
      return (.refused("\(root) cannot be written: \(errorText(errno))"), [])
    }
    let isOpen = status.st_mode & 0o055 != 0
    return (.writable, isOpen ? ["others can look into \(root). To change that: chmod 700"] : [])
  }

  /// A directory that is not there is made only where its parent is: a volume that is not mounted looks the same.
  private static func missing(_ root: String) -> Store.Access {
    if statusOf(root) != nil { return .refused("\(root) is a symbolic link to something that is not there") }
    let parent = parent(of: root)
    guard let status = statusOf(parent, follow: true), status.isDirectory else {
      return .refused("\(root) is not there, and neither is \(parent): perhaps a disk is not mounted")
    }
    guard access(parent, W_OK | X_OK) == 0 else {
      return .refused("\(root) is not there and cannot be made: \(errorText(errno))")
    }
    return .missing
  }

  /// The directory that holds `path`.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let before = path[..<slash]
    return before.isEmpty ? "/" : String(before)
  }
}

@preconcurrency import Glibc

/// What is asked of the journal's directory before anything is written into it.
enum RootCheck {
  /// A file of this name in a bare mount point says that the disk which belongs there is not mounted.
  static let marker = ".not-mounted"

  /// Whether entries can be kept there, and whether others can look into it.
  static func of(_ root: String) -> (access: Store.Access, isOpen: Bool) {
    guard let status = statusOf(root, follow: true) else {
      let code = errno
      return (code == ENOENT ? missing(root) : .refused(RootProblem("\(root) cannot be opened", errno: code)), false)
    }
    if let problem = problem(root, status) { return (.refused(problem), false) }
    return (.writable, status.st_mode & 0o055 != 0)
  }

  /// That the disk which belongs there is not mounted, or seems not to be: what it holds cannot be seen, and is not denied.
  static func unmounted(_ root: String) -> Skipped? {
    let problem: RootProblem
    if statusOf("\(root)/\(marker)") != nil {
      problem = notMounted(root)
    } else {
      guard errno == ENOENT, statusOf(root, follow: true) == nil, errno == ENOENT,
        case .refused(let refusal) = missing(root), refusal.kind == .notMounted
      else { return nil }
      problem = refusal
    }
    return Skipped(path: root, reason: String(problem.reason.dropFirst(root.onOneLine.count + 1)), .notMounted)
  }

  private static func notMounted(_ root: String) -> RootProblem {
    RootProblem(.notMounted, "\(root) holds \(marker): the disk that belongs there is not mounted")
  }

  private static func problem(_ root: String, _ status: stat) -> RootProblem? {
    guard status.isDirectory else {
      return RootProblem(.notDirectory, "\(root) is \(status.kindInWords), not a directory")
    }
    guard status.st_uid == geteuid() else {
      return RootProblem(.foreign, "\(root) belongs to another user, so nothing is written there")
    }
    guard status.st_mode & 0o022 == 0 else {
      return RootProblem(.othersWrite, "others can write in \(root), so nothing is written there")
    }
    guard statusOf("\(root)/\(marker)") == nil else {
      return notMounted(root)
    }
    guard root.onDisk({ access($0, W_OK | X_OK) }) == 0 else {
      return RootProblem("\(root) cannot be written", errno: errno)
    }
    guard !isLocked(root) else {
      return RootProblem(.locked, "\(root) is encrypted and locked, so nothing is written there")
    }
    return nil
  }

  /// Whether the file system encrypts this directory and has no key for it. Everything looks as ever then, and only
  /// making a file fails: one without a name is tried, which nobody sees and which is gone at once.
  private static func isLocked(_ root: String) -> Bool {
    // FS_IOC_GETFLAGS, FS_ENCRYPT_FL and O_TMPFILE, which are no plain numbers in the headers.
    guard let directory = Handle(retrying { root.onDisk { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }) else {
      return false
    }
    var flags: UInt = 0
    guard ioctl(directory.number, 0x8008_6601, &flags) == 0, flags & 0x800 != 0 else { return false }
    let file = Handle(retrying { root.onDisk { open($0, 0o20_200_000 | O_WRONLY | O_CLOEXEC, 0o600) } })
    return file == nil && errno == ENOKEY
  }

  /// A directory that is not there is made only where its parent is: a volume that is not mounted looks the same.
  private static func missing(_ root: String) -> Store.Access {
    if statusOf(root) != nil {
      return .refused(RootProblem(.danglingLink, "\(root) is a symbolic link to something that is not there"))
    }
    let parent = root.parent ?? "."
    guard let status = statusOf(parent, follow: true), status.isDirectory else {
      let reason = "\(root) is not there, and neither is \(parent): perhaps a disk is not mounted"
      return .refused(RootProblem(.notMounted, reason))
    }
    guard parent.onDisk({ access($0, W_OK | X_OK) }) == 0 else {
      return .refused(RootProblem("\(root) is not there and cannot be made", errno: errno))
    }
    return .missing
  }
}

extension RootProblem {
  /// A call that failed with this error number, behind the words for what it was to do.
  fileprivate init(_ reason: String, errno code: Int32) {
    self.init(code == EROFS ? .readOnly : .closed, "\(reason): \(errorText(code))")
  }
}

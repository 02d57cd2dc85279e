@preconcurrency import Glibc
import Nights

/// The open directories on the way to a night's file.
struct Place {
  let root: Handle
  let year: Handle
  let month: Handle
  let path: String

  /// Makes the names in the directories last: file in month, month in year, year in root.
  func sync() throws(NotKept) {
    for directory in [month, year, root] { try syncDirectory(directory, path) }
  }
}

/// Syncs a directory; file systems that cannot (EINVAL) keep names by themselves.
func syncDirectory(_ directory: Handle, _ path: String) throws(NotKept) {
  guard retrying({ fsync(directory.number) }) != 0, errno != EINVAL else { return }
  throw NotKept("fsync", path, errno: errno)
}

/// Makes a directory, 0700, where it is missing, and makes its name last.
func makeDirectory(_ path: String) throws(NotKept) {
  guard retrying({ path.onDisk { mkdir($0, 0o700) } }) == 0 else {
    if errno == EEXIST { return }
    throw NotKept("mkdir", path, errno: errno)
  }
  let parent = path.parent ?? "."
  guard let directory = Handle(retrying { parent.onDisk { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }) else {
    // A parent that may be passed through and not read keeps its names by itself.
    if errno == EACCES { return }
    throw NotKept("open", parent, errno: errno)
  }
  try syncDirectory(directory, parent)
}

extension Store {
  /// Opens the night's directory, making what is missing, 0700; nothing on the way below the root may be a link.
  func openPlace(for night: CivilDate) throws(NotKept) -> Place {
    try makeRoot()
    guard let top = openRoot() else { throw NotKept("open", root, errno: errno) }
    let day = DayName(night)
    let year = try Store.openDirectory(day.year, in: top, path: below(day.year))
    let month = try Store.openDirectory(day.month, in: year, path: below("\(day.year)/\(day.month)"))
    return Place(root: top, year: year, month: month, path: below("\(day.year)/\(day.month)"))
  }

  /// The directory of a month as it stands, nothing on the way to it a link; nil, with `errno`, where it cannot be opened.
  func openMonth(_ month: String, of year: String) -> Handle? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    guard let root = openRoot(), let year = Handle(retrying { openat(root.number, year, flags) }) else { return nil }
    return Handle(retrying { openat(year.number, month, flags) })
  }

  /// Checks the root again, for it may have changed since the start, and makes it where it is missing.
  func makeRoot() throws(NotKept) {
    switch RootCheck.of(root).access {
    case .writable: return
    case .refused(let problem): throw NotKept(problem.reason, path: root)
    case .missing: try makeDirectory(root)
    }
  }

  /// Opens a directory below another one, making it where it is missing.
  static func openDirectory(_ name: String, in parent: Handle, path: String) throws(NotKept) -> Handle {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    if let found = Handle(retrying { openat(parent.number, name, flags) }) { return found }
    if errno == ENOTDIR || errno == ELOOP, let status = statusOf(name, in: parent.number) {
      throw NotKept("\(path) is \(status.kindInWords), not a directory", path: path)
    }
    guard errno == ENOENT else { throw NotKept("open", path, errno: errno) }
    guard retrying({ mkdirat(parent.number, name, 0o700) }) == 0 || errno == EEXIST else {
      throw NotKept("mkdir", path, errno: errno)
    }
    guard let made = Handle(retrying { openat(parent.number, name, flags) }) else {
      throw NotKept("open", path, errno: errno)
    }
    return made
  }
}

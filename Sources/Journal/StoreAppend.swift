@preconcurrency import Glibc
public import Nights

/// An entry that is on the disk.
public struct Kept: Equatable, Sendable {
  /// The night's file.
  public let path: String
  /// Sentences to say about how it was kept, such as a lock that another sitting held.
  public let notes: [String]
  /// Whether the whole record was there before.
  public let wasThere: Bool
}

extension Store {
  /// Appends a record to a night's file and returns when it is on the disk. Old bytes are never changed.
  ///
  /// A night that would become too large to be read is refused: nobody would see it again.
  ///
  /// `again` says that this very record was tried before, in this sitting or in one that ended early: what is there
  /// already is then completed, not repeated. On an error the old bytes are as they were; the record, or its beginning,
  /// may stand behind them, and nobody knows whether it lasts.
  public func append(_ record: Record, to night: CivilDate, again: Bool = false) throws(NotKept) -> Kept {
    var notes: [String] = []
    let (place, file) = try lockedFile(night, &notes)
    let path = path(for: night)
    guard let status = file.status else { throw NotKept("fstat", path, errno: errno) }
    let size = Int(status.st_size)
    let reach = again ? Store.longestSearch : Addition.reach(record, night)
    let start = max(0, size - reach)
    guard let tail = readAll(file.number, from: start, size: size, limit: reach + 1) else {
      throw NotKept("read", path, errno: errno)
    }
    let added = Addition(tail: tail, isWhole: start == 0, night: night, record: record, again: again).bytes
    guard added.isEmpty || size + added.count <= Store.largestFile else {
      throw NotKept("with this, \(path) would be larger than 10 MB, and no larger file is read", path: path)
    }
    try write(added, to: file, size: size, path: path)
    // A file that had nothing whole in it may be new, and so may the directories above it.
    if again || size <= Record.title(night).count { try place.sync() }
    let code = file.close()
    guard code == 0 else { throw NotKept("close", path, errno: code) }
    return Kept(path: path, notes: notes, wasThere: added.isEmpty)
  }

  /// Ends the last line of a night's file where its end is missing; no other byte is touched. Whether it was missing.
  public func endLine(of night: CivilDate) throws(NotKept) -> Bool {
    let path = path(for: night)
    guard statusOf(path) != nil else { return false }
    var notes: [String] = []
    let (_, file) = try lockedFile(night, &notes)
    guard let status = file.status else { throw NotKept("fstat", path, errno: errno) }
    let size = Int(status.st_size)
    guard let last = readAll(file.number, from: max(0, size - 1), size: size, limit: 2) else {
      throw NotKept("read", path, errno: errno)
    }
    guard let byte = last.last, byte != Byte.newline else { return false }
    try write([Byte.newline], to: file, size: size, path: path)
    return true
  }

  /// How far back an earlier attempt is looked for.
  private static let longestSearch = 16_000_000

  /// One write and its sync; on an error the file is cut back, if nobody else has written meanwhile.
  private func write(_ bytes: [UInt8], to file: Handle, size: Int, path: String) throws(NotKept) {
    let (written, code) = writeAll(file.number, bytes)
    var failure = code == 0 ? nil : NotKept("write", path, errno: code)
    if failure == nil, retrying({ fsync(file.number) }) != 0 { failure = NotKept("fsync", path, errno: errno) }
    guard let failure else { return }
    if written > 0, let now = file.status, Int(now.st_size) == size + written {
      _ = retrying { ftruncate(file.number, off_t(size)) }
    }
    throw failure
  }

  /// The night's file, open and locked, and still the one that its name stands for.
  private func lockedFile(_ night: CivilDate, _ notes: inout [String]) throws(NotKept) -> (Place, Handle) {
    let path = path(for: night)
    let name = DayName(night).file
    for _ in 0..<10 {
      let place = try openPlace(for: night)
      if let status = statusOf(name, in: place.month.number), !status.isRegular {
        throw NotKept("\(path) is \(status.kindInWords), so nothing is written through it", path: path)
      }
      let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
      guard let file = Handle(retrying { openat(place.month.number, name, flags, 0o600) }) else {
        throw NotKept("open", path, errno: errno)
      }
      guard let mine = file.status else { throw NotKept("fstat", path, errno: errno) }
      guard mine.isRegular else {
        throw NotKept("\(path) is \(mine.kindInWords), so nothing is written through it", path: path)
      }
      let lock = lockFile(file.number, wait: lockWait)
      // An editor that saves by renaming leaves us with a file that has no name any more.
      guard let now = statusOf(path), now.st_ino == mine.st_ino, now.st_dev == mine.st_dev else { continue }
      if let note = lock.note(path) { notes.append(note) }
      return (place, file)
    }
    throw NotKept("\(path) was replaced again and again by another program", path: path)
  }
}

/// How an attempt to lock a file went.
enum Lock {
  case held, busy, unsupported

  func note(_ path: String) -> String? {
    switch self {
    case .held: nil
    case .busy: "Another sitting holds \(path). This was added without waiting any longer."
    case .unsupported: "\(path) cannot be locked on this file system. This was added without a lock."
    }
  }
}

/// Opens a file so that it can be locked: over NFS the lock of one writer is given only on a file that may be written.
func openToLock(_ name: String, in directory: Handle) -> Handle? {
  let flags = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
  if let file = Handle(retrying { openat(directory.number, name, O_RDWR | flags) }) { return file }
  guard [EACCES, EPERM, EROFS, EISDIR].contains(errno) else { return nil }
  return Handle(retrying { openat(directory.number, name, O_RDONLY | flags) })
}

/// Locks a file for this process, waiting at most `wait` milliseconds.
func lockFile(_ file: Int32, wait: Int) -> Lock {
  let step = 20
  var waited = 0
  while true {
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return .held }
    guard errno == EWOULDBLOCK || errno == EINTR else { return .unsupported }
    guard waited < wait else { return .busy }
    usleep(useconds_t(step * 1000))
    waited += step
  }
}

@preconcurrency import Glibc
public import Nights

/// What became of a night's file that was changed.
public struct Replaced: Equatable, Sendable {
  /// How many other names the old file has, such as those that a backup with hard links gave it: these hold the old
  /// bytes.
  public let otherNames: Int
  /// Whether a power cut can no longer bring the old bytes back.
  public let isLasting: Bool
}

/// A night's file was not changed, for this reason.
public struct NotReplaced: Error, Equatable, Sendable {
  /// Why, in a sentence without its end.
  public let reason: String

  init(reason: String) { self.reason = reason.onOneLine }
}

extension Store {
  /// Puts `new` in the place of a night's file that holds `old`, and of no other, by the command that a person gave for
  /// it. Whatever happens, the file holds all of the one or all of the other.
  ///
  /// No copy of the old bytes is kept: what is taken out is to be gone. The file keeps its mode.
  public func replace(_ night: CivilDate, _ old: [UInt8], with new: [UInt8]) throws(NotReplaced) -> Replaced {
    let path = path(for: night)
    let name = DayName(night).file
    if case .refused(let problem) = RootCheck.of(root).access { throw NotReplaced(reason: problem.reason) }
    let month = try openMonth(of: night)
    guard let file = openToLock(name, in: month), let mine = file.status else {
      throw NotReplaced(reason: "\(path) cannot be opened: \(errorText(errno))")
    }
    guard mine.isRegular, mine.st_uid == geteuid() else {
      throw NotReplaced(reason: "\(path) is no file of your own")
    }
    switch lockFile(file.number, wait: lockWait) {
    case .held: break
    case .busy: throw NotReplaced(reason: "another sitting is writing to \(path)")
    case .unsupported: throw NotReplaced(reason: "\(path) cannot be locked on this file system")
    }
    // Made before the last look at the old file, so that nothing comes between that look and the change.
    let (passing, draft) = try write(new, beside: name, in: month, mode: mine.st_mode & 0o7777, path)
    do throws(NotReplaced) {
      try Store.check(file, mine, holds: old, name, in: month, path)
      guard retrying({ renameat(month.number, passing, month.number, name) }) == 0 else {
        throw NotReplaced(reason: "\(path) cannot be replaced: \(errorText(errno))")
      }
    } catch {
      _ = retrying { unlinkat(month.number, passing, 0) }
      throw error
    }
    _ = draft.close()
    let isLasting = retrying { fsync(month.number) } == 0 || errno == EINVAL
    return Replaced(otherNames: max(0, Int(mine.st_nlink) - 1), isLasting: isLasting)
  }

  /// The night's directory, which must be there.
  private func openMonth(of night: CivilDate) throws(NotReplaced) -> Handle {
    let day = DayName(night)
    guard let month = openMonth(day.month, of: day.year) else {
      throw NotReplaced(reason: "\(path(for: night)) cannot be opened: \(errorText(errno))")
    }
    return month
  }

  /// Writes the new text to a file beside the old one, to the disk, and reads it back.
  private func write(
    _ bytes: [UInt8], beside name: String, in month: Handle, mode: mode_t, _ path: String
  ) throws(NotReplaced) -> (name: String, Handle) {
    let passing = ".\(name).new"
    // Left over from an attempt that was cut off: it holds nothing that its night does not.
    _ = retrying { unlinkat(month.number, passing, 0) }
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    guard let file = Handle(retrying { openat(month.number, passing, flags, 0o600) }) else {
      throw NotReplaced(reason: "\(path) cannot be changed: \(errorText(errno))")
    }
    let (_, code) = writeAll(file.number, bytes)
    var failure = code
    if failure == 0, retrying({ fchmod(file.number, mode) }) != 0 { failure = errno }
    if failure == 0, retrying({ fsync(file.number) }) != 0 { failure = errno }
    let isWhole = failure == 0 && readAll(file.number, size: bytes.count, limit: bytes.count + 1) == bytes
    guard isWhole else {
      _ = retrying { unlinkat(month.number, passing, 0) }
      throw NotReplaced(reason: "\(path) cannot be changed: \(errorText(failure == 0 ? EIO : failure))")
    }
    return (passing, file)
  }

  /// Whether the file is still the one that its name stands for, and holds what was shown.
  private static func check(
    _ file: Handle, _ mine: stat, holds old: [UInt8], _ name: String, in month: Handle, _ path: String
  ) throws(NotReplaced) {
    guard let now = statusOf(name, in: month.number), now.st_ino == mine.st_ino, now.st_dev == mine.st_dev,
      readAll(file.number, size: old.count, limit: old.count + 1) == old
    else { throw NotReplaced(reason: "\(path) has changed since it was read") }
  }
}

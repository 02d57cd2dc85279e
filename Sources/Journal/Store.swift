@preconcurrency import Glibc
public import Nights

/// The journal's directory: `YYYY/MM/YYYY-MM-DD.md`, one file a night. The only thing that touches the disk, with
/// `Draft`. It keeps nothing in memory but what was found out about the root.
public struct Store: Sendable {
  /// Whether entries can be kept here.
  public enum Access: Equatable, Sendable {
    /// They can.
    case writable
    /// The directory is not there; the first entry makes it.
    case missing
    /// They cannot, for this reason.
    case refused(RootProblem)
  }

  /// The journal's directory, without a slash at its end.
  public let root: String
  /// Whether entries can be kept, found out when the store was opened and before anyone writes.
  public let access: Access
  /// Whether others can look into the directory, which hinders nothing.
  public let isOpenToOthers: Bool
  /// How long an append waits for another sitting's lock, in milliseconds.
  public var lockWait: Int

  /// The largest file that is read, in bytes; a night's own words are a thousandth of it.
  public static let largestFile = 10_000_000

  /// Looks at the directory and changes nothing.
  public init(root: String, lockWait: Int = 2000) {
    var path = Substring(root)
    while path.utf8.count > 1, path.last == "/" { path.removeLast() }
    self.root = String(path)
    self.lockWait = lockWait
    (access, isOpenToOthers) = RootCheck.of(self.root)
  }

  /// The file of a night, which may not be there yet.
  public func path(for night: CivilDate) -> String {
    let day = DayName(night)
    return "\(root)/\(day.year)/\(day.month)/\(day.file)"
  }

  /// Where unfinished text lies: also the place for any other passing file, so that it never leaves this disk.
  public var drafts: String { "\(root)/.drafts" }

  /// A path below the root, as notes name it.
  func below(_ path: String) -> String { "\(root)/\(path)" }

  /// Opens the root for looking up files in it; a symbolic link to a directory is followed.
  func openRoot() -> Handle? {
    Handle(retrying { root.onDisk { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } })
  }
}

/// The names on the way to a night's file, made from digits only.
struct DayName {
  let year: String
  let month: String
  let file: String

  init(_ night: CivilDate) {
    let iso = night.iso
    year = String(iso.prefix(4))
    month = String(iso.dropFirst(5).prefix(2))
    file = "\(iso).md"
  }
}

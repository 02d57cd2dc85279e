@preconcurrency import Glibc
import Journal

/// Whether the disk has room for words.
enum SpaceCheck {
  static let name = "space"

  struct Room: Equatable {
    /// Bytes that this person may still use.
    let bytes: UInt64
    /// Files that may still be made; nil where the file system has no bound.
    let files: UInt64?
    let isReadOnly: Bool
  }

  static func findings(_ room: Room?, at spoken: String) -> [Doctor.Finding] {
    guard let room else { return [.note(name, "How much room there is at \(spoken) cannot be told.")] }
    let remedy = "Make room: nights are small, and what is on a full disk cannot be added to."
    var findings: [Doctor.Finding] = []
    if room.isReadOnly {
      findings.append(
        .problem(name, "The disk that holds \(spoken) is read-only now.", "Mount it for writing: mount -o remount,rw"))
    }
    if room.bytes < 1 << 20 {
      findings.append(.problem(name, "No room is left on the disk that holds \(spoken).", remedy))
    } else if room.bytes < 100 << 20 {
      findings.append(.note(name, "\(room.bytes >> 20) MB are left on the disk that holds \(spoken).", remedy))
    }
    if let files = room.files, files < 10 {
      findings.append(.problem(name, "No more files can be made on the disk that holds \(spoken).", "Remove some."))
    } else if let files = room.files, files < 1000 {
      findings.append(.note(name, "Only \(files) more files can be made on the disk that holds \(spoken)."))
    }
    return findings.isEmpty ? [.fine(name, "There is room on the disk.")] : findings
  }

  /// The room where `path` is, or would be.
  static func room(at path: String) -> Room? {
    var path = path
    var facts = statvfs()
    while path.onDisk({ statvfs($0, &facts) }) != 0 {
      guard errno == ENOENT, let parent = path.parent else { return nil }
      path = parent
    }
    let files = facts.f_files == 0 ? nil : UInt64(facts.f_favail)
    return Room(
      bytes: UInt64(facts.f_bavail) * UInt64(facts.f_frsize), files: files,
      isReadOnly: facts.f_flag & UInt(ST_RDONLY) != 0)
  }
}

@preconcurrency import Glibc
import Journal

/// Whether the disk has room for words.
enum SpaceCheck {
  static let name = "space"

  struct Room: Equatable {
    /// Bytes that this person may still use; nil where the file system does not tell, or tells what cannot be.
    let bytes: UInt64?
    /// Files that may still be made; nil where the file system has no bound.
    let files: UInt64?
    let isReadOnly: Bool
  }

  static func findings(_ room: Room?, at spoken: String) -> [Doctor.Finding] {
    let unknown = Doctor.Finding.note(name, "How much room there is at \(spoken) cannot be told.")
    guard let room else { return [unknown] }
    var findings: [Doctor.Finding] = []
    let remedy = "Make room: nights are small, and what is on a full disk cannot be added to."
    if room.isReadOnly {
      findings.append(
        .problem(name, "The disk that holds \(spoken) is read-only now.", "Mount it for writing: mount -o remount,rw"))
    }
    if let bytes = room.bytes, bytes < 1 << 20 {
      findings.append(.problem(name, "No room is left on the disk that holds \(spoken).", remedy))
    } else if let bytes = room.bytes, bytes < 100 << 20 {
      findings.append(.note(name, "\(bytes >> 20) MB are left on the disk that holds \(spoken).", remedy))
    }
    if let files = room.files, files < 10 {
      findings.append(.problem(name, "No more files can be made on the disk that holds \(spoken).", "Remove some."))
    } else if let files = room.files, files < 1000 {
      findings.append(.note(name, "Only \(files) more files can be made on the disk that holds \(spoken)."))
    }
    if room.bytes == nil { findings.append(unknown) }
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
    return Room(facts)
  }
}

extension SpaceCheck.Room {
  init(_ facts: statvfs) {
    let (bytes, isTooMuch) = UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize))
    self.init(
      bytes: isTooMuch || facts.f_blocks == 0 || facts.f_frsize == 0 ? nil : bytes,
      files: facts.f_files == 0 ? nil : UInt64(facts.f_favail), isReadOnly: facts.f_flag & UInt(ST_RDONLY) != 0)
  }
}

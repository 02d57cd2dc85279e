@preconcurrency import Glibc
import Journal
import Terminal

/// A file on its way to the disk: for its owner alone, there whole or not at all. Until it is whole it has no name, so
/// that nothing is left of it however candor ends; where a file system has no such files, a name beside its own.
@MainActor
final class NewFile {
  /// Takes what is to stand in it.
  let output: Output
  private let path: String
  private let name: String
  private let draft: String
  private let isThere: Failure?
  private let descriptor: Int32
  private var (isClosed, hasDraft) = (false, false)

  /// Begins a file. Throws a `Failure` where something has this name already that is not to be replaced, and says
  /// `advice` then. `name` is the path as a person reads it.
  init(_ path: String, as name: String? = nil, replaces: Bool, advice: String = "") throws {
    (self.path, self.name) = (path, (name ?? path).onOneLine)
    draft = "\(path).\(getpid()).new"
    isThere =
      replaces ? nil : Failure(.cannotWrite, "\(self.name) is there already. It is left as it is\(advice).")
    var status = stat()
    if path.onDisk({ lstat($0, &status) }) == 0 {
      if let isThere { throw isThere }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Failure(.cannotWrite, "\(self.name) is not a file. It is left as it is.")
      }
    }
    if let nameless = NewFile.nameless(in: NewFile.folder(of: path)) {
      descriptor = nameless
    } else {
      descriptor = draft.onDisk { open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
      guard descriptor >= 0 else { throw NewFile.failure(self.name) }
      hasDraft = true
    }
    output = Output(Screen(descriptor: descriptor))
  }

  /// Puts the file under its name once all of it is on the disk. Throws a `Failure`; then there is no new file.
  func finish() throws {
    defer { discard() }
    output.flush()
    if let problem = output.problem {
      throw Failure(.cannotWrite, "\(name) could not be written. \(problem.message)")
    }
    guard fsync(descriptor) == 0 else { throw NewFile.failure(name) }
    try takeName()
    syncFolder()
  }

  private func takeName() throws {
    // A link never takes the place of a file that came meanwhile; some file systems have none.
    if link(as: path) { return }
    if errno == EEXIST, let isThere { throw isThere }
    // What takes another's place needs a name to come from, for a moment.
    if !hasDraft {
      guard link(as: draft) else { throw NewFile.failure(name) }
      hasDraft = true
    }
    guard draft.onDisk({ draft in path.onDisk { rename(draft, $0) } }) == 0 else { throw NewFile.failure(name) }
    hasDraft = false
  }

  /// Takes the unfinished file away.
  func discard() {
    if !isClosed { close(descriptor) }
    isClosed = true
    if hasDraft { _ = draft.onDisk { unlink($0) } }
    hasDraft = false
  }

  private func link(as path: String) -> Bool {
    let source = hasDraft ? draft : NewFile.link(to: descriptor)
    return source.onDisk { source in path.onDisk { linkat(AT_FDCWD, source, AT_FDCWD, $0, AT_SYMLINK_FOLLOW) } } == 0
  }

  private static func link(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// A file without a name, which goes with its descriptor; nil where there are none, or where none could be named.
  private static func nameless(in folder: String) -> Int32? {
    let descriptor = folder.onDisk { open($0, O_WRONLY | __O_TMPFILE | O_DIRECTORY | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { return nil }
    if link(to: descriptor).onDisk({ access($0, F_OK) }) == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
  }

  /// Brings the new name to the disk. Some file systems cannot; the file is there all the same.
  private func syncFolder() {
    let number = NewFile.folder(of: path).onDisk { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard number >= 0 else { return }
    fsync(number)
    close(number)
  }

  private static func failure(_ name: String) -> Failure {
    Failure(.cannotWrite, "\(name) could not be written: \(String(cString: strerror(errno))).")
  }
}

@preconcurrency import Glibc
import Journal
import Terminal

/// A file on its way to the disk: for its owner alone, there whole or not at all.
@MainActor
final class NewFile {
  /// Takes what is to stand in it.
  let output: Output
  private let path: String
  private let name: String
  private let draft: String
  private let isThere: Failure?
  private let descriptor: Int32
  private var (isClosed, isDone) = (false, false)

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
    descriptor = draft.onDisk { open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw NewFile.failure(self.name) }
    output = Output(Screen(descriptor: descriptor))
  }

  /// Puts the file under its name once all of it is on the disk. Throws a `Failure`; then there is no new file.
  func finish() throws {
    defer { discard() }
    output.flush()
    if let problem = output.problem {
      throw Failure(.cannotWrite, "\(name) could not be written. \(problem.message)")
    }
    let isOnDisk = fsync(descriptor) == 0
    let reason = errno
    isClosed = true
    guard close(descriptor) == 0, isOnDisk else { throw NewFile.failure(name, isOnDisk ? errno : reason) }
    if let isThere {
      // A link never takes the place of a file that came meanwhile; some file systems have none.
      if draft.onDisk({ draft in path.onDisk { link(draft, $0) } }) == 0 { return syncFolder() }
      if errno == EEXIST { throw isThere }
    }
    guard draft.onDisk({ draft in path.onDisk { rename(draft, $0) } }) == 0 else { throw NewFile.failure(name) }
    isDone = true
    syncFolder()
  }

  /// Takes the unfinished file away.
  func discard() {
    if !isClosed { close(descriptor) }
    isClosed = true
    guard !isDone else { return }
    isDone = true
    _ = draft.onDisk { unlink($0) }
  }

  /// Brings the new name to the disk. Some file systems cannot; the file is there all the same.
  private func syncFolder() {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
    let number = folder.onDisk { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard number >= 0 else { return }
    fsync(number)
    close(number)
  }

  private static func failure(_ name: String, _ number: Int32 = errno) -> Failure {
    Failure(.cannotWrite, "\(name) could not be written: \(String(cString: strerror(number))).")
  }
}

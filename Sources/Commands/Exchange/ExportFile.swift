@preconcurrency import Glibc
import Terminal

/// A new file for what goes out: for its owner alone, there whole or not at all.
@MainActor
final class ExportFile {
  let output: Output
  private let path: String
  private let draft: String
  private let replaces: Bool
  private let descriptor: Int32
  private var isDone = false

  /// Begins a file; throws a `Failure` where something has this name already and is not to be replaced.
  init(_ path: String, replaces: Bool) throws {
    (self.path, self.replaces) = (path, replaces)
    draft = "\(path).\(getpid()).new"
    var status = stat()
    if lstat(path, &status) == 0 {
      guard replaces else {
        throw Failure(.cannotWrite, "\(path) is there already. It is left as it is; --force replaces it.")
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Failure(.cannotWrite, "\(path) is not a file. It is left as it is.")
      }
    }
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ExportFile.failure(path) }
    output = Output(Screen(descriptor: descriptor))
  }

  /// Puts the file under its name once all of it is on the disk. Throws a `Failure`; then there is no new file.
  func finish() throws {
    output.flush()
    if let problem = output.problem {
      discard()
      throw Failure(.cannotWrite, "\(path) could not be written. \(problem.message)")
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0 else {
      let failure = ExportFile.failure(path)
      discard()
      throw failure
    }
    // A link never takes the place of a file that came meanwhile; some file systems have none.
    let isPlaced = !replaces && link(draft, path) == 0
    if isPlaced {
      unlink(draft)
    } else if replaces || ![EEXIST].contains(errno) {
      guard rename(draft, path) == 0 else {
        let failure = ExportFile.failure(path)
        discard()
        throw failure
      }
    } else {
      discard()
      throw Failure(.cannotWrite, "\(path) is there already. It is left as it is; --force replaces it.")
    }
    isDone = true
  }

  /// Takes the unfinished file away.
  func discard() {
    guard !isDone else { return }
    isDone = true
    unlink(draft)
  }

  private static func failure(_ path: String, _ number: Int32 = errno) -> Failure {
    Failure(.cannotWrite, "\(path) could not be written: \(String(cString: strerror(number))).")
  }
}

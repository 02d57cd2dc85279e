@preconcurrency import Glibc
import Journal
import Terminal

/// The person's own editor.
@MainActor
enum EditorRun {
  /// `VISUAL`, else `EDITOR`, else vi.
  static func command(_ home: Home) -> String {
    home.context.variable("VISUAL") ?? home.context.variable("EDITOR") ?? "vi"
  }

  /// What came back from the editor, and the file that still holds it.
  struct Edited {
    let bytes: [UInt8]
    fileprivate let path: String

    /// Takes the file away: what it holds is safe elsewhere by now.
    func discard() { _ = path.onDisk { unlink($0) } }
  }

  /// The text as it comes back from the editor. The file lies in the journal's own `.drafts`, 0600, so on the same
  /// disk with the same encryption. What an editor saved and cannot be taken from it stays there, and is named.
  static func edit(_ text: [UInt8], _ home: Home) -> Result<Edited, Failure> {
    let folder = home.store.drafts
    for directory in [home.store.root, folder] { _ = directory.onDisk { mkdir($0, 0o700) } }
    var path = "\(folder)/edit.\(getpid()).md"
    // One of this name may hold what an editor left.
    for number in 2..<100 where FileBytes.exists(path) { path = "\(folder)/edit.\(getpid()).\(number).md" }
    var descriptor: Int32 = -1
    repeat {
      descriptor = path.onDisk { open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { return .failure(failure(path)) }
    let isWritten = (try? Screen(descriptor: descriptor).write(text)) != nil
    guard close(descriptor) == 0, isWritten else {
      defer { _ = path.onDisk { unlink($0) } }
      return .failure(failure(path))
    }
    let status = ExternalEditor.open(
      RawBytes.bytes(path), command: EditorCopies.keepingNone(command(home), home.context))
    do {
      var bytes = try FileBytes.read(path, limit: 8 << 20)
      guard status == 0 || bytes != text else {
        _ = path.onDisk { unlink($0) }
        return .failure(Failure(.io, "\(reason(status, home)) What you wrote is as it was."))
      }
      guard status == 0 else { return .failure(left(reason(status, home), path, home)) }
      // Editors end the last line; the conversation does not.
      while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
      return .success(Edited(bytes: bytes, path: path))
    } catch {
      return .failure(left((error as? Failure)?.sentence ?? reason(status, home), path, home))
    }
  }

  /// The files among the drafts that an editor was opened on.
  static func files(in store: Store, problem: (String) -> Void = { _ in }) -> [String] {
    let names = FileBytes.names(in: store.drafts, suffix: ".md", problem: problem)
    return names.filter { $0.hasPrefix("edit.") }.map { "\(store.drafts)/\($0)" }
  }

  /// Those of them whose candor is gone.
  static func leftOver(in store: Store, problem: (String) -> Void = { _ in }) -> [String] {
    files(in: store, problem: problem).filter { path in
      let name = path.dropFirst("\(store.drafts)/edit.".count)
      guard let process = name.split(separator: ".").first.flatMap({ pid_t($0) }) else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
    }
  }

  private static func reason(_ status: Int32, _ home: Home) -> String {
    let name = command(home)
    return status == 127 ? "\(name) was not found. Set EDITOR to the one you use." : "\(name) ended with an error."
  }

  private static func left(_ reason: String, _ path: String, _ home: Home) -> Failure {
    guard FileBytes.exists(path) else { return Failure(.io, "\(reason) What you wrote is as it was.") }
    return Failure(
      .io, "\(reason) What you wrote is as it was; what the editor saved is in \(home.context.spoken(path)).")
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.io, "\(path) cannot be written: \(String(cString: strerror(errno))). What you wrote is as it was.")
  }
}

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

  /// The text as it comes back from the editor. The file lies in the journal's own `.drafts`, 0600, so on the same
  /// disk with the same encryption, and is gone afterwards.
  static func edit(_ text: [UInt8], _ home: Home) -> Result<[UInt8], Failure> {
    let folder = home.store.drafts
    for directory in [home.store.root, folder] { mkdir(directory, 0o700) }
    let path = "\(folder)/edit.\(getpid()).md"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return .failure(failure(path)) }
    defer { unlink(path) }
    let isWritten = (try? Screen(descriptor: descriptor).write(text)) != nil
    guard close(descriptor) == 0, isWritten else { return .failure(failure(path)) }
    let status = ExternalEditor.open(path, command: command(home))
    guard status == 0 else {
      let name = command(home)
      let reason =
        status == 127 ? "\(name) was not found. Set EDITOR to the one you use." : "\(name) ended with an error."
      return .failure(Failure(.io, "\(reason) What you wrote is as it was."))
    }
    do {
      var bytes = try FileBytes.read(path, limit: 8 << 20)
      // Editors end the last line; the conversation does not.
      while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
      return .success(bytes)
    } catch let failure as Failure {
      return .failure(failure)
    } catch {
      return .failure(failure(path))
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.io, "\(path) cannot be written: \(String(cString: strerror(errno))). What you wrote is as it was.")
  }
}

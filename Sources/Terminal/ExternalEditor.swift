@preconcurrency import Glibc

/// The person's own editor on a file.
@MainActor public enum ExternalEditor {
  /// Opens the file and waits until the editor is closed. `command` is `$VISUAL`, else `$EDITOR`, arguments in it
  /// included; the shell takes it apart as everywhere. The answer is its exit status, 127 where there is no such
  /// program. Call it from within `LineSource.released`, which puts the terminal right afterwards.
  public static func open(_ path: [UInt8], command: String) -> Int32 {
    SignalPipe.shared.yielding {
      guard let child = Child.start(script: "exec \(command) \"$1\"", path: path) else { return 127 }
      return Child.wait(for: child)
    }
  }
}

@preconcurrency import Glibc

/// The desktop's own program for a file.
@MainActor public enum Viewer {
  /// Hands the file to `xdg-open`, which goes on by itself; false where there is none.
  public static func open(_ path: [UInt8]) -> Bool {
    SignalPipe.shared.yielding {
      guard let child = Child.start(script: script, path: path) else { return false }
      return Child.wait(for: child) == 0
    }
  }

  /// A browser that is started by this may run for hours: nobody waits for it.
  private static let script = """
    command -v xdg-open >/dev/null 2>&1 || exit 127
    xdg-open "$1" </dev/null >/dev/null 2>&1 &
    """
}

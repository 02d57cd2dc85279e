@preconcurrency import Glibc

/// Something was not kept: which call failed, on what, and why. No old byte was changed.
public struct NotKept: Error, Equatable, Sendable {
  /// The system call, or `check` where the program itself refused.
  public let call: String
  /// Why, as the system or the program says it.
  public let reason: String
  /// The file or directory concerned.
  public let path: String
  /// The system's error number; 0 where the program itself refused.
  public let code: Int32

  /// A failure that the system told by `errno`.
  init(_ call: String, _ path: String, errno code: Int32) {
    (self.call, self.path, self.code) = (call, path, code)
    reason = errorText(code)
  }

  /// A refusal of the program's own.
  init(_ reason: String, path: String) {
    (call, self.reason, self.path, code) = ("check", reason.onOneLine, path, 0)
  }

  /// The call, the reason and the file, without an end: `write: No space left on device, /home/…/2026-11-21.md`.
  public var cause: String { code == 0 ? reason : "\(call): \(reason), \(path.onOneLine)" }

  /// What is said: `NOT KEPT: write: No space left on device, /home/…/2026-11-21.md`.
  public func sentence() -> String { "NOT KEPT: \(cause)" }
}

/// The system's words for an error number.
func errorText(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}

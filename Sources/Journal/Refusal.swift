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

/// A file that was passed over while reading, with the reason.
public struct Skipped: Error, Equatable, Sendable {
  /// The file or directory, below the root.
  public let path: String
  /// Why, in words.
  public let reason: String
  /// What that means for who is to mend it.
  public let kind: Kind

  /// What is in the way.
  public enum Kind: Equatable, Sendable {
    /// It is closed to this person.
    case closed
    /// It is a link, and links are not followed.
    case link
    /// It is a folder where a file should be, a file where a folder should be, a pipe, a device.
    case strange
    /// It is larger than what is read.
    case large
    /// It lies where its night is not looked for.
    case misplaced
    /// It is named after no day.
    case noDay
    /// Anything else that the system tells.
    case other
  }

  /// Whether the reason says what the file is or does, as `is a named pipe, not a file`; else it is the system's own and
  /// no part of a sentence.
  public var isPredicate: Bool { reason.first?.isLowercase ?? false }

  /// A file with the reason.
  public init(path: String, reason: String, _ kind: Kind = .other) {
    (self.path, self.reason, self.kind) = (path, reason, kind)
  }

  /// One that the system told by `errno`.
  init(path: String, errno code: Int32) {
    self.init(path: path, reason: errorText(code), code == EACCES ? .closed : .other)
  }
}

@preconcurrency import Glibc

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
    /// It is the journal's folder, and the disk that belongs there is not mounted, or seems not to be.
    case notMounted
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

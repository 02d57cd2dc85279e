/// Why nothing can be kept in the journal's directory.
public struct RootProblem: Equatable, Sendable {
  /// What is in the way, for a remedy.
  public enum Kind: Equatable, Sendable {
    /// It cannot be opened, read or written; or it is not there and cannot be made.
    case closed
    /// The disk that it lies on takes nothing.
    case readOnly
    /// It is a file or something else that holds no files.
    case notDirectory
    /// It is a link to something that is not there.
    case danglingLink
    /// It belongs to another user.
    case foreign
    /// Others can write in it.
    case othersWrite
    /// The disk that belongs there is not mounted, or seems not to be.
    case notMounted
    /// It is encrypted, and there is no key for it.
    case locked
  }

  /// What is in the way.
  public let kind: Kind
  /// The same in words, which name the directory: a sentence without its end, on one line.
  public let reason: String

  init(_ kind: Kind, _ reason: String) { (self.kind, self.reason) = (kind, reason.onOneLine) }
}

/// Why a command could not do its work, in a sentence, with the exit code that says so to scripts.
public struct Failure: Error, Equatable {
  /// What happened, to what, what was kept, and what to do.
  public let sentence: String
  /// The exit code.
  public let code: Code

  /// A failure with this sentence.
  public init(_ code: Code, _ sentence: String) {
    (self.code, self.sentence) = (code, sentence)
  }

  /// The exit codes of candor, those of sysexits.h where they have one.
  public enum Code: Int32, Sendable {
    /// Nothing was found, as with grep; or `check --fail-on` found its signal, or `doctor` a problem.
    case nothingFound = 1
    /// `grep` found nothing, and some nights could not be read: it may stand in those.
    case unread = 2
    case usage = 64
    case badData = 65
    case cannotWrite = 73
    case io = 74
    case interrupted = 130
  }
}

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
    /// The command line is wrong.
    case usage = 64
    /// What was read is not as it should be.
    case badData = 65
    /// Something cannot be made or written.
    case cannotWrite = 73
    /// The disk, a terminal or another program failed.
    case io = 74
    /// Ctrl-C.
    case interrupted = 130
  }
}

/// What came of waiting for a line. Bytes are as they were typed: never decoded, never normalized.
public enum LineEvent: Equatable, Sendable {
  /// A line, without its end. It may be a command.
  case line([UInt8])
  /// A line that was pasted, wholly or at its beginning, or that holds newlines: always content, never a command.
  case pasted([UInt8])
  /// Ctrl-D on an empty line, or the end of the input.
  case end
  /// Ctrl-C. The unfinished line stays on the screen; the next call starts on a fresh one.
  case interrupt(unfinished: [UInt8])
  /// The terminal is gone (SIGHUP, or reading it failed). Nothing more will come, and nothing can be shown.
  case hangup(unfinished: [UInt8])
  /// SIGTERM or SIGQUIT: to leave within a second, without a question.
  case terminate(unfinished: [UInt8])
  /// No key for a minute; told once a silence. The next call goes on with the same line.
  case idle
  /// The request's time has come. The line that is being typed stays as it is; the next call goes on with it.
  case deadline
  /// Ctrl-X Ctrl-E: this text is to be opened in an editor. The line was taken from the screen's bottom.
  case edit(unfinished: [UInt8])
  /// More came than is kept in one piece; this much of it was kept, the rest of the line was passed over.
  case tooLong(InputLimit, kept: [UInt8])
}

/// A bound on what is taken in.
public enum InputLimit: Error, Equatable, Sendable {
  /// One paragraph was longer than so many bytes.
  case paragraph(bytes: Int)
  /// All input together was longer than so many bytes.
  case total(bytes: Int)

  /// What happened, in a sentence.
  public var message: String {
    switch self {
    case .paragraph(let bytes):
      "That paragraph is longer than \(Self.size(bytes)); its beginning was kept, the rest was not read."
    case .total(let bytes):
      "The input is longer than \(Self.size(bytes)); what came before was kept, the rest was not read."
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1_048_576 ? "\(bytes / 1_048_576) MB" : "\(bytes) bytes"
  }
}

extension [UInt8] {
  /// As much of it as so many bytes hold, with no character cut in two.
  public func cut(to limit: Int) -> [UInt8] {
    guard count > limit else { return self }
    let border = (Swift.max(0, limit - 3)...limit).last { self[$0] & 0xC0 != 0x80 }
    return Array(prefix(border ?? limit))
  }
}

/// What is asked for.
public struct LineRequest: Sendable {
  /// The text before the cursor; escapes in it are seen to.
  public var prompt: String
  /// Text that stands in the line already, to be edited.
  public var prefill: [UInt8]
  /// What Tab completes a whole answer to; with none, Tab is a Tab.
  public var completions: [String]
  /// What Tab completes to after a `/` at the line's start, slash included.
  public var commands: [String]
  /// When to answer `.deadline`.
  public var deadline: MonotonicTime?

  /// A request with these parts.
  public init(
    prompt: String, prefill: [UInt8] = [], completions: [String] = [], commands: [String] = [],
    deadline: MonotonicTime? = nil
  ) {
    (self.prompt, self.prefill, self.completions) = (prompt, prefill, completions)
    (self.commands, self.deadline) = (commands, deadline)
  }
}

/// Where lines come from: a person at a terminal, or a pipe.
@MainActor public protocol LineSource: AnyObject {
  /// Gets the unfinished line at most once a second when it changed, after every 20 keys, and before a stop.
  var watch: (([UInt8]) -> Void)? { get set }
  /// Called a tenth of a second after the last key, and again until it says that there is nothing left to do: for work
  /// in small parts that no one waits for. Only a terminal has such pauses.
  var whenQuiet: (() -> Bool)? { get set }
  /// Called when the process goes on after a stop (Ctrl-Z and fg), before the line is drawn again.
  var resumed: (() -> Void)? { get set }
  /// How many bytes of the last line could not be kept: NULs in a paste, and what went over the limit.
  var lostBytes: Int { get }
  /// Waits for what comes next. After `.idle` and `.deadline` it goes on with the line that was being typed.
  func next(_ request: LineRequest) -> LineEvent
  /// Runs `body`, which prints whole lines, above the line that is being typed.
  func announce(_ body: () -> Void)
  /// Runs `body` while the terminal is in the state in which it was found: for an editor, a pager, another program.
  func released<Result>(_ body: () -> Result) -> Result
  /// Gives the terminal back. Calling it twice does no harm.
  func close()
}

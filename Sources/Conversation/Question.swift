/// How a line is said; the Terminal maps it to spacing and, as a second sign only, to colour.
public enum Tone: String, Equatable, Sendable {
  case plain, question, quiet, heading, life, finding
}

/// What is asked for, and so how the line is read, checked and completed.
public enum AnswerKind: Equatable, Sendable {
  case line, hours, number, yesNo, person, day
  /// Hours of work, which in one go may be more than a day has.
  case shift
  /// One of these words; the first letter will do where it is unambiguous.
  case choice([String])
  /// Paragraphs until `/done` or Ctrl-D.
  case prose
  /// Enter alone goes on; anything else is looked at by the script.
  case go
}

/// A prompt to put before the cursor.
public struct Question: Equatable, Sendable {
  /// The kind of answer.
  public let kind: AnswerKind
  /// The text before the cursor, `  slept last night, hours    ` or `10 │ `; no escapes, no newline.
  public let prompt: String
  /// Text already in the line, to be edited.
  public let prefill: String
  /// Words that Tab completes to.
  public let completions: [String]

  /// A question with this prompt.
  public init(kind: AnswerKind, prompt: String, prefill: String = "", completions: [String] = []) {
    (self.kind, self.prompt, self.prefill, self.completions) = (kind, prompt, prefill, completions)
  }
}

/// How a line is said; the Terminal maps it to spacing and, as a second sign only, to colour.
public enum Tone: String, Equatable, Sendable {
  /// As text stands.
  case plain
  /// What is asked.
  case question
  /// What may be passed over.
  case quiet
  /// What stands over lines.
  case heading
  /// A sign of life.
  case life
  /// A sign of strain, or a fault.
  case finding
}

/// What is asked for, and so how the line is read, checked and completed.
public enum AnswerKind: Equatable, Sendable {
  /// One line of any words.
  case line
  /// Hours of a day, as `5.5` or `5h30`.
  case hours
  /// A number.
  case number
  /// Yes or no.
  case yesNo
  /// A person's name, or `nobody`.
  case person
  /// A day, in any words; one that is named is looked for in them.
  case day
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

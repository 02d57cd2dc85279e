/// What a person or the world did, as the conversation sees it.
public enum Input: Equatable, Sendable {
  /// An answer, or one paragraph of prose; commands such as `/done` are lines too.
  case line(String)
  /// Text that was pasted: always content, never a command.
  case pasted(String)
  /// The end of this part: Ctrl-D, or the end of a pipe.
  case end
  /// Whole minutes that have passed since the timer of the writing was started.
  case minutes(Int)
  /// A minute without a keystroke.
  case idle
  /// What the analyzer saw in the paragraph just written (only `crisis` is looked for while someone writes).
  case crisisSeen
  /// The section that `Effect.finish` handed over is on the disk at this path.
  case kept(path: String)
  /// It is not: the conversation goes on, the Player has already said why.
  case notKept
  /// What the words of tonight show, already chosen and in the order to be shown.
  case shown([Shown])
  /// The text as it came back from the editor.
  case edited(String)
}

/// One finding as the conversation shows it: a signal by its name and the person's own words.
public struct Shown: Equatable, Sendable {
  /// The signal's name, such as `dehumanizing`.
  public let signal: String
  /// The person's own words, on one line.
  public let quote: String

  /// A finding to show.
  public init(signal: String, quote: String) {
    (self.signal, self.quote) = (signal, quote)
  }
}

/// How a line is said; the Terminal maps it to spacing and, as a second sign only, to colour.
public enum Tone: String, Equatable, Sendable {
  case plain, question, quiet, heading, life, finding
}

/// What is asked for, and so how the line is read, checked and completed.
public enum AnswerKind: Equatable, Sendable {
  case line, hours, number, yesNo, person, day
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

/// A section as it will stand in the journal: the model's half of `Journal.Section`.
public struct SectionContent: Equatable, Sendable {
  /// The name in the heading, such as `ten minutes`.
  public var name: String
  /// `key: value` lines in order.
  public var fields: [(key: String, value: String)]
  /// Paragraphs, one line each.
  public var paragraphs: [String]

  /// A section with these parts.
  public init(name: String, fields: [(key: String, value: String)] = [], paragraphs: [String] = []) {
    (self.name, self.fields, self.paragraphs) = (name, fields, paragraphs)
  }

  /// Whether nothing would be lost by not keeping it.
  public var isEmpty: Bool { fields.isEmpty && paragraphs.isEmpty }

  /// Compares all parts.
  public static func == (left: SectionContent, right: SectionContent) -> Bool {
    left.name == right.name && left.paragraphs == right.paragraphs
      && left.fields.elementsEqual(right.fields) { $0.key == $1.key && $0.value == $1.value }
  }
}

/// What the shell is asked to do. The conversation itself does no I/O and knows no clock.
public enum Effect: Equatable, Sendable {
  /// Say one line; an empty line is a pause.
  case say(String, Tone)
  /// Ask, and hand the answer back as `Input.line`, `.pasted` or `.end`.
  case ask(Question)
  /// Start (or end, with nil) the writing's timer of so many minutes.
  case timer(minutes: Int?)
  /// A part is complete: keep it, then answer `.kept` or `.notKept`.
  case finish(SectionContent)
  /// Look at all that was written in this sitting and answer `.shown`.
  case mirror
  /// Show the lines to call or text: the short form, or the fuller list.
  case people(full: Bool)
  /// Open the editor on this text and answer `.edited`.
  case edit(String)
  /// The sitting is over.
  case end
}

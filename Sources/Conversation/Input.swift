/// What a person or the world did, as the conversation sees it.
public enum Input: Equatable, Sendable {
  /// An answer, or one paragraph of prose; commands such as `/done` are lines too.
  case line(String)
  /// Text that was pasted: always content, never a command.
  case pasted(String)
  /// Words that were never ended where no words were asked for: kept beside the answers, with nothing said.
  case beside(String)
  /// The end of this part: Ctrl-D, or the end of a pipe.
  case end
  /// Whole minutes that have passed since `Effect.timer` started the writing's timer, until it is ended.
  case minutes(Int)
  /// A minute without a keystroke.
  case idle
  /// The analyzer saw words of crisis in what was just written or answered.
  case crisisSeen
  /// What was just written or answered may be such words.
  case perhapsCrisis
  /// What the words of the paragraph that was just written show, one finding a signal, for a nudge to follow on from.
  case seen([Shown])
  /// The section that `Effect.finish` handed over is on the disk at this path.
  case kept(path: String)
  /// It is not: the conversation goes on, the Player has already said why.
  case notKept
  /// What the words of tonight show, already chosen and in the order to be shown.
  case shown([Shown])
  /// The editor is wanted for what stands in the line of a question.
  case edit(String)
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

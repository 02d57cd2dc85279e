/// How a text comes to a signal, or stays below it: what was added up in the passage that says most of it.
public struct Account: Equatable, Sendable {
  /// A rule that counts.
  public struct Rule: Equatable, Sendable {
    /// The name in its lexicon.
    public let name: String
    /// What it weighs by itself.
    public let weight: Double
    /// Whether it is a person's own.
    public let isOwn: Bool
    /// Whether it only adds to learned words, and says nothing by itself.
    public var isHint: Bool { !isOwn && weight < SignalSum.hint }
  }

  /// Words that something was learned of.
  public struct Cue: Equatable, Sendable {
    /// The words, as byte offsets into the text: one run of them, or two that stand apart.
    public let words: [Range<Int>]
    /// What they add; below 0 they speak against the signal.
    public let weight: Double
  }

  /// How the parts make the sum.
  public enum Basis: Equatable, Sendable {
    /// Everything is added up.
    case all
    /// The rules by themselves: in crisis the words around may not weigh against them.
    case rules
    /// A person's own rules by themselves, for the same reason.
    case own
  }

  /// The signal.
  public let signal: Signal
  /// What it comes to; at 1 the signal is given.
  public let sum: Double
  /// Whether the signal is given.
  public let isGiven: Bool
  /// The passage, as byte offsets into the text.
  public let passage: Range<Int>
  /// Whether the text has other passages.
  public let isOneOfMany: Bool
  /// The rules that count in it, each once.
  public let rules: [Rule]
  /// What the shipped ones among the rules add together; beside learned words it is more or less than their weights.
  public let rulesAdd: Double
  /// What was learned of words in it, the strongest first; nothing where nothing was learned.
  public let cues: [Cue]
  /// How these make the sum.
  public let basis: Basis
}

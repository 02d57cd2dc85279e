public import Nights
public import Signals

/// A person's own words that carried one signal on one night.
public struct Evidence: Equatable, Sendable {
  /// What the words show.
  public let signal: Signal
  /// The words, as written; may be empty.
  public let quote: String
  /// The rule that matched, as named in its lexicon.
  public let rule: String

  /// Whether a rule matched, and not only words that add up.
  var isFirm: Bool { rule != Analyzer.learnedRule }

  /// Evidence with these parts.
  public init(signal: Signal, quote: String, rule: String = "") {
    (self.signal, self.quote, self.rule) = (signal, quote, rule)
  }
}

/// One night on which a signal was seen, with the first of its words.
public struct Sighting: Equatable, Sendable {
  /// The night.
  public let date: CivilDate
  /// The words; may be empty.
  public let quote: String

  /// A sighting on this night.
  public init(date: CivilDate, quote: String) {
    (self.date, self.quote) = (date, quote)
  }
}

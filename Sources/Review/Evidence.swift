public import Nights
public import Signals

/// A person's own words that carried one signal on one night.
public struct Evidence: Equatable, Sendable {
  /// What the words show.
  public let signal: Signal
  /// Whether it is sure enough to be quoted for the signal.
  public let isSure: Bool
  /// The words, as written; may be empty.
  public let quote: String
  /// The rule that matched, as named in its lexicon.
  public let rule: String
  /// What stands before the quote in its sentence, which the quote goes on to the end of.
  public let before: String
  /// Where it stands in the night's text, if it can be read there again.
  let place: Place?

  /// A quote in a text, in the bytes of the text: of one that is not UTF-8, words have other lengths.
  struct Place {
    /// Where the sentence begins.
    let start: Int
    /// How long what stands before the quote is, and that with the quote.
    let before, length: Int
  }

  /// Evidence with these parts.
  public init(signal: Signal, quote: String, rule: String = "", isSure: Bool = true, before: String = "") {
    self.init(signal: signal, quote: quote, rule: rule, isSure: isSure, before: before, place: nil)
  }

  init(signal: Signal, quote: String, rule: String, isSure: Bool, before: String, place: Place?) {
    (self.signal, self.quote, self.rule, self.isSure) = (signal, quote, rule, isSure)
    (self.before, self.place) = (before, place)
  }

  /// Compares what was found, wherever it is kept.
  public static func == (left: Evidence, right: Evidence) -> Bool {
    (left.signal, left.isSure, left.quote, left.rule, left.before)
      == (right.signal, right.isSure, right.quote, right.rule, right.before)
  }
}

/// One night on which a signal was seen, with the first words of it that are sure.
public struct Sighting: Equatable, Sendable {
  /// The night.
  public let date: CivilDate
  /// The words; empty where none are sure.
  public let quote: String
  /// The night of the words: another one where that night's only added up. Nil where there are none.
  public let said: CivilDate?

  /// A sighting on this night, its words from that night or from the one on which they were `said`.
  public init(date: CivilDate, quote: String, said: CivilDate? = nil) {
    (self.date, self.quote) = (date, quote)
    self.said = quote.isEmpty ? nil : said ?? date
  }
}

/// One line of a report, not yet made inert for a terminal and without colour.
public struct ReportLine: Equatable, Sendable {
  /// How a line is shown; colour is only a second sign beside its words.
  public enum Tone: String, Equatable, Sendable { case heading, life, finding, plain, quiet }

  /// How it is shown.
  public let tone: Tone
  /// The text, without a newline; quotes in it are the person's own words and may hold any character but that.
  public let text: String

  /// A line with this text.
  public init(_ text: String, _ tone: Tone = .plain) {
    (self.text, self.tone) = (text, tone)
  }
}

/// A lexicon file: where it came from and what it says.
public struct LexiconSource: Sendable {
  /// The name that problems are reported under.
  public let path: String
  /// The file's bytes.
  public let text: [UInt8]

  /// A lexicon at this path with this text.
  public init(path: String, text: [UInt8]) {
    (self.path, self.text) = (path, text)
  }
}

/// Finds the signals in a text. Built once from lexicons, then used for any number of texts.
public struct Analyzer: Sendable {
  /// An analyzer that knows the rules of these lexicons. Problems are told, and what is sound is used.
  public init(_ sources: [LexiconSource]) {}

  /// Everything that the rules see in `text`, taken as one passage.
  public func analyze(_ text: [UInt8]) -> Analysis { Analysis(findings: [], labels: []) }
}

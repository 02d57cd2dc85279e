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

/// What is wrong with one line of a lexicon. The line is left out; everything else keeps working.
public struct LexiconProblem: Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// The line's text.
  public let text: String
  /// What is wrong.
  public let cause: String
  /// What to do about it.
  public let remedy: String

  /// `path:line:column: cause`, the line, a caret, and the remedy.
  public var description: String {
    let caret = String(repeating: " ", count: max(0, column - 1)) + "^"
    return "\(path):\(line):\(column): \(cause)\n  \(text)\n  \(caret)\n  \(remedy)"
  }
}

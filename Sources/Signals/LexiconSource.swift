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

  init(path: String, line: Int, offset: Int, text: String, cause: String, remedy: String) {
    (self.path, self.line, self.text, self.cause, self.remedy) = (path, line, text, cause, remedy)
    column = String(decoding: text.utf8.prefix(offset), as: UTF8.self).count + 1
  }

  /// `path:line:column: cause`, the line, a caret, and the remedy.
  public var description: String {
    // A tab stays a tab, so that the caret stands under its character however wide tabs are.
    let caret = String(text.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }) + "^"
    return "\(path):\(line):\(column): \(cause)\n  \(text)\n  \(caret)\n  \(remedy)"
  }
}

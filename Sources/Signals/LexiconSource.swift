/// A lexicon file: where it came from and what it says.
public struct LexiconSource: Sendable {
  /// The largest lexicon that is read: 16 MB.
  public static let largest = 16 << 20

  /// The name that problems are reported under.
  public let path: String
  /// The file's bytes.
  public let text: [UInt8]

  /// A lexicon at this path with this text.
  public init(path: String, text: [UInt8]) {
    (self.path, self.text) = (path, text)
  }

  /// The signal that the lexicon is for and what it says that it means; nil where it says neither.
  public var meaning: (signal: Signal, meaning: String)? {
    let lexicon = LexiconParser.parse(self).lexicon
    guard let signal = lexicon.signal, !lexicon.means.isEmpty else { return nil }
    return (signal, lexicon.means)
  }
}

/// What is wrong with one line of a lexicon, or of other data that is read a line at a time. The line is left out;
/// everything else keeps working.
public struct LexiconProblem: Error, Equatable, Sendable, CustomStringConvertible {
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

  /// A problem at `offset` bytes from the start of the line that these bytes are. Bytes that are not UTF-8 stand as
  /// U+FFFD.
  public init(
    path: String, line: Int, offset: Int, bytes: some Collection<UInt8>, cause: String, remedy: String
  ) {
    (self.path, self.line, self.cause, self.remedy) = (path, line, cause, remedy)
    text = String(decoding: bytes, as: UTF8.self)
    column = String(decoding: bytes.prefix(offset), as: UTF8.self).count + 1
  }

  /// `path:line:column: cause`, the line, a caret, and the remedy; without the line where it cannot be shown.
  public var description: String {
    guard !text.isEmpty else { return "\(path):\(line):\(column): \(cause)\n  \(remedy)" }
    let (part, before) = near
    // A tab stays a tab, so that the caret stands under its character however wide tabs are.
    let caret = String(part.prefix(before).map { $0 == "\t" ? "\t" : " " }) + "^"
    return "\(path):\(line):\(column): \(cause)\n  \(part)\n  \(caret)\n  \(remedy)"
  }

  /// As much of the line as fits a terminal, and how many characters of it stand before the column.
  private var near: (part: String, before: Int) {
    let most = 100
    let before = column - 1
    guard text.count > most else { return (text, before) }
    let start = max(0, before - most / 2)
    let part = text.dropFirst(start)
    let (left, right) = (start > 0 ? "…" : "", part.count > most ? "…" : "")
    return (left + part.prefix(most) + right, before - start + left.count)
  }
}

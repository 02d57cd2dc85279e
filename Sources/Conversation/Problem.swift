/// Something in a data file that cannot be used, told so that a person can mend it.
public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in code points, counted from 1.
  public let column: Int
  /// The line's text.
  public let source: String
  /// What is wrong.
  public let cause: String
  /// What to do.
  public let remedy: String

  /// `path:line:column: cause`, the line, a caret under the place, and the remedy.
  public var description: String {
    let pad = String(repeating: " ", count: max(0, column - 1))
    return "\(path):\(line):\(column): \(cause)\n  \(source)\n  \(pad)^\n\(remedy)"
  }
}

/// A line of a file that remembers where it stood.
struct SourceLine: Sendable {
  let number: Int
  /// The whole line without its end.
  let whole: String

  func problem(_ path: String, at column: Int, _ cause: String, _ remedy: String) -> Problem {
    Problem(path: path, line: number, column: column, source: whole, cause: cause, remedy: remedy)
  }

  /// The column at which a part of the line begins.
  func column(of part: Substring) -> Int {
    guard part.startIndex >= whole.startIndex, part.startIndex <= whole.endIndex else { return 1 }
    return whole.utf8[..<part.startIndex].count { $0 & 0xC0 != 0x80 } + 1
  }
}

/// The file's lines; a carriage return and a byte-order mark are left out.
func sourceLines(_ bytes: [UInt8]) -> [SourceLine] {
  var text = bytes[...]
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
  return text.split(separator: 10, omittingEmptySubsequences: false).enumerated().map { index, line in
    let body = line.last == 13 ? line.dropLast() : line
    return SourceLine(number: index + 1, whole: String(decoding: body, as: UTF8.self))
  }
}

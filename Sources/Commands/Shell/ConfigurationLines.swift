/// Where something stands in a file of settings, for a sentence.
struct ConfigurationLines {
  let path: String
  let text: String

  init(_ path: String, _ text: String) { (self.path, self.text) = (path, text) }

  /// `config.toml:3`, or the path alone where the key is written in a way that is not looked for.
  func place(of key: String) -> String { number(of: key).map { "\(path):\($0)" } ?? path }

  /// The line of a key, from 1.
  func number(of key: String) -> Int? {
    // By lines as a reader counts them: "\r\n" is one letter, and not "\n".
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let bare = line.drop(while: \.isWhitespace)
      for start in [key, "\"\(key)\"", "[\(key)"] where bare.hasPrefix(start) {
        let next = bare.dropFirst(start.count).first
        if next == "=" || next == "]" || next == "." || next?.isWhitespace == true { return number + 1 }
      }
    }
    return nil
  }

  /// `config.toml:3:2`: a table without a name, or with one that begins as no name does. The parser ends the program
  /// there by an assertion, where it tells every other mistake.
  var nameless: String? {
    let scalars = text.unicodeScalars
    for line in scalars.split(whereSeparator: \.isLineEnd) {
      // What is not ASCII before the bracket may be a mark or a blank to the parser.
      guard let bracket = line.firstIndex(where: { $0.isASCII && !$0.isBlank }), line[bracket] == "[" else { continue }
      let inside = line[bracket...].dropFirst(line[bracket...].starts(with: "[[".unicodeScalars) ? 2 : 1)
      let name = inside.firstIndex { !$0.isBlank } ?? line.endIndex
      if name == line.endIndex || !line[name].beginsKey {
        let number = scalars[..<name].count { $0 == "\n" } + 1
        return "\(path):\(number):\(line.distance(from: line.startIndex, to: name) + 1)"
      }
    }
    return nil
  }
}

extension ConfigurationLines {
  /// The most dots in one name; no setting has any.
  private static let mostDots = 16

  /// `config.toml:3`: a name of more parts than any setting has. The parser calls itself for each of them, until there is
  /// no room for that; of brackets it counts how deep they stand.
  var tooDeep: String? {
    var (dots, number) = (0, 1)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\n"): (dots, number) = (0, number + 1)
      case UInt8(ascii: "#"): rest = rest.drop { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = ConfigurationLines.afterQuotation(byte, rest)
        number += rest[..<end].count { $0 == UInt8(ascii: "\n") }
        rest = rest[end...]
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): dots = 0
      default: break
      }
      if dots > ConfigurationLines.mostDots { return "\(path):\(number)" }
    }
    return nil
  }

  /// Where a quotation that has begun with this mark is over: with its line, unless three of them began it.
  private static func afterQuotation(_ mark: UInt8, _ text: Substring.UTF8View) -> String.Index {
    let isLong = text.starts(with: [mark, mark])
    // Two marks hold nothing.
    if !isLong, text.first == mark { return text.index(after: text.startIndex) }
    var rest = isLong ? text.dropFirst(2) : text
    while let byte = rest.first {
      if !isLong, byte == UInt8(ascii: "\n") { break }
      if byte == mark, !isLong || rest.starts(with: [mark, mark, mark]) {
        return rest.index(rest.startIndex, offsetBy: isLong ? 3 : 1)
      }
      rest = rest.dropFirst(byte == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"") ? 2 : 1)
    }
    return rest.startIndex
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || self == "\t" }

  fileprivate var isLineEnd: Bool { (0x0A...0x0D).contains(value) || [0x85, 0x2028, 0x2029].contains(value) }

  /// A letter, a digit, or the start of a name in quotation marks, all of them ASCII.
  fileprivate var beginsKey: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\"", "'": true
    default: false
    }
  }
}

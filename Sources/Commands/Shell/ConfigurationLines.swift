/// Where something stands in a file of settings, for a sentence.
struct ConfigurationLines {
  let path: String
  let text: String

  init(_ path: String, _ text: String) { (self.path, self.text) = (path, text) }

  /// `config.toml:3`, or the path alone where the key is written in a way that is not looked for.
  func place(of key: String) -> String {
    // By lines as a reader counts them: "\r\n" is one letter, and not "\n".
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let bare = line.drop(while: \.isWhitespace)
      for start in [key, "\"\(key)\"", "[\(key)"] where bare.hasPrefix(start) {
        let next = bare.dropFirst(start.count).first
        if next == "=" || next == "]" || next == "." || next?.isWhitespace == true { return "\(path):\(number + 1)" }
      }
    }
    return path
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

import Testing

/// A Swift file, looked at as far as the rules of the house need it.
struct SwiftFile: CustomTestStringConvertible {
  let path: String
  let lines: [String]
  /// The same lines, with what stands in comments and strings left out.
  let code: [String]

  var testDescription: String { path }

  /// The folder below `Sources`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = SwiftFile.code(of: Array(text.utf8)).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The modules that this file imports, whatever stands before the word `import`.
  var imports: [String] {
    code.flatMap { $0.split(separator: ";") }.compactMap { statement in
      var words = statement.split(whereSeparator: \.isWhitespace)[...]
      let before = ["public", "package", "internal", "fileprivate", "private"]
      while let word = words.first, word.hasPrefix("@") || before.contains(String(word)) { words = words.dropFirst() }
      guard words.first == "import" else { return nil }
      words = words.dropFirst()
      let kinds = ["class", "enum", "func", "let", "protocol", "struct", "typealias", "var"]
      if let word = words.first, kinds.contains(String(word)) { words = words.dropFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }

  /// Each use of one of these names, but for members of something other than `Glibc` and for declarations. A name with
  /// `(` behind it stands for calls alone.
  func uses(of names: Set<String>) -> [String] {
    code.enumerated().flatMap { number, line in
      SwiftFile.words(line).compactMap { word, before, after in
        guard names.contains(word) || (after == "(" && names.contains(word + "(")) else { return nil }
        if ["func ", "var ", "let "].contains(where: before.hasSuffix) { return nil }
        if before.hasSuffix("."), !before.hasSuffix("Glibc.") { return nil }
        return "\(path):\(number + 1): \(word)"
      }
    }
  }

  private static func words(_ line: String) -> [(word: String, before: Substring, after: Character?)] {
    var result: [(String, Substring, Character?)] = []
    var start = line.startIndex
    while let first = line[start...].firstIndex(where: { $0.isLetter || $0 == "_" }) {
      let end = line[first...].firstIndex { !($0.isLetter || $0.isNumber || $0 == "_") } ?? line.endIndex
      result.append((String(line[first..<end]), line[..<first], end < line.endIndex ? line[end] : nil))
      start = end
    }
    return result
  }

  /// Leaves out comments and the insides of strings; keeps every line's end.
  private static func code(of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    func starts(_ text: String, at place: Int) -> Bool { bytes[place...].starts(with: text.utf8) }
    func skip(to end: Int) {
      for byte in bytes[index..<end] where byte == UInt8(ascii: "\n") { result.append(byte) }
      index = end
    }
    while index < bytes.count {
      if starts("//", at: index) {
        skip(to: bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
      } else if starts("/*", at: index) {
        var end = index + 2
        while end < bytes.count, !starts("*/", at: end) { end += 1 }
        skip(to: min(end + 2, bytes.count))
      } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "#") {
        let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
        guard index + hashes < bytes.count, bytes[index + hashes] == UInt8(ascii: "\"") else {
          result.append(contentsOf: bytes[index..<index + hashes])
          index += hashes
          continue
        }
        let quote = starts("\"\"\"", at: index + hashes) ? "\"\"\"" : "\""
        let closing = quote + String(repeating: "#", count: hashes)
        var end = index + hashes + quote.utf8.count
        while end < bytes.count, !starts(closing, at: end) {
          end += hashes == 0 && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        result.append(contentsOf: "\"\"".utf8)
        skip(to: min(end + closing.utf8.count, bytes.count))
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

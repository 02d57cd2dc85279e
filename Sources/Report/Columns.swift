import Formats

/// Text by the columns that it takes on a terminal.
enum Columns {
  /// How many columns `text` takes: wide characters two, combining ones none.
  static func width(_ text: some StringProtocol) -> Int {
    var ascii = true
    for byte in text.utf8 where byte >= 0x80 {
      ascii = false
      break
    }
    return ascii ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// Of a character that is put together its first scalar tells, or that it is asked for as an emoji.
  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    return character.unicodeScalars.contains { $0.value == 0xFE0F } ? 2 : DisplayWidth.of(first)
  }

  /// `text` with blanks after it up to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Columns.width(text)))
  }

  /// `text` on one line: every run of white space, line breaks too, is one blank.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `text` on one line and in at most `limit` columns, cut at the end of a word with `…` where it is longer.
  static func shortened(_ text: String, to limit: Int) -> String {
    // A quote may be a page long: words past the limit are not even looked at.
    var result = ""
    var used = 0
    for word in text.split(maxSplits: max(limit, 1), whereSeparator: \.isWhitespace) {
      let cost = Columns.width(word) + (result.isEmpty ? 0 : 1)
      guard used + cost <= limit, !word.contains(where: \.isWhitespace) else {
        return cut(result, text, limit: limit, used: used)
      }
      result += (result.isEmpty ? "" : " ") + word
      used += cost
    }
    return result
  }

  private static func cut(_ words: String, _ text: String, limit: Int, used: Int) -> String {
    var words = words
    var used = used
    while used >= limit, let blank = words.lastIndex(of: " ") {
      words = String(words[..<blank])
      used = Columns.width(words)
    }
    if words.isEmpty || used >= limit {
      // One word longer than the line is cut within.
      words = ""
      used = 0
      for character in text.drop(while: \.isWhitespace) {
        used += width(of: character)
        if used >= limit { break }
        words.append(character)
      }
    }
    while let last = words.last, ",;:.–—".contains(last) || last.isWhitespace { words.removeLast() }
    return words + "…"
  }

  /// `text` broken at blanks into lines of at most `width` columns; those after the first begin with `hanging` blanks.
  static func wrapped(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
    guard Columns.width(text) > width else { return [text] }
    let indent = String(repeating: " ", count: min(hanging, max(width - 8, 0)))
    var lines: [String] = []
    var line = ""
    // Blanks at the beginning are a margin, and two blanks within are meant: only single words move.
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      let candidate = line.isEmpty && lines.isEmpty && piece.isEmpty ? " " : line + piece
      if Columns.width(candidate) > width, !line.allSatisfy({ $0 == " " }) {
        lines.append(trimmedRight(line))
        line = indent + piece + " "
      } else {
        line = piece.isEmpty && line.allSatisfy({ $0 == " " }) ? line + " " : line + piece + " "
      }
    }
    lines.append(trimmedRight(line))
    return lines
  }

  /// `text` without blanks at its end.
  static func trimmedRight(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}

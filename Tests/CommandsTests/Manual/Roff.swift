/// Text of Markdown as text of a manual page: bold and literal words, links by name, a sentence a line.
enum Roff {
  /// Marks that stand for a change of the font until lines are laid out; no text has them.
  private static let (literal, bold, italic, end): (Character, Character, Character, Character) =
    ("\u{E000}", "\u{E001}", "\u{E002}", "\u{E003}")
  /// Ends what is literal: a full stop in there ends no sentence.
  private static let literalEnd: Character = "\u{E004}"

  /// Lines for running text: each sentence begins one, none is longer than 80 bytes where it can be broken.
  static func lines(_ markdown: String, pages: [String: String]) -> [String] {
    var (lines, line, isOver) = ([String](), "", false)
    for word in marked(markdown, pages).split(separator: " ") {
      let rough = word.first { ![literal, bold, italic, "(", "\""].contains($0) }
      let begins = isOver && !(rough?.isLowercase ?? false)
      if !line.isEmpty, begins || width(line + " " + word) > 78 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
      isOver = endsSentence(word)
    }
    return (line.isEmpty ? lines : lines + [line]).map(finished)
  }

  /// Bytes of a line as troff reads it: a letter beyond ASCII is `[u2019]` and a backslash to it.
  private static func width(_ marked: String) -> Int {
    finished(marked).unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 9) }
  }

  /// The same in one line, as an argument of a macro.
  static func argument(_ markdown: String, pages: [String: String]) -> String {
    "\"" + finished(marked(markdown, pages)).replacing("\"", with: "\\(dq") + "\""
  }

  /// A line that is shown as it is.
  static func literalLine(_ line: String) -> String { finished(escaped(line, isLiteral: true)) }

  private static func endsSentence(_ word: Substring) -> Bool {
    let ends = word.reversed().drop { $0 == end || $0 == ")" || $0 == "\"" }
    return ends.first.map { ".?!".contains($0) } ?? false
  }

  /// Fonts as marks, everything else escaped.
  private static func marked(_ markdown: String, _ pages: [String: String]) -> String {
    var (text, rest, isBold, isItalic) = ("", markdown[...], false, false)
    while let character = rest.popFirst() {
      if character == "`", let close = rest.firstIndex(of: "`") {
        text += "\(literal)\(unbroken(rest[..<close]))\(literalEnd)"
        rest = rest[close...].dropFirst()
      } else if character == "*", rest.first == "*" {
        rest.removeFirst()
        isBold.toggle()
        text.append(isBold ? bold : end)
      } else if character == "*" {
        isItalic.toggle()
        text.append(isItalic ? italic : end)
      } else if character == "[", let (words, target, after) = link(rest) {
        let page = pages[target].map { "\(bold)\($0.dropLast(3))\(end)\($0.suffix(3))" }
        let name = marked(words, pages)
        text += page.map { words.hasSuffix(".md") ? $0 : "\(name) (\($0))" } ?? name
        rest = after
      } else if character == "\\", let next = rest.first, next.isPunctuation || next.isSymbol {
        text += escaped(String(next), isLiteral: false)
        rest.removeFirst()
      } else {
        text += escaped(String(character), isLiteral: false)
      }
    }
    return text
  }

  /// `[words](target)` without its first bracket.
  private static func link(_ rest: Substring) -> (words: String, target: String, after: Substring)? {
    guard let middle = rest.firstRange(of: "]("), let close = rest[middle.upperBound...].firstIndex(of: ")") else {
      return nil
    }
    let target = rest[middle.upperBound..<close]
    let file = target.prefix { $0 != "#" }.split(separator: "/").last ?? ""
    return (String(rest[..<middle.lowerBound]), String(file), rest[close...].dropFirst())
  }

  /// Literal words, none of which is hyphenated.
  private static func unbroken(_ text: Substring) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      (word.contains("-") || word.contains("/") || word.contains("_") ? "\\%" : "")
        + escaped(String(word), isLiteral: true)
    }
    return words.joined(separator: " ")
  }

  private static func escaped(_ text: String, isLiteral: Bool) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "`": escaped += "\\(ga"
      case "-" where isLiteral: escaped += "\\-"
      case "'" where isLiteral: escaped += "\\(aq"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Marks as fonts; what would be taken for a macro is made text.
  private static func finished(_ marked: String) -> String {
    var (text, fonts) = ("", ["R"])
    for character in marked {
      switch character {
      case literal, bold: fonts.append("B")
      case italic: fonts.append("I")
      case end, literalEnd: fonts.removeLast(fonts.count > 1 ? 1 : 0)
      default:
        text.append(character)
        continue
      }
      text += "\\f\(fonts.last ?? "R")"
    }
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}

import Formats

/// Text in lines of a width.
public enum Wrap {
  /// The narrowest that text is wrapped to; a narrower window wraps it once more.
  public static let narrowest = 20

  /// The text in lines of at most `width` columns, each newline of it a line's end. The first line begins with
  /// `first`, the others with `rest` (as many columns of blanks as `first` has, unless given). Lines break at
  /// blanks; a word is broken only where it is longer than a line. Blanks within a line stay.
  public static func lines(_ text: String, width: Int, first: String = "", rest: String? = nil) -> [String] {
    let hanging = rest ?? String(repeating: " ", count: DisplayWidth.of(first))
    var filler = Filler(width: max(width, narrowest), first: first, rest: hanging)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for word in words(line) { filler.add(word) }
      filler.endLine()
    }
    return filler.lines
  }

  /// The text, harmless, in lines of at most `width` columns that all keep the margin that it begins with; in a row
  /// with a margin, that of its second column.
  public static func told(_ text: String, width: Int) -> [String] {
    let margin = String(text.prefix { $0 == " " })
    let head = margin.isEmpty ? margin : margin + firstColumn(text.dropFirst(margin.count))
    return lines(Inert.text(String(text.dropFirst(head.count))), width: width, first: Inert.text(head))
  }

  /// `988             ` of `988             Suicide & Crisis Lifeline`; empty where the text has no columns.
  private static func firstColumn(_ text: Substring) -> String {
    let start = text.prefix(widestColumn)
    guard let gap = start.firstRange(of: "  ") else { return "" }
    return String(text[..<gap.lowerBound] + text[gap.lowerBound...].prefix { $0 == " " })
  }

  private static let widestColumn = 18

  /// Each word with the blanks before it.
  private static func words(_ line: Substring) -> [Word] {
    var words: [Word] = []
    var rest = line
    while !rest.isEmpty {
      let blanks = rest.prefix { $0 == " " || $0 == "\t" }
      rest = rest.dropFirst(blanks.count)
      let word = rest.prefix { $0 != " " && $0 != "\t" }
      rest = rest.dropFirst(word.count)
      let columns = blanks.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
      words.append(Word(blanks: columns, text: word))
    }
    return words
  }
}

private struct Word {
  let blanks: Int
  let text: Substring
}

private struct Filler {
  let width: Int
  let rest: String
  let restWidth: Int
  var lines: [String] = []
  private var line: String
  private var columns: Int
  private var isFresh = true

  init(width: Int, first: String, rest: String) {
    // An indent that leaves no room for words is cut down to one that does.
    let fitting = DisplayWidth.of(rest) > width - 8 ? "" : rest
    (self.width, self.rest, restWidth) = (width, fitting, DisplayWidth.of(fitting))
    (line, columns) = (first, DisplayWidth.of(first))
  }

  mutating func add(_ word: Word) {
    let length = DisplayWidth.of(word.text)
    let wasFresh = isFresh
    if columns + word.blanks + length <= width {
      append(word, length)
      return
    }
    if !wasFresh { startLine() }
    if columns + length <= width {
      append(Word(blanks: 0, text: word.text), length)
    } else if length <= width, line.allSatisfy({ $0 == " " }) {
      // Its place is further left, rather than that it is broken.
      (line, columns) = (String(repeating: " ", count: width - length), width - length)
      append(Word(blanks: 0, text: word.text), length)
    } else {
      breakUp(word.text)
    }
  }

  mutating func endLine() {
    startLine()
  }

  private mutating func append(_ word: Word, _ length: Int) {
    line += String(repeating: " ", count: word.blanks) + word.text
    columns += word.blanks + length
    isFresh = false
  }

  private mutating func startLine() {
    while line.last == " " { line.removeLast() }
    lines.append(line)
    (line, columns, isFresh) = (rest, restWidth, true)
  }

  private mutating func breakUp(_ text: Substring) {
    for character in text {
      let length = DisplayWidth.of(String(character))
      if columns + length > width, !isFresh { startLine() }
      line.append(character)
      columns += length
      isFresh = false
    }
  }
}

/// A condition's words, cut apart, with where each began.
struct Words {
  private(set) var rest: [(text: String, quoted: Bool, column: Int)] = []

  /// Cuts at blanks; "…" is one word. The column counts from that of the text's first character.
  init(_ text: Substring, column first: Int) {
    // By bytes: every practice is read before the first prompt.
    let bytes = text.utf8
    var (index, column) = (bytes.startIndex, first)
    func end(from start: Substring.Index, where ends: (UInt8) -> Bool) -> Substring.Index {
      bytes[start...].firstIndex(where: ends) ?? bytes.endIndex
    }
    func width(_ range: Range<Substring.Index>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }
    while index < bytes.endIndex {
      let start = index
      if bytes[index].isBlank {
        index = bytes.index(after: index)
      } else if bytes[index] == UInt8(ascii: "\"") {
        let open = bytes.index(after: index)
        let close = end(from: open) { $0 == UInt8(ascii: "\"") }
        rest.append((String(text[open..<close]), true, column))
        index = close < bytes.endIndex ? bytes.index(after: close) : close
      } else {
        index = end(from: index, where: \.isBlank)
        rest.append((String(text[start..<index]), false, column))
      }
      column += width(start..<index)
    }
  }

  var peek: String? { rest.first.flatMap { $0.quoted ? nil : $0.text } }
  mutating func take() -> (text: String, quoted: Bool, column: Int)? { rest.isEmpty ? nil : rest.removeFirst() }
  mutating func take(_ word: String) -> Bool {
    guard peek == word else { return false }
    rest.removeFirst()
    return true
  }
}

/// What is wrong in a line, before the file's name is known.
struct Flaw: Error {
  let column: Int
  let cause: String
  let remedy: String
}

/// Reads a condition: terms joined by `and` and `or`, where `and` binds closer.
struct ConditionParser {
  private var words: Words
  private let end: Int

  init(_ text: Substring, column: Int) {
    words = Words(text, column: column)
    end = column + text.count
  }

  static func parse(_ text: Substring, column: Int) throws(Flaw) -> Condition {
    var parser = ConditionParser(text, column: column)
    let condition = try parser.either()
    if let left = parser.words.take() {
      throw Flaw(
        column: left.column, cause: "\"\(left.text)\" does not belong here.",
        remedy: "Join conditions with \"and\" or \"or\", and put a value of several words in double quotes.")
    }
    return condition
  }

  private mutating func either() throws(Flaw) -> Condition {
    var parts = [try both()]
    while words.take("or") { parts.append(try both()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both() throws(Flaw) -> Condition {
    var parts = [try term()]
    while words.take("and") { parts.append(try term()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// The most times that "not" may stand one behind the other.
  private static let mostNots = 16

  private mutating func term(nots: Int = 0) throws(Flaw) -> Condition {
    guard let first = words.take() else {
      throw Flaw(column: end, cause: "A condition is missing.", remedy: "Write one, such as: who is empty")
    }
    if first.text == "not", !first.quoted {
      guard nots < ConditionParser.mostNots else {
        throw Flaw(
          column: first.column, cause: "\"not\" stands too often here.",
          remedy: "Once is enough; twice is the same as never.")
      }
      return .not(try term(nots: nots + 1))
    }
    if first.text == "always" { return .always }
    if first.text == "last", words.take("shows") {
      return .lastShows(try value().split(separator: "/").map(String.init))
    }
    if words.take("has") {
      let list = try alternatives().map { $0.lowercased() }
      return first.text == "last" ? .last(list) : .has(first.text, list)
    }
    if words.take("begins") {
      return .one(of: try wordings().map { .begins(first.text, $0.plainAnswer) })
    }
    if words.take("opens") {
      return .one(of: try wordings().map { .opens(first.text, $0) })
    }
    if words.take("tonight") { return .tonight(first.text.split(separator: "/").map(String.init)) }
    if words.take("on") {
      let count = try number()
      guard words.take("of") else {
        throw Flaw(column: end, cause: "\"of\" is missing.", remedy: "Write it as: numbness on 3 of 7")
      }
      let span = try number()
      guard count >= 1, count <= span, count == count.rounded(), span == span.rounded() else {
        throw Flaw(
          column: first.column, cause: "There are no \(numberText(count)) of \(numberText(span)) nights.",
          remedy: "Write it in whole nights, as: numbness on 3 of 7")
      }
      return .nights(first.text.split(separator: "/").map(String.init), count: Int(count), of: Int(span))
    }
    if words.take("is") {
      let negated = words.take("not")
      if take("made", "of") {
        let made = Condition.made(first.text, try alternatives().map { $0.lowercased() })
        return negated ? .not(made) : made
      }
      let wanted: Condition =
        words.take("empty")
        ? .not(.holds(first.text)) : .one(of: try wordings().map { .equals(first.text, $0.plainAnswer) })
      return negated ? .not(wanted) : wanted
    }
    if let sign = words.peek.flatMap(Condition.Comparison.init(rawValue:)) {
      _ = words.take()
      return .compare(first.text, sign, try number())
    }
    return .holds(first.text)
  }

  private mutating func take(_ first: String, _ second: String) -> Bool {
    guard words.peek == first, words.rest.count > 1, words.rest[1].text == second else { return false }
    (_, _) = (words.take(), words.take())
    return true
  }

  /// What stands behind "one of", or all that a single value stands for.
  private mutating func wordings() throws(Flaw) -> [String] {
    if take("one", "of") { return try alternatives() }
    let column = words.rest.first?.column ?? end
    let isQuoted = words.rest.first?.quoted ?? false
    let value = try value()
    return isQuoted ? try spelled(value, at: column) : [value]
  }

  /// Words, or several in double quotes, parted by commas, to the end of the term.
  private mutating func alternatives() throws(Flaw) -> [String] {
    var list: [String] = []
    while let word = words.rest.first, word.quoted || word.text != "and" && word.text != "or" {
      _ = words.take()
      list += word.quoted ? try spelled(word.text, at: word.column) : word.text.split(separator: ",").map(String.init)
    }
    guard !list.isEmpty else { return [try value()] }
    return list
  }

  /// All that `"(that's|it's) not it"` stands for.
  private func spelled(_ text: String, at column: Int) throws(Flaw) -> [String] {
    var (begun, rest) = ([""], text[...])
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let before = rest[..<open]
      let choices = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      guard begun.count * choices.count <= ConditionParser.mostSpelled else {
        throw Flaw(
          column: column, cause: "This stands for more than \(ConditionParser.mostSpelled) wordings.",
          remedy: "Leave some out, or part them into two conditions.")
      }
      begun = begun.flatMap { start in choices.map { start + before + $0 } }
      rest = rest[rest.index(after: close)...]
    }
    let wordings = begun.map { $0 + rest }
    guard !wordings.contains(where: \.isWordless) else {
      throw Flaw(
        column: column, cause: "This can stand for no words at all.",
        remedy: "Write a word beside what may be left out; for no answer, write: who is empty")
    }
    return wordings
  }

  private static let mostSpelled = 200

  private mutating func value() throws(Flaw) -> String {
    guard let word = words.take() else {
      throw Flaw(column: end, cause: "A value is missing.", remedy: "Write the word that is meant, or: empty")
    }
    return word.text
  }

  private mutating func number() throws(Flaw) -> Double {
    guard let word = words.take(), let number = Answers.decimal(word.text[...]) else {
      throw Flaw(column: end, cause: "A number is missing.", remedy: "Write it in digits.")
    }
    return number
  }
}

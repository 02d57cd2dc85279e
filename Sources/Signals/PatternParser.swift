/// Reads a pattern: a small recursive descent over its bytes.
struct PatternParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The pattern that `text` writes. Throws `PatternError`.
  static func parse(_ text: String) throws(PatternError) -> Pattern {
    var parser = PatternParser(text)
    let pattern = try parser.alternatives()
    if let byte = parser.peek {
      throw PatternError(
        offset: parser.position, cause: "a \"\(Character(Unicode.Scalar(byte)))\" closes nothing",
        remedy: "Take it out, or open it before.")
    }
    if pattern == .sequence([]) {
      throw PatternError(offset: 0, cause: "the pattern is empty", remedy: "Write the words that it stands for.")
    }
    return pattern
  }

  /// How many letters stand before a star at least.
  static let shortestBeginning = 3

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func alternatives() throws(PatternError) -> Pattern {
    var choices = [try sequence()]
    while peek == UInt8(ascii: "|") {
      position += 1
      choices.append(try sequence())
    }
    return choices.count == 1 ? choices[0] : .either(choices)
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    var parts: [Pattern] = []
    while let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")"), byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        position += 1
      } else {
        parts.append(try element())
      }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func element() throws(PatternError) -> Pattern {
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "("):
      return try group(until: UInt8(ascii: ")"), from: start)
    case UInt8(ascii: "["):
      return .optional(try group(until: UInt8(ascii: "]"), from: start))
    case UInt8(ascii: "@"):
      position += 1
      var name = word()
      while peek == UInt8(ascii: "-") {
        position += 1
        name += "-" + word()
      }
      if name.isEmpty {
        throw PatternError(offset: start, cause: "\"@\" names no list", remedy: "Write @NAME, as in @exam.")
      }
      return .list(name)
    case UInt8(ascii: "_"):
      position += 1
      let digits = word()
      if digits.isEmpty { return .gap(max: 1, exact: true) }
      guard let count = Int(digits), (1...12).contains(count) else {
        throw PatternError(offset: start, cause: "a gap is _ or _1 to _12", remedy: "Write _3 for up to three words.")
      }
      return .gap(max: count, exact: false)
    case UInt8(ascii: "#"): return mark(.number)
    case UInt8(ascii: "^"): return mark(.sentenceStart)
    case UInt8(ascii: "$"): return mark(.sentenceEnd)
    case UInt8(ascii: "."): return mark(.sentenceBreak)
    case UInt8(ascii: ","): return mark(.clauseBreak)
    case UInt8(ascii: "-"):
      position += 1
      return .sequence([])
    default:
      let text = word()
      if text.isEmpty {
        throw PatternError(
          offset: start, cause: "\"\(Character(Unicode.Scalar(bytes[start])))\" means nothing in a pattern",
          remedy: "Use words, ~ * ( | ) [ ] @ _ # ^ $ . and commas; see docs/lexicons.md.")
      }
      let words = Tokenizer.words(of: text)
      let isInflected = peek == UInt8(ascii: "~")
      let isBeginning = peek == UInt8(ascii: "*")
      if isInflected || isBeginning { position += 1 }
      guard let first = words.first, words.count == 1 || !isInflected && !isBeginning else {
        throw PatternError(
          offset: start, cause: "\"\(text)\" is not a word", remedy: "Use letters, digits and apostrophes.")
      }
      if isInflected { return .inflected(first) }
      if isBeginning {
        guard first.count >= PatternParser.shortestBeginning else {
          throw PatternError(
            offset: start, cause: "too many words begin with \"\(text)\"",
            remedy: "Give at least \(PatternParser.shortestBeginning) letters before the star.")
        }
        return .beginning(first)
      }
      return words.count == 1 ? .word(first) : .sequence(words.map(Pattern.word))
    }
  }

  private mutating func mark(_ pattern: Pattern) -> Pattern {
    position += 1
    return pattern
  }

  private mutating func group(until close: UInt8, from start: Int) throws(PatternError) -> Pattern {
    position += 1
    depth += 1
    guard depth <= 12 else {
      throw PatternError(offset: start, cause: "the brackets are nested too deep", remedy: "Write two patterns.")
    }
    let inner = try alternatives()
    guard peek == close else {
      throw PatternError(
        offset: start, cause: "this bracket is never closed",
        remedy: "Close it with \"\(Character(Unicode.Scalar(close)))\".")
    }
    position += 1
    depth -= 1
    return inner
  }

  /// Letters, digits, apostrophes and what is part of a word in clinical shorthand: `w/`, `24/7`, `h/o`.
  private mutating func word() -> String {
    let start = position
    while let byte = peek, PatternParser.isWord(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "&"),
      0x80...0xff:
      true
    default: false
    }
  }
}

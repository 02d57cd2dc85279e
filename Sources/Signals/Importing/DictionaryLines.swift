/// The lines of a dictionary that another program wrote, however it ends its lines and writes its letters.
struct DictionaryLines {
  struct Line {
    /// From 1.
    let number: Int
    let text: String
  }

  /// The lines that hold something.
  private(set) var lines: [Line] = []
  /// Those that are no text.
  private(set) var problems: [LexiconProblem] = []

  /// No line of a dictionary is longer; a header with a hundred categories has some thousand bytes.
  private static let longest = 20_000

  init(_ source: LexiconSource) {
    let bytes = DictionaryLines.utf8(source.text)
    var (start, number) = (bytes.startIndex, 0)
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      number += 1
      take(bytes[start..<end], number, source.path)
      let isPair = end + 1 < bytes.endIndex && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ number: Int, _ path: String) {
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    func complain(_ cause: String, _ remedy: String) {
      problems.append(
        LexiconProblem(path: path, line: number, offset: 0, bytes: bytes.prefix(200), cause: cause, remedy: remedy))
    }
    guard bytes.count <= DictionaryLines.longest else {
      return complain("the line is longer than 20,000 bytes", "Check that it is the right file.")
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      return complain("the line is not UTF-8 text", "Save the file as plain UTF-8 text.")
    }
    lines.append(Line(number: number, text: text))
  }

  /// Without its byte-order mark; UTF-16, which spreadsheets write, as UTF-8.
  private static func utf8(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes[...] }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)[...]
  }
}

/// Part of a line, and where in it.
struct DictionaryPart {
  let text: String
  /// Bytes before it.
  let offset: Int

  /// The parts between white space.
  static func words(of line: String) -> [DictionaryPart] {
    line.split(whereSeparator: \.isWhitespace).map { part in
      DictionaryPart(text: String(part), offset: line.utf8.distance(from: line.startIndex, to: part.startIndex))
    }
  }
}

/// A word or phrase of a dictionary as a pattern.
enum DictionaryTerm {
  /// The pattern that matches what `term` does: `abandon*` any word that begins so. Throws where it stands for nothing
  /// that a pattern could say; the offset counts from the term's start.
  static func pattern(_ term: String) throws(PatternError) -> String {
    var words: [String] = []
    for part in DictionaryPart.words(of: term) {
      let isBeginning = part.text.hasSuffix("*")
      let letters = isBeginning ? String(part.text.dropLast()) : part.text
      guard !letters.contains("*") else {
        throw PatternError(
          offset: part.offset, cause: "a star stands within \"\(part.text)\"",
          remedy: "Put the star at the word's end, or write the words out.")
      }
      var folded = Tokenizer.words(of: letters)
      // In a pattern the stop of "5.5" would be a sentence's end.
      let hasStop = folded.contains { $0.contains(".") || $0.contains(",") }
      guard !hasStop, let last = folded.popLast() else {
        throw PatternError(
          offset: part.offset, cause: "\"\(part.text)\" is not a word",
          remedy: "Leave it out: only words are looked for.")
      }
      words += folded + [last + (isBeginning ? "*" : "")]
    }
    let pattern = words.joined(separator: " ")
    do throws(PatternError) {
      _ = try PatternParser.parse(pattern)
    } catch {
      throw PatternError(offset: 0, cause: error.cause, remedy: error.remedy)
    }
    return pattern
  }
}

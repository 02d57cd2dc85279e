/// Finds where a quotation that opens at some place ends. A mark that is never closed opens nothing: a miss here would
/// hide all that follows.
enum Quotes {
  /// How far a quotation is followed, in bytes.
  static let longest = 600

  /// The place of the mark that closes the one at `start`, or nil where nothing is opened.
  static func end(openedAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let limit = min(text.count, start + longest)
    switch text[start] {
    case UInt8(ascii: "\""):
      return (start + 1..<limit).first { text[$0] == UInt8(ascii: "\"") || text[$0] == newline }
        .flatMap { text[$0] == newline ? nil : $0 }
    case UInt8(ascii: "'"):
      guard !isWord(text, start - 1), isWord(text, start + 1), !isElision(text, start + 1) else { return nil }
      return firstClosing(from: start + 1, limit, text) { index in
        text[index] == UInt8(ascii: "'") && text[index - 1] > UInt8(ascii: " ") && !isWord(text, index + 1)
      }
    case 0xC2:
      // U+00AB … U+00BB.
      guard start + 1 < text.count, text[start + 1] == 0xAB else { return nil }
      return firstClosing(from: start + 2, limit, text) { index in
        index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == 0xBB
      }
    default:
      // U+201C … U+201D and U+2018 … U+2019.
      guard isMark(text, start, 0x9C) || isMark(text, start, 0x98) else { return nil }
      let isDouble = text[start + 2] == 0x9C
      return firstClosing(from: start + 3, limit, text) { index in
        isDouble ? isMark(text, index, 0x9D) : isMark(text, index, 0x99) && !isWord(text, index + 3)
      }
    }
  }

  private static let newline = UInt8(ascii: "\n")

  private static func firstClosing(
    from start: Int, _ limit: Int, _ text: UnsafeBufferPointer<UInt8>, _ closes: (Int) -> Bool
  ) -> Int? {
    var index = start
    while index < limit, text[index] != newline {
      if closes(index) { return index }
      index += 1
    }
    return nil
  }

  private static func isMark(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ last: UInt8) -> Bool {
    index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == last
  }

  private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    switch ByteClass.table[Int(text[index])] {
    case .letter, .digit: return true
    default: return false
    }
  }

  /// `'cause`, `'em`, `'til` and the like open no quotation.
  private static func isElision(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var end = start
    while isWord(text, end), end - start < 8 { end += 1 }
    return elisions.contains(String(decoding: text[start..<end].map { $0 | 0x20 }, as: UTF8.self))
  }

  private static let elisions: Set<String> = [
    "cause", "cos", "em", "til", "till", "twas", "tis", "bout", "n", "round", "nother", "kay", "ere", "ave", "er",
  ]
}

/// A bracket that jrnl could take for the head of an entry: at the beginning of a line, behind blanks too, for it strips
/// them, and of a sentence in an entry of one line, of which it makes two. A mark before it that is not seen, a word joiner,
/// keeps it among the words.
enum JrnlBracket {
  private static let mark = Array("\u{2060}".utf8)

  /// The words of an entry with the marks that they need.
  static func marked(_ words: [UInt8]) -> [UInt8] {
    let isOneLine = !words.contains(UInt8(ascii: "\n"))
    return replaced(words) { before, marks in
      couldBegin(before, isOneLine: isOneLine) ? marks + mark : marks
    }
  }

  /// The words without such marks.
  static func unmarked(_ words: [UInt8]) -> [UInt8] {
    guard words.firstRange(of: mark) != nil else { return words }
    return replaced(words) { before, marks in
      couldBegin(before, isOneLine: true) ? Array(marks.dropFirst(mark.count)) : marks
    }
  }

  /// The words with what `change` makes of the marks before each bracket.
  private static func replaced(
    _ words: [UInt8], _ change: (_ before: ArraySlice<UInt8>, _ marks: [UInt8]) -> [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var rest = words[...]
    while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
      var before = words[..<bracket]
      while before.endIndex > rest.startIndex, before.suffix(mark.count).elementsEqual(mark) {
        before.removeLast(mark.count)
      }
      result += words[rest.startIndex..<before.endIndex]
      result += change(before, Array(words[before.endIndex..<bracket]))
      result.append(words[bracket])
      rest = words[(bracket + 1)...]
    }
    return result + rest
  }

  /// Whether a bracket behind these words could begin a line or, in an entry of one line, a sentence. The first words of
  /// an entry stand behind its own head.
  private static func couldBegin(_ before: ArraySlice<UInt8>, isOneLine: Bool) -> Bool {
    guard let last = before.last(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
    return last == UInt8(ascii: "\n") || isOneLine && (last >= 0x80 || Array(".!?)]'\"".utf8).contains(last))
  }
}

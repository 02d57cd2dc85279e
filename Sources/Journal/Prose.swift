/// The prose of a section as one text, with the blank lines that stand in it.
enum Prose {
  /// The lines of a text, without the blanks at its ends; a line of blanks alone is empty. A carriage return ends with its
  /// line.
  static func lines(_ text: String) -> [String] {
    var lines = text.utf8.split(separator: Byte.newline, omittingEmptySubsequences: false).map { line in
      let line = line.last == Byte.carriageReturn ? line.dropLast() : line
      return line.allSatisfy { $0.isSpace || $0 == Byte.carriageReturn } ? "" : String(decoding: line, as: UTF8.self)
    }
    while lines.last == "" { lines.removeLast() }
    return Array(lines.drop { $0.isEmpty })
  }
}

extension Entry {
  /// The bytes of a section's paragraphs as they were typed: escapes undone, blank lines between them kept, and bytes
  /// that are not UTF-8 left as they are.
  public func prose(of section: Section) -> [UInt8] {
    var prose: [UInt8] = []
    var end: Int?
    for range in section.paragraphs {
      if let end, end <= range.lowerBound {
        let breaks = bytes[end..<range.lowerBound].count { $0 == Byte.newline }
        prose += [UInt8](repeating: Byte.newline, count: max(1, breaks))
      }
      prose += isEscaped(range) ? Escape.undoneBytes(bytes[range]) : Array(bytes[range])
      end = range.upperBound
    }
    return prose
  }

  /// The bytes of a field's value as it was meant: escapes undone, and bytes that are not UTF-8 left as they are.
  public func value(of field: Field) -> [UInt8] {
    let range = field.valueRange.clamped(to: 0..<bytes.count)
    let isEscaped = range.lowerBound > 0 && bytes[range.lowerBound - 1] == Byte.backslash
    return isEscaped ? Escape.undoneBytes(bytes[range]) : Array(bytes[range])
  }
}

public import Nights

/// One night's file, read as it was meant. The bytes are kept as they are.
public struct Entry: Equatable, Sendable {
  /// The night that the file is named after.
  public let date: CivilDate
  /// The file, byte for byte.
  public let bytes: [UInt8]
  /// The sections in the order of the file.
  public let sections: [Section]

  /// Reads a file. It never fails: what is not understood is the person's prose.
  public static func parse(_ bytes: [UInt8], date: CivilDate) -> Entry {
    var reader = EntryReader(bytes: bytes, date: date)
    reader.read()
    return Entry(date: date, bytes: bytes, sections: reader.sections)
  }

  /// The text of a paragraph as it was typed, escapes undone; broken UTF-8 shows as U+FFFD.
  ///
  /// Ranges that reach outside the file are cut to it.
  public func text(of range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    if isEscaped(range) { return Escape.undone(bytes[range]) }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether the paragraph at `range` stands in its file with the escaping backslash before it.
  func isEscaped(_ range: Range<Int>) -> Bool {
    let mark = range.lowerBound - 1
    return mark >= 0 && mark < bytes.count && bytes[mark] == Byte.backslash && startsLine(mark)
  }

  private func startsLine(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == Byte.newline || offset == 3 && bytes.holds(Byte.mark, at: 0)
  }

  /// The line of a byte, from 1.
  public func line(at offset: Int) -> Int {
    let end = min(max(offset, 0), bytes.count)
    return bytes[..<end].reduce(1) { $0 + ($1 == Byte.newline ? 1 : 0) }
  }

  /// Whether the person wrote anything that night.
  public var isWritten: Bool { sections.contains { !$0.isEmpty } }
}

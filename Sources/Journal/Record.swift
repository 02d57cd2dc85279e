public import Nights

/// A new section, to be appended to a night's file.
public struct Record: Sendable {
  /// The bytes that are appended: the heading, the fields, a blank line and the paragraphs, one line each.
  public let bytes: [UInt8]

  /// Writes a section. The offset is given only for the hour that comes twice; seconds east of Greenwich.
  ///
  /// Whatever the fields and paragraphs hold is read back the same by `Entry.parse`. The name loses control
  /// characters, a key everything that a key cannot hold.
  public init(
    time: ClockTime, utcOffset: Int? = nil, name: String, fields: [(key: String, value: String)] = [],
    paragraphs: [String] = []
  ) {
    let name = Record.cleaned(name)
    var text = Record.head(time, utcOffset, name, fields)
    // What was put aside stands straight under its heading, as one would jot it down.
    let kind = SectionKind(name: name)
    let isJotted = fields.isEmpty && kind == .putAside
    if !paragraphs.isEmpty, !isJotted { text.append(Byte.newline) }
    for (index, paragraph) in paragraphs.enumerated() {
      text += Escape.paragraph(paragraph, first: index == 0 && fields.isEmpty && (isJotted || kind == .checkIn))
      text.append(Byte.newline)
    }
    bytes = Record.typed(text)
  }

  /// A section of prose with blank lines in it, such as another program kept. Its blank lines stay; those at its ends go.
  /// Without a time the heading has none.
  public init(
    time: ClockTime?, utcOffset: Int? = nil, name: String, fields: [(key: String, value: String)] = [], prose: String
  ) {
    let name = Record.cleaned(name)
    var text = Record.head(time, utcOffset, name, fields)
    let kind = SectionKind(name: name)
    let isJotted = fields.isEmpty && kind == .putAside
    // Under a check-in a line may be left free before its answers.
    var first = isJotted || fields.isEmpty && kind == .checkIn
    var blanks = isJotted ? 0 : 1
    for line in Prose.lines(prose) {
      if line.isEmpty {
        blanks += 1
      } else {
        text += [UInt8](repeating: Byte.newline, count: blanks)
        text += Escape.paragraph(line, first: first)
        text.append(Byte.newline)
        first = false
        blanks = 0
      }
    }
    bytes = Record.typed(text)
  }

  /// The heading and the fields.
  private static func head(
    _ time: ClockTime?, _ utcOffset: Int?, _ name: String, _ fields: [(key: String, value: String)]
  ) -> [UInt8] {
    var text = Array("##".utf8)
    if let time {
      text += Array(" \(time.text)".utf8)
      if let utcOffset { text += Array(" \(Moment.offsetText(utcOffset))".utf8) }
    }
    if !name.isEmpty { text += Array(" \(name)".utf8) }
    text.append(Byte.newline)
    for (key, value) in fields {
      text += Array("\(FieldKey.cleaned(key)):".utf8)
      let value = Escape.value(value)
      if !value.isEmpty { text.append(Byte.space) }
      text += value
      text.append(Byte.newline)
    }
    return text
  }

  /// Bytes that were not UTF-8 when they were typed go to the disk as they were.
  private static func typed(_ text: [UInt8]) -> [UInt8] {
    text.contains(0xF4) ? RawBytes.bytes(String(decoding: text, as: UTF8.self)) : text
  }

  /// A record whose bytes are known already, such as one out of a draft.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The heading line without its end.
  var heading: [UInt8] { Array(bytes[..<bytes.lineEnd(from: 0)]) }

  /// The first line of a new file and the blank line after it.
  static func title(_ date: CivilDate) -> [UInt8] { Array("# \(date.heading)\n\n".utf8) }

  /// A heading's name on one line, without spaces at its ends.
  static func cleaned(_ name: String) -> String {
    let bytes = name.utf8.map { Escape.isControl($0) ? Byte.space : $0 }
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}

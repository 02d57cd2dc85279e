import Nights

/// A part of a night's file as two versions of it are compared: a section with its heading, prose that stands under
/// none, or the title.
struct Part: Equatable {
  enum Kind: Equatable {
    case title, loose, section
  }

  let kind: Kind
  /// The heading's text, `22:16 ten minutes`; empty where there is none.
  let heading: String
  let time: ClockTime?
  /// Whether answers of a check-in stand at the top of loose prose.
  let hasFields: Bool
  /// The part as it stands in the file, without blank lines at its end.
  let bytes: [UInt8]
  /// The same with line ends of one kind: what two parts are compared by.
  let key: [UInt8]
  /// The key of what stands below the heading.
  let body: [UInt8]

  init(
    _ kind: Kind, _ bytes: [UInt8], heading: String = "", time: ClockTime? = nil, hasFields: Bool = false
  ) {
    (self.kind, self.heading, self.time, self.hasFields) = (kind, heading, time, hasFields)
    self.bytes = Part.trimmed(bytes)
    key = Part.trimmed(Part.unified(bytes))
    body = kind == .section ? Part.trimmed(Array(key.dropFirst(key.lineEnd(from: 0) + 1))) : key
  }

  /// A carriage return before a line's end is another system's way to end it.
  private static func unified(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(Byte.carriageReturn) else { return bytes }
    return bytes.indices.filter { index in
      guard bytes[index] == Byte.carriageReturn else { return true }
      return index + 1 < bytes.count && bytes[index + 1] != Byte.newline
    }.map { bytes[$0] }
  }

  /// Without blank lines at the beginning and the end, and without the last line's end.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var (start, end) = (0, bytes.count)
    while start < end {
      let next = bytes.lineEnd(from: start)
      guard next < end, bytes.isBlank(start..<next) else { break }
      start = next + 1
    }
    while end > start {
      let line = bytes[start..<end].dropLast(bytes[end - 1] == Byte.newline ? 1 : 0)
      let begin = line.lastIndex(of: Byte.newline).map { $0 + 1 } ?? start
      guard bytes.isBlank(begin..<line.endIndex) else { return Array(line) }
      end = begin
    }
    return []
  }
}

extension Entry {
  /// The file in parts, in order; every byte but blank lines and a byte order mark is in one of them.
  var parts: [Part] {
    let title = Part(.title, Array(bytes[bytes.firstLine..<(sections.first?.range.lowerBound ?? bytes.count)]))
    let rest = sections.map { section in
      let text = Array(bytes[section.range])
      guard section.kind != .loose else { return Part(.loose, text, hasFields: !section.fields.isEmpty) }
      let first = text[..<text.lineEnd(from: 0)].drop { $0 == Byte.hash }
      let heading = String(decoding: first, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Part(.section, text, heading: heading, time: section.time)
    }
    return ([title] + rest).filter { !$0.key.isEmpty }
  }
}

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

  /// Whether it may be the other one as the person has changed it: emptied, or with half of its words in common with it.
  func isStill(_ other: Part) -> Bool {
    if body.isEmpty || body == other.body { return true }
    let (mine, theirs) = (Part.words(body), Part.words(other.body))
    return mine.intersection(theirs).count * 2 >= max(1, min(mine.count, theirs.count))
  }

  /// The words of a body in small letters. Lines that candor writes into many sections, such as `minutes: 3`, tell none
  /// from another; where there is nothing else, they count.
  private static func words(_ body: [UInt8]) -> Set<Substring> {
    let lines = String(decoding: body, as: UTF8.self).lowercased().split(separator: "\n")
    let prose = lines.filter { line in !Field.ofWriting.contains { line.hasPrefix("\($0): ") } }
    return Set((prose.isEmpty ? lines : prose).flatMap { $0.split { !$0.isLetter && !$0.isNumber } })
  }
}

extension Entry {
  /// The file in parts, in order; every byte but blank and erased lines and a byte order mark is in one of them.
  var parts: [Part] {
    let title = Part(.title, beforeSections)
    let rest = sections.map { section in
      let text = Array(bytes[section.range])
      guard section.kind != .loose else { return Part(.loose, text, hasFields: !section.fields.isEmpty) }
      let first = text[..<text.lineEnd(from: 0)].drop { $0 == Byte.hash }
      let heading = String(decoding: first, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Part(.section, text, heading: heading, time: section.time)
    }
    return ([title] + rest).filter { !$0.key.isEmpty }
  }

  /// What stands before the first section, without lines that a loss of power has erased: nothing was written there.
  private var beforeSections: [UInt8] {
    let end = sections.first?.range.lowerBound ?? bytes.count
    var (kept, start) = ([UInt8](), bytes.firstLine)
    while start < end {
      let next = min(bytes.lineEnd(from: start) + 1, end)
      if !EntryReader.isErased(bytes, bytes.line(from: start)) { kept += bytes[start..<next] }
      start = next
    }
    return kept
  }
}

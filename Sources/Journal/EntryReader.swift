import Nights

/// Reads the lines of one file in a single pass.
struct EntryReader {
  let bytes: [UInt8]
  let date: CivilDate
  var sections: [Section] = []

  private var current: Section?
  /// Whether a `key: value` line would be a field here: straight under a heading.
  private var inFields = false
  /// Whether the last line was an escaped one that goes on in this line.
  private var goesOn = false
  private var sawContent = false

  init(bytes: [UInt8], date: CivilDate) {
    (self.bytes, self.date) = (bytes, date)
  }

  mutating func read() {
    var start = bytes.firstLine
    var number = 1
    while start < bytes.count {
      take(bytes.line(from: start), number)
      start = bytes.lineEnd(from: start) + 1
      number += 1
    }
    close(at: bytes.count)
  }

  private mutating func take(_ line: Range<Int>, _ number: Int) {
    if let level = EntryReader.headingLevel(bytes, line) {
      goesOn = false
      let isTitle = level == 1 && !sawContent && namesTheDay(line)
      sawContent = true
      if !isTitle { open(Heading(bytes, line.lowerBound + level..<line.upperBound), number, line) }
    } else if goesOn {
      extend(line)
    } else if bytes.isBlank(line) || EntryReader.isErased(bytes, line) {
      // A check-in kept by hand may leave a line free under its heading.
      if !(current?.kind == .checkIn && current?.fields.isEmpty == true) { inFields = false }
    } else {
      if current == nil { openLoose(number, line) }
      sawContent = true
      if inFields, let field = field(line, number) {
        current?.fields.append(field)
      } else {
        inFields = false
        addParagraph(line)
      }
    }
  }

  /// Zeros alone, as a loss of power may leave them where words were to be: nothing stands there.
  static func isErased(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line].first == 0 && bytes[line].allSatisfy { $0 == 0 || $0.isSpace }
  }

  /// 1 for `# …`, 2 for `## …`; nil for prose. Deeper headings are the person's own and stay prose.
  static func headingLevel(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var level = 0
    while level < line.count, level < 3, bytes[line.lowerBound + level] == Byte.hash { level += 1 }
    guard level == 1 || level == 2 else { return nil }
    let next = line.lowerBound + level
    return next == line.upperBound && level == 2 || next < line.upperBound && bytes[next].isSpace ? level : nil
  }

  /// A first heading that holds the year is the day's title; any other one is the person's.
  private func namesTheDay(_ line: Range<Int>) -> Bool {
    let year = Array(date.iso.utf8.prefix(4))
    return line.contains { $0 + 4 <= line.upperBound && bytes.holds(year, at: $0) }
  }

  private mutating func open(_ heading: Heading, _ number: Int, _ line: Range<Int>) {
    close(at: line.lowerBound)
    current = Section(
      time: heading.time, utcOffset: heading.utcOffset, name: heading.name, kind: SectionKind(name: heading.name),
      line: number, nameRange: heading.nameRange, range: line)
    inFields = true
  }

  private mutating func openLoose(_ number: Int, _ line: Range<Int>) {
    let none = line.lowerBound..<line.lowerBound
    current = Section(time: nil, utcOffset: nil, name: "", kind: .loose, line: number, nameRange: none, range: line)
    inFields = true
  }

  /// The section that is being read ends before `end`.
  private mutating func close(at end: Int) {
    guard var section = current else { return }
    section.range = section.range.lowerBound..<end
    sections.append(section)
    current = nil
  }

  private mutating func addParagraph(_ line: Range<Int>) {
    guard bytes[line.lowerBound] == Byte.backslash, Escape.isLine(bytes[line].dropFirst()) else {
      current?.paragraphs.append(line)
      return
    }
    current?.paragraphs.append(line.lowerBound + 1..<line.upperBound)
    goesOn = Escape.goesOn(bytes, line.lowerBound + 1..<line.upperBound)
  }

  private mutating func extend(_ line: Range<Int>) {
    goesOn = Escape.goesOn(bytes, line)
    guard let last = current?.paragraphs.popLast() else { return }
    current?.paragraphs.append(last.lowerBound..<line.upperBound)
  }

  private func field(_ line: Range<Int>, _ number: Int) -> Field? {
    guard let current, let key = FieldKey.read(bytes, line), FieldKey.isField(key.text, in: current.kind) else {
      return nil
    }
    let value = bytes.trimmed(key.end + 1..<line.upperBound)
    let escaped = bytes[value].first == Byte.backslash && Escape.isValue(bytes[value].dropFirst())
    let inner = escaped ? value.lowerBound + 1..<value.upperBound : value
    let text = escaped ? Escape.undone(bytes[inner]) : String(decoding: bytes[inner], as: UTF8.self)
    return Field(key: key.text.lowercased(), value: text, line: number, valueRange: inner, lineRange: line)
  }
}

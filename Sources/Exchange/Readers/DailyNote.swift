import Nights

/// A note in Markdown: one day a file, named after it, or days under headings of their own. A heading that begins with a
/// time begins an entry.
enum DailyNote {
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    let lines = Line.all(bytes)
    let matter = FrontMatter(lines)
    var reader = Reader(day: DayNames.date(in: name) ?? matter.date?.date, tags: matter.tags)
    for other in matter.others {
      reader.gathering.problem(other.line, "\"\(other.name)\" of the note's properties is not taken", isLoss: false)
    }
    // A note that is not named after its day has its time among the properties.
    reader.time = DayNames.date(in: name) == nil ? matter.date?.time : DayNames.time(in: name)
    let body = lines.dropFirst(matter.length)
    if let title = DayNames.title(in: name), !begins(body, with: title) { reader.take(title: title) }
    for line in body { reader.take(line) }
    return reader.finish()
  }

  /// Whether the note's first line says its title already.
  private static func begins(_ lines: ArraySlice<Line>, with title: String) -> Bool {
    let first = lines.first { !$0.isBlank }?.text.drop { $0 == "#" || $0 == " " }
    return first?.lowercased() == title.lowercased()
  }

  private struct Reader {
    var gathering = Gathering()
    var day: CivilDate?
    var time: ClockTime?
    let tags: [String]
    private var fence: UInt8?
    private var early: Int?

    init(day: CivilDate?, tags: [String]) { (self.day, self.tags) = (day, tags) }

    /// What stands in the name of a note, beside its day or where its properties tell that, is its first line.
    mutating func take(title: String) {
      guard let day else { return }
      gathering.begin(when(day, time), line: 1, first: title, tags: tags)
    }

    mutating func take(_ line: Line) {
      if let mark = fenceMark(line) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
      } else if fence == nil, let title = heading(line.bytes), begins(title, line) {
        return
      }
      if !gathering.isOpen {
        if line.isBlank { return }
        guard let day else {
          early = early ?? line.number
          return
        }
        gathering.begin(when(day, time), line: line.number, tags: tags)
      }
      gathering.add(line.text)
    }

    /// A heading that is a date begins a day, one that begins with a time an entry.
    private mutating func begins(_ title: ArraySlice<UInt8>, _ line: Line) -> Bool {
      if let stamp = Stamp.whole(title) {
        gathering.end()
        (day, time) = (stamp.date, stamp.time)
        return true
      }
      var cursor = Cursor(title)
      guard let day, let (time, _) = cursor.time() else { return false }
      cursor.skip(Array(" \t-:".utf8))
      gathering.begin(when(day, time), line: line.number, first: Line(number: 0, bytes: cursor.rest).text, tags: tags)
      return true
    }

    private func when(_ day: CivilDate, _ time: ClockTime?) -> ForeignEntry.When {
      time.map { .clock(day, $0) } ?? .night(day, nil, utcOffset: nil)
    }

    private func heading(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
      let rest = bytes.drop { $0 == UInt8(ascii: "#") }
      guard (1...6).contains(bytes.count - rest.count), rest.first == 0x20 else { return nil }
      return rest.drop { $0 == 0x20 }
    }

    private func fenceMark(_ line: Line) -> UInt8? {
      let rest = line.bytes.drop { $0 == 0x20 }
      guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
        rest.prefix(3).count == 3, rest.prefix(3).allSatisfy({ $0 == mark })
      else { return nil }
      return mark
    }

    mutating func finish() -> ForeignReading {
      if let early {
        gathering.problem(
          early,
          "there is no date in the file's name, its properties or a heading above this; it was left out")
      }
      if !gathering.isOpen, gathering.reading == ForeignReading(), day != nil {
        gathering.problem(1, "it has no words; the note was left out")
      }
      return gathering.finish()
    }
  }
}

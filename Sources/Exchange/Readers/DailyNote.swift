import Nights

extension Line {
  /// The words of a heading in Markdown; nil of any other line.
  fileprivate var title: ArraySlice<UInt8>? {
    let rest = bytes.drop { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(bytes.count - rest.count), rest.first == 0x20 else { return nil }
    return rest.drop { $0 == 0x20 }
  }
}

/// A note in Markdown: one day a file, named after it, or days under headings of their own. A heading that begins with a
/// time begins an entry.
enum DailyNote {
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    let lines = Line.all(bytes)
    let matter = FrontMatter(lines)
    // A note that is not named after its day has its time among the properties.
    let named = DayNames.date(in: name)
    var reader = Reader(
      named.map { Stamp(date: $0, time: DayNames.time(in: name)) } ?? matter.date, named: named, tags: matter.tags,
      order: DateOrder(lines.filter { $0.title != nil }))
    for other in matter.others {
      reader.gathering.problem(other.line, "\"\(other.name)\" of the note's properties is not taken", isLoss: false)
    }
    let body = lines.dropFirst(matter.length)
    if let title = DayNames.title(in: name), !begins(body, with: title, reader.order) { reader.take(title: title) }
    for line in body { reader.take(line) }
    return reader.finish()
  }

  /// Whether the note's first line says its title already, behind the day or alone.
  private static func begins(_ lines: ArraySlice<Line>, with title: String, _ order: DateOrder) -> Bool {
    guard let first = lines.first(where: { !$0.isBlank }) else { return false }
    let words = [String(first.text.drop { $0 == "#" || $0 == " " }), DateHead(first.bytes, order)?.rest ?? ""]
    return words.contains { $0.lowercased() == title.lowercased() }
  }

  private struct Reader {
    var gathering = Gathering()
    /// The day, and the time that is its own.
    private var stamp: Stamp?
    private var day: CivilDate? { stamp?.date }
    let tags: [String]
    let order: DateOrder
    private let isDated: Bool
    /// The day that the note's name says.
    private let named: CivilDate?
    private var shift = Shift()
    private var fence: UInt8?
    private var early: Int?

    init(_ stamp: Stamp?, named: CivilDate?, tags: [String], order: DateOrder) {
      (self.stamp, self.named, self.tags, self.order, isDated) = (stamp, named, tags, order, stamp != nil)
    }

    /// What stands in the name of a note, beside its day or where its properties tell that, is its first line.
    mutating func take(title: String) {
      guard let stamp else { return }
      gathering.begin(when(stamp), line: 1, first: title, tags: tags)
    }

    mutating func take(_ line: Line) {
      if let mark = fenceMark(line) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
      } else if fence == nil, let title = line.title, begins(title, line) {
        return
      }
      if !gathering.isOpen {
        if line.isBlank { return }
        guard let stamp else {
          // jrnl writes the year and the month over its days.
          let isYearOrMonth = line.title.map { DateHead.isYearOrMonth(Line(number: 0, bytes: $0).text) } ?? false
          if !isYearOrMonth { early = early ?? line.number }
          return
        }
        gathering.begin(when(stamp), line: line.number, tags: tags)
      }
      gathering.add(line.text)
    }

    /// A heading that is a date begins a day, one that begins with a time an entry.
    private mutating func begins(_ title: ArraySlice<UInt8>, _ line: Line) -> Bool {
      if let head = DateHead(title, order) {
        guard head.days.count == 1 else {
          gathering.problem(line.number, DatedText.doubt(head, day != nil), isLoss: day == nil)
          return false
        }
        // In a note of one day it may be a plan, or look back.
        if isDated, let day = named ?? day, day != head.stamp.date, named != nil || !head.rest.isEmpty,
          !isAfterMidnight(head.stamp, of: day)
        {
          gathering.problem(
            line.number, "this begins with another day than the note's; it stays part of \(day.iso)", isLoss: false)
          return false
        }
        gathering.end()
        (stamp, shift) = (head.stamp, Shift())
        if !head.rest.isEmpty {
          gathering.begin(when(head.stamp), line: line.number, first: head.rest, tags: tags)
        }
        return true
      }
      var cursor = Cursor(title)
      guard let stamp, let (time, words) = cursor.timeAndWords() else {
        let isFirst = !gathering.isOpen && gathering.reading.entries.isEmpty
        if isFirst, let day, DayNames.Title(Line(number: 0, bytes: title).text).names(day) { return true }
        if let reason = Cursor(title).doubt(mayBePlain: !isDated) {
          gathering.problem(line.number, DatedText.staying(reason, day != nil), isLoss: false)
        }
        return false
      }
      gathering.begin(when(time, of: stamp), line: line.number, first: words, tags: tags)
      return true
    }

    /// Whether this is a time of the morning after the day: those may be the small hours of its night.
    private func isAfterMidnight(_ stamp: Stamp, of day: CivilDate) -> Bool {
      stamp.date == day.adding(days: 1) && stamp.time.map { $0.hour < 12 } ?? false
    }

    /// The day's own time.
    private mutating func when(_ stamp: Stamp) -> ForeignEntry.When {
      guard let time = stamp.time, stamp.zone != .greenwich else { return stamp.when() }
      return when(time, of: stamp)
    }

    /// The time of a heading on that day.
    private mutating func when(_ time: ClockTime, of stamp: Stamp) -> ForeignEntry.When {
      // Behind midnight it is the night's own small hours, and not those that its day began with.
      let isPast = shift.isPastMidnight(at: time)
      // Which day it was where an instant was lived, its zone tells.
      if case .instant(let seconds, let zone) = stamp.when() {
        return .dayOfInstant(seconds + (isPast ? 86_400 : 0), zone: zone, at: time)
      }
      return isPast ? .night(stamp.date, time, utcOffset: nil) : .clock(stamp.date, time)
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

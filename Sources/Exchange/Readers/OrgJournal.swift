import Nights

/// Files of org-journal: a heading a day, and under it a heading an entry, which begins with its time. A file of a day is
/// named after it; in one of a week, a month or a year the day's heading has a `CREATED` property. Other headings may have
/// one, too: it is the day of those that no day stands over.
///
/// Source: the README of org-journal, and the Org manual on headings, tags and drawers.
enum OrgJournal {
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading {
    if let sealed = Line.all(bytes).first(where: { $0.bytes.starts(with: "-----BEGIN PGP MESSAGE".utf8) }) {
      return ForeignReading(problems: [
        ForeignProblem(line: sealed.number, reason: "it is encrypted; decrypt it first. The file was left out")
      ])
    }
    let lines = Line.all(bytes)
    let day = name.hasSuffix("_archive") ? nil : DayNames.date(in: name)
    var reader = Reader(fileDay: day, order: DateOrder(lines.filter { $0.bytes.first == UInt8(ascii: "*") }))
    // The properties of the file stand above its words.
    let top = lines.firstIndex { !$0.isBlank && $0.bytes.first != UInt8(ascii: "#") }
    var index = 0
    while index < lines.count {
      let isHeading = lines[index].bytes.first == UInt8(ascii: "*")
      let drawer = isHeading || index == top ? Drawer(lines, at: isHeading ? index + 1 : index) : nil
      if isHeading || drawer == nil { reader.take(lines[index], drawer) }
      for line in drawer?.strays ?? [] { reader.take(line, nil) }
      index += (isHeading ? 1 : 0) + (drawer?.length ?? (isHeading ? 0 : 1))
    }
    return reader.finish()
  }

  /// The properties at the top of a file, or straight under a heading. One that is not closed before the next heading is none.
  private struct Drawer {
    private(set) var created: CivilDate?
    /// Lines in it that are no properties, and so words.
    private(set) var strays: [Line] = []
    let length: Int

    init?(_ lines: [Line], at start: Int) {
      guard start < lines.count, Drawer.key(lines[start]) == ":PROPERTIES:",
        let end = lines[(start + 1)...].firstIndex(where: {
          $0.bytes.first == UInt8(ascii: "*") || Drawer.key($0) == ":END:"
        }),
        Drawer.key(lines[end]) == ":END:"
      else { return nil }
      length = end - start + 1
      for line in lines[(start + 1)..<end] where !line.isBlank {
        switch Drawer.key(line) {
        case ":CREATED:":
          created = line.text.split(separator: " ").dropFirst().first.flatMap { DayNames.date(in: String($0)) }
        case nil: strays.append(line)
        default: break
        }
      }
    }

    /// `:KEY:` at the beginning of a line, in capitals; nil of any other line.
    private static func key(_ line: Line) -> String? {
      guard let word = line.text.split(whereSeparator: { $0 == " " || $0 == "\t" }).first, word.utf8.count > 2,
        word.first == ":", word.last == ":"
      else { return nil }
      return word.uppercased()
    }
  }

  private struct Reader {
    var gathering = Gathering()
    let fileDay: CivilDate?
    private var day: CivilDate?
    /// How deep the heading stands that the day is of: those below it have no other.
    private var dayLevel: Int
    private var fileTags: [String] = []
    private var dayTags: [String] = []
    private var shift = Shift()
    /// How deep the heading of the entry stands that is being gathered.
    private var level = 0
    /// Whether words under a year or a month, and under no day of it, would be the first.
    private var isUntold = false
    /// The first line with words above all days.
    private var early: Int?
    private let order: DateOrder

    init(fileDay: CivilDate?, order: DateOrder) {
      (self.fileDay, day, self.order) = (fileDay, fileDay, order)
      dayLevel = fileDay == nil ? .max : 0
    }

    mutating func take(_ line: Line, _ drawer: Drawer?) {
      guard let (level, title, tags) = heading(line) else {
        if !gathering.isOpen, takeKeyword(line) { return }
        return add(line.text, line)
      }
      if let stamp = stamp(level, title, drawer) {
        gathering.end()
        begin(stamp.date, level, tags)
        if let time = stamp.time {
          shift.take(time)
          gathering.begin(stamp.when(), line: line.number, tags: dayTags)
          self.level = level
        }
        return
      }
      let head = level == 1 ? DateHead(Array(title.utf8)[...], order) : nil
      // An entry may have its own day, with no day over it.
      if let created = drawer?.created, level <= dayLevel, head?.days.count != 1 {
        begin(created, level, [])
        gathering.end()
      }
      if fileDay == nil, title.first?.isNumber ?? false, DateHead.isYearOrMonth(title) {
        // A month without its year may be somebody's name.
        gathering.end()
        (day, dayLevel, isUntold) = (nil, .max, true)
      } else if let head, head.days.count == 1, fileDay == nil || isFirst && fileDay == head.stamp.date {
        begin(head.stamp.date, level, tags)
        if let time = head.stamp.time { shift.take(time) }
        gathering.begin(head.stamp.when(), line: line.number, first: head.rest, tags: dayTags)
        self.level = level
      } else if level == 1, title.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), fileDay == nil,
        drawer?.created == nil, time(title) == nil
      {
        gathering.end()
        (day, dayLevel, isUntold) = (nil, .max, false)
        let days = Cursor(title.utf8).days(order)
        let reason =
          days.count > 1
          ? DateHead.doubt(days) : "this could not be read as a day, and it has no CREATED property"
        gathering.problem(line.number, "\(reason); what stands under it was left out")
      } else if let day, let (time, rest) = time(title) {
        let isPast = shift.isPastMidnight(at: time)
        gathering.begin(
          isPast ? .night(day, time, utcOffset: nil) : .clock(day, time), line: line.number, first: rest,
          tags: dayTags + tags)
        self.level = level
      } else if !gathering.isOpen || level <= self.level, let day {
        gathering.begin(.night(day, nil, utcOffset: nil), line: line.number, first: title, tags: dayTags + tags)
        self.level = level
      } else {
        add(line.text, line)
      }
    }

    private mutating func begin(_ date: CivilDate, _ level: Int, _ tags: [String]) {
      (day, dayLevel, dayTags, shift) = (date, date == fileDay ? 0 : level, fileTags + tags, Shift())
    }

    /// Takes a line that is for Org, such as `#+title: Words`, and the tags among them.
    private mutating func takeKeyword(_ line: Line) -> Bool {
      let words = line.text.split { $0 == " " || $0 == ":" }
      if words.first == "#", words.dropFirst().first == "-*-" { return true }
      guard let keyword = words.first, keyword.hasPrefix("#+"), line.text.dropFirst(keyword.count).first == ":" else {
        return false
      }
      if keyword.lowercased() == "#+filetags" {
        fileTags += words.dropFirst().map(String.init)
        dayTags = fileTags
      }
      return true
    }

    private mutating func add(_ text: String, _ line: Line) {
      if !gathering.isOpen {
        guard !line.isBlank else { return }
        guard let day else {
          if isUntold { gathering.problem(line.number, "it stands under no day; it was left out") }
          // Comments and properties of the file are no words.
          let isWords = ![UInt8(ascii: "#"), UInt8(ascii: ":")].contains(line.bytes.first)
          if !isUntold, isWords, gathering.reading == ForeignReading() { early = early ?? line.number }
          isUntold = false
          return
        }
        gathering.begin(.night(day, nil, utcOffset: nil), line: line.number, tags: dayTags)
        level = 1
      }
      gathering.add(text)
    }

    /// The day that a heading stands for, and a time where it has one. In a file of one day the first heading may be its
    /// title, and any may be that of its `CREATED`, in whatever language.
    private func stamp(_ level: Int, _ title: String, _ drawer: Drawer?) -> Stamp? {
      var cursor = Cursor(title.utf8)
      cursor.skip(Array("<[".utf8))
      if let (days, stamp) = cursor.stamps(order), stamp.span == nil {
        cursor.skip(Array(" >]".utf8))
        if cursor.isAtEnd {
          if let created = drawer?.created, days.contains(created) { return Stamp(date: created, time: stamp.time) }
          if days.count == 1 { return stamp }
        }
      }
      if let created = drawer?.created, level <= max(dayLevel, 1), time(title) == nil,
        isTitle(title, of: created) || title.lowercased() == created.weekday.name.lowercased()
      {
        return Stamp(date: created)
      }
      guard let fileDay, level == 1, isFirst, time(title) == nil, isTitle(title, of: fileDay) else { return nil }
      return Stamp(date: fileDay)
    }

    private var isFirst: Bool { !gathering.isOpen && gathering.reading.entries.isEmpty }

    /// Whether a title is that day and nothing else, in words of any language with a year, too: `Freitag, 20.11.26`,
    /// `vendredi 20 novembre 2026`.
    private func isTitle(_ title: String, of day: CivilDate) -> Bool {
      let words = DayNames.Title(title)
      // Without a month in numbers a weekday stands first.
      let isSpelled = words.numbers == [day.day, day.year] && title.first?.isLetter ?? false
      return words.names(day) || words.words.count <= 4 && (words.isWhole(day) || isSpelled)
    }

    private func time(_ title: String) -> (ClockTime, String)? {
      var cursor = Cursor(title.utf8)
      cursor.skip([UInt8(ascii: "[")])
      return cursor.timeAndWords()
    }

    /// Stars, words and `:tags:` of a heading.
    private func heading(_ line: Line) -> (level: Int, title: String, tags: [String])? {
      let rest = line.bytes.drop { $0 == UInt8(ascii: "*") }
      let level = line.bytes.count - rest.count
      guard level > 0, rest.first == 0x20 else { return nil }
      var title = Substring(Line(number: 0, bytes: rest.drop { $0 == 0x20 }).text)
      while title.last == " " { title.removeLast() }
      guard title.last == ":",
        let start = title.lastIndex(of: " ").map({ title.index(after: $0) }) ?? title.indices.first,
        title[start] == ":", title[start...].count > 2
      else { return (level, String(title), []) }
      let tags = title[start...].split(separator: ":").map(String.init)
      title = title[..<start]
      while title.last == " " { title.removeLast() }
      return (level, String(title), tags)
    }

    mutating func finish() -> ForeignReading {
      if fileDay == nil, !gathering.isOpen, gathering.reading == ForeignReading() {
        gathering.problem(1, "there is no day in the file's name or in a heading; nothing was taken")
      } else if let early {
        gathering.problem(early, "what stands before the first day was left out")
      }
      return gathering.finish()
    }
  }
}

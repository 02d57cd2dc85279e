import Nights

/// Files of org-journal: a heading a day, and under it a heading an entry, which begins with its time. A file of a day is
/// named after it; in one of a week, a month or a year the day's heading has a `CREATED` property.
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
    var index = 0
    while index < lines.count {
      let drawer = Drawer(lines, after: index)
      reader.take(lines[index], drawer)
      index += 1 + (drawer?.length ?? 0)
    }
    return reader.finish()
  }

  /// The properties straight under a heading. One that is not closed before the next heading is none.
  struct Drawer {
    private(set) var created: CivilDate?
    private(set) var length = 0

    init?(_ lines: [Line], after index: Int) {
      guard lines[index].bytes.first == UInt8(ascii: "*") else { return nil }
      func word(_ line: Line) -> String { line.text.split(separator: " ").first.map { $0.uppercased() } ?? "" }
      guard index + 1 < lines.count, word(lines[index + 1]) == ":PROPERTIES:",
        let end = lines[(index + 2)...].firstIndex(where: { $0.bytes.first == UInt8(ascii: "*") || word($0) == ":END:" }
        ),
        word(lines[end]) == ":END:"
      else { return nil }
      length = end - index
      for line in lines[(index + 2)..<end] where word(line) == ":CREATED:" {
        created = line.text.split(separator: " ").dropFirst().first.flatMap { DayNames.date(in: String($0)) }
      }
    }
  }

  private struct Reader {
    var gathering = Gathering()
    let fileDay: CivilDate?
    private var day: CivilDate?
    private var dayTags: [String] = []
    private var shift = Shift()
    /// How deep the heading of the entry stands that is being gathered.
    private var level = 0
    /// Whether words under a year or a month, and under no day of it, would be the first.
    private var isUntold = false
    /// The first line with words above all days.
    private var early: Int?
    private let order: DateOrder

    init(fileDay: CivilDate?, order: DateOrder) { (self.fileDay, day, self.order) = (fileDay, fileDay, order) }

    mutating func take(_ line: Line, _ drawer: Drawer?) {
      guard let (level, title, tags) = heading(line) else {
        if line.bytes.starts(with: "#+".utf8), !gathering.isOpen { return }
        return add(line.text, line)
      }
      if let stamp = stamp(level, title, drawer) {
        gathering.end()
        (day, dayTags, shift) = (stamp.date, tags, Shift())
        if let time = stamp.time {
          shift.take(time)
          gathering.begin(stamp.when(), line: line.number, tags: tags)
          self.level = level
        }
      } else if fileDay == nil, title.first?.isNumber ?? false, DateHead.isYearOrMonth(title) {
        // A month without its year may be somebody's name.
        gathering.end()
        (day, isUntold) = (nil, true)
      } else if level == 1, let head = DateHead(Array(title.utf8)[...], order), head.days.count == 1,
        fileDay == nil || isFirst && fileDay == head.stamp.date
      {
        (day, dayTags, shift) = (head.stamp.date, tags, Shift())
        if let time = head.stamp.time { shift.take(time) }
        gathering.begin(head.stamp.when(), line: line.number, first: head.rest, tags: tags)
        self.level = level
      } else if level == 1, title.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), fileDay == nil, time(title) == nil
      {
        gathering.end()
        (day, isUntold) = (nil, false)
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
    /// title, in whatever language.
    private func stamp(_ level: Int, _ title: String, _ drawer: Drawer?) -> Stamp? {
      if let created = drawer?.created { return Stamp(date: created) }
      var cursor = Cursor(title.utf8)
      cursor.skip(Array("<[".utf8))
      if let (days, stamp) = cursor.stamps(order), days.count == 1, stamp.span == nil {
        cursor.skip(Array(" >]".utf8))
        if cursor.isAtEnd { return stamp }
      }
      guard let fileDay, level == 1, isFirst, time(title) == nil, isTitle(title, of: fileDay) else { return nil }
      return Stamp(date: fileDay)
    }

    private var isFirst: Bool { !gathering.isOpen && gathering.reading.entries.isEmpty }

    /// Whether a title is that day and nothing else: `Friday the 20th`, or with a year and words of any language,
    /// `Freitag, 20.11.26`, `vendredi 20 novembre 2026`.
    private func isTitle(_ title: String, of day: CivilDate) -> Bool {
      let title = title.lowercased()
      let numbers = title.split { !$0.isNumber }.map { Int($0) ?? 0 }
      let words = title.split { !$0.isLetter }
      let years = [day.year, day.year % 100]
      let isWhole = years.contains { numbers.sorted() == [day.day, day.month, $0].sorted() }
      let names = [day.weekday.name, CivilDate.monthNames[day.month - 1]].map { $0.lowercased() }
      let isNamed = words.allSatisfy { word in
        ["the", "of", "st", "nd", "rd", "th"].contains(word) || word.count >= 3 && names.contains { $0.hasPrefix(word) }
      }
      if isNamed { return isWhole || numbers == [day.day] || numbers.sorted() == [day.day, day.year].sorted() }
      // Without a month in numbers a weekday stands first.
      let isSpelled = numbers == [day.day, day.year] && title.first?.isLetter ?? false
      return words.count <= 4 && (isWhole || isSpelled)
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

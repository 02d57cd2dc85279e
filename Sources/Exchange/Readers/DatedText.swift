import Nights

/// Any text with dates at the beginning of lines: what follows a date belongs to it, until the next.
enum DatedText {
  static func read(_ bytes: [UInt8]) -> ForeignReading {
    let lines = Line.all(bytes)
    let order = DateOrder(lines)
    var gathering = Gathering()
    var (early, found, isDoubted): (Int?, Bool, Bool) = (nil, false, false)
    // Whether an entry began with a date and words straight after it: then others do so too.
    var hasPlain = false
    var isAfterBlank = true
    for line in lines {
      let head = Head(line.bytes, order)
      if let head, head.days.count == 1, head.isMarked || isAfterBlank || hasPlain || !head.isSentence {
        gathering.begin(head.stamp.when(), line: line.number, first: head.rest)
        found = true
        hasPlain = hasPlain || !head.isMarked
      } else {
        if let head {
          gathering.problem(line.number, doubt(head, gathering.isOpen), isLoss: !gathering.isOpen)
          isDoubted = isDoubted || !found
        } else if isAfterBlank || hasPlain, looksDated(line) {
          gathering.problem(
            line.number, staying("this begins like a date, and there is no such day", gathering.isOpen), isLoss: false)
        }
        if gathering.isOpen { gathering.add(line.text) } else if !line.isBlank { early = early ?? line.number }
      }
      isAfterBlank = line.isBlank
    }
    // What was told of a line in doubt says this too.
    if let early, !isDoubted {
      gathering.problem(
        early,
        found
          ? "what stands before the first date was left out"
          : "no line begins with a date, such as 2026-11-21 or 21 November 2026; nothing was taken")
    }
    return gathering.finish()
  }

  private static func doubt(_ head: Head, _ isOpen: Bool) -> String {
    let days = head.days.map(\.iso)
    let reason =
      days.count > 1
      ? "this could be \(days.joined(separator: " or ")); write it as one of them"
      : "this begins with a date, and reads like part of a sentence; where it is an entry, put a colon after the date"
    return staying(reason, isOpen)
  }

  private static func staying(_ reason: String, _ isOpen: Bool) -> String {
    "\(reason). \(isOpen ? "The line stays part of the entry before it" : "Nothing is taken before the first certain date")"
  }

  /// Whether a line begins as one with a date does, but with a day that no calendar has.
  private static func looksDated(_ line: Line) -> Bool {
    var cursor = Cursor(line.bytes.prefix(64))
    cursor.skip(Array("#*=_[".utf8))
    cursor.blanks()
    cursor.weekday()
    let form = cursor
    return form.isAtDateForm && cursor.date() == nil && cursor.compactDate() == nil && cursor.yearLast() == nil
  }
}

/// A date at the beginning of a line.
private struct Head {
  /// The day; two where it could be either.
  private(set) var days: [CivilDate]
  let stamp: Stamp
  /// The words after it.
  let rest: String
  /// Whether the line ends after it, or a time, a Tab, a colon, a dash or a bracket stands there.
  private(set) var isMarked: Bool
  /// Whether what follows straight after it goes on in small letters, as within a sentence that was broken there.
  let isSentence: Bool

  init?(_ bytes: ArraySlice<UInt8>, _ order: DateOrder) {
    var cursor = Cursor(bytes)
    cursor.skip(Array("#*=-_[ \t".utf8))
    let weekday = cursor.weekday()
    if let date = cursor.date() ?? cursor.compactDate() {
      days = [date]
    } else if let readings = cursor.yearLast(on: weekday) {
      days = order.days(readings)
    } else {
      return nil
    }
    guard let first = days.first else { return nil }
    stamp = cursor.stamp(of: first)
    isMarked = stamp.time != nil || cursor.peek == UInt8(ascii: "\t")
    for mark: StaticString in ["]", "**", ":", " -", " –", " —", "—", "–"] where cursor.take(mark) { isMarked = true }
    let closing = cursor.rest.drop { Array(" \t=#*".utf8).contains($0) }
    isMarked = isMarked || closing.isEmpty
    // In a list, or behind a blank, a date with words after it is one that was written about.
    let mayBePlain = bytes.first.map { !Array("*=-_ \t".utf8).contains($0) } ?? false
    guard isMarked || mayBePlain && cursor.peek.map({ Array(" ,;.".utf8).contains($0) }) ?? false else { return nil }
    if !isMarked { cursor.skip(Array(",;.".utf8)) }
    cursor.blanks()
    rest = closing.isEmpty ? "" : Line(number: 0, bytes: cursor.rest).text
    isSentence = rest.first?.isLowercase ?? false
  }
}

/// Which of two numbers before a year is the day, as the dates of a file tell in which it can be only one of them.
private struct DateOrder {
  private var isDayFirst: Bool?

  init(_ lines: [Line]) {
    var (dayFirst, monthFirst) = (false, false)
    for line in lines {
      var cursor = Cursor(line.bytes.prefix(64))
      cursor.skip(Array("#*=-_[ \t".utf8))
      let weekday = cursor.weekday()
      guard let readings = cursor.yearLast(on: weekday) else { continue }
      dayFirst = dayFirst || readings.monthFirst == nil
      monthFirst = monthFirst || readings.dayFirst == nil
    }
    if dayFirst != monthFirst { isDayFirst = dayFirst }
  }

  /// The day that is meant; both where nothing tells.
  func days(_ readings: (dayFirst: CivilDate?, monthFirst: CivilDate?)) -> [CivilDate] {
    guard let one = readings.dayFirst, let other = readings.monthFirst, one != other else {
      return [readings.dayFirst ?? readings.monthFirst].compactMap { $0 }
    }
    return isDayFirst.map { [$0 ? one : other] } ?? [one, other]
  }
}

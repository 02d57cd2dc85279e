import Nights

/// A date, with a time where one stands beside it, as other programs write them.
struct Stamp: Equatable {
  /// How far from Greenwich the clock was, where that was written.
  enum Zone: Equatable { case greenwich, offset }

  let date: CivilDate
  var time: ClockTime?
  var seconds = 0
  var zone: Zone?
  /// The time with the one that it goes on to, as they stand there: `07:00-19:00`. It belongs to the words.
  var span: String?

  /// A time with `Z` is an instant, in whatever zone it was lived; any other time is what a clock showed there.
  func when(zone name: String? = nil) -> ForeignEntry.When {
    guard let time else { return .night(date, nil, utcOffset: nil) }
    guard zone == .greenwich else { return .clock(date, time) }
    return .instant(date.daysSinceEpoch * 86_400 + time.minutes * 60 + seconds, zone: name)
  }

  /// The stamp that `bytes` are, all of them.
  static func whole(_ bytes: some Collection<UInt8>) -> Stamp? {
    var cursor = Cursor(bytes)
    guard let stamp = cursor.stamp(), stamp.span == nil else { return nil }
    cursor.blanks()
    return cursor.isAtEnd ? stamp : nil
  }

  static func whole(_ text: String) -> Stamp? { whole(text.utf8) }
}

/// Reads stamps from bytes, a piece at a time; what cannot be read leaves it where it was.
struct Cursor {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

  var isAtEnd: Bool { position >= bytes.count }
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }
  var rest: ArraySlice<UInt8> { bytes[min(position, bytes.count)...] }

  mutating func blanks() { while peek == 0x20 || peek == 0x09 { position += 1 } }

  mutating func take(_ text: StaticString) -> Bool {
    let wanted = Array("\(text)".utf8)
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Takes any run of these bytes.
  mutating func skip(_ set: [UInt8]) { while let byte = peek, set.contains(byte) { position += 1 } }

  private mutating func or<T>(_ read: (inout Cursor) -> T?) -> T? {
    let start = position
    if let value = read(&self) { return value }
    position = start
    return nil
  }

  /// A number of so many digits.
  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let run = bytes[position...].prefix(5).prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.contains(run.count) else { return nil }
    position += run.count
    return run.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private mutating func word() -> String {
    let run = bytes[position...].prefix(16).prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    position += run.count
    return String(decoding: run, as: UTF8.self).lowercased()
  }

  // MARK: Dates

  /// A date and, after it, a time and an offset where they are there.
  mutating func stamp() -> Stamp? {
    clockBeforeYear() ?? date().map { stamp(of: $0) }
  }

  /// `Fri Nov 20 22:14:00 GMT 2026`, as `date` writes it.
  mutating func clockBeforeYear() -> Stamp? {
    or { cursor in
      cursor.weekday()
      guard let (day, month) = cursor.dayAndMonth(), let (time, seconds) = cursor.time() else { return nil }
      cursor.blanks()
      let zone = cursor.word()
      cursor.blanks()
      guard let year = cursor.number(4...4), let date = CivilDate(year: year, month: month, day: day) else {
        return nil
      }
      let isGreenwich = ["gmt", "utc"].contains(zone)
      return Stamp(date: date, time: time, seconds: seconds, zone: isGreenwich ? .greenwich : nil)
    }
  }

  /// The stamp of a date that was just read, with a time and an offset where they stand after it.
  mutating func stamp(of date: CivilDate) -> Stamp {
    var stamp = Stamp(date: date)
    weekday(behind: date)
    let isISO = peek == UInt8(ascii: "T")
    if let (time, seconds, start) = or({ $0.timeAfterDate() }) {
      (stamp.time, stamp.seconds) = (time, seconds)
      // Behind minutes alone `-19:00` ends a shift, and so may `-08:00`.
      let hasSeconds = bytes[start..<position].count { $0 == UInt8(ascii: ":") } > 1
      stamp.zone = or { $0.zone(isCertain: isISO || hasSeconds) }
      if stamp.zone == nil { stamp.span = span(from: start) }
    }
    return stamp
  }

  /// Takes the date's own weekday where it stands behind it and no words follow straight after: `2026-11-21 Saturday`.
  private mutating func weekday(behind date: CivilDate) {
    _ = or { cursor -> Void? in
      cursor.skip(Array(" \t,(".utf8))
      guard cursor.weekday() == date.weekday else { return nil }
      let dashes: [StaticString] = ["–", "—"]
      guard let next = cursor.peek, !dashes.contains(where: { cursor.rest.starts(with: "\($0)".utf8) }) else {
        return ()
      }
      // The blank before a time belongs to it.
      if next >= 0x30, next <= 0x39, cursor.bytes[cursor.position - 1] == 0x20 {
        cursor.position -= 1
        return ()
      }
      return cursor.take(")") || Array(":-]>*_".utf8).contains(next) ? () : nil
    }
  }

  /// `2026-11-21`, `Saturday 21 November 2026`, `Nov 21st, 2026`.
  mutating func date() -> CivilDate? {
    or { cursor in
      cursor.weekday()
      if let date = cursor.or({ $0.numbered() }) { return date }
      guard let (day, month) = cursor.dayAndMonth(), let year = cursor.number(4...4) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
  }

  /// A weekday, `Thu` or `Thursday,`, as it may stand before a date. Which day it is, the date says.
  @discardableResult mutating func weekday() -> Weekday? {
    or { cursor in
      let name = cursor.word()
      let weekday = Weekday.allCases.first { name.count >= 3 && $0.name.lowercased().hasPrefix(name) }
      cursor.skip([0x2C, 0x2E, 0x20, 0x09])
      return weekday
    }
  }

  private mutating func numbered() -> CivilDate? {
    guard let year = number(4...4), let dash = peek, [0x2D, 0x2F, 0x2E, 0x5F].contains(dash) else { return nil }
    position += 1
    guard let month = number(1...2), peek == dash else { return nil }
    position += 1
    guard let day = number(1...2) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `20.11.2026`, `11/20/2026`: the day that it is with the day first, and with the month first. Of two that fall on other
  /// weekdays the one that stands before it tells which is meant.
  mutating func yearLast(on weekday: Weekday? = nil) -> (dayFirst: CivilDate?, monthFirst: CivilDate?)? {
    or { cursor in
      guard let one = cursor.number(1...2), let mark = cursor.peek, [0x2D, 0x2F, 0x2E].contains(mark) else {
        return nil
      }
      cursor.position += 1
      guard let other = cursor.number(1...2), cursor.peek == mark else { return nil }
      cursor.position += 1
      guard let year = cursor.number(4...4) else { return nil }
      let dayFirst = CivilDate(year: year, month: other, day: one)
      let monthFirst = CivilDate(year: year, month: one, day: other)
      guard let dayFirst, let monthFirst else { return (dayFirst ?? monthFirst).map { _ in (dayFirst, monthFirst) } }
      let (isOne, isOther) = (dayFirst.weekday == weekday, monthFirst.weekday == weekday)
      return isOne == isOther ? (dayFirst, monthFirst) : (isOne ? dayFirst : nil, isOther ? monthFirst : nil)
    }
  }

  /// `21 November`, `Nov 21st,`, `the 21st of November`, `21-Nov-`: what a year may stand behind.
  private mutating func dayAndMonth() -> (day: Int, month: Int)? {
    func month(_ cursor: inout Cursor) -> Int? {
      let name = cursor.word()
      guard name.count >= 3 else { return nil }
      let index = CivilDate.monthNames.firstIndex {
        $0.lowercased().hasPrefix(name) || (name == "sept" && $0 == "September")
      }
      cursor.skip([0x2C, 0x2E, 0x20, 0x2D])
      return index.map { $0 + 1 }
    }
    func day(_ cursor: inout Cursor) -> Int? {
      guard let day = cursor.number(1...2) else { return nil }
      _ = cursor.or { ["st", "nd", "rd", "th"].contains($0.word()) ? true : nil }
      cursor.skip([0x2C, 0x2E, 0x20, 0x2D])
      _ = cursor.or { $0.word() == "of" ? true : nil }
      cursor.blanks()
      return day
    }
    _ = or { $0.word() == "the" ? true : nil }
    blanks()
    return or { cursor in
      guard let day = day(&cursor), let month = month(&cursor) else { return nil }
      return (day, month)
    }
      ?? or { cursor in
        guard let month = month(&cursor), let day = day(&cursor) else { return nil }
        return (day, month)
      }
  }

  /// Eight digits, `20261121`, as in the names of files.
  mutating func compactDate() -> CivilDate? {
    or { cursor in
      let run = cursor.rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard run.count == 8 else { return nil }
      cursor.position += 8
      let value = run.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }
  }

  /// Takes a day that is in no calendar: `30 February 2026`, `Nov 31st`, `2026-02-30`.
  mutating func takeImpossibleDay() -> Bool {
    if isAtDateForm {
      var days = self
      guard days.date() == nil, days.compactDate() == nil, days.yearLast() == nil else { return false }
      skip(Array("0123456789/._-".utf8))
      return true
    }
    let isTaken: Void? = or { cursor in
      let isCapital = cursor.peek.map { $0 < 0x61 } ?? false
      guard let (day, month) = cursor.dayAndMonth() else { return nil }
      let year = cursor.number(4...4)
      // Without its year, a leap day may be one; `feb 30`, or `Nov 40`, may be words.
      guard year != nil || isCapital && day <= 31 else { return nil }
      if year == nil { cursor.leaveDash() }
      return CivilDate(year: year ?? 2000, month: month, day: day) == nil ? () : nil
    }
    return isTaken != nil
  }

  /// Goes back before a dash that was taken behind a day, for a year that did not follow.
  private mutating func leaveDash() {
    while position > 0, bytes[position - 1] == 0x20 || bytes[position - 1] == 0x2D { position -= 1 }
  }

  /// Takes a day without its whole year: `Monday 2 November`, `Nov 4`, `20.11.26`. A small `may 4` is no day.
  mutating func takeDayWithoutYear() -> Bool {
    let isTaken: Void? = or { cursor in
      if let first = cursor.peek, first < 0x61, let (day, month) = cursor.dayAndMonth() {
        guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
        // `26` is half a year; behind `Nov 4 22:14`, and before `:`, it is a time.
        if cursor.or({ $0.number(2...2) != nil && $0.peek != UInt8(ascii: ":") ? true : nil }) != nil { return () }
        var rest = cursor
        guard rest.number(3...5) == nil else { return nil }
        return cursor.leaveDash()
      }
      guard let one = cursor.number(1...2), let mark = cursor.peek, [0x2D, 0x2F, 0x2E].contains(mark) else {
        return nil
      }
      cursor.position += 1
      guard let other = cursor.number(1...2), cursor.peek == mark else { return nil }
      cursor.position += 1
      let isDay = cursor.number(2...2) != nil && cursor.peek != mark && min(one, other) <= 12 && max(one, other) <= 31
      return isDay ? () : nil
    }
    return isTaken != nil
  }

  /// Whether what is next has the form of a date in numbers, whatever its numbers: `2026-02-30`, `31.11.2026`,
  /// `20261399`.
  private var isAtDateForm: Bool {
    let run = rest.prefix(12).prefix { $0 >= 0x30 && $0 <= 0x39 || [0x2D, 0x2F, 0x2E, 0x5F].contains($0) }
    var text = String(decoding: run, as: UTF8.self)
    while let last = text.last, "-/._".contains(last) { text.removeLast() }
    let isYear = { (part: Substring) in part.count == 4 && (part.hasPrefix("19") || part.hasPrefix("20")) }
    for mark in ["-", "/", ".", "_"] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { continue }
      let counts = parts.map(\.count)
      if isYear(parts[0]), (1...2).contains(counts[1]), (1...2).contains(counts[2]) { return true }
      if isYear(parts[2]), (1...2).contains(counts[0]), (1...2).contains(counts[1]) { return true }
    }
    return text.count == 8 && text.allSatisfy(\.isNumber) && isYear(text.prefix(4))
  }

  // MARK: Times

  /// A time, its seconds and where it begins.
  private mutating func timeAfterDate() -> (ClockTime, Int, start: Int)? {
    let before = position
    if let (time, seconds) = compactTime() { return (time, seconds, before) }
    skip([0x20, 0x09, 0x2C, 0x54])
    _ = take("at ")
    let start = position
    guard start > before, let (time, seconds) = self.time() else { return nil }
    return (time, seconds, start)
  }

  /// A time and the words behind it; where it goes on to another, as `07:00-19:00`, both are words, too.
  mutating func timeAndWords() -> (time: ClockTime, words: String)? {
    let start = position
    guard let (time, _) = self.time() else { return nil }
    let span = self.span(from: start)
    skip(Array("] \t-:".utf8))
    return (time, Stamp.leading(span, rest))
  }

  /// What stands from `start`, where a time was read, to the end of the time that it goes on to.
  private mutating func span(from start: Int) -> String? {
    or { cursor in
      cursor.blanks()
      guard (["-", "–", "—"] as [StaticString]).contains(where: { cursor.take($0) }) else { return nil }
      cursor.blanks()
      return cursor.time().map { _ in String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self) }
    }
  }

  /// `T2214`, `T221405`, as behind eight digits.
  private mutating func compactTime() -> (ClockTime, Int)? {
    or { cursor in
      guard cursor.take("T") else { return nil }
      let run = cursor.rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard run.count == 4 || run.count == 6 else { return nil }
      let digits = run.map { Int($0) - 0x30 }
      let seconds = run.count == 6 ? digits[4] * 10 + digits[5] : 0
      guard seconds < 61, let time = ClockTime(hour: digits[0] * 10 + digits[1], minute: digits[2] * 10 + digits[3])
      else { return nil }
      cursor.position += run.count
      return (time, min(seconds, 59))
    }
  }

  /// `22:14`, `22:14:05`, `10:14 PM`, `9pm`.
  mutating func time() -> (ClockTime, Int)? {
    or { cursor in
      guard var hour = cursor.number(1...2) else { return nil }
      let hasMinute = cursor.take(":")
      guard let minute = hasMinute ? cursor.number(2...2) : 0 else { return nil }
      var seconds = 0
      // `22:14: Evening` has none.
      if hasMinute, let value = cursor.or({ $0.take(":") ? $0.number(2...2) : nil }) {
        guard value < 61 else { return nil }
        seconds = min(value, 59)
        if cursor.take(".") { cursor.skip(Array(0x30...0x39)) }
      }
      // `22:14 am I awake` is no time of twelve hours: `am` is a word there.
      let isMorning = (1...12).contains(hour) ? cursor.or { $0.half() } : nil
      guard hasMinute || isMorning != nil else { return nil }
      if let isMorning { hour = hour % 12 + (isMorning ? 0 : 12) }
      return ClockTime(hour: hour, minute: minute).map { ($0, seconds) }
    }
  }

  /// `AM`, `pm`, `p.m.`: whether it is the morning. `Am` before words is one of them; the one of `9:14 am I` may be, and
  /// stays with them.
  private mutating func half() -> Bool? {
    let start = position
    blanks()
    // Apple writes a blank here that no line breaks at.
    _ = take("\u{202F}") || take("\u{A0}")
    let isApart = position > start
    let written = rest.prefix(2)
    var name = word()
    if name.utf8.count == 1, take(".") {
      name += word()
      _ = take(".")
    }
    guard name == "am" || name == "pm" else { return nil }
    if isApart, written.elementsEqual("Am".utf8), peek == 0x20 {
      var words = self
      words.blanks()
      if let next = words.peek, next >= 0x41 { return nil }
    }
    if isApart, written.elementsEqual("am".utf8), rest.starts(with: " I ".utf8) || rest.starts(with: " I?".utf8) {
      position = start
    }
    return name == "am"
  }

  /// `Z`, ` UTC`, ` GMT`, where no word goes on in it and no offset follows.
  private mutating func isGreenwich() -> Bool {
    let isTaken: Void? = or { cursor in
      guard cursor.take("Z") || cursor.take(" UTC") || cursor.take(" GMT") else { return nil }
      let goesOn = cursor.peek.map { $0 >= 0x80 || $0 == 0x2B || $0 == 0x2D || Character(Unicode.Scalar($0)).isLetter }
      return goesOn ?? false ? nil : ()
    }
    return isTaken != nil
  }

  /// `Z`, `+01:00`, `-0500`. Where it is not certain that it is one, a minus needs a blank before it and no colon.
  private mutating func zone(isCertain: Bool) -> Stamp.Zone? {
    if isGreenwich() { return .greenwich }
    let start = position
    blanks()
    let isApart = position > start
    guard let sign = peek, sign == 0x2B || sign == 0x2D else { return nil }
    position += 1
    let isMinus = sign == 0x2D
    let offset: Int
    if let digits = number(4...4) {
      guard isCertain || isApart || !isMinus else { return nil }
      offset = digits / 100 * 60 + digits % 100
    } else {
      guard isCertain || !isMinus, let hours = number(2...2), take(":"), let minutes = number(2...2) else { return nil }
      offset = hours * 60 + minutes
    }
    return offset <= (isMinus ? 12 : 14) * 60 ? .offset : nil
  }
}

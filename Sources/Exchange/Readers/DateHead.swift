import Nights

/// A date at the beginning of a line.
struct DateHead {
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
    guard let (days, stamp) = cursor.stamps(order) else { return nil }
    (self.days, self.stamp) = (days, stamp)
    isMarked = stamp.time != nil || cursor.peek == UInt8(ascii: "\t")
    for mark: StaticString in ["]]", "]", "**", "__", ":", " -", " –", " —", "—", "–"] where cursor.take(mark) {
      isMarked = true
    }
    let closing = cursor.rest.drop { Array(" \t=#*_-".utf8).contains($0) }
    isMarked = isMarked || closing.isEmpty
    // In a list, or behind a blank, a date with words after it is one that was written about.
    let mayBePlain = bytes.first.map { !Array("*=-_ \t".utf8).contains($0) } ?? false
    guard isMarked || mayBePlain && cursor.peek.map({ Array(" ,;.".utf8).contains($0) }) ?? false else { return nil }
    if !isMarked { cursor.skip(Array(",;.".utf8)) }
    cursor.blanks()
    rest = stamp.leading(closing.isEmpty ? [] : cursor.rest)
    isSentence = rest.first?.isLowercase ?? false
  }

  /// Whether a heading is what stands over days: `2026`, `November`, `2026-11 November`, `2026-W47`.
  static func isYearOrMonth(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy { word in
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        if CivilDate.monthNames.contains(String(word)) { return true }
        guard (1...2).contains(parts.count), parts[0].utf8.count == 4, Int(parts[0]) != nil else { return false }
        return parts.count == 1 || parts[1].utf8.count <= 3 && Int(parts[1].drop { $0 == "W" }) != nil
      }
  }

  /// That a date could be each of these days.
  static func doubt(_ days: [CivilDate]) -> String {
    "this could be \(days.map(\.iso).joined(separator: " or ")); write it as one of them"
  }
}

/// Which of two numbers before a year is the day, as the dates of a file tell in which it can be only one of them.
struct DateOrder {
  private var isDayFirst: Bool?

  init(_ lines: some Sequence<Line>) {
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

extension Cursor {
  /// A date with a time where one stands there, and the days that it may be: two where the numbers tell no order.
  mutating func stamps(_ order: DateOrder) -> (days: [CivilDate], stamp: Stamp)? {
    if let stamp = clockBeforeYear() { return ([stamp.date], stamp) }
    let start = self
    let weekday = weekday()
    let days = (date() ?? compactDate()).map { [$0] } ?? yearLast(on: weekday).map(order.days) ?? []
    guard let first = days.first else {
      self = start
      return nil
    }
    return (days, stamp(of: first))
  }

  /// The days that a date here may be.
  func days(_ order: DateOrder) -> [CivilDate] {
    var cursor = self
    return cursor.stamps(order)?.days ?? []
  }

  /// Why a line that begins like a date begins no day; nil where it does not begin like one, or is a day. Where it
  /// `mayBePlain`, words may stand straight after a day and a month alone, as they may after more of a date.
  func doubt(mayBePlain: Bool) -> String? {
    var cursor = self
    cursor.weekday()
    let start = cursor.rest
    let isImpossible = cursor.takeImpossibleDay()
    guard isImpossible || cursor.takeDayWithoutYear() else { return nil }
    // A number beside the day, or eight digits, is more than words begin with by chance.
    let numbers = start.dropLast(cursor.rest.count).split { $0 < 0x30 || $0 > 0x39 }
    let hasYear = numbers.count > 1 || numbers.first?.count == 8
    let next = cursor.rest.drop { Array(" \t*_=#],".utf8).contains($0) }
    var time = Cursor(next.prefix(16))
    let isMarked = next.isEmpty || time.time() != nil || [":", "-", "–", "—"].contains { next.starts(with: $0.utf8) }
    guard isMarked || hasYear || mayBePlain else { return nil }
    return isImpossible
      ? "this begins like a date, and there is no such day" : "this begins like a date without its whole year"
  }
}

extension Stamp {
  /// These words, behind the time where it goes on to another.
  func leading(_ words: ArraySlice<UInt8>) -> String { Stamp.leading(span, words) }

  /// These words behind a span of time, where there is one.
  static func leading(_ span: String?, _ words: ArraySlice<UInt8>) -> String {
    let words = Line(number: 0, bytes: words).text
    return span.map { words.isEmpty ? $0 : "\($0) \(words)" } ?? words
  }
}

/// Dates in digits: `2026-11-21`, `2026-11`, `2026`, and ISO 8601's weeks, `2026-W47` and `2026-W47-6`.
enum NumberedDates {
  static func period(_ word: String) -> Period? {
    // A folder's path has slashes, and the year first.
    let bytes = word.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
    if let day = CivilDate(iso: String(decoding: bytes, as: UTF8.self)) { return Period(day) }
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = number(first) else { return nil }
    if parts.count == 1 { return Period.year(year) }
    if parts[1].first == UInt8(ascii: "w") {
      let digits = parts[1].dropFirst()
      guard parts.count <= 3, (1...2).contains(digits.count), let week = number(digits),
        let period = Period.isoWeek(week, of: year)
      else { return nil }
      if parts.count == 2 { return period }
      guard parts[2].count == 1, let day = number(parts[2]), (1...7).contains(day) else { return nil }
      return Period(period.first.adding(days: day - 1))
    }
    guard parts.count == 2 else { return nil }
    guard parts[1].count == 2, let month = number(parts[1]) else { return nil }
    return Period.month(month, of: year)
  }

  /// One to five ASCII digits.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...5).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

/// Dates at a distance: `3 weeks ago`, `a month ago`, `in two days`, `last 30 days`.
enum Distance {
  static func period(_ words: [String], _ today: CivilDate) -> Period? {
    switch words.count {
    case 2 where words[0] == "past":
      return period(["past", "a", words[1]], today)
    case 3 where words[2] == "ago":
      return amount(words[0]).flatMap { moved(today, by: -$0, words[1]) }.map { Period($0) }
    case 3 where words[0] == "in":
      return amount(words[1]).flatMap { moved(today, by: $0, words[2]) }.map { Period($0) }
    case 3 where words[0] == "last" || words[0] == "past":
      // Today is the last of the days.
      guard let count = amount(words[1]), count > 0, let before = moved(today, by: -count, words[2]) else { return nil }
      return Period(first: before.adding(days: 1), last: today)
    default:
      return nil
    }
  }

  private static func amount(_ word: String) -> Int? {
    ["a", "an"].contains(word) ? 1 : NumberWords.value(of: word) ?? NumberedDates.number(word.utf8)
  }

  private static func moved(_ date: CivilDate, by count: Int, _ unit: String) -> CivilDate? {
    switch unit {
    case "day", "days", "night", "nights": return days(date, count)
    case "week", "weeks": return days(date, 7 * count)
    case "fortnight", "fortnights": return days(date, 14 * count)
    case "month", "months": return months(date, count)
    case "year", "years": return months(date, 12 * count)
    default: return nil
    }
  }

  /// Nil where the calendar ends.
  private static func days(_ date: CivilDate, _ count: Int) -> CivilDate? {
    let result = date.adding(days: count)
    return result.daysSinceEpoch == date.daysSinceEpoch + count ? result : nil
  }

  /// The same day of another month, or its last one where it is shorter.
  static func months(_ date: CivilDate, _ count: Int) -> CivilDate? {
    let index = date.year * 12 + date.month - 1 + count
    guard index >= 12 else { return nil }
    let (year, month) = (index / 12, index % 12 + 1)
    return CivilDate(year: year, month: month, day: min(date.day, CivilDate.daysInMonth(month, of: year)))
  }
}

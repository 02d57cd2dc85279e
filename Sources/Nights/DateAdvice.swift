extension DateWords {
  /// Why `text` is no date, in a sentence, where that can be told: a day that its month does not have, a span whose
  /// ends are the wrong way round. Nil where there is no more to say than what can be written.
  public static func advice(_ text: some StringProtocol, today: CivilDate) -> String? {
    guard let words = words(of: text) else { return nil }
    return words.lazy.compactMap { DateAdvice.numbered($0) }.first ?? DateAdvice.named(words)
      ?? DateAdvice.turned(words, today) ?? DateAdvice.misnamed(words, today)
  }
}

/// What is wrong in words that were meant as a date.
private enum DateAdvice {
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// `2026-02-30`, `2026-13`, `2025-W53`, `21/11/2026`.
  static func numbered(_ word: String) -> String? {
    let separators = Set("/.-".utf8)
    let isDigits = word.utf8.allSatisfy { separators.contains($0) || isDigit($0) }
    let parts = word.utf8.split { separators.contains($0) }
    let numbers = parts.map { NumberedDates.number($0) }
    if isDigits, parts.count == 3, parts[0].count != 4 || word.utf8.contains(UInt8(ascii: ".")) {
      return "The year stands first, then the month, then the day, with dashes."
    }
    guard parts.count >= 2, parts[0].count == 4, let year = numbers[0] else { return nil }
    if parts[1].first == UInt8(ascii: "w") {
      guard let week = NumberedDates.number(parts[1].dropFirst()), week > 52, Period.isoWeek(week, of: year) == nil
      else {
        return nil
      }
      return "\(year) has \(Period.isoWeek(53, of: year) == nil ? 52 : 53) weeks."
    }
    guard isDigits, let month = numbers[1] else { return nil }
    guard (1...12).contains(month) else { return "A year has 12 months." }
    guard parts.count == 3, let day = numbers[2] else { return nil }
    return length(of: month, year, asked: day)
  }

  /// `29 february 2026`, `june 31`.
  static func named(_ words: [String]) -> String? {
    for (index, word) in words.enumerated() where word.utf8.count >= 3 {
      guard let month = CivilDate.monthNames.firstIndex(where: { $0.lowercased().hasPrefix(word) }) else { continue }
      let day = [index - 1, index + 1].lazy.compactMap { words.indices.contains($0) ? dayNumber(words[$0]) : nil }.first
      let year = words[index...].lazy.compactMap { $0.utf8.count == 4 ? NumberedDates.number($0.utf8) : nil }.first
      // Without a year, 29 February is one of some year.
      return day.flatMap { length(of: month + 1, year ?? 2000, asked: $0, isNamed: year != nil) }
    }
    return nil
  }

  /// `monday 3 november`, where that is a Tuesday.
  static func misnamed(_ words: [String], _ today: CivilDate) -> String? {
    NamedDates(today: today, toward: .past).mistaken(words).map { "\($0.short) \($0.year) is a \($0.weekday.name)." }
  }

  /// `2026-05 to 2026-03`.
  static func turned(_ words: [String], _ today: CivilDate) -> String? {
    guard let middle = words.firstIndex(where: { ["to", "until", "till", "through", "..", "and"].contains($0) }) else {
      return nil
    }
    let left = words[..<middle].drop { ["from", "between"].contains($0) }.joined(separator: " ")
    guard let first = DateWords.period(left, today: today)?.first,
      let last = DateWords.period(words[(middle + 1)...].joined(separator: " "), today: today)?.last, first > last
    else { return nil }
    return "\(first.iso) is after \(last.iso)."
  }

  private static func dayNumber(_ word: String) -> Int? {
    let digits = word.utf8.prefix(while: isDigit)
    return digits.count <= 2 ? NumberedDates.number(digits) : nil
  }

  private static func length(of month: Int, _ year: Int, asked day: Int, isNamed: Bool = true) -> String? {
    let days = CivilDate.daysInMonth(month, of: year)
    guard day > days else { return nil }
    return "\(CivilDate.monthNames[month - 1])\(isNamed ? " \(year)" : "") has \(days) days."
  }
}

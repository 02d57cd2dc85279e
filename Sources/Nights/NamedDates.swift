/// Dates with names: `yesterday`, `last tuesday`, `march`, `21 november`, `this week`.
struct NamedDates {
  let today: CivilDate
  let toward: DateWords.Direction

  func period(_ words: [String]) -> Period? {
    var words = words[...]
    if words.count > 1, words.first == "on" || words.first == "in" { words = words.dropFirst() }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      if let day = relative(first) { return Period(day) }
      if let day = NamedDates.weekday(first) { return Period(near(day)) }
      if first == "weekend" { return weekend }
      return month(first).flatMap { month in toward == .past ? latest(month) : next(month) }
    }
    if ["last", "this", "next"].contains(first), words.count == 2 {
      return shifted(first, words[words.startIndex + 1])
    }
    if first == "week", let week = week(words.dropFirst()) { return week }
    if Array(words.suffix(3)) == ["day", "before", "yesterday"] { return Period(today.adding(days: -2)) }
    // A weekday before a date is only said for company: `saturday 21 november`. One that it is not is a mistake.
    guard words.count > 2, let weekday = NamedDates.weekday(first) else { return dated(Array(words)) }
    return dated(Array(words.dropFirst())).flatMap { $0.first.weekday == weekday ? $0 : nil }
  }

  /// The date behind a weekday that it does not fall on.
  func mistaken(_ words: [String]) -> CivilDate? {
    guard let first = words.first, let weekday = NamedDates.weekday(first),
      let date = dated(Array(words.dropFirst()))?.night
    else { return nil }
    return date.weekday == weekday ? nil : date
  }

  private func relative(_ word: String) -> CivilDate? {
    switch word {
    case "today", "tonight", "now": today
    case "yesterday": today.adding(days: -1)
    case "tomorrow", "tmrw", "tmr": today.adding(days: 1)
    default: nil
    }
  }

  // MARK: Weekdays

  /// A weekday by its name or the first three letters of it and more.
  static func weekday(_ word: String) -> Weekday? {
    guard word.utf8.count >= 3 else { return nil }
    return word == "weds" ? .wednesday : Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
  }

  private func near(_ day: Weekday) -> CivilDate {
    let distance = day.rawValue - today.weekday.rawValue
    switch toward {
    case .past: return today.adding(days: distance > 0 ? distance - 7 : distance)
    case .future: return today.adding(days: distance > 0 ? distance : distance + 7)
    }
  }

  /// The last weekend that has begun, or the next one that has not.
  private var weekend: Period? {
    let isWeekend = today.weekday.rawValue >= Weekday.saturday.rawValue
    switch toward {
    case .past: return weekend(of: isWeekend ? today : today.adding(days: -7))
    case .future: return weekend(of: isWeekend ? today.adding(days: 7) : today)
    }
  }

  private func weekend(of day: CivilDate) -> Period? {
    let saturday = day.weekStart.adding(days: 5)
    return Period(first: saturday, last: saturday.adding(days: 1))
  }

  /// `week 12`, the nearest on the side looked at, or `week 12 2025`: numbered as ISO 8601 does.
  private func week(_ words: ArraySlice<String>) -> Period? {
    guard let word = words.first, words.count <= 2, word.utf8.count <= 2, let number = NumberedDates.number(word.utf8)
    else { return nil }
    if words.count == 2 { return words.last.flatMap { year($0) }.flatMap { Period.isoWeek(number, of: $0) } }
    // Six years at most lie between two that have a week 53, or seven over the turn of a century.
    let years = (-1...8).map { toward == .past ? today.year - $0 : today.year + $0 }
    return years.lazy.compactMap { Period.isoWeek(number, of: $0) }.first {
      toward == .past ? $0.first <= today : $0.last >= today
    }
  }

  // MARK: Last, this and next

  private func shifted(_ which: String, _ word: String) -> Period? {
    let step = which == "last" ? -1 : which == "next" ? 1 : 0
    switch word {
    case "week": return Period.week(of: today.adding(days: 7 * step))
    case "weekend": return weekend(of: today.adding(days: 7 * step))
    case "month": return Distance.months(today, step).flatMap { Period.month($0.month, of: $0.year) }
    case "year": return Period.year(today.year + step)
    case "night" where step == -1: return Period(today.adding(days: -1))
    default: break
    }
    if let day = NamedDates.weekday(word) {
      let distance = day.rawValue - today.weekday.rawValue
      if step == 0 { return Period(today.weekStart.adding(days: day.rawValue - 1)) }
      if step < 0 { return Period(today.adding(days: distance >= 0 ? distance - 7 : distance)) }
      return Period(today.adding(days: distance > 0 ? distance : distance + 7))
    }
    guard let month = month(word) else { return nil }
    if step == 0 { return Period.month(month, of: today.year) }
    return step < 0 ? Period.month(month, of: today.year - (month < today.month ? 0 : 1)) : next(month)
  }

  // MARK: Months and days of them

  /// A month by its name or the first three letters of it and more.
  private func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let short = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard short.utf8.count >= 3 else { return nil }
    return CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(short) }.map { $0 + 1 }
  }

  private func latest(_ month: Int) -> Period? {
    Period.month(month, of: today.year - (month > today.month ? 1 : 0))
  }

  private func next(_ month: Int) -> Period? {
    Period.month(month, of: today.year + (month > today.month ? 0 : 1))
  }

  /// `21 november`, `november 21st`, `the 21st of nov 2026`, `march 2025`.
  func dated(_ words: [String]) -> Period? {
    var words = words
    if words.count > 2, words[0] == "the" { words.removeFirst() }
    if words.count > 2, words[1] == "of", dayOfMonth(words[0]) != nil { words.remove(at: 1) }
    guard words.count == 2 || words.count == 3 else { return nil }
    let given = words.count == 3 ? year(words[2]) : nil
    if words.count == 3, given == nil { return nil }
    if let month = month(words[0]) {
      if let day = dayOfMonth(words[1]) { return date(day, month, given).map { Period($0) } }
      return words.count == 2 ? year(words[1]).flatMap { Period.month(month, of: $0) } : nil
    }
    guard let day = dayOfMonth(words[0]), let month = month(words[1]) else { return nil }
    return date(day, month, given).map { Period($0) }
  }

  private func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? NumberedDates.number(word.utf8) : nil
  }

  private func dayOfMonth(_ word: String) -> Int? {
    var digits = Substring(word)
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { digits = word.dropLast(2) }
    return digits.utf8.count <= 2 ? NumberedDates.number(digits.utf8) : nil
  }

  /// A day of a month; without a year the nearest one on the side looked at. 29 February may be years away.
  func date(_ day: Int, _ month: Int, _ year: Int?) -> CivilDate? {
    if let year { return CivilDate(year: year, month: month, day: day) }
    for step in 0...8 {
      let year = toward == .past ? today.year - step : today.year + step
      guard let date = CivilDate(year: year, month: month, day: day) else { continue }
      if toward == .past ? date <= today : date >= today { return date }
    }
    return nil
  }
}

import Nights

/// Floors that are meant once or a few times a week are held against weeks: six nights without are no failing then.
extension FloorHeld {
  /// What a floor is held against.
  enum Pace: Equatable {
    /// Each night.
    case night
    /// So many times a week.
    case week(Int)
    /// A longer time, or something that no check-in counts: nothing.
    case other
  }

  /// What these words are held against: weeks with `once a week`, `3x a week`, `two dinners a week`, `one real talk a
  /// week`, `weekly`, `every Sunday`, `Tuesdays and Fridays`; nothing with `once a month`, `every two weeks`, `every few
  /// days`, `3 hours a week`; else nights.
  static func pace(of words: String) -> Pace {
    let tokens = tokens(of: words)
    guard !tokens.contains(where: otherWords.contains), !isOverDays(tokens) else { return .other }
    let isEachDay = zip(tokens, tokens.dropFirst()).contains { each.contains($0) && days.contains($1) }
    if !isEachDay, !tokens.contains(where: eachDay.contains) {
      let times = byWeek(tokens) ?? byDays(tokens)
      if let times, (1...6).contains(times) { return .week(times) }
      if times == 7 { return .night }
    }
    return tokens.contains(where: weeks.contains) ? .other : .night
  }

  /// Whether they name more days than one in a row: `every few days`, `every two or three nights`, `every other day`.
  private static func isOverDays(_ tokens: [String]) -> Bool {
    tokens.indices.contains { place in
      guard each.contains(tokens[place]) else { return false }
      let behind = tokens[(place + 1)...].prefix(5)
      // `We see each other` names no time.
      if behind.first.map(ordinals.contains) ?? false, behind.first != "other" || tokens[place] == "every" {
        return true
      }
      let unit = behind.drop { between.contains($0) || count($0) != nil }.first
      return unit.map(manyDays.contains) ?? false
    }
  }

  private static let each: Set = ["every", "each"]
  private static let days: Set = ["day", "night", "evening", "morning", "meal"]
  private static let manyDays: Set = ["days", "nights", "evenings", "mornings"]
  private static let ordinals: Set = ["other", "second", "third", "fourth"]
  private static let between: Set = ["few", "couple", "of", "or", "to", "so"]
  private static let weeks: Set = ["week", "wk", "weekly"]
  private static let eachDay: Set = ["daily", "nightly", "except", "but", "not", "never"]
  private static let otherWords: Set = [
    "fortnight", "fortnightly", "weeks", "biweekly", "month", "monthly", "months", "alternate", "quarterly",
    "year", "years", "yearly",
  ]
  private static let measures: Set = [
    "h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute", "minutes", "k", "km", "mile", "miles", "steps",
  ]

  /// What stands before `a week`, `each week`, `weekly`.
  private static func byWeek(_ tokens: [String]) -> Int? {
    guard let place = tokens.firstIndex(where: weeks.contains) else { return nil }
    var before = tokens[..<place]
    var isEach = tokens[place] == "weekly"
    if let last = before.last, each.contains(last) || ["a", "per"].contains(last) {
      isEach = last != "a"
      before.removeLast()
      if before.last == "in" { before.removeLast() }
    } else if !isEach {
      // `once/week` needs no more; `this week` is no floor.
      return before.last.flatMap(multiple)
    }
    guard let last = before.last else { return isEach ? 1 : nil }
    if ["bi", "semi"].contains(last) { return nil }
    // `three dinners` and `one real talk` have their number before them.
    let words = before.suffix(4)
    guard let place = words.lastIndex(where: { ["a", "an"].contains($0) || count($0) != nil }) else {
      return isEach && !measures.contains(last) ? 1 : nil
    }
    // `20 minutes`, `an hour` and `a few` are no times.
    if words[place...].contains(where: measures.union(["few", "couple", "several"]).contains) { return nil }
    let times = count(words[place]) ?? 1
    before = before[..<place]
    // Of `once or twice` the least is meant.
    guard let or = before.popLast(), ["or", "to"].contains(or) else { return times }
    return min(times, before.last.flatMap(count) ?? times)
  }

  /// Days of the week, each one of them: `every Sunday`, `Mum, Sundays`. `On Sunday` may be this one alone.
  private static func byDays(_ tokens: [String]) -> Int? {
    var days: Set<String> = []
    var (isOpen, isEither) = (false, false)
    for (before, token) in zip([""] + tokens, tokens) {
      if let day = dayNames.first(where: { token == $0 || token == $0 + "s" }),
        isOpen || token != day || each.contains(before)
      {
        days.insert(day)
        isOpen = true
      } else if isOpen, ["to", "till", "until", "through"].contains(token) {
        return nil
      } else if isOpen, ["and", "or", "&"].contains(token) {
        isEither = isEither || token == "or"
      } else {
        isOpen = false
      }
    }
    return days.isEmpty ? nil : isEither ? 1 : days.count
  }

  private static let dayNames = Weekday.allCases.map { $0.name.lowercased() } + ["weekend"]

  /// `once`, `twice`, `3x`.
  private static func multiple(_ token: String) -> Int? {
    switch token {
    case "once": 1
    case "twice": 2
    case "thrice": 3
    default: token.hasSuffix("x") ? Int(token.dropLast()) : nil
    }
  }

  /// A number of times: `twice`, `three`, `3`.
  private static func count(_ token: String) -> Int? { multiple(token) ?? NumberWords.value(of: token) ?? Int(token) }
}

extension Timeline {
  /// The weeks held against a floor of so many times: held where the nights that say yes are as many, not held where they
  /// would not be even if each day that is not told were one. What lies between is not known. One that is not over may still
  /// come to it, and one that the span or the journal began within may have come to it before: these count only where it
  /// is held.
  func weekly(_ times: Int, _ answer: (NightRecord) -> Bool?) -> FloorHeld.Weekly {
    var weeks: [Int: (held: Int, told: Int)] = [:]
    for (night, week) in zip(nights, weekOfNight) {
      guard let isYes = answer(night) else { continue }
      weeks[week, default: (0, 0)].held += isYes ? 1 : 0
      weeks[week, default: (0, 0)].told += 1
    }
    let monday = span.first.weekStart.daysSinceEpoch
    let held = weeks.values.count { $0.held >= times }
    let open = weeks.filter { week, count in count.held < times && isWhole(monday + 7 * week) }.values
    let missed = open.count { $0.held + 7 - $0.told < times }
    return FloorHeld.Weekly(times: times, held: Ratio(held, of: held + missed), unknown: open.count - missed)
  }
}

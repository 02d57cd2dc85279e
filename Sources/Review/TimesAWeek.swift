import Nights

/// Floors that are meant once or a few times a week are held against weeks: six nights without are no failing then.
extension FloorHeld {
  /// How many times a week these words ask for, as in `once a week`, `3x a week`, `two dinners a week`, `weekly`,
  /// `every Sunday`, `Tuesdays and Fridays`; nil where they name no week, or mean each day or another length of time.
  static func timesAWeek(in words: String) -> Int? {
    let tokens = tokens(of: words)
    let isOther = zip(tokens, tokens.dropFirst()).contains {
      each.contains($0) && otherTimes.contains($1) || $0 == "every" && $1 == "other"
    }
    guard !isOther, !tokens.contains(where: otherWords.contains) else { return nil }
    let times = byWeek(tokens) ?? byDays(tokens)
    return times.flatMap { (1...6).contains($0) ? $0 : nil }
  }

  private static let each: Set = ["every", "each"]
  private static let otherTimes: Set = ["second", "third", "day", "night", "evening", "morning", "meal"]
  private static let otherWords: Set = [
    "daily", "nightly", "fortnight", "fortnightly", "month", "monthly", "months", "alternate", "except", "but", "not",
    "never",
  ]
  private static let measures: Set = [
    "h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute", "minutes", "k", "km", "mile", "miles", "steps",
  ]

  /// What stands before `a week`, `each week`, `weekly`.
  private static func byWeek(_ tokens: [String]) -> Int? {
    guard let place = tokens.firstIndex(where: { ["week", "wk", "weekly"].contains($0) }) else { return nil }
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
    if measures.contains(last) || ["bi", "semi"].contains(last) { return nil }
    // `three dinners` and `a call` have their number before them.
    if count(last) == nil { before.removeLast() }
    guard let times = before.popLast().flatMap({ $0 == "a" ? 1 : count($0) }) else { return isEach ? 1 : nil }
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
  /// The weeks with at least so many nights that say yes, of those that tell. One that is not over may still come to it,
  /// and one that the span or the journal began within may have come to it before: these count only where it is held.
  func weeks(with times: Int, _ answer: (NightRecord) -> Bool?) -> Ratio {
    var weeks: [Int: Int] = [:]
    for (night, week) in zip(nights, weekOfNight) {
      if let isYes = answer(night) { weeks[week, default: 0] += isYes ? 1 : 0 }
    }
    let monday = span.first.weekStart.daysSinceEpoch
    let told = weeks.filter { week, count in count >= times || isWhole(monday + 7 * week) }
    return Ratio(told.count { $0.value >= times }, of: told.count)
  }
}

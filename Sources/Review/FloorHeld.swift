import Nights

/// What the person set for themselves, for the record to be held against.
public struct Measures: Equatable, Sendable {
  /// The floors in the person's words.
  public let floors: [FloorHeld.Kind: String]
  /// The most hours of work in a week that they mean to keep to.
  public let hoursAWeek: Double?

  /// Measures with these parts.
  public init(floors: [FloorHeld.Kind: String] = [:], hoursAWeek: Double? = nil) {
    (self.floors, self.hoursAWeek) = (floors, hoursAWeek)
  }
}

/// One floor, and on how much of the record it held.
public struct FloorHeld: Equatable, Sendable {
  /// What a floor is about; the field of its section.
  public enum Kind: String, CaseIterable, Sendable { case sleep, move, food, people }

  /// What it is about.
  public let kind: Kind
  /// The floor in the person's words.
  public let words: String
  /// The hours that its words name, for sleep alone; nil where they name none, and then it is held against nothing.
  public let hours: Double?
  /// Whether its words name a longer time than a week, or what no check-in counts; then it is held against nothing.
  public let isUncounted: Bool
  /// Nights on which it held, out of those that tell; nil where no answer of a check-in tells of it, or nothing is held.
  public let held: Ratio?
  /// Where its words name so many times a week: weeks in which it held, out of those that tell.
  public let weekly: Weekly?

  /// A floor by the week.
  public struct Weekly: Equatable, Sendable {
    /// How many times.
    public let times: Int
    /// Weeks in which it held, out of those that tell.
    public let held: Ratio
    /// Whole weeks with answers that do not tell: the days without one may have held it.
    public let unknown: Int
  }
}

extension Timeline {
  /// The floors of `measures` against these nights, in the order in which they are asked.
  func floors(_ measures: Measures) -> [FloorHeld] {
    FloorHeld.Kind.allCases.compactMap { kind in
      guard let words = measures.floors[kind], !words.isEmpty else { return nil }
      let hours = kind == .sleep ? FloorHeld.hours(in: words) : nil
      let answer: (NightRecord) -> Bool? =
        switch kind {
        case .sleep: { night in hours.flatMap { least in night.slept.map { $0 >= least } } }
        case .move, .food: \.moved
        case .people: \.contact
        }
      let pace = kind == .sleep ? .night : FloorHeld.pace(of: words)
      let answers = pace == .other ? [] : nights.compactMap(answer)
      let held = answers.isEmpty ? nil : Ratio(answers.count { $0 }, of: answers.count)
      var weekly: FloorHeld.Weekly?
      if case .week(let times) = pace, held != nil { weekly = self.weekly(times, answer) }
      return FloorHeld(
        kind: kind, words: words, hours: hours, isUncounted: pace == .other, held: held, weekly: weekly)
    }
  }
}

extension FloorHeld {
  private static let units: Set = ["h", "hr", "hrs", "hour", "hours"]

  /// The hours of sleep that these words name: a number with a unit, as in `at least 6.5 h, also on nights`, or one
  /// that stands alone, as in `six` or `6:30`. Of `6 to 7 hours` it is the first. Any other number may be an hour of the
  /// clock, as is one after `at` or `by`, `11h` after `bed`, and `10:30` alone.
  static func hours(in words: String) -> Double? {
    var tokens = withMinutes(withHalves(tokens(of: words)))
    if let lead = leads.first(where: tokens.starts(with:)) {
      tokens.removeFirst(lead.count)
      let next = tokens.dropFirst().first
      if next.map(afterNumber.contains) ?? true, let hours = tokens.first.flatMap(amount) { return hours }
    }
    if tokens.count == 1 {
      let hours = amount(tokens[0]) ?? amountWithUnit(tokens[0])
      return hours.flatMap { tokens[0].contains(":") && $0 > latest ? nil : $0 }
    }
    for (place, token) in tokens.enumerated() {
      let next = place + 1 < tokens.count ? tokens[place + 1] : ""
      guard let hours = amountWithUnit(token) ?? (units.contains(next) ? amount(token) : nil) else { continue }
      var before = tokens[..<place]
      let isShort = token.last != "s" && (token.hasSuffix("h") || next == "h")
      if let last = before.last, clockWords.contains(last) || isShort && last == "bed" { continue }
      let end = place + (units.contains(next) ? 2 : 1)
      if end < tokens.count, ["before", "after"].contains(tokens[end]) { continue }
      let joins = before.contains("between") ? ["to", "or", "and"] : ["to", "or"]
      let isJoined = before.last.map(joins.contains) ?? false
      if isJoined { before.removeLast() }
      // "Up at 6, 7 hours".
      let isClock =
        before.suffix(2).first.map(clockWords.contains) ?? false || !isJoined && before.last?.contains(":") ?? false
      return before.last.flatMap(amount).flatMap { $0 < hours && !isClock ? $0 : nil } ?? hours
    }
    return nil
  }

  /// A floor of more hours than this is a time to be in bed, where it is written as one.
  private static let latest = 9.0

  /// The words in small letters, without dashes, commas and full stops.
  static func tokens(of words: String) -> [String] {
    separated(words).split(whereSeparator: \.isWhitespace).map { String($0).trimmingEnds }
  }

  /// What stands before the least that is meant.
  private static let leads: [[String]] = [
    "at least", "no less than", "not less than", "never less than", "never under", "not under", "no fewer than",
    "a minimum of", "minimum of", "minimum", "min",
  ].map { $0.split(separator: " ").map(String.init) }

  /// What may follow a least that has no unit; behind any other word it may count something else.
  private static let afterNumber: Set = [
    "a", "per", "of", "in", "on", "each", "every", "to", "or", "and", "also", "even", "but", "sleep", "nightly",
  ]

  /// `6 1/2` and `six and a half` as one number.
  private static func withHalves(_ tokens: [String]) -> [String] {
    var result: [String] = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      guard let whole = NumberWords.value(of: token) ?? Int(token) else {
        result.append(token)
        continue
      }
      let half = [["1/2"], ["and", "a", "half"], ["and", "half"]].first(where: rest.starts(with:))
      rest.removeFirst(half?.count ?? 0)
      result.append(half == nil ? token : "\(whole).5")
    }
    return result
  }

  /// `5 hours 30 minutes`, `5h 30m`, `5 h 30` and `6 hours and 30 minutes` as `5h30`.
  private static func withMinutes(_ tokens: [String]) -> [String] {
    var result: [String] = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      result.append(token)
      var behind = rest
      let (number, ownUnit) = parted(token)
      guard let whole = NumberWords.value(of: number) ?? Int(number) else { continue }
      let unit = ownUnit.isEmpty ? behind.popFirst() ?? "" : ownUnit
      guard units.contains(unit) else { continue }
      if behind.first == "and" { behind.removeFirst() }
      guard let minutes = minutes(&behind, isBare: unit == "h") else { continue }
      result[result.count - 1] = "\(whole)h\(minutes)"
      rest = behind
    }
    return result
  }

  /// `30 minutes`, `30m` or, behind an `h`, `30`, where they belong to no other thing: not `30 minutes of reading`.
  private static func minutes(_ rest: inout ArraySlice<String>, isBare: Bool) -> Int? {
    let (number, ownUnit) = parted(rest.popFirst() ?? "")
    guard let minutes = Int(number), minutes < 60 else { return nil }
    let isNamed = minuteUnits.contains(ownUnit.isEmpty ? rest.first ?? "" : ownUnit)
    guard isNamed || isBare && ownUnit.isEmpty && number.count == 2 else { return nil }
    if isNamed, ownUnit.isEmpty { rest.removeFirst() }
    let isAll = rest.isEmpty || afterMinutes.contains(rest[rest.startIndex]) || rest.starts(with: ["of", "sleep"])
    return isAll ? minutes : nil
  }

  /// `5h` as a number and its unit; a word is either.
  private static func parted(_ token: String) -> (number: String, unit: String) {
    let digits = token.prefix(while: \.isNumber)
    return digits.isEmpty ? (token, "") : (String(digits), String(token.dropFirst(digits.count)))
  }

  private static let minuteUnits: Set = ["m", "min", "mins", "minute", "minutes"]
  private static let afterMinutes: Set = ["a", "per", "each", "every", "to", "or", "sleep", "nightly", "minimum"]

  private static let clockWords: Set = ["at", "by", "before", "until", "till", "after", "from", "since"]

  /// In small letters, with blanks for dashes and commas; a comma within a number is its point, and `½` a half.
  private static func separated(_ words: String) -> String {
    let letters = Array(words.lowercased().replacing("½", with: " 1/2"))
    return String(
      letters.indices.map { place in
        let isWithin =
          place > 0 && place + 1 < letters.count && letters[place - 1].isNumber && letters[place + 1].isNumber
        if letters[place] == ",", isWithin { return "." }
        if letters[place] == "/", !isWithin { return " " }
        return "–-;,".contains(letters[place]) ? " " : letters[place]
      })
  }

  /// `6`, `6.5`, `6:30` or `six`.
  private static func amount(_ token: String) -> Double? {
    guard
      let hours = NumberWords.value(of: token).map(Double.init)
        ?? (token.allSatisfy { $0.isNumber || ".:".contains($0) } ? Hours.inDigits(token) : nil)
    else { return nil }
    return (3...12).contains(hours) ? hours : nil
  }

  /// `6h`, `5h30`, `7hrs`.
  private static func amountWithUnit(_ token: String) -> Double? {
    guard token.contains("h"), let hours = Hours.inDigits(token), (3...12).contains(hours) else { return nil }
    return hours
  }
}

extension String {
  fileprivate var trimmingEnds: String {
    var text = self[...]
    while let last = text.last, ".!".contains(last) { text.removeLast() }
    return String(text)
  }
}

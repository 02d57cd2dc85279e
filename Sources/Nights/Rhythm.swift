/// How often something is to be, in days, out of a person's words.
public enum Rhythm {
  /// Days of a week.
  public static let week = 7
  /// Days of two weeks.
  public static let twoWeeks = 14

  /// `2 weeks`, `week`, `every month`, `10 days`, `twice a month`, `every Sunday`; a number alone is one of weeks. Nil
  /// where the words tell of no rhythm.
  public static func days(_ text: String) -> Int? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != ":" }
    // "Three times a month" is every 10 days.
    let mark = words.firstIndex(of: "times").map { $0 - 1 }
    let times = words.contains("twice") ? 2 : mark.map { $0 < 0 ? nil : number(words[$0]) } ?? 1
    let counts = words.indices.filter { $0 != mark && number(words[$0]) != nil && isCount($0, words) }
    let named = unit(of: words)
    let isWeekly = counts.contains { Int(words[$0]) != nil } || !Weekday.named(in: text).isEmpty
    let count = counts.first.flatMap { number(words[$0]) } ?? 1
    guard let times, (1...31).contains(times), (1...60).contains(count), let unit = named ?? (isWeekly ? week : nil)
    else { return nil }
    return max(1, unit * count / times)
  }

  /// Whether a number counts weeks or what else is named: not so `30 minutes every week`, `Sundays at 7`, `Thursday 8`,
  /// `7 pm`, and `the second Sunday of the month`.
  private static func isCount(_ index: Int, _ words: [Substring]) -> Bool {
    let before = index > 0 ? words[index - 1] : ""
    let after = words[(index + 1)...].prefix(2)
    let next = after.first ?? ""
    if ["min", "hour", "h"].contains(where: next.hasPrefix) { return false }
    if units.contains(where: { next.hasPrefix($0.name) }) { return true }
    if ["am", "pm", "oclock"].contains(next) || ["a m", "p m", "o clock"].contains(after.joined(separator: " ")) {
      return false
    }
    if ordinals.contains(words[index]), isDay(next) { return unit(of: words) != month }
    return !clockWords.contains(before) && !isDay(before)
  }

  private static func isDay(_ word: Substring) -> Bool { !Weekday.named(in: String(word)).isEmpty }

  /// What an hour of the clock stands behind, and the end of a time: `7 to 8`.
  private static let clockWords: Set<Substring> = [
    "at", "by", "after", "before", "around", "from", "until", "till", "to",
  ]
  private static let ordinals: Set<Substring> = ["second", "third", "2nd", "3rd", "4th"]

  private static func number(_ word: Substring) -> Int? {
    switch word {
    case "other", "second", "2nd", "couple", "bi": 2
    case "third", "3rd": 3
    case "4th": 4
    default: Int(word) ?? NumberWords.value(of: word)
    }
  }

  private static let month = 30
  private static let units: [(name: String, days: Int)] = [
    ("month", month), ("mth", month), ("fortnight", twoWeeks), ("biweek", twoWeeks), ("week", week), ("wk", week),
    ("day", 1), ("daily", 1), ("everyday", 1),
  ]

  /// The days of the unit that these words name.
  private static func unit(of words: [Substring]) -> Int? {
    units.first { unit in words.contains { $0.hasPrefix(unit.name) } }?.days
  }
}

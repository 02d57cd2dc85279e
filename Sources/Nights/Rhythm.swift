/// How often something is to be, in days, out of a person's words.
public enum Rhythm {
  /// Days of a week.
  public static let week = 7
  /// Days of two weeks.
  public static let twoWeeks = 14

  /// `2 weeks`, `week`, `every month`, `10 days`, `twice a month`, `every Sunday`; a number alone is one of weeks. Nil
  /// where the words tell of no rhythm.
  public static func days(_ text: String) -> Int? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    // "Three times a month" is every 10 days.
    let mark = words.firstIndex(of: "times").map { $0 - 1 }
    let times = words.contains("twice") ? 2 : mark.map { $0 < 0 ? nil : number(words[$0]) } ?? 1
    // And "30 minutes every week" is not 30 weeks.
    func isLength(_ index: Int) -> Bool {
      index + 1 < words.count && ["min", "hour", "h"].contains { words[index + 1].hasPrefix($0) }
    }
    let count = words.indices.lazy.filter { $0 != mark && !isLength($0) }.compactMap { number(words[$0]) }.first ?? 1
    guard let times, (1...31).contains(times), (1...60).contains(count), let unit = unit(of: words, in: text) else {
      return nil
    }
    return max(1, unit * count / times)
  }

  private static func number(_ word: Substring) -> Int? {
    switch word {
    case "other", "second", "couple", "bi": 2
    case "third": 3
    default: Int(word) ?? NumberWords.value(of: word)
    }
  }

  /// The days of the unit that these words name.
  private static func unit(of words: [Substring], in text: String) -> Int? {
    let units = [
      ("month", 30), ("mth", 30), ("fortnight", twoWeeks), ("biweek", twoWeeks), ("week", week), ("wk", week),
      ("day", 1),
      ("daily", 1), ("everyday", 1),
    ]
    if let named = units.first(where: { unit in words.contains { $0.hasPrefix(unit.0) } }) { return named.1 }
    let isWeekly = words.contains { Int($0) != nil } || !Weekday.named(in: text).isEmpty
    return isWeekly ? week : nil
  }
}

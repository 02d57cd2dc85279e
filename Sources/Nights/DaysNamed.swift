/// The days that a sentence names: `home by 7 on Thursdays`, `weekends`, `on Sat or Mon`.
extension Weekday {
  /// The days, however a person writes them.
  public static func named(in text: String) -> Set<Weekday> {
    var words = DayWord.all(in: text)
    var hasChanged = true
    // "Mon, wed and fri": what stands beside a day is one.
    while hasChanged {
      hasChanged = false
      for index in words.indices where words[index].isDoubtful {
        let neighbours = [index - 1, index + 1].filter(words.indices.contains)
        guard neighbours.contains(where: { !words[$0].days.isEmpty && !words[$0].isDoubtful }) else { continue }
        words[index].isDoubtful = false
        hasChanged = true
      }
    }
    return words.indices.reduce(into: []) { days, index in
      guard !words[index].isDoubtful else { return }
      days.formUnion(words[index].days)
      if words[index].endsSpan, index > 0, let first = words[index - 1].day, let last = words[index].day {
        days.formUnion(first.through(last))
      }
    }
  }
}

extension Weekday {
  /// The days from this one to the next `last`: Friday to Monday is four.
  fileprivate func through(_ last: Weekday) -> [Weekday] {
    let all = Weekday.allCases
    guard let start = all.firstIndex(of: self), let end = all.firstIndex(of: last) else { return [] }
    let count = (end - start + all.count) % all.count + 1
    return (0..<count).map { all[(start + $0) % all.count] }
  }
}

/// A word of a sentence, with the days that it names or may name. What joins days (`and`, `or`, `to`) is none.
private struct DayWord {
  let days: Set<Weekday>
  /// It is another word too, and nothing about it says yet that it is a day: `I sat`, `the sun`.
  var isDoubtful = false
  /// It ends what the day before it begins: `Monday to Friday`.
  var endsSpan = false

  /// The day, where it is one.
  var day: Weekday? { days.count == 1 ? days.first : nil }

  static func all(in text: String) -> [DayWord] {
    let words = withoutTimes(
      text.split { !$0.isLetter && !$0.isNumber && !",.;:/&-".contains($0) }.flatMap { parted($0) })
    return words.indices.compactMap { index in
      let word = words[index].lowercased()
      if joins.contains(word) { return nil }
      let (before, after) = (neighbour(words, index - 1), neighbour(words, index + 1))
      let endsSpan = spanning.contains(before)
      guard let day = doubtful[word] else { return DayWord(days: days(word), endsSpan: endsSpan) }
      let isClosed = after.isEmpty || joins.contains(after) || stops.contains(after)
      // The first word of a sentence has a capital whatever it is.
      let isFirst = before.isEmpty || stops.contains(before)
      let isNamed = words[index].first?.isUppercase == true && (!isFirst || isClosed || times.contains(after))
      let isSure = isNamed || times.contains(after) || leads.contains(before) || isClosed && joins.contains(before)
      return DayWord(days: [day], isDoubtful: !isSure, endsSpan: endsSpan)
    }
  }

  private static func neighbour(_ words: [Substring], _ index: Int) -> String {
    words.indices.contains(index) ? words[index].lowercased() : ""
  }

  /// Without numbers, and without what joins two of them: `Monday 6-7 Thursday 6-7` is two days.
  private static func withoutTimes(_ words: [Substring]) -> [Substring] {
    func isNumber(_ index: Int) -> Bool { neighbour(words, index).first?.isNumber ?? false }
    return words.indices.filter { index in
      !isNumber(index) && !(isNumber(index + 1) && spanning.contains(neighbour(words, index)))
    }.map { words[$0] }
  }

  /// A run of letters, digits and marks as words, each mark a word of its own.
  private static func parted(_ run: Substring) -> [Substring] {
    var (words, start) = ([Substring](), run.startIndex)
    for index in run.indices where !run[index].isLetter && !run[index].isNumber {
      if start < index { words.append(run[start..<index]) }
      start = run.index(after: index)
      words.append(run[index..<start])
    }
    return start < run.endIndex ? words + [run[start...]] : words
  }

  private static let doubtful: [String: Weekday] = [
    "mon": .monday, "wed": .wednesday, "weds": .wednesday, "sat": .saturday, "sun": .sunday,
  ]
  private static let stops: Set<String> = [".", ";", ":"]
  /// What stands between two days.
  private static let joins: Set<String> = ["and", "or", "to", "till", "until", "through", ",", "/", "&", "-"]
  /// What stands between the first and the last of several.
  private static let spanning: Set<String> = ["to", "till", "until", "through", "-"]
  /// What a day stands behind.
  private static let leads: Set<String> = ["on", "every", "each", "by", "this", "next"]
  /// What only a day stands before.
  private static let times: Set<String> = [
    "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night", "nights",
  ]

  private static func days(_ word: String) -> Set<Weekday> {
    switch word {
    case "weekend", "weekends": return [.saturday, .sunday]
    case "weeknight", "weeknights", "weekday", "weekdays", "workdays":
      return [.monday, .tuesday, .wednesday, .thursday, .friday]
    default:
      // `thursday`, `thursdays`, `thu`, `thurs`: three letters and more.
      guard word.count >= 3 else { return [] }
      return Set(Weekday.allCases.filter { $0.name.lowercased().hasPrefix(word) || word == $0.name.lowercased() + "s" })
    }
  }
}

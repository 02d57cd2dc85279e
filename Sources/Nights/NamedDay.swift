extension DateWords {
  /// The day to come that a sentence names, wherever in it: `Tuesday, when she's off shift`, `over coffee on Friday`,
  /// `in person, the 25th`. Of a weekend, a week or a month it is the last day. Nil where none is named, and where it
  /// is denied: `not on Friday`. `Not before Friday` is Friday.
  public static func namedDay(_ text: some StringProtocol, today: CivilDate) -> CivilDate? {
    NamedDay(text, today).find()
  }
}

/// A day among other words.
private struct NamedDay {
  private let today: CivilDate
  private var words: [String] = []
  /// Places of words that a clause begins with.
  private var starts: Set<Int> = [0]

  init(_ text: some StringProtocol, _ today: CivilDate) {
    self.today = today
    let straight = String(text.prefix(NamedDay.longest).map { $0 == "\u{2019}" ? "'" : $0 }).lowercased()
    for piece in straight.split(whereSeparator: { !$0.isASCII || $0 <= " " }) {
      for part in piece.split(separator: ",", omittingEmptySubsequences: false) {
        let word = part.drop { "(\"'".contains($0) }
        let bare = String(word.reversed().drop { ".,;:!?)\"".contains($0) }.reversed())
        if !bare.isEmpty { words.append(NamedDay.single(bare)) }
        if bare.count < word.count || part.endIndex < piece.endIndex { starts.insert(words.count) }
      }
    }
  }

  /// `sundays` as the next of them.
  private static func single(_ word: String) -> String {
    let day = String(word.dropLast())
    return word.hasSuffix("days") && NamedDates.weekday(day) != nil ? day : word
  }

  /// So many letters are looked at.
  private static let longest = 200

  func find() -> CivilDate? {
    var isDenied = false
    for place in words.indices {
      let word = words[place]
      if starts.contains(place) || NamedDay.turns.contains(word) { isDenied = false }
      if NamedDay.denials.contains(word), !words[place...].dropFirst().starts(with: ["later"]) { isDenied = true }
      guard !NamedDay.small.contains(word), let day = endOf(place) ?? read(place) else { continue }
      let lead = before(place)
      guard !isDenied || NamedDay.firsts.contains(lead) else { continue }
      return lead == "after" ? day.adding(days: 1) : day
    }
    return nil
  }

  /// What turns from what was denied: `not friday but saturday`.
  private static let turns: Set<String> = ["but", "maybe", "perhaps", "probably"]
  /// Behind these a no means the day: `not before Friday`.
  private static let firsts: Set<String> = ["before", "until", "till", "til"]

  private static let denials: Set<String> = [
    "not", "no", "never", "nobody", "don't", "dont", "won't", "wont", "can't", "cant", "cannot", "didn't", "didnt",
  ]
  private static let small: Set<String> = ["the", "of"]

  /// The word before this one that is more than "the".
  private func before(_ place: Int) -> String { words[..<place].last { !NamedDay.small.contains($0) } ?? "" }

  /// `the end of december`, `end of this month`: in November the end of November is still to come.
  private func endOf(_ place: Int) -> CivilDate? {
    guard words[place...].starts(with: ["end", "of"]) else { return nil }
    let span = words[(place + 2)...]
    let named = (span.first == "the" ? ["this"] + span.dropFirst() : Array(span)).prefix(4)
    return stride(from: named.count, to: 0, by: -1).lazy.flatMap { count in
      [period(named.prefix(count), .past), period(named.prefix(count), .future)]
    }.compactMap { $0?.last }.first { $0 >= today }
  }

  private func read(_ place: Int) -> CivilDate? {
    let rest = words[place...].filter { !NamedDay.small.contains($0) }.prefix(4)
    if let day = weekLater(rest) ?? ofMonth(place) ?? christmas(rest) { return day }
    let isLed = starts.contains(place) || NamedDay.leads.contains(before(place))
    for count in stride(from: rest.count, to: 0, by: -1) {
      let named = rest.prefix(count)
      // "In the sun" is no day.
      let isIn = named[0] == "in" && NamedDates.weekday(named[count - 1]) != nil
      guard !isIn, let period = period(named, .future) else { continue }
      if let day = period.night {
        // "She left today", "as we sat there".
        guard isLed || day >= today && !(count == 1 && NamedDay.doubtful.contains(named[0])) else { continue }
        return day
      }
      if isSpan(named, period) { return period.last }
    }
    return nil
  }

  /// What a day stands behind: `on Friday`, `maybe on Friday`.
  private static let leads: Set<String> = [
    "on", "by", "before", "until", "till", "from", "after", "this", "maybe", "perhaps", "probably", "or", "yes", "yeah",
    "yep", "y", "sure", "ok", "okay",
  ]
  private static let doubtful: Set<String> = ["mon", "wed", "sat", "sun", "today", "now"]

  /// A weekend, a week or a month that is not over; a month by its name where that plainly is one: `in march`.
  private func isSpan(_ named: ArraySlice<String>, _ period: Period) -> Bool {
    let isMonth = named.count == 2 && ["in", "this", "next"].contains(named[0]) && period.count <= 31
    return period.last >= today && (isMonth || named.contains { ["week", "weekend", "month"].contains($0) })
  }

  /// `tuesday week`, `a week on tuesday`: a week after the next one. `tuesday next week`, `next week on tuesday`.
  private func weekLater(_ words: ArraySlice<String>) -> CivilDate? {
    if words.dropFirst().first == "week", let day = day(words[0]) { return day.adding(days: 7) }
    if words.starts(with: ["week", "on"]), words.count > 2 { return day(words[2])?.adding(days: 7) }
    let inNextWeek =
      words.dropFirst().starts(with: ["next", "week"])
      ? words.first : words.starts(with: ["next", "week"]) ? words.dropFirst(2).first { $0 != "on" } : nil
    return inNextWeek.flatMap { NamedDates.weekday($0) }.map { today.weekStart.adding(days: 6 + $0.rawValue) }
  }

  /// `till christmas`, `xmas eve`: the next.
  private func christmas(_ words: ArraySlice<String>) -> CivilDate? {
    guard words.first == "christmas" || words.first == "xmas" else { return nil }
    let day = words.dropFirst().first == "eve" ? 24 : 25
    return [today.year, today.year + 1].lazy.compactMap { CivilDate(year: $0, month: 12, day: day) }.first {
      $0 >= today
    }
  }

  private func day(_ word: String) -> CivilDate? {
    guard NamedDates.weekday(word) != nil || word == "tomorrow" else { return nil }
    return period([word], .future)?.night
  }

  /// `the 25th`, where no month and no other thing is counted: not `my 2nd week`.
  private func ofMonth(_ place: Int) -> CivilDate? {
    let word = words[place]
    let isLast = place + 1 == words.count || starts.contains(place + 1) || NamedDay.followers.contains(words[place + 1])
    guard isLast, ["st", "nd", "rd", "th"].contains(word.suffix(2)), let number = Int(word.dropLast(2)) else {
      return nil
    }
    return (0...12).lazy.compactMap { step in
      let month = today.month - 1 + step
      return CivilDate(year: today.year + month / 12, month: month % 12 + 1, day: number)
    }.first { $0 >= today }
  }

  /// What may stand behind such a day.
  private static let followers: Set<String> = [
    "at", "in", "after", "before", "over", "by", "on", "if", "when", "or", "and", "maybe", "morning", "afternoon",
    "evening", "night",
  ]

  private func period(_ words: ArraySlice<String>, _ toward: DateWords.Direction) -> Period? {
    SpanWords(today: today, toward: toward).period(words)
  }
}

extension DateWords {
  /// The day to come that a sentence names, wherever in it: `Tuesday, when she's off shift`, `over coffee on Friday`,
  /// `in person, the 25th`. Of a weekend, a week or a month it is the last day. Nil where none is named, and where it
  /// is denied: `not on Friday`. `Not before Friday` is Friday, and `Sunday, no wait Saturday` is Saturday.
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
    var straight = " " + String(text.prefix(NamedDay.longest).map { $0 == "\u{2019}" ? "'" : $0 }).lowercased()
    for (said, meant) in NamedDay.amounts { straight = straight.replacing(said, with: meant) }
    for piece in straight.split(whereSeparator: { !$0.isASCII || $0 <= " " }) {
      for part in piece.split(separator: ",", omittingEmptySubsequences: false) {
        let word = part.drop { "(\"'".contains($0) }
        let bare = String(word.reversed().drop { ".,;:!?)\"".contains($0) }.reversed())
        if !bare.isEmpty { words.append(NamedDay.single(bare)) }
        if bare.count < word.count || part.endIndex < piece.endIndex { starts.insert(words.count) }
      }
    }
  }

  /// Amounts that are no numbers.
  private static let amounts = [
    (" a couple of ", " two "), (" a couple ", " two "), (" a few ", " three "), (" in about ", " in "),
    (" in around ", " in "),
  ]

  /// `sundays` as the next of them, and `in a week's time` as in a week.
  private static func single(_ word: String) -> String {
    let day = String(word.dropLast())
    if word.hasSuffix("days"), NamedDates.weekday(day) != nil { return day }
    let owner = ["'s", "'"].first(where: word.hasSuffix).map { String(word.dropLast($0.count)) }
    return owner.flatMap { spans.contains($0) ? $0 : nil } ?? word
  }

  /// What can be counted up to a day. "One day" is no day, and three nights are shifts more often than not.
  private static let spans: Set<String> = [
    "days", "week", "weeks", "fortnight", "fortnights", "month", "months", "year", "years",
  ]

  /// So many letters are looked at.
  private static let longest = 200

  func find() -> CivilDate? {
    var found: CivilDate?
    var isDenied = false
    for place in words.indices {
      let word = words[place]
      if starts.contains(place) || NamedDay.turns.contains(word) { isDenied = isException(place) }
      if NamedDay.denials.contains(word), !words[place...].dropFirst().starts(with: ["later"]) { isDenied = true }
      // The first day counts, and one that takes it back.
      let isMeant = found != nil && isCorrection(place)
      guard found == nil || isMeant, !NamedDay.small.contains(word), word != "on",
        let day = edge(place) ?? read(place, isMeant: isMeant)
      else { continue }
      let lead = before(place)
      guard !isDenied || isMeant || NamedDay.firsts.contains(lead) else { continue }
      found = lead == "after" ? day.adding(days: 1) : day
    }
    return found
  }

  /// Whether a day that was named before this place is taken back right before it: `sunday, no wait saturday`.
  private func isCorrection(_ place: Int) -> Bool {
    var rest = words[..<place]
    var isCorrection = false
    while let word = rest.last {
      if let said = NamedDay.corrections.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
        rest.removeLast(said.count)
        // "Friday, or wait till Sunday" takes nothing back.
        isCorrection = isCorrection || said != ["wait"] || !NamedDay.firsts.contains(words[rest.endIndex + 1])
      } else if NamedDay.small.contains(word) || NamedDay.leads.contains(word) || word == "well" || word == "oh" {
        rest.removeLast()
      } else if rest.dropLast().last == "not", NamedDates.weekday(word) != nil {
        rest.removeLast(2)
      } else {
        break
      }
    }
    return isCorrection && !rest.isEmpty && !NamedDay.carriers.union(NamedDay.denials).contains(rest.last ?? "")
  }

  /// What takes a day back.
  private static let corrections = [
    "no", "nope", "nah", "no wait", "wait", "wait no", "sorry", "actually", "rather", "oops", "i mean", "i meant",
    "make it", "make that", "scratch that", "hang on", "hold on", "on second thought", "on second thoughts",
  ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
  /// Behind these it takes back nothing: `I can't wait`, `to say sorry`, `if she says no`, `there's no Sunday clinic`.
  private static let carriers: Set<String> = [
    "to", "say", "says", "said", "i'm", "im", "so", "there's", "theres", "is", "has", "have", "with", "will", "can",
    "or", "it's", "if",
  ]

  /// Whether this "but" excepts what follows: `any day but friday`.
  private func isException(_ place: Int) -> Bool {
    guard words[place] == "but", !starts.contains(place) else { return false }
    let start = starts.filter { $0 <= place }.max() ?? 0
    return words[start..<place].contains { ["any", "every", "anytime", "anything", "whenever"].contains($0) }
  }

  /// What turns from what was denied: `not friday but saturday`.
  private static let turns: Set<String> = ["but", "maybe", "perhaps", "probably"]
  /// Behind these a no means the day: `not before Friday`.
  private static let firsts: Set<String> = ["before", "until", "till", "til"]

  private static let denials: Set<String> = [
    "not", "no", "never", "nobody", "don't", "dont", "won't", "wont", "can't", "cant", "cannot", "didn't", "didnt",
    "except", "excepting", "besides", "apart",
  ]
  private static let small: Set<String> = ["the", "of"]

  /// The word before this one that is more than "the".
  private func before(_ place: Int) -> String { words[..<place].last { !NamedDay.small.contains($0) } ?? "" }

  /// `the end of december`, `end of month`, `the start of next week`: in November the end of November is still to come.
  private func edge(_ place: Int) -> CivilDate? {
    let isEnd = words[place] == "end"
    guard isEnd || ["start", "beginning"].contains(words[place]), words[place...].dropFirst().first == "of" else {
      return nil
    }
    let hasArticle = words[(place + 2)...].first == "the"
    let name = place + (hasArticle ? 3 : 2)
    var span = words.dropFirst(name).prefix(4)
    // "End of year one" is no day.
    let isAlone = hasArticle || name + 1 >= words.count || starts.contains(name + 1)
    // Of the week that this night lies in, the start is over.
    if let first = span.first, NamedDay.spans.contains(first), isAlone { span = [isEnd ? "this" : "next"] + span }
    return stride(from: span.count, to: 0, by: -1).lazy.flatMap { count in
      [period(span.prefix(count), .past), period(span.prefix(count), .future)]
    }.compactMap { isEnd ? $0?.last : $0?.first }.first { $0 >= today }
  }

  private func read(_ place: Int, isMeant: Bool) -> CivilDate? {
    let rest = words[place...].filter { !NamedDay.small.contains($0) }.prefix(4)
    let isLed = isMeant || starts.contains(place) || NamedDay.leads.contains(before(place))
    let later = weekLater(rest, place) ?? counted(place, isLed)
    if let day = later ?? weekdayOfMonth(place) ?? ofMonth(place) ?? feast(rest) { return day }
    // On a Saturday it is this weekend that something comes after.
    if rest.first == "weekend", before(place) == "after" { return period(["this", "weekend"], .future)?.last }
    for count in stride(from: rest.count, to: 0, by: -1) {
      let named = rest.prefix(count)
      // "In the sun" is no day.
      let isIn = named[0] == "in" && NamedDates.weekday(named[count - 1]) != nil
      guard !isIn, let period = period(named, .future) else { continue }
      if let day = period.night {
        // "She left today", "as we sat there".
        guard day >= today, isLed || count > 1 || !NamedDay.doubtful.contains(named[0]) else { continue }
        return day
      }
      // A year is too long to wait for its end.
      if Array(named) == ["next", "year"] { return period.first }
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

  /// `tuesday week`, `a week on tuesday`, `the tuesday after next`: a week after the next one. `tuesday next week`,
  /// `next week on tuesday`.
  private func weekLater(_ words: ArraySlice<String>, _ place: Int) -> CivilDate? {
    if words.dropFirst().first == "week", let day = day(words[0]) { return day.adding(days: 7) }
    let isAfterNext = words.dropFirst().starts(with: ["after", "next"])
    if isAfterNext, words.count == 3 || NamedDay.followers.contains(words[3]) || starts.contains(place + 3) {
      let isWeek = ["week", "weekend"].contains(words[0])
      return (isWeek ? period(["next", words[0]], .future)?.last : day(words[0]))?.adding(days: 7)
    }
    // "The Monday after next week".
    if isAfterNext, NamedDates.weekday(words[0]) != nil, let next = period(words[2...], .future) {
      return SpanWords(today: next.last, toward: .future).period(words[..<1])?.night
    }
    if words.starts(with: ["week", "on"]), words.count > 2 { return day(words[2])?.adding(days: 7) }
    let inNextWeek =
      words.dropFirst().starts(with: ["next", "week"])
      ? words.first : words.starts(with: ["next", "week"]) ? words.dropFirst(2).first { $0 != "on" } : nil
    return inNextWeek.flatMap { NamedDates.weekday($0) }.map { today.weekStart.adding(days: 6 + $0.rawValue) }
  }

  /// `two weeks from friday`, `a fortnight on monday`, `a week tomorrow`; `ten days, by phone`, where a clause says no
  /// more than that.
  private func counted(_ place: Int, _ isLed: Bool) -> CivilDate? {
    let rest = Array(words[place...].prefix(4))
    guard rest.count > 1, NamedDay.spans.contains(rest[1]) else { return nil }
    let amount = ["in"] + rest.prefix(2)
    let isFrom = rest.count == 4 && (rest[2] == "from" || rest[2] == "on" && rest[1] != "days")
    let isStraight = rest.count > 2 && rest[1] != "days" && !starts.contains(place + 2)
    if let first = isFrom ? rest[3] == "now" ? today : day(rest[3]) : isStraight ? day(rest[2]) : nil {
      return SpanWords(today: first, toward: .future).period(amount[...])?.night
    }
    guard isLed, rest.count == 2 || starts.contains(place + 2) || rest[2] == "time" else { return nil }
    return period(amount[...], .future)?.night
  }

  /// `till christmas`, `xmas eve`, `in the new year`: the next.
  private func feast(_ words: ArraySlice<String>) -> CivilDate? {
    let isNewYear = words.starts(with: ["new", "year"])
    guard isNewYear || words.first == "christmas" || words.first == "xmas" else { return nil }
    let isEve = words.dropFirst(isNewYear ? 2 : 1).first == "eve"
    let (month, day) = isNewYear ? (isEve ? (12, 31) : (1, 1)) : (12, isEve ? 24 : 25)
    return NamedDates(today: today, toward: .future).date(day, month, nil)
  }

  private func day(_ word: String) -> CivilDate? {
    guard NamedDates.weekday(word) != nil || ["today", "tomorrow", "tmrw", "tmr"].contains(word) else { return nil }
    return period([word], .future)?.night
  }

  /// `friday the 4th`, `friday 4 december`. The day of the month is said to tell which Friday, so it holds where it is
  /// another weekday's, too.
  private func weekdayOfMonth(_ place: Int) -> CivilDate? {
    let weekday = ["on", "this", "next"].contains(words[place]) ? place + 1 : place
    guard weekday < words.count, NamedDates.weekday(words[weekday]) != nil,
      let next = words.indices[(weekday + 1)...].first(where: { !NamedDay.small.contains(words[$0]) })
    else { return nil }
    let date = words[next...].filter { !NamedDay.small.contains($0) }
    let dates = NamedDates(today: today, toward: .future)
    return [3, 2].lazy.compactMap { dates.dated(Array(date.prefix($0)))?.night }.first ?? ofMonth(next)
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

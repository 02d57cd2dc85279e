import Nights

/// Words for days and spans, and the nights that are written.
struct DateCandidates {
  let today: CivilDate
  /// In order.
  let nights: [CivilDate]

  /// What may follow the words that were typed, for a word that begins so.
  func candidates(after typed: [String], beginning: String) -> [Completer.Candidate] {
    let before = typed.isEmpty ? "" : typed.joined(separator: " ") + " "
    let (head, tail) = DateCandidates.parts(before + beginning)
    return tails(tail).compactMap { candidate in
      let text = head + candidate.text
      guard text.lowercased().hasPrefix((before + beginning).lowercased()) else { return nil }
      return Completer.Candidate(text: String(text.dropFirst(before.count)), about: candidate.about)
    }
  }

  /// What stands up to a word such as `since` or `to`, and what is begun after it.
  private static func parts(_ text: String) -> (head: String, tail: String) {
    var cut = text.startIndex
    for word in ["since ", "from ", "until ", "to ", "before ", "after ", "between ", "and ", ".."] {
      var rest = text[...]
      while let range = rest.firstRange(of: word) {
        let startsWord = range.lowerBound == text.startIndex || text[text.index(before: range.lowerBound)] == " "
        if startsWord || word == "..", range.upperBound > cut { cut = range.upperBound }
        rest = rest[range.upperBound...]
      }
    }
    return (String(text[..<cut]), String(text[cut...]))
  }

  private func tails(_ tail: String) -> [Completer.Candidate] {
    if tail.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false { return numbers(tail) }
    let own = tail.isEmpty ? nights.suffix(7).reversed().map(DateCandidates.night) : []
    return own
      + DateCandidates.phrases.compactMap { words in
        DateWords.period(words, today: today).map { Completer.Candidate(text: words, about: DateCandidates.spoken($0)) }
      }
  }

  /// Nights by their dates; where there are many, the months or years that hold some.
  private func numbers(_ beginning: String) -> [Completer.Candidate] {
    if beginning.utf8.count > 4, ["-w", "-W"].contains(beginning.dropFirst(4).prefix(2)) { return weeks(beginning) }
    let matching = nights.filter { $0.iso.hasPrefix(beginning) }
    if matching.count <= 31 { return matching.reversed().map(DateCandidates.night) }
    for length in [7, 4] where beginning.utf8.count < length {
      var groups: [String] = []
      for night in matching.reversed() where groups.last != String(night.iso.prefix(length)) {
        groups.append(String(night.iso.prefix(length)))
      }
      if groups.count <= 24 || length == 4 {
        return groups.map { Completer.Candidate(text: $0, about: length == 7 ? DateCandidates.month($0) : "") }
      }
    }
    return matching.reversed().map(DateCandidates.night)
  }

  private func weeks(_ beginning: String) -> [Completer.Candidate] {
    guard let year = Int(beginning.prefix(4)) else { return [] }
    return (1...53).compactMap { number in
      Period.isoWeek(number, of: year).map { week in
        Completer.Candidate(
          text: "\(year)-W\(number < 10 ? "0" : "")\(number)", about: "\(week.first.short) to \(week.last.short)")
      }
    }
  }

  private static func night(_ night: CivilDate) -> Completer.Candidate {
    Completer.Candidate(text: night.iso, about: night.weekday.name)
  }

  private static func month(_ iso: String) -> String {
    Int(iso.suffix(2)).flatMap { (1...12).contains($0) ? "\(CivilDate.monthNames[$0 - 1]) \(iso.prefix(4))" : nil }
      ?? ""
  }

  private static func spoken(_ period: Period) -> String {
    period.night.map { $0.spoken } ?? "\(period.first.iso) to \(period.last.iso)"
  }

  private static let phrases =
    ["today", "yesterday"] + Weekday.allCases.map { $0.name.lowercased() }
    + [
      "last night", "last week", "last weekend", "last month", "last year", "this week", "this month", "this year",
      "last 7 days", "last 30 days", "a week ago", "a month ago", "a year ago",
    ]
    + Weekday.allCases.map { "last \($0.name.lowercased())" } + CivilDate.monthNames.map { $0.lowercased() }
}

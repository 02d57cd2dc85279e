import Nights
import Review
import Signals

/// What is said beside a line: a date, and the words of that night or of the nearest one.
struct Note: Equatable {
  let text: String
  var quote = ""
  /// What stands before words of another night: `; on 24 October`.
  var said = ""

  /// Whether all of it, and as much of the quote as tells something, has room in `limit` columns.
  func fits(_ limit: Int) -> Bool {
    quote.isEmpty ? Columns.width(text) <= limit : room(in: limit) >= min(24, Columns.width(quote))
  }

  /// The note in at most `limit` columns, the quote shortened as needed; without it where too little would be left.
  func fitted(_ limit: Int) -> String {
    guard !quote.isEmpty, fits(limit) else { return text }
    return "\(text)\(said): \"\(Columns.shortened(quote, to: min(room(in: limit), 72)))\""
  }

  /// The columns that are left for the quote.
  private func room(in limit: Int) -> Int { limit - Columns.width(text) - Columns.width(said) - 4 }
}

extension Note {
  /// `latest on 6 November`, and the words.
  fileprivate init(_ text: String, _ sighting: Sighting, _ dates: SpanDates) {
    let other = sighting.said.flatMap { $0 == sighting.date ? nil : $0 }
    self.init(
      text: "\(text) \(dates.long(sighting.date))", quote: sighting.quote,
      said: other.map { "; on \(dates.long($0))" } ?? "")
  }
}

extension Series {
  /// The one note of this line: what the data bear, else the first night or the latest one.
  func note(_ dates: SpanDates) -> Note? {
    switch change {
    case .back(let sighting, _, _): return Note("back on", sighting, dates)
    case .gone(let sighting, _): return Note("last on", sighting, dates)
    case .most(let weeks, let ratio):
      return Note(text: "most in \(dates.weeks(weeks)), \(ratio.hits) of \(counted(ratio.of, "night"))")
    case .rising(_, let since): return latest.map { Note("\(often("more", since, dates)), as on", $0, dates) }
    case .falling(_, let since): return latest.map { Note("\(often("less", since, dates)), latest on", $0, dates) }
    case nil: return plainNote(dates)
    }
  }

  /// `more often lately`; after a long silence `more and more often since 3 August`.
  private func often(_ way: String, _ since: CivilDate?, _ dates: SpanDates) -> String {
    since.map { "\(way) and \(way) often since \(dates.long($0))" } ?? "\(way) often lately"
  }

  /// Where no change is claimed: a fact, the first night after a week or more without it, else the latest.
  private func plainNote(_ dates: SpanDates) -> Note? {
    guard let first, let latest else { return nil }
    if total.hits == 1 { return Note("once, on", first, dates) }
    if nightsBeforeFirst >= 7, !signal.isSignOfLife { return Note("first on", first, dates) }
    return Note("latest on", latest, dates)
  }
}

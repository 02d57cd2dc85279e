import Nights
import Review
import Signals

/// What is said beside a line: a date, and the words of that night.
struct Note: Equatable {
  let text: String
  let quote: String

  /// The note in at most `limit` columns, the quote shortened as needed; without it where too little would be left.
  func fitted(_ limit: Int) -> String {
    guard !quote.isEmpty else { return text }
    let room = limit - Columns.width(text) - 4
    guard room >= 12 else { return text }
    return "\(text): \"\(Columns.shortened(quote, to: min(room, 72)))\""
  }
}

extension Series {
  /// The one note of this line: what the data bear, else the first night or the latest one.
  func note(_ dates: SpanDates) -> Note? {
    switch change {
    case .back(let sighting, _, _):
      return Note(text: "back on \(dates.long(sighting.date))", quote: sighting.quote)
    case .gone(let sighting, _):
      return Note(text: "last on \(dates.long(sighting.date))", quote: sighting.quote)
    case .most(let weeks, let ratio):
      return Note(
        text: "most in \(dates.weeks(weeks)), \(ratio.hits) of \(counted(ratio.of, "night"))", quote: "")
    case .rising: return latest.map { Note(text: "more often lately, as on \(dates.long($0.date))", quote: $0.quote) }
    case .falling: return latest.map { Note(text: "less often lately; on \(dates.long($0.date))", quote: $0.quote) }
    case nil: return plainNote(dates)
    }
  }

  /// Where no change is claimed: a fact, the first night after a week or more without it, else the latest.
  private func plainNote(_ dates: SpanDates) -> Note? {
    guard let first, let latest else { return nil }
    if total.hits == 1 { return Note(text: "once, on \(dates.long(first.date))", quote: first.quote) }
    if nightsBeforeFirst >= 7, !signal.isSignOfLife {
      return Note(text: "first on \(dates.long(first.date))", quote: first.quote)
    }
    return Note(text: "latest on \(dates.long(latest.date))", quote: latest.quote)
  }
}

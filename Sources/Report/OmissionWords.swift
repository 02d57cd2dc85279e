import Nights
import Review

extension Omission {
  /// The sentence that says what is left out, and why.
  func sentence(_ dates: SpanDates) -> String {
    switch self {
    case .nothingWritten: "Nothing is written in this span, so there is nothing to show."
    case .onlyCheckIns(let count):
      "\(counted(count, "night")) without words of your own: what came up is left out."
    case .checkInsAlone(let count):
      "\(counted(count, "night")) without words of your own \(count == 1 ? "is" : "are") not among the nights written."
    case .fewNights(let count):
      "\(counted(count, "night")) written: too few to tell of changes in the words."
    case .empty(let count):
      "\(counted(count, "file")) \(count == 1 ? "has" : "have") nothing written in \(count == 1 ? "it" : "them")."
    case .unreadable(let count):
      "\(counted(count, "file")) could not be read and \(count == 1 ? "is" : "are") left out; what could be read counts."
    case .otherVersions(let count):
      "\(counted(count, "other version")) of a night \(count == 1 ? "is" : "are") left out; the night's own file counts."
    case .hoursUnread(let count):
      "On \(counted(count, "night")) hours could not be read; they count as not answered."
    case .afterToday(let count, let today):
      "\(counted(count, "night")) dated after \(today.short) \(today.year) \(count == 1 ? "is" : "are") left out."
    case .silence(let from, let to):
      "Nothing is written \(silence(from, to, dates)): nothing is said about that time."
    case .hoursWorkedMissing(let ratio):
      "Hours worked, or a day off, are told of on \(ratio.hits) of \(counted(ratio.of, "night")): "
        + "light and heavy ones are hard to tell apart."
    }
  }

  private func silence(_ from: CivilDate, _ to: CivilDate, _ dates: SpanDates) -> String {
    guard let span = Period(first: from, last: to) else { return "for a while" }
    return "from \(dates.long(from)) to \(dates.long(to)), \(counted(span.count, "day"))"
  }
}

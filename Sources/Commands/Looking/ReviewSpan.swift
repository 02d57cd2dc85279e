import Journal
import Nights
import Review

/// The span that a review was asked for: else the twelve weeks, or with a calendar the year, to the last night written.
@MainActor
struct ReviewSpan {
  let chosen: Period

  /// Throws a `Failure` where a date is not one, or several spans were named.
  init(_ command: ReviewCommand, _ home: Home) throws {
    let (weeks, month, year) = (command.weeks, command.months.month, command.months.year)
    let named = [weeks != nil, month != nil, year != nil, command.span.since != nil].count { $0 }
    guard named <= 1, command.span.until == nil || (month == nil && year == nil) else {
      throw Failure(.usage, "Name one span: --weeks, --month, --year, or --since and --until.")
    }
    if let weeks, !(1...5300).contains(weeks) {
      throw Failure(.usage, "\(weeks) weeks is not a span. Give 1 to 5300.")
    }
    let period = try command.span.period(home)
    if let month = try home.period(month) {
      chosen = month
    } else if let year {
      guard year >= 1000, let period = Period.year(year) else {
        throw Failure(.usage, "\(year) is not a year. Give it as 2026.")
      }
      chosen = period
    } else if weeks == nil, let first = period.first {
      // Before the journal's first night there is nothing to show: "since 1900" is from that one on.
      let last = period.last ?? max(first, home.night)
      let written = home.store.list(until: last).nights.first ?? first
      chosen = Period(first: max(first, written), last: last) ?? Period.weeks(12, endingOn: home.night)
    } else {
      let end = period.last ?? NightReading.lastWritten(home) ?? home.night
      if command.calendar, weeks == nil, let whole = Period.year(end.year) {
        chosen = Period(first: whole.first, last: end) ?? Period.weeks(52, endingOn: end)
      } else {
        chosen = Period.weeks(weeks ?? 12, endingOn: end)
      }
    }
  }

  /// The span that `words` name, to be held beside `span`; nil without words. Throws where the two share a day.
  static func other(_ words: String?, than span: Period, _ home: Home) throws -> Period? {
    guard let words, let other = try home.period(words) else { return nil }
    guard other.last < span.first || span.last < other.first else {
      let both = "\(span.first.iso) to \(span.last.iso) and \(other.first.iso) to \(other.last.iso)"
      throw Failure(
        .usage, "\(both) share days. Name two spans that don't: --month october --compare september.")
    }
    return other
  }
}

import Nights
import Review

/// Dates as a report says them: with the year where the span touches another one than today's.
struct SpanDates {
  let withYear: Bool
  private let year: Int

  init(_ span: Period, today: CivilDate) {
    year = today.year
    withYear = span.first.year != year || span.last.year != year
  }

  init(_ review: Review) { self.init(review.span, today: review.today) }

  /// `3 November`, or `3 November 2026`.
  func long(_ date: CivilDate) -> String {
    withYear || date.year != year ? "\(date.short) \(date.year)" : date.short
  }

  /// `3 Nov`, or `3 Nov 2026`, for a column.
  func brief(_ date: CivilDate) -> String {
    let short = "\(date.day) \(CivilDate.monthNames[date.month - 1].prefix(3))"
    return withYear || date.year != year ? "\(short) \(date.year)" : short
  }

  /// The columns that the longest date takes, and two blanks.
  var column: Int { withYear ? 19 : 14 }

  /// `2 to 25 October`, `21 September to 26 October`.
  func range(_ span: Period) -> String {
    if span.first == span.last { return long(span.first) }
    guard span.first.year == span.last.year else {
      return "\(span.first.short) \(span.first.year) to \(span.last.short) \(span.last.year)"
    }
    let first = span.first.month == span.last.month ? String(span.first.day) : span.first.short
    return "\(first) to \(long(span.last))"
  }

  /// `the week of 5 October`, `the weeks of 12 and 19 October`.
  func weeks(_ mondays: [CivilDate]) -> String {
    guard let last = mondays.last else { return "" }
    guard mondays.count > 1, let first = mondays.first else { return "the week of \(long(last))" }
    let sameMonth = first.year == last.year && first.month == last.month
    return "the weeks of \(sameMonth ? String(first.day) : long(first)) and \(long(last))"
  }
}

/// `1 night`, `2 nights`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
}

/// Names as a sentence lists them: `a`, `a and b`, `a, b and c`.
func listed(_ names: [String]) -> String {
  guard let last = names.last else { return "" }
  return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
}

import Nights
public import Review
public import Signals

/// A calendar of nights for each signal: a row a month, a column a day. It says which nights, and adds nothing up.
public struct CalendarReport: Sendable {
  /// The lines, in order.
  public let lines: [ReportLine]

  /// A calendar for each of `signals` that came at all; for every signal of `review` where none is named. Months
  /// without a night are left out. It takes 38 columns; where `width` has no room for the year behind a month, that stands
  /// above it. With `plain`, each month is a sentence.
  public init(_ review: Review, signals: [Signal] = [], width: Int = 80, plain: Bool = false) {
    let wanted = signals.isEmpty ? Review.signals : signals
    let months = CalendarReport.months(review)
    let dates = SpanDates(review)
    let nothing = ReportLine(plain ? PlainReport.asSentence(Words.nothingCame) : "    " + Words.nothingCame, .quiet)
    // Six columns, 31 days, and the year two columns on.
    let hasRoom = width >= 43
    var lines = [ReportLine(dates.range(review.span) + ".", .heading)]
    if !plain { lines += Columns.wrapped(Words.calendarLegend, to: width).map { ReportLine($0, .quiet) } }
    let top = lines.count
    for signal in wanted {
      let hits = Set(review.nights.lazy.filter { $0.shows([signal]) }.map(\.date))
      guard !hits.isEmpty || !signals.isEmpty else { continue }
      let tone: ReportLine.Tone = signal.isSignOfLife ? .life : .finding
      let label = plain ? PlainReport.asSentence(Words.label(signal)) : "  " + Words.label(signal)
      lines += [ReportLine(""), ReportLine(label, .heading)]
      if hits.isEmpty {
        lines.append(nothing)
        continue
      }
      if !plain { lines.append(ReportLine(CalendarReport.ruler, .quiet)) }
      var year: Int?
      for month in months {
        defer { year = month.year }
        if plain {
          month.sentence(hits, withYear: dates.withYear)
            .map { lines.append(ReportLine($0, tone)) }
        } else {
          let isNew = month.year != year
          if isNew, !hasRoom { lines.append(ReportLine("  \(month.year)", .quiet)) }
          lines.append(ReportLine(month.row(hits, withYear: isNew && hasRoom), tone))
        }
      }
    }
    if lines.count == top { lines.append(nothing) }
    self.lines = lines
  }

  /// Days of a month above the columns.
  private static let ruler = "      1   5    10   15   20   25   30"

  private static func months(_ review: Review) -> [CalendarMonth] {
    var months: [CalendarMonth] = []
    for night in review.nights where night.hasWords {
      if months.last?.year != night.date.year || months.last?.month != night.date.month {
        months.append(CalendarMonth(year: night.date.year, month: night.date.month))
      }
      months[months.count - 1].written.insert(night.date.day)
    }
    return months
  }
}

/// A month and the days of it that were written.
private struct CalendarMonth {
  let year: Int
  let month: Int
  var written: Set<Int> = []

  private func days(_ hits: Set<CivilDate>) -> [Int] {
    written.sorted().filter { day in CivilDate(year: year, month: month, day: day).map(hits.contains) ?? false }
  }

  /// `Oct   ·■■·  ■  2026`: a block with the signal, a dot for a night without it, a blank where nothing was written.
  func row(_ hits: Set<CivilDate>, withYear: Bool) -> String {
    let marked = Set(days(hits))
    var marks = (1...CivilDate.daysInMonth(month, of: year)).map { day in
      marked.contains(day) ? "■" : written.contains(day) ? "·" : " "
    }
    while marks.last == " " { marks.removeLast() }
    let name = CivilDate.monthNames[month - 1].prefix(3)
    return "  \(name) " + marks.joined() + (withYear ? "  \(year)" : "")
  }

  /// `October: the 4th …` as days; nil where the month has none.
  func sentence(_ hits: Set<CivilDate>, withYear: Bool) -> String? {
    let days = days(hits)
    guard !days.isEmpty else { return nil }
    let name = CivilDate.monthNames[month - 1] + (withYear ? " \(year)" : "")
    return "\(name): \(listed(days.map(String.init)))."
  }
}

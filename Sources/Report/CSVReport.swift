import Formats
import Nights
public import Review
public import Signals

/// A review as comma-separated values (RFC 4180, lines ending in a newline alone) for a spreadsheet.
public struct CSVReport: Sendable {
  /// The whole document, its first row the names of the columns.
  public let text: String

  /// One row a week: its Monday, nights written, the medians of hours slept and worked, days off, and for every
  /// signal the nights with it. What was not answered is empty.
  public init(_ review: Review) {
    var rows = [["week", "written", "slept", "worked", "days_off"] + review.series.map(\.signal.rawValue)]
    for (place, week) in review.weeks.enumerated() {
      let numbers = [String(week.written), CSVReport.hours(week.slept), CSVReport.hours(week.worked)]
      rows.append([week.monday.iso] + numbers + [String(week.daysOff)] + review.series.map { String($0.weekly[place]) })
    }
    text = CSVReport.document(rows)
  }

  /// One row for each of the words behind a signal: date, signal, rule, quote; only the first row for `crisis`.
  public init(_ review: Review, why signal: Signal) {
    var rows = [["date", "signal", "rule", "quote"]]
    for night in review.evidence(for: signal) {
      rows += night.findings.map { [night.date.iso, signal.rawValue, $0.rule, $0.quote] }
    }
    text = CSVReport.document(rows)
  }

  private static func hours(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  private static func document(_ rows: [[String]]) -> String { rows.map(CSV.row).joined() }
}

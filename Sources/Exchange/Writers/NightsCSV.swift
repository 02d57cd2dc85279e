import Formats
import Journal
import Nights

/// Nights as comma-separated values (RFC 4180, lines ending in a newline alone): answers and signals, no prose.
public struct NightsCSV: ExportWriter {
  private let signals: [String]

  /// A column for each of these signals.
  public init(signals: [String]) { self.signals = signals }

  /// The names of the columns.
  public mutating func beginning() -> [UInt8] {
    row(
      ["date", "written", "slept", "worked", "day_off", "screen_in_bed", "outside", "moved", "rest", "left"] + signals)
  }

  /// Nothing.
  public mutating func end() -> [UInt8] { [] }

  /// One row. What was not answered is empty; yes is 1, no is 0.
  public mutating func night(_ night: ExportedNight) -> [UInt8] {
    let answers = night.entry.checkIn ?? CheckIn()
    func hours(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
    func yes(_ value: Bool?) -> String { value.map { $0 ? "1" : "0" } ?? "" }
    return row(
      [
        night.date.iso, yes(!night.entry.ownWords.isEmpty), hours(answers.slept), hours(answers.worked),
        yes(answers.dayOff), yes(answers.screenInBed), yes(answers.outside), yes(answers.moved),
        answers.rest?.what ?? "", answers.rest?.left?.rawValue ?? "",
      ] + night.signals.map { yes($0) })
  }

  private func row(_ fields: [String]) -> [UInt8] { Array(CSV.row(fields).utf8) }
}

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
    let rest = NightsCSV.rest(night.entry)
    func hours(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
    func yes(_ value: Bool?) -> String { value.map { $0 ? "1" : "0" } ?? "" }
    return row(
      [
        night.date.iso, yes(!night.entry.ownWords.isEmpty), hours(answers.slept), hours(answers.worked),
        yes(answers.dayOff), yes(answers.screenInBed), yes(answers.outside), yes(answers.moved),
        rest?.what ?? "", rest?.left?.rawValue ?? "",
      ] + night.signals.map { yes($0) })
  }

  /// The last answer of the night, bytes that are not UTF-8 carried along.
  private static func rest(_ entry: Entry) -> Rest? {
    let answers = entry.sections.filter { $0.kind == .checkIn || $0.kind == .loose }.flatMap(\.fields)
    return answers.compactMap { $0.key == "rest" ? Rest(RawBytes.text(entry.value(of: $0))) : nil }.last
  }

  private func row(_ fields: [String]) -> [UInt8] { RawBytes.bytes(CSV.row(fields)) }
}

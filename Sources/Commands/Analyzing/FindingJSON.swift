import Report
import Signals

/// Labels and findings in JSON, the same wherever candor writes them.
enum FindingJSON {
  /// An object of these members, the labels and the findings.
  static func object(_ members: [(String, JSONValue)], _ passage: Passage) -> JSONValue {
    .object(
      members + [
        ("labels", .array(passage.analysis.labels.map { .string($0.rawValue) })),
        ("findings", .array(passage.evidence.map { finding($0, passage) })),
      ])
  }

  private static func finding(_ finding: Finding, _ passage: Passage) -> JSONValue {
    let place = passage.place(of: finding.range.lowerBound)
    return .object([
      ("signal", .string(finding.signal.rawValue)),
      ("text", .string(String(decoding: passage.text[finding.range], as: UTF8.self))),
      ("start", .int(finding.range.lowerBound)), ("end", .int(finding.range.upperBound)),
      ("line", .int(place.line)), ("column", .int(place.column)),
      ("rule", .string(finding.rule)), ("weight", .number(finding.weight)),
    ])
  }
}

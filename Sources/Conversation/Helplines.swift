/// One line to call or text, or a page that lists them.
public struct Helpline: Equatable, Sendable {
  /// The country's two letters, or `*` for everywhere.
  public let region: String
  /// What it is called.
  public let name: String
  /// The number as it is shown: digits, grouped by blanks or hyphens; empty for a page.
  public let number: String
  /// `call`, `call or text`, `emergency`, or `open` for a page.
  public let how: String
  /// For whom it is.
  public let who: String
  /// When it is there, and what else is known.
  public let hours: String
  /// The page that says so.
  public let source: String
  /// The month in which a person last looked, `2026-11`.
  public let checkedOn: String
  /// Who looked.
  public let checkedBy: String

  /// The digits to dial: those shown, and nothing else.
  public var dialled: String { String(number.filter(\.isNumber)) }
}

/// People to call or text, by region: `Prompts/helplines.txt`.
public struct Helplines: Sendable {
  /// Every line, in the order of the file, without the emergency numbers.
  public private(set) var lines: [Helpline] = []
  /// The emergency numbers, likewise.
  public private(set) var emergency: [Helpline] = []

  /// Both.
  public var all: [Helpline] { lines + emergency }

  /// No lines.
  public init() {}

  /// Reads the nine columns of each row. A row that is not whole is left out and told.
  mutating func read(path: String, bytes: [UInt8]) -> [Problem] {
    var problems: [Problem] = []
    for line in sourceLines(bytes) {
      let text = line.whole.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmed) }
      guard parts.count == 9, parts.allSatisfy({ !$0.isEmpty }) else {
        problems.append(
          line.problem(
            path, at: 1, "This row has \(parts.count) columns, or an empty one.",
            "Give all nine: region | name | number | how | who | hours | source | checked on | checked by"))
        continue
      }
      guard Helplines.isNumber(parts[2]), parts[3] != "emergency" || parts[2] != "-" else {
        let column = parts[0].count + parts[1].count + 7
        problems.append(
          line.problem(
            path, at: column, "\"\(parts[2])\" is not a number to dial.",
            "Write digits, grouped by single blanks or hyphens; or - for a page."))
        continue
      }
      let line = Helpline(
        region: parts[0].uppercased(), name: parts[1], number: parts[2] == "-" ? "" : parts[2], how: parts[3],
        who: parts[4], hours: parts[5], source: parts[6], checkedOn: parts[7], checkedBy: parts[8])
      if line.how == "emergency" { emergency.append(line) } else { lines.append(line) }
    }
    return problems
  }

  private static func isNumber(_ text: String) -> Bool {
    text == "-"
      || text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "-" }
        .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  /// The lines of a region and the page for everywhere; all of them where the region is not known.
  public func lines(for region: String?) -> [Helpline] {
    guard let region else { return lines }
    return lines.filter { $0.region == region || $0.region == "*" }
  }

  /// What to call in danger: `112 or 999`; empty where it is not known.
  public func emergency(in region: String?) -> String {
    emergency.filter { $0.region == region }.map(\.number).joined(separator: " or ")
  }

  /// Whom to reach, in one line of at most 74 columns: `US/Canada: call or text 988 - UK/Ireland: call 116 123`;
  /// empty where only a page is known.
  public func short(for region: String?) -> String {
    var groups: [(regions: [String], how: String)] = []
    for line in lines(for: region) where line.who == "anyone" && !line.number.isEmpty {
      let how = "\(line.how) \(line.number)"
      let name = Helplines.names[line.region] ?? line.region
      if let index = groups.firstIndex(where: { $0.how == how }) {
        groups[index].regions.append(name)
      } else {
        groups.append(([name], how))
      }
    }
    return groups.map { "\($0.regions.joined(separator: "/")): \($0.how)" }.joined(separator: " - ")
  }

  /// The fuller list, two lines a row, each of at most 76 columns.
  public func full(for region: String?) -> [String] {
    lines(for: region).flatMap { line in
      let country = region == nil ? Helplines.names[line.region].map { $0 + ": " } ?? "" : ""
      let name = line.number.isEmpty ? line.hours : "\(country)\(line.name) (\(line.how))"
      let below = (line.number.isEmpty ? [] : [line.hours]) + (line.who == "anyone" ? [] : ["For \(line.who)."])
      let first = "  " + (line.number.isEmpty ? line.name : line.number)
      // What is too long for its column has a line of its own.
      let rows =
        first.count < Helplines.column ? [Helplines.padded(first) + name] : [first, Helplines.padded("") + name]
      return rows + below.map { Helplines.padded("") + $0 }
    }
  }

  /// Where names and hours begin.
  private static let column = 18

  private static func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(1, column - text.count))
  }

  static let names = ["US": "US", "CA": "Canada", "GB": "UK", "IE": "Ireland"]
}

extension Library {
  /// What `Effect.people` shows: two lines at most, or the fuller list with what to do in danger and when it was checked.
  public func people(full: Bool, region: String?, safe: [String] = []) -> [String] {
    let emergency = helplines.emergency(in: region)
    if !full {
      let short = helplines.short(for: region)
      let page = helplines.lines(for: region).last { $0.number.isEmpty }?.name ?? ""
      let words = ["page": page, "emergency": emergency.isEmpty ? phrases.text("people-emergency") : emergency]
      let more = phrases.text(region == nil || short.isEmpty ? "people-else" : "people-or", words)
      return (short.isEmpty ? [] : ["  " + short]) + ["  " + more]
    }
    var result = helplines.full(for: region)
    if region != nil, helplines.short(for: region).isEmpty { result.insert(phrases.text("people-none"), at: 0) }
    if !safe.isEmpty {
      let named = safe.map(\.inSecondPerson).joined(separator: ", ")
      result.append(phrases.text("people-safe", ["safe": named]))
    }
    let danger = emergency.isEmpty ? "people-danger" : "people-danger-here"
    result.append(phrases.text(danger, ["emergency": emergency]))
    if region == nil { result.append(phrases.text("people-region")) }
    let shown = helplines.lines(for: region) + helplines.emergency.filter { $0.region == region }
    let oldest = shown.map(\.checkedOn).min() ?? ""
    return result + [phrases.text("people-checked", ["date": oldest])]
  }
}

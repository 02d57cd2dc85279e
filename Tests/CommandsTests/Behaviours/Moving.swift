import Exchange
import Testing

/// How words come out, and in again.
extension BehaviourTests {
  /// A night with all that a format could trip over, beside the others.
  private static func oddJournal() throws -> Candor {
    let candor = try journal()
    try candor.write(
      "# Saturday 21 November 2026\n\n## 22:00 check-in\nslept: 5.5 h\nrest: \"soup\", with; commas, better\n\n"
        + "## 22:10 <i>own</i> heading & more\n\n\"quoted\" <script>alert(1)</script> \\back \u{1B}[31m ]]> --> #tag\n"
        + "[2020-01-01 10:00] no head of jrnl's\n\n## 22:20 ten minutes\n\n\u{2028} \u{202E} 😴 end\n",
      to: tonight)
    return candor
  }

  private static let formats = ["json", "jsonl", "csv", "markdown", "jrnl", "html"]

  @Test(
    arguments: [
      (["export"], false), (["export", "--format", "jsonl"], true), (["list", "--json"], true),
      (["show", "--json", "2026"], true), (["grep", "--json", "e"], true), (["review", "--json"], false),
      (["doctor", "--json"], false), (["check", "--format", "json", tonight], false),
      (["check", "--format", "sarif", tonight], false), (["export", "--since", "2031-01-01"], false),
    ] as [([String], Bool)])
  func `what says that it is JSON is JSON, whatever was written`(_ arguments: [String], _ isByLine: Bool) throws {
    let outcome = try Self.oddJournal().run(arguments)
    #expect(!outcome.output.isEmpty)
    let documents = isByLine ? outcome.output.split(separator: 0x0A).map(Array.init) : [outcome.output]
    for document in documents {
      do { _ = try JSONReader.read(document) } catch { Issue.record("\(arguments): \(error)") }
    }
    // What could act on a terminal is escaped.
    #expect(!outcome.output.contains(0x1B))
  }

  @Test func `every row of the CSV has a value for every column`() throws {
    let outcome = try Self.oddJournal().run(["export", "--format", "csv"])
    let rows = Self.rows(outcome.text)
    #expect(rows.count == 6)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows.last?.contains("\"soup\", with; commas") == true)
  }

  /// The rows of a CSV, as RFC 4180 has them.
  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, value, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    var rest = Array(text.unicodeScalars)[...]
    while let next = rest.popFirst() {
      switch (next, isQuoted) {
      case ("\"", true) where rest.first == "\"": value.unicodeScalars.append(rest.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(value)
        value = ""
      case ("\r", false): break
      case ("\n", false):
        rows.append(row + [value])
        (row, value) = ([], "")
      default: value.unicodeScalars.append(next)
      }
    }
    return rows
  }

  @Test(arguments: formats)
  func `no word of a night that was not asked for is in an export, in any format`(_ format: String) throws {
    let candor = try Self.oddJournal()
    let some = try candor.run(["export", "--format", format, "--since", "2026-11-01", "--until", "2026-11-20"])
    #expect(some.status == 0)
    for word in ["Snow", "odd", "😴", "2026-10-30", "5.5"] { #expect(!some.text.contains(word), "\(word)") }
    if format != "csv" { #expect(some.text.contains("bay 4") && some.text.contains("river")) }
    let practice = try candor.run(["export", "--format", format, "--practice", "truth"])
    #expect(!practice.text.contains("bay 4") && !practice.text.contains("river"))
    let signal = try candor.run(["export", "--format", format, "--signal", "numbness"])
    #expect(!signal.text.contains("river"))
  }

  @Test(arguments: formats)
  func `an export of nothing is a document all the same, and the exit says so`(_ format: String) throws {
    let outcome = try Self.journal().run(["export", "--format", format, "--since", "2026-11-21"])
    #expect(outcome.status == 1)
    #expect(outcome.talk == "candor: There is nothing to write out.\n")
    let some = try Self.journal().run(["export", "--format", format, "--practice", "floors"])
    #expect(some.status == 1 && some.talk == "candor: There is nothing of this kind to write out.\n")
    switch format {
    case "json": #expect(outcome.text.filter { $0 != "\n" } == "[]")
    case "csv": #expect(outcome.lines.count == 1 && outcome.text.hasPrefix("date,"))
    case "html": #expect(outcome.text.hasPrefix("<!DOCTYPE html>") && outcome.text.hasSuffix("</html>\n"))
    case "markdown": #expect(outcome.text == "<!-- candor journal 1 -->\n")
    default: #expect(outcome.text.isEmpty)
    }
  }

  @Test func `what is taken in keeps its order, its times and its tags`() throws {
    let candor = try Candor()
    try candor.write(
      "[2026-11-18 22:40] Later. #ward\n\n[2026-11-18 07:05:09 AM] Earlier. @priya\nA second line.\n", to: "jrnl.txt")
    try candor.write(
      #"{"entries": [{"creationDate": "2026-11-17T22:00:00Z", "timeZone": "UTC", "text": "Day", "tags": ["ward", "a b"]}]}"#,
      to: "dayone.json")
    #expect(try candor.run(["import", "jrnl", "jrnl.txt", "--yes"]).status == 0)
    #expect(try candor.run(["import", "dayone", "dayone.json", "--yes"]).status == 0)
    let night = try candor.run(["show", "2026-11-18"]).text
    let places = ["## 22:40 imported", "Later. #ward", "## 07:05 imported", "Earlier. @priya\nA second line."]
      .compactMap { night.firstOffset(of: $0) }
    #expect(places.count == 4 && places == places.sorted(), "\(night)")
    #expect(try candor.run(["show", "2026-11-17"]).text.contains("## 22:00 imported\ntags: ward, a b\n\nDay\n"))
  }
}

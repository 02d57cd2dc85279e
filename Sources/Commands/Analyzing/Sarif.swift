import Lexicons
import Journal
import Report
import Signals

/// `check --format sarif`: findings as SARIF 2.1.0 (OASIS, 2020), as code scanners and editors read it.
struct Sarif {
  private var artifacts: [JSONValue] = []
  private var results: [JSONValue] = []
  private var problems: [JSONValue] = []

  /// Adds what one file shows; `-` is standard input.
  mutating func add(_ passage: Passage, file: String) {
    let location = Sarif.location(of: file)
    let index = artifacts.count
    artifacts.append(.object([("location", .object([("uri", .string(location))]))]))
    var places = EditorPlaces(passage)
    for finding in passage.evidence {
      let ends = places.ends(of: finding.range)
      let place = JSONValue.object([
        ("artifactLocation", .object([("uri", .string(location)), ("index", .int(index))])),
        ("region", Sarif.region(finding.range, ends, passage)),
      ])
      results.append(
        .object([
          ("ruleId", .string(finding.signal.rawValue)),
          ("ruleIndex", .int(Signal.allCases.firstIndex(of: finding.signal) ?? 0)),
          ("level", .string("note")),
          ("message", Sarif.text("\(finding.signal.rawValue): \"\(passage.words(finding.range))\" (\(finding.rule))")),
          ("locations", .array([.object([("physicalLocation", place)])])),
          ("properties", .object([("rule", .string(finding.rule)), ("weight", .number(finding.weight))])),
        ]))
    }
  }

  /// Adds that a file could not be looked at: without it, no results would look like nothing found.
  mutating func add(problem sentence: String) {
    problems.append(.object([("level", .string("error")), ("message", Sarif.text(sentence.inJSON))]))
  }

  /// The whole log. `meanings` says what each signal shows.
  func log(_ meanings: [Signal: String]) -> JSONValue {
    let driver = JSONValue.object([
      ("name", .string("candor")), ("version", .string(Candor.number)), ("semanticVersion", .string(Candor.number)),
      ("rules", .array(Signal.allCases.map { Sarif.rule($0, meanings[$0]) })),
    ])
    let invocation = JSONValue.object([
      ("executionSuccessful", .bool(false)), ("toolExecutionNotifications", .array(problems)),
    ])
    let invocations = problems.isEmpty ? [] : [("invocations", JSONValue.array([invocation]))]
    let members: [(String, JSONValue)] = [
      ("tool", .object([("driver", driver)])),
      // Editors count columns in UTF-16 units, and take those of a log as they are.
      ("columnKind", .string("utf16CodeUnits")),
      ("artifacts", .array(artifacts)), ("results", .array(results)),
    ]
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([.object(members + invocations)])),
    ])
  }

  private static func rule(_ signal: Signal, _ meaning: String?) -> JSONValue {
    let short = meaning.map(sentence) ?? "Words that show \(signal.rawValue)."
    return .object([
      ("id", .string(signal.rawValue)), ("name", .string(signal.rawValue)), ("shortDescription", text(short)),
      ("fullDescription", text("\(short) Words are matched, not understood.")),
      ("help", text("candor explain \"…\" shows why; docs/lexicons.md how to change it.")),
      ("defaultConfiguration", .object([("level", .string("note"))])),
      ("properties", .object([("tags", .array([.string(signal.isSignOfLife ? "sign-of-life" : "strain")]))])),
    ])
  }

  /// What a lexicon says it means, as a sentence.
  private static func sentence(_ meaning: String) -> String {
    meaning.prefix(1).uppercased() + meaning.dropFirst() + (meaning.hasSuffix(".") ? "" : ".")
  }

  private static func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  /// Lines and columns from 1; the end column is the one after the last character.
  private static func region(
    _ range: Range<Int>, _ ends: (first: (line: Int, column: Int), last: (line: Int, column: Int)), _ passage: Passage
  ) -> JSONValue {
    let (start, end) = ends
    return .object([
      ("startLine", .int(start.line)), ("startColumn", .int(start.column)), ("endLine", .int(end.line)),
      ("endColumn", .int(end.column)),
      ("snippet", text(String(decoding: passage.text[range], as: UTF8.self))),
    ])
  }

  /// A path as a URI reference: of a relative path relative, so that it is found from the root of a repository.
  private static func location(of file: String) -> String {
    if file == "-" { return "stdin" }
    var path = file[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in RawBytes.bytes(String(path)) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}

import FoundationEssentials
import Report
import Signals

/// `check --jsonl`: a filter that keeps the order of its lines and stops at none of them.
@MainActor
struct JSONLines {
  let analyzer: Analyzer
  let context: Context

  private struct Line: Decodable {
    let id: Identifier
    let text: String
  }

  /// An id as it came: text or a whole number.
  private enum Identifier: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var json: JSONValue {
      switch self {
      case .text(let text): .string(text)
      case .number(let number): .int(number)
      }
    }
  }

  /// Answers every line of `file`. A line that is not such an object is told on stderr; the exit is then 65.
  func run(_ file: String) throws {
    let decoder = JSONDecoder()
    let bytes = try FileBytes.read(file)
    var (number, bad) = (0, 0)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
      guard let parsed = try? decoder.decode(Line.self, from: Data(line)) else {
        bad += 1
        context.errors.shown(
          "\(file):\(number):1: not a JSON object with \"id\" and \"text\"; the line was passed over.")
        continue
      }
      let passage = Passage(Array(parsed.text.utf8), analyzer)
      context.output.line(FindingJSON.object([("id", parsed.id.json)], passage).line)
    }
    if bad > 0 { throw Failure(.badData, "\(bad) of \(number) lines could not be read; the others were answered.") }
  }
}

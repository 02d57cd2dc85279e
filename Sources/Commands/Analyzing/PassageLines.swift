import Exchange
import Report
import Signals

/// One line of a file of passages: `{"id", "text"}`, and `"labels"` where it was labelled.
struct PassageLine {
  /// An id as it came: text or a whole number.
  enum Identifier: CustomStringConvertible {
    case text(String)
    case number(Int)

    var json: JSONValue {
      switch self {
      case .text(let text): .string(text)
      case .number(let number): .int(number)
      }
    }

    var description: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }

  let id: Identifier
  let text: String
  /// Without doubles; empty where labels were not asked for.
  let labels: Set<Signal>
  /// From 1.
  let number: Int
}

/// A file of passages, a JSON object a line. A line that cannot be read is a problem of its own; the rest is
/// read. However long the file is, it takes the memory of a line.
struct PassageLines {
  let path: String
  /// Whether each line has to have labels.
  let needLabels: Bool

  /// Hands on what each line holds, in order, as it comes and until `body` answers false. Empty lines are no lines.
  /// `waiting` is called before it waits for more. Throws a `Failure` where the file cannot be read.
  func each(waiting: () -> Void = {}, _ body: (Result<PassageLine, LexiconProblem>) -> Bool) throws {
    var number = 0
    try FileLines.each(path, waiting: waiting) { line in
      number += 1
      guard case .whole(var bytes) = line else {
        let tooLong = Unusable(offset: 0, cause: "it is longer than 16 MB", remedy: wanted)
        return body(.failure(problem(number, tooLong, [])))
      }
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      guard bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return true }
      let result: Result<PassageLine, LexiconProblem>
      do throws(Unusable) {
        result = .success(try passage(bytes, number))
      } catch {
        result = .failure(problem(number, error, bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes))
      }
      return body(result)
    }
  }

  private func problem(_ number: Int, _ unusable: Unusable, _ bytes: ArraySlice<UInt8>) -> LexiconProblem {
    LexiconProblem(
      path: path, line: number, offset: unusable.offset, bytes: bytes, cause: unusable.cause, remedy: unusable.remedy)
  }

  /// Why a line is not a passage.
  private struct Unusable: Error {
    let offset: Int
    let cause: String
    let remedy: String
  }

  private func passage(_ line: ArraySlice<UInt8>, _ number: Int) throws(Unusable) -> PassageLine {
    let json: JSONInput
    do throws(JSONProblem) {
      json = try JSONReader.read(line)
    } catch {
      throw Unusable(offset: error.offset, cause: error.cause, remedy: wanted)
    }
    guard json.isObject else { throw Unusable(offset: json.offset, cause: "this is not a JSON object", remedy: wanted) }
    let text = try member("text", json)
    guard let words = text.string else {
      throw Unusable(offset: text.offset, cause: "\"text\" is not a string", remedy: wanted)
    }
    return PassageLine(
      id: try identifier(try member("id", json)), text: words, labels: needLabels ? try labels(json) : [],
      number: number)
  }

  private func member(_ name: String, _ json: JSONInput) throws(Unusable) -> JSONInput {
    guard let value = json[name] else {
      throw Unusable(offset: json.offset, cause: "the object has no \"\(name)\"", remedy: wanted)
    }
    return value
  }

  private func identifier(_ json: JSONInput) throws(Unusable) -> PassageLine.Identifier {
    if let text = json.string { return .text(text) }
    if let number = json.int { return .number(number) }
    throw Unusable(
      offset: json.offset, cause: "an \"id\" is text, or a whole number of at most 15 digits", remedy: wanted)
  }

  private func labels(_ json: JSONInput) throws(Unusable) -> Set<Signal> {
    let labels = try member("labels", json)
    guard let values = labels.array else {
      throw Unusable(offset: labels.offset, cause: "\"labels\" is not a list", remedy: wanted)
    }
    var signals: Set<Signal> = []
    for value in values {
      guard let name = value.string, let signal = Signal(rawValue: name) else {
        let cause = value.string.map { "there is no signal \"\($0)\"" } ?? "a label is a signal's name"
        let known = Signal.allCases.map(\.rawValue).joined(separator: ", ")
        throw Unusable(offset: value.offset, cause: cause, remedy: "Use one of: \(known).")
      }
      signals.insert(signal)
    }
    return signals
  }

  private var wanted: String {
    needLabels
      ? "A line is to be {\"id\": \"a-1\", \"text\": \"felt nothing\", \"labels\": [\"numbness\"]}. It was passed over."
      : "A line is to be {\"id\": \"a-1\", \"text\": \"felt nothing\"}. It was passed over."
  }
}

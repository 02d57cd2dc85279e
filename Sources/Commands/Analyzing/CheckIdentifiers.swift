import Formats
import Identifiers
import Journal
import Report

/// `check --identifiers`: where something looks like an identifier, and never what it is.
@MainActor
struct CheckIdentifiers {
  let format: Check.Format
  let failOn: [String]
  let look: IdentifierLook
  let context: Context

  /// Looks at every file. Throws a `Failure` where one cannot be read, or `--fail-on` has found its kind.
  func run(_ files: [String]) throws {
    guard format != .sarif else {
      throw Failure(.usage, "--identifiers is told as text, vimgrep or json.")
    }
    let unknown = failOn.first { $0 != "any" && IdentifierKind(rawValue: $0) == nil }
    if let unknown {
      let known = IdentifierKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "There is no identifier \"\(unknown)\". There are: \(known), and any.")
    }
    var found: Set<String> = []
    var reading = FilesRead(context)
    for file in files {
      guard let bytes = try reading.text(file) else { continue }
      let identifiers = look.identifiers(in: bytes, file: file)
      write(identifiers, file, LinePlaces(bytes))
      for identifier in identifiers { found.formUnion(["any", identifier.kind.rawValue]) }
    }
    if let failure = reading.failure { throw failure }
    if !found.isDisjoint(with: failOn) { throw Failure(.nothingFound, "") }
  }

  private func write(_ identifiers: [Identifier], _ file: String, _ places: LinePlaces) {
    guard format != .json else { return context.output.line(json(identifiers, file, places).line) }
    for identifier in identifiers {
      let place = places.place(of: identifier.range.lowerBound)
      context.output.shown("\(file.onOneLine):\(place.line):\(place.column): \(identifier.kind.words)")
    }
  }

  private func json(_ identifiers: [Identifier], _ file: String, _ places: LinePlaces) -> JSONValue {
    let list = identifiers.map { identifier in
      let place = places.place(of: identifier.range.lowerBound)
      return JSONValue.object([
        ("kind", .string(identifier.kind.rawValue)), ("start", .int(identifier.range.lowerBound)),
        ("end", .int(identifier.range.upperBound)), ("line", .int(place.line)), ("column", .int(place.column)),
      ])
    }
    return .object([("file", .string(file.inJSON)), ("identifiers", .array(list))])
  }
}

import Formats
import Journal

/// Files that are read one after the other: one that cannot be read is told, and the others are read all the same.
@MainActor
struct FilesRead {
  private let context: Context
  /// What the command ends with once all are done; nil where all could be read.
  private(set) var failure: Failure?
  /// What was told, a sentence each.
  private(set) var told: [String] = []

  init(_ context: Context) { self.context = context }

  /// What `read` makes of a file, or nil after telling why it cannot be read.
  mutating func take<Value>(_ read: () throws -> Value) throws -> Value? {
    do {
      return try read()
    } catch let problem as Failure where problem.code == .io || problem.code == .badData {
      tell(problem)
      return nil
    }
  }

  /// A text that was named, or nil after telling why it cannot be read. One with bytes that are not UTF-8 is read, as a
  /// night is, and told: words that hold such bytes may be missed.
  mutating func text(_ file: String) throws -> [UInt8]? {
    guard let bytes = try take({ try FileBytes.text(file) }) else { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let name = file == "-" ? "standard input" : file.onOneLine
      let line = LinePlaces(bytes).place(of: error.byteOffsets.lowerBound).line
      tell(
        Failure(.badData, "\(name):\(line): this is not text in UTF-8. It was looked at, and words may be missed."))
    }
    return bytes
  }

  private mutating func tell(_ problem: Failure) {
    context.output.flush()
    context.errors.told("candor: \(problem.sentence)")
    context.errors.flush()
    told.append(problem.sentence)
    // It is told already.
    failure = failure ?? Failure(problem.code, "")
  }
}

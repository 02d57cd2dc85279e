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
      context.output.flush()
      context.errors.told("candor: \(problem.sentence)")
      context.errors.flush()
      told.append(problem.sentence)
      // It is told already.
      failure = failure ?? Failure(problem.code, "")
      return nil
    }
  }
}

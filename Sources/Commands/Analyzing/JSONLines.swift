import Report
import Signals

/// `check --jsonl`: a filter that keeps the order of its lines and stops at none of them.
@MainActor
struct JSONLines {
  let analyzer: Analyzer
  let failOn: Set<Signal>
  let context: Context

  /// Answers every line of the files, as it comes. A line that is not such an object is told on stderr; the exit is
  /// then 65, whatever was found.
  func run(_ files: [String]) throws {
    var (answered, bad, hasFound) = (0, 0, false)
    var reading = FilesRead(context)
    for file in files {
      _ = try reading.take {
        try PassageLines(path: file, needLabels: false).each(waiting: { context.output.flush() }) { line in
          switch line {
          case .success(let line):
            answered += 1
            let passage = Passage(Array(line.text.utf8), analyzer)
            hasFound = hasFound || !failOn.isDisjoint(with: passage.analysis.labels)
            context.output.line(FindingJSON.object([("id", line.id.json)], passage).line)
          case .failure(let problem):
            bad += 1
            context.errors.shown("\(problem)")
            context.errors.flush()
          }
          // Nobody reads the answers any more.
          return context.output.problem == nil
        }
      }
    }
    if let failure = reading.failure { throw failure }
    if bad > 0 {
      throw Failure(.badData, "\(bad) of \(answered + bad) lines could not be read; the others were answered.")
    }
    if hasFound { throw Failure(.nothingFound, "") }
  }
}

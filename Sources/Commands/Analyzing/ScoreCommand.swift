import ArgumentParser
import Report
import Review
import Signals

/// `candor lexicon score`: how well the lexicons do on passages that readers have labelled.
struct ScoreCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Measure the lexicons, your own laid over them, on labelled passages.",
    discussion: """
      Reads a JSON object a line with id, text and labels, a list of signals, and prints precision, recall and F1 of \
      each signal with 95 % intervals. A line that cannot be read is told, and the rest is scored.

        candor lexicon score passages.jsonl
        candor lexicon score --wrong --signal numbness passages.jsonl
        candor lexicon score - < passages.jsonl
      """)

  @OptionGroup var common: Common

  @Flag(help: "Name each passage that was wrong, with what was heard in it.")
  var wrong = false

  @Option(help: "With --wrong: only passages that are wrong in this signal; may be given more than once.")
  var signal: [String] = []

  @Argument(help: "Files of labelled passages; - is standard input.")
  var files: [String]

  @MainActor mutating func run(in context: Context) async throws {
    let wanted = try signal.map(Signal.named)
    let analyzer = LexiconSources.analyzer(context)
    var judgements: [Judgement] = []
    var bad = 0
    for file in files {
      try PassageLines(path: file, needLabels: true).each { line in
        switch line {
        case .success(let line):
          let passage = Passage(Array(line.text.utf8), analyzer)
          judgements.append(Judgement(wanted: line.labels, given: passage.analysis.labels))
          if wrong { show(line, passage, file, Set(wanted.isEmpty ? Signal.allCases : wanted), context.output) }
        case .failure(let problem):
          bad += 1
          context.errors.shown("\(problem)")
        }
        return true
      }
    }
    guard !judgements.isEmpty else {
      throw Failure(
        .badData, "There is no labelled passage in \(files.joined(separator: ", ")), so nothing was scored.")
    }
    for line in ScoreReport(Score(judgements)).lines { context.output.line(line) }
    if bad > 0 {
      throw Failure(.badData, "\(bad) of \(bad + judgements.count) lines could not be read; the others were scored.")
    }
  }

  /// What was missed and what was given wrongly, with what was heard.
  @MainActor private func show(
    _ line: PassageLine, _ passage: Passage, _ file: String, _ wanted: Set<Signal>, _ out: Output
  ) {
    let differ = line.labels.symmetricDifference(passage.analysis.labels).intersection(wanted)
    guard !differ.isEmpty else { return }
    out.shown("\(file):\(line.number): \(line.id)")
    out.shown("  \(passage.words(passage.text.indices))")
    for signal in Signal.allCases where differ.contains(signal) {
      let isMissed = line.labels.contains(signal)
      let heard =
        isMissed ? passage.analysis.findings.filter { $0.signal == signal } : passage.analysis.evidence(for: signal)
      out.line(
        "  \(isMissed ? "missed" : "given wrongly"): \(signal.rawValue)\(heard.isEmpty ? ", no rule was heard" : "")")
      for finding in heard {
        let back = finding.cancelled.map { "; taken back: \(Reasons.reason($0, in: passage))" } ?? ""
        out.shown("    \"\(passage.words(finding.range))\"  (\(Reasons.short(finding.rule)), \(finding.weight)\(back))")
      }
    }
    out.line()
  }
}

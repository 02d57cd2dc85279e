import ArgumentParser
import Signals

/// `candor explain`: every rule that fired, what took it back, and how it adds up.
struct Explain: CandorCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show why a text gets its labels: every rule that matched, and what took it back.",
    discussion: """
        candor explain "told the family and felt nothing"
        candor explain < paragraph.txt
      """)

  @Argument(help: "The text; without it, standard input is read.")
  var text: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let bytes = text.isEmpty ? try FileBytes.read("-") : Array(text.joined(separator: " ").utf8)
    let passage = Passage(bytes, try LexiconSources.analyzer(context))
    let out = context.output
    if passage.analysis.findings.isEmpty { return out.line("No rule matches.") }
    for finding in passage.analysis.findings {
      out.line("\(finding.signal.rawValue)  \"\(passage.words(finding.range))\"")
      out.line("    rule    \(finding.rule), weight \(finding.weight)")
      if let cancelled = finding.cancelled {
        out.line("    taken back: \(Explain.reason(cancelled)) \"\(passage.words(cancelled.cue))\"")
      }
    }
    out.line()
    for signal in Signal.allCases {
      let evidence = passage.analysis.evidence(for: signal)
      guard !evidence.isEmpty else { continue }
      let sum = evidence.map(\.weight).reduce(0, +)
      out.line("\(signal.rawValue): \(Explain.verdict(sum, isGiven: passage.analysis.labels.contains(signal)))")
    }
  }

  private static func verdict(_ sum: Double, isGiven: Bool) -> String {
    let sum = (sum * 100).rounded() / 100
    if isGiven { return "\(sum) of 1, given" }
    return sum < 1 ? "\(sum) of 1, not given" : "\(sum) of 1, but the words around it weigh against it: not given"
  }

  private static func reason(_ cancelled: Cancellation) -> String {
    switch cancelled.kind {
    case "negated": "it is denied by"
    case "other": "it is about somebody else,"
    case "quoted": "somebody else says it,"
    case "past": "it is over,"
    case "hypothetical": "it is only supposed,"
    case "literal": "it is meant literally, beside"
    case "alone": "what must stand near is missing beside"
    case "own": "it is about the writer,"
    default: "\(cancelled.kind):"
    }
  }
}

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
      out.shown("\(finding.signal.rawValue)  \"\(passage.words(finding.range))\"")
      out.shown("    rule    \(finding.rule), weight \(finding.weight)")
      if let cancelled = finding.cancelled {
        out.shown("    taken back: \(Reasons.reason(cancelled, in: passage))")
      }
    }
    out.line()
    for signal in Signal.allCases {
      let evidence = passage.analysis.evidence(for: signal)
      guard !evidence.isEmpty else { continue }
      let isGiven = passage.analysis.labels.contains(signal)
      out.line("\(signal.rawValue): \(Explain.verdict(Explain.sum(evidence), isGiven: isGiven))")
    }
  }

  /// What the evidence adds up to. Where words add up, their weight holds that of the rules too.
  private static func sum(_ evidence: [Finding]) -> Double {
    let words = evidence.first { $0.rule == Analyzer.learnedRule }
    return words?.weight ?? evidence.map(\.weight).reduce(0, +)
  }

  private static func verdict(_ sum: Double, isGiven: Bool) -> String {
    let sum = (sum * 100).rounded() / 100
    if isGiven { return "\(sum) of 1, given" }
    if sum < 1 { return "\(sum) of 1, not given" }
    return "\(sum) of 1, but it stands too far apart, or the words around it weigh against it: not given"
  }
}

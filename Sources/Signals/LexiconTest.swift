/// What the lexicons promise about their sentences, and what came of it.
public struct LexiconReport: Sendable {
  /// A promise that was not kept.
  public struct Failure: Equatable, Sendable {
    /// The lexicon's path.
    public let path: String
    /// The line of the sentence.
    public let line: Int
    /// The rule, or the signal for a `silent` sentence.
    public let rule: String
    /// The sentence.
    public let sentence: String
    /// What happened instead, in words.
    public let what: String
  }

  /// The promises that were not kept.
  public var failures: [Failure] = []
  /// How many sentences were tried.
  public var tried = 0
  /// Rules and cues by signal.
  public var rules: [Signal: (rules: Int, cues: Int)] = [:]
}

extension Analyzer {
  /// Runs every `hit`, `pass` and `silent` sentence of these lexicons through this analyzer.
  public func test(_ sources: [LexiconSource]) -> LexiconReport {
    var report = LexiconReport()
    for source in sources {
      let lexicon = LexiconParser.parse(source).lexicon
      guard let signal = lexicon.signal else { continue }
      for rule in lexicon.rules {
        report.rules[signal, default: (0, 0)].rules += rule.isCue ? 0 : 1
        report.rules[signal, default: (0, 0)].cues += rule.isCue ? 1 : 0
        for sentence in rule.hits { tryHit(sentence, rule, signal, lexicon.path, &report) }
        for sentence in rule.passes { tryPass(sentence, rule, signal, lexicon.path, &report) }
      }
      for sentence in lexicon.silent {
        report.tried += 1
        guard analyze(Array(sentence.text.utf8)).labels.contains(signal) else { continue }
        report.failures.append(
          .init(
            path: lexicon.path, line: sentence.line, rule: signal.rawValue, sentence: sentence.text,
            what: "the signal was given"))
      }
    }
    return report
  }

  private func tryHit(
    _ sentence: Sentence, _ rule: Rule, _ signal: Signal, _ path: String, _ report: inout LexiconReport
  ) {
    report.tried += 1
    let findings = analyzeWithHints(Array(sentence.text.utf8)).findings
    let found = findings.filter { $0.signal == signal && $0.rule == rule.name }
    guard !found.contains(where: { $0.cancelled == nil }) else { return }
    let what = found.first?.cancelled.map { "it was cancelled: \($0.kind)" } ?? "the rule did not match"
    report.failures.append(
      .init(path: path, line: sentence.line, rule: rule.name, sentence: sentence.text, what: what))
  }

  private func tryPass(
    _ sentence: Sentence, _ rule: Rule, _ signal: Signal, _ path: String, _ report: inout LexiconReport
  ) {
    report.tried += 1
    let found = analyzeWithHints(Array(sentence.text.utf8)).findings
    guard found.contains(where: { $0.signal == signal && $0.rule == rule.name && $0.cancelled == nil }) else { return }
    report.failures.append(
      .init(path: path, line: sentence.line, rule: rule.name, sentence: sentence.text, what: "the rule matched"))
  }
}

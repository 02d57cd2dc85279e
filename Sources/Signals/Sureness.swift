/// What is surer than a label: what may be quoted to a person as theirs.
extension Analysis {
  /// What must speak for a signal in all. Of strain that a rule hears and the words around it speak against, more than half is
  /// wrong; of what only adds up to a little over 1, half. On a page there are many places where something may come to as much
  /// by chance, and it takes more (docs/decisions.md).
  private func bar(_ signal: Signal, isRuled: Bool) -> Double {
    if signal.isSignOfLife { return 1.2 }
    let isPage = wordCount > Analyzer.passageLength
    return isRuled ? (isPage ? 2 : 1.5) : (isPage ? 1.75 : 1.3)
  }

  /// The signals that are sure. What a person's own rule hears always is.
  public var sure: Set<Signal> {
    var (ruled, own): (Set<Signal>, Set<Signal>) = ([], [])
    for finding in evidence where finding.rule != Analyzer.learnedRule {
      ruled.insert(finding.signal)
      if finding.isOwn { own.insert(finding.signal) }
    }
    return Set(labels.filter { own.contains($0) || sum(of: $0) >= bar($0, isRuled: ruled.contains($0)) })
  }
}

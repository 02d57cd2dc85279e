import Signals

/// Loads the analyzer once, when it is first asked for.
@MainActor
final class AnalyzerHolder {
  private let context: Context
  private var loaded: Analyzer?

  init(_ context: Context) { self.context = context }

  func analyzer() -> Analyzer {
    if let loaded { return loaded }
    // What is wrong with an own lexicon waits for `check` and `lexicon test`: here someone writes.
    let analyzer = LexiconSources.quietAnalyzer(context)
    loaded = analyzer
    return analyzer
  }
}

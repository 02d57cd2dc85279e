import Lexicons
import Signals

/// Which lexicons are used: those in the binary, with a person's own laid over them.
@MainActor
enum LexiconSources {
  /// The analyzer of this context, after telling what of a person's own lexicons could not be used.
  static func analyzer(_ context: Context) -> Analyzer {
    let chosen = chosen(context)
    chosen.tell(context)
    let analyzer = analyzer(chosen)
    for problem in analyzer.problems { context.errors.shown("candor: \(problem)") }
    return analyzer
  }

  /// The same without a word.
  static func quietAnalyzer(_ context: Context) -> Analyzer { analyzer(chosen(context)) }

  /// What of the folder that `CANDOR_LEXICONS` names is not used, be it a file or the whole; nil where all of it is.
  static func refusal(_ context: Context) -> String? {
    let refused = named(context).map { $0.refusal.map { [$0] } ?? $0.chosen.unread.map(\.sentence) } ?? []
    return refused.isEmpty ? nil : refused.joined(separator: " ")
  }

  /// What each signal shows, in the words of its lexicon; of two the later.
  static func meanings(_ context: Context) -> [Signal: String] {
    var meanings: [Signal: String] = [:]
    for source in texts(chosen(context)) {
      if let (signal, meaning) = source.meaning { meanings[signal] = meaning }
    }
    return meanings
  }

  /// What is used beside the compiled lexicons, or in their place where `isWhole`.
  struct Chosen {
    fileprivate(set) var sources: [LexiconSource] = []
    /// Each file, or folder, that cannot be read, with a sentence; the others are.
    fileprivate(set) var unread: [(path: String, sentence: String)] = []
    fileprivate(set) var isWhole = false
    /// Why the folder that `CANDOR_LEXICONS` names is not used; nil where it is, or none is named.
    fileprivate(set) var refusal: String?
    /// What is wrong with the lines of a folder that is not used.
    fileprivate(set) var refusedLines: [LexiconProblem] = []
    /// Whether anything was left out, as far as that shows before the lexicons are compiled.
    var isUnread: Bool { refusal != nil || !unread.isEmpty || !refusedLines.isEmpty }

    /// Tells what cannot be used.
    @MainActor func tell(_ context: Context) {
      let sentences = (refusal.map { [$0] } ?? []) + unread.map(\.sentence) + refusedLines.map(\.description)
      for sentence in sentences { context.errors.shown("candor: \(sentence)") }
    }
  }

  /// All lexicons that are used, as text.
  static func texts(_ chosen: Chosen) -> [LexiconSource] {
    chosen.isWhole ? chosen.sources : shipped + chosen.sources
  }

  /// The compiled lexicons and a person's own, or those of the folder that `CANDOR_LEXICONS` names in place of all.
  static func analyzer(_ chosen: Chosen) -> Analyzer {
    if chosen.isWhole { return Analyzer(chosen.sources) }
    let own = chosen.sources
    return Analyzer(CompiledLexicons(compiledLexicons), own: own, shared: own.isEmpty ? [] : shared)
  }

  /// A person's lexicons, read anew. A folder in which no rule can be read takes the place of nothing: no text would
  /// show anything, not even a danger.
  static func chosen(_ context: Context) -> Chosen {
    let named = named(context)
    if let chosen = named?.chosen, named?.refusal == nil { return chosen }
    var chosen = context.configurationFolder.map { read("\($0)/lexicons") } ?? Chosen()
    if let refusal = named?.refusal {
      chosen.unread = (named?.chosen.unread ?? []) + chosen.unread
      (chosen.refusal, chosen.refusedLines) = (refusal, named?.chosen.refusedLines ?? [])
    }
    return chosen
  }

  /// The folder that `CANDOR_LEXICONS` names, and why it is not used.
  private static func named(_ context: Context) -> (chosen: Chosen, refusal: String?)? {
    guard let folder = context.variable("CANDOR_LEXICONS") else { return nil }
    var chosen = read(folder)
    chosen.isWhole = true
    guard !chosen.sources.contains(where: hasRule) else { return (chosen, nil) }
    chosen.refusedLines = CompiledLexicons.compile(chosen.sources).problems
    let isThere = FileBytes.exists(folder)
    let why =
      !isThere
      ? "which is not there" : chosen.sources.isEmpty ? "in which no lexicon can be read" : "in which there is no rule"
    return (chosen, "CANDOR_LEXICONS names \(context.spoken(folder)), \(why). The lexicons in candor itself are used.")
  }

  /// Whether a rule for a signal can be read in this lexicon.
  private static func hasRule(_ source: LexiconSource) -> Bool { !Analyzer([]).test([source]).rules.isEmpty }

  /// The contexts, lists and inflections that own lexicons may use.
  static var shared: [LexiconSource] { shipped.filter { sharedNames.contains($0.path) } }

  private static let sharedNames = ["Lexicons/context.txt", "Lexicons/lists.txt", "Lexicons/inflections.txt"]

  /// The lexicons of a folder, and a sentence for each that cannot be read: it makes the others no less heard.
  private static func read(_ folder: String) -> Chosen {
    var chosen = Chosen()
    let names = FileBytes.names(in: folder, suffix: ".txt") {
      chosen.unread.append((folder, "\(folder) \($0). It was left out."))
    }
    for path in names.map({ "\(folder)/\($0)" }) {
      do {
        chosen.sources.append(LexiconSource(path: path, text: try FileBytes.read(path)))
      } catch {
        let sentence = (error as? Failure)?.sentence ?? "\(path) cannot be read."
        chosen.unread.append((path, "\(sentence) It was left out."))
      }
    }
    return chosen
  }

  private static var shipped: [LexiconSource] {
    embeddedFiles.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return LexiconSource(path: "Lexicons/\(file.name)", text: Array(bytes))
    }
  }
}

import Lexicons
import Signals

/// Which lexicons are used: those in the binary, with a person's own laid over them.
@MainActor
enum LexiconSources {
  /// The analyzer of this context, after telling what of a person's own lexicons could not be used.
  static func analyzer(_ context: Context) throws -> Analyzer {
    let analyzer = try quietAnalyzer(context)
    for problem in analyzer.problems { context.errors.shown("candor: \(problem)") }
    return analyzer
  }

  /// The same without a word: the compiled lexicons and a person's own, or those of the folder that
  /// `CANDOR_LEXICONS` names in place of all.
  static func quietAnalyzer(_ context: Context) throws -> Analyzer {
    if let folder = context.variable("CANDOR_LEXICONS") { return Analyzer(try read(folder)) }
    let own = try own(context)
    return Analyzer(CompiledLexicons(compiledLexicons), own: own, shared: own.isEmpty ? [] : shared)
  }

  /// The same as text.
  static func all(_ context: Context) throws -> [LexiconSource] {
    if let folder = context.variable("CANDOR_LEXICONS") { return try read(folder) }
    return shipped + (try own(context))
  }

  /// What each signal shows, in the words of its lexicon; of two the later.
  static func meanings(_ context: Context) throws -> [Signal: String] {
    var meanings: [Signal: String] = [:]
    for source in try all(context) {
      if let (signal, meaning) = source.meaning { meanings[signal] = meaning }
    }
    return meanings
  }

  /// The contexts, lists and inflections that own lexicons may use.
  static var shared: [LexiconSource] { shipped.filter { sharedNames.contains($0.path) } }

  private static let sharedNames = ["Lexicons/context.txt", "Lexicons/lists.txt", "Lexicons/inflections.txt"]

  private static func own(_ context: Context) throws -> [LexiconSource] {
    try context.configurationFolder.map { try read($0 + "/lexicons") } ?? []
  }

  private static var shipped: [LexiconSource] {
    embeddedFiles.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return LexiconSource(path: "Lexicons/\(file.name)", text: Array(bytes))
    }
  }

  private static func read(_ folder: String) throws -> [LexiconSource] {
    try FileBytes.names(in: folder, suffix: ".txt").map { name in
      LexiconSource(path: "\(folder)/\(name)", text: try FileBytes.read("\(folder)/\(name)"))
    }
  }
}

import Lexicons
import Signals

/// Which lexicons are used: those in the binary, with a person's own laid over them.
@MainActor
enum LexiconSources {
  /// The analyzer of this context, after telling what of a person's own lexicons could not be used.
  static func analyzer(_ context: Context) throws -> Analyzer {
    let (analyzer, unread) = try analyzerAndUnread(context)
    for sentence in unread { context.errors.shown("candor: \(sentence) It was left out.") }
    for problem in analyzer.problems { context.errors.shown("candor: \(problem)") }
    return analyzer
  }

  /// The same without a word: the compiled lexicons and a person's own, or those of the folder that
  /// `CANDOR_LEXICONS` names in place of all.
  static func quietAnalyzer(_ context: Context) throws -> Analyzer { try analyzerAndUnread(context).0 }

  private static func analyzerAndUnread(_ context: Context) throws -> (Analyzer, unread: [String]) {
    if let folder = context.variable("CANDOR_LEXICONS") { return (Analyzer(try read(folder)), []) }
    let (own, unread) = own(context)
    return (Analyzer(CompiledLexicons(compiledLexicons), own: own, shared: own.isEmpty ? [] : shared), unread)
  }

  /// The same as text. Throws where one of a person's own cannot be read.
  static func all(_ context: Context) throws -> [LexiconSource] {
    if let folder = context.variable("CANDOR_LEXICONS") { return try read(folder) }
    let (own, unread) = own(context)
    if let sentence = unread.first { throw Failure(.io, sentence) }
    return shipped + own
  }

  /// What each signal shows, in the words of its lexicon; of two the later.
  static func meanings(_ context: Context) throws -> [Signal: String] {
    var meanings: [Signal: String] = [:]
    let folder = context.variable("CANDOR_LEXICONS")
    for source in try folder.map(read) ?? (shipped + own(context).sources) {
      if let (signal, meaning) = source.meaning { meanings[signal] = meaning }
    }
    return meanings
  }

  /// The contexts, lists and inflections that own lexicons may use.
  static var shared: [LexiconSource] { shipped.filter { sharedNames.contains($0.path) } }

  private static let sharedNames = ["Lexicons/context.txt", "Lexicons/lists.txt", "Lexicons/inflections.txt"]

  /// A person's own, and a sentence for each file that cannot be read: it makes the others no less heard.
  private static func own(_ context: Context) -> (sources: [LexiconSource], unread: [String]) {
    guard let folder = context.configurationFolder.map({ $0 + "/lexicons" }) else { return ([], []) }
    var (sources, unread): ([LexiconSource], [String]) = ([], [])
    let names = FileBytes.names(in: folder, suffix: ".txt") { unread.append("\(folder) \($0).") }
    for path in names.map({ "\(folder)/\($0)" }) {
      do {
        sources.append(LexiconSource(path: path, text: try FileBytes.read(path)))
      } catch {
        unread.append((error as? Failure)?.sentence ?? "\(path) cannot be read.")
      }
    }
    return (sources, unread)
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

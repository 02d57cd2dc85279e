import Conversation
import Journal
import Nights
import Prompts
import Signals
import Terminal

/// One sitting from the command line to the exit code: looks at the journal, recovers what an earlier one left,
/// plays the script, and says what could not be kept.
@MainActor
struct SittingRun {
  let home: Home
  let library: Library
  let night: CivilDate
  /// How long a writing lasts, where the command says it.
  var minutes: Int?
  /// Whom or what it is about, where the command says it.
  var subject = ""

  init(_ home: Home, date: String?) throws {
    self.home = home
    library = Scripts.library(home.context)
    night = try home.day(date)
  }

  func run(_ script: String) throws {
    guard library.has(script) else {
      let names = library.practices.map(\.name).joined(separator: ", ")
      throw Failure(.usage, "There is no practice \"\(script)\". There are: \(names).")
    }
    let source = openSource()
    defer { source.close() }
    let stage = Stage(home)
    sayProblems(stage)
    if case .refused(let reason) = home.store.access {
      throw Failure(.cannotWrite, "\(reason). Nothing was written.")
    }
    for warning in home.store.warnings { home.context.errors.line("candor: \(warning)") }
    let recovered = recover(stage)
    let analyzers = AnalyzerHolder(home.context)
    let (facts, memory) = try facts(recovered, analyzers, stage)
    let keeper = Keeper(home, night: night)
    var dismissed = memory.dismissed
    var loaded = false
    let player = Player(
      Sitting(library: library, start: script, facts: facts, seed: home.context.seed), home: home, library: library,
      keeper: keeper, source: source, stage: stage
    ) {
      guard let analyzer = try? analyzers.analyzer() else { return nil }
      // Phrases taken back long ago are honoured too; they are read when first needed.
      if !loaded {
        loaded = true
        dismissed = Memory(home.store.entries().entries).dismissed
      }
      return Mirror(analyzer: analyzer, dismissed: dismissed)
    }
    let ending = player.play()
    home.context.output.flush()
    guard player.isAllKept else {
      throw Failure(.cannotWrite, "Something could not be kept in the journal; it waits in its draft.")
    }
    if ending == .interrupted { throw Failure(.interrupted, "") }
  }

  private func openSource() -> any LineSource {
    if Screen(descriptor: 0).isTerminal, home.context.output.screen.isTerminal,
      let editor = LineEditor(isPlain: home.isPlain || home.isDumb)
    {
      return editor
    }
    return PlainReader()
  }

  private func sayProblems(_ stage: Stage) {
    for problem in home.configuration.problems + library.problems.map(\.description) {
      home.context.errors.line("candor: \(problem)")
    }
    home.context.errors.flush()
  }

  /// Puts drafts of sittings that were cut off into their nights, and tells of what cannot be.
  private func recover(_ stage: Stage) -> Journal.Recovered? {
    var tonight: Journal.Recovered?
    for recovery in home.store.recover(home.places) {
      switch recovery {
      case .recovered(let recovered): tonight = recovered
      case .unreadable(let path, let reason):
        stage.say("A draft cannot be read and was left where it is: \(path): \(reason).", .quiet)
      case .notKept(let path, let error):
        stage.say(error.sentence(draft: path), .finding)
      }
    }
    return tonight
  }

  private func facts(
    _ recovered: Journal.Recovered?, _ analyzers: AnalyzerHolder, _ stage: Stage
  ) throws -> (Facts, Memory) {
    let builder = FactsBuilder(home: home, night: night, analyzer: analyzers.analyzer)
    var (facts, memory, listing) = try builder.facts()
    if let recovered {
      facts.recovered = Facts.Recovered(lines: recovered.lines, time: recovered.time?.text ?? "")
    }
    if let minutes { facts.minutes = minutes }
    facts.subject = subject
    for skipped in listing.skipped {
      stage.say("\(home.context.spoken(skipped.path)) \(skipped.reason), and was passed over.", .quiet)
    }
    return (facts, memory)
  }
}

/// Loads the analyzer once, when it is first asked for.
@MainActor
final class AnalyzerHolder {
  private let context: Context
  private var loaded: Analyzer?

  init(_ context: Context) { self.context = context }

  func analyzer() throws -> Analyzer {
    if let loaded { return loaded }
    let analyzer = try LexiconSources.analyzer(context)
    loaded = analyzer
    return analyzer
  }
}

/// The practices: those in the binary, with a person's own laid over them.
@MainActor
enum Scripts {
  /// Those in the binary alone.
  static var shipped: Library { Library(sources) }

  private static var sources: [Library.Source] {
    embeddedFiles.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return Library.Source(path: "Prompts/\(file.name)", bytes: Array(bytes))
    }
  }

  static func library(_ context: Context) -> Library {
    guard let folder = context.configurationFolder.map({ $0 + "/practices" }) else { return shipped }
    let own = FileBytes.names(in: folder, suffix: ".txt").compactMap { name -> Library.Source? in
      let path = "\(folder)/\(name)"
      return (try? FileBytes.read(path, limit: 1 << 20)).map { Library.Source(path: path, bytes: $0) }
    }
    return own.isEmpty ? shipped : Library(sources + own)
  }
}

import ArgumentParser
import Conversation
import Journal
import Nights
import Report
import Signals

/// Answers a shell that asks what can stand where the cursor is: a candidate a line, with a Tab and what it is. Nothing
/// is told where something is wrong: a person who pressed Tab did not ask for that.
@MainActor
struct CompletionAnswer {
  /// The word by which the scripts of `CompletionScript` ask.
  nonisolated static let request = "---complete"
  /// So many nights back are people looked for.
  private static let reach = 400

  private let context: Context
  private let home: Home?

  init(_ context: Context, _ words: [String]) {
    self.context = context
    let options = CompletionAnswer.journal(words.dropLast()).map { ["--journal", $0] } ?? []
    let home = (try? Common.parse(options)).flatMap { try? Home(context, $0, needsJournal: false) }
    self.home = home.flatMap { $0.isJournalKnown ? $0 : nil }
  }

  /// The journal that was named before the cursor, in one word or in two. Bash takes the sign for a word.
  private static func journal(_ words: some Sequence<String>) -> String? {
    let words = words.map(Completer.bare).filter { $0 != "=" }
    guard let index = words.lastIndex(where: { $0 == "--journal" || $0.hasPrefix("--journal=") }) else { return nil }
    guard words[index] == "--journal" else { return String(words[index].dropFirst("--journal=".count)) }
    return words[(index + 1)...].first
  }

  /// The lines that answer these words, those after `candor`.
  static func lines(_ words: [String], _ context: Context) -> [String] {
    guard let tree = CommandTree.whole else { return [] }
    let wanted = Completer(tree: tree).wanted(words)
    if wanted.kinds.contains(.file) { return [":file"] }
    if wanted.kinds.contains(.folder) { return [":folder"] }
    let answer = CompletionAnswer(context, words)
    let beginning = wanted.beginning.lowercased()
    return wanted.kinds.flatMap { answer.candidates($0, beginning: wanted.beginning) }
      .filter { $0.text.lowercased().hasPrefix(beginning) && isPlain($0.text) }
      .map { wanted.head + $0.text + ($0.about.isEmpty ? "" : "\t\($0.about)") }
  }

  /// A name out of the journal could hold anything; what a shell or a terminal would act on is left out.
  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
      && !text.contains { "\"'`$\\;|&<>(){}[]*?!#~".contains($0) }
  }

  private func candidates(_ kind: Completer.Kind, beginning: String) -> [Completer.Candidate] {
    switch kind {
    case .these(let candidates): candidates
    case .signal: named(Signal.allCases.filter { $0 != .crisis }.map(\.rawValue))
    case .line: named(SignalNames.all)
    case .practice:
      Scripts.library(context).commands.map { Completer.Candidate(text: $0.name, about: $0.title ?? "") }
    case .person: named(people)
    case .date(let typed):
      dates.map { $0.candidates(after: typed, beginning: beginning) } ?? []
    case .file, .folder: []
    }
  }

  private func named(_ names: [String]) -> [Completer.Candidate] { names.map { Completer.Candidate(text: $0) } }

  private var dates: DateCandidates? {
    home.map { DateCandidates(today: $0.night, nights: $0.store.list().nights) }
  }

  /// Those whom the last year's nights name, and those of the settings.
  private var people: [String] {
    guard let home else { return [] }
    var memory = Memory()
    home.store.entries(since: home.night.adding(days: -CompletionAnswer.reach)) { entry in
      memory.add(entry)
      return true
    }
    let (safe, analyzer) = (home.configuration.safePeople, LexiconSources.quietAnalyzer(context))
    return safe + memory.people.filter { !safe.contains($0) && analyzer.mayBeShown($0) }
  }
}

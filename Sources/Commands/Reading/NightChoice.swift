import Conversation
import Exchange
import Journal
import Report
import Signals

/// Which nights and sections are listed, shown or written out, and with which signals.
@MainActor
struct NightChoice {
  /// All that may be told: never words of crisis.
  static let signals = Signal.allCases.filter { $0 != .crisis }

  private let practice: String?
  private let signal: Signal?
  private let wantsSignals: Bool
  private let analyzer: Analyzer?
  private let dismissed: Set<Dismissed>

  /// Throws a `Failure` where there is no such practice or signal.
  init(_ home: Home, practice: String?, signal: String?, wantsSignals: Bool) throws {
    self.wantsSignals = wantsSignals
    self.signal = try signal.map { try NightChoice.signal(named: $0) }
    self.practice = try practice.map { try NightChoice.section(of: $0, home.context) }
    let looks = wantsSignals || signal != nil
    analyzer = looks ? LexiconSources.analyzer(home.context) : nil
    dismissed = looks ? home.store.dismissed() : []
  }

  /// What of a night goes out; nil where nothing does.
  func night(_ entry: Entry) -> ExportedNight? {
    var found: [Bool] = []
    if let analyzer {
      let signals = EntryFindings(entry, analyzer, dismissed).signals
      if let signal, !signals.contains(signal) { return nil }
      if wantsSignals { found = NightChoice.signals.map(signals.contains) }
    }
    guard let practice else { return ExportedNight(entry, signals: found) }
    return ExportedNight(entry, signals: found) { $0.name.lowercased() == practice }
  }

  /// The signal of this name, or with this label in a review. `crisis` is not one to search for: it is never counted or
  /// listed.
  static func signal(named name: String) throws -> Signal {
    guard let signal = SignalNames.signal(name) else {
      let names = Signal.allCases.filter { $0 != .crisis }.map(\.rawValue)
      let meant = Nearest.name(to: name, among: names).map { " Did you mean \($0)?" } ?? ""
      throw Failure(
        .usage, "There is no signal \"\(name)\" to search for.\(meant) There are: \(names.joined(separator: ", ")).")
    }
    return signal
  }

  /// The heading of what a practice keeps, by the practice's name or by the heading itself.
  static func section(of name: String, _ context: Context) throws -> String {
    let library = Scripts.library(context)
    if let section = library.section(of: name) { return section.lowercased() }
    let others = ["check-in", "promise", "put aside", "imported", "what the words show"]
    let headings = library.commands.compactMap { library.section(of: $0.name)?.lowercased() } + others
    guard headings.contains(name.lowercased()) else {
      throw Failure(.usage, Suggestion.practice(name, among: library.commands.map(\.name)))
    }
    return name.lowercased()
  }
}

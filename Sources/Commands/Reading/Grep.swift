import ArgumentParser
import Journal
import Nights
import Signals

/// `candor grep`: words, or a signal, with the night and the line.
struct Grep: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "grep", abstract: "Search the journal for words or for a signal.",
    discussion: """
        candor grep "bay 4"
        candor grep -i mum --since "last month"
        candor grep --signal dehumanizing

      Exits 0 where something was found, 1 where nothing was. The words are taken as they are, not as a pattern.
      """)

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions

  @Option(help: "Only where this signal is found.")
  var signal: String?

  @Flag(name: .shortAndLong, help: "Ignore case.")
  var ignoreCase = false

  @Flag(name: [.customShort("l"), .long], help: "Only the nights, a line each.")
  var listNights = false

  @Flag(name: .shortAndLong, help: "Only how many lines a night has.")
  var count = false

  @Argument(help: "The words.")
  var words: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let pattern = words.joined(separator: " ")
    guard !pattern.isEmpty || signal != nil else {
      throw Failure(.usage, "Nothing to look for. Write: candor grep \"bay 4\", or candor grep --signal numbness")
    }
    let period = try span.period(home)
    let search = Search(
      finder: pattern.isEmpty ? nil : ByteFinder(pattern, ignoresCase: ignoreCase),
      signal: try Grep.signal(named: signal), analyzer: signal == nil ? nil : try LexiconSources.analyzer(context),
      dismissed: signal == nil ? [] : Memory(home.store.entries().entries).dismissed)
    let page = Page(home)
    var found = false
    let listing = home.store.entries(since: period.first, until: period.last, where: search.mayFind(in:)) { entry in
      let lines = search.lines(of: entry)
      guard !lines.isEmpty else { return true }
      found = true
      if listNights {
        page.line(entry.date.iso)
      } else if count {
        page.line("\(entry.date.iso):\(lines.count)")
      } else {
        for line in lines { page.line("\(entry.date.iso):\(line.number): \(line.text)") }
      }
      return context.output.problem == nil
    }
    page.show()
    Omissions.tell(listing, context)
    if !found { throw Failure(.nothingFound, "") }
  }

  /// The signal of this name. `crisis` is not one to search for: it is never counted or listed.
  static func signal(named name: String?) throws -> Signal? {
    guard let name else { return nil }
    guard let signal = Signal(rawValue: name), signal != .crisis else {
      let known = Signal.allCases.filter { $0 != .crisis }.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "There is no signal \"\(name)\" to search for. There are: \(known).")
    }
    return signal
  }
}

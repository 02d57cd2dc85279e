import ArgumentParser
import Conversation
import Journal
import Nights
import Report
import Signals

/// `candor grep`: words, or a signal, with the night and the line.
struct Grep: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "grep", abstract: "Search the journal for words or for a signal.",
    discussion: """
        candor grep "bay 4"
        candor grep -i priya exam               both, in one section
        candor grep -C 1 --practice truth mum   with the lines around
        candor grep --signal dehumanizing --since "last month"
        candor grep --json river | jq .text

      Words are taken as they are, not as a pattern; several must all stand in one section. Capitals count, unless -i \
      is given. A blank stands for any blanks, also for the end of a line within a paragraph; a straight quotation \
      mark finds a curly one.

      Exits 0 where something was found, 1 where nothing was, 2 where nothing was and a night could not be read.
      """)

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions

  @Option(help: "Only sections in which this signal is found.")
  var signal: String?

  @Option(help: ArgumentHelp("Only what this practice kept.", valueName: "practice"))
  var practice: String?

  @Flag(name: .shortAndLong, help: "Ignore case.")
  var ignoreCase = false

  @Flag(name: [.customShort("w"), .customLong("word-regexp"), .long], help: "Only whole words.")
  var wholeWords = false

  @OptionGroup var shown: GrepOptions

  @Argument(help: "The words, all of which stand in one section.")
  var words: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    let wanted = try signal.map { try NightChoice.signal(named: $0) }
    let section = try practice.map { try NightChoice.section(of: $0, context) }
    let query = Query(words, ignoresCase: ignoreCase, wholeWords: wholeWords, section: section)
    guard !query.phrases.isEmpty || wanted != nil else {
      let other = practice.map { " All of a practice: candor show --practice \($0)" } ?? ""
      throw Failure(
        .usage, "Nothing to look for. Write: candor grep \"bay 4\", or candor grep --signal numbness.\(other)")
    }
    let period = try span.period(home)
    let view = GrepView(home, try shown.checked(), marksAlways: wanted != nil)
    let years = YearByYear(store: home.store, first: period.first, last: period.last)
    let listing: Listing
    if let wanted {
      let progress = Progress(home, "Looking at nights", over: period)
      defer { progress.erase() }
      let analyzer = LexiconSources.analyzer(context)
      let dismissed = home.store.dismissed()
      listing = await years.each({ night, bytes in
        SignalInNight(wanted, query, night, bytes, analyzer, dismissed)
      }) { night in
        progress.step()
        if let entry = night.entry { view.put(night.places, entry) }
        return context.output.problem == nil
      }
    } else {
      let needsSections = view.needsSections
      listing = await years.each({ night, bytes in
        FoundInNight(query, night, bytes, needsSections: needsSections)
      }) { found in
        if let entry = found.entry {
          view.put(found.places, entry)
        } else {
          view.put(found.places, found.night, found.bytes)
        }
        return context.output.problem == nil
      }
    }
    view.show()
    Omissions.tell(listing, context)
    guard !view.isFound else { return }
    throw Failure(listing.skipped.isEmpty ? .nothingFound : .unread, "")
  }
}

/// A night in which the words may stand, and where.
private struct FoundInNight: Sendable {
  let places: [Range<Int>]
  let night: CivilDate
  let bytes: [UInt8]
  /// The night taken apart, where that was needed.
  let entry: Entry?

  init?(_ query: Query, _ night: CivilDate, _ bytes: [UInt8], needsSections: Bool) {
    guard query.mayMatch(bytes) else { return nil }
    (self.night, self.bytes) = (night, bytes)
    if !needsSections, let places = query.places(in: bytes) {
      (self.places, entry) = (places, nil)
    } else {
      let entry = Entry.parse(bytes, date: night)
      (places, self.entry) = (query.places(in: entry), entry)
    }
  }
}

/// Where a signal is found in a night, in the sections that hold the words too.
private struct SignalInNight: Sendable {
  private(set) var places: [Range<Int>] = []
  /// The night taken apart; nil where there is nothing to show.
  private(set) var entry: Entry?

  init(
    _ signal: Signal, _ query: Query, _ night: CivilDate, _ bytes: [UInt8], _ analyzer: Analyzer,
    _ dismissed: Set<Dismissed>
  ) {
    guard query.mayMatch(bytes) else { return }
    let entry = Entry.parse(bytes, date: night)
    let findings = EntryFindings(entry, analyzer, dismissed, of: signal).items.map(\.range)
    if !findings.isEmpty { (places, self.entry) = (query.places(in: entry, findings: findings), entry) }
  }
}

/// What of the lines that were found is shown.
struct GrepOptions: ParsableArguments {
  @Flag(name: [.customShort("l"), .long], help: "Only the nights, a line each.")
  var listNights = false

  @Flag(name: .shortAndLong, help: "Only how many lines a night has.")
  var count = false

  @Option(
    name: [.customShort("A", allowingJoined: true), .long],
    help: ArgumentHelp("So many lines after each, lines left free not among them.", valueName: "n"))
  var afterContext: Int?

  @Option(
    name: [.customShort("B", allowingJoined: true), .long],
    help: ArgumentHelp("So many lines before each.", valueName: "n"))
  var beforeContext: Int?

  @Option(
    name: [.customShort("C", allowingJoined: true), .long],
    help: ArgumentHelp("So many lines before and after each.", valueName: "n"))
  var context: Int?

  @Flag(help: "As JSON, an object a line; docs/reading.md has the members.")
  var json = false

  /// The same, where the numbers are ones. Throws a `Failure`.
  func checked() throws -> GrepOptions {
    for number in [afterContext, beforeContext, context] {
      guard let number, !(0...1_000_000).contains(number) else { continue }
      throw Failure(.usage, "\(number) is not a number of lines. Give 0 or more.")
    }
    return self
  }

  var before: Int { beforeContext ?? context ?? 0 }
  var after: Int { afterContext ?? context ?? 0 }
}

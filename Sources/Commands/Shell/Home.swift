import Conversation
import Journal
import Nights
import Terminal

/// Where a command works: the journal, the settings and the night, found from options, environment and configuration.
@MainActor
struct Home {
  let context: Context
  let configuration: Configuration
  let store: Store
  let places: DraftPlaces
  /// Whether the journal is the one that is meant; it is not where settings that cannot be read may name another.
  let isJournalKnown: Bool
  let isPlain: Bool
  let noColor: Bool
  /// What the clock shows, or the time that `--today` or `CANDOR_NOW` fixed.
  let clock: @MainActor () -> Context.Reading

  /// Throws a `Failure` where a date is not one, or no folder for the journal can be told. With `needsJournal`, also
  /// where the settings cannot be read and may name one; and where they bear on the journal in another way, that is told,
  /// and the problem is gone from the configuration.
  init(_ context: Context, _ common: Common, needsJournal: Bool = true) throws {
    self.context = context
    var configuration = Configuration.read(Home.configurationFile(context), environment: context.environment)
    guard common.journal != "" else {
      throw Failure(.usage, "--journal is empty, so it names no folder. Name one, or leave --journal out.")
    }
    if needsJournal, common.journal == nil, let doubt = configuration.journalDoubt { throw Failure(.badData, doubt) }
    isJournalKnown = common.journal != nil || configuration.journalDoubt == nil
    if needsJournal, common.journal == nil, let problem = configuration.takeJournalProblem() {
      context.errors.shown("candor: \(problem)")
      context.errors.flush()
    }
    self.configuration = configuration
    guard
      let folder = common.journal ?? configuration.journal ?? context.variable("HOME").map({ $0 + "/journal" })
    else {
      throw Failure(.usage, "HOME is not set, so there is no place for the journal. Name one: --journal DIR.")
    }
    store = Store(root: Home.expanded(folder, context))
    places = DraftPlaces(
      store: store, state: context.variable("XDG_STATE_HOME"), home: context.variable("HOME"))
    isPlain = common.plain || context.variable("ACCESSIBLE") != nil
    noColor = common.noColor
    if let today = common.today {
      let reading = try Home.reading(today)
      clock = { reading }
    } else {
      clock = context.clock
    }
  }

  /// Whether the terminal cannot move its cursor, or something reads along.
  var isDumb: Bool {
    !TerminalFacts.canMoveCursor(term: context.variable("TERM")) || context.variable("INSIDE_EMACS") != nil
  }

  /// How output looks.
  var style: Style {
    Style(
      isTerminal: context.output.screen.isTerminal, term: context.variable("TERM"),
      noColor: context.variable("NO_COLOR"), forceColor: context.variable("CLICOLOR_FORCE"),
      insideEmacs: context.variable("INSIDE_EMACS"), isPlain: isPlain || noColor)
  }

  /// Why nothing can be kept in the journal, to be told before anybody writes; nil where something can.
  var refusal: Failure? {
    guard case .refused(let problem) = store.access else { return nil }
    let folder = context.inShell(store.root)
    let remedy =
      switch problem.kind {
      case .othersWrite: " To change that: chmod go-w \(folder)"
      case .locked: " To open it: fscrypt unlock \(folder)"
      default: ""
      }
    // A command stands at the end of its line, so that no full stop is copied with it.
    return Failure(
      .cannotWrite,
      "\(problem.reason). Nothing was written. Another folder can be named with candor --journal DIR.\(remedy)")
  }

  /// That others can look into the journal, and how to end that; nil where they cannot.
  var openWarning: String? {
    guard store.isOpenToOthers else { return nil }
    return "others can look into \(store.root.onOneLine). To change that: chmod 700 \(context.inShell(store.root))"
  }

  /// What to say once words were kept and the journal's folder was made for them; nil where it was there before.
  var newJournal: String? {
    guard case .missing = store.access, FileBytes.exists(store.root) else { return nil }
    return "\(context.spoken(store.root)) is new: a folder that only you can read."
  }

  /// The night that this moment belongs to.
  var night: CivilDate { clock().moment.night(endingAt: configuration.dayEndsAt) }

  /// The last night of the listing up to today that was written. A file in which nothing stands is no night; one that
  /// cannot be read may be.
  func lastWritten(in listing: Listing) -> CivilDate? {
    listing.nights.last { night in
      guard night <= self.night else { return false }
      do throws(Skipped) { return try store.entry(for: night)?.isWritten ?? false } catch { return true }
    }
  }

  /// That nothing stands under a night, or cannot yet.
  func nothing(on night: CivilDate) -> Failure {
    let day = night.year == self.night.year ? night.spoken : night.heading
    return Failure(.nothingFound, night > self.night ? "\(day) is still to come." : "Nothing was written on \(day).")
  }

  /// The day that a person named; the night where they named none.
  func day(_ words: String?) throws -> CivilDate {
    guard let period = try period(words) else { return night }
    guard let day = period.night else {
      throw Failure(
        .usage,
        "\"\(words ?? "")\" is \(period.count) days, from \(period.first.iso) to \(period.last.iso). Name one day.")
    }
    return day
  }

  /// The span that these words name; nil where nothing was said.
  func period(_ words: String?) throws -> Period? {
    guard let words else { return nil }
    guard let period = DateWords.period(words, today: night) else {
      let advice = DateWords.advice(words, today: night).map { " \($0)" } ?? ""
      throw Failure(.usage, "\"\(words)\" is not a date.\(advice) \(Home.writable)")
    }
    return period
  }

  /// What dates can be written as.
  private static let writable = """
    Write it as 2026-11-21, yesterday, tuesday, "3 weeks ago", march, 2026-W47, "since march" or 2026-03..2026-05.
    """

  /// Where the settings are: `CANDOR_CONFIG`, or `config.toml` in the configuration folder.
  static func configurationFile(_ context: Context) -> String? {
    context.variable("CANDOR_CONFIG") ?? context.configurationFolder.map { $0 + "/config.toml" }
  }

  /// The country whose lines to call are shown; nil where nothing tells it.
  var region: String? { Home.region(context, configuration) }

  /// The same before there is a home: `candor now` works without a journal.
  static func region(_ context: Context, _ configuration: Configuration) -> String? {
    Region.known(
      configured: configuration.country,
      locales: ["LC_ALL", "LC_MESSAGES", "LANG"].map { context.variable($0) }, zone: context.zone)
  }

  /// A leading `~/` is the home directory; a relative path counts from where the command was given.
  static func expanded(_ path: String, _ context: Context) -> String {
    if path == "~" || path.hasPrefix("~/"), let home = context.variable("HOME") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : FileBytes.workingFolder + "/" + path
  }

  /// `2026-11-21` or `2026-11-21T22:14`.
  static func reading(_ text: String) throws -> Context.Reading {
    guard let moment = Moment(fixed: text) else {
      throw Failure(.usage, "\"\(text)\" is not a time. Write it as 2026-11-21T22:14.")
    }
    return Context.Reading(moment: moment)
  }
}

import ArgumentParser
import Exchange
import Journal
import Nights

/// `candor show`: a night as it stands in its file, or the nights of a span.
struct Show: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a night, or the nights of a span.",
    discussion: """
        candor show
        candor show yesterday
        candor show "last tuesday"
        candor show 2026-W47                    seven nights, one after the other
        candor show --practice truth            all that one practice kept
        candor show --signal numbness --since march
      """)

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions
  @OptionGroup var choice: ChoiceOptions

  @Argument(help: "The night, or a span; without it, the last night that was written.")
  var date: [String] = []

  @MainActor mutating func run(in context: Context) async throws {
    let home = try Home(context, common)
    var period = try span.period(home, or: date)
    if period.first == nil, period.last == nil, !choice.isChoosy {
      let listing = home.store.list(until: home.night)
      let written = home.lastWritten(in: listing)
      if written == nil {
        let nothing = home.nothing(on: home.night).sentence
        try Omissions.end(listing, context, isFound: false, nothing: nothing)
      }
      let last = written ?? home.night
      period = (last, last)
    }
    let page = Page(home)
    let isOne = period.first != nil && period.first == period.last
    if isOne, !choice.isChoosy, !choice.json, let night = period.first {
      try Show.show(night, home, page)
    } else {
      try showAll(period, home, page)
    }
  }

  /// One night as it stands in its file.
  @MainActor private static func show(_ night: CivilDate, _ home: Home, _ page: Page) throws {
    let entry: Entry?
    do throws(Skipped) { entry = try home.store.entry(for: night) } catch {
      throw Failure(.io, "\(home.context.unread(error)).")
    }
    guard let entry, entry.isWritten else { throw home.nothing(on: night) }
    page.raw(entry.bytes)
    if entry.bytes.last != UInt8(ascii: "\n") { page.raw([UInt8(ascii: "\n")]) }
    page.show()
  }

  /// The nights that were chosen, or the sections that were.
  @MainActor private func showAll(
    _ period: (first: CivilDate?, last: CivilDate?), _ home: Home, _ page: Page
  ) throws {
    let isChoosy = choice.isChoosy
    let choice = try NightChoice(home, practice: choice.practice, signal: choice.signal, wantsSignals: false)
    var json = NightsJSON(lines: true)
    var count = 0
    let listing = home.store.entries(since: period.first, until: period.last) { entry in
      guard let night = choice.night(entry) else { return true }
      if self.choice.json {
        page.raw(json.night(night))
      } else {
        if count > 0 { page.raw([UInt8(ascii: "\n")]) }
        page.raw(NightsMarkdown.plain(night))
      }
      count += 1
      return home.context.output.problem == nil
    }
    page.show()
    let nothing = isChoosy ? "Nothing of this kind is written there." : "Nothing is written there."
    try Omissions.end(listing, home.context, isFound: count > 0, nothing: nothing)
  }
}

/// Which nights, and in which form.
struct ChoiceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this practice kept.", valueName: "practice"))
  var practice: String?

  @Option(help: "Only nights on which this signal is found.")
  var signal: String?

  @Flag(help: "As JSON, an object a night; docs/reading.md has the members.")
  var json = false

  /// Whether not every night is meant.
  var isChoosy: Bool { practice != nil || signal != nil }
}

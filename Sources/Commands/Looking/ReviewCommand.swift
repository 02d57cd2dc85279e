import ArgumentParser
import Conversation
import Journal
import Nights
import Report
import Review
import Signals

/// `candor review`: weeks as columns, signs of life first.
struct ReviewCommand: CandorCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Look back over weeks: what the words show, with the nights behind it.",
    discussion: """
        candor review                      the last twelve weeks written
        candor review --since september
        candor review --month october --compare september
        candor review --why numbness       the nights and words behind a line
        candor review --why no_contact     and behind a pattern
        candor review --calendar --year 2026
        candor review --html --open        a page with charts, in a browser
        candor review --json | jq .
      """)

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions
  @OptionGroup var months: MonthOptions

  @Option(help: ArgumentHelp("How many weeks, to the last one that was written.", valueName: "n"))
  var weeks: Int?

  @Option(help: ArgumentHelp("The nights and words behind this signal or pattern.", valueName: "line"))
  var why: String?

  @Option(help: ArgumentHelp("Beside this other span: september, \"last month\", 2025.", valueName: "span"))
  var compare: String?

  @Flag(help: "A calendar of nights for each signal: of the year, or of the span that is named.")
  var calendar = false

  @Option(help: ArgumentHelp("With --calendar: of this signal alone; may come again.", valueName: "signal"))
  var signal: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "As CSV.")
  var csv = false

  @OptionGroup var page: PageOptions

  @MainActor mutating func run(in context: Context) async throws {
    let isOther = json || csv || calendar || why != nil || compare != nil || !signal.isEmpty
    let isPage = try page.isWanted(besides: isOther)
    let home = try Home(context, common)
    let view = try ReviewView(self, home)
    let range = try ReviewSpan(self, home).chosen
    let other = try ReviewSpan.other(compare, than: range, home)
    let reading = try await NightReading(
      home, [range] + [other].compactMap { $0 }, keepsWords: isPage || why != nil)
    // A page that says that nothing was written would be untrue.
    if reading.records.isEmpty, !reading.listing.skipped.isEmpty {
      return try Omissions.end(reading.listing, context, isFound: false, nothing: "")
    }
    if isPage {
      try ReviewPage(home: home, options: page).put(reading.review(range))
      Omissions.tell(reading.listing, context)
      return
    }
    let page = Page(home)
    if let other {
      // Time goes forward, whichever of the two was named first.
      let (before, now) = other.first < range.first ? (other, range) : (range, other)
      let report = CompareReport(
        Comparison(reading.review(now), against: reading.review(before)), width: page.width, plain: home.isPlain)
      if json { page.write(report.json) } else { page.report(report.lines) }
    } else {
      view.put(reading.review(range), on: page, isPlain: home.isPlain)
    }
    page.show()
    Omissions.tell(reading.listing, context)
  }
}

/// A month or a year.
struct MonthOptions: ParsableArguments {
  @Option(help: ArgumentHelp("One month: october, 2026-10, \"last month\".", valueName: "month"))
  var month: String?

  @Option(help: ArgumentHelp("One year: 2026.", valueName: "year"))
  var year: Int?
}

/// What of a review is shown, and in which form.
@MainActor
struct ReviewView {
  private enum Part {
    case whole
    case signal(Signal)
    case pattern(Pattern.Kind)
    case calendar([Signal])
  }

  private let part: Part
  private let json: Bool
  private let csv: Bool

  /// Throws a `Failure` where a name is not known, or options do not go together.
  init(_ command: ReviewCommand, _ home: Home) throws {
    (json, csv) = (command.json, command.csv)
    if json, csv { throw Failure(.usage, "--json and --csv are two forms. Ask for one.") }
    if !command.signal.isEmpty, !command.calendar {
      throw Failure(.usage, "--signal goes with --calendar. The nights behind a signal: --why \(command.signal[0]).")
    }
    if command.compare != nil, command.calendar || command.csv || command.why != nil {
      throw Failure(.usage, "--compare goes with --json, --plain and a span, and with nothing else.")
    }
    if command.calendar, command.json || command.csv || command.why != nil {
      throw Failure(.usage, "--calendar is for reading. For other programs there are --json and --csv.")
    }
    if let why = command.why {
      if let signal = SignalNames.signal(why) {
        part = .signal(signal)
      } else if let kind = SignalNames.pattern(why), !command.csv {
        part = .pattern(kind)
      } else if SignalNames.pattern(why) != nil {
        throw Failure(.usage, "A pattern's nights come as text or JSON. Leave --csv out.")
      } else {
        throw ReviewView.unknown(why)
      }
    } else if command.calendar {
      part = .calendar(
        try command.signal.map { name in
          guard let signal = SignalNames.signal(name) else { throw ReviewView.unknown(name) }
          return signal
        })
    } else {
      part = .whole
    }
  }

  private static func unknown(_ name: String) -> Failure {
    let meant = Nearest.name(to: name, among: SignalNames.all).map { " Did you mean \($0)?" } ?? ""
    return Failure(
      .usage,
      "There is nothing called \"\(name)\" in a review.\(meant) There are: \(SignalNames.all.joined(separator: ", ")).")
  }

  func put(_ review: Review, on page: Page, isPlain: Bool) {
    switch part {
    case .whole where json: page.write(JSONReport(review).text)
    case .whole where csv: page.write(CSVReport(review).text)
    case .whole: page.report(TextReport(review, width: page.width, plain: isPlain).lines)
    case .signal(let signal) where json: page.write(JSONReport(review, why: signal).text)
    case .pattern(let kind) where json: page.write(JSONReport(review, behind: kind).text)
    case .signal(let signal) where csv: page.write(CSVReport(review, why: signal).text)
    case .signal(let signal): page.report(WhyReport(review, signal, width: page.width, plain: isPlain).lines)
    case .pattern(let kind): page.report(WhyReport(review, behind: kind, width: page.width, plain: isPlain).lines)
    case .calendar(let signals):
      page.report(CalendarReport(review, signals: signals, width: page.width, plain: isPlain).lines)
    }
  }
}

import ArgumentParser
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
        candor review                      the last twelve weeks that were written
        candor review --since september
        candor review --why numbness       the nights and words behind a line
        candor review --html --open        a page with charts, in a browser
        candor review --json | jq .
      """)

  @OptionGroup var common: Common
  @OptionGroup var span: SpanOptions

  @Option(help: "How many weeks, to the last one that was written.")
  var weeks: Int?

  @Option(help: "The nights and words behind this signal.")
  var why: String?

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "As CSV.")
  var csv = false

  @OptionGroup var page: PageOptions

  @MainActor mutating func run(in context: Context) async throws {
    if let weeks, !(1...5300).contains(weeks) {
      throw Failure(.usage, "\(weeks) weeks is not a span. Give 1 to 5300.")
    }
    let isPage = try page.isWanted(besides: json || csv || why != nil)
    let home = try Home(context, common)
    let range = try chosen(home)
    let reading = try NightReading(home, range)
    let review = Review(of: reading.records, in: range, today: home.night)
    if isPage {
      try ReviewPage(home: home, options: page).put(review, reading.memory)
      Omissions.tell(reading.listing, context)
      return
    }
    let isPlain = home.isPlain
    let page = Page(home)
    if let why {
      guard let signal = SignalNames.signal(why) else {
        throw Failure(
          .usage,
          "There is nothing called \"\(why)\" in a review. There are: \(SignalNames.all.joined(separator: ", ")).")
      }
      if csv {
        page.write(CSVReport(review, why: signal).text)
      } else {
        page.report(WhyReport(review, signal, width: page.width, plain: isPlain).lines)
      }
    } else if json {
      page.write(JSONReport(review).text)
    } else if csv {
      page.write(CSVReport(review).text)
    } else {
      page.report(TextReport(review, width: page.width, plain: isPlain).lines)
    }
    page.show()
    Omissions.tell(reading.listing, context)
  }

  /// The span that was asked for: else the twelve weeks that end with the last night written.
  @MainActor private func chosen(_ home: Home) throws -> Span {
    let period = try span.period(home)
    if weeks == nil, let first = period.first {
      return Span(first: first, last: period.last ?? max(first, home.night)) ?? Span.weeks(12, endingOn: home.night)
    }
    let end = period.last ?? min(home.store.list(until: home.night).nights.last ?? home.night, home.night)
    return Span.weeks(weeks ?? 12, endingOn: end)
  }
}

/// The nights of a span, read and looked at one at a time.
@MainActor
struct NightReading {
  let records: [NightRecord]
  let listing: Listing
  let memory: Memory

  init(_ home: Home, _ span: Span) throws {
    let analyzer = try LexiconSources.analyzer(home.context)
    var memory = Memory()
    var records: [NightRecord] = []
    // Promises and phrases taken back count from wherever they were written.
    listing = home.store.entries { entry in
      memory.add(entry)
      if span.contains(entry.date) {
        var findings: [Evidence] = []
        for range in entry.ownPassages {
          let text = Array(entry.bytes[range])
          findings += Evidence.all(in: analyzer.analyze(text), of: text)
        }
        records.append(NightRecord(entry, findings: findings))
      }
      return true
    }
    self.records = NightRecord.remembering(memory, in: records)
    self.memory = memory
  }
}

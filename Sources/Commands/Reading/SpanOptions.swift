import ArgumentParser
import Nights

/// From when and until when.
struct SpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("From this day, or the first day of this span.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Until this day, or the last day of this span, included.", valueName: "date"))
  var until: String?

  /// The days that were named; nil for an open end.
  @MainActor func period(_ home: Home) throws -> (first: CivilDate?, last: CivilDate?) {
    let first = try home.period(since)?.first
    let last = try home.period(until)?.last
    if let first, let last, first > last {
      throw Failure(.usage, "\(first.iso) is after \(last.iso). Give the earlier day to --since.")
    }
    return (first, last)
  }

  /// The same, or the days that these words name; not both.
  @MainActor func period(_ home: Home, or words: [String]) throws -> (first: CivilDate?, last: CivilDate?) {
    let options = try period(home)
    guard !words.isEmpty else { return options }
    guard options.first == nil, options.last == nil else {
      throw Failure(.usage, "Name a night or a span, or give --since and --until, not both.")
    }
    let period = try home.period(words.joined(separator: " "))
    return (period?.first, period?.last)
  }
}

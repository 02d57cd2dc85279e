import Nights
public import Review
public import Signals

/// The nights and words behind one line of a review.
public struct WhyReport: Sendable {
  /// The lines, in order.
  public let lines: [ReportLine]

  /// The nights of `review` that carry `signal`, in at most `width` columns (40 to 120); with `plain` each night is
  /// one line of any length. `crisis` is no line of a review and has no nights here.
  public init(_ review: Review, _ signal: Signal, width: Int = 80, plain: Bool = false) {
    guard let series = review.series(of: signal) else {
      lines = [ReportLine(Words.noSuchLine, .quiet)]
      return
    }
    let dates = SpanDates(review)
    let width = min(max(width, 40), 120)
    let tone: ReportLine.Tone = signal.isSignOfLife ? .life : .finding
    let total = "\(Words.label(signal)): \(series.total.hits) of \(counted(series.total.of, "night")) written"
    let nights = review.evidence(for: signal).flatMap { night in
      WhyReport.night(night.date, night.findings.shownQuotes, dates, width: width, plain: plain, tone)
    }
    lines = WhyReport.heading("\(total), \(dates.range(review.span)).", width: width, plain: plain) + nights
  }

  /// The nights of `review` behind the answer to one pattern, likewise.
  public init(_ review: Review, behind kind: Pattern.Kind, width: Int = 80, plain: Bool = false) {
    guard let pattern = review[kind] else {
      lines = [ReportLine(Words.noSuchLine, .quiet)]
      return
    }
    // What was put off may have begun before the span.
    let nights = review.nights(behind: kind)
    let first = min(nights.first?.date ?? review.span.first, review.span.first)
    let dates = SpanDates(Period(first: first, last: review.span.last) ?? review.span, today: review.today)
    let width = min(max(width, 40), 120)
    let head = "\(Words.spoken(pattern.answer)): \(Words.pattern(kind)), \(pattern.evidence(dates))."
    lines =
      WhyReport.heading(head, width: width, plain: plain)
      + nights.flatMap { night in
        WhyReport.night(
          night.date, night.quotes.map(WhyReport.shown), note: night.note, dates, width: width, plain: plain, .plain)
      }
  }

  /// Words as they are shown: a quote may be a page long.
  static func shown(_ quote: String) -> String { Columns.shortened(quote, to: 400) }

  private static func heading(_ text: String, width: Int, plain: Bool) -> [ReportLine] {
    Columns.wrapped(text, to: plain ? .max : width).map { ReportLine($0, .heading) }
  }

  private static func night(
    _ date: CivilDate, _ quotes: [String], note: String = "", _ dates: SpanDates, width: Int, plain: Bool,
    _ tone: ReportLine.Tone
  ) -> [ReportLine] {
    let words = quotes.map { "\"\($0)\"" }
    let shown = ([note] + words).filter { !$0.isEmpty }.joined(separator: "  ")
    if plain { return [ReportLine("\(dates.long(date))" + (shown.isEmpty ? "" : ": \(shown)"), tone)] }
    let text = "  " + (shown.isEmpty ? dates.long(date) : Columns.padded(dates.long(date), to: dates.column) + shown)
    let hanging = width >= 60 ? dates.column + 2 : 6
    return Columns.wrapped(text, to: width, hanging: hanging).map { ReportLine($0, tone) }
  }
}

extension Behind {
  /// What a check-in tells of the night, in a few words.
  var note: String {
    var parts: [String] = []
    if let isLight { parts.append(isLight ? "a light day" : "a heavy day") }
    if let slept { parts.append("slept \(hoursText(slept))") }
    if let worked { parts.append(worked > 0 ? "worked \(hoursText(worked))" : "off") }
    if let milestone { parts.append("until \(milestone)") }
    return parts.joined(separator: ", ")
  }
}

extension [Evidence] {
  /// The words as they are shown, each once.
  var shownQuotes: [String] { quotes.map(WhyReport.shown) }
}

/// The names by which a person asks for a line of a review.
public enum SignalNames {
  /// The signal called `name`: its own name (`moral_distress`, `moral distress`) or its label (`felt wrong`), in any
  /// case; nil where there is none, and for `crisis`, which no review counts.
  public static func signal(_ name: String) -> Signal? {
    let wanted = folded(name)
    return Review.signals.first { folded($0.rawValue) == wanted || folded(Words.label($0)) == wanted }
  }

  /// The pattern called `name`: its own name (`no_contact`) or its words (`no regular contact outside`), in any case;
  /// nil where there is none.
  public static func pattern(_ name: String) -> Pattern.Kind? {
    let wanted = folded(name)
    return Pattern.Kind.allCases.first { folded($0.rawValue) == wanted || folded(Words.pattern($0)) == wanted }
  }

  /// Every name that can be asked for, signs of life first, patterns last.
  public static var all: [String] { Review.signals.map(\.rawValue) + Pattern.Kind.allCases.map(\.rawValue) }

  private static func folded(_ name: String) -> String {
    let words = name.lowercased().split { $0 == "_" || $0 == "-" || $0.isWhitespace }
    return words.joined(separator: " ")
  }
}

import Nights
public import Review
import Signals

/// Two spans side by side, as text, as sentences and as JSON.
public struct CompareReport: Sendable {
  /// The lines, in order.
  public let lines: [ReportLine]
  /// The same for other programs, ending in a newline.
  public let json: String

  /// `comparison` in at most `width` columns (40 to 120); with `plain`, sentences for reading aloud.
  public init(_ comparison: Comparison, width: Int = 80, plain: Bool = false) {
    let (before, now) = (comparison.before, comparison.now)
    let both = Period(first: min(before.span.first, now.span.first), last: max(before.span.last, now.span.last))
    let dates = SpanDates(both ?? now.span, today: now.today)
    let width = min(max(width, 40), 120)
    var lines: [ReportLine] = []
    func add(_ text: String, _ tone: ReportLine.Tone = .plain, hanging: Int = 6) {
      lines += Columns.wrapped(text, to: plain ? .max : width, hanging: hanging).map { ReportLine($0, tone) }
    }
    add(CompareReport.head(comparison, dates), .heading, hanging: 0)
    if comparison.isTooFew { add(Words.tooFewToCompare, .quiet, hanging: 0) }
    for isLife in [true, false] {
      let those = comparison.lines.filter { $0.signal.isSignOfLife == isLife && $0.before.hits + $0.now.hits > 0 }
      guard !those.isEmpty else { continue }
      let title = isLife ? Words.life : Words.cameUp
      lines += [ReportLine(""), ReportLine(plain ? title + "." : "  " + title, .heading)]
      for line in those {
        add(plain ? line.sentence : line.row, isLife ? .life : .finding)
      }
    }
    let hours = CompareReport.hours(comparison)
    if !hours.isEmpty {
      lines += [ReportLine(""), ReportLine(plain ? Words.hours + "." : "  " + Words.hours, .heading)]
      for text in hours { add(plain ? PlainReport.asSentence(text) : "    " + text) }
    }
    self.lines = lines
    json = comparison.json.text() + "\n"
  }

  private static func head(_ comparison: Comparison, _ dates: SpanDates) -> String {
    func one(_ review: Review) -> String { "\(dates.range(review.span)) (\(counted(review.written, "night")) written)" }
    return "\(one(comparison.before)), then \(one(comparison.now))."
  }

  private static func hours(_ comparison: Comparison) -> [String] {
    let (before, now) = (comparison.before, comparison.now)
    var texts: [String] = []
    if let old = before.slept.median, let new = now.slept.median {
      texts.append("slept \(hoursText(old)) a night, then \(hoursText(new))")
    }
    if let old = before.worked.median, let new = now.worked.median {
      texts.append("worked \(hoursText(old)) a day, then \(hoursText(new))")
    }
    // Of a span in which nothing was told, nothing is known.
    if before.daysOff + now.daysOff > 0, before.daysOffTold > 0, now.daysOffTold > 0 {
      texts.append(
        "days off: \(before.daysOff) of \(before.daysOffTold) told, then \(now.daysOff) of \(now.daysOffTold)")
    }
    return texts
  }
}

extension Comparison.Line {
  private var verdict: String {
    guard isClaimed else { return "" }
    return now.share > before.share ? "more often" : "less often"
  }

  fileprivate var row: String {
    let counts = "\(before.hits) of \(before.of), then \(now.hits) of \(now.of)"
    let text = "    " + Columns.padded(Words.label(signal), to: TextPage.label) + counts
    return verdict.isEmpty ? text : Columns.padded(text, to: 46) + verdict
  }

  fileprivate var sentence: String {
    let text = "\(Words.label(signal)): \(before.hits) of \(before.of), then \(now.hits) of \(now.of)"
    return text.prefix(1).uppercased() + text.dropFirst() + (verdict.isEmpty ? "." : ", \(verdict).")
  }
}

extension Comparison {
  fileprivate var json: JSONValue {
    func span(_ review: Review) -> JSONValue {
      .object([
        ("from", .date(review.span.first)), ("to", .date(review.span.last)), ("nights_written", .int(review.written)),
        ("slept", .optional(review.slept.median, JSONValue.number)),
        ("worked", .optional(review.worked.median, JSONValue.number)), ("days_off", .int(review.daysOff)),
        ("days_told", .int(review.daysOffTold)),
      ])
    }
    let rows = lines.map { line in
      JSONValue.object([
        ("signal", .string(line.signal.rawValue)), ("before", .ratio(line.before)), ("now", .ratio(line.now)),
        ("chance", .number(line.chance)), ("claimed", .bool(line.isClaimed)),
      ])
    }
    return .object([
      ("schema", .int(1)), ("before", span(before)), ("now", span(now)), ("too_few", .bool(isTooFew)),
      ("signals", .array(rows)),
    ])
  }
}

public import Review
import Signals

/// A review as lines of text for a terminal.
public struct TextReport: Sendable {
  /// The lines, in order; an empty one between parts.
  public let lines: [ReportLine]

  /// The report of `review` in at most `width` columns; a width under 40 is taken as 40, one over 120 as 120.
  ///
  /// With `plain` it is sentences for reading aloud, without blocks or columns, each on one line of any length.
  public init(_ review: Review, width: Int = 80, plain: Bool = false) {
    if plain {
      lines = PlainReport(review).lines
    } else {
      var page = TextPage(review, width: min(max(width, 40), 120))
      lines = page.write()
    }
  }
}

/// The page while it is written.
struct TextPage {
  let review: Review
  let width: Int
  let dates: SpanDates
  let spark: Sparkline
  var lines: [ReportLine] = []

  static let margin = 4
  static let label = 17

  init(_ review: Review, width: Int) {
    (self.review, self.width) = (review, width)
    dates = SpanDates(review)
    spark = Sparkline(review.weeks, columns: width - TextPage.margin - TextPage.label - 1)
  }

  mutating func write() -> [ReportLine] {
    header()
    if review.written > 0 {
      signals(Words.life, review.series.filter(\.signal.isSignOfLife), .life)
      if let words = review.comebackWords(dates) { add("    " + words, .life, hanging: 6) }
      signals(Words.cameUp, review.series.filter { !$0.signal.isSignOfLife }, .finding)
    }
    if !review.nights.isEmpty { patterns() }
    ledger()
    hours()
    floors()
    rest()
    kept()
    leftOut()
    closing()
    return lines
  }

  /// Adds a paragraph, broken to the width.
  mutating func add(_ text: String, _ tone: ReportLine.Tone = .plain, hanging: Int = 0) {
    lines += Columns.wrapped(text, to: width, hanging: hanging).map { ReportLine($0, tone) }
  }

  mutating func part(_ title: String) {
    lines.append(ReportLine(""))
    add("  " + title, .heading)
  }

  private mutating func header() {
    let nights = "\(dates.range(review.span)).  \(counted(review.written, "night")) written."
    let column = spark.weeksPerColumn == 1 ? Words.column : Words.column(weeks: spark.weeksPerColumn)
    guard review.written > 0 else { return add(nights, .heading) }
    let gap = width - Columns.width(nights) - Columns.width(column)
    if gap >= 4 {
      add(nights + String(repeating: " ", count: gap) + column, .heading)
    } else {
      add(nights, .heading)
      add(column, .quiet)
    }
    add(Words.legend, .quiet)
  }

  private mutating func signals(_ title: String, _ series: [Series], _ tone: ReportLine.Tone) {
    part(title)
    let held = series.filter { $0.total.hits > 0 }
    if held.isEmpty { add("    " + Words.nothingCame, .quiet) }
    let noteColumn = TextPage.margin + TextPage.label + spark.count + 3
    let room = width - noteColumn
    for one in held {
      let head = "    " + Columns.padded(Words.label(one.signal), to: TextPage.label) + spark.line(one.weekly)
      guard let note = one.note(dates) else {
        lines.append(ReportLine(head, tone))
        continue
      }
      if room >= 42, note.fits(room) {
        lines.append(
          ReportLine(Columns.padded(head, to: noteColumn) + note.fitted(room), tone))
      } else {
        lines.append(ReportLine(Columns.trimmedRight(head), tone))
        add("      " + note.fitted(2 * (width - 6)), .quiet, hanging: 6)
      }
    }
  }

  private mutating func patterns() {
    part(Words.patterns)
    if let none = review.noPattern { return add("    " + none, .quiet, hanging: 4) }
    let order: [Pattern.Answer] = [.seen, .notSeen, .tooFew]
    for answer in order {
      for pattern in review.patterns where pattern.answer == answer {
        let text = "\(Words.pattern(pattern.kind)): \(pattern.evidence(dates))"
        let hanging = width >= 60 ? 15 : 6
        add("    " + Columns.padded(Words.answer(answer), to: 11) + text, .plain, hanging: hanging)
        if answer == .seen {
          add(
            String(repeating: " ", count: hanging) + "beside it: \(Words.counterpart(pattern.kind))", .quiet,
            hanging: hanging + 2)
        }
      }
    }
  }

  private mutating func leftOut() {
    guard !review.omissions.isEmpty else { return }
    part(Words.leftOut)
    for omission in review.omissions { add("    " + omission.sentence(dates), .quiet, hanging: 4) }
  }

  private mutating func closing() {
    let sentences = review.closing(dates)
    guard !sentences.isEmpty else { return }
    lines.append(ReportLine(""))
    for sentence in sentences { add(sentence) }
  }
}

extension Review {
  /// All seven patterns in one sentence where there are too few nights for any; else nil.
  var noPattern: String? {
    guard patterns.allSatisfy({ $0.answer == .tooFew }) else { return nil }
    return "\(Words.spoken(.tooFew)): " + patterns.map { Words.pattern($0.kind) }.joined(separator: "; ") + "."
  }

  /// The last paragraph: stress, or more than stress; nothing where the data do not tell.
  func closing(_ dates: SpanDates) -> [String] {
    guard let pattern = self[.notLifting], case .load(let signal, let light, let heavy, let stretch) = pattern.facts
    else { return [] }
    switch pattern.answer {
    case .seen: return Words.didNotLift(dates.range(stretch))
    case .notSeen where pattern.isLifting:
      return Words.lifted(
        "\(Words.label(signal)) on \(light.hits) of \(light.of), against \(heavy.hits) of \(heavy.of) heavy ones")
    default: return []
    }
  }
}

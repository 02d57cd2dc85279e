import Nights
import Review
import Signals

/// A review as sentences for reading aloud: no blocks, no columns, one thought a line.
struct PlainReport {
  let lines: [ReportLine]

  init(_ review: Review) {
    let dates = SpanDates(review)
    var lines = [ReportLine("\(dates.range(review.span)). \(counted(review.written, "night")) written.", .heading)]
    func part(_ title: String, _ texts: [String], _ tone: ReportLine.Tone) {
      guard !texts.isEmpty else { return }
      lines.append(ReportLine(""))
      lines.append(ReportLine(title + ".", .heading))
      lines += texts.map { ReportLine($0, tone) }
    }
    if review.written > 0 {
      let life = review.series.filter(\.signal.isSignOfLife)
      let other = review.series.filter { !$0.signal.isSignOfLife && $0.total.hits > 0 }
      let back = review.comebackWords(dates).map { [PlainReport.asSentence($0)] } ?? []
      part(Words.life, life.map { PlainReport.sentence($0, review, dates) } + back, .life)
      part(Words.cameUp, other.map { PlainReport.sentence($0, review, dates) }, .finding)
    }
    if !review.nights.isEmpty {
      let patterns = review.noPattern.map { [$0] } ?? review.patterns.map { PlainReport.sentence($0, dates) }
      part(Words.patterns, patterns, .plain)
    }
    let groups = review.ledgerGroups
    let ledger = groups.prefix(TextPage.ledgerLines).map { PlainReport.asSentence($0.sentence(dates)) }
    let left = groups.count - TextPage.ledgerLines
    let others = left > 0 ? ["And \(counted(left, "more line")); --why deferral shows all."] : []
    part(Words.ledger, ledger + others, .plain)
    part(Words.hours, review.hourWords(dates).map(PlainReport.asSentence), .plain)
    part(Words.floors, review.floorWords.map(PlainReport.asSentence), .plain)
    part(Words.rest, review.restWords.map(PlainReport.asSentence), .plain)
    part(Words.kept, review.keptWords(dates).map(PlainReport.asSentence), .plain)
    part(Words.leftOut, review.omissions.map { $0.sentence(dates) }, .quiet)
    let closing = review.closing(dates)
    if !closing.isEmpty { lines.append(ReportLine("")) }
    self.lines = lines + closing.map { ReportLine($0) }
  }

  private static func sentence(_ series: Series, _ review: Review, _ dates: SpanDates) -> String {
    var text = "\(Words.label(series.signal)): \(series.total.hits) of \(counted(series.total.of, "night"))."
    if series.total.hits > 0, review.weeks.count >= 3, !review.hasFewNights {
      text += thirds(series, review)
    }
    if let note = series.note(dates) { text += " " + asSentence(note.fitted(160)) }
    return asSentence(text)
  }

  /// The span in three parts of whole weeks, so that the way it went can be heard.
  private static func thirds(_ series: Series, _ review: Review) -> String {
    let count = review.weeks.count
    let parts = [0..<count / 3, count / 3..<count * 2 / 3, count * 2 / 3..<count]
    let names = ["first", "second", "last"]
    let texts = zip(names, parts).compactMap { name, part -> String? in
      let written = review.weeks[part].reduce(0) { $0 + $1.written }
      return written > 0 ? "\(series.weekly[part].reduce(0, +)) of \(written) in the \(name) third" : nil
    }
    // All of them in one third have no way to go.
    guard texts.count > 1 else { return "" }
    return " " + texts.joined(separator: ", ") + "."
  }

  private static func sentence(_ pattern: Pattern, _ dates: SpanDates) -> String {
    let text = "\(Words.spoken(pattern.answer)): \(Words.pattern(pattern.kind)), \(pattern.evidence(dates))."
    return pattern.answer == .seen ? text + " Beside it: \(Words.counterpart(pattern.kind))." : text
  }

  /// `text` with a capital letter and a full stop.
  static func asSentence(_ text: String) -> String {
    let ends = text.last.map { ".…\"?".contains($0) } ?? true
    return text.prefix(1).uppercased() + text.dropFirst() + (ends ? "" : ".")
  }
}

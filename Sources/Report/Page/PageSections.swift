import Nights
import Review
import Signals

/// One part of a page, under a heading.
struct PageSection {
  let id: String
  let heading: String
  var intro: [String] = []
  /// How the words behind a drawing are come by; of no use on paper.
  var pointing: String?
  var figures: [Figure] = []
  /// Patterns with their answers.
  var answers: [Pattern] = []
  var lines: [String] = []

  func value(_ dates: SpanDates, _ escape: Escape) -> MustacheValue {
    .members([
      "section": .text(id), "pointing": pointing.map(MustacheValue.text), "heading": .text(heading),
      "intro": .list(intro.map(MustacheValue.text)),
      "has-figures": .flag(!figures.isEmpty), "figures": .list(figures.map { $0.value(escape) }),
      "has-answers": .flag(!answers.isEmpty), "answers": .list(answers.map { PageSection.answer($0, dates) }),
      "has-lines": .flag(!lines.isEmpty), "lines": .list(lines.map(MustacheValue.text)),
    ])
  }

  private static func answer(_ pattern: Pattern, _ dates: SpanDates) -> MustacheValue {
    .members([
      "answer": .text(Words.spoken(pattern.answer)), "pattern": .text(Words.pattern(pattern.kind)),
      "evidence": .text(pattern.evidence(dates)),
      "beside": pattern.answer == .seen ? .text(Words.counterpart(pattern.kind)) : nil,
    ])
  }
}

extension Review {
  /// The parts of a page in their order: signs of life first, what is left out last.
  var pageSections: [PageSection] {
    let dates = SpanDates(self)
    let columns = WeekColumns(self)
    return signalSections(columns, dates) + nightSections(dates) + loadSections
      + [
        ledgerSection(dates), hourSection(columns),
        PageSection(id: "floors", heading: Words.floors, lines: floorWords),
        PageSection(id: "rest", heading: Words.rest, lines: restWords),
        PageSection(id: "kept", heading: Words.kept, lines: keptWords(dates)),
        PageSection(id: "left-out", heading: Words.leftOut, lines: omissions.map { $0.sentence(dates) }),
      ].filter { !$0.lines.isEmpty || !$0.figures.isEmpty }
  }

  private func signalSections(_ columns: WeekColumns, _ dates: SpanDates) -> [PageSection] {
    guard written > 0 else { return [] }
    func part(_ id: String, _ heading: String, life: Bool) -> PageSection {
      let held = series.filter { $0.signal.isSignOfLife == life && $0.total.hits > 0 }
      return PageSection(
        id: id, heading: heading, intro: life && !held.isEmpty ? PageWords.howToRead : [],
        pointing: life && !held.isEmpty ? PageWords.pointing : nil,
        figures: held.map { SignalChart($0, self, columns).figure },
        lines: (held.isEmpty ? [Words.nothingCame] : []) + (life ? [comebackWords(dates)].compactMap { $0 } : []))
    }
    return [
      part("life", Words.life, life: true), part("came", Words.cameUp, life: false),
    ]
  }

  private func nightSections(_ dates: SpanDates) -> [PageSection] {
    guard !nights.isEmpty else { return [] }
    let calendar = CalendarChart(self)
    let cut = calendar.shortened.map { [PageWords.calendar(from: dates.long($0))] } ?? []
    let order: [Pattern.Answer] = [.seen, .notSeen, .tooFew]
    return [
      PageSection(
        id: "nights", heading: PageWords.nights, intro: PageWords.calendar + cut,
        pointing: PageWords.pointingAtNights, figures: [calendar.figure]),
      PageSection(
        id: "patterns", heading: Words.patterns,
        answers: order.flatMap { answer in patterns.filter { $0.answer == answer } }),
    ]
  }

  private var loadSections: [PageSection] {
    guard !nights.isEmpty else { return [] }
    guard !loads.isEmpty else {
      let isQuiet = self[.notLifting]?.answer == .notSeen
      let line = isQuiet ? PageWords.loadQuiet : PageWords.loadMissing
      return [PageSection(id: "loads", heading: PageWords.loads, lines: [line])]
    }
    return [
      PageSection(
        id: "loads", heading: PageWords.loads, intro: PageWords.loadRead, figures: [LoadChart(loads).figure])
    ]
  }

  private func hourSection(_ columns: WeekColumns) -> PageSection {
    let floor = floors.first { $0.kind == .sleep }?.hours
    let figures = [HoursChart(.slept, self, columns, floor: floor), HoursChart(.worked, self, columns)]
      .compactMap { $0?.figure }
    return PageSection(
      id: "hours", heading: Words.hours, intro: figures.isEmpty ? [] : [PageWords.hoursRead], figures: figures,
      lines: hourWords(SpanDates(self)))
  }

  private func ledgerSection(_ dates: SpanDates) -> PageSection {
    guard !ledger.isEmpty else { return PageSection(id: "put-off", heading: Words.ledger) }
    let groups = ledgerGroups
    let left = groups.count - TextPage.ledgerLines
    return PageSection(
      id: "put-off", heading: Words.ledger, figures: [LedgerChart(self).figure],
      lines: groups.prefix(TextPage.ledgerLines).map { $0.sentence(dates) }
        + (left > 0 ? [PageWords.moreLines(left)] : []))
  }
}

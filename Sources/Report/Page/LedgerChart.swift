import Nights
import Review
import Signals

/// What was put off as a line of time: one row for each milestone, a dot for each night that put something off to it.
struct LedgerChart {
  let figure: Figure

  /// One milestone and its nights.
  private struct Lane {
    var name: String?
    var entries: [Deferral]
  }

  private static let row = 34.0
  private static let most = 12

  init(_ review: Review) {
    let dates = SpanDates(review)
    let lanes = LedgerChart.lanes(review.ledger)
    let (first, days) = (review.span.first.daysSinceEpoch, Double(max(review.span.count - 1, 1)))
    func x(_ date: CivilDate) -> Double { 12 + Double(date.daysSinceEpoch - first) / days * 296 }
    var shapes: [Element] = []
    for (place, lane) in lanes.enumerated() {
      let y = Double(place) * LedgerChart.row
      shapes.append(
        SVG.text("name", 8, y + 13, Columns.shortened(lane.name ?? PageWords.noMilestone, to: 44)))
      shapes.append(SVG.line("grid", 8, y + 24, 312, y + 24))
      if let begin = lane.entries.first, let end = lane.entries.last, begin.date < end.date {
        shapes.append(SVG.line("sure", x(begin.date), y + 24, x(end.date), y + 24))
      }
      shapes += lane.entries.map { SVG.dot("dot", x($0.date), y + 24, radius: 3.6) }
    }
    let foot = Double(lanes.count) * LedgerChart.row + 13
    shapes.append(SVG.text("month", 8, foot, dates.brief(review.span.first)))
    shapes.append(SVG.text("scale", 312, foot, dates.brief(review.span.last)))

    let cells = lanes.map { lane in
      let shown = lane.entries.prefix(PageWords.mostNights)
      let left = lane.entries.count - shown.count
      return Cell(
        name: lane.name.map { PageWords.until($0) } ?? PageWords.noMilestone, facts: [],
        items: shown.map { LedgerChart.item($0, dates) }, more: left > 0 ? PageWords.more(left, .deferral) : nil)
    }
    figure = Figure(
      id: "ledger",
      plots: [
        Plot(
          layout: .rows,
          drawing: SVG.drawing("ledger-drawing", title: PageWords.ledgerDrawing, width: 320, height: foot + 5, shapes),
          cells: cells)
      ], table: LedgerChart.table(review.ledger, dates), places: PageWords.ledgerPlaces)
  }

  private static func item(_ entry: Deferral, _ dates: SpanDates) -> Item {
    Item(
      term: dates.long(entry.date), quotes: entry.quote.isEmpty ? [] : [Columns.shortened(entry.quote, to: 400)])
  }

  /// Milestones in the order of their first night; those that do not fit, and nights that name none, come last.
  private static func lanes(_ ledger: [Deferral]) -> [Lane] {
    var lanes: [Lane] = []
    var rest = Lane(entries: [])
    for entry in ledger {
      guard let name = entry.milestone else {
        rest.entries.append(entry)
        continue
      }
      if let place = lanes.firstIndex(where: { $0.name.map { sameMilestone($0, name) } ?? false }) {
        lanes[place].entries.append(entry)
        if name.utf8.count > lanes[place].name?.utf8.count ?? 0 { lanes[place].name = name }
      } else if lanes.count < most {
        lanes.append(Lane(name: name, entries: [entry]))
      } else {
        rest.entries.append(entry)
      }
    }
    return rest.entries.isEmpty ? lanes : lanes + [rest]
  }

  private static func table(_ ledger: [Deferral], _ dates: SpanDates) -> Table {
    // The first line's head is its date; a page of hundreds of lines would be read by nobody.
    let shown = ledger.prefix(100)
    var rows = shown.map { entry in
      Table.Row(
        head: dates.brief(entry.date), cells: [entry.milestone ?? "–"],
        items: entry.quote.isEmpty ? [] : [Item(term: "", quotes: [Columns.shortened(entry.quote, to: 400)])])
    }
    if ledger.count > shown.count {
      rows.append(Table.Row(head: PageWords.more(ledger.count - shown.count, .deferral), cells: [""]))
    }
    return Table(
      caption: PageWords.ledgerTable, summary: PageWords.withWords, head: PageWords.ledgerHead, rows: rows,
      hasItems: true)
  }
}

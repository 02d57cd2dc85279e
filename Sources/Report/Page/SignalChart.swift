import Nights
import Review
import Signals

/// One signal, week by week: the share of the nights written, and how sure one can be of it.
struct SignalChart {
  let figure: Figure

  init(_ series: Series, _ review: Review, _ columns: WeekColumns) {
    let dates = SpanDates(review)
    let label = Words.label(series.signal)
    let hits = columns.summed(series.weekly)
    var nights = Array(repeating: [Evidence.OfNight](), count: columns.count)
    for night in review.evidence(for: series.signal) { nights[columns.column(of: night.date)].append(night) }

    let cells = (0..<columns.count).map { column -> Cell in
      let ratio = Ratio(hits[column], of: columns.written[column])
      let shown = nights[column].prefix(PageWords.mostNights).map {
        Item(term: dates.long($0.date), quotes: $0.findings.shownQuotes)
      }
      let left = nights[column].count - shown.count
      return Cell(
        name: columns.name(column), facts: [PageWords.nights(ratio)], items: shown,
        more: left > 0 ? PageWords.more(left, series.signal) : nil)
    }
    let id = series.signal.rawValue
    figure = Figure(
      id: id, title: label, tone: series.signal.isSignOfLife ? "life" : "came", note: series.note(dates),
      plots: [Plot(layout: .weeks, drawing: SignalChart.drawing(id, label, hits, columns), cells: cells)],
      table: SignalChart.table(label, hits, columns, cells), places: PageWords.weeks(of: label))
  }

  private static func drawing(_ id: String, _ label: String, _ hits: [Int], _ columns: WeekColumns) -> Element {
    let frame = WeekFrame(columns: columns)
    var shapes = frame.axes([(0, PageWords.none), (0.5, PageWords.half), (1, PageWords.all)])
    for column in 0..<columns.count {
      let ratio = Ratio(hits[column], of: columns.written[column])
      guard ratio.of > 0 else {
        shapes.append(frame.gap(column))
        continue
      }
      let (x, interval) = (frame.x(column), Wilson(ratio))
      shapes.append(SVG.line("sure", x, frame.y(interval.lower), x, frame.y(interval.upper)))
      let kind = ratio.hits > 0 ? "dot" : "dot open"
      shapes.append(SVG.dot(kind, x, frame.y(ratio.share), radius: frame.radius))
    }
    return SVG.drawing(
      "\(id)-drawing", title: PageWords.drawing(of: label), width: WeekFrame.width, height: WeekFrame.height, shapes)
  }

  private static func table(_ label: String, _ hits: [Int], _ columns: WeekColumns, _ cells: [Cell]) -> Table {
    let rows = cells.enumerated().map { column, cell in
      let ratio = Ratio(hits[column], of: columns.written[column])
      return Table.Row(
        head: columns.brief(column), cells: PageWords.numbers(ratio), items: cell.items, more: cell.more,
        isBare: cell.items.isEmpty)
    }
    return Table(
      caption: PageWords.weeks(of: label), summary: PageWords.withWords, head: PageWords.signalHead(columns.size),
      rows: rows, hasItems: true)
  }
}

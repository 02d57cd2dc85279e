import Nights
import Review

/// Hours slept or worked: each night a speck, each week its median, and the person's own floor where there is one.
struct HoursChart {
  let figure: Figure

  /// Which hours.
  enum Kind: String, Sendable { case slept, worked }

  /// Nil where nothing was answered.
  init?(_ kind: Kind, _ review: Review, _ columns: WeekColumns, floor: Double? = nil) {
    let all = review.nights.map { kind == .slept ? $0.slept : $0.worked.flatMap { $0 > 0 ? $0 : nil } }
    guard let highest = all.compactMap({ $0 }).max() else { return nil }
    let top = max((max(highest, floor ?? 0) / 4).rounded(.up) * 4, 8)
    let medians = HoursChart.medians(kind, review, columns)

    let frame = WeekFrame(columns: columns)
    var shapes = frame.axes([(0, "0"), (0.5, "\(Int(top / 2))"), (1, "\(Int(top)) h")])
    for (night, hours) in zip(review.nights, all) {
      guard let hours else { continue }
      let x = HoursChart.x(night.date, review, frame)
      shapes.append(SVG.dot("speck", x, frame.y(hours / top), radius: 1.3))
    }
    if let floor {
      let y = frame.y(floor / top)
      shapes.append(SVG.line("floor", WeekFrame.left, y, 312, y))
    }
    var run: [(x: Double, y: Double)] = []
    for (column, median) in medians.enumerated() {
      if let median {
        run.append((frame.x(column), frame.y(median / top)))
      } else {
        if run.count > 1 { shapes.append(SVG.path("course", run)) }
        run = []
      }
    }
    if run.count > 1 { shapes.append(SVG.path("course", run)) }
    for (column, median) in medians.enumerated() {
      guard let median else { continue }
      shapes.append(SVG.dot("dot", frame.x(column), frame.y(median / top), radius: frame.radius))
    }
    figure = HoursChart.figure(kind, columns, medians, shapes, floor)
  }

  private static func figure(
    _ kind: Kind, _ columns: WeekColumns, _ medians: [Double?], _ shapes: [Element], _ floor: Double?
  ) -> Figure {
    let name = PageWords.hours(kind)
    let drawing = SVG.drawing(
      "\(kind.rawValue)-drawing", title: PageWords.hoursDrawing(kind), width: WeekFrame.width,
      height: WeekFrame.height, shapes)
    let cells = medians.enumerated().map { column, median in
      Cell(name: columns.name(column), facts: [median.map { PageWords.median($0) } ?? PageWords.notAnswered])
    }
    let rows = medians.enumerated().map { column, median in
      Table.Row(head: columns.brief(column), cells: [median.map { hoursText($0) } ?? "–"])
    }
    return Figure(
      id: kind.rawValue, title: name, tone: "hours", note: floor.map { Note(text: PageWords.floor($0), quote: "") },
      plots: [Plot(layout: .weeks, drawing: drawing, cells: cells)],
      table: Table(
        caption: PageWords.hoursTable(kind), head: [PageWords.column(columns.size), PageWords.medianHead], rows: rows),
      places: PageWords.weeks(of: name))
  }

  /// The median of each column; where that is one week, the week's own.
  private static func medians(_ kind: Kind, _ review: Review, _ columns: WeekColumns) -> [Double?] {
    columns.parts(review.weeks).map { weeks in median(weeks.compactMap { kind == .slept ? $0.slept : $0.worked }) }
  }

  /// Where a night stands in its week.
  private static func x(_ date: CivilDate, _ review: Review, _ frame: WeekFrame) -> Double {
    guard let monday = review.weeks.first?.monday else { return 0 }
    let days = Double(date.daysSinceEpoch - monday.daysSinceEpoch) + 0.5
    let width = frame.x(1) - frame.x(0)
    return frame.x(0) - width / 2 + days / Double(7 * frame.columns.size) * width
  }
}

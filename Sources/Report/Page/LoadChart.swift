import Review
import Signals

/// Light nights against heavy ones: each signal's share on either, and how sure one can be of it.
struct LoadChart {
  let figure: Figure

  private static let row = 40.0
  private static let left = 8.0
  private static let right = 312.0

  init(_ loads: [LoadShare]) {
    var shapes: [Element] = []
    for share in [0, 0.5, 1] {
      let x = LoadChart.x(share)
      shapes.append(SVG.line(share == 0 ? "foot" : "grid", x, 4, x, Double(loads.count) * LoadChart.row))
    }
    for (place, load) in loads.enumerated() {
      let top = Double(place) * LoadChart.row
      let tone = load.signal.isSignOfLife ? "life" : "came"
      shapes.append(SVG.text("name", LoadChart.left + 4, top + 15, Words.label(load.signal)))
      shapes += LoadChart.mark(load.light, "dot open \(tone)", tone, top + 23)
      shapes += LoadChart.mark(load.heavy, "dot \(tone)", tone, top + 32)
    }
    let foot = Double(loads.count) * LoadChart.row + 13
    for (share, name) in [(0, PageWords.none), (0.5, PageWords.half), (1, PageWords.all)] {
      let kind = share == 0 ? "month" : share == 1 ? "scale" : "middle"
      shapes.append(SVG.text(kind, LoadChart.x(share), foot, name))
    }
    let drawing = SVG.drawing("load-drawing", title: PageWords.loadDrawing, width: 320, height: foot + 5, shapes)
    let cells = loads.map { load in
      Cell(
        name: Words.label(load.signal),
        facts: [PageWords.light(PageWords.nights(load.light)), PageWords.heavy(PageWords.nights(load.heavy))])
    }
    let rows = loads.map { load in
      Table.Row(
        head: Words.label(load.signal), cells: PageWords.numbers(load.light) + PageWords.numbers(load.heavy))
    }
    figure = Figure(
      id: "load", plots: [Plot(layout: .rows, drawing: drawing, cells: cells)],
      table: Table(caption: PageWords.loadTable, head: PageWords.loadHead, rows: rows), places: PageWords.loadPlaces)
  }

  private static func x(_ share: Double) -> Double { left + share * (right - left) }

  private static func mark(_ ratio: Ratio, _ kind: String, _ tone: String, _ y: Double) -> [Element] {
    guard ratio.of > 0 else { return [] }
    let interval = Wilson(ratio)
    return [
      SVG.line("sure \(tone)", x(interval.lower), y, x(interval.upper), y),
      SVG.dot(kind, x(ratio.share), y, radius: 3.6),
    ]
  }
}

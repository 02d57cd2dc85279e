import Review
import Signals

/// Light nights against heavy ones: each signal's share on either, and how sure one can be of it.
struct LoadChart {
  let figure: Figure

  private static let row = 40.0
  private static let left = 8.0
  private static let right = 312.0

  init(_ loads: [LoadShare]) {
    let life = loads.filter(\.signal.isSignOfLife)
    let came = loads.filter { !$0.signal.isSignOfLife }
    // Beside each other on a wide page, below each other on a narrow one.
    let half = (came.count + 1) / 2
    let parts = [life[...], came[..<half], came[half...]].filter { !$0.isEmpty }
    let rows = loads.map { load in
      Table.Row(
        head: Words.label(load.signal), cells: PageWords.numbers(load.light) + PageWords.numbers(load.heavy))
    }
    figure = Figure(
      id: "load", plots: parts.enumerated().map { LoadChart.plot($1, number: $0 + 1) },
      table: Table(caption: PageWords.loadTable, head: PageWords.loadHead, rows: rows), places: PageWords.loadPlaces)
  }

  private static func plot(_ loads: ArraySlice<LoadShare>, number: Int) -> Plot {
    let height = Double(loads.count) * row
    var shapes: [Element] = []
    for (share, name) in [(0, PageWords.none), (0.5, PageWords.half), (1, PageWords.all)] {
      let x = x(share)
      shapes.append(SVG.line(share == 0 ? "foot" : "grid", x, 4, x, height))
      let kind = share == 0 ? "month" : share == 1 ? "scale" : "middle"
      shapes.append(SVG.text(kind, x, height + 13, name))
    }
    for (place, load) in loads.enumerated() {
      let top = Double(place) * row
      let tone = load.signal.isSignOfLife ? "life" : "came"
      shapes.append(SVG.text("name", left + 4, top + 15, Words.label(load.signal)))
      shapes += mark(load.light, "dot open \(tone)", tone, top + 23)
      shapes += mark(load.heavy, "dot \(tone)", tone, top + 32)
    }
    let drawing = SVG.drawing(
      "load-drawing-\(number)", title: PageWords.loadDrawing, width: 320, height: height + 18, shapes)
    let cells = loads.map { load in
      Cell(
        name: Words.label(load.signal),
        facts: [PageWords.light(PageWords.nights(load.light)), PageWords.heavy(PageWords.nights(load.heavy))])
    }
    return Plot(layout: .rows, drawing: drawing, cells: cells)
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

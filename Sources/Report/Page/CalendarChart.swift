import Nights
import Review
import Signals

/// The nights as a calendar. A night without words looks like the paper: nothing there asks to be filled.
struct CalendarChart {
  let figure: Figure
  /// Where the calendar begins, if there are nights before that.
  let shortened: CivilDate?

  /// So many months are drawn, the last ones.
  static let mostMonths = 14
  /// A day's square.
  static let side = 24.0

  init(_ review: Review) {
    let dates = SpanDates(review)
    let months = CalendarChart.months(review)
    let first = months.first ?? review.span.first
    shortened = review.nights.first.map { $0.date < first } ?? false ? first : nil
    let nights = Dictionary(review.nights.map { ($0.date, $0) }) { earlier, _ in earlier }
    let plots = months.map { CalendarChart.plot($0, review.span, nights) }
    let rows = review.nights.filter { $0.date >= first }.map { night in
      Table.Row(
        head: dates.brief(night.date),
        cells: [
          night.hasWords ? PageWords.written : PageWords.checkInAlone,
          CalendarChart.labels(night, life: true), CalendarChart.labels(night, life: false),
        ], isBare: night.findings.isEmpty)
    }
    figure = Figure(
      id: "night", plots: plots,
      table: Table(caption: PageWords.nightsTable, head: PageWords.nightsHead, rows: rows),
      places: PageWords.nightPlaces)
  }

  /// The first days of the months that are drawn.
  private static func months(_ review: Review) -> [CivilDate] {
    guard let begin = review.nights.first?.date, let end = review.nights.last?.date else { return [] }
    let (first, last) = (begin.year * 12 + begin.month - 1, end.year * 12 + end.month - 1)
    return (max(first, last - mostMonths + 1)...last).compactMap {
      CivilDate(year: $0 / 12, month: $0 % 12 + 1, day: 1)
    }
  }

  private static func plot(_ first: CivilDate, _ span: Period, _ nights: [CivilDate: NightRecord]) -> Plot {
    let name = "\(CivilDate.monthNames[first.month - 1]) \(first.year)"
    // The rows before the span begins and after it ends are left out.
    let days = CivilDate.daysInMonth(first.month, of: first.year)
    let begin = min(max(span.first.daysSinceEpoch - first.daysSinceEpoch, 0), days - 1)
    let end = min(max(span.last.daysSinceEpoch - first.daysSinceEpoch + 1, begin + 1), days)
    let lead = first.adding(days: begin).weekday.rawValue - 1
    var shapes: [Element] = []
    for (place, day) in Weekday.allCases.enumerated() {
      shapes.append(SVG.text("day", (Double(place) + 0.5) * side, 15, String(day.name.prefix(1))))
    }
    var cells = [Cell?](repeating: nil, count: lead)
    for number in begin..<end {
      let date = first.adding(days: number)
      let place = lead + number - begin
      let night = nights[date]
      shapes += square(date.day, night, Double(place % 7) * side, Double(place / 7 + 1) * side)
      cells.append(night.map(cell))
    }
    let rows = (cells.count + 6) / 7
    let drawing = SVG.drawing(
      "night-\(first.year)-\(first.month)", title: PageWords.month(name), width: 7 * side,
      height: Double(rows + 1) * side, shapes)
    return Plot(title: name, layout: .month, drawing: drawing, cells: cells)
  }

  private static func square(_ day: Int, _ night: NightRecord?, _ x: Double, _ y: Double) -> [Element] {
    let middle = x + side / 2
    let isWritten = night?.hasWords == true
    var shapes = [SVG.text(isWritten ? "day written" : "day", middle, y + 12, String(day))]
    let (life, came) = (
      night?.shows(Review.signals.filter(\.isSignOfLife)) == true,
      night?.shows(Review.signals.filter { !$0.isSignOfLife }) == true
    )
    let both = life && came ? 3.6 : 0
    if life { shapes.append(SVG.dot("dot life", middle - both, y + 17.5, radius: 2.4)) }
    if came { shapes.append(SVG.square("dot came", middle + both, y + 17.5, half: 2.1)) }
    return shapes
  }

  private static func cell(_ night: NightRecord) -> Cell {
    let items = Review.signals.compactMap { signal -> Item? in
      let found = night.findings.of(signal)
      return found.isEmpty ? nil : Item(term: Words.label(signal), quotes: found.shownQuotes)
    }
    return Cell(name: night.date.heading, facts: facts(night), items: items)
  }

  private static func facts(_ night: NightRecord) -> [String] {
    let isOff = night.dayOff ?? (night.worked == 0)
    let worked = isOff ? PageWords.dayOff : night.worked.map { "worked \(hoursText($0))" }
    let told = [night.slept.map { "slept \(hoursText($0))" }, worked].compactMap { $0 }.joined(separator: ", ")
    return (night.hasWords ? [] : [PageWords.checkInAlone]) + (told.isEmpty ? [] : [told])
  }

  private static func labels(_ night: NightRecord, life: Bool) -> String {
    return Review.signals.filter { $0.isSignOfLife == life && night.shows([$0]) }.map(Words.label)
      .joined(separator: ", ")
  }
}

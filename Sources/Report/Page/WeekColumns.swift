import Nights
import Review

/// The weeks of a review as columns of a chart: one each, or several together where there are very many.
struct WeekColumns: Sendable {
  /// How many weeks one column stands for.
  let size: Int
  /// Nights written in each.
  let written: [Int]
  private let mondays: [CivilDate]
  private let dates: SpanDates

  /// More columns than this could not be told apart on a telephone.
  static let most = 60

  init(_ review: Review) {
    size = max(1, (review.weeks.count + WeekColumns.most - 1) / WeekColumns.most)
    mondays = review.weeks.map(\.monday)
    dates = SpanDates(review)
    written = WeekColumns.parts(review.weeks.map(\.written), by: size).map { $0.reduce(0, +) }
  }

  var count: Int { written.count }

  /// The values of each column's weeks.
  func parts<T>(_ weekly: [T]) -> [ArraySlice<T>] { WeekColumns.parts(weekly, by: size) }

  /// So many nights in each column.
  func summed(_ weekly: [Int]) -> [Int] { parts(weekly).map { $0.reduce(0, +) } }

  /// The column that a night stands in.
  func column(of date: CivilDate) -> Int {
    guard let first = mondays.first else { return 0 }
    let place = (date.daysSinceEpoch - first.daysSinceEpoch) / 7 / size
    return min(max(place, 0), max(count - 1, 0))
  }

  /// `Week of 5 October`, `4 weeks from 5 October`.
  func name(_ column: Int) -> String {
    let date = dates.long(monday(column))
    return size == 1 ? "Week of \(date)" : "\(counted(size, "week")) from \(date)"
  }

  /// `5 Oct`.
  func brief(_ column: Int) -> String { dates.brief(monday(column)) }

  private func monday(_ column: Int) -> CivilDate { mondays[min(column * size, mondays.count - 1)] }

  /// Where a new month, or in long spans a new year, begins, and its name.
  var ticks: [(column: Int, text: String)] {
    let byYear = count * size > 70
    var found: [(column: Int, text: String)] = []
    for column in 0..<count {
      let date = monday(column)
      let text = byYear ? String(date.year) : String(CivilDate.monthNames[date.month - 1].prefix(3))
      if text != found.last?.text { found.append((column, text)) }
    }
    return found
  }

  private static func parts<T>(_ weekly: [T], by size: Int) -> [ArraySlice<T>] {
    stride(from: 0, to: weekly.count, by: size).map { weekly[$0..<min($0 + size, weekly.count)] }
  }
}

/// The frame of a chart whose columns are weeks. It is drawn as wide as a telephone, so that its letters are never
/// made smaller than they are meant.
struct WeekFrame: Sendable {
  static let width = 320.0
  static let height = 112.0
  /// What is left of the columns and right of them is also in the style sheet, for the places to point at.
  static let left = 32.0
  static let right = 8.0
  static let top = 10.0
  static let foot = 90.0

  let columns: WeekColumns

  /// The middle of a column.
  func x(_ column: Int) -> Double {
    WeekFrame.left + (Double(column) + 0.5) * (WeekFrame.width - WeekFrame.left - WeekFrame.right)
      / Double(max(columns.count, 1))
  }

  /// The height of a share of the whole, 0 to 1.
  func y(_ share: Double) -> Double { WeekFrame.foot - share * (WeekFrame.foot - WeekFrame.top) }

  /// How large a dot may be.
  var radius: Double { min(3.6, 0.36 * (x(1) - x(0))) }

  /// The axes: `marks` are shares with their names.
  func axes(_ marks: [(share: Double, name: String)]) -> [Element] {
    var shapes: [Element] = []
    for mark in marks {
      shapes.append(SVG.line(mark.share == 0 ? "foot" : "grid", WeekFrame.left, y(mark.share), 312, y(mark.share)))
      shapes.append(SVG.text("scale", WeekFrame.left - 5, y(mark.share) + 3.5, mark.name))
    }
    var last = -100.0
    for tick in columns.ticks {
      let place = x(tick.column) - radius
      guard place - last >= 27, place <= 296 else { continue }
      shapes.append(SVG.text("month", place, WeekFrame.height - 7, tick.text))
      last = place
    }
    return shapes
  }

  /// The mark of a column in which nothing was written.
  func gap(_ column: Int) -> Element { SVG.dot("gap", x(column), y(0), radius: 1.2) }
}

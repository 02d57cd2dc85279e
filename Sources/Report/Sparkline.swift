import Review

/// Weeks as a row of blocks.
struct Sparkline {
  /// How many weeks one column stands for.
  let weeksPerColumn: Int
  private let written: [Int]

  /// The columns for these weeks, at most `columns` of them.
  init(_ weeks: [Week], columns: Int) {
    weeksPerColumn = max(1, (weeks.count + columns - 1) / max(columns, 1))
    written = Sparkline.summed(weeks.map(\.written), by: weeksPerColumn)
  }

  /// A line with `counts` nights a week: taller for a greater share of the nights written, blank for none of them,
  /// `·` where nothing was written.
  func line(_ counts: [Int]) -> String {
    zip(Sparkline.summed(counts, by: weeksPerColumn), written).reduce(into: "") { line, column in
      line += Sparkline.mark(hits: column.0, written: column.1)
    }
  }

  /// How many columns there are.
  var count: Int { written.count }

  private static func mark(hits: Int, written: Int) -> String {
    guard written > 0 else { return "·" }
    guard hits > 0 else { return " " }
    // One night of one is no tall week: fewer than three nights are drawn as though there had been three.
    let share = Double(hits) / Double(max(written, 3))
    switch share {
    case ..<0.2: return "▁"
    case ..<0.4: return "▂"
    case ..<0.6: return "▃"
    case ..<0.8: return "▅"
    default: return "▇"
    }
  }

  private static func summed(_ counts: [Int], by size: Int) -> [Int] {
    stride(from: 0, to: counts.count, by: size).map { counts[$0..<min($0 + size, counts.count)].reduce(0, +) }
  }
}

import Nights
import Signals

/// The nights of a span in order, one record a date, with what every computation needs of them.
struct Timeline {
  let span: Period
  /// The span's last day, or today where that is earlier, as days since 1970.
  let lastDay: Int
  /// Within the span and not after today.
  let nights: [NightRecord]
  /// Each night's date as days since 1970.
  let days: [Int]
  /// Each night's signals.
  let signals: [SignalSet]
  /// Nights before the span, where the caller has them.
  let earlier: [NightRecord]
  let logs: LogFactorials

  init(_ records: [NightRecord], in span: Period, today: CivilDate) {
    var nights: [NightRecord] = []
    var earlier: [NightRecord] = []
    for record in Timeline.ordered(records) {
      if record.date > today { break }
      if record.date < span.first {
        earlier.append(record)
      } else if record.date <= span.last {
        nights.append(record)
      }
    }
    (self.span, self.nights, self.earlier) = (span, nights, earlier)
    lastDay = min(span.last, today).daysSinceEpoch
    days = nights.map(\.date.daysSinceEpoch)
    signals = nights.map(\.findings.signals)
    logs = LogFactorials(upTo: nights.count)
  }

  /// The records by date, those of the same date as one.
  private static func ordered(_ records: [NightRecord]) -> [NightRecord] {
    let inOrder = zip(records, records.dropFirst()).allSatisfy { $0.date < $1.date }
    if inOrder { return records }
    // A stable order, so that the later record of a date is also the later in the list.
    let sorted = records.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    var result: [NightRecord] = []
    for (_, record) in sorted {
      if let last = result.last, last.date == record.date {
        result[result.count - 1] = last.merged(with: record)
      } else {
        result.append(record)
      }
    }
    return result
  }

  /// The first night that was read, be it before the span, as days since 1970; the span's first where none was.
  var firstDay: Int { ((earlier.first ?? nights.first)?.date ?? span.first).daysSinceEpoch }

  /// Whether the week from this Monday on is cut neither by the span, nor by today, nor by the journal's beginning.
  func isWhole(_ monday: Int) -> Bool {
    monday >= max(span.first.daysSinceEpoch, firstDay) && monday + 6 <= lastDay
  }

  /// Days from the first night that was read, be it before the span, to the last.
  var daysRead: Int {
    guard let first = (earlier.first ?? nights.first)?.date, let last = (nights.last ?? earlier.last)?.date else {
      return 0
    }
    return last.daysSinceEpoch - first.daysSinceEpoch + 1
  }

  /// The places of the nights with words of the person's own.
  var written: [Int] { nights.indices.filter { nights[$0].hasWords } }
}

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
  /// Each night's week, counted from the span's first.
  let weekOfNight: [Int]
  /// The places of the nights with words of the person's own.
  let written: [Int]
  /// Nights before the span, where the caller has them.
  let earlier: [NightRecord]
  let logs: LogFactorials

  /// Those before the span and those within, without a list of both.
  var all: FlattenSequence<[[NightRecord]]> { [earlier, nights].joined() }

  init(_ records: [NightRecord], in span: Period, today: CivilDate) {
    let ordered = Timeline.ordered(records)
    func isWithin(_ record: NightRecord) -> Bool { span.contains(record.date) && record.date <= today }
    // Where nothing is left out, there is no second list of a lifetime's nights.
    let nights = ordered.allSatisfy(isWithin) ? ordered : ordered.filter(isWithin)
    self.nights = nights
    earlier = Array(ordered.prefix { $0.date < span.first && $0.date <= today })
    self.span = span
    lastDay = min(span.last, today).daysSinceEpoch
    days = nights.map(\.date.daysSinceEpoch)
    signals = nights.map(\.findings.signals)
    let start = span.first.weekStart.daysSinceEpoch
    weekOfNight = days.map { ($0 - start) / 7 }
    written = nights.indices.filter { nights[$0].hasWords }
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
}

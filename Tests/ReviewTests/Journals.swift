import Nights
import Review
import Signals
import TestSupport

/// Journals of people who do not exist.
enum Journals {
  /// Monday 4 January 2027.
  static let start = CivilDate(daysSinceEpoch: 20_822)

  static func day(_ number: Int) -> CivilDate { start.adding(days: number) }

  /// Ten weeks: steady for two, a heavy block of four, a light fortnight in which it does not lift, then a return.
  ///
  /// Days count from 0. Feeling and contact stop after day 15 and come back on days 58 and 55; numbness comes from
  /// day 24 on and most nights of days 42 to 55; the label begins on day 17.
  static func arc(crisis: Bool = false) -> [NightRecord] {
    (0..<70).compactMap { number in
      guard ![9, 30, 31, 50].contains(number) else { return nil }
      var found: [Evidence] = []
      func add(_ signal: Signal, _ quote: String) {
        found.append(Evidence(signal: signal, quote: "\(quote) \(number)"))
      }
      if (number < 16 && number % 3 == 0) || (number >= 58 && number % 3 == 1) {
        add(.feeling, "I cried on the stairs")
      }
      if (number < 14 && number % 4 == 1) || [55, 59, 63, 66].contains(number) { add(.connection, "told Ines") }
      if (24..<42).contains(number) && number % 3 == 0 { add(.numbness, "felt nothing") }
      if (42..<56).contains(number) && number % 6 != 0 { add(.numbness, "felt nothing at all") }
      if number >= 17 && number % 9 == 8 { add(.dehumanizing, "the hip in 4") }
      if number == 6 { add(.deferral, "sleep can wait until after the shelf, it is day") }
      if number == 36 { add(.deferral, "once surgery is over I'll call home, it is day") }
      if crisis && number == 47 { add(.crisis, "the words of that night") }
      let off = number % 14 == 13 || ((42..<56).contains(number) && number % 7 >= 5)
      let worked = off ? 0.0 : (42..<56).contains(number) ? 7.5 : (14..<42).contains(number) ? 13 : 11
      return NightRecord(
        date: day(number), slept: (42..<56).contains(number) ? 8.5 : 6, worked: worked, dayOff: off,
        screenInBed: (20..<56).contains(number), outside: found.contains { $0.signal == .connection },
        findings: found)
    }
  }

  /// Twelve weeks of stress that lifts: worn out after heavy days, hardly ever after light ones, and people to talk to.
  static func stressed() -> [NightRecord] {
    (0..<84).map { number in
      let off = number % 7 >= 5
      let light = off || number % 7 == 2
      var found: [Evidence] = []
      if !light && number % 5 < 3 { found.append(Evidence(signal: .exhaustion, quote: "running on fumes")) }
      if number % 6 == 1 { found.append(Evidence(signal: .feeling, quote: "it got to me, and I let it")) }
      if number % 5 == 0 { found.append(Evidence(signal: .connection, quote: "told Ines")) }
      return NightRecord(
        date: day(number), slept: light ? 8 : 5.5, worked: off ? 0 : light ? 7 : 12, dayOff: off,
        screenInBed: number % 9 == 0, outside: number % 5 == 0, findings: found)
    }
  }

  /// Twelve weeks in which nothing changes: each night is drawn by itself, at rates that stay. Only sleep helps, as it
  /// does where there is nothing more than tiredness: after seven hours being worn out is a quarter as common.
  static func arcless(seed: UInt64) -> [NightRecord] {
    var random = SeededGenerator(seed: seed)
    let rates = Review.signals.map { ($0, Double.random(in: 0.02...($0.isSignOfLife ? 0.35 : 0.12), using: &random)) }
    return (0..<84).compactMap { number -> NightRecord? in
      guard random.chance(0.88) else { return nil }
      let slept = Double.random(in: 4.5...9, using: &random)
      let found = rates.compactMap { signal, rate in
        random.chance(signal == .exhaustion && slept >= 7 ? rate / 4 : rate)
          ? Evidence(signal: signal, quote: "some words") : nil
      }
      let off = number % 7 >= 5
      return NightRecord(
        date: day(number), slept: slept,
        worked: off ? 0 : Double.random(in: 6...14, using: &random), dayOff: off,
        screenInBed: random.chance(0.3), outside: random.chance(0.35), findings: found)
    }
  }

  static func review(_ nights: [NightRecord], today: Int = 83) -> Review {
    Review(of: nights, in: Period.covering(nights, today: day(today)), today: day(today))
  }
}

extension Period {
  /// From the first of these nights to `today`; `today` alone where there is none before it.
  static func covering(_ nights: [NightRecord], today: CivilDate) -> Period {
    let first = nights.map(\.date).min() ?? today
    return Period(first: min(first, today), last: today) ?? Period(today)
  }
}

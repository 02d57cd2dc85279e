import Journal
import Nights
import Review
import Signals

/// Ten weeks of a person who does not exist, from Monday 4 January 2027: it comes, does not lift, and goes.
enum Invented {
  static let start = CivilDate(daysSinceEpoch: 20_822)

  static func day(_ number: Int) -> CivilDate { start.adding(days: number) }

  static let nights: [NightRecord] = (0..<70).filter { !(28..<35).contains($0) }.map { number in
    var found: [Evidence] = []
    func add(_ signal: Signal, _ quote: String) { found.append(Evidence(signal: signal, quote: quote)) }
    if (number < 16 && number % 3 == 0) || number >= 58 {
      add(.feeling, "cried in the stairwell about Mrs. O, and sat there for a while before I went on")
    }
    if (number < 14 && number % 4 == 1) || number == 57 { add(.connection, "told Priya all of it") }
    if (40..<56).contains(number) { add(.numbness, "felt nothing") }
    if number == 20 || number == 45 { add(.dehumanizing, "the gallbladder in 9") }
    if number == 12 || number == 19 { add(.deferral, "sleep can wait until after the shelf") }
    if number == 47 { add(.crisis, "a secret sentence") }
    let light = (42..<56).contains(number)
    return NightRecord(
      date: day(number), slept: light ? 8 : 6.25, worked: light ? 7 : 12, dayOff: false,
      screenInBed: number % 8 == 0, outside: found.contains { $0.signal == .connection },
      rest: number == 8 ? [RestNote(what: "a run", left: .better)] : [], findings: found,
      told: number == 57 ? ["Priya"] : [],
      kept: number % 7 == 3 ? [KeptNote(.boundary, "home by seven on Thursdays", kept: number < 40)] : [])
  }

  static func review(_ nights: [NightRecord] = nights, today: Int = 69, floors: [FloorHeld.Kind: String] = [:])
    -> Review
  {
    Review(
      of: nights, in: .covering(nights, today: day(today)), today: day(today), measures: Measures(floors: floors))
  }
}

extension Period {
  /// From the first of these nights to `today`; `today` alone where there is none before it.
  static func covering(_ nights: [NightRecord], today: CivilDate) -> Period {
    let first = nights.map(\.date).min() ?? today
    return Period(first: min(first, today), last: today) ?? Period(today)
  }
}

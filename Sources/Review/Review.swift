public import Nights
public import Signals

/// What a span of nights shows: a pure function of the nights.
public struct Review: Equatable, Sendable {
  /// The days that were asked for.
  public let span: Period
  /// The day on which it is made.
  public let today: CivilDate
  /// The nights within, in order, one a date.
  public let nights: [NightRecord]
  /// Those before the span that were given: a gap may have begun on one of them.
  let earlier: [NightRecord]
  /// Nights with words of the person's own; what every signal is counted out of.
  public let written: Int
  /// The calendar weeks that the span touches.
  public let weeks: [Week]
  /// One for each signal but `crisis`: signs of life first, then in the order of `Signal.allCases`.
  public let series: [Series]
  /// The seven patterns, each with its answer.
  public let patterns: [Pattern]
  /// Each signal on light nights against heavy ones; empty where too few tell of their load.
  public let loads: [LoadShare]
  /// What was put off, and until when.
  public let ledger: [Deferral]
  /// The same, with that of the nights before the span.
  let deferrals: [Deferral]
  /// Hours slept.
  public let slept: HoursSummary
  /// Hours worked on days that were not off.
  public let worked: HoursSummary
  /// Days off that were told of.
  public let daysOff: Int
  /// Days of which it is told whether they were off.
  public let daysOffTold: Int
  /// The person's floors, and on how much of the record they held.
  public let floors: [FloorHeld]
  /// Hours of work a week against the person's target, where they set one and some weeks tell.
  public let target: WorkTarget?
  /// What was asked after: boundaries, what restores, talks outside.
  public let keptUp: [KeptUp]
  /// What was told, to whom and when.
  public let told: [Told]
  /// People to whom something was promised by the span's end, and who are not told to this day.
  public let notYetTold: [String]
  /// Ways of switching off and how they left the person.
  public let rests: [RestTally]
  /// What is left out, to be said.
  public let omissions: [Omission]

  /// The signals that a review counts, in the order in which it shows them.
  public static let signals: [Signal] =
    [.feeling, .connection, .recovery] + Signal.allCases.filter { !$0.isSignOfLife && $0 != .crisis }

  /// The review of those `nights` that lie in `span` and not after `today`; they may come in any order.
  ///
  /// Nights before the span may be given too: what needs half a year to be seen is then looked for in them.
  public init(
    of nights: [NightRecord], in span: Period, today: CivilDate, measures: Measures = Measures(),
    open: [OpenPromise] = [], passedOver: PassedOver = PassedOver()
  ) {
    let line = Timeline(nights, in: span, today: today)
    let weeks = line.weeks
    var (slept, worked) = (line.slept, line.worked)
    let begins = [line.afterSilence { $0.slept != nil }, line.afterSilence { $0.worked ?? 0 > 0 }]
    let trends = [
      line.trend(of: weeks, \.slept, since: begins[0].week), line.trend(of: weeks, \.worked, since: begins[1].week),
    ]
    let chances: [Double]
    (series, chances) = line.series(of: Review.signals, weeks, also: trends.map { $0?.chance ?? 1 })
    if chances[0] <= Thresholds.falseClaims { slept.claim(trends[0]?.slope, since: begins[0].night) }
    if chances[1] <= Thresholds.falseClaims { worked.claim(trends[1]?.slope, since: begins[1].night) }

    (self.span, self.today, self.weeks) = (span, today, weeks)
    (self.nights, earlier) = (line.nights, line.earlier)
    (self.slept, self.worked) = (slept, worked)
    written = line.written.count
    deferrals = line.deferrals
    patterns = line.patterns(deferrals, hasOlder: passedOver.hasOlder)
    loads = line.loadShares
    ledger = Array(deferrals.drop { $0.date < span.first })
    daysOff = line.nights.count { $0.isOff == true }
    daysOffTold = line.nights.count { $0.isOff != nil }
    floors = line.floors(measures)
    target = line.target(measures.hoursAWeek, weeks)
    (keptUp, told, rests) = (line.keptUp, line.told, line.rests)
    notYetTold = line.notYetTold(open)
    omissions = line.omissions(written: line.written.count, today: today, passedOver)
  }

  /// The nights with a signal and the words behind it; nothing for `crisis`.
  public func evidence(for signal: Signal) -> [Evidence.OfNight] {
    nights.compactMap { night in
      let those = night.findings.of(signal)
      return those.isEmpty ? nil : Evidence.OfNight(date: night.date, findings: those)
    }
  }

  /// The pattern of this kind.
  public subscript(kind: Pattern.Kind) -> Pattern? { patterns.first { $0.kind == kind } }

  /// The series of this signal; nil for `crisis`.
  public func series(of signal: Signal) -> Series? { series.first { $0.signal == signal } }
}

extension Evidence {
  /// The words of one night that carry one signal.
  public struct OfNight: Equatable, Sendable {
    /// The night.
    public let date: CivilDate
    /// What was found.
    public let findings: [Evidence]
  }
}

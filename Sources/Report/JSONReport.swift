import Nights
public import Review
import Signals

/// A review as JSON for other programs; its shape is numbered by `schema` and grows only by new members.
public struct JSONReport: Sendable {
  /// The whole document, ending in a newline.
  public let text: String

  /// The JSON of `review`.
  public init(_ review: Review) {
    // In parts, since a single long literal takes the compiler seconds.
    self.init(.object(JSONReport.counts(review) + JSONReport.found(review) + JSONReport.kept(review)))
  }

  init(_ value: JSONValue) { text = value.text() + "\n" }

  private typealias Members = [(String, JSONValue)]

  private static func counts(_ review: Review) -> Members {
    [
      ("schema", .int(1)), ("from", .date(review.span.first)), ("to", .date(review.span.last)),
      ("nights_written", .int(review.written)), ("nights", .int(review.nights.count)),
      ("weeks", .array(review.weeks.map(week))),
    ]
  }

  private static func found(_ review: Review) -> Members {
    [
      ("signals", .array(review.series.map(series))), ("came_back", .array(review.comebacks.map(comeback))),
      ("patterns", .array(review.patterns.map(\.json))),
      ("light_and_heavy", .array(review.loads.map(load))), ("put_off", .array(review.ledger.map(deferral))),
      ("slept", hours(review.slept)),
      ("worked", hours(review.worked)), ("days_off", .int(review.daysOff)),
      ("floors", .array(review.floors.map(floor))), ("target", .optional(review.target, target)),
    ]
  }

  private static func kept(_ review: Review) -> Members {
    let dates = SpanDates(review)
    return [
      ("boundaries", keptUp(review.boundaries, "boundary")),
      ("restores", keptUp(review.restores, "practice")),
      ("talks", keptUp(review.talks, "who")),
      ("told", .array(review.told.map(told))),
      ("not_yet_told", .array(review.notYetTold.map(JSONValue.string))),
      ("switching_off", .array(review.rests.map(rest))),
      ("left_out", .array(review.omissions.map { .string($0.sentence(dates)) })),
      ("closing", .array(review.closing(dates).map(JSONValue.string))),
    ]
  }

  private static func told(_ told: Told) -> JSONValue {
    .object([("who", .string(told.who)), ("date", .date(told.date))])
  }

  private static func week(_ week: Week) -> JSONValue {
    .object([
      ("monday", .date(week.monday)), ("written", .int(week.written)), ("entries", .int(week.entries)),
      ("slept", .optional(week.slept, JSONValue.number)), ("worked", .optional(week.worked, JSONValue.number)),
      ("days_off", .int(week.daysOff)), ("hours_worked", .optional(week.hoursWorked, JSONValue.number)),
      ("hours_told", .number(week.hoursTold)), ("days_told", .int(week.daysTold)),
    ])
  }

  private static func series(_ series: Series) -> JSONValue {
    .object([
      ("signal", .string(series.signal.rawValue)),
      ("sign_of_life", .bool(series.signal.isSignOfLife)),
      ("nights", .int(series.total.hits)),
      ("out_of", .int(series.total.of)),
      ("weekly", .array(series.weekly.map(JSONValue.int))),
      ("first", .optional(series.first, sighting)),
      ("latest", .optional(series.latest, sighting)),
      ("change", .optional(series.change, \.json)),
    ])
  }

  static func sighting(_ sighting: Sighting) -> JSONValue {
    .object([
      ("date", .date(sighting.date)), ("quote", .string(sighting.quote)),
      ("quote_of", .optional(sighting.said, JSONValue.date)),
    ])
  }

  private static func load(_ share: LoadShare) -> JSONValue {
    .object([
      ("signal", .string(share.signal.rawValue)), ("light", .ratio(share.light)), ("heavy", .ratio(share.heavy)),
    ])
  }

  private static func deferral(_ deferral: Deferral) -> JSONValue {
    .object([
      ("date", .date(deferral.date)), ("until", .optional(deferral.milestone, JSONValue.string)),
      ("quote", .string(deferral.quote)),
    ])
  }

  private static func hours(_ hours: HoursSummary) -> JSONValue {
    .object([
      ("median", .optional(hours.median, JSONValue.number)), ("answered", .int(hours.answered)),
      ("per_week", .optional(hours.perWeek, JSONValue.number)), ("since", .optional(hours.since, JSONValue.date)),
    ])
  }

  private static func comeback(_ comeback: Comeback) -> JSONValue {
    let name =
      switch comeback.what {
      case .signal(let signal): signal.rawValue
      case .contact: "contact"
      }
    return .object([("what", .string(name)), ("on", .date(comeback.date))])
  }

  private static func floor(_ floor: FloorHeld) -> JSONValue {
    .object([
      ("floor", .string(floor.kind.rawValue)), ("words", .string(floor.words)),
      ("hours", .optional(floor.hours, JSONValue.number)), ("held", .optional(floor.held, JSONValue.ratio)),
      ("times_a_week", .optional(floor.weekly?.times, JSONValue.int)),
      (
        "weeks",
        .optional(floor.weekly) {
          .object([("held", .int($0.held.hits)), ("out_of", .int($0.held.of)), ("unknown", .int($0.unknown))])
        }
      ),
    ])
  }

  private static func target(_ target: WorkTarget) -> JSONValue {
    .object([
      ("hours_a_week", .number(target.hours)), ("median", .optional(target.median, JSONValue.number)),
      ("weeks_over", .int(target.over)), ("out_of", .int(target.over + target.within)),
      ("weeks_unknown", .int(target.unknown)),
    ])
  }

  private static func keptUp(_ these: [KeptUp], _ name: String) -> JSONValue {
    .array(
      these.map { .object([(name, .string($0.text)), ("kept", .int($0.kept.hits)), ("asked", .int($0.kept.of))]) })
  }

  private static func rest(_ rest: RestTally) -> JSONValue {
    .object([
      ("what", .string(rest.what)), ("better", .int(rest.better)), ("same", .int(rest.same)),
      ("worse", .int(rest.worse)),
    ])
  }
}

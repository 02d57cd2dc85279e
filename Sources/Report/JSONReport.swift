import Nights
public import Review
import Signals

/// A review as JSON for other programs; its shape is numbered by `schema` and grows only by new members.
public struct JSONReport: Sendable {
  /// The whole document, ending in a newline.
  public let text: String

  /// The JSON of `review`.
  public init(_ review: Review) {
    let document = JSONValue.object([
      ("schema", .int(1)),
      ("from", .date(review.span.first)),
      ("to", .date(review.span.last)),
      ("nights_written", .int(review.written)),
      ("nights", .int(review.nights.count)),
      ("weeks", .array(review.weeks.map(JSONReport.week))),
      ("signals", .array(review.series.map(JSONReport.series))),
      ("patterns", .array(review.patterns.map(\.json))),
      ("put_off", .array(review.ledger.map(JSONReport.deferral))),
      ("slept", JSONReport.hours(review.slept)),
      ("worked", JSONReport.hours(review.worked)),
      ("days_off", .int(review.daysOff)),
      ("boundaries", .array(review.boundaries.map(JSONReport.boundary))),
      ("told", .array(review.told.map { .object([("who", .string($0.who)), ("date", .date($0.date))]) })),
      ("not_yet_told", .array(review.notYetTold.map(JSONValue.string))),
      ("switching_off", .array(review.rests.map(JSONReport.rest))),
      ("left_out", .array(review.omissions.map { .string($0.sentence(DateWords(review.span))) })),
      ("closing", .array(review.closing(DateWords(review.span)).map(JSONValue.string))),
    ])
    text = document.text() + "\n"
  }

  private static func week(_ week: Week) -> JSONValue {
    .object([
      ("monday", .date(week.monday)), ("written", .int(week.written)), ("entries", .int(week.entries)),
      ("slept", .optional(week.slept, JSONValue.number)), ("worked", .optional(week.worked, JSONValue.number)),
      ("days_off", .int(week.daysOff)),
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
    .object([("date", .date(sighting.date)), ("quote", .string(sighting.quote))])
  }

  private static func deferral(_ deferral: Deferral) -> JSONValue {
    .object([
      ("date", .date(deferral.date)), ("until", .optional(deferral.milestone, JSONValue.string)),
      ("quote", .string(deferral.quote)),
    ])
  }

  private static func hours(_ hours: Hours) -> JSONValue {
    .object([
      ("median", .optional(hours.median, JSONValue.number)), ("answered", .int(hours.answered)),
      ("per_week", .optional(hours.perWeek, JSONValue.number)),
    ])
  }

  private static func boundary(_ boundary: BoundaryKept) -> JSONValue {
    .object([
      ("boundary", .string(boundary.text)), ("kept", .int(boundary.kept.hits)), ("asked", .int(boundary.kept.of)),
    ])
  }

  private static func rest(_ rest: RestTally) -> JSONValue {
    .object([
      ("what", .string(rest.what)), ("better", .int(rest.better)), ("same", .int(rest.same)),
      ("worse", .int(rest.worse)),
    ])
  }
}

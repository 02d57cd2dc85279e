import Nights
import Review
import Signals

extension JSONValue {
  static func date(_ date: CivilDate) -> JSONValue { .string(date.iso) }

  static func span(_ span: Period) -> JSONValue {
    .object([("from", .date(span.first)), ("to", .date(span.last)), ("days", .int(span.count))])
  }

  static func ratio(_ ratio: Ratio) -> JSONValue {
    .object([("nights", .int(ratio.hits)), ("out_of", .int(ratio.of))])
  }
}

extension Change {
  var json: JSONValue {
    switch self {
    case .back(let sighting, let before, let nights):
      .object([
        ("kind", .string("back")), ("on", JSONReport.sighting(sighting)), ("last_before", .date(before)),
        ("nights_without", .int(nights)),
      ])
    case .gone(let sighting, let nights):
      .object([
        ("kind", .string("gone")), ("last", JSONReport.sighting(sighting)), ("nights_since", .int(nights)),
      ])
    case .most(let weeks, let ratio):
      .object([
        ("kind", .string("most")), ("weeks", .array(weeks.map(JSONValue.date))), ("nights", .int(ratio.hits)),
        ("out_of", .int(ratio.of)),
      ])
    case .rising(let slope, let since): Change.slope("rising", slope, since)
    case .falling(let slope, let since): Change.slope("falling", slope, since)
    }
  }

  private static func slope(_ kind: String, _ slope: Double, _ since: CivilDate?) -> JSONValue {
    .object([
      ("kind", .string(kind)), ("share_per_week", .number(slope)), ("since", .optional(since, JSONValue.date)),
    ])
  }
}

extension Pattern {
  var json: JSONValue {
    .object([("pattern", .string(kind.rawValue)), ("answer", .string(answer.rawValue))] + members)
  }

  private var members: [(String, JSONValue)] {
    switch facts {
    case .answered(let count, let since):
      [("answered", .int(count))] + (since.map { [("from", .date($0))] } ?? [])
    case .run(let span, let told, let mayBeMore):
      [("run", .span(span)), ("told", .int(told)), ("may_be_more", .bool(mayBeMore))]
    case .share(let ratio, let within, let whole):
      [("share", .ratio(ratio)), ("within", .optional(within, JSONValue.span)), ("whole", .ratio(whole))]
    case .milestones(let names, let first, let last, let nights, let mayBeMore):
      [
        ("until", .array(names.map(JSONValue.string))), ("from", .date(first)), ("to", .date(last)),
        ("nights", .int(nights)), ("may_be_more", .bool(mayBeMore)),
      ]
    case .sleep(let enough, let short): [("after_enough_sleep", .ratio(enough)), ("after_less", .ratio(short))]
    case .days(let light, let heavy):
      [("answered", .int(light + heavy)), ("light_days", .int(light)), ("heavy_days", .int(heavy))]
    case .load(let signal, let light, let heavy, let stretch):
      [
        ("signal", .string(signal.rawValue)), ("light", .ratio(light)), ("heavy", .ratio(heavy)),
        ("stretch", .span(stretch)),
      ]
    }
  }
}

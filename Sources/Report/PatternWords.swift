import Nights
import Review

extension Pattern {
  /// What the answer rests on, in a few words.
  func evidence(_ dates: SpanDates) -> String {
    switch facts {
    case .answered(let count): answered(count)
    case .run(let span, let told): run(span, told, dates)
    case .share(let ratio, let within, let whole): share(ratio, within, whole, dates)
    case .milestones(let names, let first, let last, let nights): milestones(names, first, last, nights, dates)
    case .sleep(let enough, let short):
      "worn out on \(enough.hits) of \(counted(enough.of, "night")) after 7 hours or more, "
        + "\(short.hits) of \(short.of) after less"
    case .load(let signal, let light, let heavy, _):
      "\(Words.label(signal)) on \(light.hits) of \(light.of) light nights, \(heavy.hits) of \(heavy.of) heavy ones"
    }
  }

  private func answered(_ count: Int) -> String {
    if kind == .putOff || (kind == .notLifting && answer == .notSeen) { return "on none of \(counted(count, "night"))" }
    let what = kind == .distance ? "written" : "answered"
    return "\(counted(count, "night")) \(what)"
  }

  private func run(_ span: Span, _ told: Int, _ dates: SpanDates) -> String {
    let days = counted(span.days, "day")
    if kind == .noContact {
      let answers = told > 0 ? ", \"no\" on \(counted(told, "night"))" : ""
      return answer == .seen
        ? "\(days), \(dates.range(span))\(answers)" : "longest without \(days), \(dates.range(span))"
    }
    return "longest run \(days), \(dates.range(span))"
  }

  private func share(_ ratio: Ratio, _ within: Span?, _ whole: Ratio, _ dates: SpanDates) -> String {
    let of = kind == .screenInBed ? "answered" : "nights written"
    guard let within else { return "\(ratio.hits) of \(ratio.of) \(of)" }
    return "\(ratio.hits) of \(ratio.of) \(of), \(dates.range(within)); \(whole.hits) of \(whole.of) in all"
  }

  private func milestones(_ names: [String], _ first: CivilDate, _ last: CivilDate, _ nights: Int, _ dates: SpanDates)
    -> String
  {
    let span = Span(first: first, last: last).map { dates.range($0) } ?? dates.long(first)
    let until = names.isEmpty ? "" : ", until " + names.joined(separator: ", then ")
    return "\(counted(nights, "night")), \(span)\(until)"
  }
}

import Nights
import Review

extension Pattern {
  /// What the answer rests on, in a few words.
  func evidence(_ dates: SpanDates) -> String {
    switch facts {
    case .answered(let count, let since): answered(count) + (since.map { " since \(dates.long($0))" } ?? "")
    case .run(let span, let told, let mayBeMore): run(span, told, mayBeMore, dates)
    case .share(let ratio, let within, let whole): share(ratio, within, whole, dates)
    case .milestones(let names, let first, let last, let nights, let mayBeMore):
      milestones(nights, first, last, mayBeMore, dates)
        + (names.isEmpty ? "" : ", until " + names.joined(separator: ", then "))
    case .sleep(let enough, let short): sleep(enough, short)
    case .days(let light, let heavy):
      answer == .notSeen
        ? answered(light + heavy) : "\(count(light, "light night")) with words, \(count(heavy, "heavy one"))"
    case .load(let signal, let light, let heavy, _): load(Words.label(signal), light, heavy)
    }
  }

  /// Nobody is worn out on 0 of 0 nights: where there is no such night, that is said.
  private func sleep(_ enough: Ratio, _ short: Ratio) -> String {
    if enough.of == 0, short.of == 0 { return "no night with words tells of hours slept" }
    if enough.of == 0 {
      return "no night after 7 hours or more; worn out on \(short.hits) of \(short.of) after less"
    }
    return "worn out on \(enough.hits) of \(counted(enough.of, "night")) after 7 hours or more"
      + (short.of == 0 ? "; no night after less" : ", \(short.hits) of \(short.of) after less")
  }

  private func load(_ label: String, _ light: Ratio, _ heavy: Ratio) -> String {
    let since = "since its first night none is told as"
    if light.of == 0, heavy.of == 0 { return "\(label); \(since) light or heavy" }
    if light.of == 0 { return "\(label) on \(heavy.hits) of \(counted(heavy.of, "heavy night")); \(since) light" }
    return "\(label) on \(light.hits) of \(counted(light.of, "light night"))"
      + (heavy.of == 0 ? "; \(since) heavy" : ", \(heavy.hits) of \(heavy.of) heavy ones")
  }

  /// `no light night`, `3 light nights`.
  private func count(_ count: Int, _ one: String) -> String { count == 0 ? "no \(one)" : counted(count, one) }

  private func answered(_ count: Int) -> String {
    if kind == .putOff, count == 0 { return "no night with words" }
    if kind == .putOff || kind == .notLifting { return "on none of \(counted(count, "night"))" }
    let what = kind == .distance ? "written" : "answered"
    return "\(counted(count, "night")) \(what)"
  }

  /// A run of days, how sure it is, and how much of it was told. What lies before the nights that were read is not known:
  /// `at least 283 days, 12 February or before to …`.
  private func run(_ span: Period, _ told: Int, _ mayBeMore: Bool, _ dates: SpanDates) -> String {
    // Of days that nothing, or hardly anything, was told of, nothing is supposed.
    if answer == .tooFew, told == 0 { return "no answer on \(counted(span.count, "day")), \(dates.range(span))" }
    if answer == .tooFew, told > 0, told * 2 < span.count {
      let part = "\(told) of \(counted(span.count, "day"))"
      return (kind == .noContact ? "\"no\" on \(part)" : "\(part) told") + ", \(dates.range(span))"
    }
    let range = mayBeMore ? "\(dates.long(span.first)) or before to \(dates.long(span.last))" : dates.range(span)
    let count = counted(span.count, "day")
    let days = mayBeMore ? "at least \(count), \(range)" : "\(count), \(range)"
    let length =
      switch answer {
      case .seen: kind == .noContact ? days : "longest run \(days)"
      case .notSeen: "longest \(kind == .noContact ? "gap" : "run") \(days)"
      // Days that are all told are known, and yet too few.
      case .tooFew: told == span.count ? days : "perhaps \(count)\(mayBeMore ? " or more" : ""), \(range)"
      }
    if kind == .noContact { return told > 0 ? "\(length), \"no\" on \(counted(told, "night"))" : length }
    if told == 0 { return "\(length), none of them told" }
    return told == span.count ? "\(length), all told" : "\(length), \(told) of them told"
  }

  private func share(_ ratio: Ratio, _ within: Period?, _ whole: Ratio, _ dates: SpanDates) -> String {
    let of = kind == .screenInBed ? "answered" : "nights written"
    guard let within else { return "\(ratio.hits) of \(ratio.of) \(of)" }
    return "\(ratio.hits) of \(ratio.of) \(of), \(dates.range(within)); \(whole.hits) of \(whole.of) in all"
  }

  /// What lies before the nights that were read is not known: `at least 40 nights, from 16 February or before to …`.
  private func milestones(
    _ nights: Int, _ first: CivilDate, _ last: CivilDate, _ mayBeMore: Bool, _ dates: SpanDates
  ) -> String {
    if mayBeMore {
      return "at least \(counted(nights, "night")), from \(dates.long(first)) or before to \(dates.long(last))"
    }
    let span = Period(first: first, last: last).map { dates.range($0) } ?? dates.long(first)
    return "\(counted(nights, "night")), \(span)"
  }
}

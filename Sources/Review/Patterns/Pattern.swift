public import Nights
public import Signals

/// One of the seven red flags, answered from the person's own record. They are never added up.
public struct Pattern: Equatable, Sendable {
  /// Which one.
  public enum Kind: String, CaseIterable, Sendable {
    case noDayOff = "no_day_off"
    case screenInBed = "screen_in_bed"
    case noContact = "no_contact"
    case distance
    case putOff = "put_off"
    case restNoHelp = "rest_no_help"
    case notLifting = "not_lifting"
  }

  /// The three possible answers.
  public enum Answer: String, CaseIterable, Sendable {
    case seen
    case notSeen = "not_seen"
    case tooFew = "too_few"
  }

  /// What the answer rests on.
  public enum Facts: Equatable, Sendable {
    /// So many nights answered, where they tell nothing more; from the first of them on, where it lies before the span.
    case answered(Int, since: CivilDate? = nil)
    /// The longest run of days, with the nights that tell of it. Where older nights were not read, it may have begun
    /// before.
    case run(Period, told: Int, mayBeMore: Bool)
    /// So many nights of so many, in `within` where only that stretch shows it, beside the whole span's.
    case share(Ratio, within: Period?, whole: Ratio)
    /// From the first to the last night, so many nights, until these milestones in order. Where older nights were not
    /// read, it may have begun before, and there may be more.
    case milestones([String], first: CivilDate, last: CivilDate, nights: Int, mayBeMore: Bool)
    /// Tired after enough sleep, and after short sleep.
    case sleep(enough: Ratio, short: Ratio)
    /// So many light days and heavy ones, where they tell nothing more.
    case days(light: Int, heavy: Int)
    /// A signal on light and on heavy nights; `stretch` is what these lie in, from the first night with it on.
    case load(Signal, light: Ratio, heavy: Ratio, stretch: Period)
  }

  /// Which pattern.
  public let kind: Kind
  /// The answer.
  public let answer: Answer
  /// What it rests on.
  public let facts: Facts

  init(_ kind: Kind, _ answer: Answer, _ facts: Facts) {
    (self.kind, self.answer, self.facts) = (kind, answer, facts)
  }
}

extension Timeline {
  /// All seven, in the order of `Pattern.Kind`.
  func patterns(_ deferrals: [Deferral], hasOlder: Bool) -> [Pattern] {
    [
      noDayOff(hasOlder: hasOlder), screenInBed, noContact(hasOlder: hasOlder), distance,
      putOff(deferrals, hasOlder: hasOlder), restNoHelp, notLifting,
    ]
  }
}

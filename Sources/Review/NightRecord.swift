public import Journal
public import Nights
public import Signals

/// What was done to switch off, and how it left the person, by their own answer.
public struct RestNote: Equatable, Sendable {
  /// What was done, in the person's words.
  public let what: String
  /// How it left them.
  public let left: Left

  /// A note with these parts.
  public init(what: String, left: Left) {
    (self.what, self.left) = (what, left)
  }
}

/// A night's answer to whether a boundary, a practice that restores or a talk outside was kept.
public struct KeptNote: Equatable, Sendable {
  /// Which of them it is.
  public let kind: Standing.Kind
  /// The boundary or practice in the person's words; of a talk, with whom.
  public let text: String
  /// Whether it was kept that night.
  public let kept: Bool

  /// A note with these parts.
  public init(_ kind: Standing.Kind, _ text: String, kept: Bool) {
    (self.kind, self.text, self.kept) = (kind, text, kept)
  }
}

/// What few nights have.
private final class Notes: Equatable, Sendable {
  let rest: [RestNote]
  let told: [String]
  let kept: [KeptNote]

  init(rest: [RestNote], told: [String], kept: [KeptNote]) { (self.rest, self.told, self.kept) = (rest, told, kept) }

  static func == (left: Notes, right: Notes) -> Bool {
    (left.rest, left.told, left.kept) == (right.rest, right.told, right.kept)
  }
}

/// All that a review may know of one night. `crisis` is no part of it.
public struct NightRecord: Equatable, Sendable {
  /// The night's date.
  public let date: CivilDate
  /// Whether the person wrote words of their own; false for a night with a check-in alone.
  public let hasWords: Bool
  /// Hours slept the night before, 0 to 24.
  public let slept: Double?
  /// Hours worked from that day on, 0 to 36: a call may be longer than a day.
  public let worked: Double?
  /// Whether it was a day off.
  public let dayOff: Bool?
  /// Whether the person fell asleep with a screen in hand the night before.
  public let screenInBed: Bool?
  /// Whether there was a real talk with someone outside medicine.
  public let outside: Bool?
  /// Whether they moved, and ate a meal sitting down.
  public let moved: Bool?
  /// Whether hours were answered in a way that cannot be read.
  public let hasUnreadHours: Bool
  /// What the words show, in the order of the text.
  public internal(set) var findings: EvidenceList
  /// What few nights have; nil where this one has none of it.
  private let notes: Notes?

  /// What was done to switch off.
  public var rest: [RestNote] { notes?.rest ?? [] }
  /// The people to whom something promised was told, as that night says.
  public var told: [String] { notes?.told ?? [] }
  /// What was asked after that night: boundaries, what restores, talks outside.
  public var kept: [KeptNote] { notes?.kept ?? [] }

  /// A night with these facts.
  ///
  /// `crisis` findings are dropped here, and so is any other finding whose words overlap theirs: a night that came
  /// without its words would tell of them. Hours that cannot be are taken as not answered.
  public init(
    date: CivilDate, hasWords: Bool = true, slept: Double? = nil, worked: Double? = nil, dayOff: Bool? = nil,
    screenInBed: Bool? = nil, outside: Bool? = nil, moved: Bool? = nil, hasUnreadHours: Bool = false,
    rest: [RestNote] = [], findings: [Evidence] = [], told: [String] = [], kept: [KeptNote] = []
  ) {
    self.init(
      date: date, hasWords: hasWords, slept: slept, worked: worked, dayOff: dayOff, screenInBed: screenInBed,
      outside: outside, moved: moved, hasUnreadHours: hasUnreadHours, rest: rest, findings: findings, origin: nil,
      told: told, kept: kept)
  }

  /// The same. Findings that have a place in the text of `origin` leave their words there.
  init(
    date: CivilDate, hasWords: Bool, slept: Double?, worked: Double?, dayOff: Bool?, screenInBed: Bool?, outside: Bool?,
    moved: Bool?, hasUnreadHours: Bool, rest: [RestNote], findings: [Evidence], origin: EvidenceOrigin?,
    told: [String] = [], kept: [KeptNote] = []
  ) {
    self.date = date
    self.hasWords = hasWords || !findings.isEmpty
    self.slept = NightRecord.hours(slept, upTo: 24)
    self.worked = NightRecord.hours(worked, upTo: Hours.longestShift)
    (self.dayOff, self.screenInBed, self.outside, self.moved) = (dayOff, screenInBed, outside, moved)
    self.hasUnreadHours = hasUnreadHours || self.slept != slept || self.worked != worked
    notes = rest.isEmpty && told.isEmpty && kept.isEmpty ? nil : Notes(rest: rest, told: told, kept: kept)
    self.findings = EvidenceList(NightRecord.withoutCrisis(findings), origin: origin)
  }

  private static func hours(_ value: Double?, upTo most: Double) -> Double? {
    guard let value, (0...most).contains(value) else { return nil }
    return value
  }

  private static func withoutCrisis(_ findings: [Evidence]) -> [Evidence] {
    let words = Set(findings.lazy.filter { $0.signal == .crisis && !$0.quote.isEmpty }.map { Array($0.quote.utf8) })
    let kept = findings.filter { $0.signal != .crisis }
    guard !words.isEmpty else { return kept }
    let withheld = Withheld(words)
    return kept.filter { !withheld.overlap(Array($0.quote.utf8)) }
  }

  /// The two records of one night as one; the later answers win.
  func merged(with later: NightRecord) -> NightRecord {
    NightRecord(
      date: date, hasWords: hasWords || later.hasWords, slept: later.slept ?? slept, worked: later.worked ?? worked,
      dayOff: later.dayOff ?? dayOff, screenInBed: later.screenInBed ?? screenInBed,
      outside: later.outside ?? outside, moved: later.moved ?? moved,
      hasUnreadHours: hasUnreadHours || later.hasUnreadHours, rest: rest + later.rest,
      findings: Array(findings) + Array(later.findings),
      told: told + later.told, kept: kept + later.kept)
  }

  /// Whether this was a day off, or nil where nothing tells.
  var isOff: Bool? {
    if let dayOff { return dayOff }
    return worked.map { $0 == 0 }
  }

  /// Hours worked where the day was not off.
  var workedOnDuty: Double? { worked.flatMap { isOff != true && $0 > 0 ? $0 : nil } }

  /// Whether there was contact with someone outside, or nil where nothing tells: the check-in's answer, but a standing
  /// talk that was kept or a promise that was told is contact whatever it says.
  var contact: Bool? { !told.isEmpty || kept.contains { $0.kind == .outside && $0.kept } ? true : outside }

  /// Whether the words show one of these signals.
  public func shows(_ signals: [Signal]) -> Bool {
    !findings.signals.isDisjoint(with: SignalSet(signals.map { SignalSet($0) }))
  }

  /// The first words that are sure enough to be quoted for this signal; empty where there are none. Of what is put off, those
  /// that say until when: what it is may stand in a line by itself.
  func quote(of signal: Signal) -> String {
    let sure = findings.sure(of: signal).filter { !$0.quote.isEmpty }
    let heard = sure.filter { $0.rule != Analyzer.learnedRule }
    let dated = signal == .deferral ? heard.first { Milestone.name(in: $0.quote) != nil } : nil
    return (dated ?? heard.first ?? sure.first)?.quote ?? ""
  }
}

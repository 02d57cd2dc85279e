public import Journal
import Nights
import Signals

extension NightRecord {
  /// What a review may know of one night's file. `findings` are what its own words show, those of `crisis` among
  /// them: only so can words that overlap theirs be kept from being quoted. `shows` tells whether an answer may be shown
  /// again: words of crisis may not. Where the words of findings are read again when they are asked for, `texts` has them.
  public init(
    _ entry: Entry, findings: [Evidence], texts: NightTexts? = nil, shows: (String) -> Bool
  ) {
    let answers = entry.checkIn ?? CheckIn()
    var rest: [RestNote] = []
    if let done = answers.rest, let left = done.left, shows(done.what) {
      rest = [RestNote(what: done.what, left: left)]
    }
    self.init(
      date: entry.date, hasWords: !entry.ownWords.isEmpty, slept: answers.slept, worked: answers.worked,
      dayOff: answers.dayOff, screenInBed: answers.screenInBed, outside: answers.outside,
      moved: answers.moved, hasUnreadHours: entry.hasUnreadHours, rest: rest, findings: findings,
      origin: texts.map { EvidenceOrigin($0, entry.date, text: entry.bytes) })
  }

  /// Lets these nights share the memory that their evidence takes.
  public static func gatherEvidence(of records: inout [NightRecord]) { EvidenceList.gather(&records) }

  /// Gives `records` what the journal remembers of their nights: promises, what was kept up, and takes out the words that
  /// the person said are not what they were taken for. What `shows` does not let be shown again is there without its words.
  public static func remember(_ memory: Memory, in records: inout [NightRecord], shows: (String) -> Bool) {
    let notes = MemoryNotes(memory, shows)
    for index in records.indices { records[index] = notes.added(to: records[index]) }
  }
}

extension OpenPromise {
  /// The promises that `memory` holds open, in the order in which they were made, and whose names `shows` lets be shown.
  public static func all(in memory: Memory, shows: (String) -> Bool) -> [OpenPromise] {
    memory.promises.filter { $0.isOpen && shows($0.who) }.map { OpenPromise(who: $0.who, made: $0.made) }
  }
}

/// A memory by night.
private struct MemoryNotes {
  private var told: [CivilDate: [String]] = [:]
  private var kept: [CivilDate: [KeptNote]] = [:]
  private let dismissed: Set<Dismissed>
  private let dismissedSignals: SignalSet

  init(_ memory: Memory, _ shows: (String) -> Bool) {
    dismissed = memory.dismissed
    dismissedSignals = SignalSet(
      dismissed.compactMap { Signal(rawValue: $0.signal).map { SignalSet($0) } })
    for promise in memory.promises {
      guard case .told(let night) = promise.state else { continue }
      told[night, default: []].append(shows(promise.who) ? promise.who : "")
    }
    for standing in memory.standing {
      let name = shows(standing.text) ? standing.name : ""
      for night in standing.nights {
        guard let kept = night.kept else { continue }
        self.kept[night.night, default: []].append(KeptNote(standing.kind, name, kept: kept))
      }
    }
  }

  func added(to record: NightRecord) -> NightRecord {
    let (told, kept) = (self.told[record.date] ?? [], self.kept[record.date] ?? [])
    let isAsked = !record.findings.signals.isDisjoint(with: dismissedSignals)
    guard !told.isEmpty || !kept.isEmpty || isAsked else { return record }
    let all = Array(record.findings)
    let findings = left(of: all)
    guard !told.isEmpty || !kept.isEmpty || findings.count < all.count else { return record }
    return NightRecord(
      date: record.date, hasWords: record.hasWords, slept: record.slept, worked: record.worked,
      dayOff: record.dayOff, screenInBed: record.screenInBed, outside: record.outside, moved: record.moved,
      hasUnreadHours: record.hasUnreadHours,
      rest: record.rest,
      findings: findings, origin: record.findings.origin, told: record.told + told, kept: record.kept + kept)
  }

  /// The findings without those in whose sentence words of their signal were taken back. Of words that have changed since
  /// they were found nobody knows it: they don't count.
  private func left(of findings: [Evidence]) -> [Evidence] {
    findings.filter { finding in
      guard dismissedSignals.contains(SignalSet(finding.signal)) else { return true }
      if finding.place != nil, finding.quote.isEmpty { return false }
      return !dismissed.cover(finding.signal.rawValue, quote: finding.quote, in: finding.before + finding.quote)
    }
  }
}

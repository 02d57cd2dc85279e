public import Nights
import Signals

/// One night behind a pattern: what its check-in or its words tell of it.
public struct Behind: Equatable, Sendable {
  /// The night.
  public let date: CivilDate
  /// Hours slept before it, where the pattern is about sleep.
  public internal(set) var slept: Double?
  /// Hours worked, where the pattern is about work.
  public internal(set) var worked: Double?
  /// Whether the day was light (or off), by the person's own measure, where the pattern is about the load.
  public internal(set) var isLight: Bool?
  /// What it was put off until, where a milestone was named.
  public internal(set) var milestone: String?
  /// The words of that night that count for the pattern; none where a check-in alone does.
  public internal(set) var quotes: [String] = []

  init(_ night: NightRecord) { date = night.date }
}

extension Review {
  /// The nights behind the answer to one pattern, in order; none where nothing was counted for it.
  public func nights(behind kind: Pattern.Kind) -> [Behind] {
    guard let pattern = self[kind] else { return [] }
    switch pattern.facts {
    case .answered, .days: return []
    case .run(let span, _, _): return inRun(kind, span)
    case .share(_, let within, _): return shared(kind, within ?? span)
    case .milestones: return deferrals.map(behind)
    case .sleep: return tiredAfterEnough
    case .load(let signal, _, _, _): return loaded(signal)
    }
  }

  private func inRun(_ kind: Pattern.Kind, _ span: Period) -> [Behind] {
    [earlier, nights].joined().filter { span.contains($0.date) }.compactMap { night in
      var behind = Behind(night)
      if kind == .noContact { return night.contact == false ? behind : nil }
      behind.worked = night.worked
      return night.worked == nil && night.dayOff == nil ? nil : behind
    }
  }

  private func shared(_ kind: Pattern.Kind, _ span: Period) -> [Behind] {
    nights.filter { span.contains($0.date) }.compactMap { night in
      var behind = Behind(night)
      if kind == .screenInBed { return night.screenInBed == true ? behind : nil }
      behind.quotes = night.quotes(of: Timeline.distant)
      return night.shows(Timeline.distant) ? behind : nil
    }
  }

  private func behind(_ deferral: Deferral) -> Behind {
    var behind = Behind(NightRecord(date: deferral.date))
    behind.milestone = deferral.milestone
    behind.quotes = deferral.quote.isEmpty ? [] : [deferral.quote]
    return behind
  }

  private var tiredAfterEnough: [Behind] {
    nights.compactMap { night in
      guard let slept = night.slept, slept >= Thresholds.enoughSleep else { return nil }
      guard night.shows([.exhaustion]) else { return nil }
      var behind = Behind(night)
      behind.slept = slept
      behind.quotes = night.quotes(of: [.exhaustion])
      return behind
    }
  }

  private func loaded(_ signal: Signal) -> [Behind] {
    let loads = Timeline(nights, in: span, today: span.last).loads
    return zip(nights, loads).compactMap { night, load in
      guard let load, night.shows([signal]) else { return nil }
      var behind = Behind(night)
      behind.isLight = load == .light
      behind.worked = night.worked
      behind.quotes = night.quotes(of: [signal])
      return behind
    }
  }
}

extension NightRecord {
  /// The words that carried these signals, each once.
  func quotes(of signals: [Signal]) -> [String] { findings.filter { signals.contains($0.signal) }.quotes }
}

extension [Evidence] {
  /// The words, each once: two rules may have heard the same ones, and one of them a little more.
  public var quotes: [String] {
    var seen: Set<[UInt8]> = []
    var kept: [[UInt8]] = []
    for finding in self {
      let quote = [UInt8](finding.quote.utf8)
      guard !quote.isEmpty, seen.insert(quote).inserted else { continue }
      let near = kept.indices.suffix(Self.nearQuotes)
      if near.contains(where: { QuoteBytes.holds(kept[$0], quote) }) { continue }
      // The longer words stand where the shorter ones stood.
      let place = near.first { QuoteBytes.holds(quote, kept[$0]) } ?? kept.count
      kept.replaceSubrange(place..., with: [quote] + kept[place...].filter { !QuoteBytes.holds(quote, $0) })
    }
    return kept.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Findings of the same words stand side by side: quotes are held against so many before them, more than a night has.
  private static var nearQuotes: Int { 64 }
}

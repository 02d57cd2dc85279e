import Journal
import Nights
import Review
import Signals

/// The nights of some spans, read and looked at: on all cores, a few months at a time.
struct NightReading: Sendable {
  let records: [NightRecord]
  let measures: Measures
  let listing: Listing

  /// What was passed over, as a review tells it.
  var passedOver: PassedOver {
    PassedOver(unreadable: listing.skipped.count, otherVersions: listing.otherVersions.count)
  }

  /// So many nights before a span are read too: what is put off for half a year is not seen in twelve weeks.
  private static let before = 200
  /// So many nights are a part; a journal of one winter is two or three.
  private static let part = 40

  @MainActor init(_ home: Home, _ spans: [Span]) async throws {
    let analyzer = LexiconSources.analyzer(home.context)
    let store = home.store
    let parts = NightReading.parts(store, spans)
    // Promises and phrases taken back count from wherever they were written; their order matters, so they are one walk.
    async let remembered = NightReading.remembered(store)
    let progress = Progress(home, "Looking at nights", of: parts.reduce(0) { $0 + $1.count })
    defer { progress.erase() }
    let records = await withTaskGroup(of: (Int, [NightRecord]).self) { group in
      for (number, part) in parts.enumerated() {
        group.addTask { (number, NightReading.records(store, analyzer, part.first...part.last)) }
      }
      var found = [[NightRecord]](repeating: [], count: parts.count)
      for await (number, records) in group {
        found[number] = records
        progress.step(parts[number].count)
      }
      return found.flatMap { $0 }
    }
    let (memory, listing) = await remembered
    self.listing = listing
    self.records = NightRecord.remembering(memory, in: records)
    measures = NightReading.measures(memory.floors, home.configuration)
  }

  /// A run of nights that have a file.
  private struct Part {
    let first: CivilDate
    let last: CivilDate
    let count: Int
  }

  /// The nights that are wanted, in runs of about the same length.
  private static func parts(_ store: Store, _ spans: [Span]) -> [Part] {
    let wanted = spans.map { $0.first.adding(days: -before)...$0.last }
    guard let first = wanted.map(\.lowerBound).min(), let last = wanted.map(\.upperBound).max() else { return [] }
    let nights = store.list(since: first, until: last).nights.filter { night in wanted.contains { $0.contains(night) } }
    return stride(from: 0, to: nights.count, by: part).map { start in
      let end = min(start + part, nights.count)
      return Part(first: nights[start], last: nights[end - 1], count: end - start)
    }
  }

  private static func records(_ store: Store, _ analyzer: Analyzer, _ part: ClosedRange<CivilDate>) -> [NightRecord] {
    var records: [NightRecord] = []
    store.entries(since: part.lowerBound, until: part.upperBound) { entry in
      var findings: [Evidence] = []
      for range in entry.ownPassages {
        let text = Array(entry.bytes[range])
        findings += Evidence.all(in: analyzer.analyze(text), of: text)
      }
      records.append(NightRecord(entry, findings: findings))
      return true
    }
    return records
  }

  /// What all of the journal tells that a review asks for (promises, boundaries, floors, phrases taken back), and what
  /// was passed over in it. Most nights tell none of it, and are not taken apart.
  private static func remembered(_ store: Store) async -> (Memory, Listing) {
    var memory = Memory()
    let listing = store.entries(where: { Memory.lasts(in: $0) || Memory.dismisses(in: $0) }) { entry in
      memory.add(entry)
      return true
    }
    return (memory, listing)
  }

  /// The floors as they stand now, and the target out of the settings.
  @MainActor private static func measures(_ floors: Floors?, _ configuration: Configuration) -> Measures {
    var words: [FloorHeld.Kind: String] = [:]
    for kind in FloorHeld.Kind.allCases { words[kind] = floors?.lines[kind.rawValue] }
    return Measures(floors: words, hoursAWeek: configuration.hoursAWeek)
  }
}

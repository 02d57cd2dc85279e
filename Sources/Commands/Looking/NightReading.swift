import Journal
import Nights
import Review
import Signals

/// The nights of a span, read and looked at one at a time.
@MainActor
struct NightReading {
  let records: [NightRecord]
  let measures: Measures
  let listing: Listing

  /// So many nights before a span are read too: what is put off for half a year is not seen in twelve weeks.
  private static let before = 200

  init(_ home: Home, _ spans: [Span]) throws {
    let analyzer = try LexiconSources.analyzer(home.context)
    var memory = Memory()
    var records: [NightRecord] = []
    // Promises and phrases taken back count from wherever they were written.
    listing = home.store.entries { entry in
      memory.add(entry)
      if spans.contains(where: { $0.first.adding(days: -NightReading.before) <= entry.date && entry.date <= $0.last }) {
        var findings: [Evidence] = []
        for range in entry.ownPassages {
          let text = Array(entry.bytes[range])
          findings += Evidence.all(in: analyzer.analyze(text), of: text)
        }
        records.append(NightRecord(entry, findings: findings))
      }
      return true
    }
    self.records = NightRecord.remembering(memory, in: records)
    measures = NightReading.measures(memory.floors, home.configuration)
  }

  /// The floors as they stand now, and the target out of the settings.
  private static func measures(_ floors: Floors?, _ configuration: Configuration) -> Measures {
    var words: [FloorHeld.Kind: String] = [:]
    for kind in FloorHeld.Kind.allCases { words[kind] = floors?.lines[kind.rawValue] }
    return Measures(floors: words, hoursAWeek: configuration.hoursAWeek)
  }
}

import Journal
import Nights
import Review
import Signals

/// The nights of some spans, read and looked at: on all cores, a few months at a time.
struct NightReading: Sendable {
  let records: [NightRecord]
  let measures: Measures
  /// Promises that stand open to this day.
  let open: [OpenPromise]
  let listing: Listing
  private let empty: [CivilDate]
  private let today: CivilDate
  private let lastWritten: CivilDate?

  /// The review of one of the spans.
  func review(_ span: Period) -> Review {
    var passedOver = PassedOver()
    // To a span that ends today, or with the last night written, belongs also what lies behind it and was not read.
    let isOpen = span.last >= today || span.last == lastWritten
    // What is named after no night may be of any.
    func mayBelong(_ path: String) -> Bool {
      Store.night(ofCopy: path).map { span.contains($0) || isOpen && $0 > span.last } ?? true
    }
    passedOver.unreadable = listing.skipped.count { mayBelong($0.path) }
    passedOver.otherVersions = listing.otherVersions.count(where: mayBelong)
    passedOver.empty = empty.count(where: span.contains)
    passedOver.afterToday = isOpen ? listing.nights.count { $0 > today } : 0
    passedOver.hasOlder = listing.nights.first.map { $0 < NightReading.begin(of: span) } ?? false
    return Review(of: records, in: span, today: today, measures: measures, open: open, passedOver: passedOver)
  }

  /// So many nights before a span are read too: what is put off for half a year is not seen in twelve weeks.
  private static let before = 200
  /// So many nights are a part; a journal of one winter is two or three.
  private static let part = 40

  /// The nights of these spans. Where all words are shown they are kept; else they stay in the files, and the few that are
  /// quoted are read there again.
  @MainActor init(_ home: Home, _ spans: [Period], keepsWords: Bool) async throws {
    let analyzer = LexiconSources.analyzer(home.context)
    let store = home.store
    let texts = keepsWords ? nil : NightTexts { night in NightReading.entry(night, in: store)?.bytes }
    let parts = NightReading.parts(store, spans)
    // Promises and phrases taken back count from wherever they were written; their order matters, so they are one walk.
    async let remembered = NightReading.remembered(store)
    let count = parts.reduce(0) { $0 + $1.count }
    let progress = Progress(home, "Looking at nights", of: count)
    defer { progress.erase() }
    var found = await withTaskGroup(of: (Int, Found).self) { group in
      for (number, part) in parts.enumerated() {
        group.addTask { (number, Found(store, analyzer, part.first...part.last, texts)) }
      }
      // Parts are put together as they come, one that came early when it is its turn: none is kept beside the whole.
      var (found, early, next) = (Found(room: count), [Int: Found](), 0)
      for await (number, part) in group {
        early[number] = part
        while let part = early.removeValue(forKey: next) {
          found.add(part)
          next += 1
        }
        progress.step(parts[number].count)
      }
      return found
    }
    let (memory, listing) = await remembered
    self.listing = listing
    empty = found.empty
    NightRecord.remember(memory, in: &found.records, shows: analyzer.mayBeShown)
    records = found.records
    open = OpenPromise.all(in: memory, shows: analyzer.mayBeShown)
    today = home.night
    lastWritten = NightReading.lastWritten(home)
    measures = NightReading.measures(memory.floors, home.configuration, analyzer.mayBeShown)
  }

  /// A run of nights that have a file.
  private struct Part {
    let first: CivilDate
    let last: CivilDate
    let count: Int
  }

  /// The first night that is read for a span.
  private static func begin(of span: Period) -> CivilDate { span.first.adding(days: -before) }

  /// The nights that are wanted, in runs of about the same length.
  private static func parts(_ store: Store, _ spans: [Period]) -> [Part] {
    let wanted = spans.map { begin(of: $0)...$0.last }
    guard let first = wanted.map(\.lowerBound).min(), let last = wanted.map(\.upperBound).max() else { return [] }
    let nights = store.list(since: first, until: last).nights.filter { night in wanted.contains { $0.contains(night) } }
    return stride(from: 0, to: nights.count, by: part).map { start in
      let end = min(start + part, nights.count)
      return Part(first: nights[start], last: nights[end - 1], count: end - start)
    }
  }

  /// What the files of some nights hold.
  private struct Found: Sendable {
    var records: [NightRecord] = []
    /// Nights whose file has nothing written in it.
    var empty: [CivilDate] = []

    init(room count: Int) { records.reserveCapacity(count) }

    mutating func add(_ other: Found) {
      records += other.records
      empty += other.empty
    }

    init(_ store: Store, _ analyzer: Analyzer, _ nights: ClosedRange<CivilDate>, _ texts: NightTexts?) {
      self.init(room: part)
      store.files(since: nights.lowerBound, until: nights.upperBound) { night, bytes in
        guard let entry = NightReading.entry(night, bytes) else { return true }
        guard entry.isWritten else {
          empty.append(night)
          return true
        }
        let findings = entry.ownPassages.flatMap { range in
          let text = Array(entry.bytes[range])
          return Evidence.all(in: analyzer.analyze(text), of: text, from: range.lowerBound).filter {
            entry.isToldOf($0.signal.rawValue, at: range.lowerBound)
          }
        }
        records.append(NightRecord(entry, findings: findings, texts: texts, shows: analyzer.mayBeShown))
        return true
      }
      NightRecord.gatherEvidence(of: &records)
    }
  }

  /// A night out of its file's bytes; nil where they are no text. A loss of power may leave zeros behind what was
  /// written: they are not looked at. Zeros elsewhere are in no text, as grep and git have it too.
  private static func entry(_ night: CivilDate, _ bytes: [UInt8]) -> Entry? {
    let end = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    let written = end == bytes.count ? bytes : Array(bytes[..<end])
    return written.contains(0) ? nil : Entry.parse(written, date: night)
  }

  private static func entry(_ night: CivilDate, in store: Store) -> Entry? {
    guard let file = try? store.entry(for: night) else { return nil }
    return entry(night, file.bytes)
  }

  /// The last night up to today that has something written in it.
  @MainActor static func lastWritten(_ home: Home) -> CivilDate? {
    home.store.list(until: home.night).nights.last { night in
      entry(night, in: home.store)?.isWritten ?? false
    }
  }

  /// What all of the journal tells that a review asks for (promises, boundaries, floors, phrases taken back), and what
  /// was passed over in it. Most nights tell none of it, and are not taken apart.
  private static func remembered(_ store: Store) async -> (Memory, Listing) {
    var memory = Memory()
    var damaged: [CivilDate] = []
    var listing = store.files { night, bytes in
      if Memory.lasts(in: bytes) || Memory.dismisses(in: bytes) { memory.add(Entry.parse(bytes, date: night)) }
      if bytes.contains(0), entry(night, bytes) == nil { damaged.append(night) }
      return true
    }
    for night in damaged {
      listing.passOver(Skipped(path: store.path(for: night), reason: "is damaged, or no text"))
    }
    return (memory, listing)
  }

  /// The floors as they stand now, and the target out of the settings.
  @MainActor private static func measures(
    _ floors: Floors?, _ configuration: Configuration, _ shows: (String) -> Bool
  ) -> Measures {
    var words: [FloorHeld.Kind: String] = [:]
    for kind in FloorHeld.Kind.allCases {
      words[kind] = floors?.lines[kind.rawValue].flatMap { shows($0) ? $0 : nil }
    }
    return Measures(floors: words, hoursAWeek: configuration.hoursAWeek)
  }
}

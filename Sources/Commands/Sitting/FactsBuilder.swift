import Conversation
import Journal
import Nights
import Signals

/// What a sitting may know of the journal and the world when it begins.
@MainActor
struct FactsBuilder {
  /// How many nights back all is read.
  nonisolated static let reach = 62
  /// How many nights back what lasts is looked for. Floors are asked after at half a year.
  static let longReach = 200
  let home: Home
  let night: CivilDate
  /// How many nights back the scripts look for signals.
  let signalReach: Int
  /// Loads the analyzer; asked for only where there is something to read.
  let analyzer: () -> Analyzer

  /// The facts of this night, and what was read for them.
  func facts() -> (facts: Facts, memory: Memory, listing: (skipped: [Skipped], newest: CivilDate?)) {
    let since = night.adding(days: -FactsBuilder.reach)
    let (entries, listing) = home.store.entries(since: since, until: night)
    let memory = memory(of: entries, since: since)
    let all = nights(since: since)
    var facts = Facts(night: night)
    // A journal that cannot be read is not a new one.
    facts.firstRun = all.nights.isEmpty && all.skipped.isEmpty && listing.skipped.isEmpty
    let before = all.nights.filter { $0 < night }
    facts.nightsWritten = before.count
    facts.nightsSinceLast = before.last.map { night.daysSinceEpoch - $0.daysSinceEpoch }
    for entry in entries {
      let age = night.daysSinceEpoch - entry.date.daysSinceEpoch
      for section in entry.sections where !section.isEmpty { facts.sectionAges[section.name.lowercased()] = age }
    }
    takeSurroundings(&facts)
    takeTonight(entries.last { $0.date == night }, &facts)
    take(memory, &facts)
    let recent = entries.filter { $0.date >= night.adding(days: -max(1, signalReach)) && $0.date < night }
    if !recent.isEmpty { look(at: recent, memory, &facts) }
    facts.outsideGap = outsideGap(entries, memory, facts)
    return (facts, memory, (listing.skipped + all.skipped.filter { !listing.skipped.contains($0) }, all.nights.last))
  }

  /// What stands open: of the nights before `since` only what lasts is read.
  private func memory(of entries: [Entry], since: CivilDate) -> Memory {
    var memory = Memory()
    home.store.entries(
      since: night.adding(days: -FactsBuilder.longReach), until: since.adding(days: -1), where: Memory.lasts
    ) { entry in
      memory.add(entry)
      return true
    }
    entries.forEach { memory.add($0) }
    return memory
  }

  /// Clock, settings and places.
  private func takeSurroundings(_ facts: inout Facts) {
    facts.hour = home.clock().moment.time.hour
    facts.noteOff = !home.configuration.note
    facts.checkIn = Set(home.configuration.checkIn)
    facts.path = home.context.spoken(home.store.path(for: night))
    facts.root = home.context.spoken(home.store.root)
    facts.minutes = home.configuration.minutes
  }

  /// What this night has already.
  private func takeTonight(_ tonight: Entry?, _ facts: inout Facts) {
    (facts.worked, facts.slept) = (tonight?.checkIn?.worked, tonight?.checkIn?.slept)
    facts.hasNight = tonight?.isWritten ?? false
    let kinds = Set(tonight?.sections.filter { !$0.isEmpty }.map(\.kind) ?? [])
    facts.hasCheckedIn = kinds.contains(.checkIn)
    facts.hasBegun = !kinds.isDisjoint(with: FactsBuilder.ofSitting)
    facts.heavyToday = !facts.noteOff && isHeavySince(tonight)
  }

  /// Whether words of dying were put aside since someone sat here, or since the night began.
  private func isHeavySince(_ tonight: Entry?) -> Bool {
    guard let tonight else { return false }
    let since = tonight.sections.reversed().prefix { section in
      !section.takesBack && (!FactsBuilder.ofSitting.contains(section.kind) || section.isEmpty)
    }
    return since.contains { section in
      guard section.kind == .putAside, section["about"] == nil else { return false }
      let words = [section["text"] ?? ""] + section.paragraphs.map(tonight.text(of:))
      return words.contains { analyzer().heaviness(of: $0) == .plain }
    }
  }

  /// Sections that tell of somebody who sat here.
  private static let ofSitting: Set<SectionKind> = [.checkIn, .writing]

  /// What is remembered, as far as this night asks after it. What is known of the night itself stands already.
  private func take(_ memory: Memory, _ facts: inout Facts) {
    facts.promises = memory.due(on: night).filter { shows($0.who) }.map {
      Facts.PromiseDue(who: $0.who, say: shown($0.say), when: shown($0.when), made: $0.made, whenSaid: $0.whenSaid)
    }
    facts.putAside = offered(memory, after: facts.nightsSinceLast).map {
      Facts.PutAside(
        time: home.spoken($0.time, of: $0.night, on: night), text: $0.text, reference: $0.reference(on: night))
    }
    facts.keep(memory, on: night, shows: shows)
    facts.people = memory.people.filter(shows)
    // Those of the settings, then those that the journal names; three are enough to call.
    let named = home.configuration.safePeople
    let others = memory.safePeople.lazy.filter { !named.contains($0) && shows($0) }
    facts.safePeople = named + others.prefix(max(0, 3 - named.count))
    let last = facts.nightsSinceLast.map { night.adding(days: -$0) }
    facts.openings = memory.asked.filter { $0.night > night.adding(days: -7) || $0.night == last }.map(\.id)
  }

  /// The nights that have a file. In a journal of years only the last ones are looked up: whether there were seven is
  /// all that is asked of the others.
  private func nights(since: CivilDate) -> Listing {
    let recent = home.store.list(since: since)
    return recent.nights.filter { $0 < night }.count >= 7 ? recent : home.store.list()
  }

  /// What was put aside and is brought back. Words of crisis stay where they were written. After weeks away only what was
  /// put aside today is taken up; the rest waits for the nights to come.
  private func offered(_ memory: Memory, after gap: Int?) -> [PutAside] {
    memory.waiting(on: night).filter { thing in
      (gap ?? 0 < FactsBuilder.weeksAway || thing.night == night) && !thing.isCrisis(analyzer())
    }
  }

  /// So many nights without a line are weeks away: the door says that it is good to see someone, and asks nothing.
  private static let weeksAway = 21

  /// Whether an answer may be said again on another night: words of crisis may not.
  private func shows(_ answer: String) -> Bool { analyzer().mayBeShown(answer) }

  private func shown(_ answer: String) -> String { shows(answer) ? answer : "" }

  private func look(at entries: [Entry], _ memory: Memory, _ facts: inout Facts) {
    let analyzer = analyzer()
    for entry in entries {
      let labels = EntryFindings(entry, analyzer, memory.dismissed)
      let distance = night.daysSinceEpoch - entry.date.daysSinceEpoch
      for signal in labels.reasons { facts.signalNights[signal.rawValue, default: []].insert(distance) }
      // Whoever sat here tonight already was asked what the door asks.
      if distance == 1 { facts.heavyLastNight = !facts.hasBegun && entry.standingHeaviness(analyzer) == .plain }
      var told: Set<String> = []
      for item in labels.items where item.signal == .deferral && item.isSure && told.insert(item.sentence).inserted {
        let line = item.sentence.shortened(to: FactsBuilder.listed)
        facts.lists["put-off", default: []].append("\(entry.date.short)  \"\(line)\"")
      }
    }
  }

  /// So many letters of a sentence stand in a list behind its date.
  private static let listed = 56

  /// Days since the journal tells of someone outside: a check-in's answer, a standing talk, or words of being near
  /// someone. Nil where too few of the last nights were written to tell: a night without a line says nothing.
  private func outsideGap(_ entries: [Entry], _ memory: Memory, _ facts: Facts) -> Int? {
    let lately = night.adding(days: -FactsBuilder.lately)
    guard entries.count(where: { $0.isWritten && $0.date >= lately }) >= FactsBuilder.enough else { return nil }
    let told = memory.lastOutside.map { night.daysSinceEpoch - $0.daysSinceEpoch }
    if let gap = [told, facts.signalNights[Signal.connection.rawValue]?.min()].compactMap({ $0 }).min() { return gap }
    guard let first = entries.first else { return nil }
    return night.daysSinceEpoch - first.date.daysSinceEpoch
  }

  /// Nights to be written before silence about something says anything.
  private static let enough = 7
  private static let lately = 14
}

extension PutAside {
  /// Whether its words are of crisis.
  func isCrisis(_ analyzer: Analyzer) -> Bool { heaviness(analyzer) != .none }

  /// How heavy its words are.
  func heaviness(_ analyzer: Analyzer) -> Heaviness { analyzer.heaviness(of: text) }
}

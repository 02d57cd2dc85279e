public import Nights

/// What the journal remembers: promises, things put aside, boundaries, phrases left alone. A pure function of the
/// entries in order; `docs/journal-format.md` tells the lines that it reads.
public struct Memory: Equatable, Sendable {
  /// Promises to tell someone, in the order in which they were made.
  public private(set) var promises: [Promise] = []
  /// Things put aside for the night, in order.
  public private(set) var putAside: [PutAside] = []
  /// Boundaries, practices that restore and regular talks, in the order in which they were set; of each kind the last
  /// one is the present one.
  public private(set) var standing: [Standing] = []
  /// The floors as they stand, where any were set.
  public private(set) var floors: Floors?
  /// The last night on which the three layers were gone through.
  public private(set) var layersAsked: CivilDate?
  /// The last night that tells of a talk with someone outside medicine.
  public private(set) var lastOutside: CivilDate?
  /// Ways of switching off and how they left the person, in order.
  public private(set) var rests: [Rested] = []
  /// Practices that were offered and not taken, by name, and on which nights.
  public private(set) var passed: [String: [CivilDate]] = [:]
  /// Phrases that the person said are not what they were taken for.
  public private(set) var dismissed: Set<Dismissed> = []
  /// What was asked on which night: openings by their names.
  public private(set) var asked: [Asked] = []
  /// People named by `who` or `safe` in any section, each once, the latest first.
  public private(set) var people: [String] = []
  /// Those of them who are safe to tell, named by `safe`, the latest first.
  public private(set) var safePeople: [String] = []

  /// An empty memory.
  public init() {}

  /// What these entries say; they come in the order of their nights.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries { add(entry) }
  }

  /// Whether a night's file has a section that lasts for months: what is kept up, a promise, something put aside, or
  /// what was done about it. Most have none, and need not be taken apart.
  public static func lasts(in bytes: [UInt8]) -> Bool {
    var start = bytes.firstLine
    while start < bytes.count {
      let line = bytes.line(from: start)
      if let level = EntryReader.headingLevel(bytes, line) {
        let heading = Heading(bytes, line.lowerBound + level..<line.upperBound)
        if lasting.contains(SectionKind(name: heading.name)) { return true }
      } else if bytes[line.lowerBound].lowered == UInt8(ascii: "a"),
        FieldKey.read(bytes, line)?.text.lowercased() == "about"
      {
        return true
      }
      start = bytes.lineEnd(from: start) + 1
    }
    return false
  }

  /// Whether a night's file may hold a phrase that the person said is not what it was taken for: a quotation mark, and
  /// behind it "(not it)", in any case, with the brackets or without.
  public static func dismisses(in bytes: [UInt8]) -> Bool {
    var start = 0
    while let quote = bytes.next(Byte.quote, from: start) {
      start = quote + 1
      let note = bytes[start...].drop { $0.isSpace }
      let words = note.first == UInt8(ascii: "(") ? note.dropFirst() : note
      if words.prefix(dismissal.count).lazy.map(\.lowered).elementsEqual(dismissal) { return true }
    }
    return false
  }

  private static let dismissal = Array("not it".utf8)

  private static let lasting: Set<SectionKind> = [
    .truth, .promise, .putAside, .boundary, .recovery, .outside, .floors, .layers,
  ]

  /// Takes one more entry in, of a later night than all before.
  public mutating func add(_ entry: Entry) {
    guard entry.isWritten else { return }
    for section in entry.sections where !section.isEmpty {
      for field in section.fields where field.key == "asked" && !field.value.isEmpty {
        asked.append(Asked(id: field.value, night: entry.date))
      }
      for field in section.fields where field.key == "who" || field.key == "safe" { name(field.value, in: \.people) }
      for field in section.fields where field.key == "safe" { name(field.value, in: \.safePeople) }
      for field in section.fields where field.key == "passed" { passed[field.value, default: []].append(entry.date) }
      if let reference = section["about"].flatMap(PutAside.Reference.init) {
        takeUp(reference, section, on: entry.date)
      }
      switch section.kind {
      case .truth: promise(section, on: entry.date)
      case .promise: answer(section, on: entry.date)
      case .putAside: putAside(section, in: entry)
      case .boundary: stand(.boundary, section, on: entry.date)
      case .recovery: stand(.recovery, section, on: entry.date)
      case .outside: stand(.outside, section, on: entry.date)
      case .floors: floors(section, on: entry.date)
      case .layers: layersAsked = entry.date
      case .shows: dismiss(section)
      default: break
      }
    }
    guard let answers = entry.checkIn else { return }
    if answers.outside == true { lastOutside = entry.date }
    if let rest = answers.rest { rests.append(Rested(night: entry.date, rest: rest)) }
  }

  /// Promises that wait for an answer on `night`: due by then, the longest due first. Without a day to it, a promise
  /// is due the night after it was made.
  public func due(on night: CivilDate) -> [Promise] {
    promises.filter { $0.isOpen && $0.asksFrom <= night }.sorted { $0.asksFrom < $1.asksFrom }
  }

  /// Things put aside that wait on `night`, in order: new ones, and those put off to a later night.
  public func waiting(on night: CivilDate) -> [PutAside] {
    putAside.filter { thing in
      switch thing.state {
      case .waiting: thing.night <= night
      case .tomorrow(let from): from < night
      case .takenUp, .letGo: false
      }
    }
  }

  // MARK: Promises

  private mutating func promise(_ section: Section, on night: CivilDate) {
    guard let who = section["who"], !who.isEmpty, who.lowercased() != "nobody" else { return }
    // Without a time or words to say, nothing was promised.
    guard section["say"] != nil || section["when"] != nil else { return }
    promises.append(
      Promise(who: who, say: section["say"] ?? "", when: section["when"] ?? "", made: night))
  }

  private mutating func answer(_ section: Section, on night: CivilDate) {
    guard let who = section["who"], let told = section["told"]?.lowercased() else { return }
    let made = section["made"].flatMap { CivilDate(iso: $0) }
    let open = promises.indices.filter { index in
      let promise = promises[index]
      return promise.isOpen && promise.who.lowercased() == who.lowercased() && (made == nil || promise.made == made)
    }
    // Of several made that night, the door had asked after the one that was due first.
    let due = made == nil ? [] : open.filter { promises[$0].asksFrom <= night }
    guard let match = due.min(by: { promises[$0].asksFrom < promises[$1].asksFrom }) ?? open.last else { return }
    promises[match].answer(told, when: section["when"], on: night)
  }

  private mutating func name(_ who: String, in list: WritableKeyPath<Memory, [String]>) {
    guard !who.isEmpty, !Memory.nobody.contains(who.lowercased()) else { return }
    self[keyPath: list].removeAll { $0.lowercased() == who.lowercased() }
    self[keyPath: list].insert(who, at: 0)
  }

  private static let nobody: Set<String> = ["nobody", "no one", "no-one", "none", "no"]

  // MARK: Things put aside

  private mutating func putAside(_ section: Section, in entry: Entry) {
    guard section["about"] == nil else { return }
    let text = section["text"] ?? section.paragraphs.map { entry.text(of: $0) }.joined(separator: " ")
    guard !text.isEmpty else { return }
    putAside.append(PutAside(night: entry.date, time: section.time, text: text))
  }

  private mutating func takeUp(_ reference: PutAside.Reference, _ section: Section, on night: CivilDate) {
    let open = putAside.lastIndex { $0.isOpen && reference.means($0) }
    guard let match = open ?? putAside.lastIndex(where: reference.means) ?? reworded(reference, on: night) else {
      return
    }
    switch section["later"]?.lowercased() {
    case "tomorrow": putAside[match].state = .tomorrow(from: night)
    case "let go", "let it go": putAside[match].state = .letGo(on: night)
    default: putAside[match].state = .takenUp(on: night)
    }
  }

  /// The one thing put aside at that minute, whatever its words are by now: `mask` and editors change them in one night alone.
  private func reworded(_ reference: PutAside.Reference, on night: CivilDate) -> Int? {
    let there = putAside.indices.filter { reference.namesTime(of: putAside[$0], on: night) }
    return there.count == 1 ? there.first : nil
  }

  // MARK: What is kept up

  /// Sets something, or answers for what was set last or is named.
  private mutating func stand(_ kind: Standing.Kind, _ section: Section, on night: CivilDate) {
    let text = section[kind.key] ?? ""
    guard let answer = section["kept"]?.lowercased() else {
      guard !text.isEmpty else { return }
      let when = section["when"] ?? ""
      let until = section["until"].flatMap { DateWords.namedDay($0, today: night) }
      let every = section["every"].flatMap(Rhythm.days) ?? Rhythm.twoWeeks
      standing.append(Standing(kind, text: text, when: when, set: night, until: until, every: every))
      return
    }
    var match = standing.lastIndex { $0.kind == kind && (text.isEmpty || $0.text == text) }
    let isOver = answer == "let go" || answer == "let it go"
    if match == nil, !text.isEmpty, !isOver, !standing.contains(where: { $0.kind == kind }) {
      // It was set on a night that lies too far back to be read: that it was asked after tells of it.
      standing.append(Standing(kind, text: text, set: night))
      match = standing.indices.last
    }
    guard let match else { return }
    standing[match].isOver = standing[match].isOver || isOver
    guard !isOver else { return }
    let kept = CheckIn.yesNo(answer)
    let next = section["next"].flatMap { DateWords.namedDay($0, today: night) }
    standing[match].answer(Standing.Night(night: night, kept: kept, isUnread: answer == "?", next: next))
    if kind == .outside, kept == true { lastOutside = night }
  }

  /// The one of this kind that is in force on `night`, if any: the last that was set. One that it took the place of does
  /// not come back when it ends.
  public func present(_ kind: Standing.Kind, on night: CivilDate) -> Standing? {
    last(kind, on: night).flatMap { $0.applies(on: night) ? $0 : nil }
  }

  /// What was set last of this kind by that night, in force or not.
  public func last(_ kind: Standing.Kind, on night: CivilDate) -> Standing? {
    standing.last { $0.kind == kind && $0.set <= night }
  }

  private mutating func floors(_ section: Section, on night: CivilDate) {
    var present = floors ?? Floors(looked: night)
    present.looked = night
    for key in Floors.keys { if let line = section[key], !line.isEmpty { present.lines[key] = line } }
    floors = present
  }

  /// Practices that are not to be offered on `night`: passed over that night, or twice, which rests for two weeks.
  public func resting(on night: CivilDate) -> Set<String> {
    Set(
      passed.filter { _, nights in
        if nights.last == night { return true }
        let recent = nights.suffix(2)
        guard recent.count == 2, let last = recent.last, let first = recent.first else { return false }
        return last.adding(days: Standing.restAfterPassing) > night
          && first.adding(days: Standing.restAfterPassing) >= last
      }.keys)
  }

  // MARK: Phrases

  private mutating func dismiss(_ section: Section) {
    for field in section.fields {
      guard Quote.isDismissed(field.value), let (phrase, _) = Quote.read(field.value) else { continue }
      dismissed.insert(Dismissed(signal: field.key, phrase: phrase))
    }
  }
}

public import Journal
public import Nights

/// What one night holds, and what comes to it. Pure.
public struct NightPlan {
  /// The name of a section that came out of another journal.
  public static let name = "imported"
  /// So much is left free of what a night may hold.
  private static let spare = 100_000

  private struct Key: Hashable {
    let time: ClockTime?
    let words: [UInt8]
  }

  private let night: CivilDate
  private var known: Set<Key> = []
  private var anyTime: Set<[UInt8]> = []
  private var size: Int

  /// A night with what is in its file, where it has one.
  public init(_ night: CivilDate, existing: Entry?) {
    self.night = night
    size = existing?.bytes.count ?? 0
    guard let existing else { return }
    for section in existing.sections where !section.isEmpty {
      add(section.time, SectionText.words(section, in: existing))
      let name = existing.bytes[section.nameRange]
      for words in SectionText.jrnl(section, in: existing) {
        add(section.time, words)
        // Where it comes back as the section that it was, its name is none of its words.
        if !name.isEmpty, words.starts(with: name) { add(section.time, Array(words.dropFirst(name.count))) }
        if let back = NightPlan.back(words, night) { add(section.time, back) }
      }
      if let (answers, _) = SectionText.checkIn(section, in: existing) { add(section.time, answers) }
    }
  }

  /// The words of a section that went out as jrnl's text, as an import has them: last lines may come back as fields.
  private static func back(_ words: [UInt8], _ night: CivilDate) -> [UInt8]? {
    let entry = ForeignEntry(when: .night(night, nil, utcOffset: nil), text: RawBytes.text(words), line: 1)
    guard let section = NamedSection.restored(entry) else { return nil }
    let record = PlacedEntry(section, path: "", night: night, time: nil, utcOffset: nil).record
    let copy = Entry.parse(record.bytes, date: night)
    return copy.sections.first.map { SectionText.words($0, in: copy) }
  }

  private mutating func add(_ time: ClockTime?, _ text: [UInt8]) {
    let words = SectionText.collapsed(text)
    known.insert(Key(time: time, words: words))
    anyTime.insert(words)
  }

  /// What becomes of an arrival; a new one is known from then on.
  ///
  /// The same words at the same time are there already; so are the same words where either of the two has no time.
  public mutating func fate(of arrival: PlacedEntry, today: CivilDate) -> PlacedEntry.Fate {
    guard night <= today else { return .refused("\(night.iso) is still to come") }
    let record = arrival.record
    let entry = Entry.parse(record.bytes, date: night)
    guard let section = entry.sections.first, !section.isEmpty else { return .refused("it has no words") }
    let words = SectionText.collapsed(SectionText.words(section, in: entry))
    if known.contains(Key(time: arrival.time, words: words)) || known.contains(Key(time: nil, words: words))
      || arrival.time == nil && anyTime.contains(words)
    {
      return .duplicate
    }
    guard size + record.bytes.count <= Store.largestFile - NightPlan.spare else {
      return .refused("the night would hold more than 10 MB")
    }
    size += record.bytes.count + 2
    add(arrival.time, SectionText.words(section, in: entry))
    return .new(record)
  }
}

import Journal

/// An entry of jrnl that was a section of candor's, as `NightsJrnl` writes it: its name, then its fields, then its prose;
/// of plain writing the prose, then the fields. As prose alone the answers of a check-in would be read for what they show.
enum NamedSection {
  /// The reading with such entries as the sections that they were, and brackets as they were written.
  static func restored(_ reading: ForeignReading) -> ForeignReading {
    var reading = reading
    for index in reading.entries.indices {
      reading.entries[index].text = RawBytes.text(
        JrnlBracket.unmarked(RawBytes.bytes(reading.entries[index].text)))
      reading.entries[index] = restored(reading.entries[index]) ?? reading.entries[index]
    }
    return reading
  }

  /// The entry as the section that it was; nil where it was none.
  static func restored(_ entry: ForeignEntry) -> ForeignEntry? { section(entry) ?? writing(entry) }

  private static func section(_ entry: ForeignEntry) -> ForeignEntry? {
    let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let name = lines.first else { return nil }
    var section = entry
    section.name = name
    for line in lines.dropFirst() {
      guard let field = Field.parts(of: line) else { break }
      section.fields.append(ForeignEntry.Field(key: field.key, value: field.value))
    }
    // What was put aside is words, be it that they look like a field, until it is taken up.
    if name == "put aside", !section.fields.contains(where: { $0.key == "about" }) { section.fields = [] }
    section.text = lines.dropFirst(1 + section.fields.count).joined(separator: "\n")
    return isSection(section, name) ? section : nil
  }

  /// Whether a name and what stands under it are a section of candor's. A title of one word, or with a capital, may be
  /// anybody's: under it a field has to stand that candor writes there.
  private static func isSection(_ section: ForeignEntry, _ name: String) -> Bool {
    if long.contains(name) { return !section.fields.isEmpty || section.text.utf8.contains { $0 > 0x20 } }
    let kind = SectionKind(name: name)
    if kind == .shows { return section.fields.contains { !Field.ofWriting.contains($0.key) } }
    let wanted = kind == .other && name == "behind" ? ["behind"] : keys[kind] ?? []
    return section.fields.contains { wanted.contains($0.key) }
  }

  /// Names of several words, as candor writes them.
  private static let long: Set<String> = [
    "put aside", "one boundary", "one recovery practice", "someone outside", "three layers", "one step",
    "what the words show", "the real name", "put off", "the alarm", "to report", "not tonight",
  ]

  /// Keys that candor writes into sections of a kind.
  private static let keys: [SectionKind: Set<String>] = [
    .checkIn: Set(CheckIn.fields), .truth: ["who", "polished", "real", "say", "when", "to report"],
    .promise: ["who", "told"], .putAside: ["about"], .boundary: ["boundary"], .recovery: ["recovery"],
    .outside: ["who"], .floors: ["sleep", "move", "food", "people", "looked at"],
    .layers: ["layer 1", "layer 2", "layer 3"], .step: ["step"],
  ]

  // MARK: Plain writing

  /// An entry that ends with the fields of plain writing: with the minutes that it took, or what of the day it is about.
  private static func writing(_ entry: ForeignEntry) -> ForeignEntry? {
    let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = (lines.lastIndex { $0.utf8.contains { $0 > 0x20 } } ?? -1) + 1
    let fields = lines[..<end].reversed().prefix { line in
      Field.parts(of: line).map { ofWriting.contains($0.key) } ?? false
    }
    .reversed().compactMap { Field.parts(of: $0) }
    let isWriting = fields.contains { field in
      field.key == "minutes" && Int(field.value) != nil || field.key == "about" && field.value.hasPrefix("later, ")
    }
    guard isWriting else { return nil }
    var section = entry
    section.fields = fields.map { ForeignEntry.Field(key: $0.key, value: $0.value) }
    section.text = lines[..<(end - fields.count)].joined(separator: "\n")
    return section
  }

  private static let ofWriting = Field.ofWriting.union(["later", "passed", "safe", "rose", "then", "dear"])
}

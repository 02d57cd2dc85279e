import Journal

/// An entry of jrnl that was a section of candor's, as `NightsJrnl` writes it: its name, then its fields, then its prose.
/// As prose alone the answers of a check-in would be read for what they show.
enum NamedSection {
  /// The reading with such entries as the sections that they were.
  static func restored(_ reading: ForeignReading) -> ForeignReading {
    var reading = reading
    reading.entries = reading.entries.map { section($0) ?? $0 }
    return reading
  }

  private static func section(_ entry: ForeignEntry) -> ForeignEntry? {
    let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let name = lines.first, ![.loose, .writing, .other].contains(SectionKind(name: name)) else { return nil }
    var section = entry
    section.name = name
    for line in lines.dropFirst() {
      guard let field = Field.parts(of: line) else { break }
      section.fields.append(ForeignEntry.Field(key: field.key, value: field.value))
    }
    section.text = lines.dropFirst(1 + section.fields.count).joined(separator: "\n")
    return section.fields.allSatisfy { Field.ofWriting.contains($0.key) } ? nil : section
  }
}

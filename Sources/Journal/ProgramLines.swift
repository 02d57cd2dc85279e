extension Entry {
  /// What candor wrote or reads to remember by, and a person did not put into words: the day's title, and the values of
  /// fields that hold days, counts, or the people whom the writer means to talk to.
  public var programParts: [Range<Int>] {
    var parts: [Range<Int>] = []
    if let title { parts.append(title) }
    for section in sections {
      for field in section.fields where !field.valueRange.isEmpty {
        if field.key == "about" {
          // `later, 2026-11-20 14:10 "code in bay 4"`: what is in quotation marks are words.
          let quote = bytes[field.valueRange].firstIndex(of: Byte.quote) ?? field.valueRange.lowerBound
          if quote > field.valueRange.lowerBound { parts.append(field.valueRange.lowerBound..<quote) }
        } else if FieldKey.remembered.contains(field.key) {
          parts.append(field.valueRange)
        }
      }
    }
    return parts
  }

  /// How many lines of it a person typed: not what was asked, how long it took, or what is only named again. One at
  /// least, where there is anything.
  var typedLines: Int {
    let lines = sections.reduce(0) { count, section in
      count + section.paragraphs.count + section.fields.count { !isNamedAgain($0.key, in: section) }
    }
    return max(lines, sections.contains { !$0.isEmpty } ? 1 : 0)
  }

  private func isNamedAgain(_ key: String, in section: Section) -> Bool {
    switch key {
    case "asked", "minutes", "about", "passed", "made", "looked at": true
    case "who": section.kind == .promise || section["kept"] != nil
    case "boundary", "recovery": section["kept"] != nil
    default: section.kind == .shows
    }
  }

  /// The line `# Saturday 21 November 2026`, where there is one.
  private var title: Range<Int>? {
    var start = bytes.holds(Byte.mark, at: 0) ? 3 : 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      guard bytes.isBlank(start..<end) else {
        // A first heading of the person's own is a section.
        let isHeading = bytes[start] == Byte.hash && end > start + 1 && bytes[start + 1].isSpace
        return isHeading && sections.first?.line != line(at: start) ? start..<end : nil
      }
      start = end + 1
    }
    return nil
  }
}

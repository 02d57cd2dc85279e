import Journal
import Nights

/// What candor exports as Markdown, or a night's own file: sections come back as they were.
enum CandorMarkdown {
  /// The first line of an export.
  static let mark = "<!-- candor journal 1 -->"
  /// What stands over each night of an export, up to the date.
  static let nightMark = "<!-- night "

  /// The entries; nil where this is another program's Markdown.
  static func read(_ bytes: [UInt8], name: String) -> ForeignReading? {
    if bytes.starts(with: mark.utf8) { return export(bytes) }
    guard let date = DayNames.date(in: name) else { return nil }
    let entry = Entry.parse(bytes, date: date)
    let title = Array("# \(date.heading)".utf8)
    guard bytes.starts(with: title + [0x0A]) || bytes.starts(with: title + [0x0D, 0x0A]) || isNight(entry, name) else {
      return nil
    }
    return ForeignReading(entries: entries(entry, after: 0))
  }

  /// Whether a file without the day's title is a night's all the same: it has the name of one, and fields of a section of
  /// candor's, or answers of a check-in at its top.
  private static func isNight(_ entry: Entry, _ name: String) -> Bool {
    guard name == "\(entry.date.iso).md" else { return false }
    let answers = AnswerLines.ranges(in: entry.bytes)
    return entry.sections.contains { section in
      guard let first = section.fields.first else { return false }
      switch section.kind {
      case .other: return false
      case .loose: return answers.contains(first.lineRange)
      case .writing: return section.fields.allSatisfy { Field.ofWriting.contains($0.key) }
      default: return true
      }
    }
  }

  private static func export(_ bytes: [UInt8]) -> ForeignReading {
    var reading = ForeignReading()
    let lines = Line.all(bytes)
    if let early = lines.dropFirst().first(where: { !$0.isBlank }), !early.bytes.starts(with: nightMark.utf8) {
      reading.problems.append(
        ForeignProblem(line: early.number, reason: "what stands before the first night was left out"))
    }
    var night: (date: CivilDate, line: Int, start: Int)?
    func close(at end: Int) {
      guard let open = night, open.start <= end else { return }
      reading.entries += entries(Entry.parse(Array(bytes[open.start..<end]), date: open.date), after: open.line)
    }
    for line in lines where line.bytes.starts(with: nightMark.utf8) {
      close(at: line.bytes.startIndex)
      let date = CivilDate(iso: String(decoding: line.bytes.dropFirst(nightMark.utf8.count).prefix(10), as: UTF8.self))
      night = date.map { ($0, line.number, min(line.bytes.endIndex + 1, bytes.count)) }
      if date == nil {
        reading.problems.append(
          ForeignProblem(line: line.number, reason: "there is no such night; what stands under it was left out"))
      }
    }
    close(at: bytes.count)
    return reading
  }

  private static func entries(_ entry: Entry, after line: Int) -> [ForeignEntry] {
    entry.sections.filter { !$0.isEmpty }.flatMap { section in
      let whole = ForeignEntry(
        when: .night(entry.date, section.time, utcOffset: section.time == nil ? nil : section.utcOffset),
        name: section.kind == .loose ? nil : RawBytes.text(entry.bytes[section.nameRange]),
        fields: section.fields.map { ForeignEntry.Field(key: $0.key, value: RawBytes.text(entry.value(of: $0))) },
        text: RawBytes.text(entry.prose(of: section)), line: line + section.line)
      guard SectionText.checkIn(section, in: entry) != nil else { return [whole] }
      // Answers above loose prose stay a check-in only under its name; the prose is none.
      var (answers, prose) = (whole, whole)
      (answers.name, answers.text, prose.fields) = ("check-in", "", [])
      return prose.text.isEmpty ? [answers] : [answers, prose]
    }
  }
}

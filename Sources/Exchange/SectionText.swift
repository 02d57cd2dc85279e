import Journal

/// A section as plain text: what other journals are given, and what duplicates are known by.
enum SectionText {
  /// Fields but for tags, and the prose; of a heading that stands alone, its name.
  static func words(_ section: Section, in entry: Entry) -> [UInt8] {
    let words = lines(section, in: entry, .plain)
    return words.isEmpty && section.kind == .other ? Array(entry.bytes[section.nameRange]) : words
  }

  /// The same as jrnl gets it: the practice's name and its fields first, but after the prose where it is plain writing,
  /// for jrnl makes a title of the first sentence; tags last, as its tags. Answers of a check-in that stand over loose
  /// prose are an entry of their own.
  static func jrnl(_ section: Section, in entry: Entry) -> [[UInt8]] {
    if let (answers, prose) = checkIn(section, in: entry) {
      return [Array("check-in\n".utf8) + answers] + (prose.isEmpty ? [] : [prose])
    }
    return [lines(section, in: entry, section.kind == .writing || section.kind == .loose ? .writing : .practice)]
  }

  /// The answers and the prose of loose lines that begin with a check-in; nil of any other section.
  static func checkIn(_ section: Section, in entry: Entry) -> (answers: [UInt8], prose: [UInt8])? {
    guard section.kind == .loose, !section.fields.isEmpty else { return nil }
    return (fields(section, in: entry), entry.prose(of: section))
  }

  private static func fields(_ section: Section, in entry: Entry) -> [UInt8] {
    let fields = section.fields.filter { $0.key != "tags" }.map { Array("\($0.key): ".utf8) + entry.value(of: $0) }
    return Array(fields.joined(separator: [UInt8(ascii: "\n")]))
  }

  private enum Style { case plain, practice, writing }

  private static func lines(_ section: Section, in entry: Entry, _ style: Style) -> [UInt8] {
    var fields = [fields(section, in: entry)].filter { !$0.isEmpty }
    if style == .practice, !section.name.isEmpty { fields.insert(Array(entry.bytes[section.nameRange]), at: 0) }
    let prose = entry.prose(of: section)
    // A blank line ends the fields, so that prose which looks like one stays prose.
    let first = prose.prefix { $0 != UInt8(ascii: "\n") }
    let mayGoOn = !section.fields.isEmpty || Field.parts(of: String(decoding: first, as: UTF8.self)) != nil
    let gap = style == .practice && mayGoOn ? [UInt8(ascii: "\n")] : []
    let words = prose.isEmpty ? [] : [gap + prose]
    var parts = style == .writing ? words + fields : fields + words
    if style != .plain, let tags = section.fields.first(where: { $0.key == "tags" }) {
      let words = RawBytes.text(entry.value(of: tags)).split(separator: ",").map { tag in
        "@" + tag.split { $0 == " " || $0 == "@" || $0 == "#" }.joined(separator: "-")
      }
      parts.append(RawBytes.bytes(words.joined(separator: " ")))
    }
    return Array(parts.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// The words with one blank between them, however they were broken into lines.
  static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.joined(separator: [0x20]))
  }
}

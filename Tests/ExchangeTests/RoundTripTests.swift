import Formats
import Journal
import Nights
import TestSupport
import Testing

@testable import Exchange

/// Out and in again, over random nights: what comes back is what went out.
@Suite struct RoundTripTests {
  private static let night = NightPlanTests.night
  private static let words = [
    "They called it at two.", "I'm fine.", "## 23:00 truth", "# Saturday 21 November 2026", "who: Sam", "\\", "\\x41",
    "[2026-11-20 10:00] Not a head", "<!-- night 2026-11-20 -->",
    "<!-- night C:\\new\\x41 -->", "é \u{202E}x", "tags: a", "a, b", "- slept: 5", "***",
    "--- ", "\"quoted\", and so", "¯\\_(ツ)_/¯", "=1+1", "\u{FEFF}mark",
  ]

  private static func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
    words[Int.random(in: words.indices, using: &random)]
  }

  /// A night with a few sections of random lines, as candor itself would write it.
  private static func file(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array("# \(night.heading)\n\n".utf8)
    for number in 0..<Int.random(in: 1...4, using: &random) {
      let time = random.chance(0.8) ? ClockTime(minutes: Int.random(in: 0..<1440, using: &random)) : nil
      let name = pick(["ten minutes", "imported", "truth", "check-in", "walk"], &random)
      var fields: [(key: String, value: String)] = []
      if random.chance(0.4) { fields.append(("who", pick(words, &random))) }
      if random.chance(0.2) { fields.append(("tags", "ward, bay 4")) }
      var lines = ["Section \(number)."]
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        lines.append(random.chance(0.3) ? "" : pick(words, &random))
      }
      let record = Record(time: time, name: name, fields: fields, prose: lines.joined(separator: "\n"))
      // A heading of one's own may stand alone.
      if random.chance(0.3) { bytes += Array("## Cried in the stairwell \(number)\n\n".utf8) }
      bytes += record.bytes + (random.chance(0.1) ? [0xE9, 0x0A] : []) + [0x0A]
      // Somebody's own line that begins with a backslash.
      if random.chance(0.2) { bytes += Array("\\o/ I matched\n\\\\server\\notes\n".utf8) }
    }
    return bytes
  }

  private func document(_ writer: some ExportWriter, _ entry: Entry) -> [UInt8] {
    var writer = writer
    guard let night = ExportedNight(entry) else { return [] }
    return writer.beginning() + writer.night(night) + writer.end()
  }

  /// What becomes of each entry of a document in a journal that has this night already.
  private func fates(_ reading: ForeignReading, in existing: Entry?) -> [PlacedEntry.Fate] {
    var plan = NightPlan(Self.night, existing: existing)
    return reading.entries.map { entry in
      var time: ClockTime?
      switch entry.when {
      case .night(_, let at, _): time = at
      case .clock(_, let at): time = at
      default: break
      }
      let arrival = PlacedEntry(entry, path: "", night: Self.night, time: time, utcOffset: nil)
      return plan.fate(of: arrival, today: Self.night)
    }
  }

  @Test(arguments: 0..<200)
  func `Markdown out and in again: nothing to add where it came from, the same sections elsewhere`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let entry = Entry.parse(Self.file(&random), date: Self.night)
    let reading = ForeignFormat.markdown.read(document(NightsMarkdown(), entry), name: "export.md")
    #expect(reading.problems.isEmpty)
    #expect(reading.entries.count == entry.sections.count)
    for case .new(let record) in fates(reading, in: entry) {
      Issue.record("\(String(decoding: record.bytes, as: UTF8.self))")
    }
    var copy: [UInt8] = []
    for case .new(let record) in fates(reading, in: nil) { copy += record.bytes + [0x0A] }
    let again = Entry.parse(copy, date: Self.night)
    #expect(again.sections.count == entry.sections.count)
    for (old, new) in zip(entry.sections, again.sections) {
      #expect(old.time == new.time && old.name == new.name)
      #expect(old.fields.map(\.key) == new.fields.map(\.key))
      #expect(old.fields.map(\.value) == new.fields.map(\.value))
      #expect(entry.prose(of: old) == again.prose(of: new))
    }
  }

  /// Pieces of lines as a person may have typed them in an editor, where no line was escaped for them.
  private static let pieces = [
    "<!-- night ", "\\", "\\\\", "x41", "n", "\r", " -->", "#", " ", "who: ", "é", "slept: 5", "2026-11-20", "\u{FEFF}",
  ]

  @Test(arguments: 0..<400)
  func `a night from any editor comes back out of Markdown with the words that it had`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lines = ["## 22:10 truth", ""]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let start = random.chance(0.5) ? "<!-- night " : ""
      lines.append(
        start + (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.pick(Self.pieces, &random) }.joined())
    }
    let entry = Entry.parse(Array((lines.joined(separator: "\n") + "\n").utf8), date: Self.night)
    let reading = ForeignFormat.markdown.read(document(NightsMarkdown(), entry), name: "export.md")
    #expect(reading.problems.isEmpty)
    let sections = entry.sections.filter { !$0.isEmpty }
    #expect(reading.entries.map(\.text) == sections.map { RawBytes.text(entry.prose(of: $0)) }, "\(lines)")
    #expect(reading.entries.map { $0.fields.map(\.value) } == sections.map { $0.fields.map(\.value) }, "\(lines)")
  }

  @Test(arguments: 0..<200)
  func `jrnl's text out and in again: nothing to add where it came from`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let entry = Entry.parse(Self.file(&random), date: Self.night)
    let reading = ForeignFormat.jrnl.read(document(NightsJrnl(dayEndsAt: .midnight), entry), name: "")
    #expect(reading.problems.isEmpty)
    #expect(reading.entries.count == entry.sections.count)
    for case .new(let record) in fates(reading, in: entry) {
      Issue.record("\(String(decoding: record.bytes, as: UTF8.self))")
    }
  }

  /// Headings and lines of which one may be taken for another, the way they stand in a file of any editor.
  private static let lookAlikes = [
    "## 22:10 put aside", "## 22:10 ten minutes", "## 22:20 truth", "## 22:00 check-in", "## put aside", "## behind",
    "## 22:30 what the words show", "## Ward", "## 23:10 imported", "##", "put aside: x", "minutes: 11",
    "minutes: long",
    "about: later, 14:10 \"bay 4\"", "rose: shame", "who: Sam", "slept: 5", "rest: the river, better",
    "later: let go", "tags: ward, bay 4", "put aside", "check-in", "truth", "Words.", "@ward", "", "",
    "\\## 22:10 truth", "\\minutes: 3\\", "[2026-11-20 10:00] x", "behind: reading", "layer: 2", " minutes: 7 ",
    "kept: \\x6eo", "imported",
  ]

  @Test(arguments: 0..<40)
  func `a night from any editor goes out as jrnl's text, and nothing of it is new where it came from`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let lines = (0..<Int.random(in: 1...9, using: &random)).map { _ in Self.pick(Self.lookAlikes, &random) }
      let entry = Entry.parse(Array((lines.joined(separator: "\n") + "\n").utf8), date: Self.night)
      let reading = ForeignFormat.jrnl.read(document(NightsJrnl(dayEndsAt: .midnight), entry), name: "")
      for case .new(let record) in fates(reading, in: entry) {
        Issue.record("\(lines): \(String(decoding: record.bytes, as: UTF8.self))")
      }
    }
  }

  /// Nights with answers of a check-in, and the sections that are to come back elsewhere: name, fields and prose.
  @Test(arguments: [
    ("slept: 5.5\nworked: 13\noutside: no\n\nWords.\nSam: he came.\n", ["check-in 3 ", " 0 Words.\nSam: he came."]),
    ("slept: 6\n", ["check-in 1 "]),
    (
      "# 20 November 2026\n\n## 22:14 check-in\nslept: 7 h\nday off: no\nscreen in bed: no\n\nSam: a remark.\n",
      ["check-in 3 \nSam: a remark."]
    ),
    (
      "## 22:20 truth\nwho: Sam\nsay: Walk?\n\n## 22:30 what the words show\nmachine: \"the pager\" (passed)\n\nNo.\n",
      ["truth 2 ", "what the words show 1 \nNo."]
    ), ("## 22:20 Floors and walls\nwho: Sam\n\nWords.\n", [" 0 Floors and walls\nwho: Sam\n\nWords."]),
    ("## 22:16 ten minutes\nminutes: 10\n\nCheck-in\n", [" 1 Check-in"]),
    (
      "## 22:16 ten minutes\nabout: later, 14:10 \"bay 4\"\nminutes: 10\nrose: shame\n\nWords.\nthen: more\n\nEnd.\n",
      [" 3 Words.\nthen: more\n\nEnd."]
    ), ("## 22:16 ten minutes\nrose: shame\n\nWords.\n", [" 0 Words.\nrose: shame"]),
    ("## 14:10 put aside\ncode in bay 4\n", ["put aside 0 code in bay 4"]),
    ("## 14:10 put aside\n\nwho: Sam\n", ["put aside 0 \nwho: Sam"]),
    ("## 22:10 put aside\nabout: later, 14:10 \"bay 4\"\nlater: let go\n", ["put aside 2 "]),
    ("## 22:10 the alarm\n\nWe did not tell.\n", ["the alarm 0 We did not tell."]),
    ("## 22:10 the real name\nabout: \"the gomer\"\n\nAda\n", ["the real name 1 \nAda"]),
    ("## 22:10 to report\nvalue: care\nto report: yes\n", ["to report 2 "]),
    ("## 22:10 behind\nbehind: reading\nlayer: 2\n", ["behind 2 "]),
    ("## 22:10 put off\nput off: the call\n", ["put off 1 "]),
    ("## 22:10 not tonight\npassed: floors\n", ["not tonight 1 "]),
    ("## 22:10 one step\nstep: laundry\n", ["one step 1 "]), ("## 22:10 promise\nwho: Sam\ntold: -\n", ["promise 2 "]),
    ("## 22:10 floors\nlooked at: yes\n", ["floors 1 "]),
    ("## 22:10 three layers\nlayer 1: yes\n", ["three layers 1 "]),
    ("## 22:10 one boundary\nboundary: no phone\n", ["one boundary 1 "]),
    ("## 22:10 one recovery practice\nrecovery: the river\n", ["one recovery practice 1 "]),
    ("## 22:10 someone outside\nwho: Mum\nkept: yes\n", ["someone outside 2 "]),
    // Last lines that look like fields of plain writing.
    ("put aside: x\nminutes: 11\n", [" 1 put aside: x"]), ("Words.\nminutes: 11\n", [" 1 Words."]),
    ("## 22:10 ward\n\nWords.\n\nabout: later, 14:10\n", [" 1 ward\nWords."]),
    // Titles that are anybody's.
    ("## Truth\n\nI told Sam.\n", [" 0 Truth\nI told Sam."]), ("## 22:10 truth\nnote: x\n", [" 0 truth\nnote: x"]),
    ("## Put aside\n\nbay 4\n", [" 0 Put aside\nbay 4"]), ("## 22:10 behind\n\nAgain.\n", [" 0 behind\nAgain."]),
    ("## Later\nwho: Sam\n", [" 0 Later\nwho: Sam"]), ("## put aside\n\n@ward\n", ["put aside 0 @ward"]),
  ])
  func `jrnl's text out and into another journal: answers stay answers`(_ file: String, _ sections: [String]) {
    let entry = Entry.parse(Array(file.utf8), date: Self.night)
    let reading = ForeignFormat.jrnl.read(document(NightsJrnl(dayEndsAt: .midnight), entry), name: "")
    let came = reading.entries.map { entry in
      "\(entry.name ?? "") \(entry.fields.count) \(entry.text.last == "\n" ? String(entry.text.dropLast()) : entry.text)"
    }
    #expect(came == sections)
    for case .new(let record) in fates(reading, in: entry) { Issue.record("\(record)") }
    // Into another journal and out again: the same, and a second import adds nothing.
    var copy: [UInt8] = []
    for case .new(let record) in fates(reading, in: nil) { copy += record.bytes + [0x0A] }
    let again = Entry.parse(copy, date: Self.night)
    #expect(again.checkIn == entry.checkIn)
    for case .new(let record) in fates(reading, in: again) { Issue.record("\(record)") }
  }

  /// Prose of a section, and where jrnl would begin an entry within it.
  @Test(arguments: [
    ("From my pager log\n\n[2026-11-11 10:00] code in bay 4", 1), ("From my log\n[2026-11-11 10:00] code", 1),
    ("One.\n  [today] two\n\n[three", 2), ("Said it. [2026-11-11 10:00] code", 1), ("Said “it.” [today I] left", 1),
    ("[2026-11-11 10:00] code", 0), ("One [2026-11-11 10:00] two", 0), ("One.\n- [ ] two", 0), ("One. [a]\ntwo", 0),
  ])
  func `jrnl's text: a bracket that could begin an entry has a mark, which an import takes off`(
    _ prose: String, _ count: Int
  ) {
    let entry = Entry.parse(Array("## 22:16 ten minutes\n\n\(prose)\n".utf8), date: Self.night)
    let bytes = document(NightsJrnl(dayEndsAt: .midnight), entry)
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{2060}" } == count)
    let own = RawBytes.text(entry.prose(of: entry.sections[0]))
    #expect(ForeignFormat.jrnl.read(bytes, name: "").entries.map(\.text) == [own + "\n"])
  }

  @Test func `Markdown out and into another journal: answers at the top of a night stay a check-in`() {
    let entry = Entry.parse(Array("slept: 5.5\nworked: 13\n\nWords.\nSam: he came.\n".utf8), date: Self.night)
    let reading = ForeignFormat.markdown.read(document(NightsMarkdown(), entry), name: "export.md")
    #expect(reading.entries.map(\.name) == ["check-in", nil])
    #expect(reading.entries.map(\.text) == ["", "Words.\nSam: he came."])
    for case .new(let record) in fates(reading, in: entry) { Issue.record("\(record)") }
    var copy: [UInt8] = []
    for case .new(let record) in fates(reading, in: nil) { copy += record.bytes + [0x0A] }
    #expect(Entry.parse(copy, date: Self.night).checkIn == entry.checkIn)
  }

  @Test(arguments: [
    "rest: caf\u{E9}, worse", "rest: \\caf\\xe9, worse", "rest: a walk\nrest: caf\u{E9}, worse\nrest: -",
  ])
  func `bytes that are not UTF-8 go out of fields, tags and names and come in again as they are`(_ answers: String)
    throws
  {
    // A file of an old editor: each letter is a byte.
    let file = "## 22:00 check-in\nslept: 5\n\(answers)\ntags: w\u{E9}\n\n## 22:20 caf\u{E9}\nWords.\n"
    let entry = Entry.parse(file.unicodeScalars.map { UInt8($0.value) }, date: Self.night)
    let value: [UInt8] = Array("caf".utf8) + [0xE9]
    #expect(document(NightsCSV(signals: []), entry).firstRange(of: value + Array(",worse".utf8)) != nil)
    let jrnl = document(NightsJrnl(dayEndsAt: .midnight), entry)
    #expect(jrnl.firstRange(of: Array("rest: ".utf8) + value) != nil)
    #expect(jrnl.firstRange(of: [UInt8(ascii: "@"), UInt8(ascii: "w"), 0xE9, 0x0A]) != nil)
    for (format, bytes) in [(ForeignFormat.jrnl, jrnl), (.markdown, document(NightsMarkdown(), entry))] {
      let reading = format.read(bytes, name: "")
      for case .new(let record) in fates(reading, in: entry) { Issue.record("\(record)") }
      var copy: [UInt8] = []
      for case .new(let record) in fates(reading, in: nil) { copy += record.bytes + [0x0A] }
      #expect(copy.firstRange(of: Array("rest: ".utf8) + value) != nil, "\(format)")
      #expect(copy.firstRange(of: Array("\u{FFFD}".utf8)) == nil, "\(format)")
      guard format == .markdown else { continue }
      #expect(copy.firstRange(of: Array("## 22:20 ".utf8) + value + [0x0A]) != nil)
      #expect(copy.firstRange(of: Array("tags: w".utf8) + [0xE9, 0x0A]) != nil)
    }
  }

  @Test(arguments: 0..<200)
  func `JSON is valid, holds what stands in the file, and bytes that are not text as they are`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let entry = Entry.parse(Self.file(&random), date: Self.night)
    let json = try JSONReader.read(document(NightsJSON(lines: false), entry)).array?.first
    #expect(json?["date"]?.string == Self.night.iso)
    #expect(json?["version"]?.int == 1)
    let sections = json?["sections"]?.array ?? []
    #expect(sections.count == entry.sections.count)
    for (section, value) in zip(entry.sections, sections) {
      #expect(value["name"]?.string == section.name)
      #expect(value["time"]?.string == section.time?.text)
      #expect(value["text"]?.string == String(decoding: entry.prose(of: section), as: UTF8.self))
      let fields = value["fields"]?.array ?? []
      #expect(fields.map { $0["value"]?.string } == section.fields.map(\.value))
    }
    let isText = String(validating: entry.bytes, as: UTF8.self) != nil
    #expect(json?["bytes"]?.string == (isText ? nil : Base64.text(entry.bytes)))
  }
}

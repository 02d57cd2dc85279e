import Journal
import Nights
import Testing

@testable import Exchange

/// What becomes of an entry in the night that it belongs to.
@Suite struct NightPlanTests {
  static let night = CivilDate(daysSinceEpoch: 20_778)

  static func arrival(_ entry: ForeignEntry, time: ClockTime? = ClockTime(hour: 22, minute: 14)) -> PlacedEntry {
    PlacedEntry(entry, path: "x", night: night, time: time, utcOffset: nil)
  }

  static func entry(_ text: String, tags: [String] = [], name: String? = nil) -> ForeignEntry {
    ForeignEntry(when: .night(night, nil, utcOffset: nil), name: name, text: text, tags: tags, line: 1)
  }

  private func fate(_ entry: ForeignEntry, time: String? = "22:14", in file: String) -> String {
    var plan = NightPlan(Self.night, existing: Entry.parse(Array(file.utf8), date: Self.night))
    let clock = time.flatMap { Stamp.whole("2026-11-21 \($0)")?.time }
    switch plan.fate(of: Self.arrival(entry, time: clock), today: Self.night) {
    case .new(let record): return String(decoding: record.bytes, as: UTF8.self)
    case .duplicate: return "duplicate"
    case .refused(let reason): return reason
    }
  }

  @Test(arguments: [
    ("## 22:14 imported\n\nA line.\n\nAnother.\n", "22:14", "duplicate"),
    ("## 22:14 ten minutes\n\nA line. Another.\n", "22:14", "duplicate"),
    ("## 22:14 imported\ntags: ward\n\nA line.\nAnother.\n", "22:14", "duplicate"),
    ("## 22:15 imported\n\nA line.\n\nAnother.\n", "22:14", "new"),
    ("## imported\n\nA line.\n\nAnother.\n", "22:14", "duplicate"), ("A line.\nAnother.\n", "22:14", "duplicate"),
    ("## 22:15 imported\n\nA line.\n\nAnother.\n", nil, "duplicate"),
    ("## 22:14 imported\n\nA line.\n", "22:14", "new"), ("", "22:14", "new"),
  ])
  func `the same words at the same time are there already; white space and headings do not tell`(
    _ file: String, _ time: String?, _ expected: String
  ) {
    let fate = fate(Self.entry("A line.\n\nAnother."), time: time, in: file)
    #expect(expected == "new" ? fate.hasPrefix("## ") : fate == expected)
  }

  @Test func `an entry becomes a section of its own, blank lines and tags kept, look-alikes escaped`() {
    let text = "\n\nA line.\n\n\n## 23:00 truth\nwho: Sam\n\\back\n# Saturday 2026\n"
    #expect(
      fate(Self.entry(text, tags: ["ward", "bay 4"]), in: "")
        == "## 22:14 imported\ntags: ward, bay 4\n\nA line.\n\n\n\\## 23:00 truth\nwho: Sam\n\\back\n"
        + "\\# Saturday 2026\n")
    #expect(fate(Self.entry("Words"), time: nil, in: "") == "## imported\n\nWords\n")
  }

  @Test func `first words that look like a field stay words`() {
    let bytes = Array(fate(Self.entry("who: Sam\nsay: I'm not okay"), in: "").utf8)
    let section = Entry.parse(bytes, date: Self.night).sections[0]
    #expect(section.fields.isEmpty)
    #expect(section.paragraphs.count == 2)
  }

  @Test func `a night to come and a night that would grow too large are refused`() {
    var plan = NightPlan(Self.night, existing: nil)
    guard case .refused(let reason) = plan.fate(of: Self.arrival(Self.entry("x")), today: Self.night.adding(days: -1))
    else { return #expect(Bool(false)) }
    #expect(reason == "2026-11-21 is still to come")
    let large = String(repeating: "word ", count: 2_000_000)
    #expect(fate(Self.entry(large), in: "") == "the night would hold more than 10 MB")
  }

  @Test func `twice in one import is once`() {
    var plan = NightPlan(Self.night, existing: nil)
    guard case .new = plan.fate(of: Self.arrival(Self.entry("x")), today: Self.night) else {
      return #expect(Bool(false))
    }
    guard case .duplicate = plan.fate(of: Self.arrival(Self.entry(" x ")), today: Self.night) else {
      return #expect(Bool(false))
    }
  }
}

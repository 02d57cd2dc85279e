import Journal
import Nights
import TestSupport
import Testing

/// Pieces that mean something to the format, or to a terminal, or to nobody.
let pieces = [
  "#", "##", "## 22:14 truth", "# ", " ", "  ", "\t", "\n", "\r", "\r\n", "\\", "\\\\", "\\n", "x41", "n", ":",
  "who: Bea",
  "slept: 6", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "é", "e\u{301}", "😀", "word", "\"",
  "(not it)",
  "2026", "-0400", "¯\\_(ツ)_/¯", "C:\\", "\u{202E}", "…",
]

func nastyText(_ generator: inout SeededGenerator) -> String {
  (0..<Int.random(in: 0...7, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
}

@Suite("What is written is read back")
struct RoundTripTests {
  @Test("Any text, in any section, in a file of several", arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = ["ten minutes", "check-in", "put aside", "truth", "what the words show", "behind", ""]
    for _ in 0..<60 {
      var bytes = Array("# Saturday 21 November 2026\n\n".utf8)
      var expected: [(name: String, fields: [String], paragraphs: [String])] = []
      for index in 0..<Int.random(in: 1...3, using: &generator) {
        let name = names.randomElement(using: &generator) ?? ""
        let keys = ["who", "minutes", "said", "screen in bed"].filter { _ in Bool.random(using: &generator) }
        // What writing and putting aside take for a sentence is no field there.
        let isProse = ["ten minutes", "put aside", ""].contains(name)
        let fields = keys.filter { !isProse || $0 != "screen in bed" }.map { (key: $0, value: nastyText(&generator)) }
        let paragraphs = (0..<Int.random(in: 0...4, using: &generator)).map { _ in nastyText(&generator) }
        let record = Record(time: try clock(22, index), name: name, fields: fields, paragraphs: paragraphs)
        if index > 0 { bytes += Array("\n".utf8) }
        bytes += record.bytes
        expected.append((name, fields.map { "\($0.key)=\($0.value)" }, paragraphs))
      }
      let entry = Entry.parse(bytes, date: try day())
      try #require(entry.sections.count == expected.count)
      for (section, wanted) in zip(entry.sections, expected) {
        #expect(section.name == wanted.name)
        // Compared as bytes: equal Strings may differ in them.
        #expect(section.fields.map { Array("\($0.key)=\($0.value)".utf8) } == wanted.fields.map { Array($0.utf8) })
        #expect(section.paragraphs.map { Array(entry.text(of: $0).utf8) } == wanted.paragraphs.map { Array($0.utf8) })
      }
    }
  }

  @Test("What is written holds no control byte and no line that only looks like a heading", arguments: 100..<110)
  func quiet(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = nastyText(&generator)
      let record = Record(time: try clock(1, 30), name: "truth", fields: [("real", text)], paragraphs: [text])
      #expect(record.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 })
      let lines = record.bytes.split(separator: 0x0A).dropFirst()
      #expect(!lines.contains { $0.starts(with: "## ".utf8) || $0.starts(with: "# ".utf8) })
    }
  }

  @Test("Any bytes at all can be read, and every range lies within them", arguments: 200..<220)
  func anything(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var bytes = Array(nastyText(&generator).utf8) + Array(nastyText(&generator).utf8)
      for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let entry = Entry.parse(bytes, date: try day())
      let ranges = entry.ownWords + entry.sections.flatMap { $0.paragraphs + $0.fields.map(\.valueRange) }
      #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
      for range in ranges { _ = entry.text(of: range) }
      // One section begins where the one before ends, on a line of its own; the last one ends with the file.
      let ends = entry.sections.dropFirst().map(\.range.lowerBound) + [bytes.count]
      #expect(zip(entry.sections, ends).allSatisfy { $0.range.upperBound == $1 })
      for section in entry.sections {
        let lines = bytes[..<section.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        #expect(lines == section.line)
        let inner = section.fields.map(\.lineRange) + section.paragraphs
        #expect(inner.allSatisfy { $0.clamped(to: section.range) == $0 })
      }
      _ = entry.checkIn
      _ = Memory([entry])
    }
  }

  @Test(
    "What was put aside stands straight under its heading, however it comes", arguments: ["bay 4", "who: Sam", "# x"])
  func jotted(words: String) throws {
    let typed = Record(time: try clock(14, 10), name: "put aside", paragraphs: [words])
    #expect(Record(time: try clock(14, 10), name: "put aside", prose: words).bytes == typed.bytes)
  }

  @Test("Prose stays as it was typed: only what would be misread is escaped")
  func plain() throws {
    let paragraphs =
      ["I'm fine: really.", "who: asked nobody", "¯\\_(ツ)_/¯", "#hash is a tag", "## heading"]
      + ["\\o/ I matched", "\\\\server\\notes", "\\ends with \\"]
    let record = Record(time: try clock(22, 16), name: "ten minutes", paragraphs: paragraphs)
    let lines = String(decoding: record.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "## 22:16 ten minutes", "", "I'm fine: really.", "who: asked nobody", "¯\\_(ツ)_/¯", "#hash is a tag",
        "\\## heading", "\\o/ I matched", "\\\\server\\notes", "\\\\\\ends with \\\\", "",
      ])
  }

  @Test("The hour that comes twice carries its offset")
  func offset() throws {
    let record = Record(time: try clock(1, 30), utcOffset: -14_400, name: "check-in", fields: [("slept", "6 h")])
    #expect(String(decoding: record.bytes, as: UTF8.self) == "## 01:30 -0400 check-in\nslept: 6 h\n")
  }

  @Test("A key that no field could have is made one")
  func keys() throws {
    let record = Record(
      time: try clock(1, 30), name: "a\nb\u{1B}", fields: [("Größe: x", "1"), ("", "2"), ("1a", "3")])
    let section = try #require(Entry.parse(record.bytes, date: try day()).sections.first)
    #expect(section.name == "a b")
    #expect(section.fields.map(\.value) == ["1", "2", "3"])
  }
}

import Journal
import Nights
import Testing

@Suite("docs/journal-format.md")
struct DocumentTests {
  @Test("Its example is read as it says, and would be written so")
  func example() throws {
    let journal = try TemporaryJournal()
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    // A journal is read below its root; the way up and down again leads to the document.
    let up = String(repeating: "../", count: 8)
    try journal.write("x", "")
    let document = try #require(journal.text("\(up)\(root)/docs/journal-format.md"))
    let start = try #require(document.firstRange(of: "```\n")).upperBound
    let end = try #require(document[start...].firstRange(of: "\n```")).lowerBound
    let entry = try entry(String(document[start..<end]))
    #expect(entry.sections.map(\.kind) == [.putAside, .checkIn, .writing, .shows, .truth])
    #expect(entry.checkIn?.slept == 5.5)
    let memory = Memory([entry])
    #expect(memory.promises.map(\.due) == [try day("2026-11-24")])
    #expect(memory.putAside.map(\.state) == [.takenUp(on: try day())])
    #expect(memory.dismissed.cover("machine", quote: "the pager"))
    for section in entry.sections {
      let record = Record(
        time: try #require(section.time), name: section.name, fields: section.fields.map { ($0.key, $0.value) },
        paragraphs: section.paragraphs.map(entry.text(of:)))
      let text = String(decoding: record.bytes, as: UTF8.self)
      #expect(document.contains("\n" + text))
    }
  }
}

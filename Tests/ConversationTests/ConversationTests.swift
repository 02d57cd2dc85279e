import Conversation
import Nights
import Prompts
import Testing

/// The library as it is shipped.
func shipped() -> Library {
  Library(
    embeddedFiles.map { file in
      Library.Source(path: "Prompts/\(file.name)", bytes: file.text.withUTF8Buffer { Array($0) })
    })
}

@Suite("A night from end to end") struct NightTests {
  @Test("The shipped files have no problems") func noProblems() {
    #expect(shipped().problems.map(\.description) == [])
  }

  @Test("Check-in and ten minutes give the journal its two sections") func checkInAndJournal() throws {
    var facts = Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21)))
    facts.nightsWritten = 20
    facts.checkIn = ["slept", "worked", "outside"]
    var sitting = Sitting(library: shipped(), start: "night", facts: facts, seed: 1)
    var effects = sitting.start()
    var kept: [SectionContent] = []
    for input: Input in [
      .line("5h30"), .line("a lot"), .line("13"), .line("n"), .kept(path: "p"), .line(""),
      .line("They called it at two."),
      .minutes(3), .line("I'm fine."), .line("?"), .line("/done"), .kept(path: "p"),
    ] {
      effects = sitting.receive(input)
      for case .finish(let section) in effects { kept.append(section) }
    }
    #expect(effects.last == .end)
    try #require(kept.count == 2)
    #expect(
      kept[0] == SectionContent(name: "check-in", fields: [("slept", "5.5 h"), ("worked", "13 h"), ("outside", "no")]))
    #expect(kept[1].name == "ten minutes")
    #expect(kept[1].fields.map(\.key) == ["asked", "minutes"])
    #expect(kept[1].paragraphs == ["They called it at two.", "I'm fine."])
  }
}

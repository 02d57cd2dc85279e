import Conversation
import Nights
import Testing

@Suite("A night from end to end") struct NightTests {
  private func facts() throws -> Facts {
    var facts = Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21)))
    facts.nightsWritten = 20
    // All is set, so that nothing is offered.
    facts.keptUp = [.boundary: "no books at meals", .recovery: "the river", .outside: "Mum"]
    (facts.floors, facts.floorsAge, facts.layersAge) = (["sleep": "6 hours"], 20, 1)
    return facts
  }

  /// Plays inputs, keeps what is handed over, and answers `.mirror` with nothing.
  private func play(_ sitting: inout Sitting, _ inputs: [Input]) -> (effects: [Effect], kept: [SectionContent]) {
    var all: [Effect] = []
    var kept: [SectionContent] = []
    var open = inputs[...]
    var effects = sitting.start()
    while true {
      all += effects
      var next: Input?
      for effect in effects {
        if case .finish(let section) = effect {
          kept.append(section)
          next = .kept(path: "p")
        }
        if case .mirror = effect { next = .shown([]) }
      }
      guard let input = next ?? open.popFirst() else { return (all, kept) }
      effects = sitting.receive(input)
    }
  }

  @Test("Check-in and ten minutes give the journal its two sections") func checkInAndJournal() throws {
    var facts = try facts()
    facts.checkIn = ["slept", "worked", "outside"]
    var sitting = Sitting(library: shipped, start: "night", facts: facts, seed: 1)
    let (effects, kept) = play(
      &sitting,
      [
        .line("5h30"), .line("a lot"), .line("13"), .line("n"), .line(""), .line("They called it at two."),
        .minutes(3), .line("I'm fine."), .line("?"), .line("/done"),
      ])
    #expect(effects.last == .end)
    try #require(kept.count == 2)
    #expect(
      kept[0]
        == SectionContent(
          name: "check-in", fields: [("slept", "5.5 h"), ("worked", "13 h"), ("outside", "no")], paragraphs: ["a lot"]))
    #expect(kept[1].name == "ten minutes")
    #expect(kept[1].fields.map(\.key) == ["asked", "minutes", "asked"])
    #expect(kept[1].paragraphs == ["They called it at two.", "I'm fine."])
  }

  @Test("The first word of writing is one Enter after the command's own") func fewEnters() throws {
    for isFirst in [true, false] {
      var facts = try facts()
      (facts.firstRun, facts.nightsWritten) = (isFirst, isFirst ? 0 : 20)
      var sitting = Sitting(library: shipped, start: "night", facts: facts, seed: 1)
      _ = sitting.start()
      let effects = sitting.receive(.line(""))
      guard case .ask(let question)? = effects.last else {
        Issue.record("nothing is asked")
        return
      }
      #expect(question.kind == .prose)
      #expect(question.prompt == "10 \u{2502} ")
    }
  }

  @Test("Nothing is asked in the check-in during the first week") func firstWeek() throws {
    var facts = try facts()
    (facts.nightsWritten, facts.checkIn) = (6, ["slept", "worked"])
    var sitting = Sitting(library: shipped, start: "night", facts: facts, seed: 1)
    guard case .ask(let question)? = sitting.start().last else { throw Missing() }
    #expect(question.kind == .go)
  }

  @Test("At the door waits one thing: a heavy night before a promise before what was put aside") func oneThing() throws
  {
    var facts = try facts()
    facts.recovered = .init(lines: 2, time: "22:41")
    func door() -> String {
      var sitting = Sitting(library: shipped, start: "night", facts: facts, seed: 1)
      guard case .say(let text, _)? = sitting.start().first else { return "" }
      return text
    }
    #expect(door() == "Saturday 21 November. Put back: 2 lines, from 22:41.")
    facts.putAside = [.init(time: "14:10", text: "code in bay 4")]
    #expect(door() == "Saturday 21 November. At 14:10 you put something aside: \"code in bay 4\".")
    facts.promises = [.init(who: "Sam", say: "", when: "", made: facts.night.adding(days: -1))]
    #expect(door() == "Saturday 21 November. You meant to tell Sam. Did you?")
    facts.heavyLastNight = true
    #expect(door() == "Saturday 21 November. Last night was heavy. How is it now?")
  }

  @Test("The same seed and facts give the same night; openings of the last week do not come again")
  func replay() throws {
    var facts = try facts()
    func opening(_ seed: UInt64) -> String {
      var sitting = Sitting(library: shipped, start: "journal", facts: facts, seed: seed)
      for case .say(let text, .question) in sitting.start() { return text }
      return ""
    }
    #expect(opening(7) == opening(7))
    #expect(Set((0..<40).map { opening(UInt64($0)) }).count > 8)
    for seed in 0..<7 { facts.openings.append(opening(UInt64(seed))) }
    #expect(Set(facts.openings).count == 7)
    for seed in 0..<60 { #expect(!facts.openings.contains(opening(UInt64(seed)))) }
  }

  @Test("Words of crisis interrupt nothing; the note comes once, after the words are kept") func crisis() throws {
    var sitting = Sitting(library: shipped, start: "journal", facts: try facts(), seed: 1)
    let (effects, _) = play(
      &sitting,
      [.line("I do not want to wake up."), .crisisSeen, .line("More."), .crisisSeen, .line("/done"), .line("go on")])
    let quiet = effects.filter { $0 == .say("(/now shows people you can reach, at any time.)", .quiet) }
    #expect(quiet.count == 1)
    let kept = try #require(effects.firstIndex { if case .finish = $0 { true } else { false } })
    let people = try #require(effects.firstIndex(of: .people(full: false)))
    #expect(kept < people)
    #expect(effects.count { if case .people = $0 { true } else { false } } == 1)
    #expect(effects.last == .end)
  }

  @Test("The note comes on every way out, and not where it is not wanted", arguments: ["/quit", "end", "/done"])
  func crisisOnLeaving(_ way: String) throws {
    for off in [false, true] {
      var facts = try facts()
      facts.noteOff = off
      var sitting = Sitting(library: shipped, start: "journal", facts: facts, seed: 1)
      let leave: Input = way == "end" ? .end : .line(way)
      let (effects, kept) = play(&sitting, [.line("I do not want to wake up."), .crisisSeen, leave, .end, .end])
      #expect(kept.count == 1)
      #expect(effects.contains(.people(full: false)) == !off)
      #expect(effects.last == .end)
    }
  }

  @Test("/now shows people at every kind of question, and the question stays") func now() throws {
    for script in shipped.names
    where !["closer", "gone", "mirror", "plainly", "rating", "refusal", "taken-back"].contains(script) {
      var facts = try facts()
      facts.checkIn = ["slept"]
      facts.putAside = [.init(time: "14:10", text: "code in bay 4")]
      facts.promises = [.init(who: "Sam", say: "", when: "", made: facts.night)]
      if let kind = Facts.Standing.Kind(rawValue: String(script.prefix { $0 != "-" })) {
        facts.asked = [.init(kind, "x")]
      }
      var sitting = Sitting(library: shipped, start: script, facts: facts, seed: 1)
      guard case .ask(let before)? = sitting.start().last else { throw Missing() }
      #expect(sitting.receive(.line("/now")) == [.people(full: true), .ask(before)])
    }
  }

  @Test("Of many findings two signs of life and two others are shown, life first") func findings() throws {
    var sitting = Sitting(library: shipped, start: "mirror", facts: try facts(), seed: 1)
    _ = sitting.start()
    let names = ["numbness", "feeling", "escape", "connection", "machine", "recovery", "crisis"]
    let effects = sitting.receive(.shown(names.map { Shown(signal: $0, quote: "q \($0)") }))
    let lines = effects.compactMap { if case .say(let text, .life) = $0 { text } else { nil } }
    #expect(lines == ["a sign of life: \"q feeling\"", "someone near: \"q connection\""])
    _ = sitting.receive(.line("one"))
    guard case .finish(let section)? = sitting.receive(.line("two")).first else { throw Missing() }
    #expect(section.name == "what the words show")
    #expect(section.fields.map(\.key) == ["numbness", "asked", "escape", "asked"])
    #expect(section.fields.filter { $0.key != "asked" }.map(\.value) == ["\"q numbness\"", "\"q escape\""])
    #expect(section.paragraphs == ["one", "two"])
  }

  @Test("What was asked about a finding lately is not asked again, while there is anything else to ask")
  func findingsAskedAnew() throws {
    var facts = try facts()
    var asked: Set<String> = []
    for night in 1...9 {
      var sitting = Sitting(library: shipped, start: "mirror", facts: facts, seed: 1)
      _ = sitting.start()
      let effects = sitting.receive(.shown([Shown(signal: "numbness", quote: "q")]))
      let question = effects.compactMap { if case .say(let text, .question) = $0 { text } else { nil } }.first
      facts.openings.append(try #require(question))
      asked.insert(try #require(question))
      #expect(asked.count == min(night, 8))
    }
  }
}

/// Something that a test needs is not there.
struct Missing: Error {}

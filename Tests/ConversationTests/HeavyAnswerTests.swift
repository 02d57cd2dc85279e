import Conversation
import Nights
import Testing

/// Words of dying where a short answer is asked for: no form goes on over them, and none of them is lost.
@Suite("Words of dying at a short question") struct HeavyAnswerTests {
  private static let words = "no. i want to die"

  /// Plays these answers, the last of which is of dying, then Enter to the end: what was said before the note, what was
  /// asked behind that answer, and what was kept.
  private func play(
    _ script: String, _ answers: [String], perhaps: Bool = false, _ change: (inout Facts) -> Void = { _ in }
  ) throws -> (said: [String], asked: [String], kept: [SectionContent]) {
    var facts = Facts(night: try #require(CivilDate(iso: "2026-11-21")))
    facts.nightsWritten = 20
    change(&facts)
    var sitting = Sitting(library: shipped, start: script, facts: facts, seed: 1)
    var (said, asked, kept): ([String], [String], [SectionContent]) = ([], [], [])
    var open = answers[...]
    var (effects, isNoted, isProse) = (sitting.start(), false, false)
    while !sitting.isOver {
      var next: Input?
      for effect in effects {
        switch effect {
        case .say(let text, _):
          isNoted = isNoted || text.hasPrefix("I saw words of dying")
          if !isNoted { said.append(text) }
        case .ask(let question):
          isProse = question.kind == .prose
          if open.isEmpty, !isNoted { asked.append(question.prompt) }
        case .mirror: next = .shown([])
        case .finish(let section):
          kept.append(section)
          next = .kept(path: "p")
        default: break
        }
      }
      if next == nil, open.count == 1 {
        said = []
        _ = sitting.receive(perhaps ? .perhapsCrisis : .crisisSeen)
      }
      effects = sitting.receive(next ?? .line(open.popFirst() ?? (isProse ? "/done" : "")))
    }
    return (said, asked, kept)
  }

  @Test(
    arguments: [
      ("layers", []), ("layers", ["y"]), ("behind", []), ("behind", ["Sam", "2"]), ("behind", ["Sam", "2", "y", ""]),
      ("behind", ["Sam", "2", "y", "", "to sit down", "n"]), ("floors", []), ("floors", ["6 h"]), ("boundary", []),
      ("boundary", ["home by 7"]), ("boundary", ["home by 7", "", ""]), ("recovery", []), ("recovery", ["the river"]),
      ("outside", []), ("outside", ["Mum"]), ("outside", ["Mum", ""]), ("deferral", ["the sea"]),
      ("step", []), ("alarm", []), ("alarm", ["a lie"]), ("person", []), ("check-in", []), ("check-in", ["5"]),
      ("promise", []), ("promise", ["not yet"]), ("promise", ["well"]),
      ("boundary-kept", []), ("boundary-kept", ["no"]), ("boundary-kept", ["well"]), ("recovery-kept", []),
      ("recovery-kept", ["yes"]), ("recovery-kept", ["well"]), ("outside-kept", []), ("outside-kept", ["no"]),
    ] as [(String, [String])])
  func `end the practice`(_ script: String, _ answers: [String]) throws {
    let (said, asked, kept) = try play(script, answers + [Self.words]) { facts in
      facts.checkIn = ["slept", "worked"]
      facts.promises = [.init(who: "Sam", say: "I'm not okay.", when: "", made: facts.night.adding(days: -3))]
      if script.hasSuffix("-kept") {
        facts.asked = [.init(.init(rawValue: String(script.dropLast(5))) ?? .outside, "x")]
      }
    }
    #expect(asked.isEmpty, "\(script) \(answers): \(asked)")
    #expect(said.allSatisfy { $0.isEmpty || $0.hasPrefix("Kept, in") || $0.hasPrefix("(/now") }, "\(said)")
    #expect(kept.count { $0.paragraphs == [Self.words] } == 1, "\(kept)")
    #expect(!kept.contains { $0.fields.contains { $0.value == Self.words } })
    for answer in answers where answer.count > 2 && answer != "not yet" {
      #expect(kept.contains { ($0.fields.map(\.value) + $0.paragraphs).contains(answer) } || answer == "no", "\(kept)")
    }
  }

  /// The night goes on with the page that they began.
  @Test(arguments: Facts.Standing.Kind.allTested) func `at the door begin the page`(_ kind: Facts.Standing.Kind) throws
  {
    let (said, asked, kept) = try play("night", [Self.words]) { facts in
      (facts.asked, facts.checkIn) = ([.init(kind, "x")], ["slept"])
    }
    #expect(said.contains("What you typed is kept. There is room for more, or /done."), "\(said)")
    #expect(asked.first == "10 \u{2502} " && kept.first?.paragraphs.first == Self.words, "\(asked) \(kept)")
  }

  /// Neither the hint of a menu nor that of a yes or no.
  @Test(arguments: [["?", "kill me"], ["", "fine", "/done", "kill me"]])
  func `are not told what could be answered`(_ answers: [String]) throws {
    let (said, _, kept) = try play("night", answers) { facts in
      (facts.floorsAge, facts.floors) = (200, ["sleep": "6 h"])
    }
    #expect(!said.contains { $0.hasPrefix("Did you mean") || $0.hasPrefix("A name from") || $0.hasPrefix("y or n") })
    #expect(kept.contains { $0.paragraphs.contains("kill me") }, "\(kept)")
  }

  /// What is to be told may be just that.
  @Test func `are what is told in truth`() throws {
    let (_, asked, kept) = try play("truth", ["Sam", "Fine.", "Not.", "/done", "That I want to die."])
    #expect(asked.count >= 2 && kept.first?.fields.contains { $0.value == "That I want to die." } == true, "\(kept)")
  }

  /// How far such a task got is not asked, and to one that may be so nothing is said.
  @Test func `are no task that is done`() throws {
    let remarks = ["Done.", "That is off your back."]
    let written = try play("step", ["letters", "I want to die."])
    #expect(written.asked == ["15 \u{2502} "], "\(written.asked)")
    let perhaps = try play("step", ["letters", "dear mum", "/done", "done"], perhaps: true)
    #expect(!perhaps.said.contains(where: remarks.contains), "\(perhaps.said)")
    #expect(perhaps.kept.first?.fields.contains { $0 == ("outcome", "done") } == true)
  }
}

extension Facts.Standing.Kind {
  fileprivate static let allTested: [Facts.Standing.Kind] = [.boundary, .recovery, .outside]
}

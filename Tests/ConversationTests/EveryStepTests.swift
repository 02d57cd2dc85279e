import Nights
import Testing

@testable import Conversation

@Suite("From every step of every practice there is a way out, and what was answered is kept") struct EveryStepTests {
  /// How a person can go, and what happens beside them.
  enum Way: String, CaseIterable, Sendable { case end, quit, hangUp, now, crisis, done }

  /// Answers to choices: the first of them or the last, yes or no.
  @Test("Out of every step", arguments: shipped.names, [true, false])
  func out(_ script: String, _ isFirst: Bool) throws {
    let library = shipped
    for way in Way.allCases {
      for step in 0..<40 {
        var walk = Walk(Sitting(library: library, start: script, facts: try facts(), seed: 1), isFirst)
        let isOver = !walk.answer(questions: step)
        walk.leave(by: way)
        // What a part without a heading of its own gives back is its caller's to keep.
        let isCallers = library.section(of: script) == nil && library.scripts[script]?.gives.isEmpty == false
        #expect(
          walk.lost.isEmpty || isCallers, "\(script), \(step) answers, then \(way): \(walk.lost) is not in \(walk.text)"
        )
        if way == .crisis { #expect(walk.isNoted, "\(script), \(step) answers") }
        if isOver { break }
        #expect(step < 39, "\(script) does not end")
      }
    }
  }

  @Test("Nothing but Enter ends every practice, and asks nothing twice", arguments: shipped.names)
  func onlyEnter(_ script: String) throws {
    var sitting = Sitting(library: shipped, start: script, facts: try facts(), seed: 1)
    var effects = sitting.start()
    var steps = 0
    while !sitting.isOver, steps < 60 {
      steps += 1
      var next: Input = .line("")
      for effect in effects {
        switch effect {
        case .ask(let question) where question.kind == .prose: next = .line("/done")
        case .finish: next = .kept(path: "p")
        case .mirror: next = .shown([])
        default: break
        }
      }
      effects = sitting.receive(next)
    }
    let isOver = sitting.isOver
    #expect(isOver, "\(script)")
  }

  /// One question on, or out of the check-in: by the command, however it is typed.
  @Test("A command is the same in capitals", arguments: Sitting.commands) func capitals(_ command: String) throws {
    for script in ["check-in", "truth", "journal"] {
      let asked = try [
        command, command.uppercased(), command.prefix(2).uppercased() + command.dropFirst(2),
        " \(command.uppercased()) ",
      ].map { typed in
        var sitting = Sitting(library: shipped, start: script, facts: try facts(), seed: 1)
        _ = sitting.start()
        return sitting.receive(.line(typed))
      }
      #expect(asked.allSatisfy { $0 == asked[0] }, "\(script): \(command)")
    }
  }

  private func facts() throws -> Facts {
    var facts = Facts(night: try #require(CivilDate(year: 2026, month: 11, day: 21)))
    (facts.nightsWritten, facts.nightsSinceLast) = (20, 1)
    facts.checkIn = ["slept", "worked", "outside", "rest"]
    facts.promises = [.init(who: "Sam", say: "I am tired.", when: "friday", made: facts.night.adding(days: -3))]
    facts.putAside = [.init(time: "14:10", text: "code in bay 4")]
    facts.asked = [.init(.boundary, "no books at meals")]
    (facts.floors, facts.floorsAge) = (["sleep": "6 hours"], 200)
    facts.people = ["Priya"]
    return facts
  }

  /// One sitting, with every answer that was given in sight.
  private struct Walk {
    var sitting: Sitting
    let isFirst: Bool
    var question: Question?
    var next: Input?
    var given: [String] = []
    var kept: [SectionContent] = []
    var isNoted = false
    var count = 0

    init(_ sitting: Sitting, _ isFirst: Bool) {
      (self.sitting, self.isFirst) = (sitting, isFirst)
      follow(self.sitting.start())
      drain()
    }

    var text: String {
      (kept + sitting.unfinished).flatMap { $0.paragraphs + $0.fields.map(\.value) }.joined(separator: "\n")
    }
    var lost: [String] { given.filter { !text.contains($0) } }

    /// Answers so many questions; false where there were no more.
    mutating func answer(questions: Int) -> Bool {
      for _ in 0..<questions {
        guard let question, !sitting.isOver else { return false }
        count += 1
        give(.line(words(for: question)))
        if question.kind == .prose { give(.line("/done")) }
      }
      return !sitting.isOver
    }

    private mutating func words(for question: Question) -> String {
      switch question.kind {
      case .line, .prose, .day, .person:
        // What is read back is what will be sent; changed once, it is the new words that count.
        if !question.prefill.isEmpty { return question.prefill }
        let words = "answer\(count)x"
        given.append(words)
        return words
      case .hours, .shift, .number: return "5"
      case .yesNo: return isFirst ? "y" : "n"
      case .choice(let choices): return (isFirst ? choices.first : choices.last) ?? ""
      case .go: return ""
      }
    }

    mutating func leave(by way: Way) {
      switch way {
      case .hangUp: return
      case .now:
        let open = question
        guard !sitting.isOver, open != nil else { return }
        let effects = sitting.receive(.line("/now"))
        #expect(effects.contains(.people(full: true)))
        #expect(effects.last.map { if case .ask = $0 { true } else { false } } ?? false, "the question stays")
      case .crisis:
        guard !sitting.isOver else {
          isNoted = true
          return
        }
        give(.crisisSeen)
        give(.line("/quit"))
        isNoted = isNoted || sitting.facts.noteOff
        for _ in 0..<10 where !sitting.isOver { give(.end) }
      case .quit:
        if !sitting.isOver { give(.line("/quit")) }
        expectOver()
      case .done: if !sitting.isOver { give(.line("/done")) }
      case .end:
        for _ in 0..<30 where !sitting.isOver { give(.end) }
        expectOver()
      }
    }

    private func expectOver() {
      let isOver = sitting.isOver
      #expect(isOver)
    }

    private mutating func give(_ input: Input) {
      next = nil
      question = nil
      follow(sitting.receive(input))
      drain()
    }

    private mutating func drain() {
      while let input = next {
        next = nil
        follow(sitting.receive(input))
      }
    }

    private mutating func follow(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .ask(let asked): question = asked
        case .finish(let section):
          kept.append(section)
          next = .kept(path: "p")
        case .mirror:
          next = .shown([Shown(signal: "feeling", quote: "cried"), Shown(signal: "numbness", quote: "nothing")])
        case .people: isNoted = true
        default: break
        }
      }
    }
  }
}

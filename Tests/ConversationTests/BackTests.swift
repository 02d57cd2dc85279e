import Conversation
import Nights
import Testing

@Suite("Going back a question loses no words, and doubles none") struct BackTests {
  /// What a person types one after the other, and how often the words are kept in the end.
  private static let sittings: [(script: String, typed: [String], words: String, times: Int)] = [
    // More than the answer was typed.
    ("behind", ["Tom at exams", "1", "yes, rang Mam", "/back", "yes, rang Mam", "/quit"], "rang Mam", 1),
    ("behind", ["Tom at exams", "1", "yes, rang Mam", "/back", "/quit"], "rang Mam", 1),
    // What could not be read: taken as it is where a script says so, asked again where none does.
    ("behind", ["Tom", "2", "it sort of holds but the sleep went", "/back", "/quit"], "the sleep went", 1),
    ("behind", ["Tom", "2", "/back", "bit of both", "/quit"], "bit of both", 1),
    ("behind", ["Tom", "2", "/back", "bit of both", "bit of both", "/quit"], "bit of both", 1),
    ("behind", ["Tom", "bit of both", "neither of it", "/back", "neither of it", "/quit"], "neither of it", 1),
  ]

  @Test(arguments: sittings) func `what was typed is kept once`(
    _ script: String, _ typed: [String], _ words: String, _ times: Int
  ) throws {
    #expect(try kept(script, typed.map(Input.line)).count { $0.contains(words) } == times)
  }

  @Test func `what an editor left is kept, whatever was gone back on`() throws {
    let typed: [Input] = ["Sam", "fine thanks", "the real one", "/done", "/back", "/edit"].map { .line($0) }
    for end in [Input.line("/quit"), .line("/done"), .end] {
      let kept = try kept("truth", typed + [.edited("the real one\n\nand what the editor left"), end])
      #expect(kept.count { $0.contains("and what the editor left") } == 1)
    }
  }

  @Test func `an answer that was gone past stands in the line again`() throws {
    var facts = Facts(night: try #require(CivilDate(iso: "2026-11-21")))
    (facts.nightsWritten, facts.checkIn) = (20, ["slept", "worked", "outside"])
    var sitting = Sitting(library: shipped, start: "check-in", facts: facts, seed: 1)
    _ = sitting.start()
    for line in ["5.5", "13", "/back", "/back"] { _ = sitting.receive(.line(line)) }
    #expect(prefill(sitting.receive(.line("6"))) == "13")
    #expect(prefill(sitting.receive(.line("13"))) == "")
    // Nor is it lost where one leaves meanwhile.
    for line in ["/back", "/back", "6", "13/quit"] { _ = sitting.receive(.line(line)) }
    #expect(sitting.unfinished.first?.fields.map { $0.value } == ["6 h", "13 h"])
  }

  private func prefill(_ effects: [Effect]) -> String? {
    effects.lazy.compactMap { if case .ask(let question) = $0 { question.prefill } else { nil } }.last
  }

  @Test func `a timer ends with the question that it belongs to`() throws {
    var sitting = try sitting("step")
    _ = sitting.start()
    let isTimed = sitting.receive(.line("email Dr Osei")).contains { if case .timer(_?) = $0 { true } else { false } }
    #expect(isTimed)
    #expect(sitting.receive(.line("/back")).contains(.timer(minutes: nil)))
  }

  private func sitting(_ script: String) throws -> Sitting {
    var facts = Facts(night: try #require(CivilDate(iso: "2026-11-21")))
    (facts.nightsWritten, facts.nightsSinceLast) = (20, 1)
    return Sitting(library: shipped, start: script, facts: facts, seed: 1)
  }

  /// Every line that is kept or would be, where all that is handed over can be kept.
  private func kept(_ script: String, _ inputs: [Input]) throws -> [String] {
    var sitting = try sitting(script)
    var kept: [Int: SectionContent] = [:]
    var effects = sitting.start()
    var left = inputs[...]
    while true {
      let handed = effects.lazy.compactMap { if case .finish(let content) = $0 { content } else { nil } }.first
      if let handed { kept[handed.ordinal] = handed }
      guard let next = handed == nil ? left.popFirst() : .kept(path: "p") else { break }
      effects = sitting.receive(next)
    }
    for content in sitting.unfinished { kept[content.ordinal] = content }
    return kept.values.flatMap { $0.paragraphs + $0.fields.map(\.value) }
  }
}

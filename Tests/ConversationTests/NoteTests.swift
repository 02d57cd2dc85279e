import Conversation
import Nights
import Testing

/// The note after words of dying, and the answers to what words show.
@Suite("What is answered to the note, and to a finding") struct NoteTests {
  private func sitting(_ script: String) throws -> Sitting {
    Sitting(
      library: shipped, start: script, facts: Facts(night: try #require(CivilDate(iso: "2026-11-21"))), seed: 1)
  }

  /// Gives one answer to the first question, then Enter to the end.
  private func answered(_ answer: String, called: Bool = false) throws -> (isOver: Bool, said: [String], kept: [String])
  {
    var sitting = try sitting("now")
    _ = sitting.start()
    if called { _ = sitting.receive(.line("call")) }
    var effects = sitting.receive(.line(answer))
    let said = effects.compactMap { if case .say(let text, _) = $0 { text } else { nil } }
    let asked = effects.contains { if case .ask = $0 { true } else { false } }
    var kept: [String] = []
    for _ in 0..<9 where !sitting.isOver {
      let finished = effects.lazy.compactMap { if case .finish(let content) = $0 { content } else { nil } }.first
      kept += finished?.paragraphs ?? []
      effects = sitting.receive(finished == nil ? .line("") : .kept(path: "p"))
    }
    return (!asked, said, kept)
  }

  @Test(arguments: [
    "nobody would care", "leave me alone", "I am scared", "scared", "why", "hm", "not a figure of speech", "please",
    "it's not about a patient", "no figure of speech", "I wish it was a figure of speech", "I am a patient",
    "I was a patient once", "can't go on", "I don't want to go on", "who cares about a patient", "I'm fine",
    "this is me",
  ])
  func `what is no answer is kept, and asked again beside the people to reach`(_ answer: String) throws {
    for called in [false, true] {
      let (isOver, said, kept) = try answered(answer, called: called)
      #expect(!isOver && said.contains("What you wrote is kept.") && kept == [answer], "\(answer)")
    }
  }

  @Test(arguments: [
    "figure of speech", "it's about a patient", "about a patient", "no its fine just a figure of speech", "a patient",
    "It was about my patient, not me.", "just a figure of speech", "a patient's, sorry",
    "go on please", "I'll go on", "ok, go on then", "this was about a patient or a figure of speech",
  ])
  func `the note's own words are going on`(_ answer: String) throws {
    for called in [false, true] {
      let (isOver, _, kept) = try answered(answer, called: called)
      #expect(isOver && kept == [answer], "\(answer)")
    }
  }

  @Test(arguments: ["go on", "g", ""])
  func `a choice is not kept`(_ answer: String) throws {
    let (isOver, _, kept) = try answered(answer)
    #expect(isOver && kept.isEmpty)
  }

  private func isRefused(_ answer: String) throws -> Bool {
    var sitting = try sitting("mirror")
    _ = sitting.start()
    _ = sitting.receive(.shown([Shown(signal: "numbness", quote: "felt nothing")]))
    for effect in sitting.receive(.line(answer)) {
      guard case .finish(let content) = effect else { continue }
      return content.fields.contains { $0.key == "numbness" && $0.value == "\"felt nothing\" (not it)" }
    }
    return false
  }

  @Test(arguments: [
    "not it", "that isnt it at all", "that isn\u{2019}t it at all", "that is not it at all",
    "thats not it it was a joke",
    "it isnt it", "thats really not it", "not it thanks", "not it lads", "nah thats not it", "not it - it was a joke",
    "no sorry, that's not it", "I don't think that's it", "well, not really it", "not it, that was a joke",
    "That ain't it.", "ok not it", "it was not it", "honestly? not it",
    "wrong", "no, that's wrong", "you got that wrong", "not what I meant", "that's not a label", "misread",
  ])
  func `said to be not it`(_ answer: String) throws { #expect(try isRefused(answer), "\(answer)") }

  @Test(arguments: [
    "that's it", "it isn't that it was sad, it was the waiting", "not it alone that hurt", "not itself", "no", "not",
    "it wasn't it that hurt, it was the silence", "that's not it exactly, more that I was slow", "yes", "it's not that",
    "isn't it always so", "it wasn't always so", "not much", "wrong of me, I know", "something is wrong",
    "I think that's it", "it is what it is",
  ])
  func `an answer to the question`(_ answer: String) throws { #expect(try !isRefused(answer), "\(answer)") }
}

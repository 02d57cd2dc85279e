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

  /// Plays the note after words of crisis. Whether they are taken back: that is kept, and the night is no heavy one.
  private func isTakenBack(_ answer: String, isHeavy: Bool = false) throws -> Bool {
    var sitting = try sitting("now")
    _ = sitting.start()
    _ = sitting.receive(.crisisSeen)
    _ = sitting.receive(.line("hm"))
    if isHeavy { _ = sitting.receive(.crisisSeen) }
    let isKept = sitting.receive(.line(answer)).contains { effect in
      guard case .finish(let content) = effect else { return false }
      return content.name == "what the words show" && content.fields.elementsEqual([("note", "not it")], by: ==)
    }
    #expect(isKept == !sitting.isHeavy)
    return isKept
  }

  @Test(arguments: [
    "figure of speech", "no its about basketball", "It was Hamish who said it, not me, and I am glad I asked him",
    "about a patient", "it's about my patient", "a patient's, not mine", "just a joke", "I was only joking",
    "no, that was about the rugby match", "my friend said it", "he said that, not me", "not me", "they're song lyrics",
    "it's from a film", "turn of phrase", "I was exaggerating", "dark humour", "didn't mean it literally",
    "that wasn't me",
    "it's just an expression", "No, figuratively: a manner of speaking",
  ])
  func `words that are taken back count no more`(_ answer: String) throws {
    #expect(try isTakenBack(answer), "\(answer)")
    #expect(try !isTakenBack(answer, isHeavy: true), "\(answer)")
  }

  @Test(arguments: [
    "no", "I'm fine", "go on", "not a figure of speech", "no joke", "I'm not joking", "no it's about my life",
    "no it's about work", "it's about basketball", "it was Hamish who said it, but I feel it too",
    "he said it and so do I",
    "my patient died and I want to go too", "I'm not me any more", "why not me", "it's me", "that's me", "I said it",
    "I wish it was a joke", "half a joke", "maybe a figure of speech", "sort of joking", "it's about how tired I am",
    "he said it would be better if I was gone", "not about a patient", "lol", "whatever", "I mean it",
    "no its about the pills", "no it's about the match", "no its about not matching", "no it's about tonight",
    "no this is about the knife", "no it's about the baby", "no it's about all of it", "no its about the game and me",
    "used to be a figure of speech", "no longer a figure of speech", "hardly a figure of speech",
    "more than a figure of speech", "not exactly a figure of speech", "less a figure of speech every day",
    "it began as a figure of speech", "it was a figure of speech last week, not now", "a figure of speech mostly",
    "it stopped being a joke", "i was joking until now", "the joke is on me", "just kidding, not",
    "not lyrics", "it isn't lyrics", "they were lyrics, now theyre mine", "lyrics. true ones",
    "it was about a patient, and me", "about a patient. and me", "it's about a patient who is me",
    "my patient said it, i thought it", "i was quoting my patient and meant it",
    "didnt mean it like that, meant it worse",
    "not about me. it is", "it's not about me its about the pain", "it was Hamish who said it, not me, and he is right",
  ])
  func `nothing is taken back on a guess`(_ answer: String) throws {
    #expect(try !isTakenBack(answer), "\(answer)")
  }

  @Test(arguments: ["go on", "g", ""])
  func `a choice is not kept`(_ answer: String) throws {
    let (isOver, _, kept) = try answered(answer)
    #expect(isOver && kept.isEmpty)
  }

  private func isRefused(_ answer: String, signal: String = "numbness") throws -> Bool {
    var sitting = try sitting("mirror")
    _ = sitting.start()
    _ = sitting.receive(.shown([Shown(signal: signal, quote: "felt nothing")]))
    for effect in sitting.receive(.line(answer)) {
      guard case .finish(let content) = effect else { continue }
      return content.fields.contains { $0.key == signal && $0.value == "\"felt nothing\" (not it)" }
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
    "that's unfair, i wasn't labelling him, he's lovely when he's not sundowning", "unfair", "bit harsh",
    "i wasn't labelling him", "I didn't mean it as a label", "that isn't a label", "it's not a label, it's what he has",
    "that's not what i meant", "this isn't what I said", "I didn't mean any harm", "i wasn't calling him that",
    "I was tired, I'm not judging him",
  ])
  func `a protest against a label is not it`(_ answer: String) throws {
    #expect(try isRefused(answer, signal: "dehumanizing"), "\(answer)")
  }

  @Test(arguments: [
    "it was unfair of me", "that's unfair on him, I know", "he has no label at home", "I was being lazy",
    "his name is Ron, he was a baker", "I didn't know his name", "she wasn't judging me",
    "it made it easier to judge him",
  ])
  func `an answer about a label is kept as one`(_ answer: String) throws {
    #expect(try !isRefused(answer, signal: "dehumanizing"), "\(answer)")
    #expect(try !isRefused("That's unfair. Nobody asked her.", signal: "moral_distress"))
  }

  @Test(arguments: [
    "that's it", "it isn't that it was sad, it was the waiting", "not it alone that hurt", "not itself", "no", "not",
    "it wasn't it that hurt, it was the silence", "that's not it exactly, more that I was slow", "yes", "it's not that",
    "isn't it always so", "it wasn't always so", "not much", "wrong of me, I know", "something is wrong",
    "I think that's it", "it is what it is",
  ])
  func `an answer to the question`(_ answer: String) throws { #expect(try !isRefused(answer), "\(answer)") }
}

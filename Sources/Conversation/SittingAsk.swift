/// Putting questions, and their prompts.
extension Sitting {
  mutating func open(_ ask: Ask, _ effects: inout [Effect]) {
    var question = OpenQuestion(ask: ask)
    state.frames[state.frames.count - 1].ask()
    question.prefill = ask.start.map(fill) ?? ""
    if ask.kind != .prose, let place = state.frames.last?.here, let answer = goneOver.removeValue(forKey: place) {
      (question.prefill, question.wasAnswered) = (answer, true)
    }
    if ask.kind == .prose {
      question.sectionStart = state.frames.last?.section.paragraphs.count ?? 0
      if let minutes = ask.minutes {
        let count = Answers.digits(fill(minutes)) ?? facts.minutes
        question.limit = min(max(count, 1), 999)
        effects.append(.timer(minutes: question.limit))
      }
      let words = carried
      carried = []
      write(words, into: &question)
    }
    pose(question, &effects)
  }

  mutating func pose(_ question: OpenQuestion, _ effects: inout [Effect]) {
    state.waiting = .answer(question)
    isAnswerHeavy = false
    effects.append(.ask(shown(question)))
  }

  func shown(_ question: OpenQuestion) -> Question {
    Question(
      kind: question.ask.kind, prompt: prompt(question), prefill: question.prefill,
      completions: completions(question.ask.kind))
  }

  /// Short questions stand in a column; writing has the minutes left before it.
  func prompt(_ question: OpenQuestion) -> String {
    if question.ask.kind == .prose {
      guard let limit = question.limit else { return "   \u{2502} " }
      let left = String(max(0, limit - question.passed))
      return String(repeating: " ", count: max(0, 2 - left.count)) + left + " \u{2502} "
    }
    let text = said(question.ask.prompt)
    if text.isEmpty { return question.ask.kind == .go ? "" : "  " }
    return "  " + text + String(repeating: " ", count: max(0, 24 - text.count)) + "  "
  }

  private func completions(_ kind: AnswerKind) -> [String] {
    switch kind {
    case .person: facts.people
    case .day:
      ["today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "this week"]
    case .choice(let words): words
    case .yesNo: ["yes", "no"]
    default: []
    }
  }

  /// Adds paragraphs to an open prose; they stand in the section at once, so that nothing typed can be lost.
  mutating func write(_ lines: [String], into question: inout OpenQuestion) {
    question.paragraphs += lines
    if let last = lines.last { (lastParagraph, lastShown) = (Sitting.end(of: last), []) }
    store(question)
  }

  /// Of a very long paragraph its last sentences: a nudge follows on from those.
  private static func end(of paragraph: String) -> String {
    let end = paragraph.suffix(longestFollowed)
    guard end.startIndex > paragraph.startIndex, let stop = end.firstIndex(where: { ".?!".contains($0) }) else {
      return String(end)
    }
    return String(end[stop...].dropFirst())
  }
  private static let longestFollowed = 2000

  /// Puts the prose, and the minutes it took, where they stand in the section.
  mutating func store(_ question: OpenQuestion) {
    guard let top = state.frames.indices.last else { return }
    if let key = question.ask.minutesKey {
      state.frames[top].section.set(
        key, question.paragraphs.isEmpty && question.passed == 0 ? "" : String(max(1, question.passed)), soft: true)
    }
    if let key = question.ask.key {
      state.frames[top].section.set(key, question.paragraphs.joinedLines)
    } else {
      let before = state.frames[top].section.paragraphs.prefix(question.sectionStart)
      state.frames[top].section.paragraphs = before + question.paragraphs
    }
  }
}

/// Taking what a person or the world did.
extension Sitting {
  /// Carries the conversation on by one input. Any input is taken at any time; text is never dropped.
  public mutating func receive(_ input: Input) -> [Effect] {
    var effects: [Effect] = []
    switch (state.waiting, input) {
    case (.over, .line(let text)), (.over, .pasted(let text)):
      if case .line = input, text.trimmed.isEmpty { break }
      carried += text.paragraphLines
    case (_, .beside(let text)): carried += text.paragraphLines
    case (_, .perhapsCrisis): mayBeHeavy = true
    case (.over, _): break
    case (_, .crisisSeen): seeCrisis(&effects)
    case (_, .seen(let list)): lastShown = list
    case (.answer(let question), .line(let text)): take(text, for: question, pasted: false, &effects)
    case (.answer(let question), .pasted(let text)): take(text, for: question, pasted: true, &effects)
    case (.answer(let question), .end): endPart(question, &effects)
    case (.answer(let question), .minutes(let count)): tick(question, count, &effects)
    case (.answer(let question), .idle): idle(question, &effects)
    case (.kept(let saying), .kept(let path)):
      (inFlight, self.path, hasKept) = (nil, path, true)
      resume(after: saying, kept: true, &effects)
    case (.kept, .notKept), (.kept, .end):
      if let content = inFlight { unkept.append(content) }
      inFlight = nil
      resume(after: nil, kept: false, &effects)
    case (.shown, .shown(let list)): show(list, &effects)
    case (.shown, .end): show([], &effects)
    case (.answer(var question), .edit(let text)) where question.ask.kind != .prose:
      question.prefill = text
      openEditor(question, &effects)
    case (.edited(let question), .edited(let text)): edited(text, question, &effects)
    case (.edited(let question), .end):
      pose(question, &effects)
    case (_, .line(let text)), (_, .pasted(let text)):
      carried += text.paragraphLines
    case (_, .kept(let path)): self.path = path
    default: break
    }
    return effects
  }

  private mutating func resume(after saying: Template?, kept: Bool, _ effects: inout [Effect]) {
    state.values["kept"] = kept ? "yes" : ""
    state.waiting = .nothing
    if let saying {
      effects.append(.say(said(saying), .quiet))
      hasSaidWhere = true
    }
    if queue.isEmpty, beginNote(), kept, saying == nil {
      effects.append(.say(fill(Template(library.phrases.template("kept"))), .quiet))
      hasSaidWhere = true
    }
    run(&effects)
  }

  mutating func quit(_ effects: inout [Effect]) {
    if let ahead { (state, self.ahead) = (ahead, nil) }
    leaving = true
    state.waiting = .nothing
    leave(&effects)
    run(&effects)
  }

  private mutating func show(_ list: [Shown], _ effects: inout [Effect]) {
    let list = list.filter { Sitting.signals.contains($0.signal) && !$0.quote.trimmed.isEmpty }
    state.life = Array(list.filter { Sitting.lifeSignals.contains($0.signal) }.prefix(2))
    state.findings = Array(list.filter { !Sitting.lifeSignals.contains($0.signal) }.prefix(2))
    state.tonight.formUnion(list.map(\.signal))
    for shown in list { state.quotes[shown.signal] = shown.quote.oneLine }
    state.waiting = .nothing
    run(&effects)
  }

  /// While someone writes nothing interrupts: one quiet line, once, says that `/now` is there.
  private mutating func seeCrisis(_ effects: inout [Effect]) {
    (crisis, isAnswerHeavy) = (true, true)
    guard !told, !facts.noteOff else { return }
    told = true
    effects.append(.say(library.phrases.text("now-is-there"), .quiet))
  }

  private mutating func tick(_ question: OpenQuestion, _ count: Int, _ effects: inout [Effect]) {
    guard question.ask.kind == .prose, let limit = question.limit, count > question.passed - question.passedBefore
    else { return }
    var question = question
    question.passed = min(count, 100_000) + question.passedBefore
    let left = limit - question.passed
    if left <= 0, !question.saidTimeUp {
      question.saidTimeUp = true
      effects.append(.say(question.ask.timeUp.map(fill) ?? library.phrases.text("time-up"), .quiet))
    }
    store(question)
    state.waiting = .answer(question)
    effects.append(.prompt(prompt(question)))
  }

  private mutating func idle(_ question: OpenQuestion, _ effects: inout [Effect]) {
    guard !crisis, question.ask.kind == .prose, let nudge = nudge(question) else { return }
    effects.append(.say(nudge, .question))
  }

  func minutesText(_ count: Int) -> String { count == 1 ? "1 minute" : "\(count) minutes" }
}

import Nights

/// Reading an answer.
extension Sitting {
  mutating func take(_ text: String, for question: OpenQuestion, pasted: Bool, _ effects: inout [Effect]) {
    let trimmed = text.trimmed
    if question.ask.kind != .prose { lastTyped = text.oneLine }
    if !pasted, obey(String(trimmed), question, &effects) { return }
    if question.ask.kind == .prose { return takeProse(text, question, pasted: pasted, &effects) }
    if !pasted, let command = command(in: String(trimmed), behind: question.prefill) {
      if question.wasAnswered, command == "/quit" || command == "/done" { settle(question, &effects) }
      if obey(command, question, &effects) { return }
    }
    if !pasted, trimmed == "?" { return more(question, &effects) }
    // Two slashes begin text that begins with one, here as in prose.
    if !pasted, trimmed.hasPrefix("//") {
      return take(String(trimmed.dropFirst()), for: question, pasted: true, &effects)
    }
    if trimmed.isEmpty || trimmed == "." && !pasted { return answer(question, "", shown: "", typed: "", &effects) }
    if trimmed.first == "/", !pasted {
      if Answers.isSentence(text) {
        keepBeside(text, &effects)
        return pose(question, &effects)
      }
      effects.append(.say(library.phrases.text("unknown-command", ["word": String(trimmed.prefix(40))]), .quiet))
      return pose(question, &effects)
    }
    if !pasted, question.ask.kind == .go || question.menu, let command = command(meantBy: text, question) {
      _ = obey(command, question, &effects)
      return
    }
    if isAnswerHeavy, state.frames.last?.script.takesHeavyAnswers == false { return breakOff(with: text, &effects) }
    if let target = question.ask.wordsTarget,
      text.wordCount >= 4 || text.contains(where: \.isNewline) || question.ask.kind == .go,
      read(text, question.ask.kind) == nil
    {
      return carry(text, target, &effects)
    }
    guard let (value, shown) = read(text, question.ask.kind) else { return misread(text, question, &effects) }
    remember(text)
    keepMore(text, value, question.ask.kind, &effects)
    proceed(question, value, shown: shown, typed: text, &effects)
  }

  /// The value for conditions, and the text for the journal; nil where it is no such answer.
  func read(_ text: String, _ kind: AnswerKind) -> (value: String, shown: String)? {
    let line = text.oneLine
    switch kind {
    case .hours, .shift:
      if line == "-" { return ("", "") }
      if NoAnswer.isSaid(line) { return ("", line) }
      let most = kind == .shift ? Hours.longestShift : 24
      // "Five and a bit" is kept as it was typed, and read there.
      let isInDigits = Hours.inDigits(line.plainAnswer) != nil
      return Answers.hours(line, upTo: most).map { (hoursText($0), isInDigits ? hoursText($0) + " h" : line) }
    case .number:
      if line == "-" { return ("", "") }
      return Answers.decimal(line.plainAnswer[...]).map { (numberText($0), numberText($0)) }
    case .yesNo:
      if line == "-" { return ("", "") }
      let meant = Answers.yesNo(line) ?? Answers.begunYesNo(line) ?? Answers.hedgedYesNo(line)
      return meant.map { $0 ? ("yes", "yes") : ("no", "no") }
    case .choice(let choices):
      var meant = Answers.choice(line, of: choices) ?? Answers.yesNo(line).map { $0 ? "yes" : "no" }
      // Of a yes or no alone; beside a third answer it may be that one which is meant.
      if choices.count == 2 { meant = meant ?? offered(line) }
      if choices.dropFirst(2).allSatisfy({ $0 == "not sure" }) {
        meant = meant ?? Answers.hedgedYesNo(line).map { $0 ? "yes" : "no" }
      }
      meant = meant ?? Answers.number(line, of: choices)
      return meant.flatMap { choices.contains($0) ? ($0, $0) : nil }
    case .person where Answers.isNobody(line) && line.wordList.count <= 8: return ("nobody", "nobody")
    case .person where line != "-": return Answers.person(line).map { ($0, $0) }
    case .line, .person, .day: return line == "-" ? ("", "") : (text, line)
    case .go:
      let plain = line.plainAnswer
      return (isLookedFor(plain) ? plain : offered(line)).map { ($0, line) }
    case .prose: return (text, text)
    }
  }

  /// Whether a script looks at this answer, or it names a practice; anything else where Enter would do, but a yes or a
  /// no, is writing that has begun already.
  private func isLookedFor(_ answer: String) -> Bool {
    guard !answer.isEmpty, !library.has(answer) else { return true }
    if library.practices.contains(where: { $0.title.plainAnswer == answer }) { return true }
    let isCompared = state.frames.contains { frame in
      frame.script.code.contains { $0.condition.answers.contains(answer) }
    }
    // What is made of some words is meant where it is looked at: before the next question.
    guard !isCompared, let frame = state.frames.last else { return isCompared }
    var spoken = Spoken(answer)
    return frame.script.code[frame.place...].prefix { !$0.action.waits }.contains { $0.condition.asks(after: &spoken) }
  }

  /// A yes or a no to what is offered, in the words of `Prompts/phrases.txt`: "no thanks, not tonight".
  func offered(_ line: String) -> String? {
    var spoken = Spoken(line)
    return ["no", "yes"].first { spoken.isMade(of: library.phrases.list("offer-\($0)")) }
      ?? (isRefusal(line) ? "no" : nil)
  }

  /// A few words that begin with a no and go on with why: "not tonight. too tired". Where they tell of somebody, or of
  /// more than being tired, they are writing.
  private func isRefusal(_ line: String) -> Bool {
    var spoken = Spoken(line)
    guard line.wordList.count <= 7, let rest = spoken.rest(behind: library.phrases.list("refuse")) else { return false }
    var why = Spoken(rest.joined(separator: " "))
    if why.has(oneOf: library.phrases.list("tells")) { return false }
    return !why.has(oneOf: library.phrases.list("speaks")) || why.has(oneOf: library.phrases.list("tired"))
  }

  /// The command that one word means where Enter would do: `quit`, `help`.
  private func command(meantBy text: String, _ question: OpenQuestion) -> String? {
    guard read(text, question.ask.kind) == nil || question.menu else { return nil }
    let plain = text.oneLine.plainAnswer
    if question.menu, library.has(plain) { return nil }
    return ["quit", "help"].first { library.phrases.list("word-\($0)").contains(plain) }.map { "/" + $0 }
  }

  /// What was typed beside an answer stays: a reason behind a no, words around a name.
  private mutating func keepMore(_ text: String, _ value: String, _ kind: AnswerKind, _ effects: inout [Effect]) {
    let line = text.oneLine
    switch kind {
    case .person where value == "nobody":
      if Answers.isSentence(text) { keepBeside(text, &effects) }
    case .person where !value.isEmpty && value.wordList != line.wordList:
      keepElse(text, isWriting: state.frames.last?.script.section == nil, &effects)
    case .yesNo where !value.isEmpty && Answers.yesNo(line) == nil:
      keepElse(text, isWriting: Answers.isSentence(text), &effects)
    case .choice(let choices)
    where Answers.choice(line, of: choices) == nil
      && (Answers.hedgedYesNo(line) != nil || line.wordList.count > 1 && Answers.number(line, of: choices) != nil):
      keepElse(text, isWriting: Answers.isSentence(text), &effects)
    case .choice, .go:
      guard value == "no", isRefusal(line) else { return }
      var spoken = Spoken(line)
      if !spoken.isMade(of: library.phrases.list("offer-no")) { addCarried(text.paragraphLines) }
    default: break
    }
  }

  mutating func answer(
    _ question: OpenQuestion, _ value: String, shown: String, typed: String, _ effects: inout [Effect]
  ) {
    remember(typed)
    proceed(question, value, shown: shown, typed: typed, &effects)
  }

  /// Goes on with an answer that `remember` was told of.
  mutating func proceed(
    _ question: OpenQuestion, _ value: String, shown: String, typed: String, _ effects: inout [Effect]
  ) {
    state.waiting = .nothing
    if question.ask.key != nil { takeOut(question.unread, saidAgain: typed) }
    if let top = state.frames.indices.last {
      if let name = question.ask.variable { state.frames[top].values[name] = value }
      if let key = question.ask.key { state.frames[top].section.set(key, shown) }
    }
    run(&effects)
  }

  private mutating func carry(_ text: String, _ target: Int, _ effects: inout [Effect]) {
    forgetHistory()
    carried += text.paragraphLines
    state.waiting = .nothing
    if let top = state.frames.indices.last { state.frames[top].place = target }
    run(&effects)
  }

  /// Words of dying are no answer to a form, whatever it asks: they wait for the page, and nothing more is asked by the
  /// practice, nor by those that play it.
  private mutating func breakOff(with text: String, _ effects: inout [Effect]) {
    forgetHistory()
    carried += text.paragraphLines
    state.waiting = .nothing
    let kept = state.frames.lastIndex(where: \.script.takesHeavyAnswers).map { $0 + 1 } ?? 0
    for index in kept..<state.frames.count { state.frames[index].place = .max }
    run(&effects)
  }

  /// Where `/back` comes back to: call it before anything of the answer is kept, or it would be kept once more.
  mutating func remember(_ answer: String) {
    ahead = nil
    history.append((state, answer))
    if history.count > 40 { history.removeFirst() }
  }

  /// What follows cannot be gone back from.
  mutating func forgetHistory() { (history, ahead, goneOver) = ([], nil, [:]) }

  private mutating func more(_ question: OpenQuestion, _ effects: inout [Effect]) {
    if let target = question.ask.moreTarget, let top = state.frames.indices.last {
      remember("")
      state.waiting = .nothing
      state.frames[top].place = target
      return run(&effects)
    }
    effects.append(.say(hint(for: question), .quiet))
    pose(question, &effects)
  }

  // MARK: Prose

  private mutating func takeProse(
    _ text: String, _ question: OpenQuestion, pasted: Bool, _ effects: inout [Effect]
  ) {
    var question = question
    question.prefill = ""
    ahead = nil
    let trimmed = text.trimmed
    if !pasted, trimmed == "?" {
      effects.append(.say(nudge(question) ?? library.phrases.text("no-nudge"), .question))
      return pose(question, &effects)
    }
    if !pasted, trimmed.first == "/", trimmed.dropFirst().allSatisfy({ $0.isLetter }), trimmed.count > 1 {
      effects.append(.say(library.phrases.text("kept-as-text", ["word": String(trimmed.prefix(40))]), .quiet))
    }
    // A line that begins with two slashes is one that begins with a slash.
    let lines =
      pasted ? text.paragraphLines : text.paragraphLines.map { $0.hasPrefix("//") ? String($0.dropFirst()) : $0 }
    write(lines, into: &question)
    pose(question, &effects)
  }

  /// A question that follows on from what was written, or another one to begin with. The section remembers it, so that
  /// it is not asked again for a week. After words of dying it is a gentle one, which quotes nothing and of which nothing
  /// is noted: what is kept is what would be kept where no nudge was asked for.
  mutating func nudge(_ question: OpenQuestion) -> String? {
    if crisis { return draw(from: "gentle")?.text }
    let pool = question.paragraphs.isEmpty ? question.ask.first ?? question.ask.nudges : question.ask.nudges
    guard let drawn = pool.flatMap({ draw(from: $0) }) else { return nil }
    if let top = state.frames.indices.last {
      state.frames[top].section.fields.append(.init(key: "asked", value: drawn.name, soft: true))
    }
    return drawn.text
  }

  mutating func closeProse(_ question: OpenQuestion, _ effects: inout [Effect]) {
    remember("")
    state.waiting = .nothing
    if question.limit != nil { effects.append(.timer(minutes: nil)) }
    if let name = question.ask.variable, let top = state.frames.indices.last {
      state.frames[top].values[name] = question.paragraphs.joined(separator: "\n")
    }
    run(&effects)
  }

  mutating func edited(_ text: String, _ question: OpenQuestion, _ effects: inout [Effect]) {
    var question = question
    let before = question.ask.kind == .prose ? question.paragraphs : question.prefill.paragraphLines
    // What was changed counts, and no longer what stood there before `/back`.
    if text.paragraphLines != before { ahead = nil }
    if question.ask.kind == .prose {
      question.paragraphs = []
      write(text.paragraphLines, into: &question)
      effects.append(.say(library.phrases.text("edited"), .quiet))
    } else if question.ask.kind == .go {
      // Here there is no answer to look at once more: it is the page that has begun.
      return take(text, for: question, pasted: true, &effects)
    } else {
      (question.prefill, question.wasAnswered) = (text.oneLine, true)
    }
    pose(question, &effects)
  }
}

extension AnswerKind {
  /// The word in the phrases' keys.
  var word: String {
    switch self {
    case .line: "line"
    case .hours, .shift: "hours"
    case .number: "number"
    case .yesNo: "yes-no"
    case .person: "person"
    case .day: "day"
    case .choice: "choice"
    case .prose: "prose"
    case .go: "go"
    }
  }
}

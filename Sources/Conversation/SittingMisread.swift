import Nights

/// Answers that cannot be read. Whatever becomes of them, a sentence is writing and is kept.
extension Sitting {
  /// Asked again once, with help, but not by a pipe, and not after words of dying; after that the answer is taken as it
  /// was typed.
  mutating func misread(_ text: String, _ question: OpenQuestion, _ effects: inout [Effect]) {
    if question.menu { return misread(name: text, question, &effects) }
    var question = question
    let isSentence = Answers.isSentence(text)
    if let target = question.ask.elseTarget, let top = state.frames.indices.last {
      let keeps = question.ask.keepsElse
      // Where there is no section words wait for the next prose too, but for a no; with `keep` so does a single word.
      let isAlone = state.frames[top].script.section == nil
      let isMoreThanYesNo = keeps && Answers.yesNo(text) == nil
      let isMoreThanNo = text.wordList.count > 1 && offered(text) != "no"
      let isSaid = isSentence || isMoreThanYesNo || isMoreThanNo
      remember(text)
      keepElse(text, isWriting: isAlone ? isSaid : isSentence && !keeps, &effects)
      if let name = question.ask.variable { state.frames[top].values[name] = text.oneLine }
      state.waiting = .nothing
      state.frames[top].place = target
      return run(&effects)
    }
    if question.tries == 0, question.ask.kind != .go, !facts.byPipe, !isAnswerHeavy {
      question.tries = 1
      // What was refused is no answer that Enter could mean.
      (question.prefill, question.wasAnswered) = ("", false)
      question.unread = text
      // What is typed now counts, and no longer what stood there before `/back`.
      ahead = nil
      keepUnread(text, isSentence: isSentence, &effects)
      effects.append(.say(hint(for: question), .quiet))
      return pose(question, &effects)
    }
    if question.ask.kind == .go {
      answer(question, text.oneLine.plainAnswer, shown: text.oneLine, typed: text, &effects)
    } else if question.ask.key != nil, question.ask.kind != .person {
      answer(question, "", shown: text.oneLine, typed: text, &effects)
    } else {
      // Where nothing stands beside it, a word waits for the next prose, too.
      let isAlone = state.frames.last?.script.section == nil
      let isWriting = isSentence || text.wordList.count > 1 || isAlone
      remember(text)
      takeOut(question.unread, saidAgain: text)
      keepElse(text, isWriting: isWriting, &effects)
      proceed(question, "", shown: "", typed: "", &effects)
    }
  }

  /// What was typed in the place of an answer is writing and waits for the next prose, or stands in the section where
  /// the question was asked. Yes or no in another word says no more than the answer.
  mutating func keepElse(_ text: String, isWriting: Bool, _ effects: inout [Effect]) {
    if isWriting { return keepBeside(text, &effects) }
    guard Answers.yesNo(text) == nil, let top = state.frames.indices.last, state.frames[top].script.section != nil
    else { return }
    state.frames[top].section.paragraphs += text.paragraphLines
  }

  /// Words that could not be read are kept at once, whatever is answered then: a letter is a slip, words are not.
  private mutating func keepUnread(_ text: String, isSentence: Bool, _ effects: inout [Effect]) {
    guard isSentence || text.wordList.count > 1 else { return }
    guard !isSentence, let top = state.frames.indices.last, state.frames[top].script.section != nil else {
      return keepBeside(text, &effects)
    }
    takeOut(text, saidAgain: text)
    state.frames[top].section.paragraphs += text.paragraphLines
  }

  /// Who types the same once more has said it once.
  mutating func takeOut(_ unread: String, saidAgain text: String) {
    let lines = unread.paragraphLines
    guard unread == text, unread.wordList.count > 1, let top = state.frames.indices.last,
      state.frames[top].section.paragraphs.suffix(lines.count).elementsEqual(lines)
    else { return }
    state.frames[top].section.paragraphs.removeLast(lines.count)
  }

  /// What has no place here waits for the next prose, and stands in the draft meanwhile.
  mutating func keepBeside(_ text: String, _ effects: inout [Effect]) {
    addCarried(text.paragraphLines)
    effects.append(.say(library.phrases.text("kept-beside"), .quiet))
  }

  /// More that waits for the next prose. Who types the same lines once more has said them once.
  mutating func addCarried(_ lines: [String]) {
    if !carried.suffix(lines.count).elementsEqual(lines) { carried += lines }
  }

  /// What can be answered, in a line.
  func hint(for question: OpenQuestion) -> String {
    if let hint = question.ask.hint { return said(hint) }
    if case .choice(let words) = question.ask.kind, !Answers.isToldByLetter(words) {
      return library.phrases.text("hint-words")
    }
    return library.phrases.text("hint-" + question.ask.kind.word)
  }

  // MARK: The menu

  /// In a menu the practice that a name or a title means; nil where it is none.
  func practice(named text: String, _ question: OpenQuestion) -> String? {
    let plain = text.oneLine.plainAnswer
    if let meant = question.meant, Answers.yesNo(plain) == true { return meant }
    return library.practices.first { $0.title.plainAnswer == plain }?.name
  }

  /// A name that is not there brings the one that was probably meant, as often as it takes: only Enter leaves. A
  /// sentence is writing that has begun, and so is a word by a pipe, where nothing is asked again, or of dying.
  private mutating func misread(name: String, _ question: OpenQuestion, _ effects: inout [Effect]) {
    if let practice = practice(named: name, question) {
      return answer(question, practice, shown: practice, typed: name, &effects)
    }
    if Answers.isSentence(name) || facts.byPipe || isAnswerHeavy {
      forgetHistory()
      if Answers.yesNo(name.oneLine) == nil { carried += name.paragraphLines }
      return answer(question, "", shown: "", typed: "", &effects)
    }
    var question = question
    question.meant = Nearest.name(to: String(name.plainAnswer.prefix(40)), among: library.practices.map(\.name))
    let hint = question.meant.map { library.phrases.text("menu-meant", ["name": $0]) } ?? hint(for: question)
    effects.append(.say(hint, .quiet))
    pose(question, &effects)
  }

  // MARK: What stands in the line already

  /// A command that was typed behind what stood in the line: `6/quit`.
  func command(in line: String, behind prefill: String) -> String? {
    let prefill = prefill.trimmed
    guard !prefill.isEmpty, line.hasPrefix(prefill) else { return nil }
    let rest = line.dropFirst(prefill.count).trimmed.lowercased()
    return rest == "<" || Sitting.commands.contains(rest) ? rest : nil
  }

  /// What an editor put into the line and was left as it was is the answer; so is what `/back` brought back, which is
  /// there already (see `ahead`).
  mutating func settle(_ question: OpenQuestion, _ effects: inout [Effect]) {
    guard ahead == nil else { return }
    if question.ask.key == nil, question.ask.kind == .line { return keepBeside(question.prefill, &effects) }
    guard let top = state.frames.indices.last, let (value, shown) = read(question.prefill, question.ask.kind) else {
      return
    }
    if let name = question.ask.variable { state.frames[top].values[name] = value }
    if let key = question.ask.key { state.frames[top].section.set(key, shown) }
  }

  // MARK: What is read out of an answer

  /// Of `when-day` the `when`: names of what is read out of an answer end so.
  static func answer(behind name: String) -> String? {
    ["-day", "-read", "-often", "-clause", "-them"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
  }

  /// The day that an answer names, whether it names one, every how many days, what it says first, or the answer with
  /// whoever `them` stands for as "them".
  func readOut(_ name: String) -> String {
    guard let answer = Sitting.answer(behind: name).map(value), !answer.isEmpty else { return "" }
    if name.hasSuffix("-day") { return dayToCome(answer) }
    if name.hasSuffix("-often") { return Rhythm.days(answer).map(String.init) ?? "" }
    if name.hasSuffix("-clause") { return Spoken(String(answer.prefix(400))).clause }
    if name.hasSuffix("-them") { return Answers.them(value("them"), in: answer) }
    return DateWords.namedDay(answer, today: facts.night) == nil ? "" : "yes"
  }

  /// The day that an answer names, as `Friday` or `3 December`; empty where it names none, or none that lies further
  /// ahead than the next night.
  private func dayToCome(_ text: String) -> String {
    guard let day = DateWords.namedDay(text, today: facts.night), day > facts.night.adding(days: 1) else { return "" }
    return day < facts.night.adding(days: 7) ? day.weekday.name : day.short
  }
}

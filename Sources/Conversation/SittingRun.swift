/// Playing the instructions, up to the next thing that has to be waited for.
extension Sitting {
  mutating func run(_ effects: inout [Effect]) {
    var budget = 20_000
    while case .nothing = state.waiting {
      budget -= 1
      // The checks at load leave no round without a question; this holds for what they did not foresee.
      guard budget > 0 else { return quit(&effects) }
      guard let frame = state.frames.last else {
        leave(&effects)
        continue
      }
      guard frame.script.code.indices.contains(frame.place) else {
        endFrame(&effects)
        continue
      }
      let instruction = frame.script.code[frame.place]
      state.frames[state.frames.count - 1].place += 1
      if holds(instruction.condition) { perform(instruction.action, &effects) }
    }
  }

  private var top: Int { state.frames.count - 1 }

  private mutating func perform(_ action: Action, _ effects: inout [Effect]) {
    switch action {
    case .say(let tone, let texts): say(choose(texts).oneLine, tone, &effects)
    case .draw(let tone, let pool, let into):
      let text = draw(from: fill(pool), orAsked: true)?.text ?? ""
      if let into { state.frames[top].values[into] = text }
      if !text.isEmpty { say(text, tone, &effects) }
    case .ask(let ask): open(ask, &effects)
    case .go(let place): state.frames[top].place = place
    case .run(let name): call(fill(name))
    case .field(let key, let value, .added):
      state.frames[top].section.fields.append(
        .init(key: fill(key).oneLine, value: fill(value).oneLine, soft: false))
    case .field(let key, let value, let kind):
      state.frames[top].section.set(fill(key).oneLine, fill(value), soft: kind == .soft)
    case .paragraph(let text): state.frames[top].section.paragraphs += fill(text).paragraphLines
    case .carry(let text):
      // What is carried cannot be taken back, or it would be carried twice.
      forgetHistory()
      carried += fill(text).paragraphLines
    case .set(let name, let value): state.frames[top].values[name] = fill(value)
    case .section(let name):
      finishSection(saying: nil, &effects)
      state.frames[top].section.name = name
    case .finish(let saying): finishSection(saying: saying, &effects)
    case .mirror:
      // Words that wait have no page to come any more: they are kept first, and looked at with the rest.
      if carriedContent != nil {
        state.frames[top].place -= 1
        return finishCarried(&effects)
      }
      state.waiting = .shown
      effects.append(.mirror)
    case .next(let life, let orElse): next(life: life, orElse: orElse)
    case .people(let full): effects.append(.people(full: full))
    case .menu(let name): menu(into: name, &effects)
    case .suggest(let name, let after): suggest(into: name, after: after)
    case .list(let name): for line in facts.lists[name] ?? [] { say("  " + line, .plain, &effects) }
    case .forget(let signal): forget(fill(signal))
    case .dismiss(let signal) where fill(signal) == "crisis":
      // What is heavy after this is heard as if it were the first.
      (crisis, noted) = (false, false)
    case .dismiss(let signal):
      forget(fill(signal))
      state.tonight.remove(fill(signal))
    case .pass(let name): pass(fill(name))
    case .end: state.frames[top].place = state.frames[top].script.code.count
    }
  }

  /// Says a line, and remembers it for the question that it may belong to.
  private mutating func say(_ text: String, _ tone: Tone, _ effects: inout [Effect]) {
    state.frames[top].say(text, tone)
    effects.append(.say(text, tone))
  }

  /// Begins another script with what it is given; one that is not there, or too deep, is passed over.
  private mutating func call(_ name: String) {
    guard let script = library.scripts[name], state.frames.count < 8 else { return }
    var frame = frame(script)
    for name in script.given { frame.values[name] = value(name) }
    // The note that comes unasked comes once a sitting, wherever it is begun.
    if name == "now", frame.values["automatic"]?.isEmpty == false { noted = true }
    state.frames.append(frame)
  }

  /// Keeps what the script has, then leaves it, handing back what it gives.
  mutating func endFrame(_ effects: inout [Effect]) {
    if state.frames[top].section.content != nil { return finishSection(saying: nil, &effects) }
    // What was typed in a practice's short questions is kept with it: a page may not come any more.
    if state.frames[top].script.title != nil, carriedContent != nil { return finishCarried(&effects) }
    let ended = state.frames.removeLast()
    // What was suggested, begun, and left without a word was not taken.
    if state.suggested.remove(ended.script.name) != nil, !ended.hasKept { pass(ended.script.name) }
    guard !state.frames.isEmpty else { return }
    for name in ended.script.gives { state.frames[top].values[name] = ended.values[name] ?? "" }
  }

  mutating func finishSection(saying: Template?, _ effects: inout [Effect]) {
    guard let content = state.frames[top].section.content else {
      // Where a script has no heading, what waits for a page is all there is to keep.
      if state.frames[top].script.section == nil, carriedContent != nil { return finishCarried(&effects) }
      if saying != nil { sayNothing(&effects) }
      return
    }
    state.frames[top].section = SectionDraft(name: content.name, ordinal: nextOrdinal())
    state.frames[top].hasKept = true
    hand(over: content, saying: saying, &effects)
  }

  /// Keeps the words that wait for a prose, as a page of their own.
  private mutating func finishCarried(_ effects: inout [Effect]) {
    guard let content = carriedContent else { return }
    (carried, carriedOrdinal) = ([], nextOrdinal())
    state.frames[top].hasKept = true
    hand(over: content, saying: hasSaidWhere ? nil : Template(library.phrases.template("kept")), &effects)
  }

  /// Where a person would look for "Kept, in" and nothing was kept all night, that is said, once.
  private mutating func sayNothing(_ effects: inout [Effect]) {
    guard !hasKept, !hasSaidWhere, !hasWordsBack, unkept.isEmpty else { return }
    hasSaidWhere = true
    effects.append(.say(library.phrases.text("nothing"), .quiet))
  }

  /// On leaving: where what was kept without a word is, or that there was nothing.
  private mutating func sayWhere(_ effects: inout [Effect]) {
    guard hasKept, !hasSaidWhere else { return sayNothing(&effects) }
    hasSaidWhere = true
    effects.append(.say(fill(Template(library.phrases.template("kept"))), .quiet))
  }

  /// What is on its way to the disk cannot be taken back.
  private mutating func hand(over content: SectionContent, saying: Template?, _ effects: inout [Effect]) {
    var content = content
    content.fields += state.passedOver.map { ("passed", $0) }
    state.passedOver = []
    forgetHistory()
    inFlight = content
    state.waiting = .kept(saying: saying)
    effects.append(.finish(content))
  }

  private mutating func next(life: Bool, orElse: Int) {
    let list = life ? state.life : state.findings
    guard let shown = list.first else {
      state.frames[top].place = orElse
      return
    }
    if life { state.life.removeFirst() } else { state.findings.removeFirst() }
    state.frames[top].values["signal"] = shown.signal
    state.frames[top].values["quote"] = shown.quote.oneLine
  }

  /// The practice that fits best: the lowest rank of those whose condition holds, without those that rest.
  private mutating func suggest(into name: String, after: Bool) {
    var best: (script: Script, reason: Template)?
    for practice in library.practices where !facts.resting.contains(practice.name) {
      guard let script = library.scripts[practice.name], script.isOfferedAfter == after,
        script.rank < best?.script.rank ?? .max, !state.passedOver.contains(script.name)
      else { continue }
      // Nights that it was an answer to are no reason to suggest it again.
      let since = script.section.flatMap { facts.sectionAges[$0.lowercased()] }
      if let fitting = script.suggestions.first(where: { holds($0.condition, since: since) }) {
        best = (script, fitting.reason)
      }
    }
    state.frames[top].values[name] = best?.script.name ?? ""
    guard let best else { return }
    state.suggested.insert(best.script.name)
    state.frames[top].values[name + "-title"] = best.script.title ?? ""
    state.frames[top].values["reason"] = said(best.reason)
  }

  private mutating func pass(_ name: String) {
    state.suggested.remove(name)
    if !state.passedOver.contains(name) { state.passedOver.append(name) }
  }

  /// What was asked about, or is not so, is not taken up again tonight.
  private mutating func forget(_ signal: String) { state.quotes[signal] = nil }

  private mutating func menu(into name: String, _ effects: inout [Effect]) {
    for practice in library.practices {
      let pad = String(repeating: " ", count: max(0, 10 - practice.name.count))
      say("  \(practice.name)\(pad)  \(practice.title)", .plain, &effects)
    }
    state.frames[top].ask()
    var question = OpenQuestion(
      ask: Ask(
        kind: .choice(library.practices.map(\.name)), variable: name, prompt: Template(library.phrases.text("menu")),
        hint: Template(library.phrases.text("menu-hint"))))
    question.menu = true
    pose(question, &effects)
  }

  /// Keeps what is left, section by section, then the note if words of crisis were seen, then the end.
  mutating func leave(_ effects: inout [Effect]) {
    queue += state.frames.reversed().compactMap(\.section.content)
    state.frames = []
    if let content = carriedContent {
      queue.append(content)
      (carried, carriedOrdinal) = ([], nextOrdinal())
    }
    // An offer that was left last stands alone, where there is a night to put it in.
    if queue.isEmpty, !state.passedOver.isEmpty, state.values["kept"] == "yes" || facts.hasNight {
      return hand(over: SectionContent(name: "not tonight", ordinal: nextOrdinal()), saying: nil, &effects)
    }
    state.passedOver = queue.isEmpty ? [] : state.passedOver
    if !queue.isEmpty {
      let content = queue.removeFirst()
      hand(over: content, saying: queue.isEmpty ? Template(library.phrases.template("kept")) : nil, &effects)
    } else if !beginNote() {
      if leaving {
        sayWhere(&effects)
        effects.append(.say(library.phrases.text("goodbye"), .plain))
      }
      effects += finishSitting()
    }
  }

  /// The note about people to reach: once a sitting, after what was written is kept.
  mutating func beginNote() -> Bool {
    // Words that wait for the next prose are kept first.
    guard crisis, !noted, carried.isEmpty, let script = library.scripts["now"] else { return false }
    noted = true
    guard !facts.noteOff else { return false }
    var frame = frame(script)
    frame.values["automatic"] = "yes"
    state.frames.append(frame)
    return true
  }
}

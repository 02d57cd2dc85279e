import Conversation
import Journal
import Nights
import Terminal

/// Plays a sitting between a person and the journal: hands what is typed to the conversation and carries out what it
/// asks for. Whatever happens, what was typed is on the disk before anything is said about it.
@MainActor
final class Player {
  /// How a sitting ended.
  enum Ending: Equatable {
    /// As it was meant to.
    case done
    /// By Ctrl-C, twice.
    case interrupted
    /// By a signal or a terminal that went away.
    case ended
  }

  private var sitting: Sitting
  private let home: Home
  private let library: Library
  private let keeper: Keeper
  private let mirror: () -> Mirror?
  private let source: any LineSource
  private let stage: Stage
  private var question: Question?
  private var askedAt: Context.Reading
  private var written: [String] = []
  private var timerStart: MonotonicTime?
  private var minutesPassed = 0
  private var lastInterrupt: MonotonicTime?
  private var ending: Ending?

  /// A player of this sitting. `mirror` loads the analyzer when words are to be looked at for the first time.
  init(
    _ sitting: Sitting, home: Home, library: Library, keeper: Keeper, source: any LineSource, stage: Stage,
    mirror: @escaping () -> Mirror?
  ) {
    (self.sitting, self.home, self.library, self.keeper) = (sitting, home, library, keeper)
    (self.source, self.stage, self.mirror) = (source, stage, mirror)
    askedAt = home.clock()
  }

  /// Whether everything that was typed is in the journal.
  var isAllKept: Bool { sitting.unfinished.allSatisfy(\.isEmpty) }

  /// Plays to the end.
  func play() -> Ending {
    source.watch = { [weak self] bytes in self?.watch(bytes) }
    defer { source.watch = nil }
    carryOut(sitting.start())
    while ending == nil, !sitting.isOver {
      stage.flush()
      take(source.next(request))
    }
    stage.flush()
    return ending ?? .done
  }

  private var request: LineRequest {
    let question = question ?? Question(kind: .line, prompt: "")
    var deadline: MonotonicTime?
    if let timerStart { deadline = timerStart.adding(seconds: (minutesPassed + 1) * 60) }
    return LineRequest(
      prompt: stage.prompt(question.prompt), prefill: RawBytes.bytes(question.prefill),
      completions: question.completions, commands: Sitting.commands, deadline: deadline)
  }

  // MARK: What a person or the world did

  private func take(_ event: LineEvent) {
    switch event {
    case .line(let bytes): hand(bytes) { .line($0) }
    case .pasted(let bytes): hand(bytes) { .pasted($0) }
    case .end:
      receive(.end)
    case .interrupt(let unfinished): interrupt(unfinished)
    case .hangup(let unfinished), .terminate(let unfinished): leaveAtOnce(unfinished)
    case .idle: source.announce { receive(.idle, announcing: true) }
    case .deadline: minuteWentBy()
    case .edit(let unfinished):
      if !unfinished.isEmpty { hand(unfinished) { .pasted($0) } }
      receive(.line("/edit"))
    case .tooLong(let limit, let kept):
      stage.say(limit.message, .quiet)
      hand(kept) { .pasted($0) }
    }
  }

  private func hand(_ bytes: [UInt8], _ input: (String) -> Input) {
    if source.lostBytes > 0 { stage.say(library.phrases.text("nul"), .quiet) }
    let text = RawBytes.text(bytes)
    let isProse = question?.kind == .prose
    receive(input(text))
    // Only while someone writes is anything looked at, and only for words of crisis.
    if isProse, !text.isEmpty, !text.hasPrefix("/"), mirror()?.isCrisis(text) == true { receive(.crisisSeen) }
  }

  private func receive(_ input: Input, announcing: Bool = false) {
    let effects = sitting.receive(input)
    // On the disk first, then on the screen.
    keeper.sync(sitting.unfinished, askedAt: askedAt)
    carryOut(effects)
    for note in keeper.takeNotes() { stage.say(note, .quiet) }
    if announcing { stage.flush() }
  }

  /// The unfinished line, once a second while it changes: at most that much is lost, whatever happens.
  private func watch(_ bytes: [UInt8]) {
    keeper.sync(sitting.unfinished, typed: RawBytes.text(bytes), askedAt: askedAt)
  }

  private func minuteWentBy() {
    guard let timerStart else { return }
    minutesPassed = max(minutesPassed + 1, timerStart.milliseconds(until: .now) / 60_000)
    let minutes = minutesPassed
    let effects = sitting.receive(.minutes(minutes))
    let speaks = effects.contains { if case .say = $0 { true } else { false } }
    if speaks {
      source.announce {
        carryOut(effects)
        stage.flush()
      }
    } else {
      carryOut(effects)
    }
  }

  private func interrupt(_ unfinished: [UInt8]) {
    let now = MonotonicTime.now
    if unfinished.isEmpty, let last = lastInterrupt, last.milliseconds(until: now) < 2000 {
      ending = .interrupted
      leave()
      stage.say(library.phrases.text("left", ["path": home.context.spoken(home.store.path(for: keeper.night))]), .quiet)
      return
    }
    lastInterrupt = now
    keepTyped(unfinished)
    stage.say(library.phrases.text("ctrl-c"), .quiet)
  }

  /// A line that was never ended is kept as it stands.
  private func keepTyped(_ unfinished: [UInt8]) {
    guard !unfinished.isEmpty else { return }
    receive(.pasted(RawBytes.text(unfinished)))
  }

  /// The terminal is gone, or the machine is going down: keep everything and say nothing.
  private func leaveAtOnce(_ unfinished: [UInt8]) {
    ending = .ended
    stage.isSilent = true
    keeper.hurry()
    keepTyped(unfinished)
    leave()
  }

  /// Keeps whatever is not kept yet.
  private func leave() {
    for content in sitting.unfinished where !content.isEmpty {
      if case .failure(let error) = keeper.keep(content, askedAt: askedAt) {
        stage.say(error.sentence(draft: keeper.draftPath(of: content)), .finding)
      }
    }
  }

  // MARK: What the conversation asks for

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .say(let text, let tone): stage.say(text, tone)
      case .ask(let question):
        self.question = question
        askedAt = home.clock()
      case .prompt(let prompt):
        question = question.map {
          Question(kind: $0.kind, prompt: prompt, prefill: $0.prefill, completions: $0.completions)
        }
      case .timer(let minutes):
        timerStart = minutes == nil ? nil : .now
        minutesPassed = 0
      case .finish(let content): keep(content, askedAt: askedAt)
      case .mirror: receive(.shown(mirror()?.shown(written) ?? []))
      case .people(let full):
        let people = library.people(full: full, region: home.region, safe: home.configuration.safePeople)
        for line in people { stage.say(line, .plain) }
      case .edit(let text): edit(text)
      case .end: question = nil
      }
    }
  }

  private func edit(_ text: String) {
    stage.flush()
    let edited = source.released { EditorRun.edit(RawBytes.bytes(text), home) }
    switch edited {
    case .success(let bytes): receive(.edited(RawBytes.text(bytes)))
    case .failure(let failure):
      stage.say(failure.sentence, .quiet)
      receive(.end)
    }
  }

  // MARK: Keeping

  /// Keeps a section. Where that fails the person may try again, name another folder, or go on without.
  private func keep(_ content: SectionContent, askedAt: Context.Reading) {
    written += content.paragraphs
    var result = keeper.keep(content, askedAt: askedAt)
    while case .failure(let error) = result {
      stage.say(error.sentence(draft: keeper.draftPath(of: content).map(home.context.spoken)), .finding)
      guard source is LineEditor, ending == nil else { break }
      stage.say(library.phrases.text("not-kept-again"), .quiet)
      stage.flush()
      guard let answer = answerToFailure() else { break }
      result =
        answer.isEmpty
        ? keeper.keep(content, askedAt: askedAt)
        : keeper.keep(content, in: Home.expanded(answer, home.context))
    }
    switch result {
    case .success(let path): receive(.kept(path: home.context.spoken(path)))
    case .failure: receive(.notKept)
    }
  }

  /// Enter, or a folder; nil goes on without.
  private func answerToFailure() -> String? {
    let watch = source.watch
    source.watch = nil
    defer { source.watch = watch }
    switch source.next(LineRequest(prompt: "  ")) {
    case .line(let bytes):
      let text = RawBytes.text(bytes)
      return text.isEmpty || text.hasPrefix("~/") || text.dropFirst().contains("/") ? text : nil
    case .hangup, .terminate:
      ending = .ended
      stage.isSilent = true
      return nil
    default: return nil
    }
  }
}

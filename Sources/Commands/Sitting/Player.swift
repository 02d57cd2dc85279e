import Conversation
import Journal
import Nights
import Signals
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
  private let mirror: (_ isForShowing: Bool) -> Mirror?
  private let source: any LineSource
  private let stage: Stage
  private var question: Question?
  private var askedAt: Context.Reading
  private var written: [String] = []
  private var timerStart: MonotonicTime?
  private var minutesPassed = 0
  private var lastInterrupt: MonotonicTime?
  /// The line that is being typed, as far as it is known here: it stays in its draft whatever else is synced.
  private var typed: [UInt8] = []
  /// What an interrupted line held; it stands in the next prompt again.
  private var held: [UInt8] = []
  /// Ctrl-C came twice: the sitting is closing, with all that belongs to that.
  private var isLeaving = false
  private var ending: Ending?
  private var lastSync: MonotonicTime?
  /// How many bytes of prose the open section has.
  private var size = 0
  private var toldOfSize = false
  private static let largestSection = 8 << 20
  private var (hasLeft, hasLoss, hasSaidWhere) = (false, false, false)
  private let identifiers: IdentifierNote
  private let failure: FailedKeeping

  /// A player of this sitting. `mirror` loads the analyzer when words are to be looked at for the first time.
  init(
    _ sitting: Sitting, home: Home, library: Library, keeper: Keeper, source: any LineSource, stage: Stage,
    mirror: @escaping (_ isForShowing: Bool) -> Mirror?
  ) {
    (self.sitting, self.home, self.library, self.keeper) = (sitting, home, library, keeper)
    (self.source, self.stage, self.mirror) = (source, stage, mirror)
    identifiers = IdentifierNote(home, library, night: keeper.night)
    failure = FailedKeeping(home: home, library: library, keeper: keeper, source: source, stage: stage)
    askedAt = home.clock()
  }

  /// Whether everything that was typed is in the journal; known when the sitting is over.
  var isAllKept: Bool { !hasLoss }
  /// What is left to say of a practice on its own; nil where leaving has said it.
  var lastWord: String? { hasSaidWhere || hasLoss ? nil : sitting.lastWord }
  /// The line that was answered with last.
  private var lastLine: [UInt8]?
  /// Input was longer than a night can hold.
  private(set) var wasTooLong = false

  /// Plays to the end; first comes what was typed ahead of the sitting.
  func play(_ ahead: Arrival.Ahead = .init()) -> Ending {
    source.watch = { [weak self] bytes in self?.watch(bytes) }
    source.resumed = { [weak self] in self?.sayStopped() }
    defer { (source.watch, source.resumed) = (nil, nil) }
    if !ahead.words.isEmpty { keepBeside(ahead.words.joined(separator: "\n")) }
    // Before the first line: what a practice says first may depend on it.
    if isHeavy(sitting.facts.subject) { receive(.crisisSeen) }
    carryOut(sitting.start())
    if let end = ahead.end { take(end) }
    while ending == nil, !sitting.isOver {
      stage.flush()
      take(source.next(request))
    }
    if ending == nil { keepRest() }
    // What could not be kept before gets one more chance: the disk may have room again.
    if !hasLeft { leave() }
    identifiers.say(on: stage)
    sayPeopleCanBeReached()
    stage.flush()
    return ending ?? (isLeaving ? .interrupted : .done)
  }

  private var isTerminal: Bool { source is LineEditor }

  private var request: LineRequest {
    let question = question ?? Question(kind: .line, prompt: "")
    var deadline: MonotonicTime?
    if let timerStart { deadline = timerStart.adding(seconds: (minutesPassed + 1) * 60) }
    return LineRequest(
      prompt: stage.prompt(question), prefill: held.isEmpty ? RawBytes.bytes(question.prefill) : held,
      completions: question.completions, commands: Sitting.commands, deadline: deadline)
  }

  // MARK: What a person or the world did

  private func take(_ event: LineEvent) {
    // After these two the same line is typed on.
    if event != .idle, event != .deadline { typed = [] }
    switch event {
    case .line(let bytes):
      lastLine = bytes
      if let reader = source as? PlainReader, question?.kind == .prose, Player.isText(bytes) {
        gather(bytes, reader)
      } else if let command = command(behindHeld: bytes) {
        hand(held) { .pasted($0) }
        if !sitting.isOver { hand(command) { .line($0) } }
      } else {
        hand(bytes) { .line($0) }
      }
    case .pasted(let bytes): hand(bytes) { .pasted($0) }
    case .end:
      // The line is empty now: what Ctrl-C had left in it was deleted.
      held = []
      receive(.end)
    case .interrupt(let unfinished): interrupt(unfinished)
    case .hangup(let unfinished), .terminate(let unfinished): leaveAtOnce(unfinished)
    case .idle: source.announce { receive(.idle, announcing: true) }
    case .deadline: minuteWentBy()
    case .edit(let unfinished):
      if question?.kind == .prose {
        if !unfinished.isEmpty { hand(unfinished) { .pasted($0) } }
        receive(.line("/edit"))
      } else {
        (typed, held) = (unfinished, [])
        receive(.edit(RawBytes.text(unfinished)))
      }
    case .tooLong(let limit, let kept):
      wasTooLong = true
      // Where a part of that has no room either, that is what is said of it.
      if kept.count <= room { stage.say(limit.message, .quiet) }
      hand(kept, isWhole: false) { .pasted($0) }
    }
  }

  /// A pipe brings thousands of lines in a moment: those that are here already and hold nothing to be obeyed are
  /// taken together.
  private func gather(_ first: [UInt8], _ reader: PlainReader) {
    var text = first
    var next: LineEvent?
    while next == nil, reader.hasLine {
      let event = reader.next(request)
      if case .line(let bytes) = event, Player.isText(bytes) {
        text.append(UInt8(ascii: "\n"))
        text += bytes
      } else {
        next = event
      }
    }
    hand(text) { .pasted($0) }
    if let next { take(next) }
  }

  private static func isText(_ line: [UInt8]) -> Bool {
    let first = line.first { $0 > 0x20 }
    return first != UInt8(ascii: "/") && first != UInt8(ascii: "?") && first != UInt8(ascii: "<")
  }

  private func hand(_ bytes: [UInt8], isWhole: Bool = true, _ input: (String) -> Input) {
    held = []
    if isWhole, source.lostBytes > 0 { stage.say(library.phrases.text("nul"), .quiet) }
    let fitting = fitting(bytes)
    guard !fitting.isEmpty || bytes.isEmpty else { return }
    let text = RawBytes.text(fitting)
    give(text, as: input(text))
  }

  /// Hands over what was typed. Words of crisis are looked for wherever there are words; in prose, what a nudge can
  /// take up too.
  private func give(_ text: String, as input: Input) {
    let isProse = question?.kind == .prose
    let hasWords = isProse ? !text.isEmpty : text.utf8.count > 2
    guard hasWords, !Sitting.commands.contains(text), !stage.isSilent else { return receive(input) }
    // On the disk before it is looked at: whatever becomes of the analyzer, no words are lost with it.
    if isProse {
      receive(input)
    } else if isTerminal, text != question?.prefill {
      // What stood in the line is kept already.
      typed = RawBytes.bytes(text)
      syncNow()
    }
    let looks = mirror(false)?.looks(at: text) ?? []
    if isHeavy(looks.map(\.heaviness).max() ?? .none) { receive(.crisisSeen) }
    typed = []
    // An answer can be the last one: the sitting had to know before it ends.
    guard isProse else { return receive(input) }
    if let last = looks.last { receive(.seen(last.shown)) }
  }

  /// Whether words that were not typed here are of crisis: nobody is told on whom the terminal was closed.
  private func isHeavy(_ text: String) -> Bool {
    guard !text.isEmpty, !stage.isSilent else { return false }
    return isHeavy(mirror(false)?.look(at: text).heaviness ?? .none)
  }

  /// Whether the sitting is to hear of it; what is only perhaps heavy is remembered for its end.
  private func isHeavy(_ heaviness: Heaviness) -> Bool {
    if heaviness == .plain { identifiers.holdBack() }
    if heaviness == .perhaps { receive(.perhapsCrisis) }
    return heaviness == .plain
  }

  /// The one line where words were perhaps heavy: who can be reached, and nothing of what was written. Where the note was
  /// shown it has said so.
  private func sayPeopleCanBeReached() {
    guard sitting.mayBeHeavy, !sitting.isHeavy, !sitting.facts.noteOff, !stage.isSilent else { return }
    stage.say(library.phrases.text("people-to-reach"), .quiet)
  }

  /// The command that was typed behind a line which Ctrl-C left standing.
  private func command(behindHeld bytes: [UInt8]) -> [UInt8]? {
    guard !held.isEmpty, bytes.starts(with: held) else { return nil }
    let rest = bytes.dropFirst(held.count).drop { $0 == UInt8(ascii: " ") }
    return Sitting.commands.contains(RawBytes.text(Array(rest))) ? Array(rest) : nil
  }

  /// How many bytes the open section still takes: it is read back only up to a size.
  private var room: Int { question?.kind == .prose ? max(0, Player.largestSection - size) : .max }

  /// As much of what was typed as there is room for. What goes over it is told at once, while the sender still has it:
  /// of each line to a person, once into a pipe. A command needs no room.
  private func fitting(_ bytes: [UInt8]) -> [UInt8] {
    guard question?.kind == .prose else { return bytes }
    let fitting = bytes.cut(to: room)
    if fitting.count < bytes.count {
      if Sitting.isCommand(RawBytes.text(bytes)) { return bytes }
      wasTooLong = true
      if isTerminal || !toldOfSize { stage.say(library.phrases.text("big", ["size": "8 MB"]), .quiet) }
      toldOfSize = true
    }
    size += fitting.count + 1
    return fitting
  }

  private func receive(_ input: Input, announcing: Bool = false) {
    let effects = sitting.receive(input)
    // On the disk first, then on the screen.
    sync()
    carryOut(effects)
    for note in keeper.takeNotes() { stage.say(note, .quiet) }
    if announcing { stage.flush() }
  }

  /// Every line that a person ends is on the disk at once. A pipe brings thousands in a moment, so there it is at
  /// most once a second.
  private func sync() {
    let now = MonotonicTime.now
    if !isTerminal, let lastSync, lastSync.milliseconds(until: now) < 1000 { return }
    lastSync = now
    syncNow()
  }

  /// Whether all of it is in a draft now.
  @discardableResult
  private func syncNow() -> Bool {
    let words = isWorthKeeping(typed) ? RawBytes.text(typed) : ""
    return keeper.sync(Keeper.joined(sitting.unfinished, typed: words, in: sitting.openSection), askedAt: askedAt)
  }

  /// The unfinished line, once a second while it changes: at most that much is lost, whatever happens.
  @discardableResult
  private func watch(_ bytes: [UInt8]) -> Bool {
    typed = bytes
    return syncNow()
  }

  /// Words of one's own are kept, wherever they were typed; a number or a y on its way is not.
  private func isWorthKeeping(_ bytes: [UInt8]) -> Bool {
    guard !bytes.isEmpty else { return false }
    switch question?.kind {
    case .prose, .line, .person, .day: return true
    // At the door whatever is no answer begins the page.
    case .go: return Stray.isWriting(bytes)
    default: return bytes.split(separator: UInt8(ascii: " ")).count >= 3
    }
  }

  /// After Ctrl-Z and fg; the writing's clock went on meanwhile.
  private func sayStopped() {
    guard timerStart != nil else { return }
    stage.say(library.phrases.text("stopped"), .quiet)
    stage.flush()
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
    let isSecond = lastInterrupt.map { $0.milliseconds(until: now) < 2000 } ?? false
    let isClosing = isLeaving || !isTerminal
    // What stood in the line before a key was pressed is no sign that someone goes on.
    let prefill = question?.prefill ?? ""
    let isUntouched = !prefill.isEmpty && unfinished == RawBytes.bytes(prefill)
    if isClosing || (isSecond && (unfinished.isEmpty || unfinished == held || isUntouched)) {
      guard !isClosing else { return leaveNow(unfinished, as: .interrupted) }
      isLeaving = true
      held = []
      if !isUntouched { keepTyped(unfinished) }
      if !sitting.isOver { receive(.line(isUntouched ? "\(prefill)/quit" : "/quit")) }
      return
    }
    if question?.kind == .prose {
      keepTyped(unfinished)
    } else {
      held = isWorthKeeping(unfinished) ? unfinished : []
      typed = held
    }
    stage.say(library.phrases.text("ctrl-c"), .quiet)
    // From when it is said: looking at the words takes its time on a busy machine.
    lastInterrupt = .now
  }

  /// A line that was never ended is kept as it stands: as an answer where words were asked for, else beside them.
  private func keepTyped(_ unfinished: [UInt8]) {
    guard isWorthKeeping(unfinished), !sitting.isOver else { return }
    switch question?.kind {
    case .prose, .line, .person, .day:
      let text = RawBytes.text(unfinished)
      give(text, as: .pasted(text))
    default:
      keepBeside(RawBytes.text(unfinished))
    }
  }

  private func keepBeside(_ text: String) {
    receive(.beside(text))
    if isHeavy(text) { receive(.crisisSeen) }
  }

  /// What was typed where the way on was asked, and is none.
  private func hear(_ line: [UInt8]) {
    switch Stray(line) {
    case .now: carryOut([.people(full: true)])
    case .nothing: break
    case .words(let words):
      keepBeside(words)
      stage.say(library.phrases.text("kept-beside"), .quiet)
    }
  }

  /// Keeps what a pipe holds beyond the last question. Nothing is waited for: whoever talks to candor by a pipe may wait
  /// for its end.
  private func keepRest() {
    guard source is PlainReader else { return }
    var lines: [[UInt8]] = []
    while case .line(let line) = source.next(LineRequest(prompt: "", deadline: .now)) { lines.append(line) }
    // What is there once more, for a question that was asked once more, is kept already.
    lines = Array(lines.drop { $0 == lastLine })
    let words = lines.map(RawBytes.text).filter { !$0.allSatisfy(\.isWhitespace) && !Sitting.isCommand($0) }
    // Answers to questions that never came are no words.
    guard lines.contains(where: Stray.isWriting), !words.isEmpty else { return }
    keepBeside(words.joined(separator: "\n"))
  }

  /// The terminal is gone, or the machine is going down: keep everything and say nothing.
  private func leaveAtOnce(_ unfinished: [UInt8]) {
    hush()
    leaveNow(unfinished, as: .ended)
  }

  private func hush() {
    stage.isSilent = true
    keeper.hurry()
  }

  private func leaveNow(_ unfinished: [UInt8], as ending: Ending) {
    self.ending = ending
    keepTyped(unfinished)
    leave()
  }

  /// Keeps whatever is not kept yet.
  private func leave() {
    hasLeft = true
    keeper.sync(sitting.unfinished, askedAt: askedAt)
    for content in sitting.unfinished where !content.isEmpty {
      switch keeper.keep(content, askedAt: askedAt) {
      case .success(let path):
        identifiers.look(at: content.name)
        hasSaidWhere = true
        let words = ["path": home.context.spoken(path)]
        stage.say(library.phrases.text(ending == .interrupted ? "left" : "kept", words), .quiet)
      case .failure(let error):
        hasLoss = true
        failure.tell(error, content)
      }
    }
  }

  // MARK: What the conversation asks for

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .say(let text, let tone):
        // "Good night." is the last word.
        if text == library.phrases.text("goodbye") { identifiers.say(on: stage) }
        stage.say(text, tone)
      case .ask(let question):
        self.question = question
        if question.kind != .prose { (size, toldOfSize) = (0, false) }
        askedAt = home.clock()
      case .prompt(let prompt):
        question = question.map {
          Question(kind: $0.kind, prompt: prompt, prefill: $0.prefill, completions: $0.completions)
        }
      case .timer(let minutes):
        timerStart = minutes == nil ? nil : .now
        minutesPassed = 0
      case .finish(let content): keep(content, askedAt: askedAt)
      case .mirror:
        identifiers.say(on: stage)
        identifiers.isAfterMirror = true
        receive(.shown(mirror(true)?.shown(written) ?? []))
      case .people(let full):
        let people = library.people(full: full, region: home.region, safe: sitting.facts.safePeople)
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
    case .success(let edited):
      let text = RawBytes.text(edited.bytes)
      typed = []
      // What comes back stands for all of the section.
      if question?.kind == .prose { (size, toldOfSize) = (edited.bytes.count + 1, false) }
      give(text, as: .edited(text))
      // A line that came back is in no section yet: it stands behind the prompt.
      if watch(RawBytes.bytes(question?.prefill ?? "")) { edited.discard() }
    case .failure(let failure):
      stage.say(failure.sentence, .quiet)
      receive(.end)
    }
  }

  // MARK: Keeping

  /// Keeps a section. Where that fails the person may try again, name another folder, or go on without.
  private func keep(_ content: SectionContent, askedAt: Context.Reading) {
    written = Mirror.joined(written, content)
    // What was on its way to this section has no draft of its own any more.
    keeper.sync(sitting.unfinished, askedAt: askedAt)
    var result = keeper.keep(content, askedAt: askedAt)
    asking: while case .failure(let error) = result {
      failure.tell(error, content)
      guard isTerminal, ending == nil else { break }
      switch failure.wayOn(hear) {
      case .again: result = keeper.keep(content, askedAt: askedAt)
      case .folder(let folder): result = keeper.keep(content, in: Home.expanded(folder, home.context))
      case .without: break asking
      case .gone(let unfinished):
        ending = .ended
        hush()
        hear(unfinished)
        break asking
      }
    }
    switch result {
    case .success(let path):
      identifiers.look(at: content.name)
      if identifiers.isAfterMirror { identifiers.say(on: stage) }
      receive(.kept(path: home.context.spoken(path)))
    case .failure: receive(.notKept)
    }
  }
}

import Conversation
import Journal
import Signals
import Terminal

/// Plays a practice for someone who writes one: it asks, looks at what is typed and answers as at night, and shows what
/// would be kept. Of the journal it knows nothing.
@MainActor
final class Rehearsal {
  private let library: Library
  private let home: Home
  private let stage: Stage
  private lazy var mirror = Mirror(analyzer: LexiconSources.analyzer(home.context), dismissed: [])
  private var written: [String] = []
  private var sitting: Sitting
  private var question = Question(kind: .line, prompt: "")

  init(_ library: Library, home: Home) {
    let library = library.forRehearsal
    (self.library, self.home) = (library, home)
    stage = Stage(home)
    sitting = Sitting(library: library, start: "", facts: Facts(night: home.night), seed: home.context.seed)
  }

  /// Plays the practice of this name to its end. Whether Ctrl-C ended it.
  func play(_ name: String) -> Bool {
    let source = home.lineSource()
    defer { source.close() }
    var facts = Facts(night: home.night)
    facts.byPipe = !(source is LineEditor)
    (facts.nightsWritten, facts.nightsSinceLast, facts.minutes) = (20, 1, home.configuration.minutes)
    (facts.safePeople, facts.noteOff) = (home.configuration.safePeople, !home.configuration.note)
    sitting = Sitting(library: library, start: name, facts: facts, seed: home.context.seed)
    stage.say("A rehearsal: nothing is kept. What would be stands after |.", .quiet)
    carryOut(sitting.start())
    var held: [UInt8] = []
    while !sitting.isOver {
      stage.flush()
      let request = LineRequest(
        prompt: stage.prompt(question), prefill: held.isEmpty ? RawBytes.bytes(question.prefill) : held,
        completions: question.completions, commands: Sitting.commands)
      held = []
      switch source.next(request) {
      case .line(let bytes): take(.line(RawBytes.text(bytes)), bytes)
      case .pasted(let bytes), .tooLong(_, let bytes): take(.pasted(RawBytes.text(bytes)), bytes)
      case .end: carryOut(sitting.receive(.end))
      case .idle: carryOut(sitting.receive(.idle))
      case .deadline: break
      // No editor is opened here: the line stands again.
      case .edit(let unfinished): held = unfinished
      case .interrupt:
        stage.flush()
        return true
      case .hangup, .terminate: return false
      }
    }
    // As at the end of a night.
    if sitting.mayBeHeavy, !sitting.isHeavy, !sitting.facts.noteOff {
      stage.say(library.phrases.text("people-to-reach"), .quiet)
    }
    stage.flush()
    return false
  }

  /// Words of dying are heard in a rehearsal too, and those of prose are looked at, as the player does it.
  private func take(_ input: Input, _ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isProse = question.kind == .prose
    let looks = Sitting.commands.contains(text) ? [] : mirror.looks(at: text)
    let isCrisis = looks.contains { $0.heaviness == .plain }
    if looks.contains(where: { $0.heaviness == .perhaps }) { carryOut(sitting.receive(.perhapsCrisis)) }
    if isCrisis, !isProse { carryOut(sitting.receive(.crisisSeen)) }
    carryOut(sitting.receive(input))
    guard isProse else { return }
    if isCrisis { carryOut(sitting.receive(.crisisSeen)) }
    if let last = looks.last { carryOut(sitting.receive(.seen(last.shown))) }
  }

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .say(let text, let tone): stage.say(text, tone)
      case .ask(let asked): question = asked
      case .prompt, .timer, .end: break
      case .finish(let section):
        written = Mirror.joined(written, section)
        let fields = section.fields.map { "\($0.key): \($0.value)" }
        for line in ["## \(section.name)"] + fields + section.paragraphs { stage.say("  | " + line, .quiet) }
        carryOut(sitting.receive(.kept(path: "nowhere: this is a rehearsal")))
      case .mirror: carryOut(sitting.receive(.shown(mirror.shown(written))))
      case .people(let full):
        let people = library.people(full: full, region: home.region, safe: home.configuration.safePeople)
        for line in people { stage.say(line, .plain) }
      case .edit: carryOut(sitting.receive(.end))
      }
    }
  }
}

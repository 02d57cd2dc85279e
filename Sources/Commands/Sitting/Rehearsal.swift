import Conversation
import Journal
import Signals
import Terminal

/// Plays a practice for someone who writes one: it asks and answers as at night, and shows what would be kept.
@MainActor
final class Rehearsal {
  private let library: Library
  private let home: Home
  private let stage: Stage
  private lazy var analyzer = LexiconSources.analyzer(home.context)
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
    var facts = Facts(night: home.night)
    (facts.nightsWritten, facts.nightsSinceLast, facts.minutes) = (20, 1, home.configuration.minutes)
    (facts.safePeople, facts.noteOff) = (home.configuration.safePeople, !home.configuration.note)
    sitting = Sitting(library: library, start: name, facts: facts, seed: home.context.seed)
    let source = home.lineSource()
    defer { source.close() }
    stage.say("A rehearsal: nothing is kept. What would be stands after |.", .quiet)
    carryOut(sitting.start())
    while !sitting.isOver {
      stage.flush()
      let request = LineRequest(
        prompt: stage.prompt(question), prefill: RawBytes.bytes(question.prefill), completions: question.completions,
        commands: Sitting.commands)
      switch source.next(request) {
      case .line(let bytes): take(.line(RawBytes.text(bytes)), bytes)
      case .pasted(let bytes), .tooLong(_, let bytes): take(.pasted(RawBytes.text(bytes)), bytes)
      case .end: carryOut(sitting.receive(.end))
      case .idle: carryOut(sitting.receive(.idle))
      case .deadline, .edit: break
      case .interrupt:
        stage.flush()
        return true
      case .hangup, .terminate: return false
      }
    }
    stage.flush()
    return false
  }

  /// Words of dying are heard in a rehearsal too.
  private func take(_ input: Input, _ bytes: [UInt8]) {
    let isCrisis = analyzer.analyze(bytes).labels.contains(.crisis)
    if isCrisis, question.kind != .prose { carryOut(sitting.receive(.crisisSeen)) }
    carryOut(sitting.receive(input))
    if isCrisis, question.kind == .prose { carryOut(sitting.receive(.crisisSeen)) }
  }

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .say(let text, let tone): stage.say(text, tone)
      case .ask(let asked): question = asked
      case .prompt, .timer, .end: break
      case .finish(let section):
        let fields = section.fields.map { "\($0.key): \($0.value)" }
        for line in ["## \(section.name)"] + fields + section.paragraphs { stage.say("  | " + line, .quiet) }
        carryOut(sitting.receive(.kept(path: "nowhere: this is a rehearsal")))
      case .mirror: carryOut(sitting.receive(.shown([])))
      case .people(let full):
        let people = library.people(full: full, region: home.region, safe: home.configuration.safePeople)
        for line in people { stage.say(line, .plain) }
      case .edit: carryOut(sitting.receive(.end))
      }
    }
  }
}

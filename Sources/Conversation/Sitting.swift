/// One sitting as a state machine: hand it an input, carry out the effects, hand in the next. It does no I/O.
public struct Sitting: Sendable {
  /// What the sitting waits for.
  enum Waiting: Sendable {
    case nothing, answer(OpenQuestion), kept(saying: Template?), shown, edited(OpenQuestion), over
  }

  /// All that `/back` takes back.
  struct State: Sendable {
    var frames: [Frame] = []
    var waiting = Waiting.nothing
    var values: [String: String] = [:]
    /// Texts that were drawn in this sitting, and how often something was.
    var drawn: Set<String> = []
    var draws: UInt64 = 0
    var life: [Shown] = []
    var findings: [Shown] = []
    var tonight: Set<String> = []
    /// The person's words behind each signal of tonight that a practice may take up.
    var quotes: [String: String] = [:]
    /// Practices that were offered and not taken; the next section that is kept says so.
    var passedOver: [String] = []
    /// Practices that were suggested and may still be begun.
    var suggested: Set<String> = []
  }

  let library: Library
  /// What it knew of the journal and the world when it began.
  public let facts: Facts
  let seed: UInt64
  let startName: String
  var state = State()
  /// Questions answered, with what was answered.
  var history: [(state: State, answer: String)] = []
  /// Where it stood before `/back`, until something is answered: who leaves meanwhile takes nothing back.
  var ahead: State?
  /// Answers that `/back` went past, by the place of their question: they stand in the line there again.
  var goneOver: [Frame.Place: String] = [:]
  /// Words that were typed where another answer was asked for, on their way to the next prose.
  var carried: [String] = []
  var carriedOrdinal = 0
  /// How many sections were begun. `/back` does not take it back: no two of them have one number.
  private var ordinals = 0
  /// Sections handed over or on their way, and those that could not be kept.
  var inFlight: SectionContent?
  var queue: [SectionContent] = []
  var unkept: [SectionContent] = []
  var crisis = false
  /// Whether the answer that is looked at is of crisis itself.
  var isAnswerHeavy = false
  /// Whether words that may be of crisis were heard in it.
  public internal(set) var mayBeHeavy = false
  var noted = false
  var told = false
  var leaving = false
  /// Whether anything was kept, and whether it was said where, or that nothing was.
  var hasKept = false
  var hasSaidWhere = false
  var lastParagraph = ""
  /// What was typed last where a short answer was asked for.
  var lastTyped = ""
  /// What the words of the paragraph written last show.
  var lastShown: [Shown] = []
  var path = ""
  /// The text that a condition looked at last.
  var lookedAt = Spoken("")

  /// A sitting that plays the script named `start`; the same seed and facts give the same lines.
  public init(library: Library, start: String, facts: Facts, seed: UInt64) {
    (self.library, self.startName, self.facts, self.seed) = (library, start, facts, seed)
    path = facts.path
  }

  /// Whether `.end` has been given.
  public var isOver: Bool { if case .over = state.waiting { true } else { false } }

  /// Whether words of crisis were heard in it.
  public var isHeavy: Bool { crisis }

  /// Begins; call it once, before the first input.
  public mutating func start() -> [Effect] {
    guard let script = library.scripts[startName] else { return finishSitting() }
    state.frames = [frame(script)]
    var effects: [Effect] = []
    run(&effects)
    return effects
  }

  /// Words were put back at the start: it would be wrong to say that there were none.
  var hasWordsBack: Bool { facts.recovered != nil || facts.hasToldOfWords }

  /// What is left to say at the end of a practice on its own: where its words are, or that there were none. Nil where
  /// that was said, and where something could not be kept, which was told with its reason.
  public var lastWord: String? {
    guard !hasSaidWhere, unkept.isEmpty, hasKept || !hasWordsBack else { return nil }
    return library.phrases.text(hasKept ? "kept" : "nothing", ["path": path])
  }

  /// What is not on the disk yet and would be lost now, in the order in which it would be kept.
  public var unfinished: [SectionContent] {
    var result =
      unkept + [inFlight].compactMap { $0 } + queue + (ahead ?? state).frames.reversed().compactMap(\.section.content)
    if let content = carriedContent { result.append(content) }
    return result
  }

  /// The section that an answer typed now would stand in, without its parts.
  public var openSection: SectionContent {
    guard let section = state.frames.last?.section, !section.name.isEmpty else { return pageToCome }
    return SectionContent(name: section.name, ordinal: section.ordinal)
  }

  /// Words on their way to a prose that may never be asked.
  var carriedContent: SectionContent? {
    guard !carried.isEmpty else { return nil }
    var content = pageToCome
    content.paragraphs = carried
    return content
  }

  private var pageToCome: SectionContent {
    SectionContent(name: library.pageName, ordinal: carriedOrdinal)
  }

  mutating func nextOrdinal() -> Int {
    ordinals += 1
    return ordinals
  }

  mutating func frame(_ script: Script) -> Frame { Frame(script, ordinal: nextOrdinal()) }

  mutating func finishSitting() -> [Effect] {
    state.waiting = .over
    return [.timer(minutes: nil), .end]
  }

  /// The signals that scripts can ask after; three of them are signs of life.
  static let lifeSignals: Set<String> = ["connection", "recovery", "feeling"]
  static let signals: Set<String> = lifeSignals.union([
    "numbness", "cynicism", "dehumanizing", "exhaustion", "machine", "escape", "isolation", "suppression", "deferral",
    "comparison", "inefficacy", "moral_distress",
  ])
}

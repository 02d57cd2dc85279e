/// A rule as the analyzer uses it.
struct CompiledRule: Sendable {
  let signal: Signal
  let name: String
  let weight: Double
  let subject: Subject
  /// For each context: the reach in words, or nil where this rule does not mind it.
  let reaches: [Int?]
  /// How many `with` lines must be met.
  let withCount: Int
  /// Whether some of its company may stand outside its sentence.
  let looksFurther: Bool
}

/// A context as the analyzer uses it.
struct CompiledContext: Sendable {
  let name: String
  let acrossClauses: Bool
  /// Whether it is the one of other people, and of quoted words: these two are read in a way of their own.
  let isOther, isQuoted: Bool

  init(name: String, acrossClauses: Bool) {
    (self.name, self.acrossClauses) = (name, acrossClauses)
    (isOther, isQuoted) = (name == "other", name == "quoted")
  }
}

/// What a pattern that stands beside the matches is for.
enum Role: Hashable, Sendable {
  case with(line: Int, anywhere: Bool)
  case unless(anywhere: Bool)
  case cue(context: Int, CueKind)
}

/// The four kinds of cue in `context.txt`.
enum CueKind: CaseIterable, Sendable { case before, after, own, stop }

/// All lexicons, compiled: one automaton for what signals look like, and one for what takes a match back,
/// which only reads the sentences that hold a match. All of it stays in its tables until it is asked for.
final class Rulebook: Sendable {
  /// The tables that all of this is read from.
  let text: TableText
  let contexts: [CompiledContext]
  let vocabulary: Vocabulary
  let matcher: Automaton
  let company: Automaton
  let learned: LearnedCues
  let rules: RuleTable
  private let rulesOfPatterns: NumberList
  private let roles: NumberList

  /// The group of `company` that holds the cues of all contexts; a rule's company is the group after its number.
  static let cueGroup = 0

  /// The most contexts: each has its bit of a number.
  static let mostContexts = 64

  /// The rulebook that these tables hold.
  init(tables text: TableText) {
    self.text = text
    var reader = TableReader(text)
    contexts = reader.list().all.map { CompiledContext(name: reader.list().string, acrossClauses: $0 == 1) }
    rules = RuleTable(&reader, contexts: contexts.count)
    vocabulary = Vocabulary(&reader)
    matcher = Automaton(&reader)
    rulesOfPatterns = reader.list()
    company = Automaton(&reader)
    roles = reader.list()
    learned = LearnedCues(&reader)
  }

  /// The rule of a pattern of `matcher`.
  func rule(of pattern: Int) -> Int { Int(rulesOfPatterns[pattern]) }

  /// What a pattern of `company` is for.
  func role(of pattern: Int) -> Role { Role(number: roles[pattern]) }
}

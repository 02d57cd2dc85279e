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
}

/// What a pattern that stands beside the matches is for.
enum Role: Sendable {
  case with(rule: Int, line: Int, anywhere: Bool)
  case unless(rule: Int, anywhere: Bool)
  case cue(context: Int, CueKind)
}

/// The four kinds of cue in `context.txt`.
enum CueKind: CaseIterable, Sendable { case before, after, own, stop }

/// All lexicons, compiled: one automaton for what signals look like, and one for what takes a match back,
/// which only reads the sentences that hold a match.
struct Rulebook: Sendable {
  let rules: [CompiledRule]
  let contexts: [CompiledContext]
  let vocabulary: Vocabulary
  let matcher: Automaton
  /// The rule of each pattern of `matcher`.
  let ruleOfPattern: [Int]
  let company: Automaton
  /// The role of each pattern of `company`: cues of contexts are group 0, a rule's company the group after its number.
  let roles: [Role]
  let learned: LearnedCues
  /// The group of `company` that holds the cues of all contexts.
  static let cueGroup = 0
}

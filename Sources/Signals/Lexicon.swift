/// What a lexicon file says, parsed but not yet compiled.
struct Lexicon {
  var path = ""
  var signal: Signal?
  var means = ""
  var rules: [Rule] = []
  var silent: [Sentence] = []
  var lists: [String: Pattern] = [:]
  var contexts: [ContextRule] = []
  /// Base forms and their irregular inflections.
  var inflections: [[String]] = []
  /// Runs of words with learned weights.
  var learned: [LearnedCue] = []
  /// Words that learned cues take for one, by the commonest of them.
  var families: [(name: String, words: [String])] = []
  /// What a rule is worth beside the learned cues.
  var ruleWorth: [Signal: Double] = [:]
  /// Spellings read as another word.
  var spellings: [(from: String, to: String)] = []
}

/// A pattern and where it is written.
struct Written {
  let pattern: Pattern
  let line: Int
  /// Bytes before it in its line.
  let offset: Int
  let text: String
}

/// A sentence that a lexicon promises something about.
struct Sentence: Equatable {
  let text: String
  let line: Int
}

/// One way of speaking that shows a signal.
struct Rule {
  let name: String
  let line: Int
  var weight = 1.0
  var subject = Subject.me
  var matches: [Written] = []
  var with: [Company] = []
  var unless: [Company] = []
  /// Contexts that do not cancel this rule.
  var even: Set<String> = []
  /// Narrower reaches of contexts, in words.
  var within: [String: Int] = [:]
  var hits: [Sentence] = []
  var passes: [Sentence] = []
  /// Written in a `cues` block: no sentence needed.
  var isCue = false
}

/// Whom a rule is about.
enum Subject: String, CaseIterable {
  /// The writer: a nearer subject that is somebody else cancels.
  case me
  /// Somebody else: without one before it the rule does not count.
  case patient
  /// No matter.
  case any
}

/// Words that must stand near, or must not.
struct Company {
  let pattern: Written
  /// Anywhere in the passage, not only in the same sentence.
  let anywhere: Bool
}

/// A context of `context.txt`: cues that take a match back.
struct ContextRule {
  let name: String
  let line: Int
  var before: [Written] = []
  var after: [Written] = []
  /// Cues that speak for the writer, in the contexts `other` and `quoted`.
  var own: [Written] = []
  var stop: [Written] = []
  /// How many words may stand between cue and match.
  var reach = 5
  /// Whether a clause break ends the reach.
  var acrossClauses = false
}

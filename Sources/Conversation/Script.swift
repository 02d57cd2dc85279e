/// A practice as its file tells it, ready to be played.
struct Script: Sendable {
  var name = ""
  var path = ""
  /// What the menu says; nil keeps the script out of the menu.
  var title: String?
  /// The heading of what it keeps; nil where it keeps nothing.
  var section: String?
  /// Variables that the caller may hand in, and those that it gets back.
  var given: [String] = []
  var gives: [String] = []
  /// Whether `/skip` leaves the whole part instead of one question.
  var skipsWhole = false
  /// Whether it goes on where an answer is of dying; any other asks nothing more then.
  var takesHeavyAnswers = false
  var suggestions: [Suggestion] = []
  /// Of several that fit, the one with the lowest rank is suggested.
  var rank = Script.usualRank
  static let usualRank = 50
  /// Suggested after the writing, as one more thing, and not in its place.
  var isOfferedAfter = false
  var pools: [String: Pool] = [:]
  /// Every step's instructions, one after the other.
  var code: [Instruction] = []
  var steps: [Step] = []
}

/// Where a step begins in the code.
struct Step: Sendable {
  let name: String
  let start: Int
  let position: Position
}

/// When a practice is suggested, and the reason in a few words.
struct Suggestion: Sendable {
  let condition: Condition
  let reason: Template
  let position: Position
}

/// Lines that mean the same in different words, or questions to draw from.
struct Pool: Sendable {
  var items: [Item] = []
  struct Item: Sendable {
    let condition: Condition
    let text: Template
    let position: Position

    /// By what the journal remembers that it was asked: the line, with dots for what it takes from the writing.
    var name: String { text.filled { _ in "\u{2026}" }.oneLine }
  }
}

/// One statement, done only where its condition holds.
struct Instruction: Sendable {
  let condition: Condition
  let action: Action
  let position: Position
  /// Where the condition stands; the statement's place where there is none.
  let conditionPosition: Position
}

enum Action: Sendable {
  case say(Tone, [Template])
  case draw(Tone, pool: Template, into: String?)
  case ask(Ask)
  case go(Int)
  case run(Template)
  case field(key: Template, value: Template, FieldKind)
  case paragraph(Template)
  /// Puts words before the next prose.
  case carry(Template)
  case set(String, Template)
  case section(String)
  case finish(saying: Template?)
  case mirror
  case next(life: Bool, orElse: Int)
  case people(full: Bool)
  case menu(into: String)
  /// With `after`, out of the practices that are offered after the writing.
  case suggest(into: String, after: Bool)
  /// Shows a list out of the journal, a line each.
  case list(String)
  /// Takes a signal out of what this sitting's words show.
  case forget(Template)
  /// Takes it out of what tonight shows altogether: the words were not what they were taken for.
  case dismiss(Template)
  /// Notes that a practice was offered and not taken, in the next section that is kept.
  case pass(Template)
  case end
}

/// How a field stands in its section: once, once and not worth keeping alone, or as often as it is added.
enum FieldKind: Sendable { case plain, soft, added }

/// A question, and all that may stand under it.
struct Ask: Sendable {
  var kind: AnswerKind
  var variable: String?
  var key: String?
  var prompt: Template
  /// Said once where the answer cannot be read.
  var hint: Template?
  /// What already stands in the line.
  var start: Template?
  /// Where to go when the answer reads as writing; it is carried to the next prose.
  var wordsTarget: Int?
  /// Where to go when the answer cannot be read, instead of asking once more.
  var elseTarget: Int?
  /// Whether such an answer stands in the section, however long it is.
  var keepsElse = false
  /// Where `?` leads.
  var moreTarget: Int?
  var nudges: String?
  /// Where `?` draws from while nothing is written.
  var first: String?
  var minutes: Template?
  var minutesKey: String?
  var timeUp: Template?
}

/// A place in a file, both counted from 1.
struct Position: Equatable, Sendable {
  let line: Int
  let column: Int
}

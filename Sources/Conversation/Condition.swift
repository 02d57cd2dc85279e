/// What must hold for a line, a statement or a suggestion.
indirect enum Condition: Sendable, Equatable {
  case always
  case not(Condition)
  case all([Condition])
  case any([Condition])
  /// The name stands for something: a fact that is so, or an answer that was given.
  case holds(String)
  case equals(String, String)
  /// The answer is these words, or goes on behind them after a mark: `not it, it was a joke`. A no before them is passed
  /// over: `nah thats not it`.
  case begins(String, String)
  /// The same, whatever stands behind them.
  case opens(String, String)
  /// The answer is some of these in any order, and nothing else.
  case made(String, [String])
  case compare(String, Comparison, Double)
  /// Any of these signals on at least so many of the last nights.
  case nights([String], count: Int, of: Int)
  case tonight([String])
  /// The paragraph written last has one of these words, or several in a row.
  case last([String])
  /// The answer has one of these words, or several in a row.
  case has(String, [String])
  /// The paragraph written last shows one of these signals.
  case lastShows([String])

  enum Comparison: String, Sendable { case atLeast = ">=", atMost = "<=", above = ">", below = "<" }

  static func one(of list: [Condition]) -> Condition { list.count == 1 ? list[0] : .any(list) }

  /// The names that it asks after.
  var names: [String] {
    switch self {
    case .always, .nights, .tonight, .last, .lastShows: []
    case .not(let inner): inner.names
    case .all(let parts), .any(let parts): parts.flatMap(\.names)
    case .equals(let name, let wanted): [name] + Template(wanted).names
    case .holds(let name), .compare(let name, _, _), .has(let name, _), .begins(let name, _), .opens(let name, _),
      .made(let name, _):
      [name]
    }
  }

  /// Whether it asks what tonight's words show.
  var asksTonight: Bool {
    switch self {
    case .not(let inner): inner.asksTonight
    case .all(let parts), .any(let parts): parts.contains(where: \.asksTonight)
    case .tonight: true
    default: false
    }
  }

  /// The answers that it asks after, word for word.
  var answers: [String] {
    switch self {
    case .not(let inner): inner.answers
    case .all(let parts), .any(let parts): parts.flatMap(\.answers)
    case .equals(_, let wanted), .begins(_, let wanted): [wanted]
    default: []
    }
  }

  /// Whether it asks after answers that are made of some words, and this is one.
  func asks(after answer: inout Spoken) -> Bool {
    switch self {
    case .all(let parts):
      guard parts.contains(where: { $0.asks(after: &answer) }) else { return false }
      return parts.allSatisfy { if case .has(_, let list) = $0 { answer.has(oneOf: list) } else { true } }
    case .any(let parts): return parts.contains { $0.asks(after: &answer) }
    case .made(_, let list): return answer.isMade(of: list)
    default: return false
    }
  }

  /// How many nights back it looks.
  var reach: Int {
    switch self {
    case .not(let inner): inner.reach
    case .all(let parts), .any(let parts): parts.map(\.reach).max() ?? 0
    case .nights(_, _, let span): span
    default: 0
    }
  }

  /// The signals that it asks after.
  var signals: [String] {
    switch self {
    case .not(let inner): inner.signals
    case .all(let parts), .any(let parts): parts.flatMap(\.signals)
    case .nights(let signals, _, _), .tonight(let signals), .lastShows(let signals): signals
    default: []
    }
  }
}

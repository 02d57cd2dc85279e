/// What the checks need to know of a statement.
extension Action {
  /// Whether something of it is kept in the section.
  var keeps: Bool {
    switch self {
    case .ask(let ask): ask.key != nil || ask.kind == .prose
    case .field, .paragraph: true
    default: false
    }
  }

  /// Whether a person is asked, or a list grows shorter: a round with it cannot go on for ever by itself.
  var waits: Bool {
    switch self {
    case .ask, .menu, .next: true
    default: false
    }
  }

  /// Variables that it sets.
  var sets: [String] {
    switch self {
    case .ask(let ask): [ask.variable].compactMap { $0 }
    case .draw(_, _, let into): [into].compactMap { $0 }
    case .set(let name, _): [name]
    case .menu(let name): [name]
    case .suggest(let name, _): [name, "reason", name + "-title"]
    case .next: ["signal", "quote"]
    default: []
    }
  }

  /// Names that it reads.
  var reads: [String] {
    switch self {
    case .say(_, let texts): texts.flatMap(\.names)
    case .draw(_, let pool, _): pool.names
    case .ask(let ask):
      [ask.prompt, ask.hint, ask.start, ask.minutes, ask.timeUp].compactMap { $0 }.flatMap(\.names)
    case .run(let name): name.names
    case .field(let key, let value, _): key.names + value.names
    case .paragraph(let text), .carry(let text): text.names
    case .set(_, let value): value.names
    case .finish(let saying): saying?.names ?? []
    case .pass(let name), .forget(let name), .dismiss(let name): name.names
    default: []
    }
  }

  /// Signals that it speaks of by a fixed name.
  var signals: [String] {
    switch self {
    case .forget(let signal), .dismiss(let signal): signal.names.isEmpty ? [signal.filled { $0 }] : []
    default: []
    }
  }

  /// A practice that it speaks of by a fixed name, without playing it.
  var passed: String? {
    if case .pass(let name) = self, name.names.isEmpty { name.filled { $0 } } else { nil }
  }

  /// Pools that it draws from by a fixed name.
  var pools: [String] {
    switch self {
    case .draw(_, let pool, _): pool.names.isEmpty ? [pool.filled { $0 }] : []
    case .ask(let ask): [ask.nudges, ask.first].compactMap { $0 }
    default: []
    }
  }
}

extension Instruction {
  /// Where it can lead, as places in the code.
  func successors(at index: Int) -> [Int] {
    var result: [Int]
    switch action {
    case .go(let target): result = [target]
    case .end: result = [Int.max]
    case .next(_, let orElse): result = [index + 1, orElse]
    case .ask(let ask): result = [index + 1] + [ask.wordsTarget, ask.elseTarget, ask.moreTarget].compactMap { $0 }
    default: result = [index + 1]
    }
    if condition != .always { result.append(index + 1) }
    return result
  }
}

/// Decides whether a match counts: its company, its subject, and the contexts around it.
struct Judge {
  private let book: Rulebook
  private let tokens: [Token]
  /// The sentences looked at last, and their cues: matches are judged in the order of the text.
  private var last: (range: Range<Int>, cues: [Automaton.Match])?

  init(_ book: Rulebook, _ tokens: [Token]) {
    (self.book, self.tokens) = (book, tokens)
  }

  /// Why this match of `rule` does not count, or nil.
  mutating func verdict(on match: Automaton.Match, of number: Int, _ rule: RuleView) -> Cancellation? {
    if let cancellation = missingOrUnwanted(match, number, rule) { return cancellation }
    let near = cues(around: match)
    var nearest: (distance: Int, Cancellation)?
    for (index, context) in book.contexts.enumerated() {
      let isSubject = context.name == "other"
      if isSubject && rule.subject == .patient { continue }
      guard let reach = rule.reach(index) else { continue }
      guard let cue = cue(of: index, context, reach, match, near) else { continue }
      if cue.distance < nearest?.distance ?? .max {
        nearest = (cue.distance, Cancellation(kind: context.name, cue: bytes(of: cue.match)))
      }
    }
    if nearest == nil, rule.subject == .patient, !isAboutSomebodyElse(match, near) {
      return Cancellation(kind: "own", cue: bytes(of: match))
    }
    return nearest?.1
  }

  // MARK: Company

  private func missingOrUnwanted(_ match: Automaton.Match, _ number: Int, _ rule: RuleView) -> Cancellation? {
    var met: Set<Int> = []
    for other in book.company.matches(in: tokens, sentences(of: match), group: number + 1) {
      switch book.role(of: other.pattern) {
      case .unless: return Cancellation(kind: "literal", cue: bytes(of: other))
      case .with(let line, _): met.insert(line)
      default: break
      }
    }
    if rule.looksFurther {
      let start = max(0, match.first - Analyzer.passageLength)
      let end = min(tokens.count, match.last + 1 + Analyzer.passageLength)
      for other in book.company.matches(in: tokens, start..<end, group: number + 1) {
        switch book.role(of: other.pattern) {
        case .unless(anywhere: true): return Cancellation(kind: "literal", cue: bytes(of: other))
        case .with(let line, anywhere: true): met.insert(line)
        default: break
        }
      }
    }
    return met.count < rule.withCount ? Cancellation(kind: "alone", cue: bytes(of: match)) : nil
  }

  /// The sentences that the match touches; of one that never ends, as much as a passage to either side.
  private func sentences(of match: Automaton.Match) -> Range<Int> {
    var first = match.first
    let lowest = max(0, first - Analyzer.passageLength)
    while first > lowest, tokens[first - 1].sentence == tokens[match.first].sentence { first -= 1 }
    var end = match.last + 1
    let highest = min(tokens.count, end + Analyzer.passageLength)
    while end < highest, tokens[end].sentence == tokens[match.last].sentence { end += 1 }
    return first..<end
  }

  /// The cues in those sentences.
  private mutating func cues(around match: Automaton.Match) -> [Automaton.Match] {
    let range = sentences(of: match)
    if let last, last.range == range { return last.cues }
    let found = book.company.matches(in: tokens, range, group: Rulebook.cueGroup)
    last = (range, found)
    return found
  }

  // MARK: Contexts

  /// The cue of this context that reaches the match, and how far away it is.
  private func cue(
    of number: Int, _ context: CompiledContext, _ reach: Int, _ match: Automaton.Match, _ near: [Automaton.Match]
  ) -> (match: Automaton.Match, distance: Int)? {
    var best: (match: Automaton.Match, distance: Int)?
    var own = Int.max
    let isQuoted = context.name == "quoted" && tokens[match.first].flags.contains(.quoted)
    for other in near {
      guard case .cue(number, let kind) = book.role(of: other.pattern) else { continue }
      switch kind {
      case .own where isQuoted && tokens[other.first].flags.contains(.quoted): continue  // "I" is the quoted one.
      case .own:
        if other.first >= match.first, other.last <= match.last { own = min(own, 0) }
        if other.last < match.first { own = min(own, match.first - other.last) }
      case .before where other.last < match.first:
        let distance = match.first - other.last
        guard distance - 1 <= reach || isQuoted, distance < best?.distance ?? .max,
          isQuoted || isOpen(other.last + 1...match.first, number, context, near)
        else { continue }
        best = (other, distance)
      case .after where other.first > match.last:
        let distance = other.first - match.last
        guard distance - 1 <= reach, distance < best?.distance ?? .max,
          isOpen(match.last + 1...other.first, number, context, near)
        else { continue }
        best = (other, distance)
      default: break
      }
    }
    if let best { return own <= best.distance ? nil : best }
    // Quoted words are somebody's; whose, only the writer's own "I said" can tell.
    if isQuoted, own == .max { return (match, 0) }
    return nil
  }

  /// Whether nothing between cue and match ends the cue's reach: the words after the first up to the last.
  private func isOpen(
    _ range: ClosedRange<Int>, _ number: Int, _ context: CompiledContext, _ near: [Automaton.Match]
  ) -> Bool {
    if !context.acrossClauses, range.contains(where: { tokens[$0].flags.contains(.clauseStart) }) { return false }
    return !near.contains { other in
      guard case .cue(number, .stop) = book.role(of: other.pattern) else { return false }
      return other.first >= range.lowerBound && other.last <= range.upperBound
    }
  }

  private func isAboutSomebodyElse(_ match: Automaton.Match, _ near: [Automaton.Match]) -> Bool {
    guard let index = book.contexts.firstIndex(where: { $0.name == "other" }) else { return true }
    return cue(of: index, book.contexts[index], 60, match, near) != nil
  }

  private func bytes(of match: Automaton.Match) -> Range<Int> {
    Int(tokens[match.first].start)..<Int(tokens[match.last].end)
  }
}

/// Decides whether a match counts: its company, its subject, and the contexts around it.
struct Judge {
  private let book: Rulebook
  private let tokens: UnsafeBufferPointer<Token>
  /// A walk through the book's company.
  private var walk: Walk
  /// A bit for each context of quoted words.
  private let ofQuotes: UInt64
  /// What stood around the match before: matches are judged in the order of the text.
  private var near = Surroundings()

  /// The sentences that a match touches, and the cues in them.
  private struct Surroundings {
    var range = 0..<0
    /// The drawers of all words there (see `WordMask`).
    var words: UInt64 = 0
    /// Whether the cues were read.
    var isRead = false
    var cues: [Cue] = []
    /// A bit for each context that has a cue there; there are no more than `Rulebook.mostContexts`.
    var contexts: UInt64 = 0
  }

  /// A cue of a context where it stands.
  private struct Cue {
    let context: Int
    let kind: CueKind
    let match: Automaton.Match

    var first: Int { match.first }
    var last: Int { match.last }
  }

  init(_ book: Rulebook, _ tokens: UnsafeBufferPointer<Token>, _ walk: Walk) {
    (self.book, self.tokens, self.walk) = (book, tokens, walk)
    ofQuotes = book.contexts.indices.reduce(0) { book.contexts[$1].isQuoted ? $0 | 1 << UInt64($1) : $0 }
  }

  /// Why this match of `rule` does not count, or nil.
  mutating func verdict(on match: Automaton.Match, of number: Int, _ rule: RuleView) -> Cancellation? {
    look(around: match)
    if let cancellation = missingOrUnwanted(match, number, rule) { return cancellation }
    readCues()
    var nearest: (distance: Int, context: Int, cue: Automaton.Match)?
    let isQuoted = tokens[match.first].flags.contains(.quoted)
    // Without a cue only quoted words are taken back.
    var open = isQuoted ? near.contexts | ofQuotes : near.contexts
    while open != 0 {
      let index = open.trailingZeroBitCount
      open &= open - 1
      let context = book.contexts[index]
      if context.isOther && rule.subject == .patient { continue }
      guard let reach = rule.reach(index),
        let cue = cue(of: index, context, reach, match, acrossLines: false)
      else { continue }
      if cue.distance < nearest?.distance ?? .max { nearest = (cue.distance, index, cue.match) }
    }
    if let nearest { return Cancellation(kind: book.contexts[nearest.context].name, cue: bytes(of: nearest.cue)) }
    if rule.subject == .patient, !isAboutSomebodyElse(match) {
      return Cancellation(kind: "own", cue: bytes(of: match))
    }
    return nil
  }

  // MARK: Company

  /// How many words to either side company "in the passage" may stand: two sentences. On a long page there is some of
  /// it somewhere for anything.
  private static let companyReach = 30

  private mutating func missingOrUnwanted(
    _ match: Automaton.Match, _ number: Int, _ rule: RuleView
  ) -> Cancellation? {
    guard book.company.hasPatterns(group: number + 1) else { return nil }
    // A rule has few lines: an array is faster than a set.
    var met: [Int] = []
    func meets(_ line: Int) { if !met.contains(line) { met.append(line) } }
    for other in walk.matches(in: near.range, group: number + 1, among: near.words) {
      switch book.role(of: other.pattern) {
      // What a word means is told by its own line: "bay 4 needed a nerve block", and below it "felt nothing all day".
      case .unless where !isLineEnd(between: other, match): return Cancellation(kind: "literal", cue: bytes(of: other))
      case .with(let line, _): meets(line)
      default: break
      }
    }
    if rule.looksFurther {
      let start = max(0, match.first - Judge.companyReach)
      let end = min(tokens.count, match.last + 1 + Judge.companyReach)
      for other in walk.matches(in: start..<end, group: number + 1) {
        switch book.role(of: other.pattern) {
        case .unless(anywhere: true): return Cancellation(kind: "literal", cue: bytes(of: other))
        case .with(let line, anywhere: true): meets(line)
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

  /// Looks at those sentences, if they are not the same as before.
  private mutating func look(around match: Automaton.Match) {
    let range = sentences(of: match)
    guard near.range != range else { return }
    (near.range, near.words, near.isRead) = (range, walk.words(in: range), false)
  }

  /// Reads the cues in those sentences.
  private mutating func readCues() {
    guard !near.isRead else { return }
    near.isRead = true
    near.cues.removeAll(keepingCapacity: true)
    near.contexts = 0
    for match in walk.matches(in: near.range, group: Rulebook.cueGroup) {
      guard case .cue(let context, let kind) = book.role(of: match.pattern) else { continue }
      near.cues.append(Cue(context: context, kind: kind, match: match))
      near.contexts |= 1 << UInt64(context)
    }
  }

  // MARK: Contexts

  /// The cue of this context that reaches the match, and how far away it is.
  private func cue(
    of number: Int, _ context: CompiledContext, _ reach: Int, _ match: Automaton.Match, acrossLines: Bool
  ) -> (match: Automaton.Match, distance: Int)? {
    var best: (match: Automaton.Match, distance: Int)?
    var (own, isOwnSaying) = (Int.max, false)
    let isQuoted = context.isQuoted && tokens[match.first].flags.contains(.quoted)
    for other in near.cues where other.context == number {
      switch other.kind {
      case .own where isQuoted && tokens[other.first].flags.contains(.quoted): continue  // "I" is the quoted one.
      case .own:
        if other.first >= match.first, other.last <= match.last { own = min(own, 0) }
        if other.last < match.first { own = min(own, match.first - other.last) }
        if isQuoted, saysWhose(other, behind: match) { isOwnSaying = true }
      case .before where other.last < match.first:
        let distance = match.first - other.last
        guard distance - 1 <= reach || isQuoted, distance < best?.distance ?? .max,
          isQuoted || isOpen(other.last + 1...match.first, number, context, acrossLines: acrossLines)
        else { continue }
        best = (other.match, distance)
      case .after where other.first > match.last:
        let distance = other.first - match.last
        guard distance - 1 <= reach, distance < best?.distance ?? .max,
          isOpen(match.last + 1...other.first, number, context, acrossLines: acrossLines)
        else { continue }
        best = (other.match, distance)
      default: break
      }
    }
    if let best { return own <= best.distance ? nil : best }
    // Quoted words are somebody's; whose, only the writer's own "I said" can tell.
    if isQuoted, own == .max, !isOwnSaying { return (match, 0) }
    return nil
  }

  /// Whether nothing between cue and match ends the cue's reach: the words after the first up to the last.
  private func isOpen(
    _ range: ClosedRange<Int>, _ number: Int, _ context: CompiledContext, acrossLines: Bool
  ) -> Bool {
    if !context.acrossClauses, range.contains(where: { tokens[$0].flags.contains(.clauseStart) }) { return false }
    // One line says nothing of the next: "told the daughter" and then "cried in the car", "didnt eat" and "felt nothing".
    if !acrossLines, isLineEnd(in: range) { return false }
    return !near.cues.contains { other in
      other.context == number && other.kind == .stop && other.first >= range.lowerBound
        && other.last <= range.upperBound
    }
  }

  /// Whether this cue stands right behind the quotation that a match stands in: "I feel nothing," I told him. Of one word it
  /// tells nothing: "you look dead," and I laughed.
  private func saysWhose(_ cue: Cue, behind match: Automaton.Match) -> Bool {
    cue.first > match.last && cue.last > cue.first
      && (match.last..<cue.first).allSatisfy { tokens[$0].flags.contains(.quoted) }
  }

  /// Whether a person ended a line before one of these words.
  private func isLineEnd(in range: ClosedRange<Int>) -> Bool {
    range.contains { tokens[$0].flags.contains(.ownLine) }
  }

  private func isLineEnd(between other: Automaton.Match, _ match: Automaton.Match) -> Bool {
    if other.last < match.first { return isLineEnd(in: other.last + 1...match.first) }
    return match.last < other.first && isLineEnd(in: match.last + 1...other.first)
  }

  private func isAboutSomebodyElse(_ match: Automaton.Match) -> Bool {
    guard let index = book.contexts.firstIndex(where: \.isOther) else { return true }
    return cue(of: index, book.contexts[index], 60, match, acrossLines: true) != nil
  }

  private func bytes(of match: Automaton.Match) -> Range<Int> {
    Int(tokens[match.first].start)..<Int(tokens[match.last].end)
  }
}

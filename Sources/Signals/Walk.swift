/// One walk over a text. Nearly all of the analyzer's time goes by here, so it reads memory unchecked: every place comes
/// from the automaton's own tables, every position is held against the sentence's ends, and no sum can overflow.
struct Walk {
  private let tokens: UnsafePointer<Token>
  private let count: Int
  private let entries: Entries
  private let groups: GroupEntries
  private let edges, sets, rows: UnsafeRawPointer
  private let signatures = Signature.ofDrawers
  private let firstNumberWord: UInt32
  private let numberWords: UInt64
  private(set) var matches: [Automaton.Match] = []
  /// How many more ways may be tried from the anchor, and the matches that were there before it.
  private var waysLeft = Walk.mostWays
  private var matchesBefore = 0
  /// The row that was entered; of a group, whose rows are told at their ends, 0.
  private var row = 0
  /// Where the pattern was entered, and the last word of the way forwards.
  private var anchor = 0
  private var last = 0
  /// The sentence in which the next word to be read must stand: its first word, and the one after its last.
  private var sentence = 0..<0

  /// The most ways that are tried from one word: what many gaps and optional parts in a row stand for doubles with each.
  /// The shipped lexicons try 300 at most on what people write.
  private static let mostWays = 15_000
  /// From so many on the same match is not told again.
  private static let manyWays = 300

  init?(tokens: UnsafeBufferPointer<Token>, tables: [NumberList], base: TableBase) {
    guard let first = tokens.baseAddress else { return nil }
    func start(_ table: Automaton.Table) -> UnsafeRawPointer { base[tables[table.rawValue]].start }
    (self.tokens, count) = (first, tokens.count)
    entries = Entries(words: start(.words), lists: start(.entries), gates: start(.gates), needs: start(.needs))
    groups = GroupEntries(groups: start(.groups), places: start(.groupPlaces))
    (edges, sets, rows) = (start(.edges), start(.sets), start(.rows))
    let numbers = base[tables[Automaton.Table.numberWords.rawValue]]
    (firstNumberWord, numberWords) = (numbers[0], UInt64(numbers[1]) | UInt64(numbers[2]) << 30)
  }

  // MARK: Entering

  @inline(__always)
  private mutating func begin(at index: Int) {
    anchor = index
    (waysLeft, matchesBefore) = (Walk.mostWays, matches.count)
  }

  /// From every word. Entries at numbers are kept under the word `numbers`.
  mutating func enterAll(numbers: Int) {
    let hasNumbers = entries.count(numbers) > 0
    Neighbourhood.withRoom { neighbourhood in
      for first in stride(from: 0, to: count, by: Neighbourhood.stretch) {
        let length = min(Neighbourhood.stretch, count - first)
        neighbourhood.fill(length) { signature(first &+ $0) }
        for index in first..<first &+ length {
          let word = Int(tokens[index].word)
          let windows = neighbourhood.windows(index &- first)
          begin(at: index)
          entries.forEach(word, windows) { enter($0, row: $1, at: index) }
          if hasNumbers, isNumber(index) { entries.forEach(numbers, windows) { enter($0, row: $1, at: index) } }
        }
      }
    }
  }

  @inline(__always)
  private mutating func enter(_ node: Int, row: Int, at index: Int) {
    if !sentence.contains(index) { sentence = self.sentence(of: index) }
    self.row = row
    walk(node, index &+ 1, 1)
  }

  /// The signature of one word, or of what lies beyond the text.
  @inline(__always)
  private func signature(_ index: Int) -> Signature {
    guard index >= 0, index < count else { return .always }
    let own = signatures[entries.drawer(Int(tokens[index].word))]
    return isNumber(index) ? own | .number : own
  }

  /// Every match of one group's patterns in a range of the words; `words` is what `words(in:)` says of it.
  mutating func matches(in range: Range<Int>, group: Int, among words: UInt64 = .max) -> [Automaton.Match] {
    matches.removeAll(keepingCapacity: true)
    enter(group: group, range, among: words)
    return matches
  }

  /// The drawers of all words in a range.
  func words(in range: Range<Int>) -> UInt64 { range.reduce(0) { $0 | 1 << UInt64(tokens[$1].drawer) } }

  /// From the words of a range at which a group is entered.
  private mutating func enter(group: Int, _ range: Range<Int>, among words: UInt64) {
    let group = groups[group]
    guard group.mask & words != 0 || group.atNumbers != nil else { return }
    for index in range {
      if WordMask.has(group.mask, tokens[index]), let node = group.node(at: tokens[index].word) {
        enter(node: node, at: index)
      }
      if let node = group.atNumbers, isNumber(index) { enter(node: node, at: index) }
    }
  }

  @inline(__always)
  private mutating func enter(node: Int, at index: Int) {
    if !sentence.contains(index) { sentence = self.sentence(of: index) }
    begin(at: index)
    walk(node, index &+ 1, 1)
  }

  // MARK: Walking

  /// From `node`, where the next word to be read in this direction is the one at `position`.
  private mutating func walk(_ node: Int, _ position: Int, _ direction: Int) {
    var (place, position) = (node, position)
    while true {
      let edge = Edge(edges, place)
      var reads = false
      switch edge.kind {
      case .word: reads = isNear(position) && Int(tokens[position].word) == edge.argument
      case .words:
        reads = isNear(position) && isIn(edge.argument, Edge.mask(edges, place), position)
        place &+= 1
      case .anyWord: reads = isNear(position)
      case .number: reads = isNear(position) && isNumber(position)
      case .manyWords:
        let end = place &+ edge.argument
        if isNear(position) { walk(amongWords: place &+ 1, end, position, direction) }
        place = end
        if Edge(edges, place).isLast { return }
      case .gap:
        walk(edge.target, behindGap: edge.argument, Edge.mask(edges, place), position, direction)
        place &+= 1
      case .sentenceStart, .sentenceEnd:
        if isSentenceEdge(position, direction) { branch(edge.target, position, direction) }
      case .clauseBreak: if isClauseEdge(position, direction) { branch(edge.target, position, direction) }
      case .sentenceBreak:
        if isSentenceEdge(position, direction), position >= 0, position < count {
          crossInto(edge.target, position, direction)
        }
      case .accept: accept(edge.argument, position, direction)
      case .skip, nil: break
      }
      if edge.isLast {
        // Most nodes have one edge: the walk goes on without a call.
        guard reads else { return }
        (place, position) = (edge.target, position &+ direction)
      } else {
        if reads { branch(edge.target, position &+ direction, direction) }
        place &+= 1
      }
    }
  }

  /// One way of several.
  @inline(__always)
  private mutating func branch(_ node: Int, _ position: Int, _ direction: Int) {
    guard waysLeft > 0 else { return }
    waysLeft &-= 1
    walk(node, position, direction)
  }

  /// Through those of the edges from `first` to `last` that ask for the word at `position`.
  @inline(never)
  private mutating func walk(amongWords first: Int, _ last: Int, _ position: Int, _ direction: Int) {
    let word = Int(tokens[position].word)
    var (place, end) = (first, last &+ 1)
    while place < end {
      let middle = (place &+ end) >> 1
      if Edge(edges, middle).argument < word { place = middle &+ 1 } else { end = middle }
    }
    while place <= last {
      let edge = Edge(edges, place)
      guard edge.argument == word else { return }
      branch(edge.target, position &+ direction, direction)
      place &+= 1
    }
  }

  /// Behind a gap that begins at `position`, as many words further as it may be long.
  @inline(never)
  private mutating func walk(
    _ node: Int, behindGap length: Int, _ mask: UInt64, _ position: Int, _ direction: Int
  ) {
    var (next, left) = (position, length)
    while true {
      let isNear = isNear(next)
      // Most words are none that the node asks for, and then nobody need go there.
      if mask == WordMask.anything || isNear && WordMask.has(mask, tokens[next]) { branch(node, next, direction) }
      guard isNear, left > 0 else { return }
      (next, left) = (next &+ direction, left &- 1)
    }
  }

  @inline(never)
  private mutating func crossInto(_ node: Int, _ position: Int, _ direction: Int) {
    guard waysLeft > 0 else { return }
    let own = sentence
    sentence = self.sentence(of: position)
    cross(node, position, direction)
    sentence = own
  }

  /// After a sentence's end: the next word stands in the next sentence.
  @inline(never)
  private mutating func cross(_ node: Int, _ position: Int, _ direction: Int) {
    guard waysLeft > 0 else { return }
    waysLeft &-= 1
    var place = node
    while true {
      let edge = Edge(edges, place)
      let mask = Edge.mask(edges, place)
      place += Int(edge.kind.map(Edge.places) ?? 1)
      let meets =
        switch edge.kind {
        case .word: Int(tokens[position].word) == edge.argument
        case .words: isIn(edge.argument, mask, position)
        case .anyWord: true
        case .number: isNumber(position)
        default: false
        }
      if meets { branch(edge.target, position + direction, direction) }
      switch edge.kind {
      case .sentenceStart, .sentenceEnd, .sentenceBreak: cross(edge.target, position, direction)
      case .clauseBreak: if isClauseEdge(position, direction) { cross(edge.target, position, direction) }
      case .accept: accept(edge.argument, position, direction)
      case .gap:
        // The words that the gap passes over are in the new sentence.
        cross(edge.target, position, direction)
        walk(edge.target, behindGap: edge.argument - 1, mask, position + direction, direction)
      default: break
      }
      if edge.isLast { return }
    }
  }

  @inline(never)
  private mutating func accept(_ further: Int, _ position: Int, _ direction: Int) {
    let row = row &+ further
    let (pattern, back) = Digits.pair(Digits.eight(at: rows + row &* 8))
    guard direction > 0 else {
      return found(.init(pattern: Int(pattern), first: position &+ 1, last: last))
    }
    last = position &- 1
    guard back == 0 else {
      // The way forwards may have led into another sentence; the way back begins in the first one.
      let own = (sentence, self.row)
      if !sentence.contains(anchor) { sentence = self.sentence(of: anchor) }
      self.row = row
      walk(Int(back) &- 1, anchor &- 1, -1)
      (sentence, self.row) = own
      return
    }
    found(.init(pattern: Int(pattern), first: anchor, last: last))
  }

  /// Where very many ways are tried, many lead to the same words: they are one match then, so that memory stays small.
  @inline(__always)
  private mutating func found(_ match: Automaton.Match) {
    if waysLeft < Walk.mostWays - Walk.manyWays, isFound(match) { return }
    matches.append(match)
  }

  @inline(never)
  private func isFound(_ match: Automaton.Match) -> Bool {
    matches[max(matchesBefore, matches.count &- 64)...].contains(match)
  }

  // MARK: Words

  /// Whether there is a word at `position`, in the sentence of the one that was read before it.
  @inline(__always)
  private func isNear(_ position: Int) -> Bool { position >= sentence.lowerBound && position < sentence.upperBound }

  /// The words of the sentence in which a word stands.
  @inline(never)
  private func sentence(of position: Int) -> Range<Int> {
    let number = tokens[position].sentence
    var (first, end) = (position, position + 1)
    while first > 0, tokens[first - 1].sentence == number { first -= 1 }
    while end < count, tokens[end].sentence == number { end += 1 }
    return first..<end
  }

  @inline(__always)
  private func isSentenceEdge(_ position: Int, _ direction: Int) -> Bool {
    let after = direction > 0 ? position : position &+ 1
    return after >= count || tokens[after].flags.mayBeginSentence
  }

  @inline(__always)
  private func isClauseEdge(_ position: Int, _ direction: Int) -> Bool {
    let after = direction > 0 ? position : position &+ 1
    return after < count && tokens[after].flags.contains(.clauseStart)
  }

  @inline(__always)
  private func isNumber(_ position: Int) -> Bool {
    let place = tokens[position].word &- firstNumberWord
    return tokens[position].flags.contains(.number) || place < 60 && numberWords >> UInt64(place) & 1 != 0
  }

  /// Whether the word at `position` is in a set.
  @inline(__always)
  private func isIn(_ set: Int, _ mask: UInt64, _ position: Int) -> Bool {
    WordMask.has(mask, tokens[position]) && WordSet.has(sets, set, tokens[position].word)
  }
}

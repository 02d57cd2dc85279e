/// One walk over a text.
struct Walk {
  private let tokens: UnsafeBufferPointer<Token>
  private let groupEntries: KeyTable.View
  private let entries: Entries
  private let setStarts, setWords, rowPatterns, rowBacks: Numbers
  private let edges, groups: UnsafeRawPointer
  private let firstNumberWord: UInt32
  private let numberWords: UInt64
  private(set) var matches: [Automaton.Match] = []
  /// Where the pattern was entered, and the last word of the way forwards.
  private var anchor = 0
  private var last = 0

  init(
    tokens: UnsafeBufferPointer<Token>, tables: [NumberList], base: TableBase, groupEntries: KeyTable.View
  ) {
    func table(_ table: Automaton.Table) -> Numbers { base[tables[table.rawValue]] }
    (self.tokens, self.groupEntries) = (tokens, groupEntries)
    entries = Entries(words: table(.words).start, entries: table(.entries).start)
    (edges, groups) = (table(.edges).start, table(.groups).start)
    (setStarts, setWords) = (table(.setStarts), table(.setWords))
    (rowPatterns, rowBacks) = (table(.rowPatterns), table(.rowBacks))
    let numbers = table(.numberWords)
    (firstNumberWord, numberWords) = (numbers[0], UInt64(numbers[1]) | UInt64(numbers[2]) << 30)
  }

  func hasEntries(_ word: Int) -> Bool { entries.count(word) > 0 }

  /// Walks from every entry of a word, or of numbers, that the words beside it do not rule out.
  @inline(__always)
  mutating func enter(_ word: Int, at index: Int) {
    anchor = index
    entries.forEach(word, before: { neighbour(index - 1, index) }, after: { neighbour(index + 1, index) }) {
      walk($0, index + 1, 1)
    }
  }

  /// The row of a word beside another. Without one in its sentence only what asks for none goes on.
  @inline(__always)
  private func neighbour(_ position: Int, _ index: Int) -> Int {
    let stands = tokens.indices.contains(position) && tokens[position].sentence == tokens[index].sentence
    return stands ? Int(tokens[position].drawer) : Entries.nobody
  }

  /// The same through a group's entries, at every word in a range.
  mutating func enter(group: UInt32, numbers: UInt32, _ range: Range<Int>) {
    let mask = WordMask.mask(groups + Int(group) &* 8)
    let atNumbers = groupEntries.find(KeyTable.key(group, numbers))
    for index in range {
      let token = tokens[index]
      anchor = index
      if WordMask.has(mask, token), let node = groupEntries.find(KeyTable.key(group, token.word)) {
        walk(Int(node), index + 1, 1)
      }
      if let atNumbers, isNumber(index) { walk(Int(atNumbers), index + 1, 1) }
    }
  }

  /// From `node`, where the next word to be read in this direction is the one at `position`.
  private mutating func walk(_ node: Int, _ position: Int, _ direction: Int) {
    var (place, position) = (node, position)
    while true {
      let edge = Edge(edges, place)
      var reads = false
      switch edge.kind {
      case .word: reads = isNear(position, direction) && tokens[position].word == edge.argument
      case .words:
        reads = isNear(position, direction) && isIn(edge.argument, Edge.mask(edges, place), tokens[position])
        place += 1
      case .anyWord: reads = isNear(position, direction)
      case .number: reads = isNear(position, direction) && isNumber(position)
      case .manyWords:
        let words = place + 1..<place + 1 + edge.argument
        if isNear(position, direction) { walk(amongWords: words, position, direction) }
        place = words.upperBound - 1
        if Edge(edges, place).isLast { return }
      case .gap:
        walk(edge.target, behindGap: edge.argument, Edge.mask(edges, place), position, direction)
        place += 1
      case .sentenceStart, .sentenceEnd:
        if isSentenceEdge(position, direction) { walk(edge.target, position, direction) }
      case .clauseBreak: if isClauseEdge(position, direction) { walk(edge.target, position, direction) }
      case .sentenceBreak:
        if isSentenceEdge(position, direction), tokens.indices.contains(position) {
          cross(edge.target, position, direction)
        }
      case .accept: accept(edge.argument, position, direction)
      case .skip, nil: break
      }
      if edge.isLast {
        // Most nodes have one edge: the walk goes on without a call.
        guard reads else { return }
        (place, position) = (edge.target, position + direction)
      } else {
        if reads { walk(edge.target, position + direction, direction) }
        place += 1
      }
    }
  }

  /// Through those of many edges that ask for the word at `position`.
  private mutating func walk(amongWords places: Range<Int>, _ position: Int, _ direction: Int) {
    let word = Int(tokens[position].word)
    var (place, end) = (places.lowerBound, places.upperBound)
    while place < end {
      let middle = (place + end) / 2
      if Edge(edges, middle).argument < word { place = middle + 1 } else { end = middle }
    }
    while place < places.upperBound {
      let edge = Edge(edges, place)
      guard edge.argument == word else { return }
      walk(edge.target, position + direction, direction)
      place += 1
    }
  }

  /// Behind a gap that begins at `position`, as many words further as it may be long.
  private mutating func walk(
    _ node: Int, behindGap length: Int, _ mask: UInt64, _ position: Int, _ direction: Int
  ) {
    var next = position
    for _ in 0...length {
      let isNear = isNear(next, direction)
      // Most words are none that the node asks for, and then nobody need go there.
      if mask == WordMask.anything || isNear && WordMask.has(mask, tokens[next]) { walk(node, next, direction) }
      guard isNear else { return }
      next += direction
    }
  }

  /// After a sentence's end: the next word may stand in the next sentence.
  private mutating func cross(_ node: Int, _ position: Int, _ direction: Int) {
    var place = node
    while true {
      let edge = Edge(edges, place)
      let mask = Edge.mask(edges, place)
      place += Int(edge.kind.map(Edge.places) ?? 1)
      let meets =
        switch edge.kind {
        case .word: tokens[position].word == edge.argument
        case .words: isIn(edge.argument, mask, tokens[position])
        case .anyWord: true
        case .number: isNumber(position)
        default: false
        }
      if meets { walk(edge.target, position + direction, direction) }
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

  private mutating func accept(_ row: Int, _ position: Int, _ direction: Int) {
    if direction > 0 {
      let back = Int(rowBacks[row])
      last = position - 1
      guard back == 0 else { return walk(back - 1, anchor - 1, -1) }
      matches.append(.init(pattern: Int(rowPatterns[row]), first: anchor, last: position - 1))
    } else {
      matches.append(.init(pattern: Int(rowPatterns[row]), first: position + 1, last: last))
    }
  }

  /// Whether the word at `position` stands in the same sentence as the one read before it.
  private func isNear(_ position: Int, _ direction: Int) -> Bool {
    tokens.indices.contains(position) && tokens[position].sentence == tokens[position - direction].sentence
  }

  private func isSentenceEdge(_ position: Int, _ direction: Int) -> Bool {
    let after = direction > 0 ? position : position + 1
    return after >= tokens.count || tokens[after].flags.contains(.sentenceStart)
  }

  private func isClauseEdge(_ position: Int, _ direction: Int) -> Bool {
    let after = direction > 0 ? position : position + 1
    return after < tokens.count && tokens[after].flags.contains(.clauseStart)
  }

  func isNumber(_ position: Int) -> Bool {
    let token = tokens[position]
    let place = token.word &- firstNumberWord
    return token.flags.contains(.number) || place < 60 && numberWords >> UInt64(place) & 1 != 0
  }

  /// Whether a word is in a set, by binary search.
  @inline(__always)
  private func isIn(_ set: Int, _ mask: UInt64, _ token: Token) -> Bool {
    WordMask.has(mask, token) && isIn(set, token)
  }

  private func isIn(_ set: Int, _ token: Token) -> Bool {
    let word = token.word
    var (low, high) = (Int(setStarts[set]), Int(setStarts[set + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if setWords[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < end && setWords[low] == word
  }
}

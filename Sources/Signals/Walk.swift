/// One walk over a text.
struct Walk {
  private let tokens: UnsafeBufferPointer<Token>
  private let groupEntries: KeyTable.View
  private let entryStarts, entries, sliceStarts: Numbers
  private let setStarts, setWords, masksLow, masksHigh, groupsLow, groupsHigh, rowPatterns, rowBacks: Numbers
  private let slices, edges: UnsafeRawPointer
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
    (entryStarts, entries) = (table(.entryStarts), table(.entries))
    (sliceStarts, slices) = (table(.sliceStarts), table(.slices).start)
    edges = table(.edges).start
    (setStarts, setWords) = (table(.setStarts), table(.setWords))
    (masksLow, masksHigh) = (table(.masksLow), table(.masksHigh))
    (groupsLow, groupsHigh) = (table(.groupsLow), table(.groupsHigh))
    (rowPatterns, rowBacks) = (table(.rowPatterns), table(.rowBacks))
    let numbers = table(.numberWords)
    (firstNumberWord, numberWords) = (numbers[0], WordMask.mask(numbers[1], numbers[2]))
  }

  func hasEntries(_ word: Int) -> Bool { entryStarts[word] < entryStarts[word + 1] }

  /// Walks from every entry of a word, or of numbers, that the words beside it do not rule out.
  @inline(__always)
  mutating func enter(_ word: Int, at index: Int) {
    let start = Int(entryStarts[word])
    let count = Int(entryStarts[word + 1]) - start
    guard count > 0 else { return }
    anchor = index
    guard count >= EntrySlices.fewest else {
      for entry in start..<start + count { walk(Int(entries[entry]), index + 1, 1) }
      return
    }
    let slices = EntrySlices(
      self.slices + Int(sliceStarts[word]), count: count, before: neighbour(index - 1, index),
      after: neighbour(index + 1, index))
    slices.forEach { walk(Int(entries[start + $0]), index + 1, 1) }
  }

  /// The row of a word beside another. Without one in its sentence only what asks for none goes on.
  @inline(__always)
  private func neighbour(_ position: Int, _ index: Int) -> Int {
    let stands = tokens.indices.contains(position) && tokens[position].sentence == tokens[index].sentence
    return stands ? Int(tokens[position].drawer) : EntrySlices.nobody
  }

  /// The same through a group's entries.
  @inline(__always)
  mutating func enter(_ word: UInt32, of group: UInt32, at index: Int) {
    guard let node = groupEntries.find(KeyTable.key(group, word)) else { return }
    anchor = index
    walk(Int(node), index + 1, 1)
  }

  /// At which words a group is entered.
  func mask(ofGroup group: Int) -> UInt64 { WordMask.mask(groupsLow[group], groupsHigh[group]) }

  /// From `node`, where the next word to be read in this direction is the one at `position`.
  private mutating func walk(_ node: Int, _ position: Int, _ direction: Int) {
    var place = node
    while true {
      let edge = Edge(edges, place)
      place += 1
      switch edge.kind {
      case .word:
        if isNear(position, direction), tokens[position].word == edge.argument {
          walk(edge.target, position + direction, direction)
        }
      case .manyWords:
        if isNear(position, direction) { walk(amongWords: place..<place + edge.argument, position, direction) }
        place += edge.argument - 1
        guard !Edge(edges, place).isLast else { return }
        place += 1
      case .words:
        if isNear(position, direction), isIn(edge.argument, tokens[position]) {
          walk(edge.target, position + direction, direction)
        }
      case .anyWord: if isNear(position, direction) { walk(edge.target, position + direction, direction) }
      case .number:
        if isNear(position, direction), isNumber(position) { walk(edge.target, position + direction, direction) }
      case .gap: walk(edge.target, behindGap: edge.argument, position, direction)
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
      if edge.isLast { return }
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
  private mutating func walk(_ node: Int, behindGap argument: Int, _ position: Int, _ direction: Int) {
    let mask = mask(argument >> 4)
    var next = position
    for _ in 0...(argument & 15) {
      let isNear = isNear(next, direction)
      // Most words are none that the node asks for, and then nobody need go there.
      if mask == WordMask.anything || isNear && mask >> UInt64(tokens[next].drawer) & 1 != 0 {
        walk(node, next, direction)
      }
      guard isNear else { return }
      next += direction
    }
  }

  @inline(__always)
  private func mask(_ number: Int) -> UInt64 { WordMask.mask(masksLow[number], masksHigh[number]) }

  /// After a sentence's end: the next word may stand in the next sentence.
  private mutating func cross(_ node: Int, _ position: Int, _ direction: Int) {
    var place = node
    while true {
      let edge = Edge(edges, place)
      place += 1
      let meets =
        switch edge.kind {
        case .word: tokens[position].word == edge.argument
        case .words: isIn(edge.argument, tokens[position])
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
        walk(edge.target, behindGap: edge.argument - 1, position + direction, direction)
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
  private func isIn(_ set: Int, _ token: Token) -> Bool {
    guard mask(set + 1) >> UInt64(token.drawer) & 1 != 0 else { return false }
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

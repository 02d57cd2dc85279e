/// Every pattern in one automaton over words.
///
/// A pattern is entered at its rarest word, so that common words cost nothing: from there its graph is walked forwards
/// to the end and then backwards to the beginning. All tables are flat arrays of integers, ready to be embedded.
struct Automaton: Sendable {
  /// A match of the pattern with this number: from its first word to its last.
  struct Match: Equatable {
    let pattern: Int
    let first: Int
    let last: Int
  }

  /// What an edge asks for.
  enum Kind: UInt32 {
    case word, words, anyWord, number, gap, skip, sentenceStart, sentenceEnd, sentenceBreak, clauseBreak, accept
  }

  /// For each word, and then for numbers: where the nodes begin that are entered there; one more at the end.
  var entryStarts: [UInt32] = []
  var entries: [UInt32] = []
  /// For each group of patterns: where its own entries begin, a word and a node each, in the order of the words.
  var groupStarts: [UInt32] = []
  var groupWords: [UInt32] = []
  var groupNodes: [UInt32] = []
  /// For each node: where its edges begin; one more at the end.
  var edgeStarts: [UInt32] = []
  /// Kind in the low four bits, its argument above: a word, a word set, a gap's length, a row.
  var edgeLabels: [UInt32] = []
  var edgeTargets: [UInt32] = []
  /// Word sets, each in rising order.
  var setStarts: [UInt32] = []
  var setWords: [UInt32] = []
  /// For each row: its pattern, and one more than the node that leads backwards from its entry (0: none).
  var rowPatterns: [UInt32] = []
  var rowBacks: [UInt32] = []
  /// The numbers of number words: "two", "twelve"; in rising order.
  var numberWords: [UInt32] = []

  /// Every match in these words, in the order in which their rarest words stand.
  func matches(in tokens: [Token], _ range: Range<Int>? = nil) -> [Match] {
    tokens.withUnsafeBufferPointer { tokens in
      var walk = Walk(automaton: self, tokens: tokens)
      let last = entryStarts.count - 2
      guard last >= 0 else { return [] }
      let hasNumbers = entryStarts[last] < entryStarts[last + 1]
      for index in range ?? 0..<tokens.count {
        let word = Int(tokens[index].word)
        if word != Vocabulary.unknown, word < last { walk.enter(word, at: index) }
        if hasNumbers, walk.isNumber(index) { walk.enter(last, at: index) }
      }
      return walk.matches
    }
  }

  /// Every match of one group's patterns in a range of these words.
  func matches(in tokens: [Token], _ range: Range<Int>, group: Int) -> [Match] {
    // Groups after the last one with a pattern have no entry of their own.
    guard group + 1 < groupStarts.count else { return [] }
    let start = Int(groupStarts[group])
    let end = Int(groupStarts[group + 1])
    guard start < end else { return [] }
    return tokens.withUnsafeBufferPointer { tokens in
      var walk = Walk(automaton: self, tokens: tokens)
      for index in range {
        walk.enter(tokens[index].word, at: index, from: start..<end)
        if walk.isNumber(index) { walk.enter(AutomatonBuilder.numberEntry, at: index, from: start..<end) }
      }
      return walk.matches
    }
  }
}

/// One walk over a text.
private struct Walk {
  let automaton: Automaton
  let tokens: UnsafeBufferPointer<Token>
  var matches: [Automaton.Match] = []
  private var anchor = 0
  private var last = 0
  private var row = 0

  init(automaton: Automaton, tokens: UnsafeBufferPointer<Token>) {
    (self.automaton, self.tokens) = (automaton, tokens)
  }

  mutating func enter(_ word: Int, at index: Int) {
    let start = Int(automaton.entryStarts[word])
    let end = Int(automaton.entryStarts[word + 1])
    guard start < end else { return }
    anchor = index
    for entry in start..<end { walk(Int(automaton.entries[entry]), index + 1, 1) }
  }

  /// The same through a group's entries, found by binary search.
  mutating func enter(_ word: UInt32, at index: Int, from entries: Range<Int>) {
    guard word != Vocabulary.unknown else { return }
    var (low, high) = (entries.lowerBound, entries.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if automaton.groupWords[middle] < word { low = middle + 1 } else { high = middle }
    }
    anchor = index
    while low < entries.upperBound, automaton.groupWords[low] == word {
      walk(Int(automaton.groupNodes[low]), index + 1, 1)
      low += 1
    }
  }

  /// From `node`, where the next word to be read in this direction is the one at `position`.
  private mutating func walk(_ node: Int, _ position: Int, _ direction: Int) {
    let start = Int(automaton.edgeStarts[node])
    let end = Int(automaton.edgeStarts[node + 1])
    for edge in start..<end {
      let label = automaton.edgeLabels[edge]
      let argument = Int(label >> 4)
      let target = Int(automaton.edgeTargets[edge])
      switch Automaton.Kind(rawValue: label & 15) {
      case .word:
        if isNear(position, direction), tokens[position].word == argument {
          walk(target, position + direction, direction)
        }
      case .words:
        if isNear(position, direction), isIn(argument, tokens[position].word) {
          walk(target, position + direction, direction)
        }
      case .anyWord: if isNear(position, direction) { walk(target, position + direction, direction) }
      case .number:
        if isNear(position, direction), isNumber(position) { walk(target, position + direction, direction) }
      case .skip: walk(target, position, direction)
      case .gap:
        var next = position
        walk(target, next, direction)
        while abs(next - position) < argument, isNear(next, direction) {
          next += direction
          walk(target, next, direction)
        }
      case .sentenceStart, .sentenceEnd: if isSentenceEdge(position, direction) { walk(target, position, direction) }
      case .clauseBreak: if isClauseEdge(position, direction) { walk(target, position, direction) }
      case .sentenceBreak:
        if isSentenceEdge(position, direction), tokens.indices.contains(position) { cross(target, position, direction) }
      case .accept: accept(argument, position, direction)
      case nil: break
      }
    }
  }

  /// After a sentence's end: the next word may stand in the next sentence.
  private mutating func cross(_ node: Int, _ position: Int, _ direction: Int) {
    for edge in Int(automaton.edgeStarts[node])..<Int(automaton.edgeStarts[node + 1]) {
      let label = automaton.edgeLabels[edge]
      let argument = Int(label >> 4)
      let target = Int(automaton.edgeTargets[edge])
      let meets =
        switch Automaton.Kind(rawValue: label & 15) {
        case .word: tokens[position].word == argument
        case .words: isIn(argument, tokens[position].word)
        case .anyWord: true
        case .number: isNumber(position)
        default: false
        }
      if meets { walk(target, position + direction, direction) }
      switch Automaton.Kind(rawValue: label & 15) {
      case .skip, .sentenceStart, .sentenceEnd: cross(target, position, direction)
      case .gap:
        // The words that the gap passes over are in the new sentence.
        cross(target, position, direction)
        var next = position + direction
        while abs(next - position) <= argument, isNear(next, direction) {
          walk(target, next, direction)
          next += direction
        }
      default: break
      }
    }
  }

  private mutating func accept(_ row: Int, _ position: Int, _ direction: Int) {
    if direction > 0 {
      let back = Int(automaton.rowBacks[row])
      last = position - 1
      guard back == 0 else { return walk(back - 1, anchor - 1, -1) }
      matches.append(.init(pattern: Int(automaton.rowPatterns[row]), first: anchor, last: position - 1))
    } else {
      matches.append(.init(pattern: Int(automaton.rowPatterns[row]), first: position + 1, last: last))
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
    tokens[position].flags.contains(.number)
      || isIn(automaton.numberWords[...], tokens[position].word)
  }

  private func isIn(_ set: Int, _ word: UInt32) -> Bool {
    isIn(automaton.setWords[Int(automaton.setStarts[set])..<Int(automaton.setStarts[set + 1])], word)
  }

  /// Binary search.
  private func isIn(_ words: ArraySlice<UInt32>, _ word: UInt32) -> Bool {
    var (low, high) = (words.startIndex, words.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.endIndex && words[low] == word
  }
}

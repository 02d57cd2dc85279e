/// Every pattern in one automaton over words.
///
/// A pattern is entered at its rarest word, so that common words cost nothing: from there its graph is walked forwards
/// to the end and then backwards to the beginning. All tables are flat lists of integers, read where they are embedded.
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

  /// The tables.
  enum Table: Int, CaseIterable {
    /// For each word, and then for numbers: where its entries begin; one more at the end.
    case entryStarts
    /// The node of each entry, and which words may stand before and after it (see `WordMask`).
    case entries, masksBeforeLow, masksBeforeHigh, masksAfterLow, masksAfterHigh
    /// For each group of patterns: where its own entries begin, a word and a node each, in the order of the words.
    case groupStarts, groupWords, groupNodes
    /// For each node: where its edges begin; one more at the end.
    case edgeStarts
    /// Kind in the low four bits, its argument above: a word, a word set, a gap's length, a row. And the target.
    case edgeLabels, edgeTargets
    /// Word sets, each in rising order.
    case setStarts, setWords
    /// For each row: its pattern, and one more than the node that leads backwards from its entry (0: none).
    case rowPatterns, rowBacks
    /// The numbers of number words, "two", "twelve", in rising order.
    case numberWords
  }

  /// All of them, in the order of `Table`.
  let tables: [NumberList]

  /// An automaton of these tables, in the order of `Table`.
  init(tables: [[UInt32]]) {
    var reader = TableReader(TableText(lists: tables))
    self.init(&reader)
  }

  /// The automaton whose tables are read next.
  init(_ reader: inout TableReader) {
    tables = reader.lists(Table.allCases.count)
  }

  private subscript(table: Table) -> NumberList { tables[table.rawValue] }

  private func count(_ table: Table) -> Int { self[table].count }

  /// Every match in these words, in the order in which their rarest words stand.
  func matches(in tokens: [Token], _ range: Range<Int>? = nil) -> [Match] {
    let last = count(.entryStarts) - 2
    guard last >= 0 else { return [] }
    return withWalk(over: tokens) { walk in
      let hasNumbers = walk.hasEntries(last)
      for index in range ?? 0..<tokens.count {
        let word = Int(tokens[index].word)
        if word != Vocabulary.unknown, word < last { walk.enter(word, at: index) }
        if hasNumbers, walk.isNumber(index) { walk.enter(last, at: index) }
      }
    }
  }

  /// Every match of one group's patterns in a range of these words.
  func matches(in tokens: [Token], _ range: Range<Int>, group: Int) -> [Match] {
    // Groups after the last one with a pattern have no entry of their own.
    guard group + 1 < count(.groupStarts) else { return [] }
    let (first, end) = (Int(self[.groupStarts][group]), Int(self[.groupStarts][group + 1]))
    guard first < end else { return [] }
    let entries = first..<end
    return withWalk(over: tokens) { walk in
      for index in range {
        walk.enter(tokens[index].word, at: index, from: entries)
        if walk.isNumber(index) { walk.enter(AutomatonBuilder.numberEntry, at: index, from: entries) }
      }
    }
  }

  private func withWalk(over tokens: [Token], _ body: (inout Walk) -> Void) -> [Match] {
    tables[0].text.withNumbers { numbers in
      tokens.withUnsafeBufferPointer { tokens in
        func table(_ table: Table) -> Numbers { numbers + self[table].start }
        var walk = Walk(
          tokens: tokens, entryStarts: table(.entryStarts), entries: table(.entries),
          masksBefore: (table(.masksBeforeLow), table(.masksBeforeHigh)),
          masksAfter: (table(.masksAfterLow), table(.masksAfterHigh)), groupWords: table(.groupWords),
          groupNodes: table(.groupNodes), edgeStarts: table(.edgeStarts), edgeLabels: table(.edgeLabels),
          edgeTargets: table(.edgeTargets), setStarts: table(.setStarts), setWords: table(.setWords),
          rowPatterns: table(.rowPatterns), rowBacks: table(.rowBacks), numberWords: table(.numberWords),
          numberWordCount: count(.numberWords))
        body(&walk)
        return walk.matches
      }
    }
  }
}

/// Which words may stand beside an entry, as 60 bits: a word sets one of 59 by its number, and the last one says that
/// anything may stand there, or nothing. Most entries are passed over by one look at it.
enum WordMask {
  static let anything: UInt64 = 1 << 59

  @inline(__always)
  static func bit(_ word: UInt32) -> UInt64 {
    1 << UInt64((word &* 0x9E37_79B1) >> 8 % 59)
  }
}

/// One walk over a text.
private struct Walk {
  let tokens: UnsafeBufferPointer<Token>
  let entryStarts: Numbers
  let entries: Numbers
  let masksBefore: (low: Numbers, high: Numbers)
  let masksAfter: (low: Numbers, high: Numbers)
  let groupWords: Numbers
  let groupNodes: Numbers
  let edgeStarts: Numbers
  let edgeLabels: Numbers
  let edgeTargets: Numbers
  let setStarts: Numbers
  let setWords: Numbers
  let rowPatterns: Numbers
  let rowBacks: Numbers
  let numberWords: Numbers
  let numberWordCount: Int
  var matches: [Automaton.Match] = []
  var anchor = 0
  var last = 0

  func hasEntries(_ word: Int) -> Bool { entryStarts[word] < entryStarts[word + 1] }

  mutating func enter(_ word: Int, at index: Int) {
    let start = Int(entryStarts[word])
    let end = Int(entryStarts[word + 1])
    guard start < end else { return }
    anchor = index
    let before = neighbour(index - 1, index)
    let after = neighbour(index + 1, index)
    for entry in start..<end {
      let maskBefore = UInt64(masksBefore.low[entry]) | UInt64(masksBefore.high[entry]) << 30
      guard maskBefore & before != 0 else { continue }
      let maskAfter = UInt64(masksAfter.low[entry]) | UInt64(masksAfter.high[entry]) << 30
      guard maskAfter & after != 0 else { continue }
      walk(Int(entries[entry]), index + 1, 1)
    }
  }

  /// What stands beside a word, as a mask: without a neighbour in its sentence only what asks for none goes on.
  private func neighbour(_ position: Int, _ index: Int) -> UInt64 {
    guard tokens.indices.contains(position), tokens[position].sentence == tokens[index].sentence else {
      return WordMask.anything
    }
    return WordMask.anything | WordMask.bit(tokens[position].word)
  }

  /// The same through a group's entries, found by binary search.
  mutating func enter(_ word: UInt32, at index: Int, from entries: Range<Int>) {
    guard word != Vocabulary.unknown else { return }
    var (low, high) = (entries.lowerBound, entries.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if groupWords[middle] < word { low = middle + 1 } else { high = middle }
    }
    anchor = index
    while low < entries.upperBound, groupWords[low] == word {
      walk(Int(groupNodes[low]), index + 1, 1)
      low += 1
    }
  }

  /// From `node`, where the next word to be read in this direction is the one at `position`.
  private mutating func walk(_ node: Int, _ position: Int, _ direction: Int) {
    let start = Int(edgeStarts[node])
    let end = Int(edgeStarts[node + 1])
    for edge in start..<end {
      let label = edgeLabels[edge]
      let argument = Int(label >> 4)
      let target = Int(edgeTargets[edge])
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
    for edge in Int(edgeStarts[node])..<Int(edgeStarts[node + 1]) {
      let label = edgeLabels[edge]
      let argument = Int(label >> 4)
      let target = Int(edgeTargets[edge])
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
      case .skip, .sentenceStart, .sentenceEnd, .sentenceBreak: cross(target, position, direction)
      case .clauseBreak: if isClauseEdge(position, direction) { cross(target, position, direction) }
      case .accept: accept(argument, position, direction)
      case .gap:
        // The words that the gap passes over are in the new sentence.
        cross(target, position, direction)
        var next = position + direction
        walk(target, next, direction)
        while abs(next - position) < argument, isNear(next, direction) {
          next += direction
          walk(target, next, direction)
        }
      default: break
      }
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
    tokens[position].flags.contains(.number)
      || isIn(numberWords, numberWordCount, tokens[position].word)
  }

  private func isIn(_ set: Int, _ word: UInt32) -> Bool {
    let start = Int(setStarts[set])
    return isIn(setWords + start, Int(setStarts[set + 1]) - start, word)
  }

  /// Binary search.
  private func isIn(_ words: Numbers, _ count: Int, _ word: UInt32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < count && words[low] == word
  }
}

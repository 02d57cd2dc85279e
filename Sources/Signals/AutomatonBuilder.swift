/// Builds an automaton from patterns laid out as rows of elements.
///
/// Inside an element the alternatives part and meet again in one node, so that the graph grows with the length of
/// what was written, not with the number of ways to read it.
struct AutomatonBuilder {
  private let table: StepTable
  private let frequency: [UInt32: Int]
  var nodes: [[Link]] = []
  private var sets: [[UInt32]: UInt32] = [:]
  private(set) var setStarts: [UInt32] = []
  private(set) var setWords: [UInt32] = []
  private(set) var rowPatterns: [UInt32] = []
  private(set) var rowBacks: [UInt32] = []
  private(set) var entries: [UInt32: [(node: UInt32, row: Int)]] = [:]
  private(set) var groups: [[UInt32: [UInt32]]] = []
  /// Entries at a number are kept under this word, the one after all others.
  let numberEntry: UInt32

  /// `frequency` tells how often common words stand in a million words of text.
  private init(_ table: StepTable, frequency: [UInt32: Int], wordCount: Int) {
    (self.table, self.frequency, numberEntry) = (table, frequency, UInt32(wordCount))
  }

  /// The automaton of these rows, each with the number of its pattern.
  static func build(
    _ rows: [Row], _ table: StepTable, frequency: [UInt32: Int], wordCount: Int, numberWords: [UInt32]
  ) -> Automaton {
    var builder = AutomatonBuilder(table, frequency: frequency, wordCount: wordCount)
    for row in rows {
      for elements in builder.anchored(row.elements) { builder.add(elements, row.pattern, row.group) }
    }
    return builder.finish(numberWords.sorted())
  }

  /// What a step asks for, and the node that it leads to.
  struct Link: Hashable {
    let kind: Edge.Kind
    /// A word, a word set, a gap's length, a row.
    let argument: UInt32
    let target: UInt32
  }

  /// One way of reading a pattern.
  struct Row {
    let elements: [[[Int32]]]
    let pattern: Int
    /// Patterns of a group are looked for together; those without one always.
    let group: Int?
  }

  /// The row with an element to enter at. Where each has a way of reading that begins with a mark, as in
  /// `(, next|and next)`, the ways of one element become rows of their own, with a step an element.
  private func anchored(_ elements: [[[Int32]]]) -> [[[[Int32]]]] {
    if elements.contains(where: { rarity($0) < .max }) { return [elements] }
    guard let index = elements.firstIndex(where: { $0.allSatisfy(hasAnchor) }) else { return [] }
    return elements[index].map { sequence in
      elements[..<index] + sequence.map { [[$0]] } + elements[(index + 1)...]
    }
  }

  private func hasAnchor(_ sequence: [Int32]) -> Bool { sequence.contains { table[$0].isAnchor } }

  private mutating func add(_ elements: [[[Int32]]], _ pattern: Int, _ group: Int?) {
    let row = UInt32(rowPatterns.count)
    let anchor = elements.indices.min { rarity(elements[$0]) < rarity(elements[$1]) } ?? 0
    rowPatterns.append(UInt32(pattern))
    enter(elements[anchor], then: Array(elements[(anchor + 1)...]), row, group)
    guard anchor > 0 else { return rowBacks.append(0) }
    let back = newNode()
    rowBacks.append(back + 1)
    var node = back
    for element in elements[..<anchor].reversed() {
      node = lay(element.map { Array($0.reversed()) }, from: node)
    }
    link(node, .accept, row, 0)
  }

  /// How often the element's first words come in a million; more than that where it has none.
  private func rarity(_ element: [[Int32]]) -> Int {
    var sum = 0
    for sequence in element {
      guard let first = sequence.first else { return .max }
      switch table[first] {
      case .words(let words): for word in words { sum += frequency[word] ?? 15 }
      case .number: sum += 15_000
      default: return .max
      }
    }
    return sum
  }

  /// Enters a row at its anchor: one entry for each first word, and the rest of the row behind it.
  private mutating func enter(_ element: [[Int32]], then rest: [[[Int32]]], _ row: UInt32, _ group: Int?) {
    let meeting = newNode()
    var node = meeting
    for element in rest { node = lay(element, from: node) }
    link(node, .accept, row, 0)
    // Alternatives of one word share the meeting node; longer ones get a path to it, those of the same word one path.
    for (first, rests) in AutomatonBuilder.byFirst(element) {
      var start = meeting
      if rests != [[]] {
        start = newNode()
        lay(rests, from: start, to: meeting)
      }
      switch table[first] {
      case .words(let words): for word in words { enter(word, start, Int(row), group) }
      default: enter(numberEntry, start, Int(row), group)
      }
    }
  }

  private mutating func enter(_ word: UInt32, _ node: UInt32, _ row: Int, _ group: Int?) {
    guard let group else { return entries[word, default: []].append((node, row)) }
    while groups.count <= group { groups.append([:]) }
    groups[group][word, default: []].append(node)
  }

  private mutating func lay(_ element: [[Int32]], from start: UInt32) -> UInt32 {
    let end = newNode()
    lay(element, from: start, to: end)
    return end
  }

  /// Lays all alternatives of `element` between two nodes. Those of one word become one set, and those that begin with
  /// the same step part after it: few edges are looked at where many ways of going on are written.
  private mutating func lay(_ element: [[Int32]], from start: UInt32, to end: UInt32) {
    var words: Set<UInt32> = []
    for (first, rests) in AutomatonBuilder.byFirst(element) {
      if rests.contains([]) {
        if case .words(let single) = table[first] { words.formUnion(single) } else { link(start, first, end) }
      }
      let longer = rests.filter { !$0.isEmpty }
      guard !longer.isEmpty else { continue }
      let next = newNode()
      link(start, first, next)
      lay(longer, from: next, to: end)
    }
    if !words.isEmpty { link(start, words.sorted(), end) }
    if element.contains([]) { link(start, .skip, 0, end) }
  }

  /// The alternatives that have a step, by their first one: what is left of each.
  private static func byFirst(_ element: [[Int32]]) -> [(first: Int32, rests: [[Int32]])] {
    var groups: [(first: Int32, rests: [[Int32]])] = []
    var places: [Int32: Int] = [:]
    for sequence in element {
      guard let first = sequence.first else { continue }
      let place = places[first] ?? groups.count
      if place == groups.count {
        groups.append((first, []))
        places[first] = place
      }
      groups[place].rests.append(Array(sequence.dropFirst()))
    }
    return groups
  }

  private mutating func link(_ node: UInt32, _ step: Int32, _ target: UInt32) {
    switch table[step] {
    case .words(let words): link(node, words, target)
    case .anyWord: link(node, .anyWord, 0, target)
    case .number: link(node, .number, 0, target)
    case .gap(let count): link(node, .gap, UInt32(count), target)
    case .sentenceStart: link(node, .sentenceStart, 0, target)
    case .sentenceEnd: link(node, .sentenceEnd, 0, target)
    case .sentenceBreak: link(node, .sentenceBreak, 0, target)
    case .clauseBreak: link(node, .clauseBreak, 0, target)
    }
  }

  private mutating func link(_ node: UInt32, _ words: [UInt32], _ target: UInt32) {
    if words.count == 1 { link(node, .word, words[0], target) } else { link(node, .words, set(words), target) }
  }

  private mutating func link(_ node: UInt32, _ kind: Edge.Kind, _ argument: UInt32, _ target: UInt32) {
    nodes[Int(node)].append(Link(kind: kind, argument: argument, target: target))
  }

  mutating func newNode() -> UInt32 {
    nodes.append([])
    return UInt32(nodes.count - 1)
  }

  private mutating func set(_ words: [UInt32]) -> UInt32 {
    if let known = sets[words] { return known }
    let number = UInt32(sets.count)
    sets[words] = number
    setStarts.append(UInt32(setWords.count))
    setWords += words
    return number
  }
}

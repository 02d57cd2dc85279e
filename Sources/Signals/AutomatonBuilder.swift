/// Builds an automaton from patterns laid out as rows of elements.
///
/// Inside an element the alternatives part and meet again in one node, so that the graph grows with the length of
/// what was written, not with the number of ways to read it.
struct AutomatonBuilder {
  private let table: StepTable
  private let frequency: [UInt32: Int]
  private var nodes: [[(label: UInt32, target: UInt32)]] = []
  private var sets: [[UInt32]: UInt32] = [:]
  private var setStarts: [UInt32] = []
  private var setWords: [UInt32] = []
  private var rowPatterns: [UInt32] = []
  private var rowBacks: [UInt32] = []
  private var entries: [UInt32: [(node: UInt32, row: Int)]] = [:]
  private var groups: [[(word: UInt32, node: UInt32)]] = []

  /// Entries at a number in digits are kept under this word.
  static let numberEntry: UInt32 = 1 << 27

  /// `frequency` tells how often common words stand in a million words of text.
  init(_ table: StepTable, frequency: [UInt32: Int]) {
    (self.table, self.frequency) = (table, frequency)
  }

  /// The automaton of these rows, each with the number of its pattern.
  static func build(
    _ rows: [Row], _ table: StepTable, frequency: [UInt32: Int], wordCount: Int, numberWords: [UInt32]
  ) -> Automaton {
    var builder = AutomatonBuilder(table, frequency: frequency)
    for row in rows {
      for elements in builder.anchored(row.elements) { builder.add(elements, row.pattern, row.group) }
    }
    return builder.finish(wordCount, numberWords.sorted())
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
    // Sequences of one first word only share the meeting node; longer ones get a path to it.
    for sequence in element {
      guard let first = sequence.first else { continue }
      var start = meeting
      if sequence.count > 1 {
        start = newNode()
        lay([Array(sequence.dropFirst())], from: start, to: meeting)
      }
      switch table[first] {
      case .words(let words): for word in words { enter(word, start, Int(row), group) }
      default: enter(AutomatonBuilder.numberEntry, start, Int(row), group)
      }
    }
  }

  private mutating func enter(_ word: UInt32, _ node: UInt32, _ row: Int, _ group: Int?) {
    guard let group else { return entries[word, default: []].append((node, row)) }
    while groups.count <= group { groups.append([]) }
    groups[group].append((word, node))
  }

  private mutating func lay(_ element: [[Int32]], from start: UInt32) -> UInt32 {
    let end = newNode()
    lay(element, from: start, to: end)
    return end
  }

  /// Lays all alternatives of `element` between two nodes.
  private mutating func lay(_ element: [[Int32]], from start: UInt32, to end: UInt32) {
    for sequence in element {
      guard let last = sequence.last else {
        link(start, .skip, 0, end)
        continue
      }
      var node = start
      for step in sequence.dropLast() {
        let next = newNode()
        link(node, step, next)
        node = next
      }
      link(node, last, end)
    }
  }

  private mutating func link(_ node: UInt32, _ step: Int32, _ target: UInt32) {
    switch table[step] {
    case .words(let words):
      if words.count == 1 { link(node, .word, words[0], target) } else { link(node, .words, set(words), target) }
    case .anyWord: link(node, .anyWord, 0, target)
    case .number: link(node, .number, 0, target)
    case .gap(let count): link(node, .gap, UInt32(count), target)
    case .sentenceStart: link(node, .sentenceStart, 0, target)
    case .sentenceEnd: link(node, .sentenceEnd, 0, target)
    case .sentenceBreak: link(node, .sentenceBreak, 0, target)
    case .clauseBreak: link(node, .clauseBreak, 0, target)
    }
  }

  private mutating func link(_ node: UInt32, _ kind: Automaton.Kind, _ argument: UInt32, _ target: UInt32) {
    nodes[Int(node)].append((argument << 4 | kind.rawValue, target))
  }

  private mutating func newNode() -> UInt32 {
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

  /// The words that may be read first from a node, as a mask.
  private func mask(from node: UInt32) -> UInt64 {
    var mask: UInt64 = 0
    for (label, target) in nodes[Int(node)] {
      switch Automaton.Kind(rawValue: label & 15) {
      case .word: mask |= WordMask.bit(label >> 4)
      case .words:
        let set = Int(label >> 4)
        let end = set + 1 < setStarts.count ? Int(setStarts[set + 1]) : setWords.count
        for word in setWords[Int(setStarts[set])..<end] { mask |= WordMask.bit(word) }
      case .skip: mask |= self.mask(from: target)
      default: return WordMask.anything
      }
    }
    return mask
  }

  private func finish(_ wordCount: Int, _ numberWords: [UInt32]) -> Automaton {
    var tables = [[UInt32]](repeating: [], count: Automaton.Table.allCases.count)
    func set(_ table: Automaton.Table, _ values: [UInt32]) { tables[table.rawValue] = values }
    func add(_ table: Automaton.Table, _ value: UInt32) { tables[table.rawValue].append(value) }
    func count(_ table: Automaton.Table) -> UInt32 { UInt32(tables[table.rawValue].count) }
    set(.setStarts, setStarts + [UInt32(setWords.count)])
    set(.setWords, setWords)
    set(.rowPatterns, rowPatterns)
    set(.rowBacks, rowBacks)
    set(.numberWords, numberWords)
    add(.edgeStarts, 0)
    for node in nodes {
      for edge in node {
        add(.edgeLabels, edge.label)
        add(.edgeTargets, edge.target)
      }
      add(.edgeStarts, count(.edgeLabels))
    }
    add(.groupStarts, 0)
    for group in groups {
      for entry in group.sorted(by: { $0.word < $1.word }) {
        add(.groupWords, entry.word)
        add(.groupNodes, entry.node)
      }
      add(.groupStarts, count(.groupWords))
    }
    add(.entryStarts, 0)
    for word in Array(0..<UInt32(wordCount)) + [AutomatonBuilder.numberEntry] {
      for entry in entries[word] ?? [] {
        let back = rowBacks[entry.row]
        let before = back == 0 ? WordMask.anything : mask(from: back - 1)
        let after = mask(from: entry.node)
        add(.entries, entry.node)
        add(.masksBeforeLow, UInt32(truncatingIfNeeded: before) & 0x3FFF_FFFF)
        add(.masksBeforeHigh, UInt32(truncatingIfNeeded: before >> 30))
        add(.masksAfterLow, UInt32(truncatingIfNeeded: after) & 0x3FFF_FFFF)
        add(.masksAfterHigh, UInt32(truncatingIfNeeded: after >> 30))
      }
      add(.entryStarts, count(.entries))
    }
    return Automaton(tables: tables)
  }
}

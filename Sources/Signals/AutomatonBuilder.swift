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
  private var groups: [[UInt32: [UInt32]]] = []
  /// Entries at a number are kept under this word, the one after all others.
  private let numberEntry: UInt32

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

  /// The words that may be read first from a node, as a mask; nil where that may be anything, or nothing.
  private func mask(from node: UInt32) -> UInt64? {
    var mask: UInt64 = 0
    for (label, target) in nodes[Int(node)] {
      switch Automaton.Kind(rawValue: label & 15) {
      case .word: mask |= WordMask.bit(label >> 4)
      case .words:
        let set = Int(label >> 4)
        let end = set + 1 < setStarts.count ? Int(setStarts[set + 1]) : setWords.count
        for word in setWords[Int(setStarts[set])..<end] { mask |= WordMask.bit(word) }
      case .skip:
        guard let further = self.mask(from: target) else { return nil }
        mask |= further
      default: return nil
      }
    }
    return mask
  }

  // MARK: Tables

  private mutating func finish(_ numberWords: [UInt32]) -> Automaton {
    let groups = groupEntries()
    var tables = [[UInt32]](repeating: [], count: Automaton.Table.allCases.count)
    func set(_ table: Automaton.Table, _ values: [UInt32]) { tables[table.rawValue] = values }
    set(.setStarts, setStarts + [UInt32(setWords.count)])
    set(.setWords, setWords)
    set(.rowPatterns, rowPatterns)
    set(.rowBacks, rowBacks)
    let lowest = numberWords.first ?? 0
    let numbers = numberWords.reduce(UInt64(0)) { $0 | 1 << UInt64($1 - lowest) }
    set(.numberWords, [lowest, UInt32(numbers & 0x3FFF_FFFF), UInt32(numbers >> 30)])
    var (starts, labels, targets): ([UInt32], [UInt32], [UInt32]) = ([0], [], [])
    for node in nodes {
      for edge in AutomatonBuilder.ordered(node) {
        labels.append(edge.label)
        targets.append(edge.target)
      }
      starts.append(UInt32(labels.count))
    }
    set(.edgeStarts, starts)
    set(.edgeLabels, labels)
    set(.edgeTargets, targets)
    var entryNodes: [UInt32] = []
    var (entryStarts, sliceStarts, slices): ([UInt32], [UInt32], [UInt32]) = ([0], [], [])
    for word in 0...numberEntry {
      let entries = self.entries[word] ?? []
      entryNodes += entries.map(\.node)
      entryStarts.append(UInt32(entryNodes.count))
      sliceStarts.append(UInt32(slices.count))
      guard entries.count >= EntrySlices.fewest else { continue }
      let before = entries.map { entry in
        rowBacks[entry.row] == 0 ? nil : mask(from: rowBacks[entry.row] - 1)
      }
      slices += EntrySlices.digits(before: before, after: entries.map { mask(from: $0.node) })
    }
    set(.entryStarts, entryStarts)
    set(.entries, entryNodes)
    set(.sliceStarts, sliceStarts)
    set(.slices, slices)
    return Automaton(tables: tables + KeyTable.lists(of: groups))
  }

  /// The node to enter at for each group and word: the one that there is, or one that goes on as all of them do.
  private mutating func groupEntries() -> [(key: UInt64, value: UInt32)] {
    var merged: [[UInt32]: UInt32] = [:]
    var found: [(key: UInt64, value: UInt32)] = []
    for (number, group) in groups.enumerated() {
      for word in group.keys.sorted() {
        guard let entered = group[word] else { continue }
        var node = entered[0]
        if entered.count > 1 {
          node = merged[entered] ?? newNode()
          if merged.updateValue(node, forKey: entered) == nil {
            nodes[Int(node)] = entered.flatMap { nodes[Int($0)] }
          }
        }
        found.append((KeyTable.key(UInt32(number), word), node))
      }
    }
    return found
  }

  /// A node's edges: those that ask for one word first, in the order of their words, where there are several after an
  /// edge that tells how many.
  private static func ordered(_ edges: [(label: UInt32, target: UInt32)]) -> [(label: UInt32, target: UInt32)] {
    let isWord = { (label: UInt32) in label & 15 == Automaton.Kind.word.rawValue }
    let words = edges.filter { isWord($0.label) }.sorted { $0.label < $1.label }
    let others = edges.filter { !isWord($0.label) }
    guard words.count >= Automaton.fewestToSearch else { return words + others }
    return [(UInt32(words.count) << 4 | Automaton.Kind.manyWords.rawValue, 0)] + words + others
  }
}

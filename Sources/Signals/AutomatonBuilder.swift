/// Builds an automaton from patterns laid out as rows of elements.
///
/// Inside an element the alternatives part and meet again in one node, so that the graph grows with the length of
/// what was written, not with the number of ways to read it.
struct AutomatonBuilder {
  private let table: StepTable
  var nodes: [[Link]] = []
  private var sets: [[UInt32]: UInt32] = [:]
  private(set) var setStarts: [UInt32] = []
  private(set) var setWords: [UInt32] = []
  private(set) var rowPatterns: [UInt32] = []
  private(set) var rowBacks: [UInt32] = []
  /// The gates at which rows without a group are entered, and those of each word.
  private(set) var gates: [(node: UInt32, row: UInt32, needs: [Gate.Need])] = []
  private(set) var entries: [UInt32: [UInt32]] = [:]
  private(set) var drawers: Drawers
  private(set) var groups: [[UInt32: [UInt32]]] = []
  /// How many gates some word has, and how many entries there are without a group and with one.
  private var (mostGates, entered, groupEntered) = (0, 0, 0)
  /// Entries at a number are kept under this word, the one after all others.
  let numberEntry: UInt32

  private init(_ table: StepTable, _ drawers: Drawers, wordCount: Int) {
    (self.table, self.drawers, numberEntry) = (table, drawers, UInt32(wordCount))
  }

  /// The automaton of these rows, each with the number of its pattern; `frequency` tells how often words stand in a
  /// million words of text. Nil where its tables cannot hold them.
  static func build(
    _ rows: [Row], _ table: StepTable, frequency: [UInt32: Int], rough: [UInt32: Int] = [:],
    wordCount: Int, numberWords: [UInt32]
  ) -> Automaton? {
    let planner = RowPlanner(table: table, frequency: frequency, rough: rough)
    let planned = rows.flatMap { row in
      planner.anchored(row.elements).flatMap { elements in
        planner.plans(elements, isGroup: row.group != nil).map { (row: row, elements: $0.elements, plan: $0.plan) }
      }
    }
    let needs = planned.flatMap { $0.plan.entries.flatMap(\.needs) }
    var builder = AutomatonBuilder(table, Drawers(needs, frequency: frequency), wordCount: wordCount)
    for (row, elements, plan) in planned {
      builder.add(elements, plan, row)
      guard builder.fits else { return nil }
    }
    return builder.finish(numberWords.sorted())
  }

  /// Whether the tables can number what was laid out so far: rows and the places of word sets in an `Edge`, a word's
  /// gates in its `Entries`, and all else in four digits.
  private var fits: Bool {
    rowPatterns.count < Edge.limit && setStarts.count + setWords.count < Edge.limit
      && mostGates <= Entries.mostGates && max(2 * gates.count + 1, entered) < Digits.limit
      && 4 * groupEntered + 2 * groups.count < Digits.limit
  }

  /// What a step asks for, and the node that it leads to.
  struct Link: Hashable {
    let kind: Edge.Kind
    /// A word, a word set, a gap's length. At the end of a way, one more than its row's number where several rows are
    /// entered at once; 0 where it is known before.
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

  private mutating func add(_ elements: [[[Int32]]], _ plan: RowPlan, _ written: Row) {
    let row = UInt32(rowPatterns.count)
    rowPatterns.append(UInt32(written.pattern))
    enter(plan, then: Array(elements[(plan.anchor + 1)...]), row, written.group)
    guard plan.anchor > 0 else { return rowBacks.append(0) }
    let back = newNode()
    rowBacks.append(back + 1)
    var node = back
    for element in elements[..<plan.anchor].reversed() {
      node = lay(element.map { Array($0.reversed()) }, from: node)
    }
    link(node, .accept, 0, 0)
  }

  /// Enters a row at its anchor: one entry for each first word, and the rest of the row behind it.
  private mutating func enter(_ plan: RowPlan, then rest: [[[Int32]]], _ row: UInt32, _ group: Int?) {
    let meeting = newNode()
    var node = meeting
    for element in rest { node = lay(element, from: node) }
    link(node, .accept, group == nil ? 0 : row + 1, 0)
    // Alternatives of one word share the meeting node; longer ones get a path to it, those of the same word one path.
    for entry in plan.entries {
      var start = meeting
      if entry.rests != [[]] {
        start = newNode()
        lay(entry.rests, from: start, to: meeting)
      }
      var words = [numberEntry]
      if case .words(let some) = table[entry.first] { words = some }
      enter(words, start, row, entry.needs.map(drawers.need), group)
    }
  }

  private mutating func enter(
    _ words: [UInt32], _ node: UInt32, _ row: UInt32, _ needs: [Gate.Need], _ group: Int?
  ) {
    guard let group else {
      for word in words {
        entries[word, default: []].append(UInt32(gates.count))
        mostGates = max(mostGates, entries[word]?.count ?? 0)
      }
      entered += words.count
      return gates.append((node, row, needs))
    }
    groupEntered += words.count
    while groups.count <= group { groups.append([:]) }
    for word in words { groups[group][word, default: []].append(node) }
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
  static func byFirst(_ element: [[Int32]]) -> [(first: Int32, rests: [[Int32]])] {
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

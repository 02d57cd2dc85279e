/// Lays the graph out as tables.
extension AutomatonBuilder {
  mutating func finish(_ numberWords: [UInt32]) -> Automaton {
    let groupEntries = groupEntries()
    var graph = AutomatonGraph(nodes, setStarts, setWords)
    var tables = [[UInt32]](repeating: [], count: Automaton.Table.allCases.count)
    func set(_ table: Automaton.Table, _ values: [UInt32]) { tables[table.rawValue] = values }
    var entryNodes: [UInt32] = []
    var (entryStarts, sliceStarts, slices): ([UInt32], [UInt32], [UInt32]) = ([0], [], [])
    for word in 0...numberEntry {
      let entries = self.entries[word] ?? []
      entryNodes += entries.map { graph.place(of: $0.node) }
      entryStarts.append(UInt32(entryNodes.count))
      sliceStarts.append(UInt32(slices.count))
      guard entries.count >= EntrySlices.fewest else { continue }
      let before = entries.map { entry in
        rowBacks[entry.row] == 0 ? nil : graph.mask(from: rowBacks[entry.row] - 1)
      }
      slices += EntrySlices.digits(before: before, after: entries.map { graph.mask(from: $0.node) })
    }
    set(.entryStarts, entryStarts)
    set(.entries, entryNodes)
    set(.sliceStarts, sliceStarts)
    set(.slices, slices)
    set(.rowPatterns, rowPatterns)
    set(.rowBacks, rowBacks.map { $0 == 0 ? 0 : graph.place(of: $0 - 1) + 1 })
    let groupNodes = groupEntries.map { (key: $0.key, value: graph.place(of: $0.node)) }
    let masks = groups.map { $0.keys.reduce(UInt64(0)) { $0 | WordMask.bit($1) } }
    set(.groupsLow, masks.map(WordMask.low))
    set(.groupsHigh, masks.map(WordMask.high))
    set(.edges, graph.digits())
    set(.setStarts, setStarts + [UInt32(setWords.count)])
    set(.setWords, setWords)
    set(.masksLow, graph.masks.map(WordMask.low))
    set(.masksHigh, graph.masks.map(WordMask.high))
    let lowest = numberWords.first ?? 0
    let numbers = numberWords.reduce(UInt64(0)) { $0 | 1 << UInt64($1 - lowest) }
    set(.numberWords, [lowest, WordMask.low(numbers), WordMask.high(numbers)])
    return Automaton(tables: tables + KeyTable.lists(of: groupNodes))
  }

  /// The node to enter at for each group and word: the one that there is, or one that goes on as all of them do.
  private mutating func groupEntries() -> [(key: UInt64, node: UInt32)] {
    var merged: [[UInt32]: UInt32] = [:]
    var found: [(key: UInt64, node: UInt32)] = []
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
}

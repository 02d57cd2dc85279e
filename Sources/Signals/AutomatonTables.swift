/// Lays the graph out as tables.
extension AutomatonBuilder {
  mutating func finish(_ numberWords: [UInt32]) -> Automaton {
    let groupEntries = groupEntries()
    var graph = AutomatonGraph(nodes, setStarts, setWords)
    var tables = [[UInt32]](repeating: [], count: Automaton.Table.allCases.count)
    func set(_ table: Automaton.Table, _ values: [UInt32]) { tables[table.rawValue] = values }
    let entries = Entries.digits(
      (0...numberEntry).map { word in
        (self.entries[word] ?? []).map { node, row in
          Entries.Entry(
            node: graph.place(of: node), before: rowBacks[row] == 0 ? nil : graph.mask(from: rowBacks[row] - 1),
            after: graph.mask(from: node))
        }
      })
    set(.words, entries.words)
    set(.entries, entries.entries)
    set(.rowPatterns, rowPatterns)
    set(.rowBacks, rowBacks.map { $0 == 0 ? 0 : graph.place(of: $0 - 1) + 1 })
    let groupNodes = groupEntries.map { (key: $0.key, value: graph.place(of: $0.node)) }
    let masks = groups.map { $0.keys.reduce(UInt64(0)) { $0 | WordMask.bit($1) } }
    set(.groups, masks.flatMap(WordMask.digits))
    set(.edges, graph.digits())
    set(.setStarts, setStarts + [UInt32(setWords.count)])
    set(.setWords, setWords)
    let lowest = numberWords.first ?? 0
    let numbers = numberWords.reduce(UInt64(0)) { $0 | 1 << UInt64($1 - lowest) }
    set(.numberWords, [lowest, UInt32(numbers & 0x3FFF_FFFF), UInt32(numbers >> 30 & 0x3FFF_FFFF)])
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

/// Lays the graph out as tables.
extension AutomatonBuilder {
  mutating func finish(_ numberWords: [UInt32]) -> Automaton? {
    let groupNodes = groupNodes()
    // The ways back end alike: which row it is was known before. So they are laid out first, and of rows of one pattern with
    // the same way back one is told.
    var graph = AutomatonGraph(nodes, setStarts, setWords)
    let backs = rowBacks.map { $0 == 0 ? 0 : graph.place(of: $0 - 1) + 1 }
    var rows = Numbering<ToldRow>()
    let numbers = zip(rowPatterns, backs).map { UInt32(rows.number(of: ToldRow(pattern: $0, back: $1))) }
    graph.rowNumbers = numbers
    var tables = [[UInt32]](repeating: [], count: Automaton.Table.allCases.count)
    func set(_ table: Automaton.Table, _ values: [UInt32]) { tables[table.rawValue] = values }
    let places = gates.map { graph.place(of: $0.node) }
    let entered = groupNodes.map { $0.map { (word: $0.word, node: graph.place(of: $0.node)) } }
    guard graph.placeCount < Digits.limit else { return nil }
    let gates = zip(places, gates).map { Gate(node: $0, row: numbers[Int($1.row)], needs: $1.needs) }
    // Patterns of groups have no gates.
    if !gates.isEmpty {
      let (words, lists) = Entries.digits(
        (0...numberEntry).map { entries[$0] ?? [] }, drawers: (0...numberEntry).map { drawers[$0] }, gates)
      set(.words, words)
      set(.entries, lists)
      let written = Gate.digits(gates)
      set(.gates, written.gates)
      set(.needs, written.needs)
    }
    set(.rows, rows.keys.flatMap { Digits.of($0.pattern) + Digits.of($0.back) })
    let groups = GroupEntries.digits(entered, numberEntry: numberEntry)
    set(.groups, groups.groups)
    set(.groupPlaces, groups.places)
    let (sets, setPlaces) = WordSet.digits(setStarts.indices.map { graph.words(ofSet: $0) })
    set(.sets, sets)
    set(.edges, graph.digits(sets: setPlaces))
    let lowest = numberWords.first ?? 0
    let bits = numberWords.reduce(UInt64(0)) { $0 | 1 << UInt64($1 - lowest) }
    set(.numberWords, [lowest, UInt32(bits & 0x3FFF_FFFF), UInt32(bits >> 30 & 0x3FFF_FFFF)])
    return Automaton(tables: tables)
  }

  /// For each group, the node to enter at for each word: the one that there is, or one that goes on as all of them do.
  private mutating func groupNodes() -> [[(word: UInt32, node: UInt32)]] {
    var merged: [[UInt32]: UInt32] = [:]
    return groups.map { group in
      group.sorted { $0.key < $1.key }.map { word, entered in
        guard entered.count > 1 else { return (word, entered[0]) }
        if let known = merged[entered] { return (word, known) }
        let node = newNode()
        nodes[Int(node)] = entered.flatMap { nodes[Int($0)] }
        merged[entered] = node
        return (word, node)
      }
    }
  }
}

/// A row as it is told: its pattern, and one more than the place of its way back (0: none).
private struct ToldRow: Hashable {
  let pattern, back: UInt32
}

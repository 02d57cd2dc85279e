/// Builds the automaton's graph and lays it out in flat tables.
///
/// Patterns share their beginnings as in a trie. Inside an element the alternatives part and meet again in one node,
/// so that the graph grows with the length of what was written, not with the number of ways to read it.
struct TrieBuilder {
  private struct Node {
    var children: [(step: Int32, node: Int)] = []
    /// Nodes that are reached without a word.
    var skips: [Int] = []
    var accepts: [Int32] = []
  }

  private struct Junction: Hashable {
    let node: Int
    let element: [[Int32]]
  }

  private let table: StepTable
  private var nodes = [Node()]
  private var junctions: [Junction: Int] = [:]

  init(_ table: StepTable) { self.table = table }

  /// Adds a row of elements that ends in the pattern of this number.
  mutating func add(_ elements: [[[Int32]]], _ pattern: Int) {
    var node = 0
    for element in elements { node = junction(after: node, element) }
    if !nodes[node].accepts.contains(Int32(pattern)) { nodes[node].accepts.append(Int32(pattern)) }
  }

  /// The node in which all alternatives of `element` meet.
  private mutating func junction(after start: Int, _ element: [[Int32]]) -> Int {
    let key = Junction(node: start, element: element)
    if let known = junctions[key] { return known }
    let end = newNode()
    junctions[key] = end
    var inside: [UInt64: Int] = [:]
    for sequence in element {
      guard let last = sequence.last else {
        nodes[start].skips.append(end)
        continue
      }
      var node = start
      for step in sequence.dropLast() {
        let key = TrieBuilder.key(node, UInt32(step))
        if let known = inside[key] {
          node = known
        } else {
          let next = newNode()
          nodes[node].children.append((step, next))
          inside[key] = next
          node = next
        }
      }
      nodes[node].children.append((last, end))
    }
    return end
  }

  private mutating func newNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  func accepts() -> (starts: [Int32], all: [Int32]) {
    var starts: [Int32] = [0]
    var all: [Int32] = []
    for node in nodes {
      all += node.accepts
      starts.append(Int32(all.count))
    }
    return (starts, all)
  }

  func specials() -> (starts: [Int32], all: [Automaton.Special]) {
    var starts: [Int32] = [0]
    var all: [Automaton.Special] = []
    for node in nodes {
      for skip in node.skips { all.append(.init(kind: .skip, count: 0, target: Int32(skip))) }
      for (step, child) in node.children {
        let target = Int32(child)
        switch table[step] {
        case .words: break
        case .anyWord: all.append(.init(kind: .anyWord, count: 0, target: target))
        case .number: all.append(.init(kind: .number, count: 0, target: target))
        case .gap(let count): all.append(.init(kind: .gap, count: count, target: target))
        case .sentenceStart: all.append(.init(kind: .sentenceStart, count: 0, target: target))
        case .sentenceEnd: all.append(.init(kind: .sentenceEnd, count: 0, target: target))
        case .sentenceBreak: all.append(.init(kind: .sentenceBreak, count: 0, target: target))
        case .clauseBreak: all.append(.init(kind: .clauseBreak, count: 0, target: target))
        }
      }
      starts.append(Int32(all.count))
    }
    return (starts, all)
  }

  func rootEdges(wordCount: Int) -> (starts: [Int32], targets: [Int32]) {
    var lists = [[Int32]](repeating: [], count: wordCount)
    for (step, child) in nodes[0].children {
      guard case .words(let words) = table[step] else { continue }
      for word in words { lists[Int(word)].append(Int32(child)) }
    }
    var starts: [Int32] = [0]
    var targets: [Int32] = []
    for list in lists {
      targets += list
      starts.append(Int32(targets.count))
    }
    return (starts, targets)
  }

  func edges() -> (keys: [UInt64], ranges: [(start: Int32, count: Int32)], targets: [Int32]) {
    var lists: [UInt64: [Int32]] = [:]
    for (number, node) in nodes.enumerated() where number > 0 {
      for (step, child) in node.children {
        guard case .words(let words) = table[step] else { continue }
        for word in words { lists[TrieBuilder.key(number, word), default: []].append(Int32(child)) }
      }
    }
    var size = 16
    while size < lists.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var ranges = [(start: Int32, count: Int32)](repeating: (0, 0), count: size)
    var targets: [Int32] = []
    for (key, list) in lists {
      var slot = TrieBuilder.slot(key, size)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      ranges[slot] = (Int32(targets.count), Int32(list.count))
      targets += list
    }
    return (keys, ranges, targets)
  }

  /// The key of an edge; never 0, since word 0 is no word.
  @inline(__always)
  static func key(_ node: Int, _ word: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

  /// Where a key is looked for first. `size` is a power of two.
  @inline(__always)
  static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }
}

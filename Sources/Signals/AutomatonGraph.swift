/// The nodes that are in use, without edges that only skip: what stands behind those is asked for in their place.
struct AutomatonGraph {
  private typealias Edge = AutomatonBuilder.Edge

  private let nodes: [[AutomatonBuilder.Edge]]
  private let setStarts: [UInt32]
  private let setWords: [UInt32]
  /// Nodes in the order of their places, and the place of each.
  private var order: [UInt32] = []
  private var places: [UInt32: UInt32] = [:]
  private var maskPlaces: [UInt64: UInt32] = [:]
  /// For anything, for each word set, and then for what may stand behind a gap: which words may be met (see `WordMask`).
  private(set) var masks: [UInt64] = [WordMask.anything]

  init(_ nodes: [[AutomatonBuilder.Edge]], _ setStarts: [UInt32], _ setWords: [UInt32]) {
    (self.nodes, self.setStarts, self.setWords) = (nodes, setStarts, setWords)
    for set in setStarts.indices { masks.append(mask(ofSet: set)) }
  }

  /// The place of a node in the tables.
  mutating func place(of node: UInt32) -> UInt32 {
    if let known = places[node] { return known }
    let place = UInt32(order.count)
    places[node] = place
    order.append(node)
    return place
  }

  /// The edges of every node that has a place, and of those that they lead to.
  mutating func edges() -> (starts: [UInt32], labels: [UInt32], targets: [UInt32]) {
    var (starts, labels, targets): ([UInt32], [UInt32], [UInt32]) = ([0], [], [])
    var next = 0
    while next < order.count {
      for edge in AutomatonGraph.ordered(closed(order[next])) {
        labels.append(label(of: edge))
        targets.append(AutomatonGraph.leadsOn(edge) ? place(of: edge.target) : 0)
      }
      starts.append(UInt32(labels.count))
      next += 1
    }
    return (starts, labels, targets)
  }

  /// The words that may be read first from a node, as a mask; nil where that may be anything, or nothing.
  func mask(from node: UInt32) -> UInt64? {
    var mask: UInt64 = 0
    for edge in nodes[Int(node)] {
      switch Automaton.Kind(rawValue: edge.label & 15) {
      case .word: mask |= WordMask.bit(edge.label >> 4)
      case .words: mask |= self.mask(ofSet: Int(edge.label >> 4))
      case .skip:
        guard let further = self.mask(from: edge.target) else { return nil }
        mask |= further
      default: return nil
      }
    }
    return mask
  }

  private func mask(ofSet set: Int) -> UInt64 {
    let end = set + 1 < setStarts.count ? Int(setStarts[set + 1]) : setWords.count
    return setWords[Int(setStarts[set])..<end].reduce(0) { $0 | WordMask.bit($1) }
  }

  /// A gap's label tells, beside its length, which words may follow it.
  private mutating func label(of edge: Edge) -> UInt32 {
    guard edge.label & 15 == Automaton.Kind.gap.rawValue else { return edge.label }
    guard let mask = mask(from: edge.target) else { return edge.label }
    let place = maskPlaces[mask] ?? UInt32(masks.count)
    if maskPlaces.updateValue(place, forKey: mask) == nil { masks.append(mask) }
    return edge.label | place << 8
  }

  /// The edges of a node and of all that it may skip to.
  private func closed(_ node: UInt32) -> [Edge] {
    var (edges, seen): ([Edge], Set<Edge>) = ([], [])
    for edge in nodes[Int(node)] {
      let isSkip = edge.label & 15 == Automaton.Kind.skip.rawValue
      for edge in isSkip ? closed(edge.target) : [edge] where seen.insert(edge).inserted { edges.append(edge) }
    }
    return edges
  }

  /// Those that ask for one word first, in the order of their words, where there are several after an edge that tells
  /// how many.
  private static func ordered(_ edges: [Edge]) -> [Edge] {
    let isWord = { (edge: Edge) in edge.label & 15 == Automaton.Kind.word.rawValue }
    let words = edges.filter(isWord).sorted { ($0.label, $0.target) < ($1.label, $1.target) }
    let others = edges.filter { !isWord($0) }
    guard words.count >= Automaton.fewestToSearch else { return words + others }
    return [Edge(label: UInt32(words.count) << 4 | Automaton.Kind.manyWords.rawValue, target: 0)] + words + others
  }

  private static func leadsOn(_ edge: Edge) -> Bool {
    switch Automaton.Kind(rawValue: edge.label & 15) {
    case .accept, .manyWords, nil: false
    default: true
    }
  }
}

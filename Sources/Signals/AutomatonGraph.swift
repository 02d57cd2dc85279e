/// The nodes that are in use, without edges that only skip: what stands behind those is asked for in their place. Of nodes
/// from which all ways go on alike there is one: most of what rules ask for others ask for too.
struct AutomatonGraph {
  private typealias Link = AutomatonBuilder.Link

  private let nodes: [[AutomatonBuilder.Link]]
  private let setStarts: [UInt32]
  private let setWords: [UInt32]
  /// The number of each row, for the ends of ways at which it is told (see `AutomatonBuilder.Link`).
  var rowNumbers: [UInt32] = []
  /// For each node the first that was met from which all ways go on as from this one.
  private var twins: [UInt32?]
  /// Those first ones by their links, and the links of each.
  private var byLinks: [[Link]: UInt32] = [:]
  private var linksOf: [UInt32: [Link]] = [:]
  /// The place of each node's first link among the links of all, those of a node beside each other.
  private var places: [UInt32: UInt32] = [:]
  private var links: [(link: Link, isLast: Bool)] = []
  private(set) var placeCount: UInt32 = 0

  init(_ nodes: [[AutomatonBuilder.Link]], _ setStarts: [UInt32], _ setWords: [UInt32]) {
    (self.nodes, self.setStarts, self.setWords) = (nodes, setStarts, setWords)
    twins = Array(repeating: nil, count: nodes.count)
  }

  /// The place of a node in the tables; behind it stand those that it leads to, so that a walk stays near.
  mutating func place(of node: UInt32) -> UInt32 {
    let first = twin(of: node)
    if let known = places[first] { return known }
    let place = placeCount
    // A list and no recursion: a long pattern is as many nodes deep as it has words.
    var ahead = [first]
    while let node = ahead.popLast() {
      guard places[node] == nil, let own = linksOf[node] else { continue }
      places[node] = placeCount
      for (number, link) in own.enumerated() {
        links.append((link, number == own.count - 1))
        placeCount += Edge.places(link.kind)
      }
      ahead += own.reversed().filter(AutomatonGraph.leadsOn).map(\.target)
    }
    return place
  }

  /// The first node from which all ways go on as from this one. Those that a node leads to are looked at before it.
  private mutating func twin(of node: UInt32) -> UInt32 {
    var open = [node]
    while let next = open.last {
      let own = twins[Int(next)] == nil ? closed(next) : []
      let ahead = own.filter { AutomatonGraph.leadsOn($0) && twins[Int($0.target)] == nil }
      if !ahead.isEmpty {
        open += ahead.map(\.target)
        continue
      }
      open.removeLast()
      guard twins[Int(next)] == nil else { continue }
      let links = AutomatonGraph.ordered(own) { twins[Int($0)] ?? $0 }
      let known = byLinks[links]
      twins[Int(next)] = known ?? next
      if known == nil { (byLinks[links], linksOf[next]) = (next, links) }
    }
    return twins[Int(node)] ?? node
  }

  /// The characters of every link that has a place, where word sets have these.
  func digits(sets: [UInt32]) -> [UInt32] {
    links.flatMap { link, isLast in
      let target = AutomatonGraph.leadsOn(link) ? places[link.target] ?? 0 : 0
      let argument = link.kind == .words ? sets[Int(link.argument)] : link.argument
      let edge = Edge.digits(link.kind, isLast: isLast, argument: argument, target: target)
      switch link.kind {
      case .words: return edge + WordMask.digits(mask(ofSet: Int(link.argument)))
      case .gap: return edge + WordMask.digits(mask(from: link.target) ?? WordMask.anything)
      default: return edge
      }
    }
  }

  /// The words that may be read first from a node, as a mask; nil where that may be anything, or nothing.
  func mask(from node: UInt32) -> UInt64? {
    var mask: UInt64 = 0
    for link in nodes[Int(node)] {
      switch link.kind {
      case .word: mask |= WordMask.bit(link.argument)
      case .words: mask |= self.mask(ofSet: Int(link.argument))
      case .skip:
        guard let further = self.mask(from: link.target) else { return nil }
        mask |= further
      default: return nil
      }
    }
    return mask
  }

  private func mask(ofSet set: Int) -> UInt64 { words(ofSet: set).reduce(0) { $0 | WordMask.bit($1) } }

  /// The words of a set.
  func words(ofSet set: Int) -> ArraySlice<UInt32> {
    let end = set + 1 < setStarts.count ? Int(setStarts[set + 1]) : setWords.count
    return setWords[Int(setStarts[set])..<end]
  }

  /// The links of a node and of all that it may skip to.
  private func closed(_ node: UInt32) -> [Link] {
    var (links, seen): ([Link], Set<Link>) = ([], [])
    for link in nodes[Int(node)] {
      for link in link.kind == .skip ? closed(link.target) : [numbered(link)] where seen.insert(link).inserted {
        links.append(link)
      }
    }
    return links
  }

  /// A link with the number of its row, where it ends a way at which that is told.
  private func numbered(_ link: Link) -> Link {
    guard link.kind == .accept, link.argument > 0 else { return link }
    return Link(kind: .accept, argument: rowNumbers[Int(link.argument) - 1], target: 0)
  }

  /// The links of a node as they stand in the tables, each once, with the first of all that go on alike for a target. Those
  /// that ask for one word come first, in the order of their words, where there are several after a link that tells how many.
  private static func ordered(_ links: [Link], first: (UInt32) -> UInt32) -> [Link] {
    let words = links.filter { $0.kind == .word }.sorted { ($0.argument, $0.target) < ($1.argument, $1.target) }
    let others = links.filter { $0.kind != .word }
    func each(_ links: [Link]) -> [Link] {
      var seen: Set<Link> = []
      return links.map { leadsOn($0) ? Link(kind: $0.kind, argument: $0.argument, target: first($0.target)) : $0 }
        .filter { seen.insert($0).inserted }
    }
    let own = each(words)
    let all = own + each(others)
    // A node that leads nowhere: its only edge is one that nobody takes.
    if all.isEmpty { return [Link(kind: .skip, argument: 0, target: 0)] }
    guard own.count >= Automaton.fewestToSearch else { return all }
    return [Link(kind: .manyWords, argument: UInt32(own.count), target: 0)] + all
  }

  private static func leadsOn(_ link: Link) -> Bool {
    link.kind != .accept && link.kind != .manyWords && link.kind != .skip
  }
}

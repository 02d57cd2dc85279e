/// The nodes that are in use, without edges that only skip: what stands behind those is asked for in their place.
struct AutomatonGraph {
  private typealias Link = AutomatonBuilder.Link

  private let nodes: [[AutomatonBuilder.Link]]
  private let setStarts: [UInt32]
  private let setWords: [UInt32]
  /// The place of each node's first link among the links of all, those of a node beside each other.
  private var places: [UInt32: UInt32] = [:]
  private var links: [(link: Link, isLast: Bool)] = []
  private(set) var placeCount: UInt32 = 0

  init(_ nodes: [[AutomatonBuilder.Link]], _ setStarts: [UInt32], _ setWords: [UInt32]) {
    (self.nodes, self.setStarts, self.setWords) = (nodes, setStarts, setWords)
  }

  /// The place of a node in the tables; behind it stand those that it leads to, so that a walk stays near.
  mutating func place(of node: UInt32) -> UInt32 {
    if let known = places[node] { return known }
    let place = placeCount
    // A list and no recursion: a long pattern is as many nodes deep as it has words.
    var ahead = [node]
    while let node = ahead.popLast() {
      guard places[node] == nil else { continue }
      places[node] = placeCount
      var own = AutomatonGraph.ordered(closed(node))
      // A node that leads nowhere: its only edge is one that nobody takes.
      if own.isEmpty { own = [Link(kind: .skip, argument: 0, target: node)] }
      for (number, link) in own.enumerated() {
        links.append((link, number == own.count - 1))
        placeCount += Edge.places(link.kind)
      }
      ahead += own.reversed().filter(AutomatonGraph.leadsOn).map(\.target)
    }
    return place
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
      for link in link.kind == .skip ? closed(link.target) : [link] where seen.insert(link).inserted {
        links.append(link)
      }
    }
    return links
  }

  /// Those that ask for one word first, in the order of their words, where there are several after a link that tells
  /// how many.
  private static func ordered(_ links: [Link]) -> [Link] {
    let words = links.filter { $0.kind == .word }.sorted { ($0.argument, $0.target) < ($1.argument, $1.target) }
    let others = links.filter { $0.kind != .word }
    guard words.count >= Automaton.fewestToSearch else { return words + others }
    return [Link(kind: .manyWords, argument: UInt32(words.count), target: 0)] + words + others
  }

  private static func leadsOn(_ link: Link) -> Bool {
    link.kind != .accept && link.kind != .manyWords && link.kind != .skip
  }
}

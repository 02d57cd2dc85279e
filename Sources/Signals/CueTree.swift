/// Builds the tables of learned cues.
struct CueTree {
  /// All of a run but its last word, and that word.
  private struct Step: Hashable {
    let node: Int
    let word: UInt32
  }

  private var nodes: [Step: Int] = [:]
  private var weights: [[(signal: Signal, weight: Double)]] = []
  private var goesOn: [Bool] = []
  /// How many runs of one word there are: they have the lowest numbers.
  private var singleCount = 0
  /// The weights of two families that stand apart.
  private var pairs: [Pair: [(signal: Signal, weight: Double)]] = [:]

  private struct Pair: Hashable {
    let first: UInt32
    let second: UInt32
  }

  private static let root = -1
  /// Runs, and the words of a rulebook that has some, are numbered below this.
  private static let limit: UInt32 = 1 << 18

  /// The node of a run; it and those before it are made where there is none.
  private mutating func node(of words: [UInt32]) -> Int {
    words.reduce(CueTree.root) { node, word in
      if node >= 0 { goesOn[node] = true }
      let step = Step(node: node, word: word)
      if let known = nodes[step] { return known }
      nodes[step] = weights.count
      weights.append([])
      goesOn.append(false)
      return weights.count - 1
    }
  }

  private mutating func add(_ cue: LearnedCue, _ id: (String) -> UInt32) {
    if cue.isApart {
      let pair = Pair(first: id(cue.words[0]), second: id(cue.words[2]))
      if pairs[pair] == nil { pairs[pair] = cue.weights }
      return
    }
    let words = cue.words.map(id)
    let node = node(of: words)
    // Of two cues with the same words, the first counts.
    if weights[node].isEmpty { weights[node] = cue.weights }
  }

  /// The characters of a run: one more than its number, and what is known of it.
  private func digits(_ node: Int?, facts known: UInt32 = 0) -> [UInt32] {
    var facts = known
    if let node {
      if !weights[node].isEmpty { facts |= 1 << LearnedCues.Facts.counts }
      if goesOn[node] { facts |= 1 << LearnedCues.Facts.goesOn }
    }
    return CueTree.three(node.map { UInt32($0 + 1) } ?? 0) + [facts]
  }

  private static func three(_ number: UInt32) -> [UInt32] {
    precondition(number < limit, "there are fewer than 2^18 learned runs, and words beside them")
    return Digits.of(number).dropLast()
  }

  private static func text(_ digits: [UInt32]) -> UInt64 {
    digits.reversed().reduce(0) { $0 << 8 | UInt64($1 + UInt32(TableText.zero)) }
  }

  /// The lists that `LearnedCues` reads, but for the last two: `longer`, `apart`, `words`, `rows`.
  private func lists(families: [UInt32]) -> [[UInt32]] {
    var longer: [(key: UInt64, digits: [UInt32], node: Int)] = []
    var (single, facts): ([UInt32: Int], [UInt32: UInt32]) = ([:], [:])
    for (step, node) in nodes {
      if step.node == CueTree.root {
        single[step.word] = node
      } else {
        facts[step.word, default: 0] |= 1 << LearnedCues.Facts.continues
        let key = CueTree.three(UInt32(step.node + 1)) + CueTree.three(step.word)
        longer.append((CueTree.text(key), key + digits(node), node))
      }
    }
    longer.sort { $0.key < $1.key }
    for pair in pairs.keys {
      facts[pair.first, default: 0] |= 1 << LearnedCues.Facts.beginsPair
      facts[pair.second, default: 0] |= 1 << LearnedCues.Facts.endsPair
    }
    let words = families.enumerated().flatMap { number, family in
      [(UInt32(number), 0), (family, family == 0 ? 0 : UInt32(1) << LearnedCues.Facts.isFamily)].flatMap { word, flag in
        digits(single[word], facts: facts[word] ?? 0) + CueTree.three(word) + [flag]
      }
    }
    let runs = PerfectHash.lists(of: longer.map { ($0.key, $0.digits) }, recordLength: LearnedCues.runLength)
    let apart = pairs.map { pair, weights in
      let key = CueTree.three(pair.first) + CueTree.three(pair.second)
      return (key: CueTree.text(key), digits: key, weights: weights)
    }.sorted { $0.key < $1.key }
    let apartTable = PerfectHash.lists(of: apart.map { ($0.key, $0.digits) }, recordLength: LearnedCues.pairLength)
    let rows =
      weights[..<singleCount] + runs.places.map { $0.map { weights[longer[$0].node] } ?? [] }
      + apartTable.places.map { $0.map { apart[$0].weights } ?? [] }
    return runs.lists + apartTable.lists + [words, rows.flatMap(CueWeights.digits)]
  }

  /// The tables of these cues; `id` gives a word its number, `wordCount` is told after all have one. Nil where there are
  /// more than they can hold.
  static func cues(
    _ cues: [LearnedCue], families: [(name: String, words: [String])], ruleWorth: [Signal: Double],
    wordCount: () -> Int, id: (String) -> UInt32
  ) -> LearnedCues? {
    var tree = CueTree()
    let marks = cues.isEmpty ? [0, 0, 0] : ["#", "^", "$"].map(id)
    let sound = cues.filter(\.isSound)
    for cue in sound where !cue.isApart { _ = tree.node(of: [id(cue.words[0])]) }
    tree.singleCount = tree.weights.count
    for cue in sound { tree.add(cue, id) }
    var members: [(word: UInt32, family: UInt32)] = []
    if !cues.isEmpty {
      members = families.flatMap { family in family.words.map { (id($0), id("~" + family.name)) } }
      // A family without a line of its own is its one word.
      let named = Set(families.map(\.name))
      let alone = Set(cues.flatMap(\.words).filter { $0.hasPrefix("~") && !named.contains(String($0.dropFirst())) })
      // In order, so that the same lexicons are laid out the same every time.
      for word in alone.sorted() {
        members.append((id(String(word.dropFirst())), id(word)))
      }
    }
    let count = cues.isEmpty ? 0 : wordCount()
    guard max(tree.weights.count + 1, count) < limit else { return nil }
    var families = [UInt32](repeating: 0, count: count)
    for (word, family) in members { families[Int(word)] = family }
    let worth = Signal.allCases.map { UInt32(((ruleWorth[$0] ?? 1) * 1000).rounded()) }
    var reader = TableReader(
      TableText(lists: tree.lists(families: families) + [marks, worth]))
    return LearnedCues(&reader)
  }
}

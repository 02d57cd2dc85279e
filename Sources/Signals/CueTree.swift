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

  private static let root = -1

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

  private mutating func add(_ words: [UInt32], _ cue: LearnedCue) {
    let node = node(of: words)
    // Of two cues with the same words, the first counts.
    if weights[node].isEmpty { weights[node] = cue.weights }
  }

  /// The characters of a run: one more than its number, and what is known of it.
  private func digits(_ node: Int?, continues: Bool = false) -> [UInt32] {
    var facts: UInt32 = continues ? 1 << LearnedCues.Facts.continues : 0
    if let node {
      if !weights[node].isEmpty { facts |= 1 << LearnedCues.Facts.counts }
      if goesOn[node] { facts |= 1 << LearnedCues.Facts.goesOn }
    }
    return CueTree.three(node.map { UInt32($0 + 1) } ?? 0) + [facts]
  }

  private static func three(_ number: UInt32) -> [UInt32] {
    precondition(number < 1 << 18, "there are fewer than 2^18 learned runs, and words beside them")
    return Digits.of(number).dropLast()
  }

  private static func text(_ digits: [UInt32]) -> UInt64 {
    digits.reversed().reduce(0) { $0 << 8 | UInt64($1 + UInt32(TableText.zero)) }
  }

  /// The lists that `LearnedCues` reads, but for the last: `longer`, `words`, `rows`.
  private func lists(families: [UInt32]) -> [[UInt32]] {
    var longer: [(key: UInt64, digits: [UInt32], node: Int)] = []
    var (single, continuing): ([UInt32: Int], Set<UInt32>) = ([:], [])
    for (step, node) in nodes {
      if step.node == CueTree.root {
        single[step.word] = node
      } else {
        continuing.insert(step.word)
        let key = CueTree.three(UInt32(step.node + 1)) + CueTree.three(step.word)
        longer.append((CueTree.text(key), key + digits(node), node))
      }
    }
    longer.sort { $0.key < $1.key }
    let words = families.enumerated().flatMap { number, family in
      [(UInt32(number), 0), (family, family == 0 ? 0 : UInt32(1) << LearnedCues.Facts.isFamily)].flatMap { word, flag in
        digits(single[word], continues: continuing.contains(word)) + CueTree.three(word) + [flag]
      }
    }
    let table = PerfectHash.lists(of: longer.map { ($0.key, $0.digits) }, recordLength: LearnedCues.runLength)
    let rows = families.indices.map { single[UInt32($0)] } + table.places.map { $0.map { longer[$0].node } }
    return table.lists + [words, rows.flatMap { CueWeights.digits($0.map { weights[$0] } ?? []) }]
  }

  /// The tables of these cues; `id` gives a word its number, `wordCount` is told after all have one.
  static func cues(
    _ cues: [LearnedCue], families: [(name: String, words: [String])], ruleWorth: [Signal: Double],
    wordCount: () -> Int, id: (String) -> UInt32
  ) -> LearnedCues {
    var tree = CueTree()
    let marks = cues.isEmpty ? [0, 0, 0] : ["#", "^", "$"].map(id)
    for cue in cues where (1...3).contains(cue.words.count) { tree.add(cue.words.map(id), cue) }
    var members: [(word: UInt32, family: UInt32)] = []
    if !cues.isEmpty {
      members = families.flatMap { family in family.words.map { (id($0), id("~" + family.name)) } }
      // A family without a line of its own is its one word.
      let named = Set(families.map(\.name))
      for word in Set(cues.flatMap(\.words)) where word.hasPrefix("~") && !named.contains(String(word.dropFirst())) {
        members.append((id(String(word.dropFirst())), id(word)))
      }
    }
    let count = cues.isEmpty ? 0 : wordCount()
    var families = [UInt32](repeating: 0, count: count)
    for (word, family) in members { families[Int(word)] = family }
    let worth = Signal.allCases.map { UInt32(((ruleWorth[$0] ?? 1) * 1000).rounded()) }
    var reader = TableReader(
      TableText(lists: tree.lists(families: families) + [marks, worth]))
    return LearnedCues(&reader)
  }
}

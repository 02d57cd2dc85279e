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

  /// The lists of these runs, in the order in which `LearnedCues` reads them: `longer`, `firsts`, `rows`, how many go on.
  private func lists(wordCount: Int) -> (longer: [[UInt32]], firsts: [UInt32], rows: [UInt32], inner: UInt32) {
    let order = weights.indices.filter { goesOn[$0] } + weights.indices.filter { !goesOn[$0] }
    var rowOfNode = [UInt32](repeating: 0, count: order.count)
    for (row, node) in order.enumerated() { rowOfNode[node] = UInt32(row) }
    var firsts = [UInt32](repeating: 0, count: wordCount)
    var longer: [(key: UInt64, value: UInt32)] = []
    for (step, node) in nodes {
      if step.node == CueTree.root {
        firsts[Int(step.word)] |= (rowOfNode[node] + 1) << 1
      } else {
        firsts[Int(step.word)] |= 1
        longer.append((KeyTable.key(rowOfNode[step.node], step.word), rowOfNode[node]))
      }
    }
    let inner = UInt32(goesOn.count { $0 })
    return (KeyTable.lists(of: longer), firsts, order.flatMap { CueWeights.digits(weights[$0]) }, inner)
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
    let lists = tree.lists(wordCount: count)
    let words = zip(lists.firsts, families).flatMap { Digits.of($0) + Digits.of($1) }
    let worth = Signal.allCases.map { UInt32(((ruleWorth[$0] ?? 1) * 1000).rounded()) }
    var reader = TableReader(
      TableText(lists: lists.longer + [words, lists.rows, marks + [lists.inner], worth]))
    return LearnedCues(&reader)
  }
}

/// A run of one to three words with the weights, learned from labelled passages, by which it speaks for signals or
/// against them.
struct LearnedCue: Equatable {
  /// Words; `#` is a number, `^` and `$` are the ends of a sentence. `~word` is any word of its family.
  let words: [String]
  let weights: [(signal: Signal, weight: Double)]

  static func == (left: LearnedCue, right: LearnedCue) -> Bool {
    left.words == right.words && left.weights.elementsEqual(right.weights) { $0 == $1 }
  }
}

/// All learned cues: a table from runs of words to weights, looked up at every word.
struct LearnedCues: Sendable {
  /// One weight of a cue where it stands in a text.
  struct Hit {
    /// The weight's number, to count it once a passage.
    let number: Int
    let signal: Int
    let weight: Double
    /// The cue's first and last word.
    let first: Int
    let last: Int
  }

  /// For each run its key, in two halves of 30 bits, and how many weights it has.
  private(set) var keysLow: [UInt32] = []
  private(set) var keysHigh: [UInt32] = []
  private(set) var counts: [UInt32] = []
  /// The signal in the low four bits, the weight in thousandths plus 100,000 above.
  private(set) var weights: [UInt32] = []
  /// For each word: whether runs begin with it (1: it is one alone, 2: longer ones do), and the same for its family.
  private(set) var beginnings: [UInt32] = []
  /// For each word: its family's number, or 0.
  private(set) var families: [UInt32] = []
  /// The numbers that stand for a number and the ends of a sentence: `#`, `^`, `$`.
  private(set) var marks: [UInt32] = [0, 0, 0]
  /// What a shipped rule is worth beside the cues, for each signal in thousandths; 1000 where nothing was learned.
  private(set) var ruleWorth: [UInt32] = Array(repeating: 1000, count: Signal.allCases.count)
  /// Open addressing: the number of a run plus one, or 0; and where each run's weights begin.
  private var slots: [UInt32] = []
  private var starts: [UInt32] = []

  /// No cues.
  init() {}

  /// The table of these cues; `id` gives a word its number, `wordCount` is told after all have one.
  init(
    _ cues: [LearnedCue], families: [(name: String, words: [String])], ruleWorth: [Signal: Double],
    wordCount: () -> Int, id: (String) -> UInt32
  ) {
    guard !cues.isEmpty else { return }
    marks = ["#", "^", "$"].map(id)
    let runs = cues.map { cue in (words: cue.words.map(id), isKin: cue.words.contains { $0.hasPrefix("~") }, cue: cue) }
    var members: [(word: UInt32, family: UInt32)] = families.flatMap { family in
      family.words.map { (id($0), id("~" + family.name)) }
    }
    let named = Set(families.map(\.name))
    for word in Set(cues.flatMap(\.words)) where word.hasPrefix("~") && !named.contains(String(word.dropFirst())) {
      members.append((id(String(word.dropFirst())), id(word)))
    }
    beginnings = Array(repeating: 0, count: wordCount())
    self.families = beginnings
    for (word, family) in members { self.families[Int(word)] = family }
    for run in runs {
      guard let first = run.words.first, run.words.count <= 3 else { continue }
      let key = LearnedCues.key(run.words, isKin: run.isKin)
      keysLow.append(UInt32(truncatingIfNeeded: key) & 0x3FFF_FFFF)
      keysHigh.append(UInt32(truncatingIfNeeded: key >> 30))
      counts.append(UInt32(run.cue.weights.count))
      for (signal, weight) in run.cue.weights {
        let thousandths = UInt32(min(max((weight * 1000).rounded() + 100_000, 0), 200_000))
        weights.append(thousandths << 4 | UInt32(signal.index))
      }
      // Marks begin runs of both kinds.
      beginnings[Int(first)] |= run.words.count == 1 ? 1 : 2
    }
    for (signal, worth) in ruleWorth { self.ruleWorth[signal.index] = UInt32((worth * 1000).rounded()) }
    index()
  }

  /// The cues that these tables hold, as they were written.
  init(tables: [[UInt32]]) {
    guard tables.count == 8 else { return }
    (keysLow, keysHigh, counts, weights) = (tables[0], tables[1], tables[2], tables[3])
    (beginnings, families, marks, ruleWorth) = (tables[4], tables[5], tables[6], tables[7])
    index()
  }

  /// What `init(tables:)` reads.
  var tables: [[UInt32]] { [keysLow, keysHigh, counts, weights, beginnings, families, marks, ruleWorth] }

  private mutating func index() {
    var size = 64
    while size < keysLow.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    starts = []
    starts.reserveCapacity(counts.count)
    var start: UInt32 = 0
    for run in keysLow.indices {
      var slot = Int(keysLow[run] >> 3) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(run + 1)
      starts.append(start)
      start += counts[run]
    }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { keysLow.isEmpty }

  /// Every cue in these words, in the order of their first words.
  func hits(in tokens: [Token]) -> [Hit] {
    guard !isEmpty else { return [] }
    let line = marked(tokens)
    var hits: [Hit] = []
    for start in line.indices {
      look(from: start, line, isKin: false, &hits)
      look(from: start, line, isKin: true, &hits)
    }
    return hits
  }

  private func look(from start: Int, _ line: [(word: UInt32, token: Int)], isKin: Bool, _ hits: inout [Hit]) {
    let first = number(line[start].word, isKin)
    guard Int(first) < beginnings.count, beginnings[Int(first)] != 0 else { return }
    var key = isKin ? LearnedCues.kinSeed : LearnedCues.seed
    for position in start..<min(start + 3, line.count) {
      let word = number(line[position].word, isKin)
      if word == Vocabulary.unknown || position > start && word == marks[1] { return }
      key = LearnedCues.add(word, key)
      report(key, first: line[start].token, last: line[position].token, &hits)
      if position == start, beginnings[Int(first)] == 1 { return }
    }
  }

  /// A word's number, or that of its family; marks are their own family.
  private func number(_ word: UInt32, _ isKin: Bool) -> UInt32 {
    guard isKin, !marks.contains(word) else { return word }
    return Int(word) < families.count ? families[Int(word)] : 0
  }

  /// The words with the ends of their sentences between them.
  private func marked(_ tokens: [Token]) -> [(word: UInt32, token: Int)] {
    var line: [(word: UInt32, token: Int)] = []
    line.reserveCapacity(tokens.count * 5 / 4)
    for (index, token) in tokens.enumerated() {
      if token.flags.contains(.sentenceStart) {
        if index > 0 { line.append((marks[2], index - 1)) }
        line.append((marks[1], index))
      }
      line.append((token.flags.contains(.number) ? marks[0] : token.word, index))
    }
    if !tokens.isEmpty { line.append((marks[2], tokens.count - 1)) }
    return line
  }

  private func report(_ key: UInt64, first: Int, last: Int, _ hits: inout [Hit]) {
    let low = UInt32(truncatingIfNeeded: key) & 0x3FFF_FFFF
    let high = UInt32(truncatingIfNeeded: key >> 30)
    var slot = Int(low >> 3) & (slots.count - 1)
    while slots[slot] != 0 {
      let run = Int(slots[slot] - 1)
      if keysLow[run] == low, keysHigh[run] == high {
        let start = Int(starts[run])
        for number in start..<start + Int(counts[run]) {
          let weight = (Double(weights[number] >> 4) - 100_000) / 1000
          hits.append(Hit(number: number, signal: Int(weights[number] & 15), weight: weight, first: first, last: last))
        }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  // MARK: Keys

  private static let seed: UInt64 = 0x2545_F491_4F6C_DD1D
  private static let kinSeed: UInt64 = 0x1D8E_4E27_C47D_124F

  private static func key(_ words: [UInt32], isKin: Bool) -> UInt64 {
    words.reduce(isKin ? kinSeed : seed) { add($1, $0) }
  }

  /// One more word; 60 bits, so that two of 50,000 runs share a key with odds of one in 10^8.
  private static func add(_ word: UInt32, _ key: UInt64) -> UInt64 {
    let mixed = (key ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 31)) & 0x0FFF_FFFF_FFFF_FFFF
  }
}

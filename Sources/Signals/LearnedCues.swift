/// A run of one to three words that speaks for a signal, or against it, by a weight learned from labelled passages.
struct LearnedCue: Equatable {
  let signal: Signal
  let weight: Double
  /// Words; `#` is a number, `^` and `$` are the ends of a sentence.
  let words: [String]
}

/// All learned cues: a table from runs of words to weights, looked up at every word.
struct LearnedCues: Sendable {
  /// One cue where it stands in a text.
  struct Hit {
    /// The cue's number, to count it once a passage.
    let cue: Int
    let signal: Int
    let weight: Double
    /// Its first and last word.
    let first: Int
    let last: Int
  }

  /// A run's key in two halves of 30 bits, and where its weights begin; open addressing, 0 is an empty slot.
  var keysLow: [UInt32] = []
  var keysHigh: [UInt32] = []
  var values: [UInt32] = []
  /// How many runs begin with each word: none are looked for where there are none.
  var beginnings: [UInt32] = []
  /// Weights: the signal in the low four bits, the weight in thousandths plus 100,000 above; 0 ends a run's list.
  var weights: [UInt32] = []
  /// The numbers that stand for a number and the ends of a sentence: `#`, `^`, `$`.
  var marks: [UInt32] = [0, 0, 0]

  /// No cues.
  init() {}

  /// The table of these cues; `id` gives a word its number.
  init(_ cues: [LearnedCue], wordCount: Int, id: (String) -> UInt32) {
    guard !cues.isEmpty else { return }
    marks = ["#", "^", "$"].map(id)
    var lists: [[UInt32]: [UInt32]] = [:]
    for cue in cues where (1...3).contains(cue.words.count) {
      let signal = UInt32(Signal.allCases.firstIndex(of: cue.signal) ?? 0)
      let weight = UInt32(min(max((cue.weight * 1000).rounded() + 100_000, 0), 200_000))
      lists[cue.words.map(id), default: []].append(weight << 4 | signal)
    }
    beginnings = Array(repeating: 0, count: wordCount)
    var size = 64
    while size < lists.count * 2 { size *= 2 }
    keysLow = Array(repeating: 0, count: size)
    keysHigh = keysLow
    values = keysLow
    weights = [0]
    for (words, list) in lists.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let key = LearnedCues.key(words)
      var slot = LearnedCues.slot(key, size)
      while values[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keysLow[slot] = UInt32(truncatingIfNeeded: key) & 0x3FFF_FFFF
      keysHigh[slot] = UInt32(truncatingIfNeeded: key >> 30)
      values[slot] = UInt32(weights.count)
      weights += list + [0]
      if let first = words.first, Int(first) < beginnings.count {
        beginnings[Int(first)] |= words.count == 1 ? 1 : 2
      }
    }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { weights.isEmpty }

  /// Every cue in these words, in their order.
  func hits(in tokens: [Token]) -> [Hit] {
    guard !isEmpty else { return [] }
    let line = marked(tokens)
    var hits: [Hit] = []
    for start in line.indices {
      let first = Int(line[start].word)
      guard first < beginnings.count, beginnings[first] != 0 else { continue }
      var key = LearnedCues.seed
      for position in start..<min(start + 3, line.count) {
        let word = line[position].word
        if word == Vocabulary.unknown || position > start && word == marks[1] { break }
        key = LearnedCues.add(word, key)
        report(key, first: line[start].token, last: line[position].token, &hits)
        if position == start, beginnings[first] == 1 { break }
      }
    }
    return hits
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
    var slot = LearnedCues.slot(key, keysLow.count)
    while values[slot] != 0 {
      if keysLow[slot] == low, keysHigh[slot] == high {
        var index = Int(values[slot])
        while weights[index] != 0 {
          let weight = (Double(weights[index] >> 4) - 100_000) / 1000
          hits.append(Hit(cue: index, signal: Int(weights[index] & 15), weight: weight, first: first, last: last))
          index += 1
        }
        return
      }
      slot = (slot + 1) & (keysLow.count - 1)
    }
  }

  // MARK: Keys

  private static let seed: UInt64 = 0x2545_F491_4F6C_DD1D

  private static func key(_ words: [UInt32]) -> UInt64 { words.reduce(seed) { add($1, $0) } }

  /// One more word; 60 bits, so that two runs have the same key with odds of one in 10^10 for 10,000 cues.
  private static func add(_ word: UInt32, _ key: UInt64) -> UInt64 {
    let mixed = (key ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 31)) & 0x0FFF_FFFF_FFFF_FFFF
  }

  private static func slot(_ key: UInt64, _ size: Int) -> Int { Int(truncatingIfNeeded: key >> 12) & (size - 1) }
}

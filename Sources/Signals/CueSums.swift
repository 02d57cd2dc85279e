/// Adds up the learned cues of passages, from the first to the last. Each cue counts once in a passage.
struct CueSums {
  private let hits: [LearnedCues.Hit]
  private let rows: NumberList
  private let takenBack: TakenBack
  private var firstHit = 0
  /// Counts passages from 1 to 255 and begins again.
  private var passage: UInt8 = 0
  /// For each cue the passage that counted it last. A byte is enough, and a short text soon has it cleared.
  private var countedIn: [UInt8]

  init(_ hits: [LearnedCues.Hit], _ learned: LearnedCues, _ takenBack: TakenBack) {
    (self.hits, self.takenBack, rows) = (hits, takenBack, learned.rows)
    countedIn = Array(repeating: 0, count: hits.isEmpty ? 0 : learned.rowCount)
  }

  /// The sum of the next passage, for each signal, in thousandths.
  mutating func next(in words: Range<Int>) -> SIMD16<Int32> {
    passage &+= 1
    if passage == 0 {
      countedIn.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
      passage = 1
    }
    let (lower, upper) = (UInt32(truncatingIfNeeded: words.lowerBound), UInt32(truncatingIfNeeded: words.upperBound))
    while firstHit < hits.count, hits[firstHit].last < lower { firstHit += 1 }
    return rows.text.read { base in
      let start = base[rows].start
      var sum = CueWeights.Sum()
      var doubtful: [(row: UInt32, signals: UInt16)] = []
      countedIn.withUnsafeMutableBufferPointer { countedIn in
        hits.withUnsafeBufferPointer { hits in
          var index = firstHit
          while index < hits.count, hits[index].last < upper {
            let hit = hits[index]
            index &+= 1
            guard hit.first >= lower else { continue }
            let signals = takenBack.signals(of: hit)
            if signals != 0 {
              doubtful.append((hit.row, signals))
            } else if countedIn[Int(hit.row)] != passage {
              countedIn[Int(hit.row)] = passage
              sum.add(start + Int(hit.row) &* CueWeights.rowLength)
            }
          }
        }
      }
      return doubtful.isEmpty ? sum.thousandths : sum.thousandths &+ rest(doubtful, start)
    }
  }

  /// What cues add that are taken back for some signals wherever they stand in the passage.
  private mutating func rest(
    _ doubtful: [(row: UInt32, signals: UInt16)], _ start: UnsafeRawPointer
  ) -> SIMD16<Int32> {
    var sum = SIMD16<Int32>.zero
    for (row, _) in doubtful where countedIn[Int(row)] != passage {
      countedIn[Int(row)] = passage
      let signals = doubtful.reduce(UInt16.max) { $1.row == row ? $0 & $1.signals : $0 }
      var weights = CueWeights.row(start + Int(row) &* CueWeights.rowLength)
      for index in 0..<16 where signals & (1 << UInt16(index)) != 0 && weights[index] > 0 { weights[index] = 0 }
      sum &+= weights
    }
    return sum
  }
}

extension CueSums {
  /// The sentence of a passage whose cues say most of a signal, every one of them counted; the first of several.
  static func loudestSentence(
    of given: Tally.Given, _ tokens: [Token], _ hits: [LearnedCues.Hit], _ learned: LearnedCues
  ) -> UInt32 {
    let start = tokens[given.words.lowerBound].sentence
    let sentences = Int(tokens[given.words.upperBound - 1].sentence - start) + 1
    var sums = [Int32?](repeating: nil, count: sentences)
    learned.rows.text.read { base in
      let rows = base[learned.rows].start
      for hit in hits[firstHit(endingFrom: given.words.lowerBound, hits)...] {
        // A cue lies in one sentence, or ends with the mark at its end.
        guard hit.last < given.words.upperBound + 2 else { break }
        guard given.words.contains(Int(hit.first)) else { continue }
        let weight = CueWeights.weight(of: given.signal.index, rows + Int(hit.row) * CueWeights.rowLength)
        let sentence = Int(tokens[Int(hit.first)].sentence - start)
        if weight != 0 { sums[sentence] = (sums[sentence] ?? 0) + weight }
      }
    }
    var best = 0
    for (sentence, sum) in sums.enumerated() {
      if let sum, sum > sums[best] ?? .min { best = sentence }
    }
    return start + UInt32(best)
  }

  /// The first hit whose last word is this one or a later one, by binary search.
  private static func firstHit(endingFrom word: Int, _ hits: [LearnedCues.Hit]) -> Int {
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].last < word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Words that a context took back for a signal: "he felt nothing". What was learned of them speaks of the writer, so
/// it does not count there. Words of crisis always count.
struct TakenBack {
  /// For each word, a bit for each signal; empty where nothing was taken back.
  private var signals: [UInt16] = []

  init(_ judged: [Tally.Judged], wordCount: Int) {
    for item in judged {
      let signal = item.finding.signal
      guard let cancelled = item.finding.cancelled, cancelled.kind != "alone", signal != .crisis else { continue }
      if signals.isEmpty { signals = Array(repeating: 0, count: wordCount) }
      for word in item.words { signals[word] |= 1 << UInt16(signal.index) }
    }
  }

  /// The signals for which some word of a cue was taken back.
  @inline(__always)
  func signals(of hit: LearnedCues.Hit) -> UInt16 {
    guard !signals.isEmpty else { return 0 }
    return (hit.first...hit.last).reduce(0) { $0 | signals[Int($1)] }
  }
}

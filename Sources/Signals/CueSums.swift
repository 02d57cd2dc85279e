/// Adds up the learned cues of passages, from the first to the last. Each cue counts once in a passage.
///
/// Passages overlap, so a cue is added where the first passage with it begins, and taken off behind the last one. How
/// often it stands in the passage is counted: only the first and the last of its kind change the sum.
struct CueSums {
  private let hits: UnsafeMutableBufferPointer<LearnedCues.Hit>
  private let rows: UnsafeRawPointer
  private let takenBack: TakenBack
  /// For each cue, how often it stands in the passage: a pair, at five places before each of its words.
  private let counts: UnsafeMutableBufferPointer<UInt16>
  private var sum = CueWeights.Sum()
  /// The hits in the passage, and those that are taken back for some signal: these are looked at passage by passage.
  private var inside = 0..<0
  private var doubtful: [(hit: LearnedCues.Hit, signals: UInt16)] = []
  /// The cues among these, each once, and what is taken back of them every time; only while `rest` adds them up.
  private var met: [(row: UInt32, signals: UInt16)] = []
  /// More often than this no cue stands in a passage.
  private static let marked = UInt16.max

  /// `counts` has a zero for each cue, and has them again after the last passage when `finish` was called.
  init(
    _ hits: UnsafeMutableBufferPointer<LearnedCues.Hit>, rows: UnsafeRawPointer, _ takenBack: TakenBack,
    counts: UnsafeMutableBufferPointer<UInt16>
  ) {
    (self.hits, self.rows, self.takenBack, self.counts) = (hits, rows, takenBack, counts)
    takenBack.mark(hits)
  }

  /// The sum of the next passage, for each signal, in thousandths. A passage begins with a sentence or, where
  /// `cutsSentence`, within one.
  @inline(__always)
  mutating func next(in words: Range<Int>, cutsSentence: Bool) -> SIMD16<Int32> {
    let (lower, upper) = (UInt32(truncatingIfNeeded: words.lowerBound), UInt32(truncatingIfNeeded: words.upperBound))
    drop(before: lower)
    var end = inside.upperBound
    while end < hits.count, hits[end].last < upper {
      if hits[end].isTakenBack {
        doubtful.append((hits[end], takenBack.signals(of: hits[end])))
        end &+= 1
      } else {
        end = addRun(from: end, before: upper)
      }
    }
    inside = inside.lowerBound..<end
    if !cutsSentence && doubtful.isEmpty && !sum.isTooLarge { return sum.thousandths }
    return carefully(from: lower)
  }

  /// Takes off all that is left.
  mutating func finish() { drop(before: .max) }

  private mutating func drop(before lower: UInt32) {
    inside = takeOffRun(before: lower)..<inside.upperBound
    if !doubtful.isEmpty { doubtful.removeAll { $0.hit.last < lower } }
  }

  // Both are functions of their own, so that the sum stays in registers.

  /// Adds the hits from `start` on that end before this word, up to one that is taken back. Where it stopped.
  @inline(never)
  private mutating func addRun(from start: Int, before upper: UInt32) -> Int {
    var (end, sum) = (start, self.sum)
    while end < hits.count, hits[end].last < upper, !hits[end].isTakenBack {
      add(hits[end], to: &sum)
      end &+= 1
    }
    self.sum = sum
    return end
  }

  /// Takes off the hits in the passage that end before this word. Where it stopped.
  @inline(never)
  private mutating func takeOffRun(before lower: UInt32) -> Int {
    var (start, sum) = (inside.lowerBound, self.sum)
    while start < inside.upperBound, hits[start].last < lower {
      if !hits[start].isTakenBack { takeOff(hits[start], from: &sum) }
      start &+= 1
    }
    self.sum = sum
    return start
  }

  @inline(__always)
  private func add(_ hit: LearnedCues.Hit, to sum: inout CueWeights.Sum) {
    let row = Int(hit.row)
    sum.add(rows + row &* CueWeights.rowLength, if: counts[row] == 0)
    counts[row] &+= 1
  }

  @inline(__always)
  private func takeOff(_ hit: LearnedCues.Hit, from sum: inout CueWeights.Sum) {
    let row = Int(hit.row)
    counts[row] &-= 1
    sum.takeOff(rows + row &* CueWeights.rowLength, if: counts[row] == 0)
  }

  /// The sum without cues that begin before the passage, and with those that are taken back for some signals.
  @inline(never)
  private mutating func carefully(from lower: UInt32) -> SIMD16<Int32> {
    let cut = inside.prefix { hits[$0].last < lower &+ UInt32(LearnedCues.reach) }.filter {
      hits[$0].first < lower && !hits[$0].isTakenBack
    }
    for index in cut { takeOff(hits[index], from: &sum) }
    let whole = (sum.isTooLarge ? recounted : sum.thousandths) &+ rest(from: lower)
    for index in cut { add(hits[index], to: &sum) }
    return whole
  }

  /// The sum of a passage of very many cues.
  private var recounted: SIMD16<Int32> {
    var seen: Set<UInt32> = []
    return inside.reduce(into: .zero) { sum, index in
      let row = hits[index].row
      guard counts[Int(row)] > 0, seen.insert(row).inserted else { return }
      sum &+= CueWeights.row(rows + Int(row) &* CueWeights.rowLength)
    }
  }

  /// What cues add that are taken back for some signals wherever they stand in the passage.
  private mutating func rest(from lower: UInt32) -> SIMD16<Int32> {
    met.removeAll(keepingCapacity: true)
    for (hit, signals) in doubtful where hit.first >= lower {
      let row = Int(hit.row)
      if counts[row] == 0 {
        counts[row] = CueSums.marked
        met.append((hit.row, signals))
      } else if counts[row] == CueSums.marked, let index = met.firstIndex(where: { $0.row == hit.row }) {
        // Where a cue stands several times, each time must be taken back.
        met[index].signals &= signals
      }
    }
    var sum = CueWeights.Sum()
    var taken = SIMD16<Int32>.zero
    for (row, signals) in met {
      counts[Int(row)] = 0
      let place = rows + Int(row) &* CueWeights.rowLength
      sum.add(place)
      // Most are taken back for one signal.
      var left = signals
      while left != 0 {
        let signal = left.trailingZeroBitCount
        left &= left &- 1
        taken[signal] &+= max(0, CueWeights.weight(of: signal, place))
      }
    }
    return sum.thousandths &- taken
  }
}

extension CueSums {
  /// The words that say most of a signal, every cue of them counted: the sentence, or the line of it where a person ended its
  /// lines, and of a long one the clause.
  static func loudestWords(
    of given: Tally.Given, _ tokens: [Token], _ hits: [LearnedCues.Hit], _ learned: LearnedCues
  ) -> ClosedRange<Int> {
    let lines = given.words.filter { word in
      word == given.words.lowerBound || tokens[word].flags.contains(.ownLine)
        || tokens[word].sentence != tokens[word - 1].sentence
    }
    let line = loudest(of: lines, in: given.words, given.signal, hits, learned)
    guard line.count > longestLine else { return line.lowerBound...line.upperBound - 1 }
    // What stands between two commas may be a word: a clause takes in what follows until it says something.
    let clauses = line.reduce(into: [line.lowerBound]) { starts, word in
      let isStart = tokens[word].flags.contains(.clauseStart) && line.upperBound - word >= shortestClause
      if isStart, word - (starts.last ?? word) >= shortestClause { starts.append(word) }
    }
    let clause = loudest(of: clauses, in: line, given.signal, hits, learned)
    return clause.lowerBound...clause.upperBound - 1
  }

  /// A line of more words is too long to be shown whole.
  private static let longestLine = 16
  private static let shortestClause = 4

  /// Of the parts of some words, which begin at `starts`, the one whose cues say most of a signal; the first of several.
  private static func loudest(
    of starts: [Int], in words: Range<Int>, _ signal: Signal, _ hits: [LearnedCues.Hit], _ learned: LearnedCues
  ) -> Range<Int> {
    var sums = [Int32?](repeating: nil, count: starts.count)
    learned.rows.text.read { base in
      let rows = base[learned.rows].start
      for hit in hits[firstHit(endingFrom: words.lowerBound, hits)...] {
        // A cue lies in one sentence, or ends with the mark at its end. It belongs to the part that it begins in.
        guard hit.last < words.upperBound + 2 else { break }
        guard words.contains(Int(hit.first)) else { continue }
        let weight = CueWeights.weight(of: signal.index, rows + Int(hit.row) * CueWeights.rowLength)
        let part = starts.lastIndex { $0 <= Int(hit.first) } ?? 0
        if weight != 0 { sums[part] = (sums[part] ?? 0) + weight }
      }
    }
    var best = 0
    for (part, sum) in sums.enumerated() {
      if let sum, sum > sums[best] ?? .min { best = part }
    }
    return starts[best]..<(best + 1 < starts.count ? starts[best + 1] : words.upperBound)
  }

  /// The first hit whose last word is this one or a later one, by binary search.
  fileprivate static func firstHit<Hits: RandomAccessCollection>(
    endingFrom word: Int, _ hits: Hits
  ) -> Int where Hits.Element == LearnedCues.Hit, Hits.Index == Int {
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
  /// Whether a cue that ends with a word may reach back to one that was taken back.
  private var isNear: [Bool] = []
  /// Where the rows of pairs begin.
  private let firstApart: UInt32

  init(_ judged: [Tally.Judged], wordCount: Int, firstApart: UInt32) {
    self.firstApart = firstApart
    for item in judged {
      let signal = item.finding.signal
      guard let cancelled = item.finding.cancelled, cancelled.kind != "alone", signal != .crisis else { continue }
      if signals.isEmpty {
        signals = Array(repeating: 0, count: wordCount)
        isNear = Array(repeating: false, count: wordCount)
      }
      for word in item.words { signals[word] |= 1 << UInt16(signal.index) }
      for word in item.first..<min(item.words.upperBound + LearnedCues.reach + 1, wordCount) { isNear[word] = true }
    }
  }

  /// Marks the cues of which some word was taken back.
  func mark(_ hits: UnsafeMutableBufferPointer<LearnedCues.Hit>) {
    guard !signals.isEmpty else { return }
    var index = 0
    for word in isNear.indices where isNear[word] {
      let last = UInt32(truncatingIfNeeded: word)
      // Words that are near stand in runs: only the first of a run is looked for.
      if word == 0 || !isNear[word - 1] { index = CueSums.firstHit(endingFrom: word, hits) }
      while index < hits.count, hits[index].last == last {
        if signals(of: hits[index]) != 0 { hits[index].isTakenBack = true }
        index += 1
      }
    }
  }

  /// The signals for which some word of a cue was taken back.
  func signals(of hit: LearnedCues.Hit) -> UInt16 {
    guard !signals.isEmpty else { return 0 }
    let ends = signals[Int(hit.first)] | signals[Int(hit.last)]
    // A run is three words long at most. Of a pair that stands apart the words between are no part.
    return hit.row >= firstApart ? ends : ends | signals[Int(hit.first &+ hit.last) / 2]
  }
}

/// Adds up what speaks for each signal, passage by passage.
///
/// A passage is a run of whole sentences of one line, of at most `Analyzer.passageLength` words, or as much of a longer
/// sentence; passages overlap, so that none of what stands close together is parted. Each rule and each learned cue counts once.
struct Tally {
  /// A finding with the number of its rule, unique over all books, and its words.
  struct Judged {
    let finding: Finding
    let rule: Int
    let words: ClosedRange<Int>

    /// Whether the rule is a person's own, and counts in full whatever the cues say.
    var isOwn: Bool { finding.isOwn }
    var first: Int { words.lowerBound }
    /// Whether it only adds to learned words.
    var isHint: Bool { !isOwn && finding.weight < SignalSum.hint }
  }

  /// A signal whose sum reaches 1, and the words of the passage where it does.
  struct Given {
    let signal: Signal
    /// Words, from the first to the last.
    let words: Range<Int>
    let sum: Double
    /// What rules and words come to together, where the sum is that of rules alone too.
    let weighed: Double
    /// Whether rules alone would not do.
    let byCues: Bool
  }

  let passages: [Range<Int>]
  private let tokens: [Token]

  init(_ tokens: [Token]) {
    passages = Tally.passages(tokens)
    self.tokens = tokens
  }

  /// The best passage of each signal that is given, in the order of `Signal.allCases`.
  func given(_ judged: [Judged], _ hits: inout [LearnedCues.Hit], _ learned: LearnedCues) -> [Given] {
    let counting = Tally.counting(judged)
    guard !counting.isEmpty || !hits.isEmpty else { return [] }
    let takenBack = TakenBack(judged, wordCount: tokens.count, firstApart: learned.firstApart)
    return learned.rows.text.read { base in
      hits.withUnsafeMutableBufferPointer { hits in
        learned.counters.use { counts in
          var sums = CueSums(hits, rows: base[learned.rows].start, takenBack, counts: counts)
          defer { sums.finish() }
          return given(counting, &sums, learned)
        }
      }
    }
  }

  /// What counts of a finding. Copied often, so it is kept small.
  struct Counting {
    let first: Int
    let rule: Int
    let signal: Int
    let weight: Double
    let isOwn: Bool
  }

  /// The findings that count, in the order of the text.
  static func counting(_ judged: [Judged]) -> [Counting] {
    let counting = judged.compactMap { item in
      item.finding.cancelled == nil
        ? Counting(
          first: item.first, rule: item.rule, signal: item.finding.signal.index, weight: item.finding.weight,
          isOwn: item.isOwn) : nil
    }
    // Those of one book are in order.
    let isOrdered = zip(counting, counting.dropFirst()).allSatisfy { $0.first <= $1.first }
    return isOrdered ? counting : counting.sorted { $0.first < $1.first }
  }

  private func given(_ counting: [Counting], _ cueSums: inout CueSums, _ learned: LearnedCues) -> [Given] {
    var best = [Given?](repeating: nil, count: Signal.count)
    // What the cues of a passage must pass to be the best for a signal of which no rule stands there.
    var bar = SIMD16<Int32>(repeating: Int32(Tally.threshold * 1000))
    var firstRule = 0
    for passage in passages {
      let first = passage.lowerBound
      let cues = cueSums.next(
        in: passage, cutsSentence: first > 0 && tokens[first - 1].sentence == tokens[first].sentence)
      while firstRule < counting.count, counting[firstRule].first < first { firstRule += 1 }
      let rules = RuleSums(counting, from: firstRule, in: passage)
      let passes = cues .> bar
      guard rules.signals != 0 || any(passes) else { continue }
      for index in 0..<Signal.count where rules.signals >> UInt16(index) & 1 != 0 || passes[index] {
        let speaking = SignalSum(
          signal: Signal.all[index], own: rules.own[index], shipped: rules.shipped[index],
          hints: rules.hints[index], strongest: rules.strongest[index], learned: Double(cues[index]) / 1000,
          worth: learned.isEmpty ? nil : learned.ruleWorth[index])
        let sum = speaking.total.sum
        guard sum > Tally.threshold, sum > best[index]?.sum ?? 0 else { continue }
        best[index] = Given(
          signal: speaking.signal, words: passage, sum: sum, weighed: speaking.weighed, byCues: speaking.needsCues)
        bar[index] = Int32(min(sum * 1000, Double(Int32.max / 2)))
      }
    }
    return best.compactMap { $0 }
  }

  /// Where a signal is given; a hair under 1, for the sums of decimals.
  static let threshold = 0.999

  /// Runs of whole sentences, none of which lies within another.
  private static func passages(_ tokens: [Token]) -> [Range<Int>] {
    var starts: [Int] = []
    for index in tokens.indices {
      let isFirst = index == 0 || tokens[index].sentence != tokens[index - 1].sentence
      // A sentence without end is taken in pieces.
      if isFirst || index - (starts.last ?? 0) >= Analyzer.passageLength / 2 { starts.append(index) }
    }
    starts.append(tokens.count)
    var passages: [Range<Int>] = []
    var end = 0
    for first in starts.indices.dropLast() {
      end = max(end, first + 1)
      while end + 1 < starts.count, starts[end + 1] - starts[first] <= Analyzer.passageLength,
        !tokens[starts[end]].flags.contains(.lineStart)
      { end += 1 }
      if let last = passages.last, starts[end] <= last.upperBound { continue }
      passages.append(starts[first]..<starts[end])
    }
    return passages
  }
}

/// The weights of the rules in one passage, each rule once.
struct RuleSums {
  private(set) var own = SIMD16<Double>.zero
  private(set) var shipped = SIMD16<Double>.zero
  private(set) var hints = SIMD16<Double>.zero
  private(set) var strongest = SIMD16<Double>.zero
  /// A bit for each signal that some rule speaks for.
  private(set) var signals: UInt16 = 0

  /// `judged[first]` is the first that stands in the passage or behind it.
  init(_ judged: [Tally.Counting], from first: Int, in passage: Range<Int>) {
    for number in first..<judged.count {
      let item = judged[number]
      guard item.first < passage.upperBound else { break }
      // A passage has few: looking through them is faster than a set.
      var before = first
      while before < number, judged[before].rule != item.rule { before &+= 1 }
      if before < number { continue }
      let (index, weight) = (item.signal, item.weight)
      signals |= 1 << UInt16(index)
      if item.isOwn {
        own[index] += weight
      } else if weight < SignalSum.hint {
        hints[index] += weight
      } else {
        shipped[index] += weight
        strongest[index] = max(strongest[index], weight)
      }
    }
  }
}

extension Signal {
  /// All of them; `allCases` is made anew each time.
  static let all = allCases
  static let count = all.count

  /// Its place among all signals.
  var index: Int {
    switch self {
    case .numbness: 0
    case .cynicism: 1
    case .dehumanizing: 2
    case .exhaustion: 3
    case .machine: 4
    case .escape: 5
    case .isolation: 6
    case .suppression: 7
    case .deferral: 8
    case .comparison: 9
    case .inefficacy: 10
    case .moralDistress: 11
    case .crisis: 12
    case .connection: 13
    case .recovery: 14
    case .feeling: 15
    }
  }
}

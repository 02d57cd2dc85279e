/// Adds up what speaks for each signal, passage by passage.
///
/// A passage is a run of whole sentences of at most `Analyzer.passageLength` words, or one longer sentence; passages
/// overlap, so that none of what stands close together is parted. Each rule and each learned cue counts once.
struct Tally {
  /// A finding that counts, with the number of its rule, unique over all books, and of its first word.
  struct Judged {
    let finding: Finding
    let rule: Int
    let first: Int
  }

  /// A signal whose sum reaches 1, and the words of the passage where it does.
  struct Given {
    let signal: Signal
    /// Words, from the first to the last.
    let words: Range<Int>
    let sum: Double
    /// Whether rules alone would not do.
    let byCues: Bool
  }

  private let passages: [Range<Int>]

  init(_ tokens: [Token]) {
    passages = Tally.passages(tokens)
  }

  /// The best passage of each signal that is given, in the order of `Signal.allCases`.
  func given(_ judged: [Judged], _ hits: [LearnedCues.Hit], cueCount: Int) -> [Given] {
    let counting = judged.filter { $0.finding.cancelled == nil }.sorted { $0.first < $1.first }
    guard !counting.isEmpty || !hits.isEmpty else { return [] }
    var best = [Given?](repeating: nil, count: Signal.allCases.count)
    // In which passage each cue was counted last.
    var stamps = [Int32](repeating: -1, count: cueCount)
    var (firstRule, firstHit) = (0, 0)
    for (number, passage) in passages.enumerated() {
      var rules = [Double](repeating: 0, count: Signal.allCases.count)
      var cues = rules
      var seen: Set<Int> = []
      while firstRule < counting.count, counting[firstRule].first < passage.lowerBound { firstRule += 1 }
      for item in counting[firstRule...] {
        guard item.first < passage.upperBound else { break }
        if seen.insert(item.rule).inserted { rules[item.finding.signal.index] += item.finding.weight }
      }
      while firstHit < hits.count, hits[firstHit].first < passage.lowerBound { firstHit += 1 }
      for hit in hits[firstHit...] {
        guard hit.first < passage.upperBound else { break }
        guard hit.last < passage.upperBound, stamps[hit.cue] != Int32(number) else { continue }
        stamps[hit.cue] = Int32(number)
        cues[hit.signal] += hit.weight
      }
      for signal in Signal.allCases {
        let (byRules, both) = (rules[signal.index], rules[signal.index] + cues[signal.index])
        let sum = max(byRules, both)
        guard sum > Tally.threshold, sum > best[signal.index]?.sum ?? 0 else { continue }
        best[signal.index] = Given(signal: signal, words: passage, sum: sum, byCues: byRules <= Tally.threshold)
      }
    }
    return best.compactMap { $0 }
  }

  /// Where a signal is given; a hair under 1, for the sums of decimals.
  static let threshold = 0.999

  /// Runs of whole sentences, none of which lies within another.
  private static func passages(_ tokens: [Token]) -> [Range<Int>] {
    var starts = tokens.indices.filter { $0 == 0 || tokens[$0].sentence != tokens[$0 - 1].sentence }
    starts.append(tokens.count)
    var passages: [Range<Int>] = []
    var end = 0
    for first in starts.indices.dropLast() {
      end = max(end, first + 1)
      while end + 1 < starts.count, starts[end + 1] - starts[first] <= Analyzer.passageLength { end += 1 }
      if let last = passages.last, starts[end] <= last.upperBound { continue }
      passages.append(starts[first]..<starts[end])
    }
    return passages
  }
}

extension Signal {
  /// Its place among all signals.
  var index: Int { Signal.allCases.firstIndex(of: self) ?? 0 }
}

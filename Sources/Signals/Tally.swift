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
    let isOwn: Bool

    var first: Int { words.lowerBound }
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

  let passages: [Range<Int>]
  private let wordCount: Int

  init(_ tokens: [Token]) {
    passages = Tally.passages(tokens)
    wordCount = tokens.count
  }

  /// The best passage of each signal that is given, in the order of `Signal.allCases`.
  func given(_ judged: [Judged], _ hits: [LearnedCues.Hit], _ learned: LearnedCues) -> [Given] {
    let counting = judged.filter { $0.finding.cancelled == nil }.sorted { $0.first < $1.first }
    guard !counting.isEmpty || !hits.isEmpty else { return [] }
    var best = [Given?](repeating: nil, count: Signal.allCases.count)
    // What the cues of a passage without rules must pass to be the best for a signal.
    var bar = SIMD16<Int32>(repeating: Int32(Tally.threshold * 1000))
    var cueSums = CueSums(hits, learned, TakenBack(judged, wordCount: wordCount))
    var firstRule = 0
    for passage in passages {
      let cues = cueSums.next(in: passage)
      while firstRule < counting.count, counting[firstRule].first < passage.lowerBound { firstRule += 1 }
      let hasRules = firstRule < counting.count && counting[firstRule].first < passage.upperBound
      guard hasRules || any(cues .> bar) else { continue }
      let rules = RuleSums(counting[firstRule...], in: passage)
      for (index, signal) in Signal.allCases.enumerated() {
        let speaking = SignalSum(
          signal: signal, own: rules.own[index], shipped: rules.shipped[index], strongest: rules.strongest[index],
          learned: Double(cues[index]) / 1000, worth: learned.isEmpty ? nil : learned.ruleWorth[index])
        let sum = speaking.total.sum
        guard sum > Tally.threshold, sum > best[index]?.sum ?? 0 else { continue }
        best[index] = Given(signal: signal, words: passage, sum: sum, byCues: speaking.needsCues)
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
private struct RuleSums {
  private(set) var own = SIMD16<Double>.zero
  private(set) var shipped = SIMD16<Double>.zero
  private(set) var strongest = SIMD16<Double>.zero

  /// `judged` begins with the first that stands in the passage.
  init(_ judged: ArraySlice<Tally.Judged>, in passage: Range<Int>) {
    for (number, item) in zip(judged.indices, judged) {
      guard item.first < passage.upperBound else { break }
      // A passage has few: looking through them is faster than a set.
      if judged[judged.startIndex..<number].contains(where: { $0.rule == item.rule }) { continue }
      let (index, weight) = (item.finding.signal.index, item.finding.weight)
      if item.isOwn {
        own[index] += weight
      } else {
        shipped[index] += weight
        strongest[index] = max(strongest[index], weight)
      }
    }
  }
}

extension Signal {
  /// Its place among all signals.
  var index: Int { Signal.allCases.firstIndex(of: self) ?? 0 }
}

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

  private let passages: [Range<Int>]
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
    let takenBack = TakenBack(judged, wordCount: wordCount)
    var stamps = Stamps(hits: hits.count, most: learned.weightCount)
    var (firstRule, firstHit) = (0, 0)
    for (number, passage) in passages.enumerated() {
      var rules = [Double](repeating: 0, count: Signal.allCases.count)
      var (own, cues, strongest) = (rules, rules, rules)
      var seen: Set<Int> = []
      while firstRule < counting.count, counting[firstRule].first < passage.lowerBound { firstRule += 1 }
      for item in counting[firstRule...] {
        guard item.first < passage.upperBound else { break }
        guard seen.insert(item.rule).inserted else { continue }
        let index = item.finding.signal.index
        if item.isOwn { own[index] += item.finding.weight } else { rules[index] += item.finding.weight }
        strongest[index] = max(strongest[index], item.finding.weight)
      }
      while firstHit < hits.count, hits[firstHit].first < passage.lowerBound { firstHit += 1 }
      for hit in hits[firstHit...] {
        guard hit.first < passage.upperBound else { break }
        guard hit.last < passage.upperBound, !takenBack.holds(hit), stamps.isFirst(hit.number, in: number) else {
          continue
        }
        cues[hit.signal] += hit.weight
      }
      for (index, signal) in Signal.allCases.enumerated() {
        let worth = learned.ruleWorth[index]
        // Beside learned cues, weak rules count once they have added up among themselves.
        let certain = worth * max(1, strongest[index])
        let shipped = learned.isEmpty ? rules[index] : rules[index] > Tally.threshold ? certain : 0
        var sum = max(own[index], own[index] + shipped + cues[index])
        // Words of crisis are never argued away by the words around them; and on a long page those are about other
        // things, where the cues were learned from short passages.
        if signal == .crisis || passages.count > 1 { sum = max(sum, own[index] + rules[index]) }
        guard sum > Tally.threshold, sum > best[index]?.sum ?? 0 else { continue }
        let needsCues = own[index] + rules[index] <= Tally.threshold
        best[index] = Given(signal: signal, words: passage, sum: sum, byCues: needsCues)
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

/// Words that a context took back for a signal: "he felt nothing". What was learned of them speaks of the writer, so
/// it does not count there. Words of crisis always count.
private struct TakenBack {
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

  /// Whether a cue for its signal lies on such words.
  func holds(_ hit: LearnedCues.Hit) -> Bool {
    guard !signals.isEmpty, hit.weight > 0 else { return false }
    return (hit.first...hit.last).contains { signals[$0] & (1 << UInt16(hit.signal)) != 0 }
  }
}

extension Signal {
  /// Its place among all signals.
  var index: Int { Signal.allCases.firstIndex(of: self) ?? 0 }
}

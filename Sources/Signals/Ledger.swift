extension Analyzer {
  /// How `text` comes to each signal, or how near it came, in the order of `Signal.allCases`. Signals of which there is
  /// nothing at all are left out.
  public func accounts(of text: [UInt8]) -> [Account] {
    guard let shipped = books.first else { return [] }
    let tokens = text.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, shipped.vocabulary) }
    var judged: [Tally.Judged] = []
    for (number, book) in books.enumerated() {
      let read = text.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, book.vocabulary) }
      judged += Analyzer.judge(read, book, number)
    }
    return Ledger(tokens: tokens, judged: judged, learned: shipped.learned).accounts
  }
}

/// Adds up as `Tally` does and keeps what was added, for the few texts that somebody wants explained. What the parts come
/// to is `SignalSum` in both; a test holds their sums against each other.
private struct Ledger {
  /// One learned weight at its words.
  private struct Entry {
    let signal: Int
    /// In thousandths: summed up as whole numbers, as the tally does.
    let weight: Int
    let words: ClosedRange<Int>
    /// Whether only the first and the last of them are meant.
    let isApart: Bool
    /// The run's number, to count it once a passage.
    let number: Int

    /// The words that are meant: all of them, or the two ends.
    var runs: [ClosedRange<Int>] {
      guard isApart, words.count > 1 else { return [words] }
      return [words.lowerBound...words.lowerBound, words.upperBound...words.upperBound]
    }
  }

  /// What stands in one passage, of one signal.
  private struct Part {
    let passage: Range<Int>
    let rules: [Tally.Judged]
    let entries: [Entry]

    var own: [Double] { rules.filter(\.isOwn).map(\.finding.weight) }
    var shipped: [Double] { rules.filter { !$0.isOwn }.map(\.finding.weight) }
    var learned: Double { Double(entries.reduce(0) { $0 + $1.weight }) / 1000 }
  }

  private let tokens: [Token]
  private let passages: [Range<Int>]
  /// Those that count, and all learned weights, in the order of their first words.
  private let judged: [Tally.Judged]
  private let entries: [Entry]
  private let hasLearned: Bool
  private let worth: [Double]

  init(tokens: [Token], judged: [Tally.Judged], learned: LearnedCues) {
    self.tokens = tokens
    passages = Tally(tokens).passages
    self.judged = judged.filter { $0.finding.cancelled == nil }.sorted { $0.first < $1.first }
    (hasLearned, worth) = (!learned.isEmpty, learned.ruleWorth)
    entries = Ledger.entries(
      learned, tokens, TakenBack(judged, wordCount: tokens.count, firstApart: learned.firstApart))
  }

  /// The learned weights in the order of their first words, without what was taken back.
  private static func entries(_ learned: LearnedCues, _ tokens: [Token], _ takenBack: TakenBack) -> [Entry] {
    let hits = learned.hits(in: tokens)
    let entries = learned.rows.text.read { base in
      let start = base[learned.rows].start
      return hits.flatMap { hit in
        let weights = CueWeights.row(start + Int(hit.row) * CueWeights.rowLength)
        let taken = takenBack.signals(of: hit)
        return Signal.allCases.indices.compactMap { index -> Entry? in
          guard weights[index] != 0, weights[index] < 0 || taken & (1 << UInt16(index)) == 0 else { return nil }
          return Entry(
            signal: index, weight: Int(weights[index]), words: Int(hit.first)...Int(hit.last),
            isApart: hit.row >= learned.firstApart, number: Int(hit.row))
        }
      }
    }
    return entries.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The passage that says most of each signal.
  var accounts: [Account] {
    var best = [(part: Part, sum: SignalSum)?](repeating: nil, count: Signal.allCases.count)
    var (firstRule, firstEntry) = (0, 0)
    for passage in passages {
      while firstRule < judged.count, judged[firstRule].first < passage.lowerBound { firstRule += 1 }
      while firstEntry < entries.count, entries[firstEntry].words.lowerBound < passage.lowerBound { firstEntry += 1 }
      let rules = judged[firstRule...].prefix { $0.first < passage.upperBound }
      let words = entries[firstEntry...].prefix { $0.words.lowerBound < passage.upperBound }
      for (index, signal) in Signal.allCases.enumerated() {
        var (seenRules, seenWords): (Set<Int>, Set<Int>) = ([], [])
        let part = Part(
          passage: passage,
          rules: rules.filter { $0.finding.signal == signal && seenRules.insert($0.rule).inserted },
          entries: words.filter {
            $0.signal == index && $0.words.upperBound < passage.upperBound && seenWords.insert($0.number).inserted
          })
        guard !part.rules.isEmpty || !part.entries.isEmpty else { continue }
        let sum = sum(of: part, signal)
        if best[index].map({ sum.total.sum > $0.sum.total.sum }) ?? true { best[index] = (part, sum) }
      }
    }
    return zip(Signal.allCases, best).compactMap { signal, best in
      best.map { account(of: signal, $0.part, $0.sum) }
    }
  }

  private func sum(of part: Part, _ signal: Signal) -> SignalSum {
    let hints = part.shipped.filter { $0 < SignalSum.hint }
    let shipped = part.shipped.filter { $0 >= SignalSum.hint }
    return SignalSum(
      signal: signal, own: part.own.reduce(0, +), shipped: shipped.reduce(0, +), hints: hints.reduce(0, +),
      strongest: shipped.max() ?? 0, learned: part.learned, worth: hasLearned ? worth[signal.index] : nil)
  }

  private func account(of signal: Signal, _ part: Part, _ sum: SignalSum) -> Account {
    let total = sum.total
    // All runs over the same words, and their families, are one.
    var weights: [[ClosedRange<Int>]: Int] = [:]
    for entry in part.entries { weights[entry.runs, default: 0] += entry.weight }
    let cues = weights.map { runs, weight in
      Account.Cue(words: runs.map { bytes($0.lowerBound, $0.upperBound) }, weight: Double(weight) / 1000)
    }
    return Account(
      signal: signal, sum: total.sum, isGiven: total.sum > Tally.threshold,
      passage: bytes(part.passage.lowerBound, part.passage.upperBound - 1), isOneOfMany: passages.count > 1,
      rules: part.rules.map { .init(name: $0.finding.rule, weight: $0.finding.weight, isOwn: $0.isOwn) },
      rulesAdd: total.basis == .rules ? sum.shipped : sum.rulesAdd + sum.hintsAdd,
      cues: cues.sorted { Ledger.order($0) < Ledger.order($1) }, basis: total.basis)
  }

  /// The strongest first; of equals the one that stands first, and of those the shorter.
  private static func order(_ cue: Account.Cue) -> (Double, Int, Int) {
    (-abs(cue.weight), cue.words[0].lowerBound, cue.words[cue.words.count - 1].upperBound)
  }

  private func bytes(_ first: Int, _ last: Int) -> Range<Int> { Int(tokens[first].start)..<Int(tokens[last].end) }
}

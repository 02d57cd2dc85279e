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
    /// The same for the same run and signal, to count it once a passage.
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
  }

  private let tokens: [Token]
  private let passages: [Range<Int>]
  private let counting: [Tally.Counting]
  /// Those that count, and all learned weights, in the order of their first words.
  private let judged: [Tally.Judged]
  private let entries: [Entry]
  private let hasLearned: Bool
  private let worth: [Double]

  init(tokens: [Token], judged: [Tally.Judged], learned: LearnedCues) {
    self.tokens = tokens
    passages = Tally(tokens).passages
    counting = Tally.counting(judged)
    self.judged = judged.filter { $0.finding.cancelled == nil }.sorted { $0.first < $1.first }
    (hasLearned, worth) = (!learned.isEmpty, learned.ruleWorth)
    entries = Ledger.entries(
      learned, tokens, TakenBack(judged, wordCount: tokens.count, firstApart: learned.firstApart))
  }

  /// The learned weights in the order of their first words, without what was taken back.
  private static func entries(_ learned: LearnedCues, _ tokens: [Token], _ takenBack: TakenBack) -> [Entry] {
    let hits = learned.hits(in: tokens)
    var numbers: [Int: Int] = [:]
    let entries = learned.rows.text.read { base in
      let start = base[learned.rows].start
      return hits.flatMap { hit in
        let weights = CueWeights.row(start + Int(hit.row) * CueWeights.rowLength)
        let taken = takenBack.signals(of: hit)
        return Signal.allCases.indices.compactMap { index -> Entry? in
          guard weights[index] != 0, weights[index] < 0 || taken & (1 << UInt16(index)) == 0 else { return nil }
          let key = Int(hit.row) * Signal.count + index
          let number = numbers[key] ?? numbers.count
          numbers[key] = number
          return Entry(
            signal: index, weight: Int(weights[index]), words: Int(hit.first)...Int(hit.last),
            isApart: hit.row >= learned.firstApart, number: number)
        }
      }
    }
    return entries.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The passage that says most of each signal.
  var accounts: [Account] {
    var best = [(part: Part, sum: SignalSum)?](repeating: nil, count: Signal.count)
    var (firstRule, firstEntry) = (0, 0)
    // The passage in which each run was last counted.
    var seen = [Int](repeating: -1, count: (entries.map(\.number).max() ?? -1) + 1)
    for (number, passage) in passages.enumerated() {
      while firstRule < judged.count, judged[firstRule].first < passage.lowerBound { firstRule += 1 }
      while firstEntry < entries.count, entries[firstEntry].words.lowerBound < passage.lowerBound { firstEntry += 1 }
      let rules = RuleSums(counting, from: firstRule, in: passage)
      var signals = rules.signals
      var learned = [Int](repeating: 0, count: Signal.count)
      let words = entries[firstEntry...].prefix { $0.words.lowerBound < passage.upperBound }
      for entry in words where entry.words.upperBound < passage.upperBound && seen[entry.number] < number {
        seen[entry.number] = number
        signals |= 1 << UInt16(entry.signal)
        learned[entry.signal] += entry.weight
      }
      for (index, signal) in Signal.all.enumerated() where signals >> UInt16(index) & 1 != 0 {
        let sum = SignalSum(
          signal: signal, own: rules.own[index], shipped: rules.shipped[index], hints: rules.hints[index],
          strongest: rules.strongest[index], learned: Double(learned[index]) / 1000,
          worth: hasLearned ? worth[index] : nil)
        // What a sum is made of is only looked up where it may be told.
        if best[index].map({ sum.total.sum > $0.sum.total.sum }) ?? true {
          best[index] = (part(of: signal, in: passage, judged[firstRule...], words), sum)
        }
      }
    }
    return zip(Signal.all, best).compactMap { signal, best in
      best.map { account(of: signal, $0.part, $0.sum) }
    }
  }

  /// What stands in `passage`, each rule and each run once.
  private func part(
    of signal: Signal, in passage: Range<Int>, _ rules: ArraySlice<Tally.Judged>, _ words: ArraySlice<Entry>
  ) -> Part {
    var (seenRules, seenWords): (Set<Int>, Set<Int>) = ([], [])
    return Part(
      passage: passage,
      rules: rules.prefix { $0.first < passage.upperBound }
        .filter { $0.finding.signal == signal && seenRules.insert($0.rule).inserted },
      entries: words.filter {
        $0.signal == signal.index && $0.words.upperBound < passage.upperBound && seenWords.insert($0.number).inserted
      })
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

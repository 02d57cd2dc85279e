/// Finds the signals in a text. Built once from lexicons, then used for any number of texts.
public struct Analyzer: Sendable {
  let books: [Rulebook]
  /// What is wrong with the lexicons; what is sound is used all the same.
  public let problems: [LexiconProblem]

  /// How many words a passage may span: the weights of weak signs add up within so many, about four sentences.
  public static let passageLength = 60

  /// An analyzer that knows the rules of these lexicons, later ones laid over earlier.
  public init(_ sources: [LexiconSource]) {
    let parsed = sources.map(LexiconParser.parse)
    let compiled = RulebookCompiler.compile(parsed.map(\.lexicon))
    books = [compiled.rulebook]
    problems = parsed.flatMap(\.problems) + compiled.problems
  }

  /// An analyzer that knows the compiled lexicons and, beside them, a person's own. `shared` holds the contexts, lists
  /// and inflections that the own ones may use.
  public init(_ compiled: CompiledLexicons, own: [LexiconSource] = [], shared: [LexiconSource] = []) {
    let shipped = Rulebook(tables: .literal(compiled.text))
    guard !own.isEmpty else {
      (books, problems) = ([shipped], [])
      return
    }
    let analyzer = Analyzer(shared + own)
    (books, problems) = ([shipped] + analyzer.books, analyzer.problems)
  }

  /// An analyzer that knows this rulebook alone.
  init(_ book: Rulebook) { (books, problems) = ([book], []) }

  /// Everything that the rules see in `text`. Findings carry byte offsets into it.
  public func analyze(_ text: some Collection<UInt8>) -> Analysis {
    let found = text.withContiguousStorageIfAvailable { analyze($0, withHints: false) }
    return found ?? Array(text).withUnsafeBufferPointer { analyze($0, withHints: false) }
  }

  /// As `analyze`, with hints among the findings, for the sentences that a rule promises to hit.
  func analyzeWithHints(_ text: [UInt8]) -> Analysis {
    text.withUnsafeBufferPointer { analyze($0, withHints: true) }
  }

  private func analyze(_ text: UnsafeBufferPointer<UInt8>, withHints: Bool) -> Analysis {
    guard let shipped = books.first else { return Analysis(findings: [], labels: []) }
    let tokens = Tokenizer.tokens(of: text, shipped.vocabulary)
    var judged = Analyzer.judge(tokens, shipped, 0)
    // Another vocabulary reads the same words at the same places.
    for (number, book) in books.enumerated().dropFirst() {
      judged += Analyzer.judge(Tokenizer.tokens(of: text, book.vocabulary), book, number)
    }
    var hits = shipped.learned.hits(in: tokens)
    guard !judged.isEmpty || !hits.isEmpty else { return Analysis(findings: [], labels: []) }
    let given = Tally(tokens).given(judged, &hits, shipped.learned)
    // A hint adds to a sum and says nothing by itself: a river is no finding.
    let dropsHints = !withHints && !shipped.learned.isEmpty
    var findings = judged.compactMap { dropsHints && $0.isHint ? nil : $0.finding }
    for given in given where given.byCues {
      findings.append(Analyzer.finding(of: given, tokens, hits, shipped.learned))
    }
    return Analysis(
      findings: Analyzer.ordered(findings), labels: given.map(\.signal), sums: given.map(\.weighed),
      wordCount: tokens.count)
  }

  /// Findings in the order of the text. Numbers are sorted in their place: a finding is large.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    let places = findings.indices.map { index in
      let range = findings[index].range
      return (key: UInt64(range.lowerBound) << 32 | UInt64(range.upperBound), index: index)
    }
    if zip(places, places.dropFirst()).allSatisfy({ $0.key <= $1.key }) { return findings }
    return places.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map { findings[$0.index] }
  }

  /// What stands for a label that no rule gives alone: the words that say most of it.
  private static func finding(
    of given: Tally.Given, _ tokens: [Token], _ hits: [LearnedCues.Hit], _ learned: LearnedCues
  ) -> Finding {
    let words = CueSums.loudestWords(of: given, tokens, hits, learned)
    return Finding(
      signal: given.signal, range: Int(tokens[words.lowerBound].start)..<Int(tokens[words.upperBound].end),
      rule: learnedRule,
      weight: (given.sum * 1000).rounded() / 1000)
  }

  /// The name under which words that add up are reported.
  public static let learnedRule = "words that add up"

  static func judge(_ tokens: [Token], _ book: Rulebook, _ number: Int) -> [Tally.Judged] {
    let matches = book.matcher.matches(in: tokens)
    guard !matches.isEmpty else { return [] }
    var judged: [Tally.Judged] = []
    judged.reserveCapacity(matches.count)
    tokens.withUnsafeBufferPointer { tokens in
      book.company.walk(over: tokens) { walk in
        var judge = Judge(book, tokens, walk)
        for match in withoutOverlaps(matches, book) {
          let index = book.rule(of: match.pattern)
          let rule = book.rules[index]
          let finding = Finding(
            signal: rule.signal, range: Int(tokens[match.first].start)..<Int(tokens[match.last].end), rule: rule.name,
            weight: rule.weight, cancelled: judge.verdict(on: match, of: index, rule), isOwn: number > 0)
          judged.append(
            Tally.Judged(finding: finding, rule: number << 20 | index, words: match.first...match.last))
        }
      }
    }
    return judged
  }

  /// One match for each rule where several of its patterns meet: the first, and the longest of those. Of the same words
  /// the pattern that was written first comes first, wherever it was entered.
  private static func withoutOverlaps(_ matches: [Automaton.Match], _ book: Rulebook) -> [Automaton.Match] {
    let ordered = matches.sorted { $0.order < $1.order }
    // A page has few matches: looking back through them is faster than a list of all rules.
    var ends = [Int](repeating: -1, count: ordered.count > 64 ? book.rules.count : 0)
    var kept: [(rule: Int, match: Automaton.Match)] = []
    kept.reserveCapacity(ordered.count)
    for match in ordered {
      let rule = book.rule(of: match.pattern)
      let end = ends.isEmpty ? kept.last { $0.rule == rule }?.match.last ?? -1 : ends[rule]
      if match.first <= end { continue }
      if !ends.isEmpty { ends[rule] = match.last }
      kept.append((rule, match))
    }
    return kept.map(\.match)
  }
}

extension Automaton.Match {
  /// By the first word, then the longest, then the pattern: in one number, as there are many to sort.
  fileprivate var order: UInt64 {
    UInt64(first) << 32 | UInt64(4095 - min(last - first, 4095)) << 20 | UInt64(pattern)
  }
}

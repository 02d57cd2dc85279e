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
    let found = text.withContiguousStorageIfAvailable { analyze($0) }
    return found ?? Array(text).withUnsafeBufferPointer { analyze($0) }
  }

  private func analyze(_ text: UnsafeBufferPointer<UInt8>) -> Analysis {
    guard let shipped = books.first else { return Analysis(findings: [], labels: []) }
    let tokens = Tokenizer.tokens(of: text, shipped.vocabulary)
    var judged = Analyzer.judge(tokens, shipped, 0)
    // Another vocabulary reads the same words at the same places.
    for (number, book) in books.enumerated().dropFirst() {
      judged += Analyzer.judge(Tokenizer.tokens(of: text, book.vocabulary), book, number)
    }
    let hits = shipped.learned.hits(in: tokens)
    guard !judged.isEmpty || !hits.isEmpty else { return Analysis(findings: [], labels: []) }
    let given = Tally(tokens).given(judged, hits, shipped.learned)
    var findings = judged.map(\.finding)
    for given in given where given.byCues {
      findings.append(Analyzer.finding(of: given, tokens, hits, shipped.learned))
    }
    findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return Analysis(findings: findings, labels: given.map(\.signal))
  }

  /// What stands for a label that no rule gives alone: the sentence that says most of it.
  private static func finding(
    of given: Tally.Given, _ tokens: [Token], _ hits: [LearnedCues.Hit], _ learned: LearnedCues
  ) -> Finding {
    let best = CueSums.loudestSentence(of: given, tokens, hits, learned)
    let words = given.words.filter { tokens[$0].sentence == best }
    let (first, last) = (words.first ?? given.words.lowerBound, words.last ?? given.words.upperBound - 1)
    return Finding(
      signal: given.signal, range: Int(tokens[first].start)..<Int(tokens[last].end), rule: learnedRule,
      weight: (given.sum * 1000).rounded() / 1000)
  }

  /// The name under which words that add up are reported.
  public static let learnedRule = "words that add up"

  static func judge(_ tokens: [Token], _ book: Rulebook, _ number: Int) -> [Tally.Judged] {
    let matches = book.matcher.matches(in: tokens)
    guard !matches.isEmpty else { return [] }
    var judge = Judge(book, tokens)
    return withoutOverlaps(matches, book).map { match in
      let index = book.rule(of: match.pattern)
      let rule = book.rules[index]
      let finding = Finding(
        signal: rule.signal, range: Int(tokens[match.first].start)..<Int(tokens[match.last].end), rule: rule.name,
        weight: rule.weight, cancelled: judge.verdict(on: match, of: index, rule))
      let words = match.first...match.last
      return Tally.Judged(finding: finding, rule: number << 20 | index, words: words, isOwn: number > 0)
    }
  }

  /// One match for each rule where several of its patterns meet: the first, and the longest of those.
  private static func withoutOverlaps(_ matches: [Automaton.Match], _ book: Rulebook) -> [Automaton.Match] {
    var ends = [Int](repeating: -1, count: book.rules.count)
    let ordered = matches.sorted { ($0.first, $1.last) < ($1.first, $0.last) }
    return ordered.filter { match in
      let rule = book.rule(of: match.pattern)
      if match.first <= ends[rule] { return false }
      ends[rule] = match.last
      return true
    }
  }
}

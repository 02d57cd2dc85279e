/// Finds the signals in a text. Built once from lexicons, then used for any number of texts.
public struct Analyzer: Sendable {
  private let books: [Rulebook]
  /// What is wrong with the lexicons; what is sound is used all the same.
  public let problems: [LexiconProblem]

  /// How many words a passage may span: the weights of weak signs add up within so many, about four sentences.
  public static let passageLength = 80

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
    let text = UnsafeBufferPointer(start: compiled.text.utf8Start, count: compiled.text.utf8CodeUnitCount)
    let shipped = Rulebook(tables: text)
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
    var judged: [Judged] = []
    for (number, book) in books.enumerated() { judged += Analyzer.judge(text, book, number) }
    guard !judged.isEmpty else { return Analysis(findings: [], labels: []) }
    judged.sort { ($0.finding.range.lowerBound, $0.rule) < ($1.finding.range.lowerBound, $1.rule) }
    return Analysis(findings: judged.map(\.finding), labels: Analyzer.labels(judged))
  }

  /// A finding with the number of its rule, unique over all books, and of its first word.
  private struct Judged {
    let finding: Finding
    let rule: Int
    let first: Int
  }

  private static func judge(_ text: UnsafeBufferPointer<UInt8>, _ book: Rulebook, _ number: Int) -> [Judged] {
    let tokens = Tokenizer.tokens(of: text, book.vocabulary)
    let matches = book.matcher.matches(in: tokens)
    guard !matches.isEmpty else { return [] }
    var judge = Judge(book, tokens)
    return withoutOverlaps(matches, book.ruleOfPattern).map { match in
      let index = book.ruleOfPattern[match.pattern]
      let rule = book.rules[index]
      let finding = Finding(
        signal: rule.signal, range: Int(tokens[match.first].start)..<Int(tokens[match.last].end), rule: rule.name,
        weight: rule.weight, cancelled: judge.verdict(on: match, of: index))
      return Judged(finding: finding, rule: number << 20 | index, first: match.first)
    }
  }

  /// One match for each rule where several of its patterns meet: the first, and the longest of those.
  private static func withoutOverlaps(_ matches: [Automaton.Match], _ rules: [Int]) -> [Automaton.Match] {
    var ends: [Int: Int] = [:]
    let ordered = matches.sorted { ($0.first, $1.last) < ($1.first, $0.last) }
    return ordered.filter { match in
      let rule = rules[match.pattern]
      if let end = ends[rule], match.first <= end { return false }
      ends[rule] = match.last
      return true
    }
  }

  /// The signals whose weights reach 1 within a passage's length, each rule counted once.
  private static func labels(_ judged: [Judged]) -> [Signal] {
    Signal.allCases.filter { signal in
      let counting = judged.filter { $0.finding.signal == signal && $0.finding.cancelled == nil }
      return counting.indices.contains { start in
        var seen: Set<Int> = []
        var sum = 0.0
        for item in counting[start...] {
          guard item.first < counting[start].first + passageLength else { break }
          if seen.insert(item.rule).inserted { sum += item.finding.weight }
        }
        return sum > 0.999
      }
    }
  }
}

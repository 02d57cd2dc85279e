/// Turns parsed lexicons into a rulebook.
struct RulebookCompiler {
  private var expander: PatternExpander
  private var problems: [LexiconProblem] = []
  private var rules: [CompiledRule] = []
  private var rows: [AutomatonBuilder.Row] = []
  private var ruleOfPattern: [Int] = []
  private var companyRows: [AutomatonBuilder.Row] = []
  private var roles = Numbering<Role>()
  private var numberWords: [UInt32] = []
  /// How often the common words stand in a million, roughly.
  private var rough: [UInt32: Int] = [:]

  /// The rulebook of these lexicons, and what could not be compiled.
  static func compile(_ lexicons: [Lexicon]) -> (rulebook: Rulebook, problems: [LexiconProblem]) {
    compile(lexicons, upTo: PatternExpander.longestInAll)
  }

  /// Patterns are taken until so many steps are laid out. Where the tables cannot hold them, half as many are taken, and
  /// those that are left out are told.
  private static func compile(
    _ lexicons: [Lexicon], upTo longest: Int
  ) -> (rulebook: Rulebook, problems: [LexiconProblem]) {
    var spellings: [String: String] = [:]
    for (from, to) in lexicons.flatMap(\.spellings) { spellings[Tokenizer.fold(from)] = Tokenizer.fold(to) }
    // The lists of files without a signal are for all; a file's own list goes before a shared one of the same name.
    var shared: [String: Pattern] = [:]
    for lexicon in lexicons where lexicon.signal == nil { shared.merge(lexicon.lists) { _, new in new } }
    let inflections = Inflections(lexicons.flatMap(\.inflections))
    var compiler = RulebookCompiler(
      PatternExpander(lists: shared, inflections: inflections, spellings: spellings, upTo: longest))
    let all = lexicons.flatMap { lexicon in lexicon.contexts.map { (lexicon, $0) } }
    let contexts = all.prefix(Rulebook.mostContexts)
    for (lexicon, context) in all.dropFirst(Rulebook.mostContexts) {
      compiler.complain(
        LexiconProblem(
          path: lexicon.path, line: context.line, offset: 0, text: "context \(context.name)",
          cause: "there are more than \(Rulebook.mostContexts) contexts", remedy: "Put the cues of some together."))
    }
    for (number, (lexicon, context)) in contexts.enumerated() { compiler.add(context, number, lexicon) }
    for lexicon in lexicons {
      guard let signal = lexicon.signal else { continue }
      compiler.expander.use(shared.merging(lexicon.lists) { _, new in new })
      for rule in lexicon.rules { compiler.add(rule, signal, contexts.map(\.1), lexicon) }
    }
    guard let rulebook = compiler.finish(contexts.map(\.1), lexicons) else {
      return compile(longest > 0 ? lexicons : [], upTo: longest / 2)
    }
    return (rulebook, compiler.problems)
  }

  private init(_ expander: PatternExpander) {
    self.expander = expander
    // First of all, so that their numbers lie side by side (see `Automaton.Table.numberWords`).
    numberWords = RulebookCompiler.numberWords.map { self.expander.id(of: $0) }
    for (perMillion, words) in WordFrequency.bands {
      for word in words.split(separator: " ") { rough[self.expander.id(of: String(word))] = perMillion }
    }
  }

  private mutating func add(_ rule: Rule, _ signal: Signal, _ contexts: [ContextRule], _ lexicon: Lexicon) {
    let number = rules.count
    let reaches = contexts.map { context -> Int? in
      if rule.even.contains(context.name) || (context.name == "other" && rule.subject == .any) { return nil }
      return rule.within[context.name] ?? context.reach
    }
    for written in rule.matches {
      let found = expand(written, lexicon)
      if rule.with.isEmpty, let word = commonWord(found) {
        complain(
          LexiconProblem(
            path: lexicon.path, line: written.line, offset: written.offset, text: written.text,
            cause: "\"\(word)\" alone is too common a word",
            remedy: "Add words around it, or a line \"with: …\" that says what must stand near."))
        continue
      }
      for elements in found { rows.append(.init(elements: elements, pattern: ruleOfPattern.count, group: nil)) }
      ruleOfPattern.append(number)
    }
    var withCount = 0
    for company in rule.with {
      let role = Role.with(line: withCount, anywhere: company.anywhere)
      if addCompany(company.pattern, role, lexicon, group: number + 1) { withCount += 1 }
    }
    for company in rule.unless {
      addCompany(company.pattern, .unless(anywhere: company.anywhere), lexicon, group: number + 1)
    }
    rules.append(
      CompiledRule(
        signal: signal, name: rule.name, weight: rule.weight, subject: rule.subject, reaches: reaches,
        withCount: withCount, looksFurther: (rule.with + rule.unless).contains(where: \.anywhere)))
  }

  /// A very common word that, by itself, is one way of reading a pattern.
  private func commonWord(_ found: [[[[Int32]]]]) -> Substring? {
    for elements in found {
      let needed = elements.filter { !$0.contains([]) }
      guard needed.count == 1 else { continue }
      for sequence in needed[0] where sequence.count == 1 {
        guard case .words(let ids) = expander.table[sequence[0]] else { continue }
        for letters in ids.compactMap({ expander.beginnings[$0] }) {
          if let word = WordFrequency.commonWord(beginning: letters) { return word }
        }
        guard let id = ids.first(where: { rough[$0] ?? 0 >= WordFrequency.common }) else { continue }
        let words = WordFrequency.bands.flatMap { $0.words.split(separator: " ") }
        return words.first { expander.vocabulary.lookup(Vocabulary.hash(String($0))) == id } ?? "this"
      }
    }
    return nil
  }

  private mutating func add(_ context: ContextRule, _ number: Int, _ lexicon: Lexicon) {
    for (kind, patterns) in [
      (CueKind.before, context.before), (.after, context.after), (.own, context.own), (.stop, context.stop),
    ] {
      for pattern in patterns {
        addCompany(pattern, .cue(context: number, kind), lexicon, group: Rulebook.cueGroup)
      }
    }
  }

  /// Whether the pattern could be laid out.
  @discardableResult
  private mutating func addCompany(_ written: Written, _ role: Role, _ lexicon: Lexicon, group: Int) -> Bool {
    let found = expand(written, lexicon)
    guard !found.isEmpty else { return false }
    // Patterns that mean the same have one number.
    let number = roles.number(of: role)
    for elements in found { companyRows.append(.init(elements: elements, pattern: number, group: group)) }
    return true
  }

  /// The most rows of all patterns; one pattern may go over it by its own.
  private static let mostRows = 1 << 18

  private mutating func expand(_ written: Written, _ lexicon: Lexicon) -> [[[[Int32]]]] {
    do throws(PatternError) {
      guard rows.count + companyRows.count < RulebookCompiler.mostRows else { throw PatternExpander.tooManyInAll }
      return try expander.expand(written.pattern)
    } catch {
      complain(
        LexiconProblem(
          path: lexicon.path, line: written.line, offset: written.offset, text: written.text, cause: error.cause,
          remedy: error.remedy))
      return []
    }
  }

  private mutating func complain(_ problem: LexiconProblem) {
    if problems.count < LexiconParser.mostProblems { problems.append(problem) }
  }

  private mutating func finish(_ contexts: [ContextRule], _ lexicons: [Lexicon]) -> Rulebook? {
    for spelling in expander.spellings.keys.sorted() {
      let id = expander.id(of: spelling)
      expander.vocabulary.alias(spelling, to: id)
    }
    guard let learned = learnedCues(lexicons) else { return nil }
    guard expander.completeBeginnings() else { return nil }
    let count = expander.vocabulary.count
    let frequency = self.frequency
    func automaton(_ rows: [AutomatonBuilder.Row]) -> Automaton? {
      AutomatonBuilder.build(
        rows, expander.table, frequency: frequency, rough: rough, wordCount: count, numberWords: numberWords)
    }
    guard let matcher = automaton(rows), let company = automaton(companyRows) else { return nil }
    let parts = RulebookParts(
      rules: rules,
      contexts: contexts.map { CompiledContext(name: $0.name, acrossClauses: $0.acrossClauses) },
      vocabulary: expander.vocabulary,
      matcher: matcher,
      ruleOfPattern: ruleOfPattern,
      company: company,
      roles: roles.keys, learned: learned)
    return Rulebook(tables: parts.tables())
  }

  /// How often words stand in a million.
  private var frequency: [UInt32: Int] {
    var frequency: [UInt32: Int] = [:]
    for (perMillion, words) in MeasuredFrequency.bands {
      for word in words.split(separator: " ") {
        // "can't" and "cant" are one word here.
        if let id = expander.vocabulary.lookup(Vocabulary.hash(String(word))) {
          frequency[id, default: 0] += perMillion
        }
      }
    }
    return frequency
  }

  private mutating func learnedCues(_ lexicons: [Lexicon]) -> LearnedCues? {
    if let cues = cues(lexicons) { return cues }
    for lexicon in lexicons where !lexicon.learned.isEmpty {
      complain(
        LexiconProblem(
          path: lexicon.path, line: 1, offset: 0, text: "learned",
          cause: "there are too many learned cues: none is used",
          remedy: "Take out those of the least weight."))
    }
    return cues([])
  }

  private mutating func cues(_ lexicons: [Lexicon]) -> LearnedCues? {
    CueTree.cues(
      lexicons.flatMap(\.learned), families: lexicons.flatMap(\.families),
      ruleWorth: lexicons.reduce(into: [:]) { $0.merge($1.ruleWorth) { _, new in new } },
      wordCount: { expander.vocabulary.count },
      id: { word in
        // Marks and families are no words that a text could hold.
        let isMark = word.hasPrefix("~") || ["#", "^", "$"].contains(word)
        return isMark ? expander.vocabulary.insert(word) : expander.id(of: word)
      })
  }

  private static let numberWords = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty",
    "seventy", "eighty", "ninety", "hundred",
  ]
}

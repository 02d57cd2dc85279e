/// Turns parsed lexicons into a rulebook.
struct RulebookCompiler {
  private var expander: PatternExpander
  private var problems: [LexiconProblem] = []
  private var rules: [CompiledRule] = []
  private var rows: [AutomatonBuilder.Row] = []
  private var ruleOfPattern: [Int] = []
  private var companyRows: [AutomatonBuilder.Row] = []
  private var roles: [Role] = []

  /// The rulebook of these lexicons, and what could not be compiled.
  static func compile(_ lexicons: [Lexicon]) -> (rulebook: Rulebook, problems: [LexiconProblem]) {
    var lists: [String: Pattern] = [:]
    for lexicon in lexicons { lists.merge(lexicon.lists) { _, new in new } }
    let inflections = Inflections(lexicons.flatMap(\.inflections))
    var compiler = RulebookCompiler(
      expander: PatternExpander(lists: lists, inflections: inflections, vocabulary: Vocabulary(), table: StepTable()))
    let contexts = lexicons.flatMap { lexicon in lexicon.contexts.map { (lexicon, $0) } }
    for (number, (lexicon, context)) in contexts.enumerated() { compiler.add(context, number, lexicon) }
    for lexicon in lexicons {
      guard let signal = lexicon.signal else { continue }
      // A file's own list goes before a shared one of the same name.
      let own = lists.merging(lexicon.lists) { _, new in new }
      compiler.expander = PatternExpander(
        lists: own, inflections: inflections, vocabulary: compiler.expander.vocabulary, table: compiler.expander.table)
      for rule in lexicon.rules { compiler.add(rule, signal, contexts.map(\.1), lexicon) }
    }
    return (compiler.finish(contexts.map(\.1), lexicons.flatMap(\.spellings)), compiler.problems)
  }

  private init(expander: PatternExpander) { self.expander = expander }

  private mutating func add(_ rule: Rule, _ signal: Signal, _ contexts: [ContextRule], _ lexicon: Lexicon) {
    let number = rules.count
    let reaches = contexts.map { context -> Int? in
      if rule.even.contains(context.name) || (context.name == "other" && rule.subject == .any) { return nil }
      return rule.within[context.name] ?? context.reach
    }
    rules.append(
      CompiledRule(
        signal: signal, name: rule.name, weight: rule.weight, subject: rule.subject, reaches: reaches,
        withCount: rule.with.count, looksFurther: (rule.with + rule.unless).contains(where: \.anywhere)))
    for pattern in rule.matches {
      for elements in expand(pattern, rule.line, rule.name, lexicon) {
        rows.append(.init(elements: elements, pattern: ruleOfPattern.count, group: nil))
      }
      ruleOfPattern.append(number)
    }
    for (line, company) in rule.with.enumerated() {
      addCompany(
        company.pattern, .with(rule: number, line: line, anywhere: company.anywhere), rule, lexicon, group: number + 1)
    }
    for company in rule.unless {
      addCompany(company.pattern, .unless(rule: number, anywhere: company.anywhere), rule, lexicon, group: number + 1)
    }
  }

  private mutating func add(_ context: ContextRule, _ number: Int, _ lexicon: Lexicon) {
    let rule = Rule(name: "context \(context.name)", line: 0)
    for pattern in context.before {
      addCompany(pattern, .cue(context: number, .before), rule, lexicon, group: Rulebook.cueGroup)
    }
    for pattern in context.after {
      addCompany(pattern, .cue(context: number, .after), rule, lexicon, group: Rulebook.cueGroup)
    }
    for pattern in context.own {
      addCompany(pattern, .cue(context: number, .own), rule, lexicon, group: Rulebook.cueGroup)
    }
    for pattern in context.stop {
      addCompany(pattern, .cue(context: number, .stop), rule, lexicon, group: Rulebook.cueGroup)
    }
  }

  private mutating func addCompany(
    _ pattern: Pattern, _ role: Role, _ rule: Rule, _ lexicon: Lexicon, group: Int
  ) {
    for elements in expand(pattern, rule.line, rule.name, lexicon) {
      companyRows.append(.init(elements: elements, pattern: roles.count, group: group))
    }
    roles.append(role)
  }

  private mutating func expand(_ pattern: Pattern, _ line: Int, _ name: String, _ lexicon: Lexicon) -> [[[[Int32]]]] {
    do {
      return try expander.expand(pattern)
    } catch {
      problems.append(
        LexiconProblem(
          path: lexicon.path, line: max(1, line), column: 1, text: name, cause: error.cause, remedy: error.remedy))
      return []
    }
  }

  private mutating func finish(_ contexts: [ContextRule], _ spellings: [(from: String, to: String)]) -> Rulebook {
    for (from, to) in spellings {
      let id = expander.vocabulary.insert(Tokenizer.fold(to))
      expander.vocabulary.alias(Tokenizer.fold(from), to: id)
    }
    let numbers = RulebookCompiler.numberWords.map { expander.vocabulary.insert($0) }
    var frequency: [UInt32: Int] = [:]
    for (perMillion, words) in WordFrequency.bands {
      for word in words.split(separator: " ") { frequency[expander.vocabulary.insert(String(word))] = perMillion }
    }
    let count = expander.vocabulary.count
    func automaton(_ rows: [AutomatonBuilder.Row]) -> Automaton {
      AutomatonBuilder.build(
        rows, expander.table, frequency: frequency, wordCount: count, numberWords: numbers)
    }
    return Rulebook(
      rules: rules,
      contexts: contexts.map { CompiledContext(name: $0.name, acrossClauses: $0.acrossClauses) },
      vocabulary: expander.vocabulary,
      matcher: automaton(rows),
      ruleOfPattern: ruleOfPattern,
      company: automaton(companyRows),
      roles: roles)
  }

  private static let numberWords = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty",
    "seventy", "eighty", "ninety", "hundred",
  ]
}

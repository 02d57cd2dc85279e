/// Reads a lexicon file. Every line that cannot be read is told as a problem and left out.
struct LexiconParser {
  private let path: String
  private(set) var lexicon = Lexicon()
  private(set) var problems: [LexiconProblem] = []
  private var state = State.head
  private var context: ContextRule?
  private var ruleNames: Set<String> = []
  private var defaults = Rule(name: "", line: 0)

  private enum State { case head, rule, cues, learned, context }

  /// The longest line that is read.
  static let longestLine = 4000
  /// Of one file, as many problems are told.
  static let mostProblems = 100

  /// Parses one source.
  static func parse(_ source: LexiconSource) -> (lexicon: Lexicon, problems: [LexiconProblem]) {
    var parser = LexiconParser(path: source.path)
    guard source.text.count <= LexiconSource.largest else {
      parser.complain(1, 0, "", "the file is larger than 16 MB", "Split it, or check that it is the right file.")
      return (parser.lexicon, parser.problems)
    }
    var number = 0
    let text = source.text.starts(with: [0xEF, 0xBB, 0xBF]) ? source.text.dropFirst(3) : source.text[...]
    for bytes in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      parser.read(bytes, number)
    }
    parser.finishContext()
    parser.finishRule()
    parser.finish()
    return (parser.lexicon, parser.problems)
  }

  private init(path: String) {
    self.path = path
    lexicon.path = path
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, _ number: Int) {
    guard bytes.count <= LexiconParser.longestLine else {
      let start = String(decoding: bytes.prefix(60), as: UTF8.self) + "…"
      return complain(number, 0, start, "the line is longer than 4,000 bytes", "Break it into several lines.")
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      return complain(number, 0, "", "the line is not UTF-8 text", "Save the file as plain UTF-8 text.")
    }
    let trimmed = trim(text)
    let indent = text.prefix { $0 == " " || $0 == "\t" }.count
    // `#` begins a comment only at the start of a line: in a pattern, and where a learned cue begins, it is a number.
    guard !trimmed.isEmpty, !trimmed.hasPrefix("#") || state == .learned && indent > 0 else { return }
    if state == .cues, indent > 0, let first = trimmed.utf8.first, first >= 0x30, first <= 0x39 || first == 0x2E {
      return readCue(trimmed, indent, number, text)
    }
    if state == .learned, indent > 0 { return readLearned(trimmed, indent, number, text) }
    readKey(trimmed, indent, number, text)
  }

  private mutating func readKey(_ line: Substring, _ indent: Int, _ number: Int, _ text: String) {
    if line == "cues" {
      finishRule()
      finishContext()
      state = .cues
      return
    }
    if line == "learned" {
      finishRule()
      finishContext()
      state = .learned
      return
    }
    if let rest = after("rule ", line) { return beginRule(rest, number, indent, text) }
    if let rest = after("context ", line) { return beginContext(rest, number) }
    guard let colon = line.firstIndex(of: ":") else {
      return complain(
        number, indent, text, "this line has no colon", "Write KEY: VALUE, for example \"match: felt nothing\".")
    }
    let key = String(trim(line[..<colon]))
    let value = trim(line[line.index(after: colon)...])
    let offset = text.utf8.distance(from: text.startIndex, to: value.startIndex)
    guard !value.isEmpty else {
      return complain(number, offset, text, "\"\(key)\" has no value", "Write it after the colon.")
    }
    if let name = after("list ", key[...]) {
      if let list = pattern(value, offset, number, text) { lexicon.lists[String(trim(name))] = list.pattern }
      return
    }
    switch state {
    case .rule: readRuleLine(key, value, offset, number, text)
    case .context: readContextLine(key, value, offset, number, text)
    case .head, .cues, .learned: readHeadLine(key, value, offset, number, text)
    }
  }

  // MARK: The head of a file

  private mutating func readHeadLine(
    _ key: String, _ value: Substring, _ offset: Int, _ number: Int, _ text: String
  ) {
    switch key {
    case "signal":
      guard let signal = Signal(rawValue: String(value)) else {
        let known = Signal.allCases.map(\.rawValue).joined(separator: ", ")
        return complain(number, offset, text, "there is no signal \"\(value)\"", "Use one of: \(known).")
      }
      lexicon.signal = signal
    case "means": lexicon.means = String(value)
    case "silent": lexicon.silent.append(Sentence(text: String(value), line: number))
    case "forms": lexicon.inflections.append(value.split(separator: " ").map(String.init))
    case "spelling":
      let words = value.split(separator: " ").map(String.init)
      guard words.count == 2 else {
        return complain(number, offset, text, "a spelling is two words", "Write \"spelling: definately definitely\".")
      }
      lexicon.spellings.append((words[0], words[1]))
    case "even": defaults.even.formUnion(contexts(value, offset, number, text))
    case _ where key.hasPrefix("within "): readWithin(key, value, offset, number, text)
    default:
      complain(
        number, LexiconParser.indent(text), text, "\"\(key)\" is not known here",
        "Above the first rule: signal, means, list NAME, even, within CONTEXT, silent.")
    }
  }

  private mutating func readWithin(
    _ key: String, _ value: Substring, _ offset: Int, _ number: Int, _ text: String
  ) {
    guard let reach = Int(value), (0...30).contains(reach) else {
      return complain(number, offset, text, "a reach is a number from 0 to 30", "Write \"within negated: 1\".")
    }
    let name = String(trim(key.dropFirst("within ".count)))
    guard isContext(name, text.utf8.count - text.drop { $0.isWhitespace }.utf8.count, number, text) else { return }
    if state == .rule {
      lexicon.rules[lexicon.rules.count - 1].within[name] = reach
    } else {
      defaults.within[name] = reach
    }
  }

  // MARK: Rules

  private mutating func beginRule(_ name: Substring, _ number: Int, _ indent: Int, _ text: String) {
    finishRule()
    finishContext()
    state = .rule
    var name = String(trim(name))
    if name.hasSuffix(":") { name.removeLast() }
    if !ruleNames.insert(name).inserted {
      complain(number, indent + 5, text, "there are two rules \"\(name)\"", "Give one of them another name.")
      name += " (line \(number))"
    }
    var rule = Rule(name: name, line: number)
    (rule.even, rule.within) = (defaults.even, defaults.within)
    lexicon.rules.append(rule)
  }

  /// Rules without a signal are told, and so is that more is wrong than is worth telling.
  private mutating func finish() {
    if lexicon.signal == nil, let rule = lexicon.rules.first, problems.isEmpty {
      complain(
        rule.line, 0, "rule \(rule.name)", "the rules belong to no signal",
        "Write \"signal: NAME\" above the first rule.")
    }
    let more = problems.count - LexiconParser.mostProblems
    guard more > 0, let last = problems.last else { return }
    problems.removeLast(more)
    complain(last.line, 0, "", "\(more) more lines cannot be read", "Check that it is the right file.")
  }

  /// A rule that matches nothing, or is promised nothing, is told and left out.
  private mutating func finishRule() {
    guard state == .rule, let rule = lexicon.rules.last, !rule.isCue else { return }
    state = .head
    if rule.matches.isEmpty {
      lexicon.rules.removeLast()
      complain(
        rule.line, 0, "rule \(rule.name)", "the rule has no pattern that can be read", "Add a line \"match: …\".")
    } else if rule.hits.isEmpty {
      complain(
        rule.line, 0, "rule \(rule.name)", "the rule has no sentence that it must hit", "Add a line \"hit: …\".")
    }
  }

  private mutating func readRuleLine(
    _ key: String, _ value: Substring, _ offset: Int, _ number: Int, _ text: String
  ) {
    let index = lexicon.rules.count - 1
    switch key {
    case "match":
      if let pattern = pattern(value, offset, number, text) { lexicon.rules[index].matches.append(pattern) }
    case "weight":
      guard let weight = Double(value), weight >= 0.001, weight <= 10 else {
        return complain(number, offset, text, "a weight is a number from 0.001 to 10", "Write \"weight: 0.5\".")
      }
      lexicon.rules[index].weight = weight
    case "subject":
      guard let subject = Subject(rawValue: String(value)) else {
        return complain(number, offset, text, "a subject is me, patient or any", "Write \"subject: any\".")
      }
      lexicon.rules[index].subject = subject
    case "with", "with passage":
      if let pattern = pattern(value, offset, number, text) {
        lexicon.rules[index].with.append(Company(pattern: pattern, anywhere: key != "with"))
      }
    case "unless", "unless passage":
      if let pattern = pattern(value, offset, number, text) {
        lexicon.rules[index].unless.append(Company(pattern: pattern, anywhere: key != "unless"))
      }
    case "even": lexicon.rules[index].even.formUnion(contexts(value, offset, number, text))
    case "hit": lexicon.rules[index].hits.append(Sentence(text: String(value), line: number))
    case "pass": lexicon.rules[index].passes.append(Sentence(text: String(value), line: number))
    case "silent": lexicon.silent.append(Sentence(text: String(value), line: number))
    case _ where key.hasPrefix("within "): readWithin(key, value, offset, number, text)
    default:
      complain(
        number, LexiconParser.indent(text), text, "\"\(key)\" is not known in a rule",
        "Use match, weight, subject, with, unless, even, within CONTEXT, hit or pass.")
    }
  }

  private mutating func readCue(_ line: Substring, _ indent: Int, _ number: Int, _ text: String) {
    let parts = line.split(separator: " ", maxSplits: 1)
    let remedy = "Write \"0.5 another day another\"."
    guard parts.count == 2, let weight = Double(parts[0]) else {
      return complain(number, indent, text, "a cue is a weight and a pattern", remedy)
    }
    guard weight >= 0.001, weight <= 10 else {
      return complain(number, indent, text, "a weight is a number from 0.001 to 10", remedy)
    }
    let value = trim(parts[1])
    let offset = text.utf8.distance(from: text.startIndex, to: value.startIndex)
    guard let pattern = pattern(value, offset, number, text) else { return }
    var rule = Rule(name: String(value), line: number, weight: weight, matches: [pattern], isCue: true)
    (rule.even, rule.within) = (defaults.even, defaults.within)
    lexicon.rules.append(rule)
  }

  /// `felt nothing | numbness 0.41, feeling -0.12`; `family cancel: cancels cancelled`; `rules numbness 0.7`.
  private mutating func readLearned(_ line: Substring, _ indent: Int, _ number: Int, _ text: String) {
    if let rest = after("family ", line), let colon = rest.firstIndex(of: ":") {
      let words = rest[rest.index(after: colon)...].split(separator: " ").map(String.init)
      lexicon.families.append((String(trim(rest[..<colon])), words))
      return
    }
    if let rest = after("rules ", line), let (signal, worth) = signalAndWeight(rest), worth >= 0 {
      lexicon.ruleWorth[signal] = worth
      return
    }
    let parts = line.split(separator: "|", maxSplits: 1)
    let words = parts.first.map { $0.split(separator: " ").map(String.init) } ?? []
    let weights = parts.count == 2 ? parts[1].split(separator: ",").map(signalAndWeight) : []
    let cue = LearnedCue(words: words, weights: weights.compactMap(\.self))
    guard cue.isSound, !weights.isEmpty, !weights.contains(where: { $0 == nil }) else {
      return complain(
        number, indent, text,
        "a learned cue is one to three words, or two families that stand apart, a bar, and weights by signal",
        "Write \"felt nothing | numbness 0.41, feeling -0.12\", or \"~sit … ~car | escape 0.1\".")
    }
    lexicon.learned.append(cue)
  }

  private func signalAndWeight(_ text: Substring) -> (signal: Signal, weight: Double)? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let signal = Signal(rawValue: String(parts[0])), let weight = Double(parts[1]),
      abs(weight) <= CueWeights.largest
    else { return nil }
    return (signal, weight)
  }

  // MARK: Contexts

  private mutating func beginContext(_ name: Substring, _ number: Int) {
    finishRule()
    finishContext()
    state = .context
    context = ContextRule(name: String(trim(name)), line: number)
  }

  private mutating func finishContext() {
    if let context { lexicon.contexts.append(context) }
    context = nil
  }

  private mutating func readContextLine(
    _ key: String, _ value: Substring, _ offset: Int, _ number: Int, _ text: String
  ) {
    switch key {
    case "before": if let pattern = pattern(value, offset, number, text) { context?.before.append(pattern) }
    case "after": if let pattern = pattern(value, offset, number, text) { context?.after.append(pattern) }
    case "self": if let pattern = pattern(value, offset, number, text) { context?.own.append(pattern) }
    case "stop": if let pattern = pattern(value, offset, number, text) { context?.stop.append(pattern) }
    case "reach":
      guard let reach = Int(value), (0...60).contains(reach) else {
        return complain(number, offset, text, "a reach is a number from 0 to 60", "Write \"reach: 5\".")
      }
      context?.reach = reach
    case "across": context?.acrossClauses = value == "clauses"
    case "signal", "means", "silent", "forms", "spelling":
      finishContext()
      state = .head
      readHeadLine(key, value, offset, number, text)
    default:
      complain(
        number, LexiconParser.indent(text), text, "\"\(key)\" is not known in a context",
        "Use before, after, self, stop, reach or across.")
    }
  }

  // MARK: Parts

  private mutating func pattern(_ value: Substring, _ offset: Int, _ number: Int, _ text: String) -> Written? {
    do {
      return Written(pattern: try PatternParser.parse(String(value)), line: number, offset: offset, text: text)
    } catch {
      complain(number, offset + error.offset, text, error.cause, error.remedy)
      return nil
    }
  }

  /// The contexts that `value` names; each other name is told.
  private mutating func contexts(_ value: Substring, _ offset: Int, _ number: Int, _ text: String) -> [String] {
    value.split(separator: ",").map { String(trim($0)) }.filter { isContext($0, offset, number, text) }
  }

  private mutating func isContext(_ name: String, _ offset: Int, _ number: Int, _ text: String) -> Bool {
    let known = ["negated", "other", "quoted", "past", "hypothetical", "over"]
    if known.contains(name) { return true }
    complain(
      number, offset, text, "there is no context \"\(name)\"", "Use \(known.joined(separator: ", ")).")
    return false
  }

  private func after(_ prefix: String, _ line: Substring) -> Substring? {
    line.hasPrefix(prefix) ? line.dropFirst(prefix.count) : nil
  }

  private func trim(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }

  /// Where the first word of a line stands.
  private static func indent(_ text: String) -> Int { text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count }

  private mutating func complain(_ line: Int, _ offset: Int, _ text: String, _ cause: String, _ remedy: String) {
    problems.append(
      LexiconProblem(path: path, line: line, offset: offset, text: text, cause: cause, remedy: remedy))
  }
}

/// Reads one practice file. The whole language is told in docs/practices.md.
struct ScriptParser {
  private(set) var script = Script()
  private(set) var problems: [Problem] = []
  private let path: String
  private var line = SourceLine(number: 1, whole: "")
  private var pool: String?
  private var poolCondition = Condition.always
  /// The steps that `go` names before they are known, each with its place.
  private var targets: [String] = []
  private var targetPlaces: [(line: SourceLine, column: Int)] = []

  private init(path: String) { self.path = path }

  /// The script, or what is wrong with it.
  static func parse(path: String, lines: [SourceLine]) -> (script: Script, problems: [Problem]) {
    var parser = ScriptParser(path: path)
    parser.script.path = path
    for line in lines {
      parser.line = line
      do throws(Flaw) {
        try parser.read()
      } catch {
        parser.problems.append(line.problem(path, at: error.column, error.cause, error.remedy))
      }
    }
    parser.line = lines.first ?? parser.line
    parser.resolve()
    return (parser.script, parser.problems)
  }

  private mutating func read() throws(Flaw) {
    let text = line.whole.trimmed
    guard let first = text.first, first != "#" else { return }
    if first == "-", pool != nil { return try addItem(text.dropFirst()) }
    let keyword = text.firstWord
    let rest = text.after(keyword)
    if keyword.hasSuffix(":") { return try header(String(keyword.dropLast()), rest) }
    switch keyword {
    case "step": try beginStep(rest)
    case "pool": try beginPool(rest)
    case "when": try when(rest)
    default:
      guard !script.steps.isEmpty, pool == nil else {
        throw flaw(keyword, "\"\(keyword)\" stands outside of a step.", "Begin one above it with: step NAME")
      }
      try statement(keyword, rest, where: .always)
    }
  }

  // MARK: Parts of the file

  private mutating func header(_ key: String, _ value: Substring) throws(Flaw) {
    let text = String(value)
    let list = value.split(separator: ",").map { String($0.trimmed) }
    switch key {
    case "practice": script.name = text
    case "title": script.title = text
    case "section": script.section = text
    case "given": script.given = list
    case "rank":
      guard let rank = Answers.digits(value) else {
        throw flaw(value, "A rank is a number.", "Write it as: rank: 20. The lowest is suggested first.")
      }
      script.rank = rank
    case "gives": script.gives = list
    case "offered":
      guard text == "after" else {
        throw flaw(value, "\"offered:\" can only be \"after\".", "Write: offered: after, or leave it out.")
      }
      script.isOfferedAfter = true
    case "skip":
      guard text == "part" else { throw flaw(value, "\"skip:\" can only be \"part\".", "Write: skip: part") }
      script.skipsWhole = true
    case "heavy":
      guard text == "go on" else { throw flaw(value, "\"heavy:\" can only be \"go on\".", "Write: heavy: go on") }
      script.takesHeavyAnswers = true
    default:
      throw flaw(
        line.whole.trimmed, "\"\(key):\" is not known.",
        "At the top there can be practice, title, section, rank, offered, given, gives, skip, heavy and when.")
    }
  }

  private mutating func beginStep(_ name: Substring) throws(Flaw) {
    let name = name.hasSuffix(":") ? name.dropLast() : name
    guard !name.isEmpty, !name.contains(where: \.isBlank) else {
      throw flaw(name, "A step needs a name of one word.", "Write it as: step who")
    }
    guard !script.steps.contains(where: { $0.name == name }) else {
      throw flaw(name, "There are two steps named \"\(name)\".", "Give one of them another name.")
    }
    pool = nil
    let position = Position(line: line.number, column: line.column(of: name))
    script.steps.append(Step(name: String(name), start: script.code.count, position: position))
  }

  private mutating func beginPool(_ name: Substring) throws(Flaw) {
    guard !name.isEmpty, !name.contains(where: \.isBlank) else {
      throw flaw(name, "A pool needs a name of one word.", "Write it as: pool openings")
    }
    guard script.pools[String(name)] == nil else {
      throw flaw(name, "There are two pools named \"\(name)\".", "Put their lines together.")
    }
    (pool, poolCondition) = (String(name), .always)
    script.pools[String(name)] = Pool()
  }

  private mutating func when(_ rest: Substring) throws(Flaw) {
    if pool != nil {
      poolCondition = try condition(rest)
    } else {
      let (text, reason) = try divided(rest, "when numbness on 3 of 7: the reason")
      let position = Position(line: line.number, column: line.column(of: text))
      script.suggestions.append(
        Suggestion(condition: try condition(text), reason: Template(reason), position: position))
    }
  }

  private mutating func addItem(_ text: Substring) throws(Flaw) {
    guard let pool, !text.trimmed.isEmpty else { throw flaw(text, "The line is empty.", "Write it, or take it out.") }
    let position = Position(line: line.number, column: line.column(of: text.trimmed))
    script.pools[pool]?.items.append(
      Pool.Item(condition: poolCondition, text: Template(text.trimmed), position: position))
  }

  // MARK: Statements

  /// The most ifs that may stand in one line.
  private static let mostIfs = 16

  private mutating func statement(
    _ keyword: Substring, _ rest: Substring, where guardian: Condition, at place: Position? = nil, ifs: Int = 0
  ) throws(Flaw) {
    if keyword == "if" {
      guard ifs < ScriptParser.mostIfs else {
        throw flaw(keyword, "There are too many ifs in one line.", "Join the conditions with \"and\".")
      }
      let (text, inner) = try divided(rest, "if who is empty: go nobody")
      let word = inner.firstWord
      let place = Position(line: line.number, column: line.column(of: text))
      let inside = try condition(text)
      return try statement(
        word, inner.after(word), where: guardian == .always ? inside : .all([guardian, inside]),
        at: place, ifs: ifs + 1)
    }
    if try modify(keyword, rest) { return }
    let action = try self.action(keyword, rest)
    let position = Position(line: line.number, column: line.column(of: keyword))
    script.code.append(
      Instruction(condition: guardian, action: action, position: position, conditionPosition: place ?? position))
  }

  private mutating func action(_ keyword: Substring, _ rest: Substring) throws(Flaw) -> Action {
    switch keyword {
    case "say":
      let (tone, text) = toned(rest)
      return .say(tone, [Template(text)])
    case "draw":
      let words = rest.split(whereSeparator: \.isBlank)
      guard words.count == 3 || words.count == 5 && words[3] == "into", words[1] == "from",
        let tone = Tone(rawValue: String(words[0]))
      else { throw flaw(rest, "This is not a draw.", "Write it as: draw question from openings into opening") }
      return .draw(tone, pool: Template(words[2]), into: words.count == 5 ? String(words[4]) : nil)
    case "ask": return .ask(try ask(rest))
    case "go": return .go(try target(rest))
    case "do": return .run(Template(try word(rest, "do truth")))
    case "field", "note", "add":
      let (key, value) = try divided(rest, "\(keyword) about: {subject}")
      guard !key.isEmpty else { throw flaw(rest, "The field has no name.", "Write it as: \(keyword) about: {subject}") }
      let kind: FieldKind = keyword == "note" ? .soft : keyword == "add" ? .added : .plain
      return .field(key: Template(key), value: Template(value), kind)
    case "paragraph": return .paragraph(Template(rest))
    case "carry": return .carry(Template(rest))
    case "set":
      let (name, value) = try divided(rest, "set person: {who}")
      return .set(try word(name, "set person: {who}"), Template(value))
    case "section":
      guard !rest.isEmpty else { throw flaw(keyword, "The heading is missing.", "Write it as: section ten minutes") }
      return .section(String(rest))
    case "finish":
      return .finish(saying: rest.hasPrefix("saying ") ? Template(rest.dropFirst(7).trimmed) : nil)
    case "mirror": return .mirror
    case "next":
      let words = rest.split(whereSeparator: \.isBlank)
      guard words.count == 4, words[0] == "life" || words[0] == "finding", words[1] == "or", words[2] == "go" else {
        throw flaw(rest, "This is not complete.", "Write it as: next finding or go STEP")
      }
      return .next(life: words[0] == "life", orElse: try target(words[3]))
    case "people": return .people(full: rest == "full")
    case "menu", "suggest":
      var words = rest.split(whereSeparator: \.isBlank)
      let isAfter = keyword == "suggest" && words.first == "after"
      if isAfter { words.removeFirst() }
      guard words.count == 2, words[0] == "into" else {
        throw flaw(rest, "This is not complete.", "Write it as: \(keyword) into practice")
      }
      let name = String(words[1])
      return keyword == "menu" ? .menu(into: name) : .suggest(into: name, after: isAfter)
    case "list":
      guard Facts.listNames.contains(String(rest)) else {
        throw flaw(
          rest, "There is no list \"\(rest)\".", "Lists are: \(Facts.listNames.sorted().joined(separator: ", ")).")
      }
      return .list(String(rest))
    case "forget": return .forget(Template(try word(rest, "forget {signal}")))
    case "dismiss": return .dismiss(Template(try word(rest, "dismiss {signal}")))
    case "pass": return .pass(Template(try word(rest, "pass truth")))
    case "end": return .end
    default:
      throw flaw(
        keyword, "\"\(keyword)\" is not a statement.",
        "Statements are say, draw, ask, if, go, do, set, field, list, finish, end, and more in docs/practices.md."
      )
    }
  }

  private static let modifiers: Set<Substring> = [
    "or", "hint", "start", "words", "else", "?", "nudges", "first", "for", "counted", "over",
  ]

  /// Lines that add to the statement above: `or` to say, the others to ask. False where it is none of them.
  private mutating func modify(_ keyword: Substring, _ rest: Substring) throws(Flaw) -> Bool {
    guard ScriptParser.modifiers.contains(keyword) else { return false }
    guard let last = script.code.last else { throw flaw(keyword, "Nothing stands above this.", "Put it under an ask.") }
    var action = last.action
    switch (keyword, action) {
    case ("or", .say(let tone, let texts)): action = .say(tone, texts + [Template(rest)])
    case ("or", _): throw flaw(keyword, "\"or\" stands under a say, as another way to say it.", "Put it there.")
    case (_, .ask(var ask)):
      switch keyword {
      case "hint": ask.hint = Template(rest)
      case "start": ask.start = Template(rest)
      case "words": ask.wordsTarget = try target(rest.hasPrefix("go ") ? rest.dropFirst(3).trimmed : rest)
      case "else":
        ask.keepsElse = rest.hasPrefix("keep and go ")
        let go = ask.keepsElse ? rest.dropFirst(9).trimmed : rest
        ask.elseTarget = try target(go.hasPrefix("go ") ? go.dropFirst(3).trimmed : go)
      case "?": ask.moreTarget = try target(rest.hasPrefix("go ") ? rest.dropFirst(3).trimmed : rest)
      case "nudges": ask.nudges = try word(rest, "nudges POOL")
      case "first": ask.first = try word(rest, "first POOL")
      case "for":
        let count = rest.firstWord
        guard Answers.digits(count) ?? 0 > 0 || count.hasPrefix("{") else {
          throw flaw(rest, "This is no number of minutes.", "Write it in digits: for 10 minutes")
        }
        ask.minutes = Template(count)
      case "counted": ask.minutesKey = String(rest.hasPrefix("as ") ? rest.dropFirst(3).trimmed : rest)
      default: ask.timeUp = Template(rest)
      }
      action = .ask(ask)
    default: throw flaw(keyword, "\"\(keyword)\" adds to an ask, and none stands above it.", "Put it under one.")
    }
    script.code[script.code.count - 1] = Instruction(
      condition: last.condition, action: action, position: last.position, conditionPosition: last.conditionPosition)
    return true
  }

  private static let kinds: [Substring: AnswerKind] = [
    "line": .line, "hours": .hours, "shift": .shift, "number": .number, "yes/no": .yesNo, "person": .person,
    "day": .day, "prose": .prose, "go": .go,
  ]

  /// `KIND [into NAME] [as KEY][: PROMPT]`.
  private func ask(_ rest: Substring) throws(Flaw) -> Ask {
    let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":"))
    var head = rest[..<(colon ?? rest.endIndex)].trimmed
    let prompt = colon.map { String(rest[rest.index(after: $0)...].trimmed) } ?? ""
    var ask = Ask(kind: .line, prompt: Template(prompt))
    if let (before, key) = head.parted(by: " as ") { (head, ask.key) = (before, String(key)) }
    if let (before, name) = head.parted(by: " into ") { (head, ask.variable) = (before, String(name)) }
    if let kind = ScriptParser.kinds[head] {
      ask.kind = kind
    } else if head.hasPrefix("choice of ") {
      let choices = head.dropFirst(10).split(separator: ",").map { $0.trimmed.lowercased() }
      guard choices.count > 1 else { throw flaw(head, "A choice needs at least two words.", "Part them with commas.") }
      ask.kind = .choice(choices)
    } else {
      throw flaw(
        head, "\"\(head)\" is not a kind of answer.",
        "Kinds are line, hours, shift, number, yes/no, person, day, choice of A, B, prose and go.")
    }
    return ask
  }

  // MARK: Small parts

  private func toned(_ rest: Substring) -> (Tone, Substring) {
    guard let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), let tone = Tone(rawValue: String(rest[..<colon]))
    else {
      return (.plain, rest)
    }
    return (tone, rest[rest.index(after: colon)...].trimmed)
  }

  /// What stands before the first colon outside of quotes, and after it.
  private func divided(_ text: Substring, _ example: String) throws(Flaw) -> (Substring, Substring) {
    var quoted = false
    for index in text.utf8.indices {
      if text.utf8[index] == UInt8(ascii: "\"") { quoted.toggle() }
      if text.utf8[index] == UInt8(ascii: ":"), !quoted {
        return (text[..<index].trimmed, text[text.utf8.index(after: index)...].trimmed)
      }
    }
    throw flaw(text, "A colon is missing.", "Write it as: \(example)")
  }

  private func condition(_ text: Substring) throws(Flaw) -> Condition {
    try ConditionParser.parse(text, column: line.column(of: text))
  }

  private func word(_ text: Substring, _ example: String) throws(Flaw) -> String {
    guard !text.isEmpty, !text.contains(where: \.isBlank) else {
      throw flaw(text, "One word is needed here.", "Write it as: \(example)")
    }
    return String(text)
  }

  private func flaw(_ part: Substring, _ cause: String, _ remedy: String) -> Flaw {
    Flaw(column: line.column(of: part), cause: cause, remedy: remedy)
  }

  /// A step's number among `targets`; it becomes a place in the code once the whole file is read.
  private mutating func target(_ name: Substring) throws(Flaw) -> Int {
    targets.append(try word(name, "go STEP"))
    targetPlaces.append((line, line.column(of: name)))
    return targets.count - 1
  }

  private mutating func resolve() {
    let starts = Dictionary(script.steps.map { ($0.name, $0.start) }) { first, _ in first }
    let places = targets.map { starts[$0] }
    for (index, place) in places.enumerated() where place == nil {
      let (line, column) = targetPlaces[index]
      problems.append(
        line.problem(
          path, at: column, "There is no step \"\(targets[index])\".",
          "Steps here are: \(script.steps.map(\.name).joined(separator: ", "))."))
    }
    func place(_ target: Int) -> Int { places[target] ?? script.code.count }
    script.code = script.code.map { instruction in
      let action: Action
      switch instruction.action {
      case .go(let target): action = .go(place(target))
      case .next(let life, let orElse): action = .next(life: life, orElse: place(orElse))
      case .ask(var ask):
        ask.wordsTarget = ask.wordsTarget.map(place)
        ask.elseTarget = ask.elseTarget.map(place)
        ask.moreTarget = ask.moreTarget.map(place)
        action = .ask(ask)
      default: action = instruction.action
      }
      return Instruction(
        condition: instruction.condition, action: action, position: instruction.position,
        conditionPosition: instruction.conditionPosition)
    }
  }
}

extension Substring {
  /// What stands before and after the first `mark`, without blanks.
  func parted(by mark: String) -> (Substring, Substring)? {
    let sought = Array(mark.utf8)
    var index = startIndex
    while index < endIndex {
      if utf8[index...].starts(with: sought) {
        return (self[..<index].trimmed, self[utf8.index(index, offsetBy: sought.count)...].trimmed)
      }
      index = utf8.index(after: index)
    }
    return nil
  }
}

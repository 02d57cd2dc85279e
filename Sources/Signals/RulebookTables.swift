/// What a rulebook is made of, on its way into tables.
struct RulebookParts {
  let rules: [CompiledRule]
  let contexts: [CompiledContext]
  let vocabulary: Vocabulary
  let matcher: Automaton
  /// The rule of each pattern of `matcher`.
  let ruleOfPattern: [Int]
  let company: Automaton
  /// The role of each pattern of `company`.
  let roles: [Role]
  let learned: LearnedCues

  /// All of it as tables, in the order in which `Rulebook(tables:)` reads them.
  func tables() -> TableText {
    var writer = TableWriter()
    writer.write(contexts.map { $0.acrossClauses ? 1 : 0 })
    for context in contexts { writer.write(context.name.utf8.map(UInt32.init)) }
    for list in RuleTable.lists(of: rules) { writer.write(list) }
    writer.write(UInt32(vocabulary.count))
    for list in vocabulary.lists { writer.write(list) }
    for list in matcher.tables { writer.write(list.all) }
    writer.write(ruleOfPattern.map(UInt32.init))
    for list in company.tables { writer.write(list.all) }
    writer.write(roles.map(\.number))
    for list in learned.tables { writer.write(list.all) }
    return writer.finish()
  }
}

/// All rules in a table's text. A rule is read when it has a match.
struct RuleTable: Sendable {
  /// For each rule: signal, weight in thousandths, subject, `with` lines, whether it looks further, and its reach in
  /// each context.
  fileprivate let rows: NumberList
  fileprivate let names: RuleNames
  private let contexts: Int

  init(_ reader: inout TableReader, contexts: Int) {
    (rows, names, self.contexts) = (reader.list(), RuleNames(&reader), contexts)
  }

  static func lists(of rules: [CompiledRule]) -> [[UInt32]] {
    var rows: [UInt32] = []
    for rule in rules {
      rows.append(UInt32(rule.signal.index))
      rows.append(UInt32((rule.weight * 1000).rounded()))
      rows.append(UInt32(Subject.allCases.firstIndex(of: rule.subject) ?? 0))
      rows.append(UInt32(rule.withCount))
      rows.append(rule.looksFurther ? 1 : 0)
      rows += rule.reaches.map { $0.map(UInt32.init) ?? noReach }
    }
    return [rows] + RuleNames.lists(of: rules.map(\.name))
  }

  var count: Int { names.count }

  /// The rule with this number.
  subscript(number: Int) -> RuleView { RuleView(table: self, number: number, start: number * (5 + contexts)) }

  fileprivate static let noReach: UInt32 = 1 << 20
}

/// A rule in its table: of most only little is asked.
struct RuleView {
  fileprivate let table: RuleTable
  fileprivate let number: Int
  fileprivate let start: Int

  var signal: Signal { Signal.allCases[Int(table.rows[start]) % Signal.allCases.count] }
  var weight: Double { Double(table.rows[start + 1]) / 1000 }
  var subject: Subject { Subject.allCases[Int(table.rows[start + 2]) % Subject.allCases.count] }
  var withCount: Int { Int(table.rows[start + 3]) }
  var looksFurther: Bool { table.rows[start + 4] == 1 }
  var name: String { table.names[number] }

  /// How far this context reaches, in words; nil where the rule does not mind it.
  func reach(_ context: Int) -> Int? {
    let reach = table.rows[start + 5 + context]
    return reach == RuleTable.noReach ? nil : Int(reach)
  }
}

extension Role {
  /// Kind, flags and number in one.
  fileprivate var number: UInt32 {
    switch self {
    case .with(let line, let anywhere): UInt32(line) << 3 | (anywhere ? 4 : 0) | 1
    case .unless(let anywhere): (anywhere ? 4 : 0) | 2
    case .cue(let context, let kind): UInt32(context) << 10 | UInt32(CueKind.allCases.firstIndex(of: kind) ?? 0) << 3
    }
  }

  init(number: UInt32) {
    let anywhere = number & 4 != 0
    switch number & 3 {
    case 1: self = .with(line: Int(number >> 3), anywhere: anywhere)
    case 2: self = .unless(anywhere: anywhere)
    default: self = .cue(context: Int(number >> 10), CueKind.allCases[Int(number >> 3 & 127) % CueKind.allCases.count])
    }
  }
}

extension NumberList {
  /// The bytes in it as text.
  var string: String { string(0, count) }

  /// Some of the bytes in it as text.
  func string(_ start: Int, _ end: Int) -> String {
    guard start < end, end <= count else { return "" }
    return text.read { base in
      let numbers = base[self]
      return String(unsafeUninitializedCapacity: end - start) { bytes in
        for index in start..<end { bytes[index - start] = UInt8(truncatingIfNeeded: numbers[index]) }
        return end - start
      }
    }
  }
}

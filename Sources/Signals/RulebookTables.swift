extension Rulebook {
  /// The rulebook as text that `init(tables:)` reads back.
  func tables() -> [UInt8] {
    var writer = TableWriter()
    writer.write(contexts.map { $0.acrossClauses ? 1 : 0 })
    for context in contexts { writer.write(context.name) }
    writer.write(UInt32(rules.count))
    for rule in rules {
      writer.write(UInt32(Signal.allCases.firstIndex(of: rule.signal) ?? 0))
      writer.write(UInt32((rule.weight * 1000).rounded()))
      writer.write(UInt32(Subject.allCases.firstIndex(of: rule.subject) ?? 0))
      writer.write(rule.reaches.map { $0.map(UInt32.init) ?? Rulebook.noReach })
      writer.write(UInt32(rule.withCount))
      writer.write(rule.looksFurther ? 1 : 0)
    }
    writer.write(rules.map(\.name).joined(separator: "\n"))
    let words = vocabulary.entries
    writer.write(UInt32(vocabulary.count))
    writer.write(words.map { UInt32(truncatingIfNeeded: $0.key >> 42) })
    writer.write(words.map { UInt32(truncatingIfNeeded: $0.key >> 21) & 0x1F_FFFF })
    writer.write(words.map { UInt32(truncatingIfNeeded: $0.key) & 0x1F_FFFF })
    writer.write(words.map(\.id))
    matcher.write(to: &writer)
    writer.write(ruleOfPattern.map(UInt32.init))
    company.write(to: &writer)
    for role in roles { writer.write(role.number) }
    learned.write(to: &writer)
    return writer.text
  }

  /// The rulebook that these tables hold.
  init(tables: UnsafeBufferPointer<UInt8>) {
    var reader = TableReader(tables)
    let across = reader.list()
    contexts = across.map { CompiledContext(name: reader.string(), acrossClauses: $0 == 1) }
    let count = Int(reader.number())
    typealias Parts = (signal: Signal, weight: Double, subject: Subject, reaches: [Int?], with: Int, further: Bool)
    var parts: [Parts] = []
    parts.reserveCapacity(count)
    for _ in 0..<count {
      let signal = Signal.allCases[Int(reader.number()) % Signal.allCases.count]
      let weight = Double(reader.number()) / 1000
      let subject = Subject.allCases[Int(reader.number()) % Subject.allCases.count]
      let reaches = reader.list().map { $0 == Rulebook.noReach ? nil : Int($0) }
      parts.append((signal, weight, subject, reaches, Int(reader.number()), reader.number() == 1))
    }
    let names = reader.string().split(separator: "\n", omittingEmptySubsequences: false)
    rules = zip(parts, names).map { part, name in
      CompiledRule(
        signal: part.signal, name: String(name), weight: part.weight, subject: part.subject, reaches: part.reaches,
        withCount: part.with, looksFurther: part.further)
    }
    let wordCount = Int(reader.number())
    let (high, middle, low, ids) = (reader.list(), reader.list(), reader.list(), reader.list())
    vocabulary = Vocabulary(
      count: wordCount,
      entries: ids.indices.map { (UInt64(high[$0]) << 42 | UInt64(middle[$0]) << 21 | UInt64(low[$0]), ids[$0]) })
    matcher = Automaton(reader: &reader)
    ruleOfPattern = reader.list().map(Int.init)
    company = Automaton(reader: &reader)
    roles = (0..<company.patternCount).map { _ in Role(number: reader.number()) }
    learned = LearnedCues(reader: &reader)
  }

  private static let noReach: UInt32 = 1 << 20
}

extension Role {
  /// Kind, flags and number in one.
  fileprivate var number: UInt32 {
    switch self {
    case .with(let rule, let line, let anywhere): UInt32(rule) << 10 | UInt32(line) << 3 | (anywhere ? 4 : 0) | 1
    case .unless(let rule, let anywhere): UInt32(rule) << 10 | (anywhere ? 4 : 0) | 2
    case .cue(let context, let kind): UInt32(context) << 10 | UInt32(CueKind.allCases.firstIndex(of: kind) ?? 0) << 3
    }
  }

  fileprivate init(number: UInt32) {
    let (rule, line, anywhere) = (Int(number >> 10), Int(number >> 3 & 127), number & 4 != 0)
    switch number & 3 {
    case 1: self = .with(rule: rule, line: line, anywhere: anywhere)
    case 2: self = .unless(rule: rule, anywhere: anywhere)
    default: self = .cue(context: rule, CueKind.allCases[line % CueKind.allCases.count])
    }
  }
}

extension Automaton {
  fileprivate var patternCount: Int { Int(self[.rowPatterns].max().map { $0 + 1 } ?? 0) }

  fileprivate func write(to writer: inout TableWriter) {
    for table in Table.allCases { writer.write(Array(self[table])) }
  }

  fileprivate init(reader: inout TableReader) {
    self.init(tables: Table.allCases.map { _ in reader.list() })
  }
}

extension LearnedCues {
  fileprivate func write(to writer: inout TableWriter) {
    for table in tables { writer.write(table) }
  }

  fileprivate init(reader: inout TableReader) {
    var read: [[UInt32]] = []
    for _ in 0..<8 { read.append(reader.list()) }
    self.init(tables: read)
  }
}

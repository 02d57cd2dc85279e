/// Finds at load what would strand a person in the middle of the night.
struct ScriptCheck {
  private(set) var problems: [Problem] = []
  private let script: Script
  private let lines: [SourceLine]

  /// `gives`: what each script hands back, by the script's name.
  init(_ script: Script, lines: [SourceLine], gives: [String: [String]], pools: [String: Pool] = [:]) {
    (self.script, self.lines) = (script, lines)
    checkHeader()
    guard problems.isEmpty else { return }
    checkNames(gives, pools)
    checkFlow()
  }

  private mutating func tell(_ position: Position, _ cause: String, _ remedy: String) {
    guard !lines.isEmpty else { return }
    let line = lines[min(max(position.line - 1, 0), lines.count - 1)]
    problems.append(line.problem(script.path, at: position.column, cause, remedy))
  }

  private mutating func checkHeader() {
    let top = Position(line: 1, column: 1)
    if script.name.isEmpty { tell(top, "The practice has no name.", "Begin the file with: practice: NAME") }
    if script.name.contains(where: \.isBlank) {
      tell(
        top, "The name \"\(script.name)\" is more than one word.", "Write one, as candor NAME plays it: practice: walk")
    }
    if script.code.isEmpty { tell(top, "The practice has no step.", "Begin one with: step NAME") }
    for suggestion in script.suggestions where suggestion.condition.asksTonight && !script.isOfferedAfter {
      tell(
        suggestion.position, "Before the writing nothing is known of tonight's words.",
        "Write at the top of the file: offered: after")
    }
    guard script.section == nil else { return }
    for instruction in script.code where instruction.action.keeps {
      tell(
        instruction.position, "This would be kept, but the practice has no section.",
        "Name the heading it stands under, at the top of the file: section: NAME")
      return
    }
  }

  /// Variables: what is read must be set somewhere, be given, be handed back, or be a fact.
  private mutating func checkNames(_ gives: [String: [String]], _ shared: [String: Pool]) {
    var known = Set(script.given).union(Sitting.stateNames)
    for instruction in script.code {
      known.formUnion(instruction.action.sets)
      if case .run(let name) = instruction.action { known.formUnion(gives[name.filled { $0 }] ?? []) }
    }
    func isKnown(_ name: String) -> Bool {
      known.contains(name) || Facts.isName(name) || Sitting.answer(behind: name).map(isKnown) ?? false
    }
    for instruction in script.code {
      for name in instruction.condition.names where !isKnown(name) { tellUnknown(name, instruction.conditionPosition) }
      for name in instruction.action.reads where !isKnown(name) { tellUnknown(name, instruction.position) }
      for pool in instruction.action.pools where (script.pools[pool] ?? shared[pool])?.items.isEmpty ?? true {
        tell(
          instruction.position, "There is nothing in a pool named \"\(pool)\".",
          "Write it as: pool \(pool), and lines that begin with -")
      }
      checkSignals(instruction.condition.signals, instruction.conditionPosition)
      checkSignals(instruction.action.signals.filter { $0 != "crisis" }, instruction.position)
    }
    for item in script.pools.sorted(by: { $0.key < $1.key }).flatMap(\.value.items) {
      for name in item.condition.names + item.text.names where !isKnown(name) { tellUnknown(name, item.position) }
      checkSignals(item.condition.signals, item.position)
    }
    for suggestion in script.suggestions {
      let names = suggestion.condition.names + suggestion.reason.names
      for name in names where !isKnown(name) { tellUnknown(name, suggestion.position) }
      checkSignals(suggestion.condition.signals, suggestion.position)
    }
  }

  private mutating func tellUnknown(_ name: String, _ position: Position) {
    tell(
      position, "Nothing is known by the name \"\(name)\".",
      "Ask it into that name first, or correct the spelling. docs/practices.md lists the facts.")
  }

  private mutating func checkSignals(_ signals: [String], _ position: Position) {
    for signal in signals where !Sitting.signals.contains(signal) {
      tell(
        position, "There is no signal \"\(signal)\".",
        "Signals are: \(Sitting.signals.sorted().joined(separator: ", ")).")
    }
  }

  /// Steps that nothing leads to, ways that lead nowhere, and rounds without a question.
  private mutating func checkFlow() {
    let count = script.code.count
    let next = script.code.indices.map { script.code[$0].successors(at: $0) }
    if next[count - 1].contains(count) {
      tell(script.code[count - 1].position, "The last step stops without an end.", "Close it with: end, or: go STEP")
    }
    let reached = closure(from: [0]) { $0 < count ? next[$0] : [] }
    var before = [[Int]](repeating: [], count: count + 1)
    for (index, targets) in next.enumerated() { for target in targets { before[min(target, count)].append(index) } }
    let leaves = closure(from: [count]) { before[$0] }
    for (index, step) in script.steps.enumerated() {
      let end = index + 1 < script.steps.count ? script.steps[index + 1].start : count
      if step.start == end {
        tell(step.position, "The step \"\(step.name)\" is empty.", "Write what happens in it, or take it out.")
      } else if !reached.contains(step.start) {
        tell(step.position, "Nothing leads to the step \"\(step.name)\".", "Go there from somewhere, or take it out.")
      } else if !leaves.contains(step.start) {
        tell(
          step.position, "From the step \"\(step.name)\" there is no way to the end.", "Add a way out: end, or: go STEP"
        )
      }
    }
    guard problems.isEmpty else { return }
    for start in 0..<count where !script.code[start].action.waits {
      let round = closure(from: next[start]) { $0 < count && !script.code[$0].action.waits ? next[$0] : [] }
      if round.contains(start) {
        tell(script.code[start].position, "This goes round for ever without asking.", "Put a question into the round.")
        return
      }
    }
  }

  private func closure(from start: [Int], _ next: (Int) -> [Int]) -> Set<Int> {
    var seen: Set<Int> = []
    var open = start
    while let index = open.popLast() {
      if seen.insert(index).inserted { open += next(index) }
    }
    return seen
  }
}

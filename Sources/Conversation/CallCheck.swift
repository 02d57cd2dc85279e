/// Checks that the scripts which a script names are there, and that no call leads back to where it began.
struct CallCheck {
  private(set) var problem: Problem?

  init(_ script: Script, scripts: [String: Script], lines: [SourceLine]) {
    for instruction in script.code {
      guard let name = CallCheck.called(instruction.action) ?? instruction.action.passed else { continue }
      let line = lines.indices.contains(instruction.position.line - 1) ? lines[instruction.position.line - 1] : nil
      if scripts[name] == nil {
        problem = line?.problem(
          script.path, at: instruction.position.column,
          "There is no practice \"\(name)\".", "Practices are: \(scripts.keys.sorted().joined(separator: ", ")).")
      } else if instruction.action.passed == nil, CallCheck.reached(from: name, scripts).contains(script.name) {
        problem = line?.problem(
          script.path, at: instruction.position.column,
          "Calling \"\(name)\" leads back to \"\(script.name)\".", "Take one of the two calls out.")
      }
      if problem != nil { return }
    }
  }

  private static func reached(from start: String, _ scripts: [String: Script]) -> Set<String> {
    var seen: Set<String> = []
    var open = [start]
    while let name = open.popLast() {
      guard seen.insert(name).inserted, let script = scripts[name] else { continue }
      open += script.code.compactMap { called($0.action) }
    }
    return seen
  }

  /// The practice that a statement plays, where it names one.
  private static func called(_ action: Action) -> String? {
    if case .run(let template) = action, template.names.isEmpty { template.filled { $0 } } else { nil }
  }
}

/// A block of shell in the documentation: what is typed behind `$ `, and what is shown. After `cat FILE` it is what the
/// file holds. `…` stands for what is left out: alone on a line for lines, else for the rest of the line.
struct Transcript {
  enum Step {
    case file(name: String, text: String)
    case command(String, shown: [String])
  }

  let steps: [Step]

  /// Nil where the block is no such transcript.
  init?(_ lines: [String]) {
    guard lines.first?.hasPrefix("$ ") == true else { return nil }
    var steps: [Step] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      let shown = Array(rest.prefix { !$0.hasPrefix("$ ") })
      rest = rest.dropFirst(shown.count)
      if line.hasPrefix("$ cat ") {
        steps.append(.file(name: String(line.dropFirst(6)), text: shown.map { $0 + "\n" }.joined()))
      } else {
        steps.append(.command(String(line.dropFirst(2)), shown: shown))
      }
    }
    self.steps = steps
  }

  /// Whether these lines are what was to be shown.
  static func agree(_ shown: some Collection<String>, _ lines: some Collection<Substring>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    let rest = shown.dropFirst()
    if first.allSatisfy({ $0 == " " || $0 == "…" }), first.contains("…") {
      return lines.indices.contains { agree(rest, lines[$0...]) } || agree(rest, lines.suffix(0))
    }
    guard let line = lines.first else { return false }
    let isSame = first.hasSuffix("…") ? line.hasPrefix(first.dropLast()) : line == first
    return isSame && agree(rest, lines.dropFirst())
  }
}

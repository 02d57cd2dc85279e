import Identifiers

/// What can stand where the cursor is, by the words before it. Pure: what the journal knows is asked for by kind.
struct Completer {
  /// What may be written.
  struct Candidate: Equatable, Sendable {
    let text: String
    var about = ""
  }

  /// What kind of word is wanted.
  enum Kind: Equatable, Sendable {
    /// Words for a day or a span, after those that were typed as words of their own.
    case date(typed: [String])
    case signal
    /// A signal or a pattern, as a review names them.
    case line
    case practice
    case person
    /// The shell knows these.
    case file, folder
    case these([Candidate])
  }

  /// What is wanted, in order, and what is typed of it already.
  struct Wanted: Equatable, Sendable {
    var kinds: [Kind]
    /// What of the word belongs to an option, as in `--since=may`.
    var head = ""
    var beginning: String
  }

  let tree: CommandTree

  /// `words` are those after `candor`, the last one that of the cursor, which may be empty.
  func wanted(_ words: [String]) -> Wanted {
    let current = Completer.bare(words.last ?? "")
    var walk = Walk(node: tree)
    for word in words.dropLast() { walk.take(Completer.bare(word)) }
    if let option = walk.pending {
      let beginning = current == "=" ? "" : current
      return Wanted(kinds: [walk.kind(of: option)], beginning: beginning)
    }
    if current.hasPrefix("-"), !walk.isOnlyWords {
      if let equals = current.firstIndex(of: "=") {
        let name = String(current[..<equals])
        guard let option = walk.options.first(where: { $0.takesValue && $0.names.contains(name) }) else {
          return Wanted(kinds: [], beginning: current)
        }
        return Wanted(
          kinds: [walk.kind(of: option)], head: name + "=",
          beginning: String(current[current.index(after: equals)...]))
      }
      return Wanted(kinds: [.these(walk.optionNames)], beginning: current)
    }
    return Wanted(kinds: walk.kinds, beginning: current)
  }

  /// A word as the shell hands it on: quotation marks and backslashes are still there in bash.
  static func bare(_ word: String) -> String {
    String(word.filter { !["\"", "'", "\\"].contains($0) })
  }

  fileprivate static func kind(of argument: CommandTree.Argument, _ typed: [String]) -> Kind {
    if !argument.values.isEmpty { return .these(argument.values.map { Candidate(text: $0) }) }
    return switch argument.value {
    case "date", "span", "month": .date(typed: typed)
    case "signal", "fail-on": .signal
    case "line": .line
    case "practice": .practice
    case "dir": .folder
    case "file", "files", "path": .file
    case "words", "subject": .person
    default: .these([])
    }
  }
}

/// A walk over the words that were typed.
private struct Walk {
  var node: CommandTree
  var pending: CommandTree.Argument?
  var typed: [String] = []
  var used: Set<String> = []
  var isOnlyWords = false
  var isHelp = false

  init(node: CommandTree) { self.node = node }

  /// The options here, and those of what is meant where no command is named.
  var options: [CommandTree.Argument] {
    node.options + (node.standIn?.options.filter { !node.options.contains($0) } ?? [])
  }

  mutating func take(_ word: String) {
    // Bash takes the sign for a word.
    if word == "=" { return }
    if pending != nil {
      pending = nil
    } else if word == "--" {
      isOnlyWords = true
    } else if word.hasPrefix("-"), word.count > 1, !isOnlyWords {
      used.insert(word.split(separator: "=").first.map(String.init) ?? word)
      pending = options.first { $0.takesValue && $0.names.contains(word) }
    } else if typed.isEmpty, let command = node[word] {
      // `candor help` has the commands of all.
      if word == "help" { isHelp = true } else { node = command }
    } else {
      if typed.isEmpty, let other = node.standIn { node = other }
      typed.append(word)
    }
  }

  /// What the value of an option can be. With `--identifiers` a check fails on kinds of those.
  func kind(of option: CommandTree.Argument) -> Completer.Kind {
    guard option.names.contains("--fail-on"), used.contains("--identifiers") else {
      return Completer.kind(of: option, [])
    }
    return .these((IdentifierKind.allCases.map(\.rawValue) + ["any"]).map { Completer.Candidate(text: $0) })
  }

  /// The options that can still be given.
  var optionNames: [Completer.Candidate] {
    options.filter { $0.repeats || used.isDisjoint(with: $0.names) }.compactMap { option in
      option.names.first { $0.hasPrefix("--") }.map { Completer.Candidate(text: $0, about: option.about) }
    }
  }

  /// What can stand at the next place.
  var kinds: [Completer.Kind] {
    let commands = node.commands.filter(\.isShown).map { Completer.Candidate(text: $0.name, about: $0.about) }
    if isHelp { return typed.isEmpty ? [.these(commands.filter { $0.text != "help" }), .practice] : [] }
    let places = (node.standIn ?? node).places
    var kinds: [Completer.Kind] = typed.isEmpty && !commands.isEmpty ? [.these(commands)] : []
    if let place = typed.count < places.count ? places[typed.count] : places.last.flatMap({ $0.repeats ? $0 : nil }) {
      // A practice is named first, then whom it is about.
      let isFollowing = place.value == "practice" && typed.count > 0
      kinds.append(isFollowing ? .person : Completer.kind(of: place, typed))
    }
    return kinds
  }
}

import ArgumentParser

/// What to say to a command that does not exist.
enum Suggestion {
  /// One sentence, with the command that was probably meant.
  static func sentence(for word: String, or practices: [String] = []) -> String {
    let meant = nearest(to: word, among: commands + practices).map { " Did you mean candor \($0)?" } ?? ""
    return "There is no command \"\(word)\", and no practice.\(meant) candor --help lists them."
  }

  /// The same for a practice alone, and for what else may stand in its place.
  static func practice(_ name: String, among practices: [String], or others: [String] = []) -> String {
    let meant = nearest(to: name, among: practices + others).map { " Did you mean \($0)?" } ?? ""
    return "There is no practice \"\(name)\".\(meant) There are: \(practices.joined(separator: ", "))."
  }

  /// What to say where the parser does not know a command: one within another, or one that help is asked for.
  static func sentence(for arguments: [String]) -> String? {
    guard arguments.count > 1, !arguments[1].hasPrefix("-") else { return nil }
    let (first, word) = (arguments[0], arguments[1])
    var names: [String] = []
    if first == "help" {
      names = commands + ["help"]
    } else if let command = Candor.configuration.subcommands.first(where: { name(of: $0) == first }),
      command.configuration.defaultSubcommand == nil
    {
      names = command.configuration.subcommands.map(name)
    }
    guard !names.isEmpty, !names.contains(word) else { return nil }
    let path = first == "help" ? "candor" : "candor \(first)"
    let meant = nearest(to: word, among: names).map { " Did you mean \(path) \($0)?" } ?? ""
    return "There is no \(path) \(word).\(meant) \(path) --help lists what there is."
  }

  private static var commands: [String] { Candor.configuration.subcommands.map(name) }

  /// A command without a name of its own is named after its type.
  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  /// The one of these names that was probably meant: at most two letters are wrong.
  static func nearest(to word: String, among names: [String]) -> String? {
    let near = names.map { (name: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    // Of a word of three letters, two wrong ones leave nothing.
    return near.flatMap { $0.distance <= min(2, max(1, word.utf8.count - 2)) ? $0.name : nil }
  }

  /// How many letters to change, add or leave out (Levenshtein 1966).
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.lowercased().utf8.prefix(32)), Array(right.lowercased().utf8))
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let changed = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}

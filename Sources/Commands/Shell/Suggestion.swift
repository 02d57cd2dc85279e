import ArgumentParser

/// What to say to a command that does not exist.
enum Suggestion {
  /// One sentence, with the command that was probably meant.
  static func sentence(for word: String, or practices: [String] = []) -> String {
    // A command without a name of its own is named after its type.
    let names = Candor.configuration.subcommands.map { command in
      command.configuration.commandName ?? String(describing: command).lowercased()
    }
    let near = (names + practices).map { (name: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    let meant = near.flatMap { $0.distance <= 2 ? " Did you mean candor \($0.name)?" : nil } ?? ""
    return "There is no command \"\(word)\", and no practice.\(meant) candor --help lists them."
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

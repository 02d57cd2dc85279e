import ArgumentParser

/// The options that every command takes, where they stand before it: `candor --plain now`.
enum CommonFirst {
  /// The arguments without such options, as far as a bare `--`: for help, which is the same with any of them.
  static func without(_ arguments: [String]) -> [String] {
    var (left, place) = ([String](), 0)
    while place < arguments.count, arguments[place] != "--" {
      if let length = length(of: arguments[place]) {
        place += length
      } else {
        left.append(arguments[place])
        place += 1
      }
    }
    return left + arguments[min(place, arguments.count)...]
  }

  /// The arguments with such options behind the command, where the parser looks for them.
  static func moved(_ arguments: [String]) -> [String] {
    let bare = without(arguments)
    if bare.first == "help" { return bare }
    var start = 0
    while start < arguments.count, let length = length(of: arguments[start]) { start += length }
    var (end, inner) = (start, Candor.configuration.subcommands)
    while start > 0, end < arguments.count,
      let command = inner.first(where: { Suggestion.name(of: $0) == arguments[end] })
    {
      inner = command.configuration.subcommands
      end += 1
    }
    guard end > start else { return arguments }
    return Array(arguments[start..<end] + arguments[..<start] + arguments[end...])
  }

  /// How many words such an option takes; nil for any other word.
  private static func length(of word: String) -> Int? {
    switch word {
    case "--plain", "--no-color": 1
    case "--journal", "--today": 2
    default: word.hasPrefix("--journal=") || word.hasPrefix("--today=") ? 1 : nil
    }
  }
}

import ArgumentParser
import Conversation

/// What to say to a command that does not exist.
enum Suggestion {
  /// One sentence, with the command that was probably meant.
  static func sentence(for word: String, or practices: [String] = []) -> String {
    let meant = Nearest.name(to: word, among: commands + practices).map { " Did you mean candor \($0)?" } ?? ""
    return "There is no command \"\(word)\", and no practice.\(meant) candor --help lists them."
  }

  /// The same for a practice alone, and for what else may stand in its place.
  static func practice(_ name: String, among practices: [String], or others: [String] = []) -> String {
    let meant = Nearest.name(to: name, among: practices + others).map { " Did you mean \($0)?" } ?? ""
    return "There is no practice \"\(name)\".\(meant) There are: \(practices.joined(separator: ", "))."
  }

  /// What to say where the parser does not know a command: one within another, or one that help is asked for.
  static func sentence(for arguments: [String], practices: () -> [String]) -> String? {
    guard arguments.count > 1, !arguments[1].hasPrefix("-") else { return nil }
    let (first, word) = (arguments[0], arguments[1])
    var names: [String] = []
    if first == "help" {
      names = commands + ["help"] + practices()
    } else if let command = Candor.configuration.subcommands.first(where: { name(of: $0) == first }),
      command.configuration.defaultSubcommand == nil
    {
      names = command.configuration.subcommands.map(name)
    }
    guard !names.isEmpty, !names.contains(word) else { return nil }
    let path = first == "help" ? "candor" : "candor \(first)"
    let meant = Nearest.name(to: word, among: names).map { " Did you mean \(path) \($0)?" } ?? ""
    return "There is no \(path) \(word).\(meant) \(path) --help lists what there is."
  }

  /// The names of the commands.
  static var commands: [String] { Candor.configuration.subcommands.map(name) }

  /// A command without a name of its own is named after its type.
  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}

import ArgumentParser
import Conversation

/// What to say to a command that does not exist.
enum Suggestion {
  /// One sentence, with the command that was probably meant.
  static func sentence(for word: String, or practices: [String] = []) -> String {
    if let other = others[word.lowercased()] { return "There is no command \"\(word)\". \(other)" }
    let meant = Nearest.name(to: word, among: commands + practices).map { " Did you mean candor \($0)?" } ?? ""
    return "There is no command \"\(word)\", and no practice.\(meant) candor --help lists them."
  }

  /// Words that are commands in other programs, and what does that here.
  private static let others: [String: String] = {
    let leaving = "Each command ends by itself; /quit leaves a sitting."
    return ["version": "candor --version tells it.", "quit": leaving, "exit": leaving]
  }()

  /// The same for a practice alone, and for what else may stand in its place.
  static func practice(_ name: String, among practices: [String], or others: [String] = []) -> String {
    let meant = Nearest.name(to: name, among: practices + others).map { " Did you mean \($0)?" } ?? ""
    return "There is no practice \"\(name)\".\(meant) There are: \(practices.joined(separator: ", "))."
  }

  /// What to say where the parser does not know a command, within another or that help is asked for, or where it would
  /// send the person on for a mistyped `--help`.
  static func sentence(for arguments: [String], practices: () -> [String]) -> String? {
    if let sentence = arguments.first.flatMap(option) { return sentence }
    let isHelp = arguments.first == "help"
    var (command, path): (any ParsableCommand.Type, String) = (Candor.self, "candor")
    for word in arguments.dropFirst(isHelp ? 1 : 0) {
      let (inner, standIn) = (command.configuration.subcommands, command.configuration.defaultSubcommand)
      if let next = inner.first(where: { name(of: $0) == word }) {
        (command, path) = (next, "\(path) \(word)")
        continue
      }
      // Where a command stands in for one that is not named, any word may follow, but for one that help is asked for.
      guard !inner.isEmpty, isHelp || standIn == nil, !word.hasPrefix("-") else { return nil }
      let names = inner.map(name) + (standIn == nil ? [] : ["help"] + practices())
      guard !names.contains(word) else { return nil }
      if path == "candor", let other = others[word.lowercased()] { return "There is no command \"\(word)\". \(other)" }
      let meant = Nearest.name(to: word, among: names).map { " Did you mean \(path) \($0)?" } ?? ""
      return "There is no \(path) \(word).\(meant) \(path) --help lists what there is."
    }
    return nil
  }

  /// The parser knows what is near an option, but for these two.
  private static func option(_ word: String) -> String? {
    guard word.hasPrefix("--"), let meant = Nearest.name(to: word, among: ["--help", "--version"]), meant != word else {
      return nil
    }
    return "There is no option \(word). Did you mean candor \(meant)?"
  }

  /// The same for a first word that is no command, where the parser would blame what stands behind it: the night, which
  /// stands in where no command is named, takes other options.
  static func command(in arguments: [String], practices: () -> [String]) -> String? {
    guard let word = CommonFirst.without(arguments).first, !word.hasPrefix("-"), !(commands + ["help"]).contains(word)
    else { return nil }
    let practices = practices()
    return practices.contains(word) ? nil : sentence(for: word, or: practices)
  }

  /// The same for a later one that the parser did not know, and found nothing near.
  static func option(in arguments: [String], _ message: String) -> String? {
    let unknown = arguments.prefix { $0 != "--" }.first { message.contains("Unknown option '\($0)'") }
    guard let unknown, !message.contains("Did you mean"), Nearest.name(to: unknown, among: ["--help"]) != nil else {
      return nil
    }
    let command = arguments.first.flatMap { commands.contains($0) ? "candor \($0)" : nil } ?? "candor"
    return "There is no option \(unknown). Did you mean \(command) --help?"
  }

  /// The names of the commands.
  static var commands: [String] { Candor.configuration.subcommands.map(name) }

  /// A command without a name of its own is named after its type.
  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}

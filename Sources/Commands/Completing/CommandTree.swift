import ArgumentParser
import Exchange

/// The commands with their options, as the parser tells of itself.
struct CommandTree: Equatable, Sendable {
  /// A flag, an option or an argument.
  struct Argument: Equatable, Sendable {
    /// As they are typed, `--since`, `-i`; none for an argument that is known by its place.
    let names: [String]
    /// What its value is called, which tells what it can be: `date`, `signal`.
    let value: String
    /// The values, where they are few.
    let values: [String]
    let about: String
    let takesValue: Bool
    let repeats: Bool
  }

  let name: String
  let about: String
  let isShown: Bool
  let arguments: [Argument]
  let commands: [CommandTree]
  let fallback: String?

  /// All of candor's.
  static var whole: CommandTree? { CommandTree(dumped: Candor._dumpHelp()) }

  /// Reads what the parser dumps; nil where it cannot be read.
  init?(dumped text: String) {
    guard let command = try? JSONReader.read(text.utf8)["command"], command.isObject else { return nil }
    self.init(command)
  }

  private init(_ json: JSONInput) {
    name = json["commandName"]?.string ?? ""
    about = json["abstract"]?.string ?? ""
    isShown = CommandTree.flag(json["shouldDisplay"])
    fallback = json["defaultSubcommand"]?.string
    commands = (json["subcommands"]?.array ?? []).map { CommandTree($0) }
    arguments = (json["arguments"]?.array ?? []).filter { CommandTree.flag($0["shouldDisplay"]) }.map { argument in
      let names = (argument["names"]?.array ?? []).map { name in
        (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
      }
      let kind = argument["kind"]?.string
      return Argument(
        names: names, value: argument["valueName"]?.string ?? "",
        values: (argument["allValues"]?.array ?? []).compactMap(\.string), about: argument["abstract"]?.string ?? "",
        takesValue: kind == "option", repeats: CommandTree.flag(argument["isRepeating"]))
    }
  }

  private static func flag(_ json: JSONInput?) -> Bool {
    if case .bool(let value)? = json?.value { return value }
    return false
  }

  /// Flags and options.
  var options: [Argument] { arguments.filter { !$0.names.isEmpty } }

  /// Arguments by their place.
  var places: [Argument] { arguments.filter(\.names.isEmpty) }

  /// The command of this name within it.
  subscript(name: String) -> CommandTree? { commands.first { $0.name == name } }

  /// What is meant where no command is named.
  var standIn: CommandTree? { fallback.flatMap { self[$0] } }
}

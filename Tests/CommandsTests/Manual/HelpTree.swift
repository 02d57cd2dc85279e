import Exchange
import Testing

/// A command as `candor --experimental-dump-help` tells of it.
struct HelpCommand {
  struct Argument {
    /// `-i` and `--ignore-case`; none of what has its place in the line.
    let names: [String]
    /// What stands for its value; nil of a flag.
    let value: String?
    let isOptional: Bool
    let isRepeating: Bool
    let text: String
    let usual: String?

    /// What every command has, or every one that works on the journal: said once for all.
    var isCommon: Bool {
      names.contains { ["--journal", "--plain", "--no-color", "--version", "--help"].contains($0) }
    }
  }

  /// The words behind `candor`.
  let path: [String]
  let abstract: String
  let discussion: [Substring]
  let arguments: [Argument]
  let isShown: Bool
  let commands: [HelpCommand]

  init(_ json: JSONInput, path: [String] = []) throws {
    self.path = path
    abstract = json["abstract"]?.string ?? ""
    discussion = (json["discussion"]?.string ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    isShown = json["shouldDisplay"].map(HelpCommand.isTrue) ?? true
    arguments = try (json["arguments"]?.array ?? []).filter { HelpCommand.isTrue($0["shouldDisplay"]) }
      .map(HelpCommand.argument)
    commands = try (json["subcommands"]?.array ?? []).map { command in
      try HelpCommand(command, path: path + [try #require(command["commandName"]?.string)])
    }
  }

  /// Lines of the help that show how it is called.
  var examples: [Substring] { discussion.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) } }

  /// The rest of the help, a paragraph each.
  var paragraphs: [String] {
    discussion.split { $0.isEmpty || $0.hasPrefix("  ") }.map { $0.joined(separator: " ") }
  }

  private static func argument(_ json: JSONInput) throws -> Argument {
    let names = (json["names"]?.array ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    let isFlag = json["kind"]?.string == "flag"
    return Argument(
      names: names.sorted { $0.count < $1.count }, value: isFlag ? nil : json["valueName"]?.string,
      isOptional: isTrue(json["isOptional"]), isRepeating: isTrue(json["isRepeating"]),
      text: json["abstract"]?.string ?? "", usual: json["defaultValue"]?.string)
  }

  private static func isTrue(_ json: JSONInput?) -> Bool {
    if case .bool(true) = json?.value { return true }
    return false
  }
}

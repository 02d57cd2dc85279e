import Journal
import Nights

/// What a timer runs: `candor remind --tonight` for the journal, and by the settings, that are in use now. A timer has
/// an environment and a folder of its own.
struct ReminderLine {
  private let program: String
  private let arguments: [String]
  private let variables: [(name: String, value: String)]

  @MainActor
  init(_ home: Home) {
    let context = home.context
    program = FileBytes.target(ofLink: "/proc/self/exe") ?? "candor"
    var arguments = ["remind", "--tonight"]
    var variables: [(String, String)] = []
    let own = context.variable("HOME")
    if own.map({ "\($0)/journal" }) != home.store.root { arguments += ["--journal", home.store.root] }
    if let file = Home.configurationFile(context).map({ Home.expanded($0, context) }),
      own.map({ "\($0)/.config/candor/config.toml" }) != file
    {
      variables.append(("CANDOR_CONFIG", file))
    }
    if home.configuration.origins["day-ends-at"] == .variable {
      variables.append(("CANDOR_DAY_ENDS_AT", home.configuration.dayEndsAt.text))
    }
    (self.arguments, self.variables) = (arguments, variables)
  }

  /// Whether it can stand in a file of text that is read by lines.
  var isText: Bool {
    ([program] + arguments + variables.map(\.value)).allSatisfy { text in
      text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && !RawBytes.hasAny(text)
    }
  }

  /// The lines of a service for systemd, which takes `%` and, but for the program's name, `$` for its own.
  var unit: String {
    let environment = variables.map {
      "Environment=" + ReminderLine.quoted("\($0.name)=\($0.value)", ["%": "%%"]) + "\n"
    }
    let words = arguments.map { ReminderLine.word($0) { ReminderLine.quoted($0, ["%": "%%", "$": "$$"]) } }
    return environment.joined() + "ExecStart="
      + ([ReminderLine.quoted(program, ["%": "%%"])] + words).joined(separator: " ")
  }

  /// The command for crontab: words of a shell, in which cron takes `%` for a line's end.
  var crontab: String {
    func quoted(_ text: String) -> String { ReminderLine.quoted(text, ["$": "\\$", "`": "\\`", "%": "\\%"]) }
    let environment = variables.map { "\($0.name)=\(quoted($0.value))" }
    return (environment + [quoted(program)] + arguments.map { ReminderLine.word($0, quoted) }).joined(separator: " ")
  }

  /// Plain words stand as they are.
  private static func word(_ text: String, _ quoted: (String) -> String) -> String {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } ? text : quoted(text)
  }

  /// In quotation marks, with a backslash before those and before backslashes, and with these scalars as they are here.
  private static func quoted(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    let all = escapes.merging(["\"": "\\\"", "\\": "\\\\"]) { $1 }
    return "\"" + text.unicodeScalars.map { all[$0] ?? String($0) }.joined() + "\""
  }
}

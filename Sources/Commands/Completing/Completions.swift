/// What shells ask for, before there is a command: it stands apart from the parser, whose own completions know neither
/// the journal nor the practices.
@MainActor
enum Completions {
  private static let script = "--generate-completion-script"

  /// Whether the arguments were such a question, which then is answered. Throws a `Failure` for a shell that is not
  /// known.
  static func answer(_ arguments: [String], _ context: Context) throws -> Bool {
    guard let first = arguments.first else { return false }
    if first == CompletionAnswer.request {
      for line in CompletionAnswer.lines(Array(arguments.dropFirst()), context) { context.output.shown(line) }
      return true
    }
    guard first == script || first.hasPrefix(script + "=") else { return false }
    var shell = arguments.dropFirst().first ?? context.variable("SHELL") ?? ""
    if first != script { shell = String(first.dropFirst(script.count + 1)) }
    let name = shell.split(separator: "/").last.map(String.init) ?? shell
    guard let script = CompletionScript(rawValue: name) else { throw CompletionScript.missing(name) }
    context.output.line(script.text)
    return true
  }
}

import Conversation

/// The help of a practice, shipped or of one's own: `candor help truth`, `candor truth --help`.
@MainActor
enum PracticeHelp {
  /// The help that these arguments ask for; nil where they ask for none, or for a command's. Throws a `Failure` where the
  /// practice's file is broken.
  static func answer(_ arguments: [String], _ context: Context) throws -> String? {
    guard arguments.count == 2 else { return nil }
    let isHelp = ["-h", "--help"].contains(arguments[1])
    guard arguments[0] == "help" || isHelp else { return nil }
    let name = isHelp ? arguments[0] : arguments[1]
    guard !Suggestion.commands.contains(name), name != "help", !name.hasPrefix("-") else { return nil }
    let library = Scripts.library(context)
    if library.isPractice(name) { return text(of: name, library) }
    if !library.problems(of: name).isEmpty { throw Scripts.missing(name, in: library, context, else: "") }
    return nil
  }

  private static func text(of name: String, _ library: Library) -> String {
    let title = library.commands.first { $0.name == name }?.title ?? name
    var rows = [("candor \(name)", "go through it; Enter leaves a question out")]
    if library.takesSubject(name) { rows.append(("candor \(name) WORDS", "and say at once whom or what it is about")) }
    rows.append(("candor \(name) --date yesterday", "for a night that is over"))
    rows.append(("candor practice play \(name)", "a rehearsal: nothing is kept"))
    let width = rows.map(\.0.count).max() ?? 0
    var lines = ["candor \(name): \(title)", ""]
    lines += rows.map { "  " + $0 + String(repeating: " ", count: width + 2 - $0.count) + $1 }
    let reasons = library.reasons(for: name)
    if !reasons.isEmpty { lines += ["", "It is suggested where:"] + reasons.map { "  " + $0 } }
    if let section = library.section(of: name) { lines += ["", "It is kept under the heading \"\(section)\"."] }
    return lines.joined(separator: "\n")
  }
}

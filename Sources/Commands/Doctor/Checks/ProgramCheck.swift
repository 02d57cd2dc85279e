@preconcurrency import Glibc

/// Whether the editor and the pager are there.
enum ProgramCheck {
  static let name = "programs"

  struct Program: Equatable {
    /// `EDITOR`, `PAGER`, or nil where the person named none.
    let variable: String?
    let command: String
  }

  static func findings(editor: Program, pager: Program, isThere: (String) -> Bool) -> [Doctor.Finding] {
    var findings: [Doctor.Finding] = []
    if let word = word(editor.command), !isThere(word) {
      let what = editor.variable.map { "\($0) names \"\(word)\", which" } ?? "The editor, \(word),"
      findings.append(
        .note(
          name, "\(what) is not to be found, so /edit and candor edit open nothing.",
          "Install it, or name the one you use: export EDITOR=nano"))
    }
    if let word = word(pager.command), !isThere(word) {
      let what = pager.variable.map { "\($0) names \"\(word)\", which" } ?? "The pager, \(word),"
      findings.append(
        .note(
          name, "\(what) is not to be found, so long pages are shown without a pause.",
          "Install it, or name the one you use: export PAGER=less"))
    }
    return findings.isEmpty ? [.fine(name, "The editor and the pager are there.")] : findings
  }

  /// The program of a command; nil where only a shell could tell.
  static func word(_ command: String) -> String? {
    guard !command.contains(where: { "\"'\\`$&|;<>(){}*?~".contains($0) }) else { return nil }
    return command.split(separator: " ").first { !$0.contains("=") }.map(String.init)
  }

  /// Whether a program of this name can be started.
  static func isThere(_ word: String, path: String?) -> Bool {
    if word.contains("/") { return access(word, X_OK) == 0 }
    return (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").contains {
      access("\($0)/\(word)", X_OK) == 0
    }
  }
}

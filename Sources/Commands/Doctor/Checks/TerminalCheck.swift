import Terminal

/// Whether the terminal is one that is known here.
enum TerminalCheck {
  static let name = "terminal"

  /// `folders` are where descriptions of terminals lie; `exists` says whether there is such a file.
  static func findings(
    term: String?, isTerminal: Bool, folders: [String], exists: (String) -> Bool
  ) -> [Doctor.Finding] {
    guard let term, !term.isEmpty else {
      guard isTerminal else { return [.fine(name, "No terminal is at work.")] }
      return [
        .note(
          name, "TERM is not set, so there is no colour and no editing across lines.",
          "Terminals set it themselves; else: export TERM=xterm-256color")
      ]
    }
    guard TerminalFacts.canMoveCursor(term: term) else {
      guard isTerminal else { return [.fine(name, "No terminal is at work.")] }
      return [.note(name, "TERM is \"\(term)\", so there is no colour and no editing across lines.")]
    }
    guard let first = term.utf8.first, !term.contains("/") else {
      return [.note(name, "TERM is \"\(term)\", which is no terminal's name.", "export TERM=xterm-256color")]
    }
    let hexadecimal = String(first, radix: 16)
    let isKnown = folders.contains { folder in
      exists("\(folder)/\(term.prefix(1))/\(term)") || exists("\(folder)/\(hexadecimal)/\(term)")
    }
    guard isKnown else {
      return [
        .note(
          name, "Nothing is known here about a terminal named \"\(term)\", so lines are edited without moving about.",
          "Install its description (on Debian: apt install ncurses-term), or: export TERM=xterm-256color")
      ]
    }
    return [.fine(name, "The terminal is \(term).")]
  }

  /// Where ncurses looks.
  static func folders(_ variable: (String) -> String?) -> [String] {
    let named = [variable("TERMINFO"), variable("HOME").map { $0 + "/.terminfo" }].compactMap { $0 }
    let more = variable("TERMINFO_DIRS")?.split(separator: ":").map(String.init) ?? []
    return named + more + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
  }
}

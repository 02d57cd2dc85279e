import Journal

/// Whether there is a journal, and whether nights can be kept in it.
enum FolderCheck {
  static let name = "journal"

  /// `spoken` is the folder as a person reads it, `inShell` as a word of a command.
  static func findings(_ access: Store.Access, _ spoken: String, inShell: String) -> [Doctor.Finding] {
    switch access {
    case .writable: return [.fine(name, "\(spoken) is there, and nights can be kept in it.")]
    case .missing:
      return [
        .note(name, "There is no journal at \(spoken) yet.", "The first night makes it; --journal names another.")
      ]
    case .refused(let problem):
      // What others may do is told by the modes, with what mends it.
      if problem.kind == .othersWrite { return [] }
      return [.problem(name, "Nothing can be kept in \(spoken): \(problem.reason).", remedy(problem.kind, inShell))]
    }
  }

  private static func remedy(_ kind: RootProblem.Kind, _ folder: String) -> String {
    switch kind {
    case .foreign: "Whoever administers this machine can give it to you: chown -R."
    case .notMounted: "Mount it, and ask again. Until then candor writes nothing there."
    case .danglingLink: "Make what it points to, or name another folder with --journal."
    case .notDirectory: "Move it away, or name another folder with --journal."
    case .readOnly: "Mount that disk for writing, or name another folder with --journal."
    case .locked: "Open it, or name another folder with --journal: fscrypt unlock \(folder)"
    case .closed, .othersWrite: "Open it, or name another folder with --journal: chmod u+rwx \(folder)"
    }
  }
}

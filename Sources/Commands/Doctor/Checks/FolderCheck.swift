import Journal

/// Whether there is a journal, and whether nights can be kept in it.
enum FolderCheck {
  static let name = "journal"

  /// `spoken` is the folder as a person reads it, `store` what was found when it was opened.
  static func findings(_ access: Store.Access, _ spoken: String, top: Survey.Item?) -> [Doctor.Finding] {
    switch access {
    case .writable: return [.fine(name, "\(spoken) is there, and nights can be kept in it.")]
    case .missing:
      return [
        .note(name, "There is no journal at \(spoken) yet.", "The first night makes it; --journal names another.")
      ]
    case .refused(let reason):
      // What others may do is told by the modes, with what mends it.
      if let top, top.isWritable, reason.contains("others can write") { return [] }
      return [.problem(name, "Nothing can be kept in \(spoken): \(reason).", remedy(reason, spoken))]
    }
  }

  private static func remedy(_ reason: String, _ spoken: String) -> String {
    if reason.contains("another user") { return "Whoever administers this machine can give it to you: chown -R." }
    if reason.contains("not mounted") { return "Mount it, and ask again. Until then candor writes nothing there." }
    if reason.contains("symbolic link") { return "Make what it points to, or name another folder with --journal." }
    if reason.contains("not a directory") { return "Move it away, or name another folder with --journal." }
    if reason.contains("Read-only") { return "Mount that disk for writing, or name another folder with --journal." }
    return "chmod u+rwx \(spoken), or name another folder with --journal."
  }
}

import Journal

/// Whether a sitting goes on, or a program holds a night's file.
enum LockCheck {
  static let name = "locks"

  /// `lock` is that of tonight's file, or of another night's where tonight has none.
  static func findings(
    _ states: [DraftState], lock: (path: String, state: LockState)?, root: String, spoken: (String) -> String
  ) -> [Doctor.Finding] {
    let open = states.filter { $0.kind == .open }.map { spoken($0.path) }
    var findings: [Doctor.Finding] = []
    if !open.isEmpty {
      findings.append(
        .note(
          name, "A sitting goes on: \(Doctor.named(open)).",
          "If you know of none, look for a stopped one: jobs, or ps. Its draft is safe."))
    }
    switch lock?.state {
    case .held:
      findings.append(
        .note(
          name, "Another program holds \(spoken(lock?.path ?? root)) just now.",
          "candor waits two seconds for it, and then adds without waiting."))
    case .unsupported:
      findings.append(
        .note(
          name, "Files in \(spoken(root)) cannot be locked: its file system has no locks.",
          "Write on one machine at a time. candor mask changes nothing there."))
    case .free, nil: break
    }
    return findings.isEmpty ? [.fine(name, "No other program holds tonight's file.")] : findings
  }
}

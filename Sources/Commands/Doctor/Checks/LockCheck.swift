import Journal

/// Whether a sitting goes on, or a program holds a night's file.
enum LockCheck {
  static let name = "locks"

  /// `heldNight` is the path of a night's file that is locked now.
  static func findings(_ states: [DraftState], heldNight: String?, spoken: (String) -> String) -> [Doctor.Finding] {
    let open = states.filter { $0.kind == .open }.map { spoken($0.path) }
    var findings: [Doctor.Finding] = []
    if !open.isEmpty {
      findings.append(
        .note(
          name, "A sitting goes on: \(Doctor.named(open)).",
          "If you know of none, look for a stopped one: jobs, or ps. Its draft is safe."))
    }
    if let heldNight {
      findings.append(
        .note(
          name, "Another program holds \(spoken(heldNight)) just now.",
          "candor waits two seconds for it, and then adds without waiting."))
    }
    return findings.isEmpty ? [.fine(name, "No other program holds tonight's file.")] : findings
  }
}

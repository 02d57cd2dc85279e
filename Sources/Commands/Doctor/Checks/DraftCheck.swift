import Journal
import Nights

/// What lies among the drafts.
enum DraftCheck {
  static let name = "drafts"

  /// `editors` are files that an editor left when it was killed.
  static func findings(
    _ states: [DraftState], editors: [String], spoken: (String) -> String
  ) -> [Doctor.Finding] {
    let told =
      states.compactMap { finding($0, spoken) }
      + editors.map { path in
        .note(
          name, "An editor was ended early and left \(spoken(path)).",
          "Look into it; what is in its night already can go.")
      }
    return told.isEmpty ? [.fine(name, "No text is left over.")] : told
  }

  private static func words(_ reason: String, _ path: String) -> String {
    Skipped(path: path, reason: reason).isPredicate ? "\(path) \(reason)" : "\(path) cannot be read: \(reason)"
  }

  private static func finding(_ state: DraftState, _ spoken: (String) -> String) -> Doctor.Finding? {
    let path = spoken(state.path)
    switch state.kind {
    case .open, .seen, .empty: return nil
    case .unfinished(let night, let time, let lines):
      let from = time.map { " from \($0.text)" } ?? ""
      return .note(
        name,
        "\(Doctor.counted(lines, "line"))\(from) on \(night.spoken) \(lines == 1 ? "was" : "were") cut off, and "
          + "\(lines == 1 ? "is" : "are") safe in \(path).",
        "The next start puts \(lines == 1 ? "it into its" : "them into their") night; candor doctor --fix does too.",
        fix: .recover)
    case .elsewhere(let host):
      return .note(
        name, "\(path) is of a sitting that may be open on \(host.isEmpty ? "another machine" : host).",
        "That machine puts it into its night; where it does not, a start here will, twelve hours after its last word.")
    case .vanished(let night, let time):
      let from = time.map { " from \($0.text)" } ?? ""
      return .note(
        name, "A part\(from) is no longer in the file of \(night.spoken). It is still in \(path).",
        "The next start asks whether to put it back.")
    case .unreadable(let reason):
      return .problem(
        name, "\(words(reason, path)), so what is in it was not put back.",
        "It is left where it is. Look into it; it may hold words.")
    }
  }
}

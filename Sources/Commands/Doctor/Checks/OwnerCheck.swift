/// Whether anything in the journal belongs to someone else.
enum OwnerCheck {
  static let name = "owners"

  static func findings(
    _ survey: Survey, me: UInt32, spoken: (String) -> String, inShell: (String) -> String
  ) -> [Doctor.Finding] {
    // The folder itself is told with the reason why nothing is kept there.
    let others = survey.items.filter { $0.owner != me && !$0.path.isEmpty }
    guard !others.isEmpty else { return [.fine(name, "All of it belongs to you.")] }
    let which = Doctor.named(others.map(\.path))
    let what = Doctor.counted(others.count, "file or folder", "files and folders")
    let folder = spoken(survey.root)
    return [
      .problem(
        name, "\(what) in \(folder) \(others.count == 1 ? "belongs" : "belong") to another user: \(which).",
        "candor changes no owners. If all of it is yours: sudo chown -R \"$(id -u)\" \(inShell(survey.root))")
    ]
  }
}

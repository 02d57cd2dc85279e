/// Whether others can look into the journal or write in it.
enum ModeCheck {
  static let name = "modes"

  /// `me` is the person's user number; what belongs to others is another check's.
  static func findings(
    _ survey: Survey, me: UInt32, spoken: (String) -> String, inShell: (String) -> String
  ) -> [Doctor.Finding] {
    guard let top = survey.top, top.kind == .folder else { return [] }
    let mine = survey.items.filter { $0.owner == me }
    var findings: [Doctor.Finding] = []
    let folder = spoken(survey.root)
    if top.isOpen, top.owner == me {
      let what =
        top.isWritable ? "Others can write in \(folder), so nothing is kept there." : "Others can look into \(folder)."
      findings.append(
        .problem(
          name, what, "candor doctor --fix closes it, or: chmod 700 \(inShell(survey.root))",
          fix: .tighten([survey.root])))
    }
    let below = mine.filter { !$0.path.isEmpty }
    if let drafts = below.first(where: { $0.path == ".drafts" }), drafts.isWritable {
      let path = spoken(survey.path(drafts))
      findings.append(
        .problem(
          name, "Others can write in \(path), so no draft is kept there.",
          "candor doctor --fix closes it, or: chmod 700 \(inShell(survey.path(drafts)))",
          fix: .tighten([survey.path(drafts)])))
    }
    findings += opened(below, survey, isReachable: top.isOpen, folder: folder, word: inShell(survey.root))
    findings += closed(below, survey, spoken, inShell)
    return findings.isEmpty ? [.fine(name, "Only you can read what is in \(folder).")] : findings
  }

  private static func opened(
    _ items: [Survey.Item], _ survey: Survey, isReachable: Bool, folder: String, word: String
  ) -> [Doctor.Finding] {
    let open = items.filter { $0.isOpen && !($0.path == ".drafts" && $0.isWritable) }
    guard !open.isEmpty else { return [] }
    let what = Doctor.counted(open.count, "file or folder", "files and folders")
    let which = Doctor.named(open.map(\.path))
    let end = isReachable ? "." : "; only the mode of \(folder) itself keeps them out."
    return [
      Doctor.Finding(
        check: name, severity: isReachable ? .problem : .note,
        sentence: "\(what) in \(folder) \(open.count == 1 ? "is" : "are") open to others (\(which))\(end)",
        remedy: "candor doctor --fix closes \(open.count == 1 ? "it" : "them"), or: chmod -R go= \(word)",
        fix: .tighten(open.map(survey.path)))
    ]
  }

  /// Leave that the person lacks on their own files: never given by itself, for it may be meant.
  private static func closed(
    _ items: [Survey.Item], _ survey: Survey, _ spoken: (String) -> String, _ inShell: (String) -> String
  ) -> [Doctor.Finding] {
    items.compactMap { item in
      let (path, word) = (spoken(survey.path(item)), inShell(survey.path(item)))
      switch item.kind {
      case .folder where item.mode & 0o700 == 0o500:
        return .problem(
          name, "You have closed \(path) for writing. What is in it is read, and nothing new can be kept there.",
          "chmod u+w \(word)")
      case .folder where item.mode & 0o700 != 0o700:
        return .problem(
          name, "You have closed \(path) to yourself, so nights in it can be out of reach.", "chmod u+rwx \(word)")
      case .file where item.mode & 0o400 == 0:
        return .problem(name, "You have closed \(path) to yourself, so it is not read.", "chmod u+rw \(word)")
      case .file where item.mode & 0o200 == 0 && item.name.hasSuffix(".md"):
        return .note(
          name, "\(path) is read-only. Nothing can be added to that night.", "If that is not meant: chmod u+w \(word)")
      default: return nil
      }
    }
  }
}

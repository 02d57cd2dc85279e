import Journal

/// Copies that were merged, and are kept until the person says otherwise.
enum MergedCheck {
  static let name = "merged"

  static func findings(_ copies: [MergedCopy], spoken: (String) -> String) -> [Doctor.Finding] {
    guard !copies.isEmpty else { return [.fine(name, "No merged copies are kept.")] }
    let whole = copies.filter { $0.doubt == nil }
    var findings: [Doctor.Finding] = []
    if !whole.isEmpty {
      let one = whole.count == 1
      findings.append(
        .note(
          name,
          "\(Doctor.counted(whole.count, "merged copy", "merged copies")) \(one ? "is" : "are") kept: "
            + "\(Doctor.named(whole.map { spoken($0.path) })).",
          "When you have looked at the \(one ? "night" : "nights"): candor doctor --fix --delete-merged"))
    }
    return findings
      + copies.compactMap { copy in
        copy.doubt.map { doubt in
          .note(name, "\(spoken(copy.path)) is kept, and \(doubt).", "Compare the two; it is deleted by nothing.")
        }
      }
  }
}

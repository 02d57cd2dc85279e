import Nights

/// Nights that lie where they are not looked for.
enum PlaceCheck {
  static let name = "places"

  static func findings(_ survey: Survey, spoken: (String) -> String, inShell: (String) -> String) -> [Doctor.Finding] {
    let paths = Set(survey.items.map(\.path))
    let findings = survey.items.compactMap { item -> Doctor.Finding? in
      guard item.kind == .file, !item.path.hasPrefix("."), item.name.hasSuffix(".md"),
        let night = night(item.name.dropLast(3))
      else { return nil }
      let folder = "\(night.iso.prefix(4))/\(night.iso.dropFirst(5).prefix(2))"
      let place = "\(folder)/\(night.iso).md"
      guard place != item.path else { return nil }
      let target = inShell("\(survey.root)/\(folder)/")
      let file = item.name == "\(night.iso).md" ? target : inShell("\(survey.root)/\(place)")
      let remedy =
        paths.contains(place)
        ? "That night has a file already: put the words of this one into it with an editor."
        : "mkdir -p \(target) && mv -n \(inShell(survey.path(item))) \(file)"
      return .problem(
        name, "\(spoken(survey.path(item))) is not where its night is looked for, so it is not read.", remedy)
    }
    let unread = survey.unread.map { folder, reason in
      Doctor.Finding.problem(
        name, "\(spoken(folder.isEmpty ? survey.root : "\(survey.root)/\(folder)")) cannot be looked into: \(reason).",
        folder.isEmpty
          ? "If it is yours: chmod u+rwx \(inShell(survey.root))"
          : "Move it out of the journal, or, if it is yours: chmod u+rwx \(inShell("\(survey.root)/\(folder)"))")
    }
    let cut =
      survey.isCut
      ? [
        Doctor.Finding.problem(
          name,
          "\(spoken(survey.root)) holds more than \(survey.items.count) files and folders; the rest was not looked at.",
          "Move what is no night of yours out of it.")
      ] : []
    let all = findings + unread + cut
    return all.isEmpty ? [.fine(name, "Every night lies where it is looked for.")] : all
  }

  /// The night that a name tells, also without its zeros: `2026-11-4`.
  private static func night(_ name: Substring) -> CivilDate? {
    let numbers = name.split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.map(\.count).first == 4, numbers.count == 3,
      numbers.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    return CivilDate(iso: numbers.map { $0.count == 1 ? "0\($0)" : "\($0)" }.joined(separator: "-"))
  }
}

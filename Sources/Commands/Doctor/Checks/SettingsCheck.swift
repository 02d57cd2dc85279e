/// What could not be used of the settings.
enum SettingsCheck {
  static let name = "settings"

  /// `unread` is what to do about the file where it cannot be read at all, which is the first of the problems then.
  static func findings(_ problems: [String], unread: String?, file: String?, isThere: Bool) -> [Doctor.Finding] {
    guard problems.isEmpty else {
      return problems.enumerated().map { place, problem in
        let isUnread = unread != nil && place == 0
        return .problem(name, problem, isUnread ? unread ?? "" : "Change that; man candor lists the settings.")
      }
    }
    return [.fine(name, isThere ? "\(file ?? "The settings") can be read." : "There are no settings; none are needed.")]
  }
}

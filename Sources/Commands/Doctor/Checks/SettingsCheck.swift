/// What could not be used of the settings.
enum SettingsCheck {
  static let name = "settings"

  static func findings(_ problems: [String], file: String?, isThere: Bool) -> [Doctor.Finding] {
    guard problems.isEmpty else {
      return problems.map { .problem(name, $0, "Change that line; man candor lists the settings.") }
    }
    return [.fine(name, isThere ? "\(file ?? "The settings") can be read." : "There are no settings; none are needed.")]
  }
}

import Nights

/// How long ago somebody last looked whether the lines to call are right.
enum HelplineCheck {
  static let name = "help-lines"
  static let oldest = 180

  /// `checked` are months, as `2026-11`, one a line.
  static func findings(checked: [String], today: CivilDate) -> [Doctor.Finding] {
    let months = checked.compactMap { CivilDate(iso: $0 + "-01") }
    guard months.count == checked.count, let first = months.min() else {
      return [
        .note(
          name, "Some lines to call do not say when they were last checked.", "candor now shows them, with sources.")
      ]
    }
    let old = months.filter { today.daysSinceEpoch - $0.daysSinceEpoch > oldest }.count
    let month = "\(CivilDate.monthNames[first.month - 1]) \(first.year)"
    guard old > 0 else { return [.fine(name, "The lines to call were checked in \(month) or later.")] }
    return [
      .note(
        name,
        "\(Doctor.counted(old, "line")) to call \(old == 1 ? "was" : "were") last checked more than half a year "
          + "ago, the oldest in \(month).",
        "They may have changed: compare candor now with their pages, or take a newer candor.")
    ]
  }
}

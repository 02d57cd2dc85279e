import Nights

/// Whether the clock and the nights agree.
enum ClockCheck {
  static let name = "clock"

  /// `nights` are those that have a file, in order.
  static func findings(now: Moment, night: CivilDate, nights: [CivilDate]) -> [Doctor.Finding] {
    var findings: [Doctor.Finding] = []
    let remedy = "Set the clock. A night that was kept under a wrong date can be moved to its own file by hand."
    if now.date.year < 2020 || now.date.year > 2099 {
      findings.append(.problem(name, "The clock says \(now.date.heading), which can hardly be.", remedy))
    }
    let later = nights.filter { $0 > night.adding(days: 1) }
    if !later.isEmpty {
      let one = later.count == 1
      findings.append(
        .problem(
          name,
          "\(Doctor.counted(later.count, "night")) \(one ? "is" : "are") dated later than the clock says "
            + "(\(now.date.iso)): \(Doctor.named(later.map(\.iso))).",
          "If the clock is wrong, set it. If \(one ? "that date is" : "those dates are") wrong, give the "
            + "\(one ? "file its" : "files their") own name by hand."))
    }
    return findings.isEmpty ? [.fine(name, "The clock says \(now.date.heading), \(now.time.text).")] : findings
  }
}

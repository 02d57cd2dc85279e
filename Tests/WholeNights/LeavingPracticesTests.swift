@preconcurrency import Glibc
import Testing

/// The ways out of a practice at a terminal: whatever was answered is in the journal.
@Suite struct LeavingPracticesTests {
  /// How someone leaves in the middle.
  enum Way: String, CaseIterable, Sendable { case interrupt, end, hangUp, terminate, quit }

  /// A practice, what is answered, the question at which they leave, and what is kept.
  static let steps: [(practice: String, typed: [String], at: String, kept: String)] = [
    ("boundary", ["home by 7 on Thursdays"], "Enter for the end of the month.", "boundary: home by 7 on Thursdays\n"),
    ("alarm", ["He did not know what he signed."], "step on", "He did not know what he signed.\n"),
    ("floors", ["6 hours", "the stairs"], "ood: what is the least?", "sleep: 6 hours\nmove: the stairs\n"),
    ("person", ["the appy in 12"], "is", "about: \"the appy in 12\"\n"),
    ("behind", ["The others, at notes."], "3  extras", "behind: The others, at notes.\n"),
  ]

  @Test(arguments: steps, Way.allCases)
  func isKept(_ step: (practice: String, typed: [String], at: String, kept: String), _ way: Way) throws {
    let home = try Home()
    let sitting = try home.candor([step.practice])
    for line in step.typed {
      try sitting.expect("?")
      try sitting.send(line + "\r")
    }
    try sitting.expect(step.at)
    try sitting.send("/now\r")
    try sitting.expect("findahelpline.com")
    switch way {
    case .interrupt:
      try sitting.send("\u{3}")
      try sitting.expect("Ctrl-C once more to leave.")
      try sitting.send("\u{3}")
    case .end: try sitting.send("\u{4}")
    case .hangUp: sitting.hangUp()
    case .terminate: sitting.signal(SIGTERM)
    case .quit: try sitting.send("/quit\r")
    }
    try sitting.wait()
    #expect(home.page.contains(step.kept), "\(step.practice) \(way):\n\(home.page)")
    #expect(home.drafts.isEmpty)
  }
}

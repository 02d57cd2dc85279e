@preconcurrency import Glibc
import Testing

/// Ctrl-C wherever something is waited for: it ends there, says what became of things, and the terminal is as it was.
@Suite struct CtrlCTests {
  /// Where Ctrl-C is pressed, how often, and what is said after it.
  struct Place: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let at: String
    var times = 1
    var said = ""
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let places = [
    Place(arguments: [], at: "Enter to start", times: 2, said: "Good night."),
    Place(arguments: ["write"], at: "│ ", times: 2, said: "Good night."),
    Place(arguments: ["truth"], at: "A name, or", times: 2, said: "Good night."),
    Place(arguments: ["mask", "2026-11-20"], at: "y or N", said: "Nothing was changed on that night."),
    Place(arguments: ["doctor", "--fix", "--delete-merged"], at: "y or N?", said: "Nothing was removed."),
    Place(arguments: ["practice", "play", "truth"], at: "A name, or"),
    Place(arguments: ["import", "jrnl", "-"], at: ""),
    Place(arguments: ["check", "-"], at: ""),
    Place(arguments: ["check", "--jsonl"], at: ""),
    Place(arguments: ["later"], at: ""),
    Place(arguments: ["lexicon", "score", "-"], at: ""),
  ]

  @Test(arguments: places) func itEndsThereAndTheTerminalIsAsItWas(_ place: Place) throws {
    let home = try Home()
    try home.night(20, "## 22:10 ten minutes\n\nCall 555-201-3344 now.\n")
    if place.arguments.first == "doctor" {
      try home.write(
        "journal/2026/11/2026-11-20.sync-conflict-20261121-101010-ABCDEF.md", home.text("journal/2026/11/2026-11-20.md")
      )
    }
    let run = try home.candor(place.arguments)
    if place.at.isEmpty { usleep(500_000) } else { try run.expect(place.at) }
    for _ in 0..<place.times {
      try run.send("\u{3}")
      usleep(100_000)
    }
    if !place.said.isEmpty { try run.expect(place.said) }
    let status = try run.wait(within: 10)
    #expect(status == 130)
    #expect(run.isAsShellsWantIt)
    #expect(run.modes == run.modesAtStart)
    #expect(home.text("journal/2026/11/2026-11-20.md").contains("555-201-3344"))
  }

  /// A pager that Ctrl-C ends, and one that goes on as less does.
  @Test(arguments: ["cat >/dev/null; sleep 20", "trap '' INT; cat >/dev/null; read -r line </dev/tty"])
  func inThePagerItLeavesTheTerminalAsItWas(_ pager: String) throws {
    let home = try Home()
    for day in 1...20 { try home.night(day, "## 22:10 ten minutes\n\nI feel nothing any more. Rain, and tea.\n") }
    try home.write("pager", "#!/bin/sh\n\(pager)\n", mode: 0o700)
    let run = try home.candor(["show", "2026"], changes: ["PAGER": "\(home.path)/pager"])
    usleep(700_000)
    try run.send("\u{3}")
    usleep(200_000)
    try run.send("q\r")
    let status = try run.wait(within: 10)
    #expect([0, 130].contains(status))
    #expect(run.modes == run.modesAtStart)
  }
}

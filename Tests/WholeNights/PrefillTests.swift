import Testing

/// What stands in the line already, after `<`: it keeps nobody from leaving, and a command behind it is obeyed.
@Suite struct PrefillTests {
  /// A check-in, gone back to its first question with 6 in the line.
  private func back(_ home: Home) throws -> PseudoTerminal {
    try home.aWeek()
    let night = try home.candor()
    try night.expect("slept last night")
    try night.send("6\r")
    try night.expect("worked today")
    try night.send("<\r")
    try night.expect("slept last night, hours   6")
    return night
  }

  @Test func ctrlCTwiceLeaves() throws {
    let home = try Home()
    let night = try back(home)
    try night.send("\u{3}")
    try night.expect("Ctrl-C once more to leave.")
    try night.send("\u{3}")
    #expect(try night.wait(within: 10) == 130)
    #expect(home.page.contains("slept: 6 h\n"))
  }

  @Test(arguments: ["/quit", " /quit", "/done"]) func aCommandBehindItIsObeyed(_ command: String) throws {
    let home = try Home()
    let night = try back(home)
    try night.send("\(command)\r")
    try night.expect(command == "/done" ? "Enter to start" : "Good night.")
    if command == "/done" { try night.send("no\r") }
    #expect(try night.wait(within: 10) == 0)
    #expect(home.page.contains("slept: 6 h\n"))
    #expect(!home.page.contains(command))
  }

  @Test func aLineThatCtrlCLeftStandingIsAnAnswerAndTheCommandBehindItACommand() throws {
    let home = try Home()
    let night = try home.candor(["alarm"])
    try night.expect("felt wrong?\n  ")
    usleepSeconds(0.3)
    try night.send("They let her wait.")
    try night.expect("They let her wait.")
    try night.send("\u{3}")
    try night.expect("/done to finish")
    try night.send("/done\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\nThey let her wait.\n"))
  }

  @Test func floorsThatStandInTheLineAreNoSignOfGoingOn() throws {
    let home = try Home()
    try home.night(1, "## 22:10 floors\nsleep: 6 hours\n")
    let night = try home.candor(["floors"])
    try night.expect("sleep                     6 hours")
    for _ in 0..<2 {
      try night.send("\u{3}")
      usleepSeconds(0.3)
    }
    #expect(try night.wait(within: 10) == 130)
    #expect(home.page.isEmpty)
  }
}

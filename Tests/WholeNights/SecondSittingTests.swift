import Testing

/// What was answered already is not asked, or held against someone, again.
@Suite struct SecondSittingTests {
  @Test func theCheckInIsAskedOnceANight() throws {
    let home = try Home()
    try home.aWeek()
    let first = try home.candor()
    try first.checkIn("6", "13", "y")
    try first.expect("Enter to start")
    try first.send("/quit\r")
    try first.expect("Kept, in ~/journal/2026/11/2026-11-21.md")
    #expect(try first.wait() == 0)
    let second = try home.candor()
    try second.expect("Enter to start")
    #expect(!second.screen.contains("slept last night"))
  }

  /// Two weeks without a talk outside, and one today.
  @Test(arguments: ["y", "n"]) func aTalkTodayIsATalk(_ answer: String) throws {
    let home = try Home()
    for day in 1...20 { try home.night(day, "## 22:10 ten minutes\n\nRain on the window, and tea.\n") }
    let night = try home.candor()
    try night.checkIn("6", "13", answer)
    try night.expect("Enter")
    try night.expect("?")
    #expect(night.screen.contains("no talk outside of work for two weeks") == (answer == "n"))
  }

  /// Ctrl-Z, `bg` and `fg`: in the background nothing is drawn, and back in front the line stands there.
  @Test func backgroundAndForeground() throws {
    let home = try Home()
    let changes = ["PS1": "ready> ", "CANDOR": try Home.binary()]
    let shell = try PseudoTerminal(
      "/bin/sh", ["-i"], environment: home.environment(changes), directory: home.path)
    try shell.expect("ready> ")
    try shell.send("\"$CANDOR\" write\r")
    try shell.expect("│ ")
    try shell.send("half a li")
    try shell.expect("half a li")
    try shell.send("\u{1A}")
    try shell.expect("ready> ")
    try shell.send("bg\r")
    try shell.expect("ready> ")
    // In the background it stops where it would draw, and only then is it brought back.
    try shell.send("sleep 1; echo rest\"ed\"\r")
    try shell.expect("rested")
    try shell.expect("ready> ")
    try shell.send("fg\r")
    try shell.expect("Time went on.")
    try shell.expect("half a li")
    try shell.send("ne\r/done\r")
    try shell.expect("Kept, in")
    #expect(home.page.hasSuffix("\n\nhalf a line\n"))
  }
}

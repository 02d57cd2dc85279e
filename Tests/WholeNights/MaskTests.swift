@preconcurrency import Glibc
import Testing

@Suite struct MaskTests {
  private static let words = "Rang Mrs Adeyemi on 07700 900123.\n"

  private func mask(_ answer: String) throws -> (home: Home, night: PseudoTerminal, status: Int32) {
    let home = try Home()
    try home.write(Home.tonight, Self.words)
    chmod("\(home.path)/journal", 0o700)
    let night = try home.candor(["mask"])
    try night.expect("as: Rang [name] on [phone number].")
    try night.expect("replace, y or N")
    try night.send(answer)
    return (home, night, try night.wait())
  }

  @Test(arguments: ["y\r", "yes\r", " Y \r"]) func aYesReplaces(answer: String) throws {
    let (home, night, status) = try mask(answer)
    #expect(status == 0)
    #expect(night.screen.contains("Replaced in 2 places, in ~/journal/2026/11/2026-11-21.md"))
    #expect(home.page == "Rang [name] on [phone number].\n")
  }

  @Test(arguments: ["\r", "n\r", "why\r", "\u{4}"]) func anythingElseLeavesIt(answer: String) throws {
    let (home, night, status) = try mask(answer)
    #expect(status == 0)
    #expect(night.screen.contains("Left as it is."))
    #expect(home.page == Self.words)
  }

  @Test func ctrlCLeavesItToo() throws {
    let (home, _, status) = try mask("\u{3}")
    #expect(status == 130)
    #expect(home.page == Self.words)
  }

  /// Without a question a signal ends it at once; here while it waits for a lock that another program has.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func withYesASignalEndsIt(_ number: Int32) throws {
    let home = try Home()
    try home.write(Home.tonight, Self.words)
    chmod("\(home.path)/journal", 0o700)
    let lock = open("\(home.path)/\(Home.tonight)", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let run = try home.candor(["mask", "--yes"])
    usleep(500_000)
    run.signal(number)
    #expect(try run.wait(within: 10) == 128 + number)
    #expect(home.page == Self.words)
    flock(lock, LOCK_UN)
    #expect(try home.shell("\"$CANDOR\" mask --yes").status == 0)
    #expect(home.page == "Rang [name] on [phone number].\n")
    #expect(home.files().filter { $0.hasSuffix(".new") }.isEmpty)
  }

  /// One that comes while it asks, and Ctrl-D, end the questions of all nights.
  @Test(arguments: [SIGTERM, 0]) func whoLeavesIsAskedNoMore(_ number: Int32) throws {
    let home = try Home()
    for day in 19...20 { try home.night(day, "## 22:10 ten minutes\n\n" + Self.words) }
    let night = try home.candor(["mask", "november"])
    try night.expect("replace, y or N")
    if number == 0 { try night.send("\u{4}") } else { night.signal(number) }
    #expect(try night.wait(within: 10) == 0)
    #expect(night.screen.components(of: "replace, y or N") == 1)
    #expect(home.text("journal/2026/11/2026-11-19.md").contains("07700"))
  }

  @Test func aFileThatChangesWhileItIsAskedIsLeft() throws {
    let home = try Home()
    try home.write(Home.tonight, Self.words)
    let night = try home.candor(["mask"])
    try night.expect("replace, y or N")
    try home.write(Home.tonight, "Written elsewhere: bed 7.\n")
    try night.send("y\r")
    #expect(try night.wait() == 73)
    #expect(night.screen.contains("has changed since it was read"))
    #expect(home.page == "Written elsewhere: bed 7.\n")
  }
}

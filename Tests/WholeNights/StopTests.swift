@preconcurrency import Glibc
import Testing

@Suite struct StopTests {
  /// A first night with one line ended and another one half typed.
  private func halfTyped(_ home: Home, _ arguments: [String] = []) throws -> PseudoTerminal {
    let night = try home.candor(arguments)
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("The first line is whole.\r")
    try night.expect("│ ")
    try night.send("The second is not")
    try night.expect("The second is not")
    return night
  }

  private let both = "\n\nThe first line is whole.\nThe second is not\n"

  @Test func oneCtrlCKeepsTheLineAndGoesOn() throws {
    let home = try Home()
    let night = try halfTyped(home)
    try night.send("\u{3}")
    try night.expect("Kept so far. /done to finish, or Ctrl-C once more to leave.")
    try night.expect("│ ")
    try night.send("A third one.\r/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\n\nThe first line is whole.\nThe second is not\nA third one.\n"))
  }

  @Test func twoLeaveWithEverythingKept() throws {
    let home = try Home()
    let night = try halfTyped(home)
    try night.send("\u{3}")
    try night.expect("Ctrl-C once more to leave.")
    try night.send("\u{3}")
    try night.expect("Kept, in ~/journal/2026/11/2026-11-21.md")
    #expect(try night.wait() == 130)
    #expect(home.page.hasSuffix(both))
    #expect(home.drafts.isEmpty)
  }

  @Test func ctrlCWhereAnAnswerIsAskedKeepsItsWords() throws {
    let home = try Home()
    let sitting = try home.candor(["truth", "Sam"])
    try sitting.expect("The polished version.\n  ")
    try sitting.send("Busy but well")
    try sitting.expect("Busy but well")
    try sitting.send("\u{3}")
    try sitting.expect("Ctrl-C once more to leave.")
    try sitting.expect("Busy but well")
    try sitting.send("\u{3}")
    #expect(try sitting.wait() == 130)
    #expect(home.page.contains("polished: Busy but well\n"))
  }

  /// What Ctrl-C left in a line goes with it where it is deleted, and is kept where it is not.
  @Test(arguments: [true, false]) func whatIsDeletedAfterCtrlCDoesNotComeBack(isDeleted: Bool) throws {
    let home = try Home()
    try home.aWeek()
    let night = try home.candor()
    try night.expect("slept last night")
    try night.send("He died at four")
    try night.expect("He died at four")
    try night.send("\u{3}")
    try night.expect("Ctrl-C once more to leave.")
    try night.expect("He died at four")
    // Where something stands in the line Ctrl-D does nothing.
    try night.send(isDeleted ? "\u{15}\u{4}" : "\u{4}\r")
    if isDeleted {
      try night.expect("Enter to start")
      try night.send("\r")
    }
    try night.expect("│ ")
    try night.send("A line.\r/quit\r")
    #expect(try night.wait() == 0)
    #expect(home.page.components(of: "He died at four\n") == (isDeleted ? 0 : 1), "\(home.page)")
    #expect(home.page.contains("\nA line.\n"))
  }

  @Test func ctrlDEndsThePart() throws {
    let home = try Home()
    let night = try halfTyped(home)
    try night.send("\r\u{4}")
    try night.expect("Kept, in")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix(both))
  }

  /// Closing a terminal may send both; Ctrl-C alone would only ask.
  @Test(arguments: [SIGHUP, SIGTERM]) func noSignalIsLostToCtrlC(_ number: Int32) throws {
    let home = try Home()
    let night = try halfTyped(home)
    night.signal(SIGSTOP)
    night.signal(SIGINT)
    night.signal(number)
    night.signal(SIGCONT)
    _ = try night.wait(within: 10)
    #expect(home.page.hasSuffix(both))
  }

  @Test(arguments: [SIGHUP, SIGTERM]) func aSignalKeepsTheHalfLine(_ number: Int32) throws {
    let home = try Home()
    let night = try halfTyped(home)
    night.signal(number)
    #expect(try night.wait(within: 5) == 0)
    #expect(home.page.hasSuffix(both))
    #expect(home.drafts.isEmpty)
  }

  /// Faster than lines are looked at, as a page that is pasted without marks.
  @Test(arguments: [SIGHUP, SIGTERM]) func aSignalKeepsWhatWasTypedAhead(_ number: Int32) throws {
    let home = try Home()
    let night = try halfTyped(home)
    let lines = (0..<60).map { "line \($0) of what was typed ahead" }
    try night.send("\r" + lines.joined(separator: "\r"))
    usleep(20_000)
    night.signal(number)
    _ = try night.wait(within: 10)
    #expect(home.page.hasSuffix(both + lines.joined(separator: "\n") + "\n"))
    #expect(home.drafts.isEmpty)
  }

  @Test func aClosedTerminalKeepsTheHalfLine() throws {
    let home = try Home()
    let night = try halfTyped(home)
    night.hangUp()
    #expect(try night.wait(within: 5) == 0)
    #expect(home.page.hasSuffix(both))
    #expect(home.drafts.isEmpty)
  }

  @Test func killedInMidLineTheNextStartPutsItBack() throws {
    let home = try Home()
    let night = try halfTyped(home)
    usleep(1_200_000)
    night.signal(SIGKILL)
    try night.wait()
    #expect(home.page.isEmpty)
    let next = try home.candor()
    try next.expect("Saturday 21 November. Put back: 2 lines, from 22:14.")
    #expect(home.page.hasSuffix(both))
    try next.expect("Enter to start")
    try next.send("no\r")
    try next.wait()
    let third = try home.candor()
    try third.expect("Saturday 21 November.")
    try third.expect("Enter to start")
    #expect(!third.screen.contains("Put back"))
    #expect(home.page.components(of: "The second is not") == 1)
  }

  /// A crash tells nobody what was typed, leaves the terminal fit for the shell, and the next start has the words.
  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV])
  func aCrashIsSilentAndLosesNothing(_ number: Int32) throws {
    let home = try Home()
    let night = try halfTyped(home)
    #expect(!night.isAsShellsWantIt)
    usleep(1_200_000)
    let shown = night.screen.utf8.count
    night.signal(number)
    #expect(try night.wait(within: 5) == 128 + number)
    #expect(night.isAsShellsWantIt)
    #expect(night.screen.utf8.count - shown <= 2, "\(night.screen.suffix(500))")
    let next = try home.piped("").output
    #expect(next.contains("Put back: 2 lines, from 22:14."))
    #expect(!next.contains("No words were written"))
    #expect(home.page.hasSuffix(both))
  }

  @Test(arguments: [false, true]) func killedInAnAnswerItComesBackOnceInItsSection(isEnded: Bool) throws {
    let home = try Home()
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("I felt nothing at all.\r/done\r")
    try night.expect("not much felt")
    try night.expect("?\n  ")
    try night.send("His name is Darnell, and he asked about the food.")
    try night.expect("about the food.")
    usleep(1_200_000)
    if isEnded {
      try night.send("\r")
      try night.expect("Good night.")
      try night.wait()
    } else {
      night.signal(SIGKILL)
      try night.wait()
    }
    _ = try home.piped("no\n")
    #expect(home.page.components(of: "Darnell") == 1)
    #expect(home.page.components(of: "I felt nothing at all.\n") == 1)
    #expect(home.page.components(of: "## 22:14 what the words show\n") == 1)
    #expect(home.drafts.isEmpty)
  }

  @Test func stoppedAndContinued() throws {
    let home = try Home()
    let night = try halfTyped(home)
    try night.send("\u{1A}")
    // It is stopped by its own hand: Linux does not stop a session's only group for a key.
    usleep(300_000)
    try home.write("journal/2026/11/2026-11-21.md", "Typed elsewhere meanwhile.\n")
    night.signal(SIGCONT)
    try night.expect("Stopped for a while. What you typed is kept. Time went on.")
    try night.expect("The second is not")
    try night.send(" yet\r/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasPrefix("Typed elsewhere meanwhile.\n\n## 22:14 ten minutes\n"))
    #expect(home.page.hasSuffix("The first line is whole.\nThe second is not yet\n"))
  }

  @Test func aStormOfSizesWhileTyping() throws {
    let home = try Home()
    let night = try halfTyped(home)
    let words = (1...60).map { " word\($0)" }
    for (index, word) in words.enumerated() {
      night.resize(columns: [80, 1, 33, 0, 200, 12][index % 6], rows: [24, 1, 5, 0, 60, 2][index % 6])
      try night.send(word)
      usleep(3000)
    }
    night.resize(columns: 80, rows: 24)
    try night.send("\r/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\nThe second is not\(words.joined())\n"))
  }

  @Test func quitKeepsAll() throws {
    let home = try Home()
    let night = try halfTyped(home)
    try night.send("\r/quit\r")
    try night.expect("Kept, in")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix(both))
  }
}

@preconcurrency import Glibc
import Testing

@Suite struct VanishedTests {
  /// A journal in which an editor has saved an older text over a section.
  private func overwritten() throws -> Home {
    let home = try Home()
    try home.night(21, "## 14:10 ten minutes\n\nEarlier.\n")
    let old = home.page
    _ = try home.piped("A line that was kept.\n", ["write"])
    #expect(home.page.contains("A line that was kept."))
    try home.write(Home.tonight, old)
    return home
  }

  private let told = "A part from 22:14 is no longer in ~/journal/2026/11/2026-11-21.md."

  @Test func itIsToldAndPutBackOnAYes() throws {
    let home = try overwritten()
    let night = try home.candor()
    try night.expect(told)
    try night.expect("put it back, y or n")
    try night.send("y\r")
    try night.expect("Put back, in ~/journal/2026/11/2026-11-21.md")
    try night.expect("Enter to start")
    try night.send("no\r")
    try night.wait()
    #expect(home.page.hasSuffix("\n\nA line that was kept.\n"))
    #expect(home.page.hasPrefix("# Saturday 21 November 2026\n\n## 14:10 ten minutes\n\nEarlier.\n"))
    #expect(!(try home.piped("no\n").output.contains("no longer in")))
  }

  @Test func itIsForgottenOnANo() throws {
    let home = try overwritten()
    let night = try home.candor()
    try night.expect("put it back, y or n")
    try night.send("n\r")
    try night.expect("Enter to start")
    #expect(!home.page.contains("A line that was kept."))
    #expect(home.files(below: "journal/.drafts").isEmpty)
  }

  @Test func itIsAskedAgainAfterAnEnter() throws {
    let home = try overwritten()
    let night = try home.candor()
    try night.expect("put it back, y or n")
    try night.send("\r")
    try night.expect("Enter to start")
    #expect(try home.piped("no\n").output.contains("no longer in"))
  }

  /// Typed ahead, or at the question: it begins tonight's page, whatever is played.
  @Test(arguments: [[], ["write"], ["truth", "Sam"]]) func wordsThatAreNoAnswerAreKept(_ arguments: [String]) throws {
    let home = try overwritten()
    let night = try home.candor(arguments)
    try night.expect("put it back, y or n")
    try night.send("I am so tired of this.\rHe died at four.\r")
    for _ in 0..<2 { try night.expect("What you wrote is kept.") }
    #expect(home.draftHolds("I am so tired of this.\nHe died at four.\n"))
    try night.send("yup\ry\r")
    try night.expect("Put back, in")
    try night.expect("Enter to start", "│ ", "polished version.", "do you say?", "most days?")
    try night.send("/quit\r")
    try night.wait()
    #expect(home.page.components(of: "I am so tired of this.\nHe died at four.\n") == 1)
    #expect(home.page.components(of: "A line that was kept.") == 1)
    #expect(!home.page.contains("yup"))
    #expect(home.drafts.isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalAtTheQuestionLeavesWithWhatWasTyped(_ number: Int32) throws {
    let home = try overwritten()
    let night = try home.candor(["write"])
    try night.expect("put it back, y or n")
    try night.send("I am so tired of this.\rHe died at")
    try night.expect("He died at")
    night.signal(number)
    _ = try night.wait(within: 5)
    #expect(home.page.hasSuffix("I am so tired of this.\nHe died at\n"))
    #expect(home.drafts.isEmpty)
    #expect(try home.piped("no\n").output.contains("no longer in"))
  }

  @Test func peopleAreShownAtTheQuestionToo() throws {
    let home = try overwritten()
    let night = try home.candor()
    try night.expect("put it back, y or n")
    try night.send("/now\r")
    try night.expect("In danger right now: your emergency number")
    try night.expect("put it back, y or n")
  }

  /// More than a program may have files open.
  @Test func manyPartsThatWereKeptAreLookedAfter() throws {
    let home = try Home()
    _ = try home.shell("for n in $(seq 60); do \"$CANDOR\" later thing $n; done")
    #expect(home.files(below: "journal/.drafts/done").count == 60)
    let run = try home.shell("ulimit -n 40; echo A line. | \"$CANDOR\" write")
    #expect(run.status == 0 && !run.output.contains("no longer in"), "\(run.output)\(run.errors)")
    #expect(home.page.hasSuffix("\n\nA line.\n"))
    #expect(home.files(below: "journal/.drafts/done").count == 1)
  }

  /// As Syncthing leaves it: the other machine's text has the name, and this one's lies beside it.
  @Test func whereACopyHasItNothingIsAsked() throws {
    let home = try overwritten()
    let copy = "journal/2026/11/2026-11-21.sync-conflict-20261121-222301-ABCDEFG.md"
    try home.write(copy, "## 22:14 ten minutes\n\nA line that was kept.\n")
    let night = try home.candor([], columns: 200)
    try night.expect("The part from 22:14 is in ~/\(copy). candor doctor --fix adds it.")
    try night.expect("Enter to start")
    #expect(!night.screen.contains("put it back"))
    _ = try home.piped("", ["doctor", "--fix"])
    #expect(home.page.hasSuffix("\n\nA line that was kept.\n"))
    #expect(!(try home.piped("no\n").output.contains("part from")))
  }

  @Test func byPipeItIsOnlyTold() throws {
    let home = try overwritten()
    let result = try home.piped("y\n")
    #expect(result.output.contains(told))
    #expect(result.output.contains("It is still in ~/journal/.drafts/done/draft."))
    #expect(!home.page.contains("A line that was kept."))
    #expect(!home.files(below: "journal/.drafts/done").isEmpty)
  }

  @Test func aSectionThatThePersonChangedIsNotMissed() throws {
    let home = try Home()
    _ = try home.piped("A line that was kept.\n", ["write"])
    try home.write(Home.tonight, home.page.replacing("kept", with: "changed"))
    #expect(!(try home.piped("no\n").output.contains("no longer in")))
  }
}

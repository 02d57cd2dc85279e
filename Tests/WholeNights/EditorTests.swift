@preconcurrency import Glibc
import Testing

/// The person's own editor, from within the writing: what it saved is taken, or named.
@Suite struct EditorTests {
  /// Writes a line, opens this for an editor, and comes back.
  private func edited(_ home: Home, _ editor: String) throws -> PseudoTerminal {
    try home.write("editor", "#!/bin/sh\n\(editor)\n", mode: 0o700)
    let night = try home.candor(["write"], changes: ["EDITOR": "\(home.path)/editor"])
    try night.expect("│ ")
    try night.send("A line before.\r")
    try night.expect("│ ")
    try night.send("/edit\r")
    return night
  }

  private func done(_ night: PseudoTerminal) throws {
    try night.expect("│ ")
    try night.send("/done\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
  }

  @Test func whatItSavedIsTaken() throws {
    let home = try Home()
    let night = try edited(home, "printf '\\nA line from the editor.\\n' >> \"$1\"")
    try night.expect("As you left it in the editor.")
    try done(night)
    #expect(home.page.hasSuffix("\n\nA line before.\nA line from the editor.\n"))
    #expect(home.drafts.isEmpty)
  }

  /// Where one line was asked, too: at the door it is the page, elsewhere it is in the line, and leaving keeps it.
  @Test(arguments: [[], ["truth", "Sam"]] as [[String]], ["/quit\r", "/done\r"])
  func whatItSavedAtAShortQuestionIsKept(_ arguments: [String], _ leaving: String) throws {
    let home = try Home()
    try home.write("editor", "#!/bin/sh\nprintf 'She died today.' > \"$1\"\n", mode: 0o700)
    let night = try home.candor(arguments, changes: ["EDITOR": "\(home.path)/editor"])
    try night.expect(arguments.isEmpty ? "Enter to start" : "The polished version.\n  ")
    try night.send("/edit\r")
    try night.expect(arguments.isEmpty ? "│ " : "She died today.")
    try night.send(leaving)
    _ = try night.wait(within: 10)
    #expect(home.page.components(of: "She died today.") == 1)
  }

  /// The editor's file goes only once a draft has the words: a kill behind it loses none, typed at a short question or
  /// in the prose.
  @Test(arguments: ["", "For all to see.\r"]) func whatItSavedOutlivesAKill(_ first: String) throws {
    let home = try Home()
    try home.write("editor", "#!/bin/sh\nprintf 'She died today.' > \"$1\"\n", mode: 0o700)
    let night = try home.candor(["truth", "Sam"], changes: ["EDITOR": "\(home.path)/editor"])
    try night.expect("The polished version.\n  ")
    try night.send(first)
    if !first.isEmpty { try night.expect("│ ") }
    try night.send("/edit\r")
    try night.expect(first.isEmpty ? "She died today." : "As you left it in the editor.")
    // Until the file is gone; then at once.
    for _ in 0..<200 where home.drafts.contains(where: { $0.contains("/edit.") }) { usleep(1000) }
    night.signal(SIGKILL)
    try night.wait()
    #expect(!home.drafts.contains { $0.contains("/edit.") })
    _ = try home.piped("/quit\n")
    #expect(home.page.components(of: "She died today.") == 1)
  }

  /// The same by pipe, where drafts are synced once a second at most.
  @Test func whatItSavedOutlivesAKillByPipe() throws {
    let home = try Home()
    try home.write("editor", "#!/bin/sh\nprintf 'She died today.' > \"$1\"\n", mode: 0o700)
    let edit = "{ printf 'First.\\n/edit\\n'; sleep 0.5; kill -9 $(cat pid); }"
    _ = try home.shell("\(edit) | (sh -c 'echo $PPID' > pid; EDITOR=$PWD/editor exec \"$CANDOR\" write)")
    #expect(home.drafts.contains { home.text($0).contains("She died today.") })
  }

  /// Ctrl-X Ctrl-E where one line is asked: the editor opens on the half line, and what it saves stands in that line.
  @Test(arguments: [true, false]) func theHalfLineOfAQuestionIsOpened(isSaved: Bool) throws {
    let home = try Home()
    let end = isSaved ? "printf 'Busy but well' > \"$1\"" : "exit 1"
    try home.write(
      "editor",
      "#!/bin/sh\ncp \"$1\" \"$HOME/seen\"; cat \"$HOME\"/journal/.drafts/draft.* > \"$HOME/draft\"\n\(end)\n",
      mode: 0o700)
    let night = try home.candor(["truth", "Sam"], changes: ["EDITOR": "\(home.path)/editor"])
    try night.expect("The polished version.\n  ")
    try night.send("Busy, and \u{18}\u{5}")
    try night.expect(isSaved ? "Busy but well" : "ended with an error.")
    #expect(home.text("seen").hasPrefix("Busy, and"))
    #expect(home.text("draft").contains("Busy, and"))
    try night.send("\r/quit\r")
    try night.wait()
    #expect(home.page.contains(isSaved ? "polished: Busy but well\n" : "polished: Busy, and\n"))
    #expect(home.page.components(of: "Busy") == 1)
  }

  /// As `:cq` of vim does: the text was not to be changed.
  @Test func nothingIsLeftWhereNothingWasSaved() throws {
    let home = try Home()
    let night = try edited(home, "exit 1")
    try night.expect("ended with an error. What you wrote is as it was.")
    try done(night)
    #expect(home.page.hasSuffix("\n\nA line before.\n"))
    #expect(home.drafts.isEmpty)
  }

  @Test(arguments: ["kill -SEGV $$", "exit 3", "head -c 9000000 /dev/zero | tr '\\0' x >> \"$1\""])
  func whatCannotBeTakenStaysAndIsNamed(_ ending: String) throws {
    let home = try Home()
    let night = try edited(home, "printf '\\nA line from the editor.\\n' >> \"$1\"; \(ending)")
    try night.expect("what the editor saved is in")
    try night.expect("~/journal/.drafts/edit.")
    // Another try is not in its way.
    try night.expect("│ ")
    try night.send("/edit\r")
    try night.expect("what the editor saved is in")
    try night.expect("~/journal/.drafts/edit.")
    try done(night)
    #expect(home.page.hasSuffix("\n\nA line before.\n"))
    #expect(home.drafts.count == 2)
    for draft in home.drafts { #expect(home.text(draft).hasPrefix("A line before.\nA line from the editor.\n")) }
    #expect(try home.piped("no\n").output.components(of: "An editor left ~/journal/.drafts/edit.") == 2)
  }

  @Test(arguments: ["true", "touch \"$1\"", ": > \"$1\"", "printf ' \\n\\t\\n' > \"$1\""])
  func anEmptyPageThatComesBackEmptyKeepsNothing(_ editor: String) throws {
    let home = try Home()
    try home.write("editor", "#!/bin/sh\n\(editor)\n", mode: 0o700)
    let night = try home.candor(["write"], changes: ["EDITOR": "\(home.path)/editor"])
    try night.expect("│ ")
    try night.send("/edit\r")
    try night.expect("│ ")
    try night.send("/done\r")
    try night.expect("No words were written, so nothing is kept.")
    #expect(try night.wait() == 0)
    #expect(home.page.isEmpty)
    #expect(home.drafts.isEmpty)
  }

  /// While the editor is open, candor sleeps.
  @Test func nothingIsDoneWhileTheEditorIsOpen() throws {
    let home = try Home()
    try home.write(Home.tonight, "## 14:10 ten minutes\n\nEarlier.")
    try home.write("editor", "#!/bin/sh\ntouch \"$HOME/open\"; sleep 1\n", mode: 0o700)
    let edit = try home.candor(["edit"], changes: ["EDITOR": "\(home.path)/editor", "VISUAL": nil])
    for _ in 0..<500 where home.read("open") == nil { usleep(10_000) }
    let waits = "grep ^voluntary /proc/\(edit.process)/status"
    let before = try home.shell(waits).output
    usleep(500_000)
    #expect(try home.shell(waits).output == before)
    #expect(before.contains("voluntary"))
    #expect(try edit.wait() == 0)
  }

  /// In a rehearsal no editor is opened: the line stands again.
  @Test func inARehearsalTheLineStays() throws {
    let home = try Home()
    let play = try home.candor(["practice", "play", "truth"])
    try play.expect("A name, or")
    try play.send("Samira\u{18}\u{5}")
    try play.expect("Samira")
    try play.expect("Samira")
    try play.send("\r")
    try play.expect("The polished version.\n  ")
    try play.send("\u{3}")
    #expect(try play.wait() == 130)
  }

  /// A night's own file, opened and closed again.
  @Test func aNightThatIsNotChangedInTheEditorIsTheSameFile() throws {
    let home = try Home()
    try home.write(Home.tonight, "## 14:10 ten minutes\n\nEarlier.")
    let facts = "stat -c '%i %Y %a %s' \(Home.tonight)"
    let before = try home.shell(facts).output
    let edit = try home.candor(["edit"], changes: ["EDITOR": "true", "VISUAL": nil])
    #expect(try edit.wait() == 0)
    #expect(try home.shell(facts).output == before)
  }
}

@preconcurrency import Glibc
import Testing

@Suite struct DiskTests {
  @Test func aJournalThatIsMissingIsMadeForThePersonAlone() throws {
    let home = try Home()
    #expect(try home.piped("\nA line.\n").status == 0)
    let modes = try home.shell("stat -c %a journal journal/2026 journal/2026/11 journal/2026/11/2026-11-21.md")
    #expect(modes.output == "700\n700\n700\n600\n")
  }

  @Test func aParentThatIsMissingIsADiskThatIsNotThere() throws {
    let home = try Home()
    let night = try home.piped("\nA line.\n", ["--journal", "\(home.path)/disk/journal"])
    #expect(night.status == 73)
    #expect(night.errors.contains("perhaps a disk is not mounted"))
    #expect(access("\(home.path)/disk", F_OK) != 0)
  }

  @Test func aFolderThatOthersCanWriteIsRefused() throws {
    let home = try Home()
    mkdir("\(home.path)/journal", 0o700)
    chmod("\(home.path)/journal", 0o770)
    let night = try home.piped("\nA line.\n")
    #expect(night.status == 73)
    #expect(night.errors.contains("chmod go-w"))
    #expect(home.files().isEmpty)
  }

  @Test(arguments: [
    "ln -s ../../../elsewhere.md $D", "mkfifo $D", "mkdir $D", "ln -s /nowhere $D",
  ])
  func aDayThatIsNoFile(making: String) throws {
    let home = try Home()
    _ = try home.shell(
      "mkdir -p -m 700 journal/2026/11; echo old > elsewhere.md; D=journal/2026/11/2026-11-21.md; \(making)")
    let night = try home.piped("\nA line that must live.\n")
    #expect(night.status == 73)
    #expect(night.output.contains("NOT KEPT: "))
    #expect(night.output.contains("Your words are safe in ~/journal/.drafts/draft."))
    #expect(home.text("elsewhere.md") == "old\n")
    #expect(home.drafts.map { home.text($0) }.joined().contains("A line that must live."))
    // The next start, with the obstacle gone, has them in the file.
    _ = try home.shell("rm -rf journal/2026/11/2026-11-21.md")
    let next = try home.piped("no\n")
    #expect(next.output.contains("Put back: "))
    #expect(home.page.contains("A line that must live."))
  }

  @Test func aJournalThatCannotBeReadIsNotANewOne() throws {
    let home = try Home()
    try home.write("journal/2026", "a file where a year should be")
    let night = try home.piped("no\n", changes: ["CANDOR_NOW": "2027-01-05T22:14"])
    #expect(night.output.contains("~/journal/2026 is a file, not a directory, and was passed over.\n"))
    #expect(!night.output.contains("This is a journal."))
  }

  @Test func whatAnEditorLeftIsNamed() throws {
    let home = try Home()
    mkdir("\(home.path)/journal", 0o700)
    try home.write("journal/.drafts/edit.99999999.md", "Left behind.\n")
    let night = try home.piped("no\n")
    #expect(night.output.contains("An editor left ~/journal/.drafts/edit.99999999.md."))
    #expect(home.text("journal/.drafts/edit.99999999.md") == "Left behind.\n")
  }

  @Test func anotherFolderTakesWhatTheFirstCannot() throws {
    let home = try Home()
    _ = try home.shell("mkdir -p -m 700 journal/2026/11/2026-11-21.md")
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("A line.\r/done\r")
    try night.expect("NOT KEPT: ")
    try night.expect("Enter tries again")
    try night.send("\r")
    try night.expect("NOT KEPT: ")
    try night.expect("Enter tries again")
    try night.send("\(home.path)/other\r")
    try night.expect("Kept, in ~/other/2026/11/2026-11-21.md")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.text("other/2026/11/2026-11-21.md").hasSuffix("\n\nA line.\n"))
    #expect(home.drafts.isEmpty)
  }

  @Test func triedAgainAfterTheObstacleIsGone() throws {
    let home = try Home()
    _ = try home.shell("mkdir -p -m 700 journal/2026/11/2026-11-21.md")
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("A line.\r/done\r")
    try night.expect("Enter tries again")
    rmdir("\(home.path)/journal/2026/11/2026-11-21.md")
    try night.send("\r")
    try night.expect("Kept, in")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\n\nA line.\n"))
  }

  /// Blanks beside its name are none of it.
  @Test(arguments: [(" ", ""), ("", " "), ("  ", "  ")])
  func aFolderIsNamedWithBlanksBesideIt(_ before: String, _ after: String) throws {
    let (home, night) = try unkept()
    try night.send("\(before)\(home.path)/other\(after)\r")
    try night.expect("Kept, in ~/other/2026/11/2026-11-21.md")
    #expect(try night.wait() == 0)
    #expect(home.text("other/2026/11/2026-11-21.md").hasSuffix("\n\nA line.\n"))
  }

  /// A night whose file cannot be written, where the way on is asked.
  private func unkept() throws -> (Home, PseudoTerminal) {
    let home = try Home()
    _ = try home.shell("mkdir -p -m 700 journal/2026/11/2026-11-21.md")
    let night = try home.candor(["write"])
    try night.expect("│ ")
    try night.send("A line.\r/done\r")
    try night.expect("Enter tries again")
    return (home, night)
  }

  /// Nothing but a folder is taken for one, and nothing that is typed there is lost.
  @Test func wordsWhereTheWayOnIsAskedAreKept() throws {
    let (home, night) = try unkept()
    try night.send("/now\r")
    try night.expect("In danger right now: your emergency number")
    try night.expect("Enter tries again")
    try night.send("/help\r")
    try night.expect("Enter tries again")
    try night.send("He died at four and/or five.\r")
    try night.expect("What you wrote is kept.")
    #expect(home.draftHolds("He died at four and/or five."))
    try night.expect("Enter tries again")
    rmdir("\(home.path)/journal/2026/11/2026-11-21.md")
    try night.send("\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    #expect(home.page.components(of: "A line.\n") == 1)
    #expect(home.page.components(of: "He died at four and/or five.\n") == 1)
    #expect(home.drafts.isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGINT]) func aSignalWhereTheWayOnIsAskedKeepsTheHalfLine(_ number: Int32) throws {
    let (home, night) = try unkept()
    try night.send("He died at four")
    try night.expect("He died at four")
    night.signal(number)
    if number == SIGINT {
      try night.expect("NOT KEPT")
      try night.send("\u{4}\u{4}\u{4}")
    }
    #expect(try night.wait() == 73)
    rmdir("\(home.path)/journal/2026/11/2026-11-21.md")
    _ = try home.piped("no\n")
    #expect(home.page.components(of: "A line.\n") == 1)
    #expect(home.page.components(of: "He died at four\n") == 1)
  }

  @Test func tenSittingsAtOnceKeepTenSections() throws {
    let home = try Home()
    let run = try home.shell(
      """
      for n in 1 2 3 4 5 6 7 8 9 10; do
        { sleep 0.1; printf 'Sitting %s.\\n' "$n"; } | "$CANDOR" write > out.$n & done; wait
      """)
    #expect(run.status == 0)
    #expect(home.page.components(of: "\n## 22:14 ten minutes\n") == 10)
    for number in 1...10 { #expect(home.page.components(of: "\nSitting \(number).\n") == 1) }
    #expect(home.page.hasPrefix("# Saturday 21 November 2026\n"))
    #expect(home.page.components(of: "# Saturday") == 1)
    #expect(home.drafts.isEmpty)
  }

  @Test func aLockThatIsHeldIsWaitedForAndThenTold() throws {
    let home = try Home()
    try home.night(21, "## 14:10 ten minutes\n\nEarlier.\n")
    let night = try home.shell(
      """
      flock journal/2026/11/2026-11-21.md sleep 20 & sleep 0.3
      printf 'A line.\\n' | "$CANDOR" write; kill $!
      """)
    #expect(night.output.contains("Another sitting holds"))
    #expect(home.page.hasSuffix("\n\nA line.\n"))
  }

  @Test func anEditorThatReplacesTheFileMeanwhile() throws {
    let home = try Home()
    try home.night(21, "## 14:10 ten minutes\n\nEarlier.\n")
    let night = try home.candor(["write"])
    try night.expect("│ ")
    try night.send("A line.\r")
    try night.expect("│ ")
    _ = try home.shell("cd journal/2026/11; sed 's/Earlier/Changed/' 2026-11-21.md > new; mv new 2026-11-21.md")
    try night.send("/done\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    #expect(home.page.contains("\nChanged.\n\n## 22:14 ten minutes\n"))
    #expect(home.page.hasSuffix("\n\nA line.\n"))
  }

  @Test func theFolderTakenAwayMeanwhile() throws {
    let home = try Home()
    let night = try home.candor(["write"])
    try night.expect("│ ")
    try night.send("One line.\r")
    try night.expect("│ ")
    _ = try home.shell("rm -rf journal")
    try night.send("Another line.\r/done\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\n\nOne line.\nAnother line.\n"))
  }

  /// What another program does to the night's file while someone writes; candor keeps no file open that could be gone.
  @Test(arguments: [
    (": > $D", ""), ("echo Shorter. > $D", "Shorter.\n\n"), ("rm $D", "# Saturday 21 November 2026\n\n"),
    ("rm -r journal/2026", "# Saturday 21 November 2026\n\n"), ("chmod 400 $D", "## 14:10 ten minutes\n\nEarlier.\n\n"),
  ])
  func theFileChangedMeanwhile(_ change: String, _ before: String) throws {
    let home = try Home()
    try home.write(Home.tonight, "## 14:10 ten minutes\n\nEarlier.\n")
    let night = try home.candor(["write"])
    try night.expect("│ ")
    try night.send("One line.\r")
    try night.expect("│ ")
    #expect(try home.shell("D=\(Home.tonight); \(change)").status == 0)
    try night.send("Another line.\r/done\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    let isShorter = !change.hasPrefix("chmod")
    #expect(night.screen.contains("Another program has taken text out of") == isShorter, "\(night.screen)")
    let start = before.isEmpty ? "# Saturday 21 November 2026\n\n" : before
    #expect(home.page.hasPrefix("\(start)## 22:14 ten minutes\n"))
    #expect(home.page.hasSuffix("\n\nOne line.\nAnother line.\n"))
  }

  /// What is told first hides nothing that is worse: no second copy of one part, then no place for the next one's draft.
  @Test func oneTroubleAfterAnother() throws {
    let home = try Home()
    try home.aWeek()
    mkdir("\(home.path)/journal/.drafts", 0o700)
    try home.write("journal/.drafts/done", "in the way")
    let night = try home.candor()
    try night.expect("slept last night")
    try night.send("5.5\r")
    try night.expect("worked today")
    try night.send("13\r")
    try night.expect("any talk outside")
    try night.send("n\r")
    try night.expect("a second copy of it was not kept.")
    _ = try home.shell("rm -r journal/.drafts; touch journal/.drafts")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("A line.\r")
    try night.expect("The journal cannot take a draft.")
    try night.send("/quit\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    #expect(home.page.contains("\n\nA line.\n"))
  }

  /// A limit on the size of files, as `ulimit -f` sets it, is an error and not a death.
  @Test func aLimitOnTheSizeOfFiles() throws {
    let home = try Home()
    let old = "## 14:10 ten minutes\n\n" + String(repeating: "Many words. ", count: 400) + "\n"
    try home.write(Home.tonight, old)
    let night = try home.shell("ulimit -f 1; printf 'A line that must live.\\n' | \"$CANDOR\" write | cat; echo")
    #expect(night.output.contains("NOT KEPT: write: File too large"))
    #expect(night.output.contains("Your words are safe in ~/journal/.drafts/draft."))
    #expect(home.page == old)
    #expect(try home.piped("no\n").output.contains("Put back"))
    #expect(home.page.hasPrefix(old))
    #expect(home.page.hasSuffix("\n\nA line that must live.\n"))
  }

  /// A line that is changed and changed back within a disk's bad moment is on the disk again.
  @Test func aLineThatCameBackAfterAFailedWrite() throws {
    let home = try Home()
    let night = try home.candor(["write"])
    try night.expect("│ ")
    try night.send("The line that stands.")
    #expect(home.draftHolds("The line that stands."))
    #expect(try home.shell("prlimit --pid \(night.process) --fsize=400:unlimited").status == 0)
    try night.send("\u{15}\u{1B}[200~" + String(repeating: "X", count: 900) + "\u{1B}[201~")
    #expect(home.draftHolds("XXXX"))
    try night.send("\u{15}The line that stands.")
    #expect(home.draftHolds("The line that stands."))
    night.signal(SIGKILL)
    _ = try night.wait()
    #expect(try home.piped("no\n").output.contains("Put back"))
    #expect(home.page.contains("\nThe line that stands.\n"))
    #expect(!home.page.contains("X"))
  }

  @Test(arguments: [
    "No newline at the end", "Windows\r\nlines\r\n", "\u{FEFF}# Saturday\n\nWith a mark.\n", "A NUL \u{0} here\n",
  ])
  func oldBytesStay(old: String) throws {
    let home = try Home()
    try home.write(Home.tonight, old)
    #expect(try home.piped("A line.\n", ["write"]).status == 0)
    #expect(home.page.hasPrefix(old))
    #expect(home.page.hasSuffix("\n\nA line.\n"))
    #expect(home.page.contains("\n\n## 22:14 ten minutes\n") || home.page.contains("\r\n\n## 22:14 ten minutes\n"))
  }

  @Test func aFullDisk() throws {
    let home = try Home()
    mkdir("\(home.path)/journal", 0o700)
    guard mount("tmpfs", "\(home.path)/journal", "tmpfs", 0, "size=64k,mode=0700") == 0 else {
      return skipped("a full disk needs root and tmpfs")
    }
    defer { umount2("\(home.path)/journal", Int32(MNT_DETACH)) }
    let night = try home.candor(changes: ["XDG_STATE_HOME": "\(home.path)/state"])
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("A line before.\r")
    try night.expect("│ ")
    _ = try home.shell("cat /dev/zero > journal/filler")
    let long = String(repeating: "many words ", count: 800)
    try night.send("\u{1B}[200~\(long)end\u{1B}[201~\r")
    try night.expect("The journal cannot take a draft.")
    try night.send("One more line.\r")
    try night.expect("│ ")
    let help = try home.shell("\"$CANDOR\" now")
    #expect(help.status == 0 && help.output.contains("findahelpline.com"))
    try night.send("/now\r")
    try night.expect("In danger right now: your emergency number")
    try night.send("/done\r")
    try night.expect("NOT KEPT: ")
    try night.expect("No space left on device")
    try night.expect("Enter tries again")
    unlink("\(home.path)/journal/filler")
    try night.send("\r")
    try night.expect("Kept, in")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\n\nA line before.\n\(long)end\nOne more line.\n"))
    #expect(night.screen.components(of: "The journal cannot take a draft.") == 1)
    #expect(home.drafts.isEmpty)
    #expect(home.files(below: "state").isEmpty)
  }

  @Test func aTreeThatCannotBeWrittenIsToldAtTheStart() throws {
    let home = try Home()
    mkdir("\(home.path)/journal", 0o700)
    guard mount("tmpfs", "\(home.path)/journal", "tmpfs", UInt(MS_RDONLY), "size=64k,mode=0700") == 0 else {
      return skipped("a read-only disk needs root and tmpfs")
    }
    defer { umount2("\(home.path)/journal", Int32(MNT_DETACH)) }
    let night = try home.candor(columns: 200)
    try night.expect("Read-only file system. Nothing was written.")
    try night.expect("candor --journal DIR")
    #expect(try night.wait() == 73)
    #expect(!night.screen.contains("Enter to start"))
  }

  /// Room for words and none for names: a draft's file cannot be made.
  @Test func aDiskThatTakesNoMoreFiles() throws {
    let home = try Home()
    mkdir("\(home.path)/journal", 0o700)
    guard mount("tmpfs", "\(home.path)/journal", "tmpfs", 0, "size=1m,nr_inodes=2,mode=0700") == 0 else {
      return skipped("a disk without room for names needs root and tmpfs")
    }
    defer { umount2("\(home.path)/journal", Int32(MNT_DETACH)) }
    let night = try home.piped("A line that must live.\n", ["write"])
    #expect(night.status == 73)
    #expect(night.output.contains("NOT KEPT: mkdir: No space left on device"))
    #expect(night.output.contains("Your words are safe in ~/.local/state/candor/drafts/draft."))
    let left = home.files(below: ".local/state").map { home.text($0) }.joined()
    #expect(left.hasSuffix("\n\nA line that must live.\n"))
  }

  @Test(.enabled(if: geteuid() == 0, "needs root to make one")) func aDayThatIsADevice() throws {
    let home = try Home()
    _ = try home.shell("mkdir -p -m 700 journal/2026/11; mknod \(Home.tonight) c 1 3")
    let night = try home.piped("A line that must live.\n", ["write"])
    #expect(night.status == 73)
    #expect(night.output.contains("is a device, so nothing is written through it"))
    #expect(home.drafts.map { home.text($0) }.joined().contains("A line that must live."))
  }

  /// Says why a test did not run.
  private func skipped(_ reason: String) { print("skipped: \(reason)") }
}

import Testing

@Suite struct TypingTests {
  private func writing(_ home: Home, changes: [String: String?] = [:], _ arguments: [String] = []) throws
    -> PseudoTerminal
  {
    let night = try home.candor(["write"] + arguments, changes: changes)
    try night.expect("│ ")
    return night
  }

  private func finish(_ night: PseudoTerminal) throws {
    try night.send("\r/done\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
  }

  /// The paragraphs of the only section.
  private func prose(_ home: Home) -> String {
    guard let range = home.page.firstRange(of: "minutes: 1\n\n") else { return home.page }
    return String(home.page[range.upperBound...])
  }

  @Test func aPastedPageIsTextAndNoCommand() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send("\u{1B}[200~Before.\r\n/done\nquit\n/quit\u{1B}[201~")
    try finish(night)
    #expect(prose(home) == "Before.\n/done\nquit\n/quit\n")
  }

  /// A terminal that does not say where a paste begins and ends: each line is as if typed, and bare words are text.
  @Test func aPasteWithoutItsMarksIsText() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send("One\rquit\rdone\r\rexit")
    try finish(night)
    #expect(prose(home) == "One\nquit\ndone\nexit\n")
  }

  @Test func aPasteThatNeverEndsIsKept() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send("\u{1B}[200~One\nTwo")
    usleepSeconds(1.3)
    night.signal(15)
    #expect(try night.wait() == 0)
    #expect(prose(home) == "One\nTwo\n")
  }

  @Test func aLineOfOneMegabyte() throws {
    let home = try Home()
    let line = String(repeating: "twelve words ", count: 80_660) + "end"
    let night = try writing(home)
    try night.send("\u{1B}[200~\(line)\u{1B}[201~")
    try night.send("\r")
    try night.expect("│ ", within: 60)
    try night.send("/done\r")
    try night.expect("Kept, in", within: 60)
    #expect(try night.wait() == 0)
    #expect(prose(home) == line + "\n")
  }

  @Test func nulInAPasteIsTold() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send("\u{1B}[200~a\u{0}b\u{1B}[201~\r")
    try night.expect("Some of what was pasted could not be read and is missing.")
    try finish(night)
    #expect(prose(home) == "ab\n")
  }

  @Test func invalidUTF8GoesToTheDiskAsItCame() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send(Array("caf".utf8) + [0xE9, 0x20, 0xFF, 0xFE] + Array(" x".utf8))
    try finish(night)
    #expect(
      home.read(Home.tonight)?.suffix(10).elementsEqual(
        Array("caf".utf8) + [0xE9, 0x20, 0xFF, 0xFE] + Array(" x\n".utf8)) == true)
  }

  @Test func keysThatControlDoNoHarm() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send("one\u{1}\u{5}\u{C}\u{13}\u{11} two\tthree\u{1B}[C\u{1B}OC four\u{16}\u{1}")
    try finish(night)
    #expect(prose(home) == "one two\tthree four\n")
  }

  @Test func wideAndCombiningCharactersAcrossTheMargin() throws {
    let home = try Home()
    let line = String(repeating: "漢字かな ", count: 12) + "e\u{301} 👩‍👩‍👧 שלום " + String(repeating: "ﬁn ", count: 20) + "."
    let night = try writing(home)
    try night.send(line)
    try finish(night)
    #expect(prose(home) == line + "\n")
  }

  @Test func viMode() throws {
    let home = try Home()
    try home.write("inputrc", "set editing-mode vi\nset enable-bracketed-paste off\n")
    let night = try writing(home, changes: ["INPUTRC": "\(home.path)/inputrc"])
    try night.send("a wird")
    usleepSeconds(0.2)
    try night.send("\u{1B}")
    usleepSeconds(0.7)
    try night.send("hhro")
    usleepSeconds(0.2)
    try night.send("A, and more")
    try finish(night)
    #expect(prose(home) == "a word, and more\n")
  }

  @Test func aMacroOnTab() throws {
    let home = try Home()
    try home.write("inputrc", "\"\\t\": \"of my own\"\n")
    let night = try writing(home, changes: ["INPUTRC": "\(home.path)/inputrc"])
    try night.send("a macro \t, and more")
    try finish(night)
    #expect(prose(home) == "a macro of my own, and more\n")
  }

  @Test func anInputrcThatIsBroken() throws {
    let home = try Home()
    try home.write("inputrc", "set editing-mode \n$if\n\"\\C-\": \n\u{0}\u{1}\n")
    let night = try writing(home, changes: ["INPUTRC": "\(home.path)/inputrc"])
    try night.send("Still here.")
    try finish(night)
    #expect(prose(home).hasSuffix("Still here.\n"))
  }

  @Test func slashes() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send("/donut\r//done as words\r/done it is not, with words after it")
    try finish(night)
    #expect(prose(home) == "/donut\n/done as words\n/done it is not, with words after it\n")
  }

  @Test func linesThatLookLikeHeadingsComeBackAsProse() throws {
    let home = try Home()
    let night = try writing(home)
    try night.send("# one\r## 22:14 truth\rwho: Sam\r\\# four")
    try finish(night)
    let shown = try home.shell("\"$CANDOR\" show 2026-11-21; \"$CANDOR\" grep -c Sam")
    #expect(shown.output.contains("who: Sam"))
    #expect(home.page.components(of: "\n## ") == 1)
  }

  @Test func twoMinutesAndATimer() throws {
    let home = try Home()
    let night = try writing(home, ["--minutes", "2"])
    try night.expect("")
    try night.send("/time\r")
    try night.expect("2 minutes left.")
    try night.send("/more 3\r")
    try night.expect(" 5 │ ")
    try night.send("/more x\r")
    try night.expect("│ ")
    try finish(night)
    #expect(prose(home) == "/more x\n")
  }
}

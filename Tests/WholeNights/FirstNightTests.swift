import Testing

@Suite struct FirstNightTests {
  @Test func twoEntersBeforeTheFirstWord() throws {
    let home = try Home()
    // One Enter is the shell's, after the word candor; the other starts the writing.
    let night = try home.candor()
    try night.expect("It stays on this machine, in plain text, in ~/journal.")
    try night.expect("Enter to start, or ? for what else there is.")
    try night.send("\r")
    try night.expect("10 │ ")
    try night.send("First day on the ward.\r")
    try night.expect("10 │ ")
    try night.send("Nobody told me where the toilets are.\r")
    try night.expect("10 │ ")
    try night.send("/done\r")
    try night.expect("Kept, in ~/journal/2026/11/2026-11-21.md")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasPrefix("# Saturday 21 November 2026\n\n## 22:14 ten minutes\n"))
    #expect(home.page.hasSuffix("\n\nFirst day on the ward.\nNobody told me where the toilets are.\n"))
    #expect(home.drafts.isEmpty)
  }

  @Test func noEnterAtAllWhereWordsAreTypedAtTheDoor() throws {
    let home = try Home()
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("I do not know how to start this.\r")
    try night.expect("What you typed is the first line.")
    try night.send("/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\n\nI do not know how to start this.\n"))
  }

  @Test func nothingWrittenLeavesNothingBehind() throws {
    let home = try Home()
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("10 │ ")
    try night.send("/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.files().isEmpty)
  }

  @Test func onlyThePersonCanReadWhatIsMade() throws {
    let home = try Home()
    let result = try home.shell("umask 000; printf '\\nA line.\\n' | \"$CANDOR\"; find journal -perm /077")
    #expect(result.status == 0)
    #expect(home.page.contains("A line."))
    #expect(result.output.hasSuffix("Good night.\n"))
  }
}

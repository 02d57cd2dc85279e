import Testing

@Suite struct PipeTests {
  @Test func theSameNightInPlainText() throws {
    let home = try Home()
    try home.aWeek()
    let night = try home.piped("5.5\n13\nn\n\nThey called it at 14:02. I felt nothing at all.\n/done\nPerhaps later.\n")
    #expect(night.status == 0)
    #expect(night.errors.isEmpty)
    #expect(!night.output.utf8.contains(0x1B))
    #expect(!night.output.contains("│"))
    #expect(night.output.contains("Kept, in ~/journal/2026/11/2026-11-21.md\n"))
    #expect(night.output.hasSuffix("\n"))
    #expect(home.page.contains("slept: 5.5 h\nworked: 13 h\noutside: no\n"))
    #expect(home.page.contains("\n\nThey called it at 14:02. I felt nothing at all.\n"))
    #expect(home.page.hasSuffix("\n\nPerhaps later.\n"))
  }

  /// Words where hours were asked for, and then nothing more, a way out, or the answer to the next question.
  @Test(arguments: ["", "/quit\n", "5.5\n/quit\n"])
  func wordsThatCouldNotBeReadAreKept(_ rest: String) throws {
    let home = try Home()
    try home.aWeek()
    #expect(try home.piped("hardly slept really\n\(rest)").status == 0)
    #expect(home.page.components(of: "hardly slept really\n") == 1)
    #expect(home.page.contains("worked: 5.5 h\n") == rest.hasPrefix("5.5"))
  }

  @Test func theBytesThatWereSent() throws {
    let home = try Home()
    let line: [UInt8] = Array("a\tb caf\u{E9} ".utf8) + [0xFF, 0xC3, 0x28] + Array(" e\u{301} \\ d".utf8)
    let night = try home.piped(Array("\n".utf8) + line)
    #expect(night.status == 0)
    #expect(home.read(Home.tonight)?.suffix(line.count + 1).elementsEqual(line + [0x0A]) == true)
  }

  @Test func bytesThatControlAreWrittenSoThatTheyDoNothing() throws {
    let home = try Home()
    #expect(try home.piped("\nRed \u{1B}[31m, a bell \u{7} and a NUL \u{0}.\n").status == 0)
    #expect(home.page.hasSuffix("\n\n\\Red \\x1b[31m, a bell \\x07 and a NUL \\x00.\n"))
    #expect(!home.page.utf8.contains(0x1B))
  }

  @Test(arguments: ["\r\nOne.\r\nTwo.\r\n", "\nOne.\nTwo.", "\nOne.\nTwo.\n/done\n", "\n\nOne.\n\n\nTwo.\n"])
  func endsOfLines(text: String) throws {
    let home = try Home()
    #expect(try home.piped(text).status == 0)
    #expect(home.page.hasSuffix("\n\nOne.\nTwo.\n"))
  }

  @Test func nothingAtAll() throws {
    let home = try Home()
    #expect(try home.piped("").status == 0)
    #expect(try home.shell("\"$CANDOR\" <&-").status == 0)
    #expect(try home.shell("\"$CANDOR\" < /dev/null").status == 0)
    #expect(home.files().isEmpty)
  }

  @Test func oneMegabyteInOneLine() throws {
    let home = try Home()
    let line = String(repeating: "twelve words ", count: 80_660) + "end"
    #expect(try home.piped(line, ["write"]).status == 0)
    #expect(home.page.hasSuffix("\n\(line)\n"))
  }

  @Test func manyLines() throws {
    let home = try Home()
    let text = (1...20_000).map { "This is line \($0).\n" }.joined()
    #expect(try home.piped(text, ["write"]).status == 0)
    #expect(home.page.hasSuffix("\n\n\(text)"))
  }

  @Test func moreThanANightCanHoldIsSaid() throws {
    let home = try Home()
    let night = try home.shell("yes 'A line that comes again and again.' | head -c 40000000 | \"$CANDOR\" write")
    #expect(night.status == 65)
    #expect(night.output.contains("longer than") || night.output.contains("more than one night can hold"))
    let bytes = home.read(Home.tonight) ?? []
    #expect(bytes.count > 1_000_000)
    #expect(bytes.count < 10_000_000)
  }

  /// A line of all that a night can hold, one that is larger, and one whose last letter would be cut in two.
  @Test(arguments: [(8 << 20, ""), (9_000_000, ""), ((8 << 20) - 1, "é"), ((8 << 20) - 7, "\\nabcdefg")])
  func ofALineThatIsTooLongTheBeginningIsKept(_ count: Int, _ end: String) throws {
    let home = try Home()
    let lines = "{ head -c \(count) /dev/zero | tr '\\0' x; printf '\(end)\\nafter it\\n/done\\n'; }"
    let night = try home.shell("\(lines) | \"$CANDOR\" write")
    #expect(night.status == 65)
    #expect(night.output.components(of: "more than one night can hold") == 1)
    #expect(night.output.contains("Kept, in"))
    let bytes = home.read(Home.tonight) ?? []
    #expect(bytes.count { $0 == UInt8(ascii: "x") } == min(count, 8 << 20))
    #expect(!bytes.contains(0xC3))
    #expect(bytes.suffix(7).elementsEqual((end.isEmpty || end == "é" ? "xxxxxx" : "abcdef").utf8 + [0x0A]))
    #expect(home.drafts.isEmpty)
  }

  /// As on a terminal: the writing's clock went on meanwhile.
  @Test func stoppedAndContinued() throws {
    let home = try Home()
    let signals = "sleep 0.3; kill -TSTP $(cat pid); sleep 0.3; kill -CONT $(cat pid); sleep 0.3"
    let lines = "{ printf 'One.\\n'; \(signals); printf 'Two.\\n/done\\n'; }"
    let night = try home.shell("\(lines) | (sh -c 'echo $PPID' > pid; exec \"$CANDOR\" write)")
    #expect(night.output.components(of: "Stopped for a while. What you typed is kept. Time went on.") == 1)
    #expect(home.page.hasSuffix("\n\nOne.\nTwo.\n"))
  }

  /// The reader is gone before the first word: no signal ends candor, and it is no error, as with `head`.
  @Test func aReaderThatGoesAwayLosesNothing() throws {
    let home = try Home()
    let line = "{ sleep 0.3; printf '\\nA line.\\n' | \"$CANDOR\"; echo $? > status; } | true; sleep 1; cat status"
    #expect(try home.shell(line).output == "0\n")
    #expect(home.page.hasSuffix("\n\nA line.\n"))
  }

  @Test func aFullDeviceForTheTalkLosesNothing() throws {
    let home = try Home()
    let night = try home.shell("printf '\\nA line.\\n' | \"$CANDOR\" > /dev/full; echo $?")
    #expect(night.output == "74\n")
    #expect(home.page.hasSuffix("\n\nA line.\n"))
  }

  @Test func thePracticeByPipe() throws {
    let home = try Home()
    let talk = "Fine.\nNot fine.\n/done\nI sit in the car.\n\nFriday\n"
    #expect(try home.piped(talk, ["truth", "Sam"]).status == 0)
    #expect(home.page.contains("who: Sam\npolished: Fine.\nreal: Not fine.\nsay: I sit in the car.\nwhen: Friday\n"))
  }

  @Test func theWordsAreInTheJournalAndNowhereElse() throws {
    let home = try Home()
    _ = try home.piped("\nXylophonic words.\n/done\n")
    let found = try home.shell("rm .in; grep -rl Xylophonic . | sort")
    #expect(found.output.split(separator: "\n").allSatisfy { $0.hasPrefix("./journal/") })
    #expect(found.output.contains("2026-11-21.md"))
  }

  @Test(arguments: [
    ["--date", "2026-02-30"], ["--date", "../x"], ["--date", "9999-12-31"], ["--date", "2026-11-23"], ["--date", " "],
    ["--date", ""], ["--date", "٢٠٢٦-١١-٢١"], ["--date", "2026-11-21/../../x"], ["--date", "0000-01-01"],
    ["write", "--date", "9999-12-31"], ["truth", "--date", "2062-11-21"], ["--nothing"], ["write", "--minutes", "0"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let home = try Home()
    let night = try home.piped("\nA line.\n", arguments)
    #expect(night.status == 64)
    #expect(!night.errors.isEmpty)
    #expect(home.files().isEmpty)
  }
}

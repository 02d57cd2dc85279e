import Testing

@Suite struct AnyTerminalTests {
  private func write(_ home: Home, _ arguments: [String] = [], changes: [String: String?]) throws -> PseudoTerminal {
    let night = try home.candor(arguments, changes: changes)
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect(arguments.contains("--plain") || changes["ACCESSIBLE"] != nil ? "> " : "│ ")
    try night.send("I felt nothing at all when it was over, and went on.\r/done\r")
    try night.expect("not much felt")
    try night.send("/pass\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.contains("\n\nI felt nothing at all when it was over, and went on.\n"))
    return night
  }

  @Test(
    arguments: [
      ["TERM": "dumb"], ["TERM": nil], ["TERM": "dumb", "LANG": "C"], ["INSIDE_EMACS": "29.1", "TERM": "dumb"],
    ] as [[String: String?]])
  func noEscapesWhereTheCursorCannotMove(changes: [String: String?]) throws {
    let night = try write(Home(), changes: changes)
    #expect(!night.output.contains(0x1B))
  }

  @Test(
    arguments: [
      ["NO_COLOR": "1"], ["TERM": "bogus"], ["TERM": "linux"], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"],
      ["LANG": "en_XX.nothing"], ["LANG": nil, "LC_ALL": "POSIX"],
    ] as [[String: String?]])
  func noColour(changes: [String: String?]) throws {
    let night = try write(Home(), changes: changes)
    if changes["NO_COLOR"] != nil { #expect(!night.hasColour) }
  }

  @Test(arguments: [["check"], ["check", "--format", "vimgrep"], ["check", "--format", "json"], ["explain", "--"]])
  func wordsThatWouldSteerATerminalAreShown(arguments: [String]) throws {
    let home = try Home()
    let words = "\u{1B}[2JI felt \u{1B}\u{9B}\u{202E} nothing"
    _ = try home.shell("printf '%s' '\(words)' > page.md")
    let night = try home.candor(arguments + [arguments[0] == "check" ? "page.md" : words])
    #expect(try night.wait() == 0)
    #expect(night.screen.contains("nothing"))
    #expect(
      !String(decoding: night.output, as: UTF8.self).unicodeScalars.contains {
        "\u{1B}\u{9B}\u{202E}".unicodeScalars.contains($0)
      })
  }

  @Test func plainSaysMinutesAtTheStartOnly() throws {
    let night = try write(Home(), ["--plain"], changes: [:])
    #expect(!night.hasColour)
    #expect(!night.screen.contains("10 │"))
  }

  @Test func accessibleIsPlain() throws {
    let night = try write(Home(), changes: ["ACCESSIBLE": "1"])
    #expect(!night.hasColour)
    #expect(!night.screen.contains("│"))
  }

  @Test func fortyColumns() throws {
    let home = try Home()
    let night = try home.candor(columns: 40)
    try night.expect("Enter to start")
    for line in night.screen.split(separator: "\n") { #expect(line.count <= 40, "\(line)") }
    try night.send("\r")
    try night.expect("│ ")
    let line = "A long line that goes around the right margin of a narrow window more than once, and back."
    try night.send("\(line)\r/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\n\(line)\n"))
  }
}

extension PseudoTerminal {
  /// Whether any colour or weight was set.
  var hasColour: Bool {
    let text = String(decoding: output, as: UTF8.self)
    return (1...9).contains { text.contains("\u{1B}[\($0)m") } || text.contains("\u{1B}[3")
      || text.contains("\u{1B}[1;")
  }
}

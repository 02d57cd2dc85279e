import Testing

/// The pager is handed a person's words, and is to keep none of them.
@Suite struct PagerTests {
  /// A night that is longer than the screen, or it would not be paged.
  private func long() throws -> Home {
    let home = try Home()
    let lines = (1...200).map { "Line \($0), xylophonic.\n" }.joined()
    try home.night(20, "## 22:10 ten minutes\n\n\(lines)")
    return home
  }

  @Test(arguments: [["show", "2026-11-20"], ["grep", "xylophonic"]])
  func itIsToldToKeepNothing(_ arguments: [String]) throws {
    let home = try long()
    // Whatever the person set: a history that is wanted elsewhere is not wanted here.
    let pager = "env > \(home.path)/told; cat > \(home.path)/shown"
    let night = try home.candor(arguments, changes: ["PAGER": pager, "LESSHISTFILE": "\(home.path)/kept"])
    #expect(try night.wait() == 0)
    let told = home.text("told").split(separator: "\n")
    #expect(told.filter { $0.hasPrefix("LESSHISTFILE=") } == ["LESSHISTFILE=-"])
    #expect(told.contains("LESSSECURE=1"))
    #expect(home.text("shown").components(of: "xylophonic") == 200)
  }

  /// A search is what less would write down.
  @Test func aSearchInLessIsNotWrittenDown() throws {
    let home = try long()
    guard try home.shell("command -v less").status == 0 else { return print("skipped: there is no less") }
    let night = try home.candor(["show", "2026-11-20"], changes: ["PAGER": "less -R"])
    try night.expect("Line 5, xylophonic.")
    try night.send("/Line 150\r")
    try night.expect("Line 150, xylophonic.")
    try night.send("q")
    try night.wait()
    let written = try home.shell("find . -type f ! -name .out ! -name .err")
    #expect(written.output == "./journal/2026/11/2026-11-20.md\n")
  }
}

import Testing

/// `candor doctor` at a terminal.
@Suite struct DoctorTests {
  private static let copy = "2026-11-20.sync-conflict-20261121-070000-ABCDEFG.md"

  private func merged() throws -> Home {
    let home = try Home()
    try home.night(20, "## 22:16 ten minutes\n\nI sat down.\n")
    try home.write("journal/2026/11/\(Self.copy)", "## 23:10 truth\nwho: Sam\n")
    let night = try home.candor(["doctor", "--fix"], columns: 200)
    try night.expect("Added 1 part to ~/journal/2026/11/2026-11-20.md; nothing in it was changed.")
    try night.wait()
    #expect(home.read("journal/.drafts/merged/\(Self.copy)") != nil)
    return home
  }

  @Test func aMergedCopyGoesAfterAYes() throws {
    let home = try merged()
    let night = try home.candor(["doctor", "--fix", "--delete-merged"], columns: 200)
    try night.expect("Remove it, y or N?")
    try night.send("y\r")
    try night.expect("Removed ~/journal/.drafts/merged/\(Self.copy); its text is in its night.")
    try night.wait()
    #expect(home.read("journal/.drafts/merged/\(Self.copy)") == nil)
    #expect(String(decoding: home.read("journal/2026/11/2026-11-20.md") ?? [], as: UTF8.self).contains("who: Sam\n"))
  }

  @Test(arguments: ["\r", "n\r", "maybe\r", "\u{4}", "\u{3}"])
  func itStaysAfterAnythingElse(answer: String) throws {
    let home = try merged()
    let night = try home.candor(["doctor", "--fix", "--delete-merged"], columns: 200)
    try night.expect("Remove it, y or N?")
    try night.send(answer)
    try night.wait()
    #expect(home.read("journal/.drafts/merged/\(Self.copy)") != nil)
  }

  @Test func aNameThatWouldSteerTheTerminalIsShownAsItIs() throws {
    let home = try Home()
    try home.night(20, "## 22:16 ten minutes\n\nI sat down.\n")
    try home.write("journal/2026/11/2026-11-20.sync-conflict-\u{1B}[2J.md", "## 23:10 \u{1B}[31mtruth\nwho: Sam\n")
    let night = try home.candor(["doctor"], columns: 200)
    try night.expect("sync-conflict-^[[2J.md is")
    try night.expect("^[[31mtruth")
    #expect(try night.wait() == 1)
  }
}

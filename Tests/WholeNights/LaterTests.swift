@preconcurrency import Glibc
import Testing

/// What is put aside is kept, in a draft where it cannot be in its night.
@Suite struct LaterTests {
  /// What is in the way of tonight's file, or of the journal, and where the draft is then.
  static let obstacles = [
    ("mkdir -p -m 700 journal/2026/11/2026-11-21.md", "~/journal/.drafts/draft."),
    ("mkdir -p -m 700 journal; touch journal/2026", "~/journal/.drafts/draft."),
    ("mkdir -p -m 700 journal; chmod 777 journal", "~/.local/state/candor/drafts/draft."),
    ("mkdir -p -m 700 journal; touch journal/.not-mounted", "~/.local/state/candor/drafts/draft."),
    ("touch journal", "~/.local/state/candor/drafts/draft."),
  ]

  @Test(arguments: obstacles, ["\"$CANDOR\" later code in bay 4", "echo code in bay 4 | \"$CANDOR\" later"])
  func `what cannot be kept is in a draft, and the next start puts it into its night`(
    _ obstacle: (shell: String, draft: String), _ command: String
  ) throws {
    let home = try Home()
    let run = try home.shell("\(obstacle.shell); \(command)")
    #expect(run.status == 73)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("candor: NOT KEPT: "), "\(run.errors)")
    #expect(run.errors.contains(". Your words are safe in \(obstacle.draft)"), "\(run.errors)")
    _ = try home.shell("test -d journal || rm journal; rm -rf journal/2026 journal/.not-mounted; chmod 700 journal")
    #expect(try home.piped("no\n").output.contains("Put back 1 line from 22:14, in ~/"))
    #expect(home.page.contains("## 22:14 put aside\ncode in bay 4\n"), "\(home.page)")
  }

  @Test func `what was typed is in a draft`() throws {
    let home = try Home()
    _ = try home.shell("mkdir -p -m 700 journal/2026/11/2026-11-21.md")
    let later = try home.candor(["later"], columns: 200)
    try later.expect("What is to wait for tonight?")
    try later.send("code in bay 4\r")
    try later.expect("Your words are safe in ~/journal/.drafts/draft.")
    #expect(try later.wait() == 73)
    #expect(home.draftHolds("code in bay 4"))
  }

  @Test func `what is being typed is in a draft, and goes with it`() throws {
    let home = try Home()
    let later = try home.candor(["later"])
    try later.expect("What is to wait for tonight?")
    try later.send("code in bay")
    #expect(home.draftHolds("code in bay\n"))
    later.signal(SIGKILL)
    try later.wait()
    #expect(try home.piped("no\n").output.contains("Put back 1 line from 22:14"))
    #expect(home.page.components(of: "## 22:14 put aside\ncode in bay\n") == 1)

    let emptied = try home.candor(["later"])
    try emptied.expect("What is to wait for tonight?")
    try emptied.send("code")
    #expect(home.draftHolds("code\n"))
    try emptied.send("\u{15}\r")
    #expect(try emptied.wait() == 0)
    #expect(home.drafts.isEmpty)

    let ended = try home.candor(["later"])
    try ended.expect("What is to wait for tonight?")
    try ended.send("blood")
    #expect(home.draftHolds("blood\n"))
    try ended.send(" in bay 4\r")
    try ended.expect("Put aside until tonight")
    #expect(try ended.wait() == 0)
    #expect(home.drafts.isEmpty && home.page.components(of: "blood") == 1)
  }

  @Test func `where nothing can be kept that is told before anybody types`() throws {
    let home = try Home()
    _ = try home.shell("mkdir -m 700 journal; touch journal/.not-mounted")
    let later = try home.candor(["later"], columns: 200)
    try later.expect("the disk that belongs there is not mounted. Nothing was written.")
    #expect(try later.wait() == 73)
    #expect(!later.screen.contains("What is to wait"))
  }

  @Test func `what stood in the way of it is told`() throws {
    let home = try Home()
    let held = "mkdir -p -m 700 journal/2026/11; : > $D; chmod 600 $D; flock $D sleep 9 & sleep 0.3"
    let waited = try home.shell("D=\(Home.tonight); \(held); \"$CANDOR\" later code in bay 4")
    #expect(waited.output.contains("Another sitting holds "), "\(waited.output)")
    let other = try Home()
    let without = try other.shell("mkdir -p -m 700 journal; touch journal/.drafts; \"$CANDOR\" later code in bay 4")
    #expect(without.output.contains("The journal cannot take a draft; what you put aside is kept."))
    #expect(other.page.contains("code in bay 4"))
  }

  @Test func `what is kept leaves no draft, and a copy until the next start has seen it`() throws {
    let home = try Home()
    #expect(try home.shell("\"$CANDOR\" later code in bay 4").status == 0)
    #expect(home.drafts.isEmpty && home.files(below: "journal/.drafts/done").count == 1)
    _ = try home.piped("no\n")
    #expect(home.files(below: "journal/.drafts/done").isEmpty)
  }
}

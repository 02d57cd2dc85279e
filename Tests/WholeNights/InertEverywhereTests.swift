@preconcurrency import Glibc
import Testing

/// What would steer a terminal is shown and never passed on, wherever stored text, a file's name or a word of the
/// command line comes back.
@Suite struct InertEverywhereTests {
  /// A title, the scrollback's end, C1, and two that turn the direction of text.
  static let steering = "\u{1B}]0;x\u{7}\u{1B}[3J\u{9B}2J\u{202E}\u{2066}"

  static let commands: [[String]] = [
    ["show", "2026-11-20"], ["list"], ["grep", "river"], ["grep", "--signal", "numbness"], ["kept"], ["on-this-day"],
    ["review"], ["review", "--plain"], ["review", "--json"], ["review", "--why", "numbness"], ["check", "page.md"],
    ["explain", "I felt \(steering) nothing"], ["practice", "list"], ["lexicon", "list"], ["truth"], ["write"], [],
    // Names and words that are wrong, in the sentences that say so.
    ["show", steering], ["grep", "--signal", steering], ["practice", "play", steering],
    ["review", "--month", steering],
    ["check", "\(steering).md"], ["path", "--journal", "/\(steering)"], ["write", "--journal", "/no\(steering)/where"],
    [steering], ["lexicon", "score", "\(steering).jsonl"],
    ["doctor"], ["doctor", "--fix"], ["doctor", "--json"], ["config"], ["mask", "2026-11-20"], ["mask", steering],
    ["check", "--format", "vimgrep", "page.md"], ["import", "jrnl", "page.md"],
    ["import", "jrnl", "\(steering).txt"], ["import", "markdown", "page.md"], ["review", "--calendar"],
    ["export", "--format", "html", "-o", "/no\(steering)/x.html"], ["review", "--html", "/no\(steering)/x.html"],
    ["write", "--date", steering], ["lexicon", "import", "\(steering).dic"], ["remind", "--at", steering],
  ]

  @Test(arguments: commands) func isShownAndNotObeyed(_ arguments: [String]) throws {
    let home = try Home()
    let words = "The \(Self.steering)river was high, and I felt nothing at all."
    let field = "who: Pri\(Self.steering)ya\npolished: fine\nreal: \(words)\nsay: \(words)\nwhen: tomorrow\n"
    for day in 10...20 {
      try home.night(day, "## 22:10 ten minutes\nasked: \(words)\n\n\(words)\n\n## 22:20 truth\n\(field)")
    }
    try home.night(21, "## 14:10 put aside\nThe \(Self.steering)family.\n")
    try home.write("journal/2026/10/2026-10-21.md", "\(words)\n")
    try home.write("journal/2026/11/2026-11-20 (\(Self.steering) conflicted copy).md", words)
    try home.write("journal/2026/11/2026-11-3\u{1B}.md", words)
    try home.write("journal/.drafts/draft.\(Self.steering)", words)
    try home.write("journal/.drafts/edit.99999999.\(Self.steering).md", words)
    try home.write("page.md", words)
    try home.write(".config/candor/config.toml", "safe = [\"Ann\u{9B}\u{202E}\"]\n\"a\u{9B}b\" = 1\n")
    try home.write(
      ".config/candor/lexicons/\(Self.steering).txt", "signal: numbness\nrule \(Self.steering)\n  match: ((\n")
    try home.write(".config/candor/practices/\(Self.steering).txt", "practice: \(Self.steering)\nnonsense\n")
    let night = try home.candor(arguments, changes: ["PAGER": "cat", "TERM": "dumb", "NO_COLOR": "1"])
    if [[], ["truth"], ["write"]].contains(arguments) {
      try night.expect("? ", "│ ", "> ", "?\n", "hours")
      night.hangUp()
    }
    try night.wait()
    let scalars = String(decoding: night.output, as: UTF8.self).unicodeScalars
    let steers = scalars.filter { "\u{1B}\u{7}\u{9B}\u{202E}\u{2066}".unicodeScalars.contains($0) }
    #expect(steers.isEmpty, "\(night.output.count) bytes: \(night.screen.suffix(1500).debugDescription)")
    #expect(!night.output.isEmpty)
  }

  /// Names out of the journal, as Tab offers them: alone, and among others.
  @Test(arguments: [["Sam"], []]) func aNameThatTabOffers(_ others: [String]) throws {
    let home = try Home()
    for (day, name) in zip(10..., ["S\(Self.steering)my", "S\(Self.steering)uel"] + others) {
      try home.night(day, "## 22:20 truth\nwho: \(name)\npolished: fine\nreal: not\nsay: I am tired.\nwhen: tomorrow\n")
    }
    let night = try home.candor(["truth"], changes: ["NO_COLOR": "1"])
    try night.expect("Who", "who")
    let before = night.output.count
    try night.send("S\t\t")
    usleep(300_000)
    try night.send("x\r")
    try night.expect("x")
    usleep(300_000)
    night.hangUp()
    try night.wait()
    let scalars = String(decoding: night.output.dropFirst(before), as: UTF8.self).unicodeScalars
    #expect(!scalars.contains { "\u{9B}\u{202E}\u{2066}".unicodeScalars.contains($0) })
    #expect(!night.output.contains("\u{1B}]0;".utf8))
  }
}

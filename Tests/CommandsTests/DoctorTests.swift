import Testing

/// `candor doctor` on homes in which something is not as it should be.
@Suite struct DoctorTests {
  private static let fix = ["doctor", "--fix"]

  @Test(arguments: BrokenHome.all)
  func `says what is wrong, changes nothing, mends what it can, and then has nothing more to do`(
    _ broken: BrokenHome
  ) throws {
    let candor = try Candor()
    var environment = BrokenHome.sound.merging(broken.environment) { $1 }
    if let journal = environment["CANDOR_JOURNAL"] ?? nil, !journal.hasPrefix("/") {
      environment["CANDOR_JOURNAL"] = "\(candor.home)/\(journal)"
    }
    let made = try candor.shell(BrokenHome.base + broken.shell + "\n")
    try #require(made.status == 0, "\(made.talk)")
    let before = try Snapshot(candor)

    let look = try candor.run(["doctor"], environment: environment)
    for sentence in broken.says { #expect(look.text.contains(sentence), "\(look.text)\(look.talk)") }
    #expect(look.status == broken.status, "\(look.text)")
    #expect(look.talk.isEmpty)
    #expect(try Snapshot(candor) == before, "a look has changed something")

    let mended = try candor.run(Self.fix, environment: environment)
    #expect(mended.status == broken.statusAfter, "\(mended.text)\(mended.talk)")
    if !broken.then.isEmpty { #expect(try candor.shell(broken.then).text == broken.prints, "\(mended.text)") }
    let after = try Snapshot(candor)
    #expect(after.lost(of: before) == [], "\(mended.text)")

    let again = try candor.run(Self.fix, environment: environment)
    #expect(!again.text.contains("Mended"), "\(again.text)")
    #expect(try Snapshot(candor) == after, "a second --fix has changed something")
  }

  @Test func `the rows are many`() {
    #expect(BrokenHome.all.count >= 40)
  }

  @Test func `a journal that is in order is told in one line`() throws {
    let candor = try Candor()
    _ = try candor.shell(BrokenHome.base)
    let outcome = try candor.run(["doctor"], environment: BrokenHome.sound)
    #expect(outcome.text == "Everything is in order.\n")
    #expect(outcome.status == 0)
    #expect(try candor.run(Self.fix, environment: BrokenHome.sound).text == "Everything is in order.\n")
  }

  @Test func `problems come first, each with what to do, and the rest is one line`() throws {
    let candor = try Candor()
    _ = try candor.shell(BrokenHome.base + "chmod 755 journal; : > \(BrokenHome.last)")
    let outcome = try candor.run(["doctor"], environment: BrokenHome.sound)
    #expect(
      outcome.text == """
        A problem
          Others can look into ~/journal.
            candor doctor --fix closes it, or: chmod 700 ~/journal

        A note
          Nothing is in ~/journal/2026/11/2026-11-20.md.
            A backup, or .stversions of Syncthing, may have more.

        Everything else is in order.

        """)
    let plain = try candor.run(["doctor", "--plain"], environment: BrokenHome.sound)
    #expect(
      plain.text == """
        Problem: Others can look into ~/journal. candor doctor --fix closes it, or: chmod 700 ~/journal.
        Note: Nothing is in ~/journal/2026/11/2026-11-20.md. A backup, or .stversions of Syncthing, may have more.
        Everything else is in order.

        """)
  }

  @Test func `the night whose file is held is the one that is named`() throws {
    let candor = try Candor()
    let outcome = try candor.shell(BrokenHome.base + "flock -x \(BrokenHome.last) \"$candor\" doctor --plain")
    #expect(outcome.text.contains("Another program holds ~/\(BrokenHome.last) just now."), "\(outcome.text)")
  }

  @Test(arguments: [".local/state", ".local//state/"])
  func `a draft in a folder that goes by two names is told once`(_ state: String) throws {
    let candor = try Candor()
    _ = try candor.shell(
      BrokenHome.base + """
        mkdir -p .local/state/candor/drafts
        printf 'candor draft 1\\njournal: %s/journal\\nnight: 2026-11-20\\n\\n## 23:05 ten minutes\\n\\nCut off he' "$PWD" \
        > .local/state/candor/drafts/draft.host.1.0

        """)
    let environment = BrokenHome.sound.merging(["XDG_STATE_HOME": "\(candor.home)/\(state)"]) { $1 }
    let outcome = try candor.run(["doctor", "--plain"], environment: environment)
    #expect(outcome.lines.count { $0.contains("was cut off, and is safe in") } == 1, "\(outcome.text)")
  }

  @Test func `a journal that is a file is told once, and is no sign of a failing disk`() throws {
    let candor = try Candor()
    _ = try candor.shell(BrokenHome.base + "echo words > file")
    let outcome = try candor.run(
      ["doctor", "--plain", "--journal", "\(candor.home)/file"], environment: BrokenHome.sound)
    #expect(outcome.lines.count { $0.contains("~/file") } == 1, "\(outcome.text)")
    #expect(!outcome.text.contains("another disk"), "\(outcome.text)")
  }

  @Test func `bytes that are no text stand in JSON as its sign for that`() throws {
    let candor = try Candor()
    let journal = #"J="$HOME/$(printf 'j\351')"; mkdir -p "$J/2026/11"; echo Words. > "$J/2026/11/2026-11-21.md"; "#
    for command in ["doctor --json", "doctor --fix --json", "grep Words --json", "grep Words -l --json", "list --json"]
    {
      let text = try candor.shell("\(journal) \"$candor\" \(command) --journal \"$J\"").text
      #expect(text.contains("j\u{FFFD}"), "\(command): \(text)")
      #expect(!text.unicodeScalars.contains { $0.value > 0xF_FFFF }, "\(command)")
      _ = try candor.shell("chmod -R go=rx \"$HOME\"/j*")
    }
  }

  @Test func `for scripts it is an object with every check`() throws {
    let candor = try Candor()
    _ = try candor.shell(BrokenHome.base + "chmod 755 journal")
    let outcome = try candor.run(["doctor", "--json"], environment: BrokenHome.sound)
    #expect(outcome.status == 1)
    #expect(outcome.text.hasPrefix("{\n  \"schema\": 1,\n  \"problems\": 1,\n  \"notes\": 0,\n"))
    for check in [
      "journal", "modes", "owners", "above", "nights", "places", "copies", "clock", "drafts", "locks", "merged",
      "space", "locale", "terminal", "zone", "programs", "settings", "lexicons", "practices", "help-lines",
    ] {
      #expect(outcome.text.contains("\"check\": \"\(check)\""), "\(check)")
    }
    let fixed = try candor.run(["doctor", "--fix", "--json"], environment: BrokenHome.sound)
    #expect(fixed.text.contains("\"Closed to others: ~/journal.\""))
    #expect(fixed.status == 0)
  }

  @Test(.enabled(if: Snapshot.isRoot, "only root can give files away"))
  func `what belongs to others is named and left to them`() throws {
    let candor = try Candor()
    _ = try candor.shell(BrokenHome.base + "chown 12345 \(BrokenHome.last); chmod 644 \(BrokenHome.last)")
    let outcome = try candor.run(Self.fix, environment: BrokenHome.sound)
    #expect(outcome.text.contains("1 file or folder in ~/journal belongs to another user: 2026/11/2026-11-20.md."))
    #expect(outcome.status == 1)
    #expect(try candor.shell("stat -c '%u %a' \(BrokenHome.last)").text == "12345 644\n")
  }

  @Test func `it works without a journal, a terminal or a home worth the name`() throws {
    let outcome = try Candor().run(
      ["doctor", "--journal", "/nonexistent/x/y"], environment: ["PATH": "", "LANG": nil])
    #expect(outcome.status == 1)
    #expect(outcome.talk.isEmpty)
  }
}

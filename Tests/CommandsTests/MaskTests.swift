import Testing

/// `mask`, and the line after the writing that names it.
@Suite struct MaskTests {
  static let today = "journal/2026/11/2026-11-21.md"
  static let page = """
    # Saturday 21 November 2026\r
    \r
    ## 22:14 ten minutes\r
    minutes: 3\r
    \r
    Rang Mrs Adeyemi's son on 07700 900123.\r
    Dr Osei said go home; 120/80, 3/10 pain, 24/7.\r
    \\## bed 7
    """
  static let masked = """
    # Saturday 21 November 2026\r
    \r
    ## 22:14 ten minutes\r
    minutes: 3\r
    \r
    Rang [name]'s son on [phone number].\r
    Dr Osei said go home; 120/80, 3/10 pain, 24/7.\r
    \\## [room or bed]
    """

  private func candor(_ page: String = page) throws -> Candor {
    let candor = try Candor()
    try candor.write(page, to: Self.today)
    _ = try candor.shell("chmod 700 journal; chmod 640 \(Self.today)")
    return candor
  }

  @Test func `by pipe it shows each place as it is and as it would be, and changes nothing`() throws {
    let candor = try candor()
    let outcome = try candor.run(["mask"], input: "y\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.text == """
        Saturday 21 November 2026, ~/journal/2026/11/2026-11-21.md

        line 6: Rang Mrs Adeyemi's son on 07700 900123.
            as: Rang [name]'s son on [phone number].

        line 8: \\## bed 7
            as: \\## [room or bed]


        """)
    #expect(candor.bytes(Self.today) == Array(Self.page.utf8))
  }

  @Test func `with --yes these places alone are replaced, byte for byte, and the mode is kept`() throws {
    let candor = try candor()
    let outcome = try candor.run(["mask", "today", "--yes"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Replaced in 3 places, in ~/journal/2026/11/2026-11-21.md\n"))
    #expect(outcome.text.contains("Backups, sync, git and your editor may hold the old text.\n"))
    #expect(candor.bytes(Self.today) == Array(Self.masked.utf8))
    #expect(try candor.shell("stat -c %a \(Self.today)").text == "640\n")
    #expect(try candor.shell("grep -rl 07700 .").text == "", "no copy of the old text may be left")
    let again = try candor.run(["mask", "--yes"])
    #expect(again.status == 0)
    #expect(again.text.hasPrefix("Nothing there looks like an identifier."))
  }

  @Test func `bytes that are no text stay`() throws {
    let candor = try candor()
    _ = try candor.shell("printf 'bed 7 \\377\\376\\000 Mrs \\303\\226zil' > \(Self.today)")
    #expect(try candor.run(["mask", "--yes"]).status == 0)
    #expect(candor.bytes(Self.today) == Array("[room or bed] ".utf8) + [0xFF, 0xFE, 0] + Array(" [name]".utf8))
  }

  @Test func `a span is taken night by night`() throws {
    let candor = try candor()
    try candor.write("Mr Doyle again.\n", to: "journal/2026/10/2026-10-03.md")
    try candor.write("Rain.\n", to: "journal/2026/10/2026-10-04.md")
    try candor.write("Ms Ruiz.\n", to: "journal/2026/09/2026-09-30.md")
    #expect(try candor.run(["mask", "october", "--yes"]).text.contains("Replaced in 1 place, in "))
    #expect(candor.bytes("journal/2026/10/2026-10-03.md") == Array("[name] again.\n".utf8))
    #expect(candor.bytes("journal/2026/09/2026-09-30.md") == Array("Ms Ruiz.\n".utf8))
    #expect(try candor.run(["mask", "--since", "2026-09-01", "--yes"]).status == 0)
    #expect(candor.bytes("journal/2026/09/2026-09-30.md") == Array("[name].\n".utf8))
    #expect(candor.bytes(Self.today) == Array(Self.masked.utf8))
  }

  @Test func `what candor remembers by is the same before and after`() throws {
    let candor = try candor(
      """
      # Saturday 21 November 2026

      ## 14:10 put aside
      code in bay 4

      ## 22:14 ten minutes
      about: later, 14:10 "code in bay 4"

      Mrs Adeyemi.

      ## 22:30 truth
      who: Mr Hall
      say: I was there.
      when: 24 November

      """)
    let before = try candor.run(["kept"])
    #expect(before.text.contains("Mr Hall"))
    #expect(try candor.run(["mask", "--yes"]).text.contains("Replaced in 3 places"))
    let after = try candor.run(["kept"])
    #expect(after.text == before.text.replacing("bay 4", with: "[room or bed]"))
    #expect(
      String(decoding: candor.bytes(Self.today), as: UTF8.self).contains("later, 14:10 \"code in [room or bed]\""))
  }

  @Test func `words that are not in the file yet are a reason to leave it`() throws {
    let candor = try candor()
    let draft = "candor draft 1\njournal: \(candor.home)/journal\nnight: 2026-11-21\n\n## 22:40 ten minutes\n\nMrs K\n"
    try candor.write(draft, to: "journal/.drafts/draft.host.1.0")
    let outcome = try candor.run(["mask", "--yes"])
    #expect(outcome.status == 73)
    #expect(outcome.talk.contains("~/journal/.drafts/draft.host.1.0 holds words of that night"))
    #expect(outcome.talk.contains("Nothing was changed."))
    #expect(candor.bytes(Self.today) == Array(Self.page.utf8))
  }

  @Test func `a disk that takes no more leaves the night as it was`() throws {
    let long = "bed 7 " + String(repeating: "and so on ", count: 400) + "\n"
    let candor = try candor(long)
    let outcome = try candor.shell("trap '' XFSZ; ulimit -f 1; $candor mask --yes")
    #expect(outcome.status == 73)
    #expect(outcome.talk.contains("Nothing was changed."))
    #expect(candor.bytes(Self.today) == Array(long.utf8))
    #expect(try candor.shell("ls -A journal/2026/11").text == "2026-11-21.md\n")
  }

  @Test func `a section that was kept apart until it was seen is kept apart no more`() throws {
    let candor = try Candor()
    _ = try candor.run(["write"], input: "Rang 07700 900123.\n")
    #expect(try candor.shell("grep -rl 07700 journal/.drafts").lines.count == 1)
    #expect(try candor.run(["mask", "--yes"]).status == 0)
    #expect(try candor.shell("grep -rl 07700 journal").text == "")
  }

  @Test func `a night that was not written, or cannot be read, is told`() throws {
    let candor = try candor()
    #expect(try candor.run(["mask", "yesterday"]).status == 1)
    _ = try candor.shell("rm \(Self.today); ln -s /etc/passwd \(Self.today)")
    let outcome = try candor.run(["mask", "today", "--yes"])
    #expect(outcome.status == 74)
    #expect(outcome.talk.contains("symbolic link"))
  }

  @Test func `people who are safe to tell and helplines are left alone`() throws {
    let candor = try candor("Mrs Hall knows. 116 123, 988, 1-888-409-0141, jo@samaritans.org.\n")
    try candor.write("safe = [\"Mrs Hall\"]\n", to: ".config/candor/config.toml")
    #expect(try candor.run(["mask"]).status == 0)
  }
}

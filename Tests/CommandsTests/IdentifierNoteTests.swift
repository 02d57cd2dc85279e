import Testing

/// The line after the writing that names where something looks like an identifier.
@Suite struct IdentifierNoteTests {
  private static let words = "I felt nothing at all.\n\nRang Mrs Adeyemi on 07700 900123.\nCode in bay 4.\n"
  private static let line = "shows them."

  private func talk(_ words: String, _ arguments: [String] = [], settings: String = "") throws -> (Candor, String) {
    let candor = try Candor()
    if !settings.isEmpty { try candor.write(settings, to: ".config/candor/config.toml") }
    return (candor, try candor.run(arguments, input: words).text)
  }

  @Test func `it names lines of the file and kinds, after what was kept and before what the words show`() throws {
    let (candor, text) = try talk("\n\(Self.words)/done\n\n\n")
    let lines = text.split(separator: "\n")
    let kept = try #require(lines.firstIndex { $0.hasPrefix("Kept, in ") })
    let note = lines[kept + 1]
    #expect(note.hasSuffix(" candor mask 2026-11-21 shows them."))
    #expect(text.range(before: "What your words show")?.contains(note) == true)
    let file = String(decoding: candor.bytes(MaskTests.today), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let phone = try #require(file.firstIndex { $0.contains("07700") }) + 1
    #expect(
      note.hasPrefix(
        "In line \(phone): a name with a title, a phone number; line \(phone + 1): a room or bed, perhaps a patient's."
      ))
    #expect(!text.contains("07700") && !text.contains("Adeyemi"))
    #expect(text.split(separator: "candor mask").count == 2, "it is said once")
  }

  @Test func `one place is it, and more than three are counted`() throws {
    #expect(
      try talk("bed 7\n", ["write"]).1.contains(
        ": a room or bed, perhaps a patient's. candor mask 2026-11-21 shows it.\n"))
    let many = try talk("bed 7\nbed 8\nbed 9\nbed 10\nbed 11\n", ["write"]).1
    #expect(many.contains("; and 2 more, perhaps a patient's. candor mask 2026-11-21 shows them.\n"))
  }

  @Test func `only what was written now is named`() throws {
    let candor = try Candor()
    _ = try candor.run(["write"], input: "bed 7\n")
    #expect(!(try candor.run(["write"], input: "Rain.\n").text.contains("candor mask")))
  }

  @Test(arguments: [
    "Rain on the window, and tea.\n", "Told Dr Osei, 3/10 pain, 24/7, 120/80, HR 92, 95% sat.\n",
    "Mrs Adeyemi died. I want to kill myself.\n",
  ])
  func `it stays away where there is nothing, and beside words of crisis`(_ words: String) throws {
    #expect(!(try talk(words, ["write"]).1.contains("candor mask")))
  }

  @Test func `a setting turns it off`() throws {
    let (_, text) = try talk(Self.words, ["write"], settings: "identifiers = false\n")
    #expect(text.contains("Kept, in ") && !text.contains("candor mask"))
  }

  @Test(arguments: [
    ("text", "note.md:1:6: a record number\nnote.md:2:1: a room or bed\n"),
    ("vimgrep", "note.md:1:6: a record number\nnote.md:2:1: a room or bed\n"),
    (
      "json",
      """
      {"file": "note.md", "identifiers": [\
      {"kind": "record-number", "start": 5, "end": 12, "line": 1, "column": 6}, \
      {"kind": "room", "start": 13, "end": 18, "line": 2, "column": 1}]}

      """
    ),
  ])
  func `check tells places and kinds of any file, and never the words`(_ format: String, _ wanted: String) throws {
    let candor = try Candor()
    try candor.write("é MRN 4471203\nbed 7 is not MRN\n".replacing("é MRN", with: "MRN:"), to: "note.md")
    let outcome = try candor.run(["check", "--identifiers", "--format", format, "note.md"])
    #expect(outcome.status == 0)
    #expect(outcome.text == wanted)
  }

  @Test func `check fails where it is told to, and takes a night for one`() throws {
    let candor = try Candor()
    try candor.write(
      "# Saturday 21 November 2026\n\n## 22:14 truth\nwho: Mr Hall\nuntil: 3 May\n\nbed 7\n", to: "2026-11-21.md")
    func status(_ kind: String) throws -> Int32 {
      try candor.run(["check", "--identifiers", "--fail-on", kind, "2026-11-21.md"]).status
    }
    #expect(try status("any") == 1)
    #expect(try status("room") == 1)
    #expect(try status("date") == 0)
    #expect(try candor.run(["check", "--identifiers"], input: "Rain.\n").output.isEmpty)
  }
}

extension String {
  /// What stands before these words; nil where they are not in it.
  fileprivate func range(before words: String) -> Substring? {
    firstRange(of: words).map { self[..<$0.lowerBound] }
  }
}

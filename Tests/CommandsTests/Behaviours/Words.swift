import Testing

/// How words come in.
extension BehaviourTests {
  @Test(
    arguments: ["", "\n", " ", " \t \r\n\n   \n", "\u{A0}\u{2003}\n", "/done\n"], [["write"], ["later"], ["truth"], []])
  func `nothing, and blanks alone, keep nothing and that is said`(_ input: String, _ arguments: [String]) throws {
    let candor = try Candor()
    let outcome = try candor.run(arguments, input: input)
    let isAside = arguments == ["later"]
    // What is put aside is words and no sitting: there a command is a word like any other.
    guard !isAside || input != "/done\n" else { return }
    #expect(outcome.status == (isAside ? 64 : 0))
    #expect((outcome.text + outcome.talk).contains(isAside ? "Nothing to put aside." : "No words were written"))
    #expect(try candor.shell("find . -name '*.md'").text.isEmpty)
    #expect(try candor.shell("test -e journal").status == 1)
  }

  @Test func `where something was kept earlier in the sitting, it is not said that nothing was`() throws {
    let outcome = try Candor().run(["truth", "Sam"], input: "Fine.\n")
    #expect(outcome.text.contains("Kept, in"))
    #expect(!outcome.text.contains("No words were written"))
  }

  @Test func `a page from a file is kept line for line`() throws {
    let candor = try Candor()
    try candor.write("One line.\nAnother, that ends without its end.", to: "page.txt")
    #expect(try candor.shell("$candor write < page.txt").status == 0)
    #expect(Self.page(candor).hasSuffix("\n\nOne line.\nAnother, that ends without its end.\n"))
    #expect(String(decoding: candor.bytes("page.txt"), as: UTF8.self).count == 45)
    // A line is a paragraph: what stands between them, and before their words, is not kept.
    let spaced = try Candor()
    try spaced.write("One.\n\n  Two.\n", to: "page.txt")
    #expect(try spaced.shell("$candor write < page.txt").status == 0)
    #expect(Self.page(spaced).hasSuffix("\n\nOne.\nTwo.\n"))
  }

  @Test(arguments: [
    "#ward and @priya, not #", "50% of $HOME, `date` and \\n \"quoted\" 'twice'", "- a list that began", "--- ", "*",
    "Ünï, 日本語, עברית, e\u{301} and 😴\u{200D}", "http://x.example/?a=b&c#d",
  ])
  func `tags, signs and letters of any script are words, kept and found as they came`(_ words: String) throws {
    let candor = try Candor()
    #expect(try candor.run(["write"], input: words + "\n").status == 0)
    #expect(try candor.run(["later", "--", words]).status == 0)
    for command in [["show"], ["grep", "--", words.trimmed]] {
      let shown = try candor.run(command)
      #expect(shown.status == 0, "\(command)")
      #expect(shown.text.contains(words.trimmed), "\(command): \(shown.text)")
    }
  }

  @Test(arguments: [
    "yesterday: code in bay 4", "blursday: soup", "30 february: no such day", "2026-13-45 at ten", "at 25:00",
  ])
  func `a date at the beginning of what is written is text, readable or not`(_ words: String) throws {
    let candor = try Candor()
    #expect(try candor.run(["later", words]).status == 0)
    #expect(try candor.run(["write"], input: words + "\n").status == 0)
    #expect(try candor.shell("find journal -name '*.md' ! -path '*/.drafts/*'").text == Self.tonight + "\n")
    #expect(try candor.run(["grep", "-c", words]).text == "2026-11-21:2\n")
  }

  @Test func `in a diary that is taken in, a line with no readable date belongs to the day above it`() throws {
    let candor = try Candor()
    try candor.write("2026-11-02: A day.\nblursday: A line of it.\n2026-13-45: Another.\n", to: "diary.txt")
    let outcome = try candor.run(["import", "text", "diary.txt", "--yes"])
    #expect(outcome.text.contains("1 entry was added to 1 night."), "\(outcome.text)\(outcome.talk)")
    #expect(
      try candor.run(["show", "2026-11-02"]).text.contains("A day.\nblursday: A line of it.\n2026-13-45: Another.\n"))
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

import Testing

/// `check --jsonl` over corpora: what docs/at-scale.md promises.
@Suite struct ManyTextsTests {
  private static let soup = "{\"id\": 1, \"text\": \"Soup.\"}\n"
  private static let answer = "{\"id\": 1, \"labels\": [], \"findings\": []}\n"

  @Test func `files are read one after the other, and a bad line is named by its file and number`() throws {
    let candor = try Candor()
    try candor.write("\u{FEFF}" + Self.soup + "nonsense\n", to: "a.jsonl")
    try candor.write(Self.soup + Self.soup.dropLast(), to: "b.jsonl")
    let outcome = try candor.run(["check", "--jsonl", "a.jsonl", "b.jsonl", "-"], input: "\r\n[]\n" + Self.soup)
    #expect(outcome.text == String(repeating: Self.answer, count: 4))
    #expect(outcome.talk.contains("a.jsonl:2:1: ") && outcome.talk.contains("\n-:2:1: "))
    #expect(outcome.talk.hasSuffix("candor: 2 of 6 lines could not be read; the others were answered.\n"))
    #expect(outcome.status == 65)
    let missing = try candor.run(["check", "--jsonl", "b.jsonl", "nowhere.jsonl"])
    #expect(missing.status == 74)
    #expect(missing.talk.contains("nowhere.jsonl"))
  }

  @Test func `a line that is too long is told, and the ones around it are answered`() throws {
    let candor = try Candor()
    try candor.write(Self.soup, to: "soup.jsonl")
    let outcome = try candor.shell(
      "{ cat soup.jsonl; head -c 17000000 /dev/zero | tr '\\0' x; echo; cat soup.jsonl; } | $candor check --jsonl")
    #expect(outcome.text == Self.answer + Self.answer)
    #expect(outcome.talk.contains("-:2:1: it is longer than 16 MB"))
    #expect(outcome.status == 65)
  }

  @Test func `an answer does not wait for the next question`() throws {
    let candor = try Candor()
    try candor.write(Self.soup, to: "soup.jsonl")
    // The second question is asked once the first is answered, or never.
    let outcome = try candor.shell(
      """
      mkfifo in out; $candor check --jsonl < in > out & exec 3> in 4< out
      cat soup.jsonl >&3; read -r first <&4; cat soup.jsonl >&3; read -r second <&4; exec 3>&-; wait
      printf '%s\\n%s\\n' "$first" "$second"
      """)
    #expect(outcome.text == Self.answer + Self.answer)
  }

  /// 60 MB in 120 MB of addresses, of which the release binary takes a third for itself.
  @Test(.enabled(if: Candor.isNamed, "the release binary alone is small enough"))
  func `it takes the memory of a line, however many there are`() throws {
    let outcome = try Candor().shell(
      """
      x=$(head -c 100000 /dev/zero | tr '\\0' a)
      for i in $(seq 600); do printf '{"id": %s, "text": "Soup.", "more": "%s"}\\n' "$i" "$x"; done |
        { ulimit -v 120000; $candor check --jsonl; } | wc -l
      """)
    #expect(outcome.text == "600\n")
  }

  @Test func `a reader that has enough ends the work`() throws {
    let candor = try Candor()
    try candor.write(Self.soup, to: "soup.jsonl")
    let outcome = try candor.shell("yes \"$(cat soup.jsonl)\" | $candor check --jsonl | head -n 1")
    #expect(outcome.text == Self.answer)
    #expect(outcome.status == 0)
  }
}

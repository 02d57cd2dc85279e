@preconcurrency import Glibc
import Testing

/// How a journal is made, and what is never done to it.
extension BehaviourTests {
  @Test(arguments: [["write"], ["later"], ["truth"], ["import", "jrnl", "-", "--yes"], []])
  func `a folder that is missing is made once, for its owner alone, and that is said once`(_ arguments: [String]) throws
  {
    let candor = try Candor()
    let input =
      arguments.first == "import" ? "[2026-11-18 22:40] Words.\n" : arguments == [] ? "\nWords.\n" : "Words.\n"
    let first = try candor.run(arguments, input: input)
    let said = first.text + first.talk
    #expect(first.status == 0)
    #expect(
      said.contains(arguments.isEmpty ? "This is a journal." : "~/journal is new: a folder that only you can read."))
    #expect(try candor.shell("stat -c %a journal").text == "700\n")
    let second = try candor.run(arguments, input: input)
    #expect(!(second.text + second.talk).contains("is new"))
    #expect(!(second.text + second.talk).contains("This is a journal."))
  }

  @Test(arguments: [
    ["list"], ["show"], ["grep", "x"], ["review"], ["export"], ["doctor"], ["path"], ["kept"], ["config"],
  ])
  func `what only reads makes no folder`(_ arguments: [String]) throws {
    let candor = try Candor()
    _ = try candor.run(arguments)
    #expect(try candor.shell("ls -A | grep -av '^.run'").text.isEmpty)
  }

  @Test(arguments: [
    ["export", "-o", "other.txt", "--force", "nonsense"], ["export", "-o", "other.txt", "--force", "--nonsense"],
    ["export", "--force", "-o", "other.txt", "--format", "nonsense"],
    ["export", "--force", "-o", "other.txt", "--since", "nonsense"],
    ["export", "--force", "-o", "other.txt", "--signal", "nonsense"],
    ["mask", "--yes", "nonsense"], ["mask", "--yes", "2026-11-20", "nonsense"], ["mask", "--yes", "--nonsense"],
    ["mask", "--yes", "--since", "nonsense"],
    ["doctor", "--fix", "nonsense"], ["doctor", "--fix", "--delete-merged", "nonsense"],
    ["doctor", "--fix", "--nonsense"],
    ["import", "jrnl", "other.txt", "--yes", "nonsense"], ["import", "nonsense", "other.txt", "--yes"],
    ["import", "jrnl", "other.txt", "--yes", "--nonsense"], ["import", "jrnl", "nonsense.txt", "--yes"],
    ["config", "--init", "nonsense"], ["remind", "--off", "nonsense"], ["lexicon", "import", "--replace", "nonsense"],
    ["review", "--html", "other.txt", "--weeks", "nonsense"], ["edit", "nonsense"], ["later", "--nonsense", "x"],
    ["write", "--date", "nonsense"], ["--date", "nonsense"], ["nonsense", "--yes"],
  ])
  func `nonsense after a flag that changes something changes nothing`(_ arguments: [String]) throws {
    let candor = try Self.journal()
    try candor.write("[2026-11-18 22:40] Words, and 555-201-3344.\n", to: "other.txt")
    try candor.write("Call 555-201-3344.\n", to: Self.tonight)
    let (before, other) = (try Self.tree(candor), candor.bytes("other.txt"))
    let outcome = try candor.run(arguments, input: "y\nWords.\n")
    #expect([64, 74].contains(outcome.status), "\(outcome.status)")
    #expect(!outcome.errors.isEmpty)
    #expect(try Self.tree(candor) == before)
    #expect(candor.bytes("other.txt") == other)
    #expect(try candor.shell("ls -A .config 2>/dev/null").text.isEmpty)
  }

  @Test(arguments: ["ein Ordner", "日記", "it's", "a;b", "-journal", "a\nb"])
  func `the journal may have any name`(_ name: String) throws {
    let candor = try Candor()
    let folder = "\(candor.home)/\(name)"
    #expect(try candor.run(["write", "--journal", folder], input: "Words.\n").status == 0)
    #expect(try candor.run(["list", "--journal", folder]).text == "2026-11-21  Words.\n")
    #expect(try candor.run(["list"], environment: ["CANDOR_JOURNAL": folder]).lines.count == 1)
    #expect(try candor.shell("ls -A | grep -av '^.run' | wc -l").text == (name.contains("\n") ? "2\n" : "1\n"))
  }

  @Test func `a name whose bytes are no text is that name, wherever a path is given`() throws {
    let candor = try Candor()
    let lines = """
      n=$(printf 'caf\\351'); export n
      echo Words. | $candor write --journal "$n" && CANDOR_JOURNAL="$PWD/$n" $candor later "$n arg"
      (cd "$n" && $candor --journal . list && $candor path --journal "$PWD" | xargs -0 printf %s | tail -c 31)
      $candor export --journal "$n" --format markdown -o "$n.md" && $candor import markdown "$n.md" --journal "$n$n" --yes
      echo bed 7 > "$n.txt"; $candor check --identifiers --format vimgrep "$n.txt"; $candor check --format json "$n.txt"
      $candor doctor --journal "$n" --fix; mkdir "$n/x"; cp "$n.md" "$n/x/2026-11-20 $n.md"
      $candor import markdown "$n/x" --journal copy --yes; ls -A | grep -av '^.run' | LC_ALL=C sort
      """
    let outcome = try candor.shell(lines)
    let text = String(decoding: outcome.output.map { $0 == 0xE9 ? UInt8(ascii: "@") : $0 }, as: UTF8.self)
    #expect(text.contains("2026-11-21  Words.\n"), "\(text) \(outcome.talk)")
    #expect(text.contains("/caf@/2026/11/2026-11-21.md"))
    #expect(text.contains("2 entries were added to 1 night.\n"))
    #expect(text.contains("caf@.txt:1:1: a room or bed\n") && text.contains("{\"file\": \"caf\u{FFFD}.txt\""))
    #expect(text.hasSuffix("\ncaf@\ncaf@.md\ncaf@.txt\ncaf@caf@\ncopy\n"), "\(text)")
    let night = try candor.shell("cat \"$(printf 'caf\\351')/2026/11/2026-11-21.md\"").output
    #expect(night.count { $0 == 0xE9 } == 1 && night.suffix(9) == Array("caf".utf8) + [0xE9] + Array(" arg\n".utf8))
  }

  @Test func `modes and bytes that are there stay as they are`() throws {
    let candor = try Candor()
    try candor.write("By hand, without an end", to: Self.tonight)
    _ = try candor.shell("chmod 640 \(Self.tonight); chmod 750 journal/2026 journal/2026/11")
    let old = candor.bytes(Self.tonight)
    for arguments in [["later", "one"], ["write"]] {
      #expect(try candor.run(arguments, input: "two\n").status == 0)
    }
    #expect(candor.bytes(Self.tonight).starts(with: old))
    #expect(try candor.shell("stat -c %a \(Self.tonight) journal/2026 journal/2026/11").text == "640\n750\n750\n")
  }

  @Test(
    arguments: [
      ("$candor list", 0), ("$candor grep zebra", 1), ("$candor check --fail-on numbness page.txt", 1),
      ("$candor show nonsense", 64), ("$candor --nonsense", 64),
      ("echo nonsense | $candor check --jsonl", 65), ("printf '[2031-01-01 10:00] x\\n' | $candor import jrnl -", 65),
      ("$candor later --journal /nonexistent/a/b words", 73), ("$candor export -o page.txt", 73),
      ("$candor check nowhere.txt", 74), ("$candor list > /dev/full", 74),
      ("$candor list | true", 0), ("{ $candor list; } >&-", 0),
    ] as [(String, Int32)])
  func `the exit says what the manual says`(_ line: String, _ status: Int32) throws {
    let candor = try Self.journal()
    try candor.write("I feel nothing any more.\n", to: "page.txt")
    let outcome = try candor.shell(line)
    // A closed output is no fault of the command; whether it can be told apart is the system's.
    #expect(line.hasSuffix(">&-") ? [0, 74].contains(outcome.status) : outcome.status == status, "\(outcome.talk)")
  }
}

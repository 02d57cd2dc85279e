import Testing

@testable import Commands
@testable import Journal

/// Paths in commands that are there to be copied.
@Suite struct ShellWordTests {
  private static let names = [
    "/tmp/sp ace/j", "/tmp/$(touch gone)/`id`", "/tmp/it's \"so\"", "/a\\b;c|d&e*?[f]", "/tmp/x\u{1B}[31m\nX", "~/x",
    "/tmp/caf\u{E9}", "-x", "", "/tmp/%s%% 'q'\t", "/tmp/\u{202E}gnol",
    RawBytes.text(Array("/tmp/\u{7F}".utf8) + [0xE9]),
  ]

  @Test(arguments: names) func `a shell reads the very path out of it`(_ name: String) throws {
    let word = ShellWord.quoted(name)
    #expect(try Candor().shell("printf '%s' \(word)").output == RawBytes.bytes(name), "\(word)")
  }

  @Test(arguments: names) func `nothing in it steers a terminal, and it is one line`(_ name: String) {
    let word = ShellWord.quoted(name)
    #expect(!word.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0 == "\u{202E}" }, "\(word)")
  }

  @Test(arguments: [
    ("~/journal", "~/journal"), ("~/sp ace/j", "~/'sp ace/j'"), ("~/it's", "~/'it'\\''s'"), ("~/", "~/"),
  ])
  func `the home directory stays one`(_ short: String, _ word: String) throws {
    #expect(ShellWord.quoted(short, isShortened: true) == word)
    let candor = try Candor()
    #expect(try candor.shell("printf '%s' \(word)").text == candor.home + short.dropFirst())
  }

  @Test(arguments: ["journal", "/srv/a.b-c_d/2026", "/tmp/caf\u{E9}"]) func `a plain path stands as it is`(
    _ path: String
  ) {
    #expect(ShellWord.quoted(path) == path)
  }
}

/// Journals whose own names would break a line, or a command.
@Suite struct NamedJournalTests {
  private static let folder = "$(printf 'x\\033[31m\\nX y')"

  @Test(arguments: [
    (
      "chmod 755",
      "others can look into HOME/x^[[31m^JX y. To change that: chmod 700 ~/\"$(printf 'x\\033[31m\\012X y')\"\n"
    ),
    ("chmod 777", "others can write in HOME/x^[[31m^JX y, so nothing is written there. Nothing was written."),
    ("rmdir J; ln -s nowhere", "HOME/x^[[31m^JX y is a symbolic link to something that is not there. Nothing was"),
  ])
  func `a name with a line's end stays on one line, and in a command it is the name`(_ change: String, _ told: String)
    throws
  {
    let candor = try Candor()
    let change = change.replacing("J", with: "\"\(Self.folder)\"")
    let outcome = try candor.shell(
      "mkdir \"\(Self.folder)\"; \(change) \"\(Self.folder)\"; \"$candor\" write --journal \"\(Self.folder)\"")
    let expected = told.replacing("HOME", with: candor.home)
    #expect(outcome.talk.contains("candor: \(expected)"), "\(outcome.talk)")
  }

  @Test func `the commands of the doctor do what they say to a journal in any folder`() throws {
    let candor = try Candor()
    let made = try candor.shell(
      """
      umask 022; D='sp ace/$(touch gone)'; mkdir -p "$D/2026/10"; chmod 700 "sp ace" "$D"
      printf 'Words.\\n' > "$D/2026/10/2026-11-20.md"; chmod 755 "$D"
      "$candor" doctor --journal "$D" > told; sed -n 's/^.*or: \\(chmod .*\\)$/\\1/p; s/^ *\\(mkdir -p .*\\)$/\\1/p' told > do
      sh -e ./do && stat -c '%a %n' "$D" "$D/2026/11/2026-11-20.md"; ls
      """)
    #expect(made.lines.contains("700 sp ace/$(touch gone)"), "\(made.text)\(made.talk)")
    #expect(made.lines.contains { $0.hasSuffix("/2026/11/2026-11-20.md") }, "\(made.text)\(made.talk)")
    #expect(!made.lines.contains("gone"))
  }
}

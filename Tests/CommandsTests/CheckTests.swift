import Testing

/// `check` and `lexicon`: the analyzer as other programs call it.
@Suite struct CheckTests {
  static let text = "A long day.\n\nI feel nothing any more. I am going through the motions.\n"

  private func candor() throws -> Candor {
    let candor = try Candor()
    try candor.write(Self.text, to: "draft.md")
    return candor
  }

  @Test func `text names the file, the line, the signal, the words and the rule`() throws {
    let outcome = try candor().run(["check", "draft.md"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains { $0.hasPrefix("draft.md:3: numbness: \"") && $0.hasSuffix(")") }, "\(outcome.text)")
  }

  @Test func `vimgrep names line and column as an editor's list of places wants them`() throws {
    let outcome = try candor().run(["check", "--format", "vimgrep", "draft.md"])
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!outcome.lines.isEmpty)
    for line in outcome.lines {
      let parts = line.split(separator: ":", maxSplits: 4).map(String.init)
      #expect(parts.count == 5 && parts[0] == "draft.md", "\(line)")
      guard parts.count == 5, let number = Int(parts[1]), let column = Int(parts[2]), number <= lines.count else {
        Issue.record("\(line)")
        continue
      }
      let words = parts[4].drop { $0 == " " }
      #expect(lines[number - 1].dropFirst(column - 1).hasPrefix(words), "\(line)")
    }
  }

  @Test func `json gives offsets that cut the very words out of the file`() throws {
    let outcome = try candor().shell(
      "$candor check --format json draft.md | tr '{' '\\n' | sed -n 's/.*\"text\": \"\\([^\"]*\\)\", \"start\": \\([0-9]*\\), "
        + "\"end\": \\([0-9]*\\).*/\\2 \\3 \\1/p'")
    #expect(!outcome.lines.isEmpty)
    let bytes = Array(Self.text.utf8)
    for line in outcome.lines {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), end <= bytes.count else {
        Issue.record("\(line)")
        continue
      }
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == parts[2])
    }
  }

  @Test(arguments: ["text", "vimgrep", "json", "sarif"])
  func `answers of a check-in are no words, and nothing is found across them`(_ format: String) throws {
    let candor = try Candor()
    let answers = "day off: no\nscreen in bed: yes\nslept: 7 h\nrest: nothing felt, worse\n"
    try candor.write(answers, to: "top.md")
    try candor.write("# Saturday 21 November 2026\n\n## 22:14 check-in\n\(answers)", to: "night.md")
    for file in ["top.md", "night.md"] {
      let empty = try candor.run(["check", "--format", format, file])
      #expect(!empty.text.contains("recovery: ") && !empty.text.contains("\"start\""), "\(empty.text)")
      let fails = ["check", "--fail-on", "recovery", "--fail-on", "exhaustion", "--fail-on", "numbness", file]
      #expect(try candor.run(fails).status == 0)
    }
    try candor.write("## 22:14 check-in\nslept: 7 h\n\nI feel nothing any more.\n", to: "words.md")
    #expect(try candor.run(["check", "words.md"]).text.hasPrefix("words.md:4: numbness: "))
  }

  @Test func `a broken lexicon of one's own is told by file and line, and the rest works`() throws {
    let candor = try candor()
    try candor.write("rule broken\n  match: (felt nothing\n", to: "own/candor/lexicons/mine.txt")
    for command in [["check", "draft.md"], ["explain", "I feel nothing any more."]] {
      let outcome = try candor.run(command, environment: ["XDG_CONFIG_HOME": "\(candor.home)/own"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("numbness"))
      #expect(outcome.talk.contains("own/candor/lexicons/mine.txt:2:10: "), "\(outcome.talk)")
    }
  }

  @Test(arguments: ["nowhere", "empty", "draft.md", "unreadable", "blank", "ruleless", "broken"])
  func `a folder in which there are no lexicons makes nothing unheard, and is told`(_ folder: String) throws {
    let candor = try candor()
    _ = try candor.shell("mkdir -p empty unreadable/a.txt; mkdir home")
    try candor.write("", to: "blank/a.txt")
    try candor.write("signal: numbness\nmeans: nothing\n", to: "ruleless/a.txt")
    try candor.write("signal: numbness\n\nrule blank\n  match: ((\n  hit: so blank\n", to: "broken/a.txt")
    let environment: [String: String?] = ["CANDOR_LEXICONS": "\(candor.home)/\(folder)"]
    let check = try candor.run(["check", "draft.md"], environment: environment)
    #expect(check.text == (try candor.run(["check", "draft.md"]).text) && check.status == 0)
    let sentence = "CANDOR_LEXICONS names ~/\(folder), "
    #expect(check.talk.contains(sentence), "\(check.talk)")
    let night = try candor.run(["write"], input: "I want to kill myself\n", environment: environment)
    #expect(night.text.contains("988") && night.talk.contains(sentence), "\(night.text) \(night.talk)")
    let later = try candor.run(["later", "I want to kill myself"], environment: environment)
    #expect(later.text.contains("candor now"))
    let test = try candor.run(["lexicon", "test"], environment: environment)
    #expect(test.status == 65 && test.talk.contains(sentence), "it is not those that were to be tried")
    #expect(!test.text.hasPrefix("0 sentences"))
    let doctor = try candor.run(["doctor"], environment: environment)
    #expect(doctor.text.contains(sentence) && doctor.text.contains("unset CANDOR_LEXICONS"))
    #expect(doctor.text.contains("only files are read there") == (folder == "unreadable"), "\(doctor.text)")
    let places = ["unreadable": "unreadable/a.txt is not a regular file.", "broken": "broken/a.txt:4:"]
    for told in [check, later, test] { #expect(told.talk.contains(places[folder] ?? sentence), "\(told.talk)") }
  }

  @Test func `a sitting tells every lexicon of a folder in place of all that cannot be read, and uses the others`()
    throws
  {
    let candor = try candor()
    _ = try candor.shell("mkdir -p mine/b.txt mine/c.txt")
    try candor.write("signal: crisis\n\nrule mine\n  match: grey stairs\n  hit: grey stairs\n", to: "mine/a.txt")
    let night = try candor.run(
      ["write"], input: "grey stairs\n", environment: ["CANDOR_LEXICONS": "\(candor.home)/mine"])
    for name in ["b", "c"] { #expect(night.talk.contains("mine/\(name).txt is not a regular file. It was left out.")) }
    #expect(night.text.contains("988"), "\(night.text)")
  }

  @Test func `a lexicon of one's own that cannot be read stops neither the test nor the list of the others`() throws {
    let candor = try candor()
    _ = try candor.shell("mkdir -p .config/candor/lexicons/d.txt")
    let test = try candor.run(["lexicon", "test"])
    #expect(test.status == 65 && test.talk.contains("lexicons/d.txt is not a regular file. It was left out."))
    #expect(test.text.contains(" 0 not as promised; 0 lines unread."))
    let list = try candor.run(["lexicon", "list"])
    #expect(list.status == 0 && list.lines.count == 16 && list.talk.contains("d.txt"))
  }

  @Test(arguments: [
    ["--format", "text"], ["--format", "vimgrep"], ["--format", "json"], ["--format", "sarif"], ["--jsonl"],
  ])
  func `a file that cannot be read stops none of the others`(_ form: [String]) throws {
    let candor = try candor()
    try candor.write("{\"id\": 1, \"text\": \"I feel nothing any more.\"}\n", to: "lines.jsonl")
    _ = try candor.shell("mkdir folder")
    let good = form == ["--jsonl"] ? "lines.jsonl" : "draft.md"
    let outcome = try candor.run(["check"] + form + ["--fail-on", "numbness", "nowhere.md", good, "folder", good])
    #expect(outcome.status == 74, "what was not read comes before what was found")
    #expect(
      outcome.talk == "candor: nowhere.md cannot be read: No such file or directory.\n"
        + "candor: folder is not a regular file.\n")
    let whole = try candor.run(["check"] + form + [good, good]).text
    guard form.last == "sarif" else {
      #expect(outcome.text == whole)
      return
    }
    #expect(outcome.text.split(separator: "ruleIndex").count == whole.split(separator: "ruleIndex").count)
    for told in ["nowhere.md cannot be read: No such file or directory.", "folder is not a regular file."] {
      #expect(outcome.text.contains(told) && !whole.contains("executionSuccessful"))
    }
  }

  @Test func `a file that cannot be read stops no look for identifiers`() throws {
    let candor = try candor()
    try candor.write("bed 7\n", to: "bed.md")
    let outcome = try candor.run(["check", "--identifiers", "--fail-on", "room", "nowhere.md", "bed.md"])
    #expect(outcome.status == 74 && outcome.text == "bed.md:1:1: a room or bed\n")
    #expect(outcome.talk == "candor: nowhere.md cannot be read: No such file or directory.\n")
  }

  @Test func `a name of two lines stands on one, so that it can say nothing of another file`() throws {
    let candor = try candor()
    _ = try candor.shell("cp draft.md \"$(printf 'new\\nline.md')\"; echo bed 7 > \"$(printf 'bed\\nroom.md')\"")
    for format in ["text", "vimgrep"] {
      let outcome = try candor.run(["check", "--format", format, "new\nline.md"])
      #expect(!outcome.lines.isEmpty && outcome.lines.allSatisfy { $0.hasPrefix("new^Jline.md:3:") }, "\(outcome.text)")
    }
    #expect(try candor.run(["check", "--identifiers", "bed\nroom.md"]).text == "bed^Jroom.md:1:1: a room or bed\n")
    #expect(try candor.run(["check", "odd\nname.md"]).talk.hasPrefix("candor: odd^Jname.md cannot be read"))
    #expect(try candor.run(["export", "-o", "new\nline.md"]).talk.hasPrefix("candor: new^Jline.md is there already."))
  }

  @Test func `standard input is read by default and by its dash`() throws {
    let candor = try candor()
    let dash = try candor.run(["check", "-"], input: Self.text)
    #expect(dash.text.contains("-:3: numbness: "))
    #expect(try candor.run(["check"], input: Self.text).output == dash.output)
  }

  @Test func `fail-on turns a finding into exit code 1, and only that signal's`() throws {
    let candor = try candor()
    #expect(try candor.run(["check", "--fail-on", "numbness", "draft.md"]).status == 1)
    #expect(try candor.run(["check", "--fail-on", "escape", "draft.md"]).status == 0)
  }

  @Test func `a file that is not there is named`() throws {
    let outcome = try candor().run(["check", "nowhere.md"])
    #expect(outcome.status == 74)
    #expect(outcome.talk.contains("nowhere.md"))
  }

  @Test func `jsonl answers every line that it can read, in order, and names the others`() throws {
    let input = """
      {"id": "a", "text": "I feel nothing any more."}
      {"id": broken
      {"id": 7, "text": "The bus came at nine.", "more": true}

      {"text": "no id"}
      {"id": "last", "text": "I am \\"fine\\" \\u00e9"}
      """
    let outcome = try Candor().run(["check", "--jsonl"], input: input)
    #expect(outcome.status == 65)
    let starts = ["{\"id\": \"a\", \"labels\": [\"numbness\"", "{\"id\": 7, \"labels\": []", "{\"id\": \"last\", "]
    #expect(outcome.lines.count == starts.count)
    for (line, start) in zip(outcome.lines, starts) { #expect(line.hasPrefix(start), "\(line)") }
    #expect(outcome.talk.contains("-:2:8: ") && outcome.talk.contains("-:5:1: "))
    let large = try Candor().run(["check", "--jsonl"], input: "{\"id\": 12345678901234567890123, \"text\": \"x\"}")
    #expect(large.talk.contains("an \"id\" is text, or a whole number of at most 15 digits"))
    #expect(!outcome.talk.contains("-:4:"), "an empty line is no line")
  }

  @Test func `jsonl that is whole ends with 0`() throws {
    let outcome = try Candor().run(["check", "--jsonl"], input: "{\"id\": 1, \"text\": \"Soup.\"}\n")
    #expect(outcome.status == 0)
    #expect(outcome.text == "{\"id\": 1, \"labels\": [], \"findings\": []}\n")
  }

  @Test func `jsonl heeds fail-on, and has a form of its own`() throws {
    let candor = try Candor()
    let input = "{\"id\": 1, \"text\": \"I feel nothing any more.\"}\n{\"id\": 2, \"text\": \"Soup.\"}\n"
    func run(_ options: [String], _ input: String = input) throws -> Candor.Outcome {
      try candor.run(["check", "--jsonl"] + options, input: input)
    }
    let found = try run(["--fail-on", "escape", "--fail-on", "numbness"])
    #expect(found.status == 1 && found.errors.isEmpty)
    #expect(found.output == (try run([]).output), "every line is answered all the same")
    #expect(try run(["--fail-on", "escape"]).status == 0)
    #expect(try run(["--fail-on", "numbness"], input + "{\n").status == 65, "a line that cannot be read comes first")
    for wrong in [["--fail-on", "numbnes"], ["--format", "sarif"], ["--format", "text"]] {
      let outcome = try run(wrong)
      #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(wrong)")
    }
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "\0\0\0", "\r\n\r\n", "é", String(repeating: "(", count: 100_000)])
  func `any text is an answer`(_ text: String) throws {
    let outcome = try Candor().run(["check", "-"], input: text)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test(.enabled(if: Candor.isNamed, "a debug build takes long"))
  func `a long page without a full stop is looked at within the minute that a run has`() throws {
    let words = "then i felt nothing and went on to the next room and nobody said a thing about it\n"
    let outcome = try Candor().run(["check", "-"], input: String(repeating: words, count: 5000))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count >= 5000)
  }

  @Test func `every rule keeps its promises`() throws {
    let outcome = try Candor().run(["lexicon", "test"])
    #expect(outcome.status == 0, "\(outcome.text.suffix(2000))")
    #expect(outcome.lines.last?.contains(" 0 not as promised; 0 lines unread.") == true)
  }

  @Test func `every signal has rules`() throws {
    let outcome = try Candor().run(["lexicon", "list"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 16)
    for line in outcome.lines { #expect(!line.contains(": 0 rules"), "\(line)") }
  }

  @Test func `a broken lexicon is named by place, and the test of it fails`() throws {
    let candor = try Candor()
    try candor.write(
      "signal: numbness\n\nrule blank\n  match: ((\n  hit: so blank\n\nrule flat\n  match: so flat\n  hit: so flat\n",
      to: "lexicons/own.txt")
    let outcome = try candor.run(["lexicon", "test"], environment: ["CANDOR_LEXICONS": "\(candor.home)/lexicons"])
    #expect(outcome.status == 65)
    #expect(outcome.text.contains("own.txt:4:"), "\(outcome.text)")
  }
}

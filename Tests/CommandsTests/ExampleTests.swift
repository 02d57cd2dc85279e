import Exchange
import Testing

/// What the help and the documentation show, done.
@Suite struct ExampleTests {
  /// A home in which a newcomer's examples find their files, and programs that they call do nothing.
  private func home() throws -> Candor {
    let candor = try Candor()
    let texts = [
      "draft.md": "I feel nothing any more.\n", "page.txt": "A long day.\n", "note.txt": "code in bay 4\n",
      "paragraph.txt": "I feel nothing any more.\n", "walk.txt": Self.walk,
      ".config/candor/practices/walk.txt": Self.walk, "journal.txt": "[2026-11-20 22:14] A day.\n",
      "passages.jsonl": #"{"id": 1, "text": "Felt nothing.", "labels": ["numbness"]}"# + "\n",
      "words.dic": "%\n31\tTired\n%\nworn out\t31\n", "words.dicx": "DicTerm,Tired\nworn out,X\n",
      "Journal.json": #"{"entries": [{"creationDate": "2026-11-20T22:14:00Z", "text": "A day.", "timeZone": "UTC"}]}"#,
      "jrnl.json": #"{"entries": [{"date": "2026-11-20", "time": "22:14", "title": "A day.", "body": ""}]}"#,
      "vault/daily/2026-11-20.md": "A day.\n", "org/journal/20261120": "* Friday\n** 22:14 A day.\n",
      "Lexicons/numbness.txt": "signal: numbness\n\nrule blank\n  match: so blank\n  hit: so blank\n",
      "diary.txt": "2026-11-20 22:14\nA day.\n",
      "journal/2025/11/2025-11-21.md": "## 22:00 ten minutes\n\nThe river was high.\n",
      "journal/2026/10/2026-10-03.md": "## 22:00 ten minutes\n\nMum called. The appy in 12 went home.\n",
      "journal/2026/11/2026-11-20.md": "## 22:00 ten minutes\n\nThe code in bay 4. I felt nothing at all.\n",
      "journal/2026/11/2026-11-21.md": "## 22:00 ten minutes\n\nThe river was high. Slept.\n",
    ]
    for (name, text) in texts { try candor.write(text, to: name) }
    for name in ["vim", "xclip", "jq", "xdg-open", "systemctl", "editor"] {
      try candor.write("#!/bin/sh\nif [ -p /dev/stdin ]; then exec cat; fi\n", to: "bin/\(name)")
    }
    try candor.write("#!/bin/sh\nexec \"$binary\" \"$@\"\n", to: "bin/candor")
    try candor.makeExecutable(in: "bin")
    return candor
  }

  private func run(_ line: String, in candor: Candor) throws -> Candor.Outcome {
    let path = ["PATH": "\(candor.home)/bin:/usr/bin:/bin", "EDITOR": "editor", "VISUAL": nil, "DISPLAY": ":9"]
    return try candor.shell("binary=$candor; export binary; \(line)", environment: path)
  }

  /// A practice, out of its guide.
  private static let walk =
    Markdown(ManualTests.source("docs/practices.md")).blocks.lazy.compactMap { block -> String? in
      if case .code(let lines) = block { return lines.map { $0 + "\n" }.joined() }
      return nil
    }.first ?? ""

  @Test func `every example in the help does what it is there for`() throws {
    let dump = try Candor().run(["--experimental-dump-help"])
    let commands = HelpPage.commands(try HelpCommand(try #require(JSONReader.read(dump.output)["command"])))
    let examples = commands.flatMap(\.examples)
    #expect(examples.count > 60)
    for example in examples {
      // What stands behind two blanks says what it is for.
      let call = example[..<(example.firstRange(of: "  ")?.lowerBound ?? example.endIndex)]
      // An editor needs a terminal: Tests/WholeNights has one.
      guard !call.hasPrefix("candor edit") else { continue }
      let outcome = try run(String(call), in: try home())
      // 1 says that nothing was found, and that is an answer.
      #expect([0, 1].contains(outcome.status), "\(call): \(outcome.talk)\(outcome.text)")
    }
  }

  /// Each block of shell in the pages of which `man` has a copy, or that show what other programs get.
  @Test(arguments: ["docs/lexicons.md"])
  func `what a page shows behind a prompt is what comes`(_ page: String) throws {
    let blocks = Markdown(ManualTests.source(page)).blocks
    let transcripts = blocks.compactMap { block -> Transcript? in
      if case .code(let lines) = block { return Transcript(lines) }
      return nil
    }
    #expect(!transcripts.isEmpty)
    for transcript in transcripts {
      let candor = try home()
      for step in transcript.steps {
        switch step {
        case .file(let name, let text): try candor.write(text, to: name)
        case .command(let line, let shown):
          let outcome = try run(line, in: candor)
          #expect(outcome.status == 0, "\(line): \(outcome.talk)")
          guard !shown.isEmpty else { continue }
          let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          #expect(Transcript.agree(shown, lines), "\(line): \(outcome.text)")
        }
      }
    }
  }

  @Test func `the lexicon that teaches the language keeps its promises`() throws {
    let candor = try Candor()
    let blocks = Markdown(ManualTests.source("docs/lexicons.md")).blocks
    let lexicons = blocks.compactMap { block -> [String]? in
      if case .code(let lines) = block, ["signal: numbness", "cues"].contains(lines.first) { return lines }
      return nil
    }
    #expect(lexicons.count == 3)
    let text = lexicons.joined(separator: [""]).map { $0 + "\n" }.joined()
    try candor.write(text, to: ".config/candor/lexicons/mine.txt")
    let outcome = try candor.run(["lexicon", "test"])
    #expect(outcome.status == 0, "\(outcome.text.suffix(500))")
  }

  @Test(arguments: [
    (["a", "…", "d"], "a\nb\nc\nd", true), (["a", "…", "d"], "a\nd", true), (["a…"], "abc", true), (["…"], "", true),
    (["a", "…", "d"], "a\nb", false), (["ab…"], "ac", false), (["a"], "a\nb", false), (["a", "b"], "a", false),
  ])
  func `lines that are left out are the only ones that may differ`(_ shown: [String], _ lines: String, _ agree: Bool) {
    #expect(Transcript.agree(shown, lines.split(separator: "\n")) == agree)
  }
}

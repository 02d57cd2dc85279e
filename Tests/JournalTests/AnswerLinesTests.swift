import Testing

@testable import Journal

/// Lines of any text that are answers, as the journal's format has them.
@Suite struct AnswerLinesTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return AnswerLines.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("day off: no\nscreen in bed: yes\n", ["day off: no", "screen in bed: yes"]),
      ("\u{FEFF}slept: 7\r\nrest: soup\r\n\r\nWords\r\n", ["slept: 7", "rest: soup"]),
      ("# Saturday 21 November 2026\n\nslept: 7\nWords\noutside: no\n", ["slept: 7"]),
      (
        "# 2026\n## 22:14 check-in\n\nslept: like a log, and then I cried\nmood: grey\n\noutside: no\n",
        ["slept: like a log, and then I cried", "mood: grey"]
      ),
      ("## Check-in\nSlept: badly\n", ["Slept: badly"]),
      ("## 22:16 ten minutes\nminutes: 3\nmoved: no\n\nmoved: no\n", ["moved: no"]),
      (
        "## floors\nsleep: 6 hours\n\n## 22:28 what the words show\nsuppression: \"I'm fine.\" (passed)\n\nI was not fine.\n",
        ["sleep: 6 hours", "suppression: \"I'm fine.\" (passed)"]
      ),
      (
        "<!-- candor journal 1 -->\n\n<!-- night 2026-11-21 -->\nslept: 7\n\nWords\n\n<!-- night 2026-11-22 -->\nmoved: no\n",
        ["slept: 7", "moved: no"]
      ),
      ("Words\n\n# Sunday 22 November 2026\n\n## check-in\nslept: 7", ["slept: 7"]),
      ("rest: the river, better\n", ["rest: the river, better"]),
      ("outside: no, too late\nrest: wine\n", ["outside: no, too late", "rest: wine"]),
      (
        "## 22:14 ten minutes\nasked: What was quiet today?\nminutes: 9\n\nasked: by whom\n",
        ["asked: What was quiet today?"]
      ),
      ("worked: -\n", ["worked: -"]), ("worked: 22:30-07:00\n", ["worked: 22:30-07:00"]),
    ] as [(String, [String])])
  func `answers stand at the top, or straight under a heading`(_ text: String, _ expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    "slept: like a log, and then nothing\n", "Outside: no sign of life\n", "rest: is what I need\n",
    "Words\nslept: 7\n",
    "\\slept: 7\n", "I slept: 7\n", "- slept: 7\n", "### check-in\nslept: 7\n", "slept:\n", "outside:\nI cried\n",
    "moved: yes I was moved to tears\n", "## Check in\nWhat I did: I cried in the car\n",
    "## 22:00 truth\nreal: I am not okay\n", "asked: who stays with her\n", "## Ward\nAsked: nobody\n",
    "slept like a log: 7\n", "## 22:14 check-in\nI feel nothing.\nslept: 7\n", "",
  ])
  func `what only looks like an answer stays words`(_ text: String) {
    #expect(lines(text) == [])
  }
}

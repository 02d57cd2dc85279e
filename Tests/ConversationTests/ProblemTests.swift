import TestSupport
import Testing

@testable import Conversation

@Suite("A script that would strand someone does not load, and says why") struct ProblemTests {
  private static let sound = "practice: a\nsection: a\nstep one\n  ask line into x as x: what\n  end\n"

  private func problems(_ text: String, also: [String] = []) -> [Problem] {
    Library(
      ([text] + also).enumerated().map {
        Library.Source(path: "mine/\($0.offset).txt", bytes: Array($0.element.utf8))
      }
    ).problems
  }

  @Test("A sound one has no problem, with any line ends", arguments: ["\n", "\r\n"]) func sound(_ end: String) {
    let text = ProblemTests.sound.split(separator: "\n").joined(separator: end)
    #expect(problems("\u{FEFF}" + text) == [])
  }

  /// The script, the line and column, and a part of the cause.
  @Test(
    arguments: [
      ("step one\n  end", 1, 1, "no name"),
      ("practice: a", 1, 1, "no step"),
      ("practice: a\nstep one\n  go two\n", 3, 6, "no step \"two\""),
      ("practice: a\nstep one\n  say hello\n", 3, 3, "stops without an end"),
      ("practice: a\nstep one\n  end\nstep two\n  end\n", 4, 6, "Nothing leads to the step \"two\""),
      ("practice: a\nstep one\n  ask line into x\n  go one\n", 2, 6, "no way to the end"),
      (
        "practice: a\nstep one\n  ask go into x\n  if x is y: go three\n  end\nstep three\n  ask go into x\n  go three\n",
        6, 6,
        "no way to the end"
      ),
      ("practice: a\nstep one\n  if hour is 3: go two\n  go one\nstep two\n  end\n", 3, 17, "goes round for ever"),
      ("practice: a\nstep one\n  say {whom}\n  end\n", 3, 3, "the name \"whom\""),
      ("practice: a\nstep one\n  if whom is empty: end\n  end\n", 3, 6, "the name \"whom\""),
      ("practice: a\nstep one\n  do other\n  end\n", 3, 3, "no practice \"other\""),
      ("practice: a\nstep one\n  do a\n  end\n", 3, 3, "leads back to \"a\""),
      ("practice: a\nstep one\n  draw question from none\n  end\n", 3, 3, "pool named \"none\""),
      ("practice: a\nstep one\n  if sadness tonight: end\n  end\n", 3, 6, "no signal \"sadness\""),
      ("practice: a\nstep one\n  ask prose into x\n  end\n", 3, 3, "no section"),
      ("practice: a\nstep one\n  shout hello\n  end\n", 3, 3, "\"shout\" is not a statement"),
      ("practice: a\nstep one\n  ask poem into x\n  end\n", 3, 7, "\"poem\" is not a kind"),
      ("practice: a\nstep one\n  if x is made of \"(|really)\", fine: end\n  end\n", 3, 19, "for no words at all"),
      ("practice: a\nstep one\n  if x has fine, \"\": end\n  end\n", 3, 18, "for no words at all"),
      ("practice: a\nstep one\n  if x is: end\n  end\n", 3, 10, "A value is missing"),
      ("practice: a\nstep one\n  hint what\n  end\n", 3, 3, "Nothing stands above"),
      ("practice: a\nstep one\n  say a\n  hint what\n  end\n", 4, 3, "adds to an ask"),
      ("practice: a\nsay hello\nstep one\n  end\n", 2, 1, "outside of a step"),
      ("practice: a\ncolour: red\nstep one\n  end\n", 2, 1, "\"colour:\" is not known"),
      ("practice: a\nstep one\n  end\nstep one\n  end\n", 4, 6, "two steps named \"one\""),
      ("practice: a\nstep one\n  if numbness on 2.5 of 7: end\n  end\n", 3, 6, "no 2.5 of 7 nights"),
      ("practice: a\nstep one\n  if numbness on 120 of 110: end\n  end\n", 3, 6, "no 120 of 110 nights"),
      (
        "practice: a\nstep one\n  if \(String(repeating: "not ", count: 100_000))x: end\n  end\n", 3, 70,
        "\"not\" stands too often"
      ),
      (
        "practice: a\nstep one\n  \(String(repeating: "if hour is 3: ", count: 60_000))end\n  end\n", 3, 227,
        "too many ifs"
      ),
    ] as [(String, Int, Int, String)])
  func told(_ text: String, _ line: Int, _ column: Int, _ cause: String) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.cause.contains(cause), "\(problem)")
    #expect(problem.line == line, "\(problem)")
    #expect(problem.column == column, "\(problem)")
    #expect(!problem.remedy.isEmpty)
  }

  /// What people get wrong when they write their first practice: the script, the place, and what is said of it.
  static let broken: [(text: String, line: Int, column: Int, cause: String, remedy: String)] = [
    ("practice: a\nrank: high\nstep one\n  end\n", 2, 7, "A rank is a number.", "Write it as: rank: 20."),
    ("practice: a\noffered: later\nstep one\n  end\n", 2, 10, "can only be \"after\"", "Write: offered: after"),
    ("practice: a\nofered: after\nstep one\n  end\n", 2, 1, "\"ofered:\" is not known", "rank, offered, given"),
    (
      "practice: a\nstep one\n  list wishes\n  end\n", 3, 8, "There is no list \"wishes\".",
      "floors, put-off, rest-better"
    ),
    ("practice: a\nstep one\n  forget sadness\n  end\n", 3, 3, "no signal \"sadness\"", "numbness"),
    ("practice: a\nstep one\n  forget\n  end\n", 3, 9, "One word is needed", "forget {signal}"),
    ("practice: a\nstep one\n  pass truht\n  end\n", 3, 3, "no practice \"truht\"", "Practices are: a"),
    ("practice: a\nstep one\n  suggest after\n  end\n", 3, 11, "not complete", "suggest into practice"),
    ("practice: a\nstep one\n  if x has: end\n  end\n", 3, 11, "A value is missing", "Write the word"),
    ("practice: a\nstep one\n  if last shows sadness: end\n  end\n", 3, 6, "no signal \"sadness\"", "numbness"),
    (
      "practice: a\nwhen sadness on 3 of 7: you were sad\nstep one\n  end\n", 2, 6, "no signal \"sadness\"", "numbness"
    ),
    ("practice: a\nwhen moon is full: it is\nstep one\n  end\n", 2, 6, "by the name \"moon\"", "correct the spelling"),
    (
      "practice: a\nstep one\n  draw plain from p\n  end\npool p\n  when last shows sadness\n  - a\n", 7, 5,
      "no signal \"sadness\"", "numbness"
    ),
    (
      "practice: a\nstep one\n  draw plain from p\n  end\npool p\n  - {whom} knows\n", 6, 5, "by the name \"whom\"",
      "correct the spelling"
    ),
    ("practice: a\nstep one\n  set x\n  end\n", 3, 7, "A colon is missing", "set person: {who}"),
    ("practice: a\nstep one\n  ask choice of yes into x\n  end\n", 3, 7, "at least two words", "commas"),
    ("practice: a\nstep one\n  if numbness on 3: end\n  end\n", 3, 19, "\"of\" is missing", "numbness on 3 of 7"),
    ("practice: a\nstep one\n  if x is a b: end\n  end\n", 3, 13, "does not belong here", "double quotes"),
    ("practice: a\nstep one\n  draw from p\n  end\n", 3, 8, "not a draw", "draw question from"),
    ("practice: a\nstep one\n  go\n  end\n", 3, 5, "One word is needed", "go STEP"),
  ]

  @Test("Each of twenty broken files says where and what to change", arguments: broken)
  func toldForTheFirstTime(_ it: (text: String, line: Int, column: Int, cause: String, remedy: String)) throws {
    let problem = try #require(problems(it.text).first, "\(it.text)")
    #expect(problem.cause.contains(it.cause), "\(problem)")
    #expect(problem.remedy.contains(it.remedy), "\(problem)")
    #expect((problem.line, problem.column) == (it.line, it.column), "\(problem)")
    #expect(problem.description.hasPrefix("mine/0.txt:\(it.line):\(it.column): "))
    #expect(problems(it.text).count == 1, "one mistake is told once: \(problems(it.text))")
  }

  private static var guide: String {
    get throws {
      let docs = playsFolder.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/docs/practices.md"
      return try #require(fileText(docs))
    }
  }

  /// What stands between the n-th pair of fences of the guide.
  private static func example(_ number: Int) throws -> String {
    let parts = try guide.components(between: "```")
    return try #require(parts.indices.contains(number) ? parts[number] : nil)
  }

  @Test("The example that teaches the language is sound") func example() throws {
    let library = Library([.init(path: "walk.txt", bytes: Array(try Self.example(0).utf8))])
    #expect(library.problems == [])
    #expect(library.practices.map(\.name) == ["walk"])
  }

  @Test("The play-through that teaches how to rehearse goes as it is written there") func rehearsed() throws {
    let sources = [Library.Source(path: "walk.txt", bytes: Array(try Self.example(0).utf8))]
    let text = try #require(try Self.guide.components(between: "```").first { $0.hasPrefix("\n=== ") })
    let play = try #require(PlayThrough.read(text).first)
    #expect(play.shown("walk", Library(sources)) == play.body.filter { !$0.isEmpty })
  }

  @Test("The guide names every fact, list, tone, kind and statement") func complete() throws {
    let guide = try Self.guide
    let facts = Facts.names.union(Sitting.stateNames).subtracting(["automatic"])
    for name in facts.union(Facts.listNames).sorted() { #expect(guide.contains("`\(name)`"), "\(name)") }
    for word in [
      "say", "or", "draw", "ask", "if", "go", "do", "set", "field", "paragraph", "carry", "finish", "section", "mirror",
      "people", "menu", "suggest", "pass", "list", "forget", "end", "hint", "start", "words", "for", "counted", "over",
      "nudges", "first", "practice:", "title:", "section:", "rank:", "offered:", "given:", "skip:", "when",
    ] { #expect(guide.contains("`\(word) ") || guide.contains("`\(word)`"), "\(word)") }
  }

  @Test("Every line that may stand at the head of a play is in the guide") func heads() throws {
    let guide = try Self.guide
    let source = try #require(
      fileText(
        playsFolder.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
          + "/Sources/Conversation/PlayThrough.swift"))
    let setting = try #require(source.split(separator: "struct Setting").last)
    let heads = setting.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.count >= 3 && parts[0] == "    case " ? String(parts[1]) : nil
    }
    #expect(heads.count > 20)
    for head in heads { #expect(guide.contains("`\(head):") || guide.contains("`\(head)`"), "\(head)") }
  }

  @Test("It is told with path, line, column, a caret, the cause and the remedy") func asSentences() {
    #expect(
      problems("practice: a\nstep one\n  go two\n").first?.description == """
        mine/0.txt:3:6: There is no step "two".
            go two
               ^
        Steps here are: one.
        """)
  }

  @Test("A broken one is left out, with those that call it; the rest works, and the shipped one stays") func leftOut() {
    let broken = "practice: b\nstep one\n  go nowhere\n"
    let caller = "practice: c\nstep one\n  do b\n  end\n"
    let library = Library(
      [ProblemTests.sound, broken, caller, "practice: a\nstep one\n  say\n"].enumerated().map {
        Library.Source(path: "\($0.offset).txt", bytes: Array($0.element.utf8))
      })
    #expect(library.names == ["a"])
    #expect(library.problems.map(\.path) == ["1.txt", "3.txt", "2.txt"])
  }

  @Test("No bytes can stop it, and what is wrong with them is told with its place and a remedy", arguments: 1...5)
  func anyBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "step ", "pool ", "if ", "ask ", "say ", "go ", ": ", "\n", "{", "}", "\"", "practice: x", " into ", "or ",
      "\u{0}", "é", "-",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined()
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for problem in problems(text) {
        guard (1...lines.count).contains(problem.line) else {
          Issue.record("\(problem) in \(lines.count) lines")
          continue
        }
        let width = lines[problem.line - 1].unicodeScalars.count
        #expect((1...width + 1).contains(problem.column), "\(problem)")
        #expect(!problem.cause.isEmpty && !problem.remedy.isEmpty, "\(problem)")
      }
    }
  }
}

extension String {
  /// What stands between each two of these marks.
  fileprivate func components(between mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

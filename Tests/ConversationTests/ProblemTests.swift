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
      ("practice: a\nstep one\n  if x is: end\n  end\n", 3, 10, "A value is missing"),
      ("practice: a\nstep one\n  hint what\n  end\n", 3, 3, "Nothing stands above"),
      ("practice: a\nstep one\n  say a\n  hint what\n  end\n", 4, 3, "adds to an ask"),
      ("practice: a\nsay hello\nstep one\n  end\n", 2, 1, "outside of a step"),
      ("practice: a\ncolour: red\nstep one\n  end\n", 2, 1, "\"colour:\" is not known"),
      ("practice: a\nstep one\n  end\nstep one\n  end\n", 4, 6, "two steps named \"one\""),
    ] as [(String, Int, Int, String)])
  func told(_ text: String, _ line: Int, _ column: Int, _ cause: String) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.cause.contains(cause), "\(problem)")
    #expect(problem.line == line, "\(problem)")
    if !cause.contains("the name") && !cause.contains("no signal") { #expect(problem.column == column, "\(problem)") }
    #expect(!problem.remedy.isEmpty)
  }

  @Test("The example that teaches the language is sound") func example() throws {
    let docs = playsFolder.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/docs/practices.md"
    let text = try #require(fileText(docs))
    let parts = text.split(separator: "```", maxSplits: 2, omittingEmptySubsequences: false)
    let source = Library.Source(path: "walk.txt", bytes: Array(try #require(parts.dropFirst().first).utf8))
    let library = Library([source])
    #expect(library.problems == [])
    #expect(library.practices.map(\.name) == ["walk"])
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

  @Test("No bytes can stop it", arguments: [1, 2, 3, 4, 5]) func anyBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "step ", "pool ", "if ", "ask ", "say ", "go ", ": ", "\n", "{", "}", "\"", "practice: x", " into ", "or ",
      "\u{0}", "é", "-",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined()
      _ = problems(text).map(\.description)
    }
  }
}

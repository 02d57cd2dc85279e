import TestSupport
import Testing

@testable import Signals

@Suite("A mistake in a lexicon is told with its place and a remedy, and the rest keeps working")
struct LexiconProblemTests {
  private static let sound = "signal: numbness\nrule r\n  match: felt nothing\n  hit: felt nothing\n"

  /// A lexicon, the line and column of its one problem, and a part of the cause.
  @Test(
    arguments: [
      ("signal: sadness\n", 1, 9, "no signal \"sadness\""),
      ("rule r\n  match: felt nothing\n  hit: felt nothing\n", 1, 1, "belong to no signal"),
      ("\(sound)rule q\n  match: grey (sky\n  match: grey\n  hit: grey\n", 6, 15, "never closed"),
      ("\(sound)rule q\n\tmatch: naïve (sky\n\tmatch: grey\n\thit: grey\n", 6, 15, "never closed"),
      ("\(sound)rule q\n  match: felt\n  match: grey\n  hit: grey\n", 6, 10, "\"felt\" alone is too common"),
      ("\(sound)rule q\n  match: grey | felt | so\n  match: grey\n  hit: grey\n", 6, 10, "alone is too common"),
      ("\(sound)rule q\n  match: [then] felt\n  match: grey\n  hit: grey\n", 6, 10, "\"felt\" alone is too common"),
      ("\(sound)rule q\n  match: grey @sky\n  match: grey\n  hit: grey\n", 6, 10, "no list \"sky\""),
      ("\(sound)rule q\n  match: grey\n  unless: @sky\n  hit: grey\n", 7, 11, "no list \"sky\""),
      ("\(sound)rule q\n  match: grey\n", 5, 1, "no sentence that it must hit"),
      ("\(sound)rule q\n  hit: grey\n", 5, 1, "no pattern"),
      ("\(sound)rule r\n  match: grey\n  hit: grey\n", 5, 6, "two rules \"r\""),
      ("\(sound)  weight: heavy\n", 5, 11, "a weight is"), ("\(sound)  weight: 0\n", 5, 11, "a weight is"),
      ("\(sound)  weight: nan\n", 5, 11, "a weight is"), ("\(sound)  weight: inf\n", 5, 11, "a weight is"),
      ("\(sound)  subject: dog\n", 5, 12, "a subject is"), ("\(sound)  colour: red\n", 5, 3, "\"colour\" is not known"),
      ("\(sound)  even:\n", 5, 8, "has no value"), ("\(sound)hello\n", 5, 1, "no colon"),
      ("\(sound)  even: negatived\n", 5, 9, "no context \"negatived\""),
      ("\(sound)  within negatived: 3\n", 5, 3, "no context \"negatived\""),
      ("\(sound)  within negated: 99\n", 5, 19, "a reach is"),
      ("\(sound)cues\n  heavy grey: x\n", 6, 3, "not known"), ("\(sound)cues\n  0.5\n", 6, 3, "a cue is"),
      ("\(sound)cues\n  0.5   felt\n", 6, 9, "too common"), ("\(sound)cues\n  1e999 grey\n", 6, 3, "a weight is"),
      ("\(sound)cues\n  99 too heavy words\n", 6, 3, "a weight is"), ("\(sound)cues\n  0 grey\n", 6, 3, "a weight is"),
      ("\(sound)cues\n  0.5 grey (sky\n", 6, 12, "never closed"),
      ("rule r\n  match: grey\n  hit: grey\n", 1, 1, "belong to no signal"),
      ("\(sound)\u{0}\n", 5, 1, "not UTF-8"),
      ("\(sound)#\n\(String(repeating: "x", count: 5000))\n", 6, 1, "longer than"),
      ("context negated\n  before: not (x\n\(sound)", 2, 15, "never closed"),
      ("context negated\n  before: @x\n\(sound)", 2, 11, "no list"),
      ("context negated\n  reach: far\n\(sound)", 2, 10, "a reach is"),
      ("context negated\n  behind: x\n\(sound)", 2, 3, "not known in a context"),
      ("spelling: one two three\n\(sound)", 1, 11, "two words"),
      ("list x: grey (sky\n\(sound)", 1, 14, "never closed"),
    ])
  func told(_ text: String, _ line: Int, _ column: Int, _ cause: String) throws {
    let problems = Reading.problems(text)
    #expect(problems.count == 1, "\(problems)")
    let problem = try #require(problems.first)
    #expect((problem.line, problem.column) == (line, column), "\(problem)")
    #expect(problem.cause.contains(cause), "\(problem)")
    #expect(!problem.remedy.isEmpty)
    #expect(!problem.description.contains("\n  \n"), "a caret stands under words")
    #expect(problem.description.hasPrefix("mine.txt:\(line):\(column): "))
    guard text.contains("signal: numbness") else { return }
    #expect(Analyzer([Reading.source(text)]).analyze(Array("I felt nothing".utf8)).labels == [.numbness])
  }

  @Test("More contexts than can be told apart are told, and the first ones hold") func contexts() {
    let contexts = (0..<70).map { "context c\($0)\n  before: word\($0)x\n" }.joined()
    let analyzer = Analyzer([Reading.source(contexts + LexiconProblemTests.sound)])
    #expect(analyzer.problems.map(\.line) == (64..<70).map { 2 * $0 + 1 })
    #expect(analyzer.problems.allSatisfy { $0.cause == "there are more than 64 contexts" })
    for (text, isHeard) in [("word5x felt nothing", false), ("word63x felt nothing", false), ("felt nothing", true)] {
      #expect(analyzer.analyze(Array(text.utf8)).labels.isEmpty != isHeard, "\(text)")
    }
    // The 69th would share the fifth's place.
    #expect(analyzer.analyze(Array("word68x felt nothing".utf8)).labels == [.numbness])
  }

  @Test("What the tables cannot hold is told, and what comes before it is used") func tooMuch() {
    let lists = (0..<23).map { list in
      "list a\(list): (\((0..<400).map { "w\(list)x\($0)" }.joined(separator: "|")))\n"
    }
    let all = "list all: (\((0..<23).map { "@a\($0)" }.joined(separator: "|")))\n"
    let rules = (0..<60).map { "rule r\($0)\n  match: felt (@all|y\($0))\n  hit: felt y\($0)\n" }
    let text = "signal: numbness\n" + lists.joined() + all + rules.joined()
    let analyzer = Analyzer([Reading.source(text)])
    #expect(!analyzer.problems.isEmpty)
    #expect(analyzer.problems.allSatisfy { $0.cause == "the lexicons stand for too many sequences" })
    for words in ["felt w3x7", "felt w22x399", "felt y3"] {
      #expect(analyzer.analyze(Array(words.utf8)).labels == [.numbness], "\(words)")
    }
  }

  @Test(
    "The caret stands under the character at fault, also after tabs and accents",
    arguments: ["  match: grey (sky", "\tmatch: naïve (sky", "\tmatch:\tnai\u{308}ve (sky"])
  func caret(_ line: String) throws {
    let problem = try #require(Reading.problems("\(LexiconProblemTests.sound)\(line)\n").first)
    let lines = problem.description.split(separator: "\n").map { $0.dropFirst(2) }
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let distance = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(distance).first == "(")
    #expect(lines[2].prefix(distance).filter { $0 == "\t" } == lines[1].prefix(distance).filter { $0 == "\t" })
  }

  @Test("A byte order mark and any line ends are fine", arguments: ["\n", "\r\n"]) func windows(_ end: String) {
    let text = "\u{FEFF}" + LexiconProblemTests.sound.split(separator: "\n").joined(separator: end) + end
    #expect(Reading.problems(text) == [])
    #expect(Analyzer([Reading.source(text)]).analyze(Array("felt nothing".utf8)).labels == [.numbness])
  }

  @Test("A very common word is fine where something must stand near, or as one of several words") func common() {
    let text = "signal: numbness\nrule r\n  match: felt\n  match: felt so\n  with: grey\n  hit: felt grey\n"
    #expect(Reading.problems(text) == [])
  }

  @Test("A file that is too large is not read") func large() {
    let text = [UInt8](repeating: UInt8(ascii: "\n"), count: LexiconSource.largest + 1)
    let problems = Analyzer([LexiconSource(path: "large.txt", text: text)]).problems
    #expect(problems.map(\.cause) == ["the file is larger than 16 MB"])
  }

  @Test("A file of another kind is told in at most a hundred lines") func binary() {
    var random = SeededGenerator(seed: 1)
    let noise = (0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &random) }
    let lines = Array(String(repeating: "ab\n", count: 100_000).utf8)
    for text in [noise, lines, [UInt8](repeating: 0, count: 1 << 20)] {
      let problems = Analyzer([LexiconSource(path: "noise.bin", text: text)]).problems
      #expect((1...101).contains(problems.count))
    }
  }

  @Test("A lexicon that stands for too much is cut off, not followed for ever") func exploding() {
    let lists = "list x: ([a] [b] [c] [d] [e] [f] [g] [h] [i] z)\n"
    let rule = "rule r\n" + String(repeating: "match: @x @x @x @x @x @x\n", count: 2000) + "hit: z\n"
    let problems = Reading.problems("\(lists)signal: numbness\n\(rule)")
    #expect((1...101).contains(problems.count))
  }

  /// What a lexicon promises, and what its report says instead.
  @Test(
    arguments: [
      ("hit: felt nothing", nil), ("hit: all is well", "the rule did not match"),
      ("hit: I did not say I felt nothing", "it was cancelled: negated"), ("pass: all is well", nil),
      ("pass: felt nothing", "the rule matched"), ("pass: I did not say I felt nothing", nil),
      ("silent: felt nothing", "the signal was given"), ("silent: all is well", nil),
    ])
  func report(_ line: String, _ what: String?) {
    let context = Reading.source("context negated\n  before: not\n", path: "context.txt")
    let mine = Reading.source(LexiconProblemTests.sound + "  \(line)\n")
    let report = Analyzer([context, mine]).test([context, mine])
    #expect(report.tried == 2)
    #expect(report.rules[.numbness]?.rules == 1 && report.rules[.numbness]?.cues == 0)
    #expect(report.failures.map(\.what) == (what.map { [$0] } ?? []))
    #expect(report.failures.allSatisfy { $0.line == 5 && $0.path == "mine.txt" })
  }
}

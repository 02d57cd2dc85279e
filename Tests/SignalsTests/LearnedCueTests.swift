import Testing

@testable import Signals

@Suite("Words that were learned add up to a label") struct LearnedCueTests {
  private static let families = "family cancel: cancel cancels cancelled cancelling"

  /// A run of words that gives the label alone, a text, and whether it stands there.
  @Test(
    arguments: [
      ("numb", "I am numb", true), ("numb", "NUMB.", true), ("numb", "number", false), ("numb", "", false),
      ("felt nothing", "I felt nothing", true), ("felt nothing", "nothing felt", false),
      ("felt nothing", "felt really nothing", false), ("felt nothing", "felt, nothing", true),
      ("felt nothing", "I felt. Nothing", false), ("felt nothing", "felt\nnothing", true),
      // A line may be a sentence without a stop.
      ("^ grey", "numb\ngrey", true), ("^ grey", "I can’t\ngrey", false), ("numb grey", "numb\ngrey", false),

      ("felt nothing today", "I felt nothing today at all", true), ("felt nothing today", "felt nothing", false),
      ("didn't sleep", "didnt sleep", true), ("didnt sleep", "I didn’t sleep", true), ("cafe", "the CAFÉ", true),
      ("# hours", "slept 4 hours", true), ("# hours", "slept 5.5 hours", true), ("# hours", "some hours", false),
      ("slept #", "slept 4", true), ("#", "at 4", true), ("#", "at night", false),
      ("slept # hours", "slept 4 hours", true),
      ("^ numb", "Numb again", true), ("^ numb", "So numb", false), ("^ numb", "Ate. Numb.", true),
      ("numb $", "So numb. Ate", true), ("numb $", "So numb", true), ("numb $", "numb then", false),
      ("^ numb $", "Ate. Numb. Slept.", true), ("^ numb $", "Numb again.", false), ("^ #", "4 of them", true),
      ("~cancel", "cancelled", true), ("~cancel", "cancel", true), ("~cancel", "cancellation", false),
      ("~numb", "numb", true), ("~numb", "numbness", false), ("~cancel ~dinner", "cancelled dinner", true),
      ("~cancel ~dinner", "cancelled the dinner", false), ("~cancel #", "cancels 4", true),
      ("^ ~cancel", "Cancelling. Ate.", true), ("~cancel $", "I cancelled. Ate.", true),
      ("# ~cancel", "4 cancelled", true), ("cancel", "cancelled", false),
      ("~cancel … ~dinner", "cancelled the dinner", true), ("~cancel … ~dinner", "cancelled dinner", false),
      ("~cancel … ~dinner", "cancels the long promised birthday eve dinner", true),
      ("~cancel … ~dinner", "cancels the long and often promised birthday dinner", false),
      ("~cancel … ~dinner", "dinner was cancelled", false), ("~cancel … ~dinner", "Cancelled. The dinner", false),
      ("^ … ~dinner", "The dinner", true), ("^ … ~dinner", "Dinner", false), ("^ … ~dinner", "Ate. A dinner", true),
      ("~cancel … #", "cancelled at 4", true), ("# … ~cancel", "4 of us cancelled", true),
    ] as [(String, String, Bool)])
  func runs(_ run: String, _ text: String, _ isGiven: Bool) {
    let analysis = Learned.analysis(of: text, [LearnedCueTests.families, "\(run) | numbness 1"])
    #expect(analysis.labels == (isGiven ? [.numbness] : []))
    #expect(analysis.findings.map(\.rule) == (isGiven ? [Analyzer.learnedRule] : []))
  }

  @Test("What stands apart is found wherever a text is cut into stretches", arguments: 0...60)
  func acrossStretches(_ words: Int) {
    let text = Learned.filler(370) + String(repeating: "la ", count: words) + "cancels the promised birthday eve dinner"
    let analysis = Learned.analysis(of: text, [LearnedCueTests.families, "~cancel … ~dinner | numbness 1"])
    #expect(analysis.labels == [.numbness])
  }

  /// Weights, a text, and what they add up to; nil where that does not give the label.
  @Test(
    arguments: [
      (["grey | numbness 0.5", "sky | numbness 0.5"], "grey sky", 1),
      (["grey | numbness 0.5", "sky | numbness 0.496"], "grey sky", nil),
      (["grey | numbness 0.5"], "grey grey. Grey, grey", nil),
      (["grey | numbness 0.5", "grey grey | numbness 0.75"], "grey grey", 1.25),
      (["grey | numbness 1.2", "tooth | numbness -0.5"], "grey", 1.2),
      (["grey | numbness 1.2", "tooth | numbness -0.5"], "grey tooth", nil),
      (["grey | numbness 1.8", "tooth | numbness -0.5"], "a tooth, a tooth, all grey", 1.3),
      (["grey | escape 1.8, numbness 1.2"], "grey", 1.2),
      (["grey | numbness -1.984", "sky | numbness 1.984"], "sky", 1.984), (["sky | numbness 2"], "sky", 1.984),
      // Rounded to a 31st of the heaviest beside it.
      (["grey | escape 1.86, numbness 1.125"], "grey", 1.116),
      (["grey | feeling 5"], "grey", nil), (["tooth | numbness -1"], "tooth", nil),
    ] as [([String], String, Double?)])
  func sums(_ lines: [String], _ text: String, _ sum: Double?) {
    let analysis = Learned.analysis(of: text, lines)
    #expect(analysis.labels.contains(.numbness) == (sum != nil))
    #expect(analysis.evidence(for: .numbness).map(\.weight) == (sum.map { [$0] } ?? []))
  }

  /// Weights in thousandths of what each word says, and the words that are quoted.
  @Test(
    arguments: [
      ("It rained. Grey and cold here. Blue.", "Grey and cold here"), ("Blue. It was grey.", "It was grey"),
      ("Blue, cold, grey", "Blue, cold, grey"), ("Grey fine. Blue cold. Blue.", "Blue cold"),
      ("Grey. Cold. Blue.", "Grey"),
      // Lines that a person ended, and lines that were broken at a width.
      ("it rained\ngrey and cold here\nblue", "grey and cold here"),
      (
        "grey it was over all of the roofs of the whole of the town\nand the rain was cold too, over each of all the wet roads\nthen tea",
        "grey it was over all of the roofs of the whole of the town\nand the rain was cold too"
      ),
      (
        "grey it was over all of the roofs of the whole of the town\nand then the bus was late again and all of the rain was cold and blue",
        "and then the bus was late again and all of the rain was cold and blue"
      ),
      (
        "it was grey and cold, and so I walked home all the way by myself\nthen tea",
        "it was grey and cold, and so I walked home all the way by myself"
      ),
      // Of a sentence too long to be shown the clause; one of a word or two takes in what follows it.
      (
        "The bus was late again and full of wet coats, so in the end I walked grey and cold, and then there was tea for all.",
        "so in the end I walked grey and cold"
      ),
      (
        "The bus was late again and full of wet coats and dogs, grey, cold, and then there was tea for all of us.",
        "grey, cold, and then there was tea for all of us"
      ),
    ])
  func quoted(_ text: String, _ sentence: String) throws {
    let lines = ["grey | numbness 0.7", "cold | numbness 0.6", "blue | numbness 0.5", "fine | numbness -0.5"]
    let finding = try #require(Learned.analysis(of: text, lines).findings.first)
    #expect(String(decoding: Array(text.utf8)[finding.range], as: UTF8.self) == sentence)
    #expect(finding.rule == "words that add up" && finding.cancelled == nil)
  }

  /// A broken line, and its column.
  @Test(
    arguments: [
      ("felt nothing", 3), ("a b c d | numbness 1", 3), ("a … b | numbness 1", 3), ("~a … | numbness 1", 3),
      ("… ~a | numbness 1", 3), ("~a … ~b ~c | numbness 1", 3), ("~a … $ | numbness 1", 3), ("~a … ^ | numbness 1", 3),
      ("felt | sadness 1", 3),
      ("felt | numbness x", 3),
      ("felt | numbness nan", 3), ("felt | numbness inf", 3), ("felt | numbness 51", 3), ("felt | numbness", 3),
      ("felt |", 3), ("| numbness 1", 3), ("felt | numbness 1, , feeling 1", 3), ("felt | numbness 1 2", 3),
      ("rules sadness 1", 3),
      ("rules numbness", 3), ("rules numbness -1", 3), ("family cancel", 3), ("# a remark", 3), ("\t felt", 5),
    ])
  func told(_ line: String, _ column: Int) throws {
    let source = Reading.source("learned\n  \(line)\n  numb | numbness 1\n", path: "learned.txt")
    let analyzer = Analyzer([source])
    #expect(analyzer.problems.count == 1)
    let problem = try #require(analyzer.problems.first)
    #expect((problem.line, problem.column) == (2, column), "\(problem)")
    #expect(problem.cause.contains("one to three words, or two families that stand apart, a bar, and weights"))
    #expect(!problem.remedy.isEmpty)
    #expect(analyzer.analyze(Array("numb".utf8)).labels == [.numbness], "the rest is used")
  }

  @Test("A remark stands at the start of a line") func remark() {
    let analyzer = Analyzer([Reading.source("# one\nlearned\n# two\n\n  numb | numbness 1\n")])
    #expect(analyzer.problems == [])
    #expect(analyzer.analyze(Array("numb".utf8)).labels == [.numbness])
  }
}

/// Small ways of asking an analyzer that has learned something.
enum Learned {
  /// What these learned lines, beside a rule for "grey sky" and two weak signs, make of a text.
  static func analysis(of text: String, _ lines: [String], signal: Signal = .numbness) -> Analysis {
    analyzer(lines, signal: signal).analyze(Array(text.utf8))
  }

  static func analyzer(_ lines: [String], signal: Signal = .numbness) -> Analyzer {
    let learned = "learned\n" + lines.map { "  \($0)\n" }.joined()
    return Analyzer([Reading.source(rules(signal)), Reading.source(learned, path: "learned.txt")])
  }

  private static func rules(_ signal: Signal) -> String {
    """
    signal: \(signal.rawValue)
    rule r
      match: leaden sky
      hit: leaden sky
    cues
      0.5 soft rain
      0.5 hard rain

    """
  }

  /// So many words that nothing is known of, ten a sentence.
  static func filler(_ words: Int) -> String {
    String(repeating: "la la la la la la la la la la. ", count: words / 10)
  }
}

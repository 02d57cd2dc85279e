import Testing

@testable import Signals

@Suite("A match counts only where it is the writer's own, now") struct ContextTests {
  static let context = """
    context negated
      before: not | never | didn't
      after: no longer
      reach: 3
      stop: but | and i
    context other
      before: he | she | the patient
      self: i | me
      reach: 40
      across: clauses
    context quoted
      before: (he|she) said
      self: i said
      reach: 12
    context past
      before: used to
      after: years ago
      reach: 6
      stop: now
    context hypothetical
      before: if
      reach: 5
    context over
      before: gone are the days
      reach: 6
    """

  /// What cancels "numb" in a text, or nothing.
  @Test(
    arguments: [
      ("I am numb", ""), ("I am not numb", "negated"), ("I am not at all numb", "negated"),
      ("not one two three numb", "negated"), ("not one two three four numb", ""), ("not sad, numb", ""),
      ("not sad but numb", ""), ("not here and I numb", ""), ("I am numb no longer", "negated"),
      ("Not. Numb", ""), ("numb. not", ""), ("numb not", ""), ("no longer numb", ""),
      ("he is numb", "other"), ("she left, all of us so very tired, numb", "other"), ("he left and I am numb", ""),
      ("I saw he was numb", "other"), ("he and I numb", ""), ("he left. Numb", ""),
      // Lines of one's own, without a stop.
      ("told him, and he left\nnumb after", ""), ("numb after\nhe left", ""), ("not\nnumb", "negated"),
      ("she said \"I am numb\"", "quoted"), ("\"I am numb\"", "quoted"), ("I said \"numb\"", ""),
      ("\"I am numb,\" I said", ""), ("\"I am numb most days,\" I said on the stairs", ""),
      ("\"I am numb,\" she said", "quoted"), ("\"I am numb,\" and I laughed", "quoted"),
      ("he said \"I am numb,\" I said he should sit", "quoted"),
      ("she said i was numb", "quoted"), ("she said numb", "quoted"),
      ("I used to be numb", "past"), ("I used to cry now numb", ""), ("numb years ago", "past"),
      ("if I get numb", "hypothetical"),
      ("if he were not numb", "negated"), ("not if he were numb", "other"), ("if not numb", "negated"),
    ])
  func cancels(_ text: String, _ kind: String) throws {
    let finding = try #require(Reading.findings("match: numb", in: text, context: ContextTests.context).first)
    #expect(finding.cancelled?.kind ?? "" == kind)
    if let cue = finding.cancelled?.cue { #expect(cue.upperBound <= text.utf8.count) }
  }

  /// A rule, a text, and what cancels the rule there.
  @Test(
    arguments: [
      ("match: not sad _3 not anything", "I was not sad, I was not anything", ""),
      ("match: numb\neven: negated", "I am not numb", ""),
      ("match: numb\neven: negated", "he is not numb", "other"),
      ("match: numb\neven: negated, other", "he is not numb", ""),
      ("match: numb\neven: negated, past", "gone are the days I was numb", "over"),
      ("match: numb\neven: negated, past, over", "gone are the days I was numb", ""),
      ("match: numb\nwithin negated: 0", "not so numb", ""),
      ("match: numb\nwithin negated: 0", "so not numb", "negated"),
      ("match: numb\nsubject: any", "he is numb", ""),
      ("match: numb\nsubject: any", "he is not numb", "negated"),
      ("match: numb\nsubject: patient", "he is numb", ""),
      ("match: numb\nsubject: patient", "I am numb", "own"),
      ("match: numb\nsubject: patient", "numb", "own"),
      ("match: numb\nsubject: patient", "he is not numb", "negated"),
      ("match: numb\nsubject: patient", "he is in 4\nnumb again", ""),
      ("match: numb", "i did not eat\nnumb", ""), ("match: numb", "numb\nyears ago", ""),
      ("match: numb\nunless: toe | finger", "my toe is numb", "literal"),
      ("match: numb\nunless: toe | finger", "numb. My toe", ""),
      ("match: numb\nunless: toe | finger", "my toe is bad\nnumb", ""),
      ("match: numb\nunless: toe | finger", "numb\nmy toe is bad", ""),
      ("match: numb\nwith: toe", "my toe is bad\nnumb", ""),
      ("match: numb _2 finger\nunless: cold", "numb and cold finger", "literal"),
      ("match: numb\nunless passage: toe", "numb. Fine. My toe", "literal"),
      ("match: numb\nwith: inside", "numb inside", ""),
      ("match: numb\nwith: inside", "numb. Inside", "alone"),
      ("match: numb\nwith: inside\nwith: again", "numb inside", "alone"),
      ("match: numb\nwith: inside\nwith: again", "again numb inside", ""),
      ("match: numb\nwith passage: inside", "numb. Fine. Inside", ""),
      ("match: numb\nwith passage: inside", "inside. \(String(repeating: "so ", count: 100)). numb", "alone"),
      ("match: numb\nwith: inside\nunless: toe", "numb inside my toe", "literal"),
    ])
  func judged(_ rule: String, _ text: String, _ kind: String) throws {
    let finding = try #require(Reading.findings(rule, in: text, context: ContextTests.context).first)
    #expect(finding.cancelled?.kind ?? "" == kind)
  }

  private static let weak = """
    signal: numbness
    rule a
      match: grey
      weight: 0.5
      hit: grey
    rule b
      match: blank
      weight: 0.5
      hit: blank
    cues
      0.25 beige
      0.25 ashen

    """

  /// A text, and whether the signal is given.
  @Test(
    arguments: [
      ("grey and blank", true), ("grey", false), ("grey grey grey", false), ("grey. So. Blank", true),
      ("grey beige", false), ("grey beige ashen", true), ("grey beige beige", false), ("beige ashen blank", true),
      ("grey \(String(repeating: "so ", count: 58))blank", true),
      ("grey \(String(repeating: "so ", count: 59))blank", false),
      ("grey \(String(repeating: "so ", count: 59))blank grey", true),
    ])
  func addsUp(_ text: String, _ isGiven: Bool) {
    let analysis = Analyzer([Reading.source(ContextTests.weak)]).analyze(Array(text.utf8))
    #expect(analysis.labels == (isGiven ? [.numbness] : []))
  }

  @Test("What is cancelled adds nothing, and is no evidence") func cancelled() {
    let analyzer = Analyzer([Reading.source(ContextTests.context), Reading.source(ContextTests.weak)])
    let analysis = analyzer.analyze(Array("grey but not blank".utf8))
    #expect(analysis.labels == [])
    #expect(analysis.findings.count == 2)
    #expect(analysis.evidence(for: .numbness).map(\.rule) == ["a"])
  }

  @Test("A rule is found once where several of its patterns meet: the first and longest") func once() {
    let text = "felt nothing at all"
    let findings = Reading.findings("match: felt nothing\nmatch: felt nothing at all\nmatch: nothing at all", in: text)
    #expect(findings.map(\.range) == [0..<text.utf8.count])
  }
}

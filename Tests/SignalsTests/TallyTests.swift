import Testing

@testable import Signals

@Suite("What is close together adds up, and rules hold their own beside learned words") struct TallyTests {
  private static let pair = ["red | numbness 0.5", "blue | numbness 0.5"]

  @Test("Within 60 words, in whole sentences, wherever in a text they stand", arguments: 0..<13)
  func close(_ before: Int) {
    let start = Learned.filler(before * 10) + "la la la la la la la la la red. "
    for between in 0..<8 {
      let text = start + Learned.filler(between * 10) + "blue la la la la la la la la la. " + Learned.filler(30)
      let isClose = (between + 2) * 10 <= Analyzer.passageLength
      #expect(Learned.analysis(of: text, TallyTests.pair).labels == (isClose ? [.numbness] : []), "\(between)")
    }
  }

  @Test("In a sentence without end, too", arguments: [0, 1, 29, 30, 31, 59, 60, 61, 100, 500])
  func endless(_ before: Int) {
    for between in 0..<25 {
      let text = [before, between, 200].map { String(repeating: "la ", count: $0) }
      let analysis = Learned.analysis(of: text[0] + "red " + text[1] + "blue " + text[2], TallyTests.pair)
      #expect(analysis.labels == [.numbness], "\(between)")
    }
  }

  /// What a rule is worth, learned words, a short text, and whether the label is given.
  @Test(
    arguments: [
      (["rules numbness 0.4", "blue | numbness 0.6"], "A leaden sky.", false),
      (["rules numbness 0.4", "blue | numbness 0.6"], "A leaden, blue sky.", false),
      (["rules numbness 0.4", "blue | numbness 0.6"], "A leaden sky. Blue.", true),
      (["rules numbness 0.4", "blue | numbness 0.59"], "A leaden sky. Blue.", false),
      (["blue | numbness 0.6"], "A leaden sky.", true), (["blue | numbness -0.1"], "A leaden sky. Blue.", false),
      (["rules numbness 2", "blue | numbness -0.9"], "A leaden sky. Blue.", true),
      (["rules numbness 0", "blue | numbness 1"], "A leaden sky.", false),
      (["rules numbness 0.4", "blue | numbness 0.6"], "Soft rain. Blue.", false),
      (["rules numbness 0.4", "blue | numbness 0.6"], "Soft rain, hard rain. Blue.", true),
      (["rules numbness 0.4", "blue | numbness 0.6"], "Soft rain, soft rain. Blue.", false),
      (["rules escape 0.4", "blue | escape 0.6"], "A leaden sky.", true), ([], "A leaden sky.", true),
      ([], "Soft rain, hard rain.", true), ([], "Soft rain.", false),
    ] as [([String], String, Bool)])
  func worth(_ lines: [String], _ text: String, _ isGiven: Bool) {
    #expect(Learned.analysis(of: text, lines).labels == (isGiven ? [.numbness] : []))
  }

  @Test("Where a rule gives the label alone, it alone is the evidence") func evidence() {
    let analysis = Learned.analysis(of: "A leaden sky. Blue.", ["blue | numbness 2"])
    #expect(analysis.labels == [.numbness])
    #expect(analysis.evidence(for: .numbness).map(\.rule) == ["r"])
  }

  @Test(
    "On a long page a rule stands by the words of its passage, and those of crisis always", arguments: Signal.allCases)
  func long(_ signal: Signal) {
    let lines = ["rules \(signal.rawValue) 1", "fine | \(signal.rawValue) -2"]
    for place in stride(from: 0, through: 100, by: 10) {
      let (before, after) = (Learned.filler(place), Learned.filler(100 - place))
      let near = Learned.analysis(of: before + "A leaden sky. Fine. " + after, lines, signal: signal)
      #expect(near.labels == (signal == .crisis ? [.crisis] : []))
      let far = Learned.analysis(
        of: before + "A leaden sky. " + after + Learned.filler(70) + "Fine.", lines, signal: signal)
      #expect(far.labels == [signal])
    }
  }

  @Test("Words of crisis are never argued away", arguments: 0..<8) func crisis(_ fine: Int) {
    let text =
      String(repeating: "Fine. ", count: fine) + "A leaden sky. " + String(repeating: "Fine. ", count: 7 - fine)
    let lines = ["rules crisis 0", "fine | crisis -2", "fine fine | crisis -2", "sky | crisis -2"]
    #expect(Learned.analysis(of: text, lines, signal: .crisis).labels == [.crisis])
  }

  @Test("A person's own rule counts in full, whatever the words around it say", arguments: [true, false])
  func own(_ isOwn: Bool) {
    let learned = "learned\n  rules numbness 0.1\n  la | numbness -2\n"
    let book = RulebookCompiler.compile([LexiconParser.parse(Reading.source(learned)).lexicon]).rulebook
    let text = Array("la la".utf8)
    let tokens = text.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, book.vocabulary) }
    let finding = Finding(signal: .numbness, range: 0..<2, rule: "mine", weight: 1, isOwn: isOwn)
    let judged = Tally.Judged(finding: finding, rule: 1 << 20, words: 0...0)
    var hits = book.learned.hits(in: tokens)
    let given = Tally(tokens).given([judged], &hits, book.learned)
    #expect(given.map(\.signal) == (isOwn ? [.numbness] : []))
    #expect(given.allSatisfy { !$0.byCues })
  }

  /// Hints of 0.25, which add to learned words, 0.4 at most, and to no rule.
  @Test(
    arguments: [
      ("Blue.", false), ("Ferry.", false), ("Ferry. Blue.", true), ("Ferry, ferry. Grey.", false),
      ("Ferry, quay. Grey.", true), ("Ferry, quay, buoy, mast. Pale.", false), ("Ferry, quay, buoy, mast.", false),
      ("Soft rain, ferry, quay.", false), ("Soft rain, soft snow.", true),
    ])
  func hints(_ text: String, _ isGiven: Bool) {
    for signal in [Signal.crisis, .numbness] {
      let lexicon = """
        signal: \(signal.rawValue)
        cues
          0.25 ferry
          0.25 quay
          0.25 buoy
          0.25 mast
          0.7 soft rain
          0.7 soft snow
        learned
          blue | \(signal.rawValue) 0.75
          grey | \(signal.rawValue) 0.6
          pale | \(signal.rawValue) 0.55

        """
      let analyzer = Analyzer([Reading.source(lexicon)])
      #expect(analyzer.analyze(Array(text.utf8)).labels == (isGiven ? [signal] : []))
      let account = analyzer.accounts(of: Array(text.utf8)).first { $0.signal == signal }
      #expect(account?.isGiven == isGiven)
      // A hint is never what somebody is shown, or what keeps a sentence back.
      #expect(!analyzer.analyze(Array(text.utf8)).findings.contains { $0.weight < 0.3 })
    }
  }

  /// A text in which a rule's words are taken back, and whether learned words may still give the label.
  @Test(
    arguments: [
      ("I felt nothing", true), ("he felt nothing", false), ("he felt nothing. So cold, so far off.", true),
      ("he felt nothing. I felt nothing.", true),
    ])
  func takenBack(_ text: String, _ isGiven: Bool) {
    let lexicon = """
      signal: numbness
      rule r
        match: felt nothing
        weight: 0.2
        hit: felt nothing
      context other
        before: he
        self: i
        reach: 9
      learned
        felt nothing | numbness 1
        nothing | numbness 0.5
        cold | numbness 0.5
        far | numbness 0.5

      """
    let analysis = Analyzer([Reading.source(lexicon)]).analyze(Array(text.utf8))
    #expect(analysis.labels == (isGiven ? [.numbness] : []))
  }

  @Test("Words of crisis that a context takes back are still heard where what was learned says so")
  func takenBackCrisis() {
    let lexicon = """
      signal: crisis
      rule r
        match: want to die
        hit: want to die
      context negated
        before: not
        reach: 3
      learned
        want to die | crisis 1

      """
    let analysis = Analyzer([Reading.source(lexicon)]).analyze(Array("I do not want to die".utf8))
    #expect(analysis.labels == [.crisis])
  }

  @Test("Words of two lines do not add up, and a rule of great weight is not argued away by the words around it")
  func linesAndWeights() {
    #expect(Learned.analysis(of: "Red.\nBlue.", TallyTests.pair).labels == [])
    #expect(Learned.analysis(of: "red\nand blue", TallyTests.pair).labels == [.numbness])
    let lexicon = """
      signal: numbness
      rule r
        match: leaden
        weight: 2
        hit: leaden
      rule s
        match: ashen
        hit: ashen
      learned
        fine | numbness -0.8

      """
    let analyzer = Analyzer([Reading.source(lexicon)])
    #expect(analyzer.analyze(Array("leaden, fine".utf8)).labels == [.numbness])
    #expect(analyzer.analyze(Array("ashen, fine".utf8)).labels == [])
  }
}

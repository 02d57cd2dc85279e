import Testing

@testable import Commands

/// `candor explain`: what a clinician is told of why.
@Suite struct ExplainTests {
  @Test(arguments: [(0.996, "0.99"), (0.994, "0.99"), (1, "1.00"), (1.006, "1.01"), (0.5, "0.50"), (-0.2, "-0.20")])
  func `what falls short of 1 does not read as 1`(_ sum: Double, _ text: String) {
    #expect(Explanation.sum(sum) == text)
  }

  /// Rules of a few lines, contexts, and words that were learned.
  private static let lexicons = [
    "numbness.txt": """
    signal: numbness
    rule leaden sky
      match: leaden sky
      unless: weather
      hit: leaden sky
    cues
      0.4 soft rain
      0.3 (mist|fog|haze|drizzle|murk|gloom) [that|which] [never|hardly|seldom] (lifts|clears|goes)

    """,
    "crisis.txt": "signal: crisis\nrule no morning\n  match: no morning\n  hit: no morning\n",
    "context.txt": """
    context negated
      before: not
      reach: 3
    context other
      before: he
      self: i
      reach: 9

    """,
    "learned.txt": """
    learned
      rules numbness 0.8
      grey | numbness 0.5, crisis -0.9
      grey day | numbness 0.3
      cold | numbness 0.4
      blue | numbness -0.6
      ^ it | numbness 0.01
      the | numbness -0.02
      wind | crisis 0.7

    """,
  ]

  private static let legend = "At 1 a signal is given. Words in quotation marks: what labelled passages taught of them."

  private func explain(_ text: String, own: String? = nil) throws -> String {
    let candor = try Candor()
    for (name, lexicon) in Self.lexicons { try candor.write(lexicon, to: "lexicons/\(name)") }
    if let own { try candor.write(own, to: "lexicons/own.txt") }
    let outcome = try candor.run(["explain", text], environment: ["CANDOR_LEXICONS": candor.home + "/lexicons"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.talk)")
    return outcome.text
  }

  /// A text and everything that is said of it, but for the legend.
  @Test(
    arguments: [
      (
        "It is a leaden sky.",
        """
        "leaden sky"
          numbness, by the rule "leaden sky" (1)

        numbness: 0.81 of 1, not given
          +0.80  the rule "leaden sky"
          +0.01  1 weaker
        """
      ),
      (
        "Leaden sky, a grey day, so cold, the sea blue.",
        """
        "Leaden sky"
          numbness, by the rule "leaden sky" (1)

        numbness: 1.38 of 1, given
          +0.80  the rule "leaden sky"
          +0.50  "grey"
          +0.40  "cold"
          +0.30  "grey day"
          -0.60  "blue"
          -0.02  1 weaker
        """
      ),
      (
        "Not a leaden sky. He saw a leaden sky.",
        """
        "leaden sky"
          numbness, by the rule "leaden sky" (1)
          taken back: it is denied by "Not"
        "leaden sky"
          numbness, by the rule "leaden sky" (1)
          taken back: it is about somebody else, "He"
        """
      ),
      (
        "The weather: leaden sky.",
        """
        "leaden sky"
          numbness, by the rule "leaden sky" (1)
          taken back: it is meant literally, beside "weather"
        """
      ),
      (
        "Soft rain. A mist that never lifts.",
        """
        "Soft rain"
          numbness, by the rule "soft rain" (0.4)
        "mist that never lifts"
          numbness, by the rule "(mist|fog|haze|drizzle|murk|gloom) [that|which] [never|hard…" (0.3)

        numbness: 0.00 of 1, not given
          +0.00  weak signs, too few to count: "soft rain", "(mist|fog|haze|drizzle|murk|gloom) [that|which] [never|hard…"
        """
      ),
      (
        "Grey, and no morning.",
        """
        "no morning"
          crisis, by the rule "no morning" (1)

        crisis: 1.00 of 1, given; the words around it may not weigh against it
          +1.00  the rule "no morning"
        numbness: 0.50 of 1, not given
          +0.50  "Grey"
        """
      ),
      (
        "Leaden sky, blue.\n\nBread.",
        """
        "Leaden sky"
          numbness, by the rule "leaden sky" (1)

        numbness: 0.20 of 1, not given
          in "Leaden sky, blue"
          +0.80  the rule "leaden sky"
          -0.60  "blue"
        """
      ),
      (
        "Wind.",
        """
        No rule matches.

        crisis: 0.70 of 1, not given
          +0.70  "Wind"
        """
      ),
    ])
  func `it says what was heard, what took it back, and how it adds up`(_ text: String, _ said: String) throws {
    let addsUp = said.contains(" of 1, ")
    #expect(try explain(text) == said + "\n" + (addsUp ? "\n\(Self.legend)\n" : ""))
  }

  @Test func `where nothing is heard, it says so`() throws {
    #expect(try explain("Soup.") == "No rule matches.\n")
    #expect(try Candor().run(["explain", "The bus came at nine."]).text == "No rule matches.\n")
  }

  @Test func `a person's own rule is called theirs, and counts in full`() throws {
    let candor = try Candor()
    try candor.write(
      "signal: numbness\nrule porridge head\n  match: porridge head\n  hit: porridge head\n",
      to: ".config/candor/lexicons/mine.txt")
    let text = try candor.run(["explain", "porridge head"]).text
    #expect(text.contains("\n  +1.00  your own rule \"porridge head\"\n"), "\(text)")
    #expect(text.contains("numbness: ") && text.contains(" of 1, given"))
  }

  @Test func `the shipped lexicons explain a label by rule and words, from arguments and from standard input`() throws {
    let candor = try Candor()
    let outcome = try candor.run(["explain", "I", "feel nothing any more"])
    #expect(outcome.text.contains(", by the rule \""))
    #expect(outcome.lines.contains { $0.hasPrefix("numbness: ") && $0.hasSuffix(" of 1, given") }, "\(outcome.text)")
    #expect(try candor.run(["explain"], input: "I feel nothing any more").output == outcome.output)
    let taken = try candor.run(["explain"], input: "He said he felt nothing any more.\n").text
    #expect(taken.contains("taken back: ") && !taken.contains(", given"), "\(taken)")
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "\0", "é", String(repeating: "(", count: 10_000)])
  func `any text is an answer`(_ text: String) throws {
    #expect(try explain(text.replacing("\0", with: "\u{1}")) == "No rule matches.\n")
    #expect(try Candor().run(["explain"], input: text).status == 0)
  }
}

import Testing

/// `candor lexicon score`.
@Suite struct ScoreCommandTests {
  private static let rules = """
    signal: numbness
    rule grey
      match: all grey
      hit: all grey

    """

  private static let passages = """
    {"id": "a-1", "text": "It was all grey.", "labels": ["numbness"]}
    {"id": "a-2", "text": "The sea was all grey.", "labels": []}
    {"id": 3, "text": "Nothing in here.", "labels": ["numbness"]}
    {"id": "a-4", "text": "Soup.", "labels": []}

    """

  private func candor() throws -> Candor {
    let candor = try Candor()
    try candor.write(Self.rules, to: "lexicons/numbness.txt")
    try candor.write(Self.passages, to: "passages.jsonl")
    return candor
  }

  private func score(_ candor: Candor, _ arguments: [String], input: String = "") throws -> Candor.Outcome {
    try candor.run(
      ["lexicon", "score"] + arguments, input: input, environment: ["CANDOR_LEXICONS": candor.home + "/lexicons"])
  }

  @Test func `the table has each signal, the means and the share that was flagged`() throws {
    let outcome = try score(try candor(), ["passages.jsonl"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.talk)")
    #expect(outcome.lines.contains { $0.hasPrefix("numbness       0.50 (0.09–0.91) 0.50 (0.09–0.91) 0.50 (") })
    #expect(outcome.lines.count { $0.hasSuffix("–                      0") } == 15, "\(outcome.text)")
    #expect(outcome.lines.contains("Flagged without a label: 1 of 2 passages, 50.0 % (9.5–90.5)"))
  }

  @Test func `standard input is read for a dash, and two files are scored as one`() throws {
    let candor = try candor()
    let file = try score(candor, ["passages.jsonl"])
    #expect(try score(candor, ["-"], input: Self.passages).output == file.output)
    #expect(try score(candor, ["passages.jsonl", "passages.jsonl"]).text.contains("1 of 2 passages") == false)
  }

  @Test func `wrong names what was missed and what was given wrongly, with what was heard`() throws {
    let text = try score(try candor(), ["--wrong", "passages.jsonl"]).text
    #expect(
      text.hasPrefix(
        """
        passages.jsonl:2: a-2
          The sea was all grey.
          given wrongly: numbness
            "all grey"  (grey, 1.0)

        passages.jsonl:3: 3
          Nothing in here.
          missed: numbness, no rule was heard

        signal
        """), "\(text)")
  }

  @Test func `wrong can be narrowed to a signal`() throws {
    let text = try score(try candor(), ["--wrong", "--signal", "crisis", "passages.jsonl"]).text
    #expect(text.hasPrefix("signal "), "\(text)")
  }

  /// A line, the column it is told at, and what is told.
  @Test(
    arguments: [
      (#"{"id": 1, "text": "x", "labels": ["numb"]}"#, 35, "there is no signal \"numb\""),
      (#"{"id": 1, "text": "x", "labels": "numbness"}"#, 34, "\"labels\" is not a list"),
      (#"{"id": 1, "text": "x"}"#, 1, "the object has no \"labels\""),
      (#"  {"text": "x", "labels": []}"#, 3, "the object has no \"id\""),
      (#"{"id": 1, "text": 5, "labels": []}"#, 19, "\"text\" is not a string"),
      (#"{"id": 1.5, "text": "x", "labels": []}"#, 8, "an \"id\" is text, or a whole number of at most 15 digits"),
      (#"{"id": "é", "text": x}"#, 21, "no JSON value begins like this"), ("[1]", 1, "this is not a JSON object"),
      (#"{"id": 1, "text": "x", "labels": [1]}"#, 35, "a label is a signal's name"),
    ])
  func `a bad line is told by place with a caret, and the rest is scored`(
    _ line: String, _ column: Int, _ cause: String
  ) throws {
    let outcome = try score(try candor(), ["-"], input: line + "\n" + Self.passages)
    #expect(outcome.status == 65)
    let caret = "\n  " + String(repeating: " ", count: column - 1) + "^\n"
    #expect(outcome.talk.hasPrefix("-:1:\(column): \(cause)\n  \(line)\(caret)"), "\(outcome.talk)")
    #expect(outcome.talk.hasSuffix("candor: 1 of 5 lines could not be read; the others were scored.\n"))
    #expect(outcome.text.contains("\n4 passages."))
  }

  @Test func `a file with nothing to score says so`() throws {
    let candor = try candor()
    #expect(try score(candor, ["-"], input: "\n\n").status == 65)
    #expect(try score(candor, ["nowhere.jsonl"]).status == 74)
    #expect(try score(candor, []).status == 64)
    #expect(try score(candor, ["--signal", "nope", "passages.jsonl"]).status == 64)
  }

  @Test func `a person's own lexicon is laid over, and what is broken in it is told`() throws {
    let candor = try Candor()
    try candor.write(Self.rules + "\nrule broken\n  match: ((\n", to: ".config/candor/lexicons/mine.txt")
    try candor.write(#"{"id": 1, "text": "zz all grey zz", "labels": ["numbness"]}"#, to: "one.jsonl")
    let outcome = try candor.run(["lexicon", "score", "one.jsonl"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("numbness       1.00 "), "\(outcome.text)")
    #expect(outcome.talk.contains("mine.txt:7:"), "\(outcome.talk)")
  }
}

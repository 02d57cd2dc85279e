import Testing

/// Two journals of people who do not exist, as text from end to end: one that does not lift, one of a person who is
/// strained and well.
@Suite struct WholeJournalTests {
  private static let corpus = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Corpus"

  private func review(_ journal: String, _ arguments: [String]) throws -> String {
    let outcome = try Candor().run(
      ["review", "--journal", "\(Self.corpus)/\(journal)"] + arguments, environment: ["CANDOR_NOW": "2026-11-15T22:00"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.talk)")
    return outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    "24 August to 15 November. 74 nights written.",
    "came back: connection and a talk outside on 27 October, then feeling on 2 November",
    "first on 19 September: \"The pancreatitis",
    "seen no regular contact outside: 36 days, 21 September to 26 October, \"no\" on 28 nights",
    "seen it did not lift on lighter days: numbness",
    "seen a good night's sleep no longer helps",
    "seen asleep with a screen in hand most nights: 26 of 27 answered, 19 September to 26 October",
    "seen nothing, or only irritation, at patients' stories",
    "not seen working seven days a week, for weeks: longest run 12 days, 14 to 25 September",
    "too few put off for more than six months",
    "until the exam, then ICU, then Step 3, then interviews for fellowship",
    "left you better: fish fry with Bea (2), Devil's Lake, walk with Bea, accordion, run",
    "worse: wine and phone (2), series, phone",
    "That is worth saying aloud to someone qualified: candor now shows who.",
  ])
  func whatDoesNotLiftIsTold(_ sentence: String) throws {
    #expect(try review("twelve-weeks", []).contains(sentence))
  }

  /// Its beginning lies before the span, and its end in it.
  @Test(arguments: ["2026-10-05", "2026-10-19", "2026-10-26"]) func aGapIsToldAsAWhole(since: String) throws {
    let text = try review("twelve-weeks", ["--since", since])
    #expect(text.contains("seen no regular contact outside: 36 days, 21 September to 26 October, \"no\" on 28 nights"))
  }

  @Test(arguments: [[], ["--plain"], ["--json"], ["--csv"], ["--calendar"], ["--why", "isolation"]] as [[String]])
  func theWorstNightLeavesNoTrace(_ arguments: [String]) throws {
    let text = try review("twelve-weeks", arguments)
    #expect(!text.contains("crisis"))
    // The night of 22 October, in words of its own that no other night has.
    for word in ["not to wake", "nobody's fault", "no tomorrow"] { #expect(!text.contains(word)) }
  }

  /// Whatever part of it is looked at: one week of flu among others is no pattern.
  @Test(arguments: [
    ["--month", "2026-02"], ["--month", "2026-03"], ["--since", "2026-02-16", "--until", "2026-03-18"],
    ["--since", "2026-02-23", "--until", "2026-03-25"], ["--since", "2026-03-01", "--until", "2026-04-12"],
  ])
  func noPartOfItIsRed(_ span: [String]) throws {
    let text = try review("steady", span)
    #expect(text.split(separator: " seen ").dropLast().allSatisfy { $0.hasSuffix(" not") }, "\(text)")
    #expect(!text.contains("someone qualified"))
  }

  @Test func strainThatLiftsIsNoRedPattern() throws {
    let text = try review("steady", ["--since", "2026-02-01", "--until", "2026-04-12"])
    #expect(text.contains("2 February to 12 April. 62 nights written."))
    #expect(text.split(separator: " seen ").dropLast().allSatisfy { $0.hasSuffix(" not") })
    #expect(!text.contains("someone qualified"))
    // Literal words, refused labels and other people's states come to next to nothing.
    for signal in ["cynicism", "isolation", "escape", "suppression", "inefficacy"] {
      let outcome = try Candor().run(["grep", "--signal", signal, "-l", "--journal", "\(Self.corpus)/steady"])
      #expect(outcome.status == 1, "\(signal): \(outcome.text)")
    }
    for signal in ["numbness", "dehumanizing", "deferral", "comparison", "moral_distress"] {
      let outcome = try Candor().run(["grep", "--signal", signal, "-l", "--journal", "\(Self.corpus)/steady"])
      #expect(outcome.lines.count <= 2, "\(signal): \(outcome.text)")
    }
  }
}

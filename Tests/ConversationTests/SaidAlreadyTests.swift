import Conversation
import Testing

extension MeantTests {
  /// The day that a "no" comes with is taken, and nobody asks for it again.
  @Test(
    arguments: [
      ("Wednesday", ["no, wednesday", "not yet, weds", "no wednesday", "nope. maybe wednesday"]),
      ("tomorrow", ["no, tomorrow", "not yet, tomorrow"]), ("3 December", ["no, 3 december"]),
      (
        nil,
        [
          "no", "not yet", "no, not on wednesday", "no, she was away until friday", "no, tonight",
          "didn't ring wednesday",
        ]
      ),
    ] as [(String?, [String])])
  func aDayForATalk(_ day: String?, _ answers: [String]) throws {
    for answer in answers {
      let (kept, said) = try play("outside-kept", [answer]) { $0.asked = [.init(.outside, "Mum")] }
      #expect(field("next", kept) == day, "\(answer): \(kept)")
      #expect(said.contains { $0 == "Once \(day ?? "") has come I will ask." } == (day != nil), "\(answer): \(said)")
    }
  }

  /// What a person said already is not asked for.
  @Test(
    arguments: [
      ("recovery", ["swim on sunday mornings"], nil), ("recovery", ["football on saturday evenings"], nil),
      ("recovery", ["swim", "sunday"], "sunday"), ("recovery", ["sat by the river", "sunday"], "sunday"),
      ("recovery", ["sun on my face", "sunday"], "sunday"),
      ("outside", ["Mum", "every sunday after mass"], "every sunday after mass"),
      ("outside", ["Mum", "once a week, thursdays"], "once a week, thursdays"),
      ("outside", ["Mum", "every week", "sunday"], "sunday"),
      ("outside", ["Mum", "a week", "sunday"], "sunday"),
      ("outside", ["Mum", "every other sunday", "sunday"], "sunday"),
      ("deferral", ["Lena", "", "ring her on sunday from the car"], nil),
      ("deferral", ["Lena", "", "ring her", "sunday"], "sunday"),
      ("deferral", ["Lena", "", "sat with her", "sunday"], "sunday"),
    ] as [(String, [String], String?)])
  func whatWasJustSaid(_ practice: String, _ answers: [String], _ when: String?) throws {
    let (kept, said) = try play(practice, answers) { _ in }
    #expect(field("when", kept) == when, "\(answers): \(kept)")
    let asks = [
      "When does it fit", "Which hour of", "When is the first", "And the first time", "Which day?", "On what day?",
    ]
    let isAsked = said.contains { line in asks.contains { line.hasPrefix($0) } }
    #expect(isAsked == (answers.last == "sunday"), "\(answers): \(said)")
  }

  @Test(
    "How often, where it is not plain: the words are kept, and it is said how they are taken",
    arguments: [
      ("every wk", "every wk", false), ("when I can", "every two weeks", true), ("", "every two weeks", false),
      ("once a month", "once a month", false), ("two", "every two weeks", false), ("Sundays", "Sundays", false),
    ])
  func howOften(_ answer: String, _ every: String, _ isSaid: Bool) throws {
    let (kept, said) = try play("outside", ["Mum", answer, "soon"]) { _ in }
    #expect(field("every", kept) == every)
    #expect(said.contains("I read no number of weeks in that. Every two weeks, then.") == isSaid)
    #expect(kept.first?.paragraphs == (isSaid ? [answer] : []))
    // "Sundays" names the first one, too.
    #expect(said.contains { $0.hasPrefix("I read no day in that.") } == (answer != "Sundays"))
  }

  @Test("A number among guesses is that number, and the words stay")
  func aLayer() throws {
    for (answer, layer) in [
      ("2 i think", "2"), ("maybe 2", "2"), ("2?", "2"), ("probably two", "2"), ("two", "2"), ("2", "2"),
    ] {
      let (kept, _) = try play("behind", ["Asha", answer]) { _ in }
      #expect(field("layer", kept) == layer, "\(answer): \(kept)")
      #expect(kept.first?.paragraphs == (answer.contains(" ") ? [answer] : []), "\(answer): \(kept)")
    }
    for answer in ["2 or 3", "4 i think", "maybe"] {
      let (kept, said) = try play("behind", ["Asha", answer, "3"]) { _ in }
      #expect(field("layer", kept) == "3" && said.contains("1, 2 or 3. Enter leaves it out."), "\(answer): \(kept)")
    }
  }

  @Test("Hours with words behind them are asked for once more, and the check-in goes on")
  func hoursAndWords() throws {
    for answer in ["4.5 woke twice", "4.5 bad night", "4.5, woke up", "5 woke twice"] {
      let kept = try play("check-in", [answer, "4.5", "13"]) { $0.checkIn = ["slept", "worked"] }.kept
      #expect(field("slept", kept) == "4.5 h" && field("worked", kept) == "13 h", "\(answer): \(kept)")
      #expect(kept.first?.paragraphs == [answer], "\(answer): \(kept)")
    }
  }
}

import Journal
import Nights
import Review
import Testing

@Suite struct KeptTests {
  let review = Journals.review([
    NightRecord(
      date: Journals.day(0), rest: [RestNote(what: "a run", left: .better)],
      kept: [KeptNote(.boundary, "home by seven", kept: true)]),
    NightRecord(
      date: Journals.day(1), rest: [RestNote(what: "A run", left: .same), RestNote(what: "the phone", left: .worse)],
      kept: [KeptNote(.boundary, "Home by seven", kept: false)]),
    NightRecord(date: Journals.day(2), told: ["Sam"]),
  ])

  @Test func whatIsKeptUpIsCountedOutOfNightsAsked() {
    #expect(review.keptUp.map(\.text) == ["home by seven"])
    #expect(review.keptUp.map(\.kept) == [Ratio(1, of: 2)])
  }

  @Test func whatWasToldHasItsNight() {
    #expect(review.told.map(\.who) == ["Sam"])
    #expect(review.told.map(\.date) == [Journals.day(2)])
  }

  @Test func whatStandsOpenIsNamedFromTheDayThatItWasPromised() throws {
    let span = try #require(Period(first: Journals.day(10), last: Journals.day(20)))
    let open = [("Ines", 2), ("sam", 12), ("Sam", 20), ("Lee", 21)].map { who, day in
      OpenPromise(who: who, made: Journals.day(day))
    }
    let review = Review(of: [], in: span, today: Journals.day(30), open: open)
    #expect(review.notYetTold == ["Ines", "sam"])
  }

  @Test func restIsCountedByHowItLeftThePerson() {
    #expect(review.rests.map(\.what) == ["a run", "the phone"])
    #expect(review.rests.map(\.better) == [1, 0])
    #expect(review.rests.map(\.same) == [1, 0])
    #expect(review.rests.map(\.worse) == [0, 1])
  }
}

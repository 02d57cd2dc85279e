import Nights
import Review
import Testing

@Suite struct KeptTests {
  let review = Journals.review([
    NightRecord(
      date: Journals.day(0), rest: [RestNote(what: "a run", left: .better)],
      promises: [PromiseNote(who: "Sam", state: .made), PromiseNote(who: "Ines", state: .made)],
      boundaries: [BoundaryNote(text: "home by seven", kept: true)]),
    NightRecord(
      date: Journals.day(1), rest: [RestNote(what: "A run", left: .same), RestNote(what: "the phone", left: .worse)],
      promises: [PromiseNote(who: "Sam", state: .notYet)],
      boundaries: [BoundaryNote(text: "Home by seven", kept: false)]),
    NightRecord(date: Journals.day(2), promises: [PromiseNote(who: "Sam", state: .told)]),
    NightRecord(date: Journals.day(3), promises: [PromiseNote(who: "Lee", state: .made)]),
    NightRecord(date: Journals.day(4), promises: [PromiseNote(who: "Lee", state: .letGo)]),
  ])

  @Test func boundariesAreCountedOutOfNightsAsked() {
    #expect(review.boundaries.map(\.text) == ["home by seven"])
    #expect(review.boundaries.map(\.kept) == [Ratio(1, of: 2)])
  }

  @Test func whatWasToldHasItsNight() {
    #expect(review.told.map(\.who) == ["Sam"])
    #expect(review.told.map(\.date) == [Journals.day(2)])
  }

  @Test func whatWasLetGoIsNotHeldOpen() { #expect(review.notYetTold == ["Ines"]) }

  @Test func restIsCountedByHowItLeftThePerson() {
    #expect(review.rests.map(\.what) == ["a run", "the phone"])
    #expect(review.rests.map(\.better) == [1, 0])
    #expect(review.rests.map(\.same) == [1, 0])
    #expect(review.rests.map(\.worse) == [0, 1])
  }
}

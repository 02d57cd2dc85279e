import Testing

@testable import Signals

/// What the labels mean, by example: what everybody would expect to be heard, and what only sounds like it.
@Suite("The labels, by example") struct ByExampleTests {
  @Test(
    arguments: [
      (.numbness, "told the family and felt nothing"), (.numbness, "just going through the motions"),
      (.numbness, "I wasn't sad. I wasn't anything."), (.cynicism, "none of this matters"),
      (.cynicism, "he's non-compliant anyway, why bother"), (.cynicism, "they'll be back in a week"),
      (.dehumanizing, "the appy in 12"), (.dehumanizing, "another frequent flyer"), (.dehumanizing, "this train wreck"),
      (.exhaustion, "slept nine hours and woke up wrecked"), (.exhaustion, "running on fumes"),
      (.machine, "took Sunday off and felt guilty all day"), (.machine, "every hour has to count"),
      (.escape, "scrolled till 2 again"), (.escape, "three drinks just to switch off"),
      (.isolation, "didn't call back, too much to explain"), (.isolation, "cancelled on my sister again"),
      (.suppression, "swallowed it and moved on to the next room"),
      (.suppression, "it's fine, I'm fine, it's all fine"),
      (.deferral, "I'll sleep after Step"), (.deferral, "once I match I'll call her"),
      (.comparison, "everyone has three papers"), (.comparison, "so far behind it's a joke"),
      (.inefficacy, "I'll never be good enough"), (.inefficacy, "they'll find out I know nothing"),
      (.moralDistress, "signed the note I hadn't read"), (.moralDistress, "I should have said something"),
      (.crisis, "I keep thinking everyone would be better off without me"), (.crisis, "don’t want to be here"),
      (.connection, "called Mum and told her how bad it is"), (.recovery, "walked home without headphones"),
      (.recovery, "left at six as I said I would"),
      (.feeling, "cried in the car about the baby, good that I still can"),
    ] as [(Signal, String)])
  func heard(_ signal: Signal, _ text: String) {
    #expect(Shipped.compiled.analyze(Array(text.utf8)).labels.contains(signal))
  }

  @Test(arguments: [
    "I'm not numb any more", "numb fingers after the block", "the patient with appendicitis in 12",
    "I said 'the hip in 4'. Her name is Joan.", "flat affect on the mental status exam",
    "train wreck on the news tonight",
    "she felt nothing on the pinprick test", "if I ever stop caring I'll quit",
    "I used to drink every night in med school, not now", "142 running behind again, three came together",
    "the potassium compared with yesterday's", "moved to the isolation room, contact precautions",
    "he is on immunosuppression since the transplant", "dentist on Tuesday, bloods tomorrow",
  ])
  func passed(_ text: String) {
    #expect(Shipped.compiled.analyze(Array(text.utf8)).labels.isEmpty)
  }

  @Test func whatWasAndIsNowOtherwise() {
    let text = Array("Used to feel nothing; tonight I cried".utf8)
    #expect(Shipped.compiled.analyze(text).labels == [.feeling])
  }
}

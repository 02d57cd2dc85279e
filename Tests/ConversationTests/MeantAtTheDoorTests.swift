import Conversation
import Nights
import Testing

/// What is meant at the door, and what it brings.
extension MeantTests {
  /// What a practice that is suggested, or offered as one more thing, is answered with: taken, passed, or writing.
  @Test(arguments: [
    (
      "passed",
      [
        "no", "No thanks.", "not tonight", "no, thanks", "nah", "not now", "maybe tomorrow", "another time",
        "I do not want to", "no thanks, not tonight", "no ta", "nope im done", "no thank you",
      ]
    ),
    ("taken", ["yes", "Yes please.", "sure", "ok", "okay then", "yeah go on then", "go on", "why not", "sounds good"]),
    (
      "written",
      [
        "I do not want to, I am numb", "Running on empty again.", "no one came", "not tonight, I am numb",
        "yeah no idea",
      ]
    ),
  ])
  func anOffer(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, _) = try play("night", [answer, "one line", "/done"]) { facts in
        facts.nightsWritten = 20
        facts.signalNights = ["numbness": [1, 2, 3]]
      }
      let isPassed = field("passed", kept) == "truth"
      let isWritten = kept.first?.paragraphs == [answer, "one line"]
      let isTaken = field("who", kept) == "one line"
      #expect(
        isPassed == (meant != "taken") && isWritten == (meant == "written"), "\(answer): \(kept)")
      #expect(isTaken == (meant == "taken"), "\(answer): \(kept)")
    }
  }

  /// What the offer to write is answered with. A reason behind a no is kept; more than that is writing.
  @Test(arguments: [
    (
      "no",
      [
        "not tonight, sorry", "no thanks", "no thanks, not tonight", "can't tonight", "nah", "sorry", "quit", "exit",
        "q", "Stop.",
      ]
    ),
    (
      "no, kept",
      [
        "not tonight. too tired", "no, too tired", "nah too wrecked for this", "no thanks just checking",
        "no too tired",
        "not tonight, I'm exhausted", "nope, early start", "no thanks, I need to sleep", "no - off to bed",
      ]
    ),
    (
      "written",
      [
        "no one came", "No. He died.", "no, I'm not okay", "not tonight, I am numb", "no sleep",
        "nah, they let her die",
        "no, too tired to feel anything", "not now, not ever again", "can't sleep", "I can't do this any more",
        "no words",
        "no, too tired to drive home so I sat in the car", "Not today, said the consultant, and went",
      ]
    ),
  ])
  func theOfferToWrite(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, said) = try play("night", [answer, "/done"]) { $0.nightsWritten = 20 }
      let isLeft = !said.contains { $0.hasPrefix("Go on.") } && field("minutes", kept) == nil
      let isKept = kept.first?.paragraphs == [answer]
      #expect(isLeft == (meant != "written") && isKept == (meant != "no"), "\(answer): \(kept) \(said)")
    }
    let help = try play("night", ["help", "no"]) { $0.nightsWritten = 20 }
    #expect(help.kept.isEmpty && help.said.contains { $0.hasPrefix("/now shows people") })
  }

  /// What becomes of a thing that was put aside, as the door offers it.
  @Test(arguments: [
    (
      "let go",
      [
        "let it go", "nah let it go", "let it go thanks", "let it go pls", "no let it go", "let go", "drop it",
        "leave it", "forget it", "never mind", "bin it", "ok, just leave it", "Nevermind.", "you can let it go now",
        "i think we can let that go", "forget about it", "it can go",
        "let it go please and thank you", "it's fine, let it go", "let it go, it was nothing",
      ]
    ),
    (
      "tomorrow",
      [
        "tomorrow", "tomorrow maybe", "maybe tomorrow", "not tonight", "no, not tonight, tomorrow", "not now", "later",
        "tomorrow please", "leave it for tomorrow", "ask me again tomorrow", "another night", "not tonight, sorry",
        "leave it for now", "tomorrow's fine",
      ]
    ),
    (
      "now", ["now", "ok fine now", "ok now then", "yes, now", "right now", "fine, now", "start now", "now's fine", ""]
    ),
    ("no", ["no", "no thanks", "nah", "not tonight. too tired"]),
    (
      "written",
      [
        "don't let it go", "I can't let it go", "let her go home", "now I know", "never mind the cold, I walked",
        "leave it to me, he said", "tomorrow is the exam", "I'll never forget it",
        "forget it happened?", "now he is dead", "they told me to leave it", "later he cried",
        "it was nothing", "it's over", "leave it out of the notes", "start at the end", "it's fine",
      ]
    ),
  ])
  func whatWasPutAside(_ meant: String, _ answers: [String]) throws {
    for answer in answers {
      let (kept, _) = try play("night", [answer, "one line", "/done"]) { facts in
        facts.nightsWritten = 20
        facts.putAside = [.init(time: "14:10", text: "code in bay 4")]
      }
      let isTakenUp = kept.first?.paragraphs == ["one line"] && field("about", kept) != nil
      let became =
        field("later", kept) ?? (isTakenUp ? "now" : kept.first?.paragraphs == [answer, "one line"] ? "written" : "no")
      #expect(became == meant, "\(answer): \(kept)")
    }
  }

  /// Whoever has just said that somebody died is not greeted after days away.
  @Test(arguments: [("she's dead", false), ("no", true), ("she moved away", true)])
  func theGreetingAfterDaysAway(_ answer: String, _ isGreeted: Bool) throws {
    for door in ["outside", "promise"] {
      let answers = [answer] + (answer == "no" ? [""] : []) + ["", "", "", "one line", "/done"]
      let (_, said) = try play("night", answers) { facts in
        (facts.nightsWritten, facts.nightsSinceLast) = (20, 7)
        if door == "outside" { facts.asked = [.init(.outside, "Mum")] }
        if door == "promise" {
          facts.promises = [.init(who: "Mum", say: "I'm lost.", when: "", made: facts.night.adding(days: -9))]
        }
      }
      #expect(said.contains { $0.hasPrefix("Good to see you.") } == isGreeted, "\(door) \(answer): \(said)")
    }
  }
}

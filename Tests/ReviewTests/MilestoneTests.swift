import Nights
import Review
import Signals
import Testing

@Suite struct MilestoneTests {
  @Test(arguments: [
    ("sleep can wait until after the shelf", "the shelf"), ("once surgery is over I'll call home", "surgery"),
    ("once surgery's over I'll call home", "surgery"), ("I'll sleep after Step.", "Step"),
    ("once I match I'll call her", "you match"), ("once I’m done with clerkships", "you are done with clerkships"),
    ("let me get through boards and then I'll rest", "boards"), ("After this exam I'll fix it", "this exam"),
    ("not before May, so, after finals", "finals"), ("the minute the ICU lets me out", "the ICU"),
    ("I'll be a person again after residency", "residency"), ("when things calm down I'll run", "things calm down"),
    ("not until the end of surgery", "the end of surgery"), ("as soon as interviews are done", "interviews"),
    ("once I finish my thesis I'll sleep", "you finish your thesis"), ("after my exams", "your exams"),
    ("once boards are over we'll book the hall", "boards"), ("Step 2 can be slept off, post boards", "boards"),
    ("by the time fellowship is done I'll have a garden", "fellowship"), ("Post Step I'll be human.", "Step"),
    ("when clerkships finally end I'll go", "clerkships end"), ("when things finally calm down", "things calm down"),
    ("once winter passes I'll run", "winter"),
    ("Next year, once I'm an attending, I'll live", "you are an attending"),
    ("when intern year is behind me", "intern year"), ("until I've passed the boards", "you have passed the boards"),
    ("ill sleep when im done w icu", "you are done w icu"), ("once ive passed boards", "you have passed boards"),
    ("until our move is over", "your move"), ("once we move house", "you move house"),
    ("once i match ill call her", "you match"), ("after exams ill sleep for a week", "exams"),
    ("once im an attending ill have time", "you are an attending"), ("once I get well, a walk", "you get well"),
    ("once ive matched well get the dog", "you have matched"), ("after the exam shell have me back", "the exam"),
    ("After match day my sister and I will go away.", "match day"), ("after hell week", "hell week"),
    ("not until the end of my year", "the end of your year"), ("after finishing my boards", "finishing your boards"),
  ])
  func theNameIsTakenFromTheWords(quote: String, name: String) { #expect(milestone(quote) == name) }

  @Test(arguments: [
    "I'll see people some day", "after that", "", "after", "until after", "once", "after ... !", "when it's over",
    "I'll visit when she's less busy", "when there's more time", "till there's a gap",
    "when its over", "when theres more time",
    "I said I'd come back when they'd finished, and did.", "once he’ll let me",
  ])
  func noNameIsMadeUp(quote: String) { #expect(milestone(quote) == nil) }

  @Test(arguments: [
    ("Step", "Step 3", true), ("the in-training exam", "the exam", true), ("Step 1", "Step 2", false),
    ("surgery", "the end of surgery", true), ("the shelf", "ICU", false), ("the", "the shelf", false),
    ("your exams", "exams", true),
  ])
  func namesOfOneMilestone(left: String, right: String, same: Bool) { #expect(sameMilestone(left, right) == same) }

  private func milestone(_ quote: String) -> String? {
    let night = NightRecord(date: Journals.start, findings: [Evidence(signal: .deferral, quote: quote)])
    return Journals.review([night], today: 0).ledger.first?.milestone
  }
}

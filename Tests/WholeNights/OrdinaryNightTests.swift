@preconcurrency import Glibc
import Testing

@Suite struct OrdinaryNightTests {
  @Test func aHardNightWithWhatWasPutAside() throws {
    let home = try Home()
    try home.aWeek()
    try home.write("editor", "#!/bin/sh\nprintf '\\n\\nAdded in the editor.\\n' >> \"$1\"\n", mode: 0o700)
    let later = try home.shell("\"$CANDOR\" later 'code in bay 4'", changes: ["CANDOR_NOW": "2026-11-21T14:10"])
    #expect(later.output == "Put aside until tonight, in ~/journal/2026/11/2026-11-21.md\n")
    let night = try home.candor(changes: ["EDITOR": "\(home.path)/editor"])
    try night.expect("Saturday 21 November. At 14:10 you put something aside: \"code in bay 4\".")
    try night.expect("slept last night, hours")
    try night.send("5h30\r")
    try night.expect("worked today, hours")
    try night.send("/back\r")
    try night.expect("slept last night, hours")
    try night.send("\r")
    try night.expect("worked today, hours")
    try night.send("13\r")
    try night.expect("any talk outside medicine")
    try night.send("n\r")
    try night.expect("from what you put aside? Enter to start.")
    try night.send("\r")
    try night.expect("10 │ ")
    try night.send("They called it at 14:02. I felt nothing at all, and then I ate lunch.\r")
    try night.expect("10 │ ")
    try night.send("?\r")
    try night.expect("?")
    try night.expect("10 │ ")
    try night.send("/time\r")
    try night.expect("10 minutes left.")
    try night.send("/more 5\r")
    try night.expect("5 minutes more.")
    try night.expect("15 │ ")
    try night.send("/help\r")
    try night.expect("/now shows people you can reach.")
    try night.expect("15 │ ")
    try night.send("/edit\r")
    try night.expect("As you left it in the editor.")
    try night.expect("15 │ ")
    try night.send("/done\r")
    let answers = ["A kind of heat.", "/skip", "Nobody dies alone.", "Priya"]
    for ((question, other), answer) in zip(HeavyNightTests.asideQuestions, answers) {
      try night.expect(question, other)
      try night.send("\(answer)\r")
    }
    try night.expect("Kept, in ~/journal/2026/11/2026-11-21.md")
    try night.expect("What your words show")
    try night.expect("not much felt: \"")
    try night.expect("?\n  ")
    try night.send("/pass\r")
    try night.expect("Good night.", within: 30)
    #expect(try night.wait() == 0)
    #expect(
      home.page.hasPrefix(
        """
        # Saturday 21 November 2026

        ## 14:10 put aside
        code in bay 4

        ## 22:14 check-in
        slept: 5.5 h
        worked: 13 h
        outside: no

        ## 22:14 ten minutes
        about: later, 14:10 "code in bay 4"
        minutes: 1
        asked:
        """))
    #expect(
      home.page.contains(
        """
        rose: A kind of heat.
        dear: Nobody dies alone.
        safe: Priya

        They called it at 14:02. I felt nothing at all, and then I ate lunch.
        Added in the editor.

        ## 22:14 what the words show
        numbness: "
        """))
    #expect(home.page.contains("(passed)\nasked: "))
    #expect(home.drafts.isEmpty)
    #expect(!night.screen.contains("NOT KEPT"))
  }

  @Test(arguments: [
    (20, "01:30", "At 01:30"), (19, "01:30", "On Friday at 01:30"), (15, "14:10", "On Sunday at 14:10"),
    (14, "14:10", "On 14 November at 14:10"), (14, "", "On 14 November"),
  ])
  func theDayOfWhatWasPutAside(night: Int, time: String, said: String) throws {
    let home = try Home()
    try home.night(night, "## \(time) put aside\ncode in bay 4\n")
    #expect(try home.piped("").output.contains("Saturday 21 November. \(said) you put something aside: \"code in"))
  }

  @Test func whatWasWrittenAboutLongAgoIsNotWaiting() throws {
    let home = try Home()
    try home.write("journal/2026/07/2026-07-01.md", "## 14:10 put aside\ncode in bay 4\n")
    try home.write(
      "journal/2026/07/2026-07-02.md",
      "## 22:14 ten minutes\nabout: later, 2026-07-01 14:10 \"code in bay 4\"\n\nIt went.\n")
    #expect(try !home.piped("").output.contains("put something aside"))
  }

  @Test func whatWasTakenUpDoesNotComeBack() throws {
    let home = try Home()
    try home.night(20, "## 14:10 put aside\ncode in bay 4\n")
    let night = try home.candor()
    try night.expect("On Friday at 14:10 you put something aside:")
    try night.expect("Enter to start.")
    try night.send("\r")
    try night.expect("10 │ ")
    try night.send("It was cold in there.\r/done\r\r\r\r\r")
    try night.expect("Good night.")
    try night.wait()
    #expect(home.page.contains("about: later, 2026-11-20 14:10 \"code in bay 4\"\n"))
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-22T22:14"])
    try next.expect("Sunday 22 November.")
    try next.expect("Enter to start")
    #expect(!next.screen.contains("bay 4"))
  }

  @Test func notItIsHonouredTheNextNightAndInReview() throws {
    let home = try Home()
    let words = "I felt nothing at all when they called it."
    let tonight = try home.piped("\n\(words)\n/done\nnot it\n")
    #expect(tonight.output.contains("not much felt: \""))
    #expect(home.page.contains("numbness: \""))
    #expect(home.page.contains("(not it)\nasked: "))
    let next = try home.piped("\n\(words)\n/done\n", changes: ["CANDOR_NOW": "2026-11-22T22:14"])
    #expect(home.text("journal/2026/11/2026-11-22.md").contains(words))
    #expect(!next.output.contains("What your words show"))
    let grep = try home.shell("\"$CANDOR\" grep --signal numbness", changes: ["CANDOR_NOW": "2026-11-22T23:00"])
    #expect(grep.output.isEmpty)
    #expect(grep.status == 1)
    let review = try home.shell("\"$CANDOR\" review", changes: ["CANDOR_NOW": "2026-11-22T23:00"])
    #expect(review.status == 0)
    #expect(!review.output.contains("felt nothing"))
  }

  @Test func anAnswerStandsUnderTheWords() throws {
    let home = try Home()
    _ = try home.piped("\nI felt nothing at all when they called it.\n/done\nMaybe it comes on Sunday.\n")
    #expect(home.page.contains("\nnumbness: \""))
    #expect(!home.page.contains("(passed)"))
    #expect(home.page.hasSuffix("\n\nMaybe it comes on Sunday.\n"))
  }
}

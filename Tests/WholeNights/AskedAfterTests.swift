@preconcurrency import Glibc
import Testing

/// What was promised, set and put aside, and how it is asked after.
@Suite struct AskedAfterTests {
  /// Types these lines once this stands on the screen, and waits for the end.
  private func sitting(
    _ home: Home, _ now: String, _ arguments: [String] = [], at first: String, _ lines: [String]
  ) throws -> PseudoTerminal {
    let night = try home.candor(arguments, changes: ["CANDOR_NOW": now], columns: 120)
    try night.expect(first)
    for line in lines {
      try night.send("\(line)\r")
      usleepSeconds(0.1)
    }
    return night
  }

  private func promise(_ home: Home, _ now: String, _ say: String, _ when: String) throws {
    let input = "Fine.\nNot fine.\n/done\n\(say)\n\n\(when)\n"
    #expect(try home.piped(input, ["truth", "Priya"], changes: ["CANDOR_NOW": now]).status == 0)
  }

  @Test(arguments: [["y", "", ""], ["let it go"]])
  func theAnswerClosesThePromiseThatWasAskedAfter(_ answers: [String]) throws {
    let home = try Home()
    try promise(home, "2026-11-10T22:00", "I need a week off.", "tomorrow")
    try promise(home, "2026-11-10T22:10", "I broke the centrifuge.", "friday")
    let first = try sitting(
      home, "2026-11-11T22:00", at: "Last night you meant to tell Priya \"tomorrow\".\nDid you?", answers + ["no"])
    try first.expect("Good night.")
    try first.wait()
    let kept = try home.shell("\"$CANDOR\" kept", changes: ["CANDOR_NOW": "2026-11-11T22:20"]).output
    #expect(kept.contains("to tell Priya: \"I broke the centrifuge.\""), "\(kept)")
    #expect(!kept.contains("I need a week off."))
    let friday = try home.candor(changes: ["CANDOR_NOW": "2026-11-13T22:00"])
    try friday.expect("You meant to tell Priya (friday). Did you?")
  }

  @Test(arguments: [
    (["y", ""], "On 10 November you meant to tell Priya \"tomorrow, in the kitchen\".\nDid you?"),
    (["maybe", ""], "On 10 November you meant to tell Priya \"tomorrow, in the kitchen\".\nDid you?"),
    (["yes", "thursday"], "You meant to tell Priya (thursday). Did you?"),
    (["yes, thursday"], "You meant to tell Priya (yes, thursday). Did you?"),
    (["tomorrow at lunch"], "Last night you meant to tell Priya \"tomorrow at lunch\".\nDid you?"),
  ])
  func aYesIsNoDay(_ answers: [String], _ asked: String) throws {
    let home = try Home()
    try promise(home, "2026-11-10T22:00", "I need a week off.", "tomorrow, in the kitchen")
    let first = try sitting(home, "2026-11-11T22:00", at: "Did you?", ["not yet"] + answers + ["no"])
    try first.expect("Good night.")
    try first.wait()
    #expect(!home.text("journal/2026/11/2026-11-11.md").contains("when: y\n"))
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-12T22:00"], columns: 120)
    try next.expect(asked)
  }

  /// The answer is in the journal whether the question after it is answered or not.
  @Test(arguments: [false, true])
  func aNoIsKeptWithoutADay(_ isKilled: Bool) throws {
    let home = try Home()
    try promise(home, "2026-11-10T22:00", "I need a week off.", "tomorrow")
    let night = try sitting(home, "2026-11-11T22:00", at: "Did you?", ["not yet"])
    try night.expect("And when?", "Do you still want to?")
    if isKilled { night.signal(SIGKILL) } else { try night.send("/quit\r") }
    try night.wait()
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-12T22:00"], columns: 120)
    try next.expect("On 10 November you meant to tell Priya \"tomorrow\".\nDid you?")
    #expect(home.text("journal/2026/11/2026-11-11.md").contains("made: 2026-11-10\ntold: not yet\n"))
  }

  /// Whatever is typed where yes or no was asked for is in the night's file, and what is plainly meant is taken so.
  @Test(arguments: [
    (["yes, mostly"], "yes"), (["yes I did"], "yes"), (["yep, twice"], "yes"), (["not really", ""], "no"),
    (["no, the rota got me"], "no"), (["y - just"], "yes"), (["yes, a bit on sunday"], "yes"),
    (["mostly", "mostly"], "yes"), (["nearly always", "yes"], "yes"), (["", "n"], "-"),
    (["half", "the second week was gone before it had begun"], "?"),
  ])
  func anAnswerInOtherWordsIsTakenAndKept(_ answers: [String], _ kept: String) throws {
    let home = try Home()
    try home.night(10, "## 22:10 one boundary\nboundary: home by seven\n")
    let night = try sitting(home, "2026-11-17T22:00", at: "was it kept?", answers + ["no"])
    try night.expect("Good night.")
    try night.wait()
    let page = home.text("journal/2026/11/2026-11-17.md")
    #expect(page.contains("## 22:00 one boundary\nboundary: home by seven\nkept: \(kept)\n"), "\(page)")
    for answer in answers where answer.count > 3 {
      #expect(page.components(of: answer) == answers.count { $0 == answer }, "\(page)")
    }
  }

  /// A question that waits at the door leaves no room there: what was put back is said before it.
  @Test func whatWasPutBackIsSaidBeforeTheQuestion() throws {
    let home = try Home()
    try home.night(10, "## 22:10 one boundary\nboundary: home by seven\n")
    let killed = try home.candor(["journal"], changes: ["CANDOR_NOW": "2026-11-17T22:00"])
    try killed.expect("10 │ ")
    try killed.send("the soup was hot\r")
    try killed.expect("the soup was hot")
    try killed.expect("10 │ ")
    killed.signal(SIGKILL)
    _ = try killed.wait()
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-17T22:40"])
    try next.expect("Put back 1 line from 22:00")
    try next.expect("was it kept?")
    #expect(home.text("journal/2026/11/2026-11-17.md").contains("the soup was hot"))
  }

  @Test func aDayThatIsAWordTooIsAskedAfter() throws {
    let home = try Home()
    try home.night(10, "## 22:10 one boundary\nboundary: no phone calls from work on Sat or Mon\n")
    for (day, isAsked) in [(13, false), (14, true), (16, true), (17, false)] {
      let night = try home.candor(changes: ["CANDOR_NOW": "2026-11-\(day)T22:00"])
      try night.expect("November.")
      try night.expect(isAsked ? "was it kept?" : "Enter to start")
      #expect(night.screen.contains("was it kept?") == isAsked, "on the \(day)th")
    }
  }

  @Test func wordsOfDyingThatWerePutAsideAreNotHeldUpAgain() throws {
    let home = try Home()
    let words = "I want to kill myself"
    let later = try home.shell(
      "\"$CANDOR\" later '\(words)'; \"$CANDOR\" later 'code in bay 4'", changes: ["CANDOR_NOW": "2026-11-10T14:10"])
    #expect(later.output.components(of: "candor now shows people you can reach") == 1)
    let page = home.text("journal/2026/11/2026-11-10.md")
    #expect(page.contains(words))
    for day in [10, 11, 12, 13] {
      let night = try home.candor(changes: ["CANDOR_NOW": "2026-11-\(day)T22:00"], columns: 120)
      if day == 10 {
        try night.expect(HeavyNightTests.note)
        try night.send("go on\r")
      }
      try night.expect(day == 11 ? "Last night was heavy." : "you put something aside: \"code in bay 4\"")
      #expect(!night.screen.contains(words))
    }
    let kept = try home.shell("\"$CANDOR\" kept", changes: ["CANDOR_NOW": "2026-11-12T22:00"]).output
    #expect(kept.contains("put aside: \"code in bay 4\""))
    #expect(!kept.contains(words))
    #expect(home.text("journal/2026/11/2026-11-10.md").contains(words))
  }

  @Test func afterWeeksAwayNothingIsAskedAndNothingClaimed() throws {
    let home = try Home()
    for day in 1...8 { try home.night(day, "## 22:10 ten minutes\nminutes: 3\n\nRain on the window, and tea.\n") }
    try home.night(
      9, "## 22:10 truth\nwho: Sam\nsay: I am not okay.\nwhen: friday\n\n## 22:20 someone outside\nwho: my mum\n")
    let back = try home.candor(changes: ["CANDOR_NOW": "2026-12-17T22:00"])
    try back.expect("Thursday 17 December. Good to see you.")
    try back.checkIn()
    try back.expect("Write for 10 minutes? Enter to start")
    try back.send("\r")
    try back.expect("10 │ ")
    try back.send("The bus was late.\r/done\r")
    try back.expect("Good night.")
    try back.wait()
    for words in ["Sam", "mum", "Tonight, maybe", "Why:"] { #expect(!back.screen.contains(words), "\(words)") }
    #expect(back.screen.components(of: "Good to see you") == 1)
    let again = try home.candor(changes: ["CANDOR_NOW": "2026-12-17T23:00"])
    try again.expect("Thursday 17 December.\n")
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-12-18T22:00"])
    try next.expect("You meant to tell Sam (friday). Did you?")
  }

  @Test func noTwoNightsInARowBeginAlike() throws {
    let home = try Home()
    try home.night(1, "## 22:10 ten minutes\nminutes: 3\n\nRain on the window, and tea.\n")
    let openings = try [11, 19, 27].map { day in
      #expect(try home.piped("Rain.\n", ["write"], changes: ["CANDOR_NOW": "2026-11-\(day)T22:00"]).status == 0)
      let page = home.text("journal/2026/11/2026-11-\(day).md")
      return try #require(page.split(separator: "\n").first { $0.hasPrefix("asked: ") })
    }
    #expect(openings[0] != openings[1] && openings[1] != openings[2])
  }

  @Test func afterDaysAwayTheFirstSittingOfTheNightGreets() throws {
    let home = try Home()
    try home.night(15, "## 22:10 ten minutes\nminutes: 3\n\nRain on the window, and tea.\n")
    for (time, greets) in [("22:30", true), ("22:50", false)] {
      let night = try sitting(home, "2026-11-21T\(time)", at: "Enter to start", ["", "The bus was late.", "/done"])
      try night.expect("Good night.")
      try night.wait()
      #expect(night.screen.contains("Good to see you.") == greets, "at \(time)")
    }
  }

  /// The day stands behind the way: nothing is asked before it has come.
  @Test(arguments: [("by text, friday", 13), ("over coffee on fri", 13), ("this weekend", 15), ("Tuesday week", 24)])
  func aDayBehindTheWayIsWaitedFor(_ when: String, _ day: Int) throws {
    let home = try Home()
    try promise(home, "2026-11-10T22:00", "I need a week off.", when)
    for (night, isAsked) in [(day - 1, false), (day, true)] {
      let door = try home.candor(changes: ["CANDOR_NOW": "2026-11-\(night)T22:00"])
      try door.expect("November.")
      try door.expect(isAsked ? "or let it go" : "Enter to start")
      #expect(door.screen.contains("ou meant to tell Priya") == isAsked, "on the \(night)th")
    }
  }

  @Test func nightsWithoutALineAreNoSilence() throws {
    let home = try Home()
    for day in 1...8 { try home.night(day, "## 22:10 ten minutes\nminutes: 3\n\nRain on the window, and tea.\n") }
    let night = try home.candor(changes: ["CANDOR_NOW": "2026-11-24T22:00"])
    try night.checkIn()
    try night.expect("Enter to start")
    #expect(!night.screen.contains("no talk outside of work"))
  }

  @Test func myMumIsYourMum() throws {
    let home = try Home()
    try home.write(".config/candor/config.toml", "safe = [\"Priya Nair\", \"my sister\"]\n")
    try home.night(1, "## 22:20 someone outside\nwho: my mum\nevery: week\n")
    let night = try home.candor(changes: ["CANDOR_NOW": "2026-11-09T22:00"])
    try night.expect("You and your mum: did you talk?")
    try night.send("no\r")
    try night.expect("could it be?")
    try night.send("sunday\r")
    try night.expect("Enter to start")
    try night.send("no\r")
    try night.wait()
    #expect(home.text("journal/2026/11/2026-11-09.md").contains("who: my mum\nkept: no\n"))
    let truth = try home.candor(["truth", "my mum"], changes: ["CANDOR_NOW": "2026-11-09T22:30"])
    try truth.expect("When your mum asks how you are", "What does your mum get to hear")
    for line in ["Fine.", "Lost.", "/done", "I am lost.", "", "tomorrow"] {
      try truth.send("\(line)\r")
      usleepSeconds(0.1)
    }
    try truth.expect("Kept, in")
    try truth.wait()
    #expect(home.text("journal/2026/11/2026-11-09.md").contains("## 22:30 truth\nwho: my mum\n"))
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-10T22:00"])
    try next.expect("Last night you meant to tell your mum \"tomorrow\".")
    #expect(try home.shell("\"$CANDOR\" now").output.contains("You named as safe: Priya Nair, your sister."))
  }
}

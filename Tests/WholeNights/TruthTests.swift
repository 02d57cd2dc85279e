import Testing

@Suite struct TruthTests {
  /// Plays `candor truth Sam` to its promise for tomorrow.
  private func promise(_ home: Home) throws {
    let sitting = try home.candor(["truth", "Sam"])
    try sitting.expect("When Sam asks how you are, what do you say?", "What does Sam get to hear, most days?")
    try sitting.send("Busy, but good.\r")
    try sitting.expect("And the real one?", "And how is it really?")
    try sitting.expect("│ ")
    try sitting.send("I go home and sit in the car.\r")
    try sitting.expect("│ ")
    try sitting.send("\u{4}")
    try sitting.expect("What of it do you want Sam to know?", "Which part of it is for Sam?")
    try sitting.send("I am not okay.\r")
    try sitting.expect("Read it as Sam would.")
    try sitting.expect("I am not okay.")
    try sitting.send("\u{15}I sit in the car most nights.\r")
    try sitting.expect("\"I sit in the car most nights.\"")
    try sitting.send("\r")
    try sitting.expect("How, and when?", "When, and in what way?")
    try sitting.send("tomorrow, by phone\r")
    try sitting.expect("To copy, or to say aloud:")
    try sitting.expect("I sit in the car most nights.")
    try sitting.expect("Kept, in ~/journal/2026/11/2026-11-21.md")
    #expect(try sitting.wait() == 0)
    #expect(
      home.page == """
        # Saturday 21 November 2026

        ## 22:14 truth
        who: Sam
        polished: Busy, but good.
        real: I go home and sit in the car.
        say: I sit in the car most nights.
        when: tomorrow, by phone

        """)
  }

  private func door(_ home: Home, _ day: Int) throws -> PseudoTerminal {
    try home.candor(changes: ["CANDOR_NOW": "2026-11-\(day)T22:14"])
  }

  @Test func notYetThenTold() throws {
    let home = try Home()
    try promise(home)
    let sunday = try door(home, 22)
    try sunday.expect("Last night you meant to tell Sam \"tomorrow, by phone\".")
    try sunday.send("not yet\r")
    try sunday.expect("still want")
    try sunday.send("tomorrow\r")
    try sunday.expect("Enter to start")
    try sunday.send("no\r")
    try sunday.wait()
    let monday = try door(home, 23)
    try monday.expect("Last night you meant to tell Sam \"tomorrow\".")
    try monday.send("y\r")
    try monday.expect("How did it go?")
    try monday.send("He put the kettle on.\r")
    try monday.expect("How is it to have said it?")
    try monday.send("Lighter.\r")
    try monday.expect("Enter to start")
    try monday.send("no\r")
    try monday.wait()
    let page = home.text("journal/2026/11/2026-11-23.md")
    #expect(page.contains("told: yes\n\nHe put the kettle on.\nLighter.\n"))
    let tuesday = try door(home, 24)
    try tuesday.expect("Tuesday 24 November.\n")
    try tuesday.expect("Enter to start")
    #expect(!tuesday.screen.contains("Sam"))
  }

  @Test func letGoIsNotAskedAgain() throws {
    let home = try Home()
    try promise(home)
    let sunday = try door(home, 22)
    try sunday.expect("Did you?")
    try sunday.send("let it go\r")
    try sunday.expect("Enter to start")
    try sunday.send("no\r")
    try sunday.expect("Good night.")
    try sunday.wait()
    #expect(home.text("journal/2026/11/2026-11-22.md").contains("told: let go\n"))
    let monday = try door(home, 23)
    try monday.expect("Monday 23 November.\n")
    #expect(!monday.screen.contains("Sam"))
  }

  /// Passed over once it is asked once more, and then it rests for two weeks.
  @Test func passedOverTwiceItRests() throws {
    let home = try Home()
    try promise(home)
    for (day, isAsked) in [(22, true), (23, true), (24, false), (25, false)] {
      let night = try door(home, day)
      if isAsked {
        try night.expect("\(day == 22 ? "Last night" : "On 21 November") you meant to tell Sam \"tomorrow, by phone\".")
        try night.send("\r")
      }
      try night.expect("Enter to start")
      try night.send("no\r")
      try night.wait()
      #expect(night.screen.contains("Sam") == isAsked, "on the \(day)th")
    }
    #expect(home.text("journal/2026/11/2026-11-22.md").hasSuffix("who: Sam\nmade: 2026-11-21\ntold: -\n"))
    let later = try home.candor(changes: ["CANDOR_NOW": "2026-12-07T22:14"])
    try later.expect("you meant to tell Sam")
    // A Ctrl-D that comes before a prompt is taken by the terminal and not by candor.
    for prompt in ["or let it go  ", "Enter to start"] {
      try later.expect(prompt)
      usleepSeconds(0.3)
      try later.send("\u{4}")
    }
    try later.wait()
  }

  @Test(arguments: [
    ("friday, by phone", "Once Friday has come"), ("3 december", "Once 3 December has come"),
    ("tomorrow", "Next time you are here"), ("soon", "Next time you are here"),
  ])
  func itSaysWhenItWillAsk(_ when: String, _ said: String) throws {
    let night = try Home().piped("Fine.\nI sit in the car.\n/done\nI am not okay.\n\n\(when)\n", ["truth", "Sam"])
    #expect(night.output.contains("\(said) I will ask how it went."))
  }
}

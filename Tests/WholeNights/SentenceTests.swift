import Testing

/// A sentence is kept wherever it was typed: at a name, a choice, a list, a promise, and where someone asks for help.
@Suite struct SentenceTests {
  static let sentence = "the lift was broken and nobody could say when it would be mended"
  private static let promise = "## 22:10 truth\nwho: Sam\nsay: I am not okay.\n"

  @Test func atANameItIsKeptBeforeItIsAskedAgain() throws {
    let home = try Home()
    let night = try home.candor(["truth"])
    try night.expect("A name, or")
    try night.send("\(Self.sentence)\r")
    try night.expect("What you wrote is kept.\nA name, or Enter to leave it out.")
    #expect(home.files(below: "journal/.drafts").contains { home.text($0).contains(Self.sentence) })
    try night.send("\u{4}")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    #expect(!night.screen.contains("No words were written"))
    #expect(home.page.components(of: Self.sentence) == 1)
  }

  @Test func atTheListOfPracticesItIsTheFirstLineOfThePage() throws {
    let home = try Home()
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("?\r")
    try night.expect("which one")
    try night.send("\(Self.sentence)\r")
    try night.expect("Go on. What you typed is the first line.")
    try night.expect("│ ")
    try night.send("/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.contains("ten minutes\nminutes: 1\n\n\(Self.sentence)\n"))
  }

  @Test func atAPromiseItIsTheFirstLineOfThePage() throws {
    let home = try Home()
    try home.night(20, Self.promise)
    let words = "I did not dare to say it to him because he was so tired"
    let night = try home.candor()
    try night.expect("You meant to tell Sam. Did you?")
    try night.send("\(words)\r")
    try night.expect("What you wrote is kept.")
    try night.expect("a day, or no")
    try night.send("Friday\r")
    try night.expect("Go on. What you typed is the first line.")
    try night.send("\u{4}")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.components(of: words) == 1)
  }

  @Test(arguments: [
    ("told her yesterday", "told: yes\n"), ("did not dare\nFriday", "told: not yet\n"), ("let it be", "told: let go\n"),
    ("not yet\nno, not any more", "told: let go\n"),
  ])
  func aPromiseTakesPlainWords(_ said: String, _ kept: String) throws {
    let home = try Home()
    try home.night(20, Self.promise)
    _ = try home.piped("\(said)\n")
    #expect(home.page.contains(kept), "\(home.page)")
  }

  @Test func behindASlashItIsKeptWhereAnAnswerWasAskedFor() throws {
    let home = try Home()
    let night = try home.candor(["truth"])
    try night.expect("A name, or")
    try night.send("/ \(Self.sentence)\r")
    try night.expect("What you wrote is kept.")
    try night.send("/quit\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    #expect(home.page.components(of: Self.sentence) == 1)
    #expect(!night.screen.contains("There is no"))
  }

  @Test func oneWordOfCrisisIsHeardAtTheDoor() throws {
    let home = try Home()
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("suicidal\r")
    try night.expect("/now shows people you can reach")
    try night.send("/done\r")
    try night.expect("I saw words of dying")
  }

  @Test(arguments: ["/quit\r", "\u{3}\u{3}"]) func whoGoesBackAndLeavesTakesNothingBack(_ keys: String) throws {
    let home = try Home()
    let night = try home.candor(["truth"])
    try night.expect("A name, or")
    try night.send("Sam\r")
    try night.expect("The polished version.\n  ")
    try night.send("All fine here\r")
    try night.expect("/done when it is there.")
    try night.send("<\r")
    try night.expect("All fine here")
    try night.send("<\r")
    try night.expect("  Sam")
    for key in keys {
      try night.send(String(key))
      usleepSeconds(0.3)
    }
    _ = try night.wait(within: 10)
    #expect(home.page.contains("who: Sam\npolished: All fine here\n"), "\(home.page)")
  }

  @Test func anAnswerInOtherWordsAfterGoingBackCounts() throws {
    let home = try Home()
    try home.night(20, Self.promise)
    let night = try home.candor()
    try night.expect("not yet, or let it go")
    try night.send("yes\r")
    try night.expect("?\n  ")
    try night.send("<\r")
    try night.expect("let it go  yes")
    try night.send("\u{15}did not dare\r")
    try night.expect("a day, or no")
    try night.send("/quit\r")
    #expect(try night.wait(within: 10) == 0)
    #expect(!home.page.contains("told: yes"), "\(home.page)")
  }

  @Test func typedTwiceItIsKeptOnce() throws {
    let home = try Home()
    let night = try home.piped("?\n\(Self.sentence)\n", ["truth"])
    #expect(night.status == 0)
    let again = try home.piped("\(Self.sentence)\n\(Self.sentence)\n", ["truth"])
    #expect(again.output.contains("Kept, in"))
    #expect(home.page.components(of: Self.sentence) == 2)
  }

  /// A pipe may hold words beyond the last question.
  @Test func wordsBehindTheLastQuestionAreKept() throws {
    let home = try Home()
    let night = try home.piped("yes\nThe ward was bad today.\nNobody asked.\n", ["truth"])
    #expect(night.status == 0)
    #expect(home.page.contains("The ward was bad today.\nNobody asked.\n"), "\(home.page)")
    // Answers to questions that did not come are no words.
    let answers = try home.piped("y\nn\n2\n", ["truth"])
    #expect(answers.status == 0)
    #expect(!home.page.contains("\n2\n"), "\(home.page)")
  }

  /// In a list of practices a typo is met with the name that was meant, and only Enter leaves.
  @Test func aTypoInTheListIsAskedAboutAsOftenAsItTakes() throws {
    let home = try Home()
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("?\r")
    try night.expect("which one")
    for word in ["trth", "xyzzy", "qqq"] {
      try night.send("\(word)\r")
      try night.expect(word == "trth" ? "Did you mean truth?" : "A name from the list, or Enter to leave it.")
      try night.expect("which one")
    }
    #expect(!night.screen.contains("Good night."))
    try night.send("trutt\r")
    try night.expect("Did you mean truth?")
    try night.send("y\r")
    try night.expect("A name, or")
    try night.send("\u{4}")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
  }
}

/// Where words of dying were written, what cannot be read is never taken for "go on".
@Suite struct CrisisPromptTests {
  private static let words = "I want to kill myself tonight."
  private static let ask = "call or text now, tell someone, or go on"

  private func prompt(_ home: Home, _ arguments: [String] = ["write"]) throws -> PseudoTerminal {
    let night = try home.candor(arguments)
    try night.expect("│ ")
    try night.send("\(Self.words)\r/done\r")
    try night.expect("I saw words of dying")
    try night.expect(Self.ask)
    return night
  }

  @Test func aCallForHelpIsKeptAndBringsThePeopleToReach() throws {
    let home = try Home()
    let night = try prompt(home)
    try night.send("please help me I am not safe\r")
    try night.expect("What you wrote is kept.")
    try night.expect("In danger right now: your emergency number")
    try night.expect("tell someone, or go on")
    try night.send("i dont know\r")
    try night.expect("call or text 988")
    try night.expect("tell someone, or go on")
    try night.send("\r")
    #expect(try night.wait() == 0)
    #expect(home.page.contains(Self.words))
    #expect(home.page.contains("\nplease help me I am not safe\n"))
  }

  @Test func whatCannotBeReadIsAskedAgainAndEnterGoesOn() throws {
    let home = try Home()
    let night = try prompt(home)
    for _ in 0..<4 {
      try night.send("hm\r")
      try night.expect("call or text 988")
      try night.expect("Enter goes on.")
      try night.expect(Self.ask)
    }
    try night.send("\r")
    #expect(try night.wait() == 0)
    #expect(home.page.hasSuffix("\n\(Self.words)\n\n## 22:14 ten minutes\n\nhm\n"))
  }

  @Test(arguments: [
    ("t", "Who is one person who could hear", "Who would want to know how it really is?"),
    ("c", "In danger right now", ""), ("text", "In danger right now", ""), ("call", "In danger right now", ""),
  ])
  func aLetterIsEnough(_ answer: String, _ said: String, _ other: String) throws {
    let home = try Home()
    let night = try prompt(home)
    try night.send("\(answer)\r")
    if other.isEmpty { try night.expect(said) } else { try night.expect(said, other) }
    try night.send("\u{4}\u{4}")
    #expect(try night.wait() == 0)
  }

  /// Wherever they were typed: at the door, in an answer, in a line that was never ended.
  @Test(
    arguments: [
      ([], "Enter to start", "\(words)\r", "\u{4}"),
      (["alarm"], "felt wrong", "\(words)\r", "\u{4}"),
      (["truth"], "A name, or", "I want to kill myself and nobody would mind\r", "\u{4}"),
      (["write"], "│ ", words, "\u{3}\u{3}"),
    ] as [([String], String, String, String)])
  func wordsOfDyingAreHeardInEveryAnswer(
    _ arguments: [String], _ prompt: String, _ typed: String, _ leave: String
  ) throws {
    let home = try Home()
    let night = try home.candor(arguments)
    try night.expect(prompt)
    try night.send(typed)
    if leave != "\u{4}" { try night.expect(typed) }
    if leave == "\u{4}" { try night.expect("/now shows people you can reach") }
    for key in leave {
      try night.send(String(key))
      usleepSeconds(0.3)
    }
    try night.expect("Kept, in")
    try night.expect("I saw words of dying")
    try night.expect(Self.ask)
    try night.send("\r\r\r")
    _ = try night.wait()
    #expect(home.page.contains("I want to kill myself"))
  }
}

import Glibc
import Testing

@Suite struct HeavyNightTests {
  /// What is asked after writing about what was put aside, each in its two wordings.
  static let asideQuestions = [
    ("rose in you?", "came up in you?"), ("do with it then?", "what did you do with it?"),
    ("hold dear?", "that you care about"), ("safe to tell?", "would this be safe?"),
  ]

  static let words = "I do not want to wake up tomorrow. I want to die."
  static let note = "I saw words of dying or of hurting yourself."

  private func written(_ home: Home, _ text: String = words) throws -> PseudoTerminal {
    try home.writing(text)
  }

  @Test func keptFirstThenTheNoteOnceAtTheEnd() throws {
    let home = try Home()
    let night = try written(home)
    try night.send("I want to kill myself.\rAnd the bus was late.\r")
    try night.expect("10 │ And the bus was late.")
    #expect(!night.screen.contains(Self.note))
    #expect(night.screen.components(of: "(/now shows people you can reach, at any time.)") == 1)
    try night.send("/done\r")
    try night.expect("Kept, in ~/journal/2026/11/2026-11-21.md")
    try night.expect(Self.note)
    #expect(home.page.contains(Self.words))
    try night.expect("call or text now, tell someone, or go on")
    try night.send("go on\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(night.screen.components(of: Self.note) == 1)
    // What was asked and answered there stands nowhere.
    #expect(home.page.hasSuffix("\n\n\(Self.words)\nI want to kill myself.\nAnd the bus was late.\n"))
    #expect(!home.page.contains("go on"))
  }

  /// Words at a short question are kept as its answer: the next night does not say them again, and knows that it was heavy.
  @Test func wordsOfDyingInAnAnswerAreNotSaidAgain() throws {
    let home = try Home()
    try home.night(20, "## 22:10 truth\nwho: Sam\nsay: I am tired.\nwhen: before I kill myself\n")
    let night = try home.candor()
    try night.expect("Last night was heavy. How is it now?")
    #expect(!night.screen.contains("kill myself"))
    let kept = try home.piped("", ["kept"]).output
    #expect(kept.contains("to tell Sam") && !kept.contains("kill myself"), "\(kept)")
    let door = try home.piped("", changes: ["CANDOR_NOW": "2026-11-23T22:14"]).output
    #expect(door.contains("You meant to tell Sam.") && !door.contains("kill myself"), "\(door)")
  }

  /// What is asked after, and what a review shows, are words again.
  @Test func wordsOfDyingThatWereSetAreNoTopic() throws {
    let home = try Home()
    try home.night(
      2,
      """
      ## 22:10 one boundary
      boundary: not killing myself this month

      ## 22:12 one recovery practice
      recovery: not wanting to die for one hour

      ## 22:14 floors
      sleep: enough to not want to kill myself

      """)
    try home.night(
      20, "## 22:10 one boundary\nboundary: not killing myself this month\nkept: yes\n\n## 22:11 check-in\nslept: 7 h\n"
    )
    let door = try home.piped("").output
    #expect(!door.contains("kill") && !door.contains("to die") && !door.contains("heavy"), "\(door)")
    for command in ["kept", "review", "review --json", "review --why boundary"] {
      let shown = try home.shell("\"$CANDOR\" \(command)").output
      #expect(!shown.contains("kill") && !shown.contains("to die"), "\(command): \(shown)")
    }
    let set = try home.piped("\n\n\n", ["boundary"]).output
    #expect(!set.contains("kill"), "\(set)")
  }

  /// However few they are.
  @Test(arguments: ["be dead", "kill myself"]) func fewWordsOfDyingAreNoTopicEither(_ words: String) throws {
    let home = try Home()
    try home.night(
      2, "## 22:10 one boundary\nboundary: \(words)\n\n## 22:12 one recovery practice\nrecovery: \(words)\n")
    for command in ["kept", "review", ""] {
      let shown = try home.shell("\"$CANDOR\" \(command) </dev/null").output
      #expect(!shown.contains(words), "\(command): \(shown)")
    }
  }

  @Test func wordsOfDyingThatAreJustSetAreNotToBeAskedAfter() throws {
    let home = try Home()
    let set = try home.piped("not killing myself this month\n\n\n\n\n", ["boundary"]).output
    #expect(set.contains(Self.note) && !set.contains("I will ask"), "\(set)")
    let other = try home.piped("home by 7\n\n\n\n\n", ["boundary"]).output
    #expect(!other.contains(Self.note) && other.contains("I will ask"), "\(other)")
  }

  /// People to reach are named at once, and the note comes before anything else that night.
  @Test func wordsOfDyingThatArePutAside() throws {
    let home = try Home()
    let words = "'i want to die, writing this in the toilet'"
    let later = try home.shell("\"$CANDOR\" later \(words)", changes: ["CANDOR_NOW": "2026-11-21T14:10"]).output
    #expect(later.contains(Self.note) && later.contains("findahelpline.com"), "\(later)")
    let night = try home.candor()
    try night.expect("What you put down earlier was heavy.")
    try night.expect(Self.note)
    try night.expect("findahelpline.com")
    try night.send("i am scared\r")
    try night.expect("What you wrote is kept.")
    try night.send("go on\r")
    try night.expect("10 │ ")
    try night.send("/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.contains("\ni am scared\n") && !night.screen.contains("toilet"))
    // Who has sat there since is not told again, and who puts aside more is.
    #expect(!(try home.piped("")).output.contains(Self.note))
    _ = try home.shell("\"$CANDOR\" later \(words)")
    #expect(try home.piped("").output.contains(Self.note))
  }

  /// The sentence tells of exhaustion, and so does the one behind it; but words of dying are never held up to the person,
  /// nor what stands beside them.
  @Test func wordsOfDyingAreNotShownAsSomethingElse() throws {
    let home = try Home()
    let night = try written(home, "I am so drained, nothing left, and I want to die.")
    try night.send("I'm absolutely shattered.\rThe soup was hot.\rSlept nine hours and woke up wrecked again.\r/done\r")
    try night.expect("call or text now, tell someone, or go on")
    try night.send("go on\r")
    try night.expect("used up: \"Slept nine hours and woke up wrecked again.\"")
    try night.send("/pass\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(!home.page.contains("\"I am so drained") && !home.page.contains("\"I'm absolutely"))
  }

  @Test func callShowsTheFullerList() throws {
    let home = try Home()
    let night = try written(home)
    try night.send("/done\r")
    try night.expect("call or text now, tell someone, or go on")
    try night.send("c\r")
    try night.expect("In danger right now: your emergency number")
    try night.expect("tell someone, or go on")
    try night.send("\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
  }

  @Test func tellSomeoneOpensTheWayToThem() throws {
    let home = try Home()
    try home.write(".config/candor/config.toml", "safe = [\"Priya\"]\n")
    let night = try written(home)
    try night.send("/done\r")
    try night.expect("You named as safe: Priya.")
    try night.expect("call or text now, tell someone, or go on")
    try night.send("tell\r")
    try night.expect("When Priya asks how you are, what do you say?", "What does Priya get to hear, most days?")
    try night.send("All good.\r")
    try night.expect("And the real one?", "And how is it really?")
    try night.send("It is bad.\r/done\r")
    try night.expect("What of it do you want Priya to know?", "Which part of it is for Priya?")
    try night.send("I need you tonight.\r\r")
    try night.expect("How, and when?", "When, and in what way?")
    try night.send("tonight\r")
    try night.expect("I need you tonight.")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.contains("say: I need you tonight.\nwhen: tonight\n"))
  }

  @Test func leavingByCtrlCShowsItToo() throws {
    let home = try Home()
    let night = try written(home)
    try night.send("\u{3}")
    try night.expect("Ctrl-C once more to leave.")
    try night.send("\u{3}")
    try night.expect("Kept, in")
    try night.expect(Self.note)
    try night.expect("go on")
    try night.send("\r")
    #expect(try night.wait() == 130)
  }

  /// Whoever was cut off was not told whom they could reach: the next door does, once, and says that the words are there.
  @Test(arguments: [true, false]) func aSittingThatWasCutOffIsFollowedByTheNote(isKilled: Bool) throws {
    let line = "(/now shows people you can reach, at any time.)"
    let home = try Home()
    let night = try written(home)
    #expect(night.screen.contains(line))
    if isKilled { night.signal(SIGKILL) } else { night.hangUp() }
    _ = try night.wait()
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-21T22:40"])
    try next.goPastTheNote()
    #expect(next.screen.contains(isKilled ? "Put back " : "What you put down earlier was heavy."))
    try next.send("no\r")
    try next.expect("Good night.")
    try next.wait()
    #expect(home.page.components(of: Self.words) == 1)
    let third = try home.piped("", changes: ["CANDOR_NOW": "2026-11-21T22:50"]).output
    #expect(!third.contains(line) && !third.contains(Self.note), "\(third)")
    let tomorrow = try home.piped("", changes: ["CANDOR_NOW": "2026-11-22T22:14"]).output
    #expect(tomorrow.contains("Last night was heavy.") && !tomorrow.contains(line), "\(tomorrow)")
  }

  /// A command that brings such a sitting home says it itself: the next start sees nothing of it any more.
  @Test(arguments: [(true, "doctor --fix"), (false, "mask --yes")])
  func aCommandThatMeetsASittingThatWasCutOffSaysTheLine(_ isKilled: Bool, _ command: String) throws {
    for (words, isHeavy) in [(Self.words, true), ("The soup was hot.", false)] {
      let home = try Home()
      let night = try written(home, words + " Rang 07700 900123.")
      if isKilled { night.signal(SIGKILL) } else { night.hangUp() }
      _ = try night.wait()
      let talk = try home.shell("\"$CANDOR\" \(command)", changes: ["CANDOR_NOW": "2026-11-21T22:40"]).output
      #expect(
        talk.components(of: "candor now shows people you can reach, at any time.") == (isHeavy ? 1 : 0), "\(talk)")
      let again = try home.shell("\"$CANDOR\" \(command)", changes: ["CANDOR_NOW": "2026-11-21T22:45"]).output
      #expect(!again.contains("candor now shows people"), "\(again)")
    }
  }

  /// Other words that were cut off bring nothing.
  @Test(arguments: [true, false]) func otherWordsThatWereCutOffBringNothing(isKilled: Bool) throws {
    let home = try Home()
    let night = try written(home, "The soup was hot.")
    if isKilled { night.signal(SIGKILL) } else { night.hangUp() }
    _ = try night.wait()
    let door = try home.piped("", changes: ["CANDOR_NOW": "2026-11-21T22:40"]).output
    #expect(!door.contains("/now"), "\(door)")
  }

  /// "Go on" is no answer to dying words, wherever they were typed.
  @Test func dyingWordsAtTheDoorAreNotToldToGoOn() throws {
    let home = try Home()
    let night = try home.candor()
    try night.expect("Enter to start")
    try night.send("I want to die\r")
    try night.expect("What you typed is kept. There is room for more, or /done.")
    #expect(!night.screen.contains("Go on."))
    try night.send("/done\r")
    try night.expect(Self.note)
    try night.expect("go on")
    try night.send("\r")
    try night.wait()
    #expect(home.page.contains("I want to die"))
  }

  /// What is put back from an earlier night is told with its day.
  @Test func whatIsPutBackFromAnotherNightHasItsDay() throws {
    let home = try Home()
    let night = try written(home, "The soup was hot.")
    night.signal(SIGKILL)
    _ = try night.wait()
    let door = try home.piped("", changes: ["CANDOR_NOW": "2026-11-25T22:40"]).output
    #expect(door.contains("Wednesday 25 November. Put back: 1 line, from Saturday at 22:14."), "\(door)")
  }

  @Test func theNextNightAsksOnceAndTheOneAfterDoesNot() throws {
    let home = try Home()
    _ = try home.piped("\n\(Self.words)\n/done\n")
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-22T22:14"])
    try next.expect("Sunday 22 November. Last night was heavy. How is it now?")
    try next.expect("/now shows people you can reach.")
    try next.send("\r")
    try next.expect("Enter to start")
    try next.send("\r")
    try next.expect("10 │ ")
    try next.send("Slept a little.\r/done\r")
    try next.expect("Good night.")
    try next.wait()
    let again = try home.candor(changes: ["CANDOR_NOW": "2026-11-22T22:40"])
    try again.expect("Sunday 22 November.")
    try again.expect("Enter to start")
    #expect(!again.screen.contains("heavy"))
    let third = try home.candor(changes: ["CANDOR_NOW": "2026-11-23T22:14"])
    try third.expect("Monday 23 November.")
    try third.expect("Enter to start")
    #expect(!third.screen.contains("heavy"))
  }

  /// The same night twice, once with heavy words and once with others of the same length.
  @Test func nothingOfItIsLeft() throws {
    let (heavy, neutral) = (try Home(), try Home())
    let other = "We had want of soup there. Bread was plentiful."
    let (a, b) = (Self.words, other + String(repeating: ".", count: Self.words.count - other.count))
    let first = try heavy.piped("\n\(a)\n/done\n")
    let second = try neutral.piped("\n\(b)\n/done\n")
    #expect(first.output.contains(Self.note))
    #expect(!second.output.contains(Self.note))
    #expect(first.status == second.status)
    #expect(first.errors == second.errors)
    let (left, right) = (heavy.files(below: "."), neutral.files(below: "."))
    #expect(left.filter { !$0.contains("draft.") } == right.filter { !$0.contains("draft.") })
    #expect(left.count == right.count)
    #expect(heavy.page.replacing(a, with: b) == neutral.page)
    // Every byte of every file, the second copies among them; only the homes have names of their own.
    let texts = { (home: Home, names: [String]) in
      names.filter { !$0.hasPrefix("./.") }.map { home.text($0).replacing(home.path, with: "HOME") }.sorted()
    }
    #expect(texts(heavy, left).map { $0.replacing(a, with: b) }.sorted() == texts(neutral, right))
    #expect(texts(heavy, left).count >= 2)
    for command in ["review", "review --json", "grep -c want", "grep --signal numbness", "list"] {
      let line = "\"$CANDOR\" \(command)"
      let (one, two) = (try heavy.shell(line), try neutral.shell(line))
      #expect(one.output.replacing(a, with: b) == two.output, "\(command)")
      #expect(one.status == two.status, "\(command)")
      #expect(one.errors == two.errors, "\(command)")
    }
  }

  @Test func peopleToReachAreThereAtEveryPrompt() throws {
    let home = try Home()
    try home.aWeek()
    _ = try home.shell("\"$CANDOR\" later 'bay 4'", changes: ["CANDOR_NOW": "2026-11-21T14:10"])
    let night = try home.candor()
    let line = "In danger right now: your emergency number"
    for prompt in ["slept last night", "worked today", "any talk outside", "Enter to start."] {
      try night.expect(prompt)
      try night.send("/now\r")
      try night.expect(line)
      try night.send("\r")
    }
    try night.expect("10 │ ")
    try night.send("/now\r")
    try night.expect(line)
    try night.expect("10 │ ")
    try night.send("I felt nothing at all.\r/done\r")
    for (prompt, other) in Self.asideQuestions + [("not much felt", "not much felt")] {
      try night.expect(prompt, other)
      try night.send("/now\r")
      try night.expect(line)
      try night.send("\r")
    }
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(!home.page.contains("/now"))
  }

  @Test(arguments: ["journal = [\n", "country = 7\nwrong = 1\n", ""])
  func peopleToReachNeedNothingThatWorks(configuration: String) throws {
    let home = try Home()
    try home.write(".config/candor/config.toml", configuration)
    let result = try home.shell("\"$CANDOR\" now --journal /proc/nowhere")
    #expect(result.status == 0)
    #expect(result.output.contains("988"))
    #expect(result.output.contains("findahelpline.com"))
  }
}

extension String {
  /// How often a text stands in it.
  func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

extension PseudoTerminal {
  /// From the door of a night after heavy words, past the note, to the offer to write.
  func goPastTheNote() throws {
    try expect("Saturday 21 November. What you put down earlier was heavy.")
    try expect(HeavyNightTests.note)
    try send("go on\r")
    try expect("Enter to start")
  }
}

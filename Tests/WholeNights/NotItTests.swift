import Testing

/// "That's not it": the words are left alone, and never counted.
@Suite struct NotItTests {
  private func written(_ home: Home, _ sentence: String, _ shown: String, _ answer: String) throws {
    let night = try home.writing(sentence)
    try night.send("/done\r")
    try night.expect(shown)
    try night.send("\(answer)\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
  }

  @Test func theWholeSentenceIsLeftAlone() throws {
    let home = try Home()
    let sentence = "I keep telling myself that I will call my mum properly once the exam is over."
    try written(home, sentence, "put off: \"I will call my mum properly once the exam is over.\"", "that's not it")
    #expect(home.page.contains("deferral: \"I will call my mum properly once the exam is over.\" (not it)\n"))
    let why = try home.shell("\"$CANDOR\" review --why deferral")
    #expect(!why.output.contains("mum"), "\(why.output)")
    #expect(try home.shell("\"$CANDOR\" grep --signal deferral").status == 1)
    let tomorrow = ["CANDOR_NOW": "2026-11-22T22:14"]
    #expect(!(try home.piped("", ["deferral"], changes: tomorrow)).output.contains("In your own words"))
    // The same words on another night are left alone there, too.
    let again = try home.piped("\(sentence)\n", ["write"], changes: tomorrow)
    #expect(again.status == 0)
    #expect(try home.shell("\"$CANDOR\" grep --signal deferral").status == 1)
    #expect(
      try home.shell("\"$CANDOR\" kept").output.contains(
        "\"I will call my mum properly once the exam is over.\"  (deferral)"))
  }

  @Test func aQuoteReachesTheNounThatItStopsShortOf() throws {
    let home = try Home()
    try written(home, "bed 9 is a rock, trying to turf him", "a label: \"bed 9 is a rock\"", "not it")
    #expect(try home.shell("\"$CANDOR\" grep --signal dehumanizing").status == 1)
  }

  @Test func theCorrectionIsNotCounted() throws {
    let home = try Home()
    let correction = "That's not it, I was only joking about being so far behind everyone."
    try written(home, "I am so far behind everyone else in my year.", "measured: ", correction)
    #expect(home.page.contains("\n\n\(correction)\n"))
    #expect(!(try home.shell("\"$CANDOR\" review --why comparison")).output.contains("being so far behind"))
    #expect(try home.shell("\"$CANDOR\" grep --signal comparison").status == 1)
  }

  @Test func wordsOfDyingInACorrectionAreHeardAllTheSame() throws {
    let home = try Home()
    try written(
      home, "I am so far behind everyone else in my year.", "measured: ",
      "That's not it, I want to die.\rgo on")
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-22T22:14"])
    try next.expect("Last night was heavy.")
  }

  /// Words of dying that were somebody else's: neither this night nor the next is a heavy one. What is no plain taking
  /// back, and what is written afterwards, is heard as ever.
  @Test(arguments: [
    ("It was Hamish who said it, not me, and I am glad I asked him", "", false), ("no its about basketball", "", false),
    ("go on", "", true), ("no its about basketball", "I want to die. I have a plan.", true),
  ])
  func wordsOfDyingAreTakenBack(_ answer: String, _ more: String, _ isHeavy: Bool) throws {
    let home = try Home()
    let night = try home.writing("He said: I want to die. I want to kill myself.")
    try night.send("/done\r")
    try night.expect("call or text now, tell someone, or go on")
    try night.send("\(answer)\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(home.page.contains("note: not it\n") == (answer != "go on"))
    #expect(home.page.contains(answer) == (answer != "go on"))
    #expect(!night.screen.contains("tell one person where you are") || isHeavy)
    if !more.isEmpty { _ = try home.piped("\(more)\n", ["write"]) }
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-22T22:14"])
    try next.expect("Sunday 22 November.")
    #expect(next.screen.contains("Last night was heavy.") == isHeavy)
  }

  @Test func whatAnEarlierSittingSaidStaysHeavy() throws {
    let home = try Home()
    _ = try home.piped("I have thought about how I would kill myself tonight.\n/done\nscared\n", ["write"])
    _ = try home.piped("I want to die in this queue.\n/done\nfigure of speech\n", ["write"])
    #expect(home.page.contains("note: not it\n"))
    let next = try home.candor(changes: ["CANDOR_NOW": "2026-11-22T22:14"])
    try next.expect("Last night was heavy.")
  }

  @Test func whatIsPutOffIsListedSentenceBySentence() throws {
    let home = try Home()
    let sentence = "I keep telling myself that I will call my mum properly once the exam is over."
    try home.night(20, "## 22:10 ten minutes\n\n\(sentence) After the exam I will sleep.\n")
    let list = try home.piped("", ["deferral"]).output
    #expect(
      list.contains(
        """
        In your own words:
          20 November  "I keep telling myself that I will call my mum properly…"
          20 November  "After the exam I will sleep."

        """), "\(list)")
  }
}

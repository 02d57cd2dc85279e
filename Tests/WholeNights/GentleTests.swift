import Testing

/// After words of dying: what is asked, and what is said last.
@Suite struct GentleTests {
  private static let words = ["I keep thinking about dying.", "I want to kill myself.", "I want to die every night."]
  private static let gentle = [
    "Who could be with you, in a room or on the phone?", "Who would want to know this?",
    "What would you like someone to say now?", "What would make the next hour a little easier?",
    "What can wait until the morning?", "What has helped before, even a little?",
    "If a friend told you this, what would you say to them?", "What is warm, or kind, and within reach?",
  ]
  private static let last = [
    "Good night. If the night is long: a message to someone you trust.",
    "Good night. If the night is long: a room where somebody is.",
    "Good night. If it gets heavier: who is there that you could wake?",
    "Good night. One small step, if you like: tell one person where you are.",
  ]

  @Test(arguments: words, [["write"], ["truth", "Sam"]]) func aNudgeQuotesNothing(
    _ words: String, _ arguments: [String]
  ) throws {
    for seed in ["1", "2"] {
      let home = try Home()
      let night = try home.candor(arguments, changes: ["CANDOR_SEED": seed])
      if arguments.count > 1 {
        try night.expect("asks how you are", "get to hear")
        try night.send("Fine.\r")
      }
      try night.expect("│ ")
      try night.send("\(words)\r")
      try night.expect("(/now shows people you can reach, at any time.)")
      for _ in Self.gentle {
        try night.expect("│ ")
        try night.send("?\r")
      }
      try night.expect("│ ")
      let shown = night.screen.split(separator: "\n").map(String.init)
      for line in Self.gentle { #expect(shown.contains(line), "\(line)") }
      try night.send("?\r")
      try night.expect("Nothing more from me. The page is yours.")
      #expect(night.screen.components(of: words) == 1)
      try night.send("/quit\r")
      try night.expect("go on")
      try night.send("go on\r")
      try night.expect("Good night.")
      try night.wait()
      // The page is that of a night on which no nudge was asked for.
      #expect(!Self.gentle.contains { home.page.contains($0) }, "\(home.page)")
    }
  }

  @Test(arguments: 1...6) func theLastLineIsAPersonOrASaferPlace(_ seed: Int) throws {
    let home = try Home()
    let night = try home.candor(changes: ["CANDOR_SEED": "\(seed)"])
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("I want to be dead. I do not want to wake up.\r/done\r")
    try night.expect("or go on")
    try night.send("go on\r")
    try night.expect("Good night.")
    try night.wait()
    let shown = night.screen.split(separator: "\n").map(String.init)
    #expect(Self.last.contains(shown.last ?? ""), "\(shown.suffix(3))")
  }

  @Test func goodNightIsTheLastLine() throws {
    let home = try Home()
    let night = try home.writing("Mrs Alvarez in bed 4, DOB 12/03/1951, cried.")
    try night.send("/quit\r")
    try night.expect("In line ")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(night.screen.split(separator: "\n").last == "Good night.")
  }
}

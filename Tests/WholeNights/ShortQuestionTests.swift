import Testing

/// What is typed where a practice asks for a short answer.
@Suite struct ShortQuestionTests {
  /// A night at which "someone outside" is suggested and taken, up to its first question.
  private func someoneOutside(slept: String = "") throws -> PseudoTerminal {
    for day in 1...15 { try home.night(day, "## 22:10 ten minutes\nminutes: 3\n\nRain on the window, and tea.\n") }
    let night = try home.candor(changes: ["CANDOR_NOW": "2026-11-16T22:14"])
    try night.checkIn(slept)
    try night.expect("Tonight, maybe: someone outside")
    try night.send("\r")
    try night.expect("from outside of medicine", "outside of medicine that you")
    return night
  }

  private let home: Home
  init() throws { home = try Home() }

  private var page: String { home.text("journal/2026/11/2026-11-16.md") }

  @Test func wordsOfDyingComeBeforeGoodNight() throws {
    let night = try someoneOutside()
    try night.send("I want to die and I don't know who I'd even tell\r")
    try night.expect("Kept, in")
    try night.expect(HeavyNightTests.note)
    for words in ["Good night.", "small step"] { #expect(!night.screen.contains(words), "\(night.screen)") }
    #expect(page.contains("I want to die and I don't know who I'd even tell\n"))
    #expect(!page.contains("passed: outside"))
    try night.send("go on\r")
    try night.expect("Good night.")
    try night.wait()
    #expect(night.screen.components(of: HeavyNightTests.note) == 1)
  }

  @Test func proseIsLookedAt() throws {
    let night = try someoneOutside()
    let words = "We broke an old man's ribs tonight when his daughter had begged us not to. I knew it was wrong."
    try night.send("\(words)\r")
    try night.expect("What you wrote is kept.")
    try night.send("\r")
    try night.expect("Kept, in", "it felt wrong: ")
    try night.send("The daughter did.\r")
    try night.expect("something in tonight's words felt wrong to you")
    try night.send("\r")
    try night.expect("Good night.")
    try night.wait()
    #expect(page.components(of: words) == 1)
    #expect(!page.contains("passed: outside"))
  }

  /// An answer and the writing behind it are not run into one sentence.
  @Test func twoSectionsAreNotQuotedAsOne() throws {
    try home.night(10, "## 22:10 one boundary\nboundary: home by seven\n")
    let night = try home.candor(changes: ["CANDOR_NOW": "2026-11-17T22:14"])
    try night.expect("was it kept?")
    let answer = "the late list had me and then sam waited in the car for me"
    try night.send("no\r")
    try night.expect("What got in the way?", "What was there in its place?")
    try night.send("\(answer)\r")
    try night.expect("Enter to start")
    try night.send("\r")
    try night.expect("│ ")
    try night.send("and we talked and he held my hand and i cried with him\r")
    try night.expect("│ ")
    try night.send("/done\r")
    try night.expect("someone near: \"")
    try night.expect("Good night.")
    try night.wait()
    #expect(!night.screen.contains("for me and we talked"), "\(night.screen)")
  }

  @Test func whatIsLeftWithoutAWordIsPassed() throws {
    let night = try someoneOutside(slept: "6")
    try night.send("\r")
    try night.expect("Good night.")
    try night.wait()
    #expect(page.contains("passed: outside"))
  }
}

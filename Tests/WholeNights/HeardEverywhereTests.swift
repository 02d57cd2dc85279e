import Testing

/// Words of dying are heard wherever they stand, the note comes when all is kept, and it comes for nothing else.
@Suite struct HeardEverywhereTests {
  private static let words = "I want to kill myself tonight"
  private static let asked = "call or text now, tell someone, or go on"

  /// Takes the way out of the note, to the end.
  private func goesOn(_ night: PseudoTerminal, status: Int32 = 0) throws {
    try night.expect(HeavyNightTests.note)
    try night.expect(Self.asked)
    try night.send("go on\r")
    #expect(try night.wait() == status)
  }

  /// What is typed after the door's Enter.
  @Test(arguments: ["//\(words)", "/\(words)", "  \(words).", "/quit because \(words)"])
  func whateverALineBeginsWith(_ line: String) throws {
    let home = try Home()
    let night = try home.writing(line)
    try night.send("/done\r")
    try goesOn(night)
  }

  @Test func inTheEditor() throws {
    let home = try Home()
    try home.write("editor", "#!/bin/sh\nprintf 'Long day.\\n\\n\(Self.words).\\n' > \"$1\"\n", mode: 0o700)
    let night = try home.candor(["write"], changes: ["EDITOR": "\(home.path)/editor"])
    try night.expect("│ ")
    try night.send("/edit\r")
    try night.expect("As you left it in the editor.")
    try night.send("/done\r")
    try goesOn(night)
  }

  @Test func behindTheCommand() throws {
    let home = try Home()
    let night = try home.candor(["truth", Self.words])
    try night.expect("(/now shows people you can reach, at any time.)")
    try night.send("/quit\r")
    try goesOn(night)
  }

  /// Of such a step no quarter of an hour is made, and nothing is said of how far it got.
  @Test func asAStep() throws {
    let home = try Home()
    let night = try home.candor(["step", Self.words])
    try goesOn(night)
    #expect(!night.screen.contains("15 minutes") && home.page.contains("step: \(Self.words)\n"), "\(night.screen)")
    let letters = try home.piped("dear mum\n/done\ndone\n", ["step", "write goodbye letters"]).output
    #expect(letters.contains("candor now shows people"), "\(letters)")
    for remark in ["Done.", "off your back"] { #expect(!letters.contains(remark), "\(letters)") }
  }

  /// A sentence where Enter, or a yes or no, was asked for, and two times Ctrl-C: it is kept, and said to be.
  @Test(arguments: [[], ["layers"]] as [[String]], [words, "The lift was broken again"])
  func leftWithoutEnter(_ arguments: [String], _ line: String) throws {
    let home = try Home()
    let night = try home.candor(arguments)
    try night.expect(arguments.isEmpty ? "Enter to start" : "y or n")
    try night.send(line)
    try night.expect(line)
    try night.send("\u{3}")
    try night.expect("Ctrl-C once more to leave.")
    try night.send("\u{3}")
    try night.expect("Kept, in ~/journal/2026/11/2026-11-21.md")
    if line == Self.words {
      try goesOn(night, status: 130)
    } else {
      #expect(try night.wait() == 130)
    }
    #expect(!night.screen.contains("nothing is kept"))
    #expect(home.page.hasSuffix("\n\n\(line)\n"))
  }

  /// What was put aside brings the note that evening, once, and never its words.
  @Test func whatWasPutAsideBringsTheNoteThatEvening() throws {
    let home = try Home()
    _ = try home.shell("\"$CANDOR\" later '\(Self.words)'", changes: ["CANDOR_NOW": "2026-11-21T14:10"])
    let step = try home.candor(["step", "laundry"])
    try step.expect("│ ")
    try step.send("/done\r")
    try step.expect("done, some of it")
    try step.send("done\r")
    #expect(try step.wait() == 0)
    #expect(!step.screen.contains("/now shows"))
    #expect(!step.screen.contains(HeavyNightTests.note))
    let night = try home.candor()
    try night.goPastTheNote()
    try night.send("\r")
    try night.expect("│ ")
    try night.send("Soup, and then rain.\r/done\r")
    try night.expect("Good night.")
    #expect(try night.wait() == 0)
    #expect(!night.screen.contains(Self.words))
    #expect(night.screen.components(of: HeavyNightTests.note) == 1)
    let again = try home.candor()
    try again.expect("Enter to start")
    #expect(!again.screen.contains("/now shows") && !again.screen.contains(HeavyNightTests.note))
  }

  /// Whom the note names can be named back.
  @Test(arguments: ["Sam", "tell Sam", "I will tell sam"]) func everySafePersonCanBeChosen(_ answer: String) throws {
    let home = try Home()
    let night = try noteWithTwoSafePeople(home)
    try night.send("\(answer)\r")
    try opensTheWayToSam(night)
  }

  @Test func tellSomeoneAsksWhomOfSeveral() throws {
    let home = try Home()
    let night = try noteWithTwoSafePeople(home)
    try night.send("t\r")
    try night.expect("to whom")
    try night.send("Sam\r")
    try opensTheWayToSam(night)
  }

  private func noteWithTwoSafePeople(_ home: Home) throws -> PseudoTerminal {
    try home.write(".config/candor/config.toml", "safe = [\"Priya\", \"Sam\"]\n")
    let night = try home.writing(Self.words)
    try night.send("/done\r")
    try night.expect("You named as safe: Priya, Sam.")
    try night.expect(Self.asked)
    return night
  }

  private func opensTheWayToSam(_ night: PseudoTerminal) throws {
    try night.expect("When Sam asks how you are, what do you say?", "What does Sam get to hear, most days?")
    try night.send("/quit\r")
    #expect(try night.wait() == 0)
  }
}

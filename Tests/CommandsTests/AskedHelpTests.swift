import Testing

/// Help is found wherever it is asked for.
@Suite struct AskedHelpTests {
  @Test(arguments: [
    (["--plain", "help"], ["help"]), (["help", "--plain"], ["help"]),
    (["--no-color", "help", "now"], ["help", "now"]),
    (["--journal", "dev", "help", "review"], ["help", "review"]), (["help", "review", "--plain"], ["help", "review"]),
    (["--plain", "truth", "--help"], ["truth", "--help"]), (["truth", "--plain", "--help"], ["truth", "--help"]),
    (["--journal=dev", "help", "truth"], ["truth", "--help"]),
  ])
  func `with the options that every command takes it is the same`(_ asked: [String], _ plainly: [String]) throws {
    let candor = try Candor()
    let (outcome, other) = (try candor.run(asked), try candor.run(plainly))
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(outcome.text == other.text && !outcome.text.isEmpty)
  }

  @Test(arguments: [
    (["--hlep"], "candor --help"), (["--plain", "--hlep"], "candor --help"),
    (["list", "--hlep"], "candor list --help"),
    (["--plain", "list", "--hepl"], "candor list --help"),
  ])
  func `a mistyped --help is told wherever it stands`(_ arguments: [String], _ meant: String) throws {
    let outcome = try Candor().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("There is no option --h") && outcome.talk.hasSuffix("Did you mean \(meant)?\n"))
  }

  @Test func `an option that is near nothing is told as before`() throws {
    let outcome = try Candor().run(["list", "--zzzzzzz"])
    #expect(outcome.status == 64 && outcome.talk.contains("Unknown option '--zzzzzzz'"), "\(outcome.talk)")
  }
}

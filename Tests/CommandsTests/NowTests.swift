import Testing

/// `candor now` shows people to reach, whatever else is broken.
@Suite struct NowTests {
  @Test func `without a home, a journal or any environment`() throws {
    let outcome = try Candor().shell("env -i $candor now")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("988") && outcome.text.contains("116 123"))
    #expect(outcome.text.contains("findahelpline.com"))
  }

  @Test(arguments: [
    "journal = [[[", "\u{0}\u{1}", "country = 7\nnope = true\n", String(repeating: "x", count: 2_000_000),
  ])
  func `with broken settings`(_ settings: String) throws {
    let candor = try Candor()
    try candor.write(settings, to: ".config/candor/config.toml")
    let outcome = try candor.run(["now"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("988") && outcome.text.contains("116 123"))
  }

  @Test func `with a journal that cannot be written`() throws {
    let outcome = try Candor().run(["now", "--journal", "/nonexistent/x/y"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("988"))
  }

  @Test(arguments: [
    (["LANG": "en_GB.UTF-8"], "116 123"), (["LANG": "en_US.UTF-8"], "988"), (["TZ": "America/New_York"], "988"),
    (["TZ": "Europe/London"], "116 123"), (["LC_ALL": "en_CA.UTF-8", "LANG": "en_GB.UTF-8"], "988"),
  ])
  func `the country is told from the language's territory, then from the zone`(
    _ environment: [String: String], _ number: String
  ) throws {
    let outcome = try Candor().run(["now"], environment: environment.mapValues { $0 })
    #expect(outcome.text.contains(number))
    #expect(!outcome.text.contains(number == "988" ? "116 123" : "988"))
  }

  @Test func `a country that is none is told, and everybody is shown`() throws {
    let outcome = try Candor().run(["now", "--country", "Germany"], environment: ["LANG": "en_US.UTF-8"])
    #expect(outcome.status == 0)
    #expect(outcome.talk == "candor: \"Germany\" is not a country's two letters, as GB. All lines are shown.\n")
    #expect(outcome.text.contains("988") && outcome.text.contains("116 123"))
    let named = try Candor().run(["now", "--country", "Ireland"])
    #expect(named.errors.isEmpty && named.text.contains("116 123") && !named.text.contains("988"))
  }

  @Test func `it leaves nothing behind`() throws {
    let candor = try Candor()
    _ = try candor.run(["now"])
    #expect(try candor.shell("find . -mindepth 1 ! -name '.run*'").output.isEmpty)
  }
}

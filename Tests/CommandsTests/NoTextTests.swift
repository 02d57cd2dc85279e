import Testing

/// A file that holds no text is not one in which nothing was found.
@Suite struct NoTextTests {
  /// What makes a file `x` that `check` cannot look through.
  private static let making = [
    "printf 'I felt nothing at all.' | iconv -t UTF-16 > x", "printf 'I felt nothing at all.' | iconv -t UTF-16BE > x",
    "printf 'I felt \\000 nothing at all.' > x", "printf '\\377\\376\\103\\116' > x",
  ]

  @Test(
    arguments: making,
    [
      [], ["--format", "json"], ["--format", "vimgrep"], ["--fail-on", "numbness"], ["--identifiers"],
      ["--identifiers", "--fail-on", "any"],
    ])
  func `it is told, the others are looked at, and the exit says so`(_ making: String, _ options: [String]) throws {
    let candor = try Candor()
    try candor.write("I felt nothing at all. Call 07700 900123.\n", to: "good.txt")
    let outcome = try candor.shell("\(making); $candor check \(options.joined(separator: " ")) x good.txt")
    #expect(outcome.status == 65)
    #expect(outcome.talk == "candor: x is not text in UTF-8, so it was not looked at.\n")
    #expect(outcome.text.contains("good.txt") && !outcome.text.contains("\"x\""))
  }

  @Test(arguments: making) func `a log of SARIF tells it too`(_ making: String) throws {
    let outcome = try Candor().shell("\(making); $candor check --format sarif x")
    #expect(outcome.status == 65)
    #expect(outcome.text.contains("\"executionSuccessful\": false"), "\(outcome.text)")
    #expect(outcome.text.contains("x is not text in UTF-8, so it was not looked at."))
    #expect(!outcome.text.contains("\"uri\": \"x\""))
  }

  @Test(arguments: [[], ["--format", "json"], ["--format", "vimgrep"], ["--identifiers"]])
  func `a text with bytes that are not UTF-8 is looked at, and told by its line`(_ options: [String]) throws {
    let making = "printf 'Fine.\\nCaf\\351. I felt nothing at all. Call 07700 900123.\\n' > x"
    let outcome = try Candor().shell("\(making); $candor check \(options.joined(separator: " ")) x")
    #expect(outcome.status == 65)
    #expect(
      outcome.talk == "candor: x:2: this is not text in UTF-8. It was looked at, and words may be missed.\n")
    #expect(outcome.text.contains(options == ["--identifiers"] ? "phone" : "numbness"), "\(outcome.text)")
    let log = try Candor().shell("\(making); $candor check --format sarif x")
    #expect(log.status == 65 && log.text.contains("x:2: this is not text in UTF-8.") && log.text.contains("numbness"))
  }

  @Test(arguments: ["printf 'I felt nothing at all.\\000\\000' > x", ": > x"])
  func `zeros behind a text are no hindrance`(_ making: String) throws {
    let outcome = try Candor().shell("\(making); $candor check x; $candor check --format sarif x | grep -c invocations")
    #expect(outcome.errors.isEmpty && outcome.text.hasSuffix("0\n"), "\(outcome.text)\(outcome.talk)")
    #expect(outcome.text.contains("numbness") == making.contains("felt"))
  }
}

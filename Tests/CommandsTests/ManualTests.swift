import Testing

/// docs/candor.1 against what the binary says of itself.
@Suite struct ManualTests {
  private static let manual = source("docs/candor.1")

  @Test(arguments: [[]] + UsageTests.commands.map { [$0] } + UsageTests.lexicon)
  func `the manual has every option`(_ command: [String]) throws {
    let help = try Candor().run(command + ["--help"])
    let options = Set(help.text.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") && $0.count > 2 })
    #expect(!options.isEmpty)
    for option in options.sorted() {
      #expect(Self.manual.contains("Fl -\(option.dropFirst(2))"), "\(command.first ?? "candor"): \(option)")
    }
  }

  @Test(arguments: UsageTests.commands.map { [$0] } + UsageTests.lexicon)
  func `the help of what has arguments or options of its own gives an example`(_ command: [String]) throws {
    let help = try Candor().run(command + ["--help"]).text
    let example = "  candor \(command.joined(separator: " "))"
    #expect(help.contains("\n\(example)"), "\(command): \(help)")
  }

  @Test func `the manual has every command, and no other`() throws {
    let named = Self.manual.split(separator: "\n").filter { $0.hasPrefix(".It Nm Cm ") }
      .compactMap { $0.split(separator: " ").dropFirst(3).first.map(String.init) }
    let help = try Candor().run(["--help"]).text.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
    let listed = help.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See 'candor help") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(named) == Set(listed + ["help"]))
  }

  /// A file of the project, found from where this one was compiled.
  static func source(_ path: String) -> String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return String(decoding: Candor.take("\(root)/\(path)"), as: UTF8.self)
  }
}

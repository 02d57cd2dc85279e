import Testing

@testable import Commands

@Suite("Of very many files the parser gets the first, and none is lost") struct FileOperandsTests {
  private static let names = (0..<200).map { "night-\($0).md" }

  @Test(
    "What is parsed and what is not are together what was written",
    arguments: [
      ["check"] + names, ["check", "--format", "json"] + names, ["check"] + names + ["--format", "json"],
      ["check"] + names.prefix(100) + ["--fail-on", "crisis"] + names.suffix(100), ["check"] + names.prefix(3),
      ["check", "--jsonl"], [],
    ] as [[String]])
  func all(_ arguments: [String]) {
    let (parsed, files) = FileOperands.split(arguments)
    #expect(parsed + files == arguments)
    #expect(!files.contains { $0.hasPrefix("-") || $0 == "json" || $0 == "crisis" })
  }

  @Test("Options before very many files leave most of them to the command") func most() {
    #expect(
      FileOperands.split(["check", "--format", "json"] + FileOperandsTests.names).parsed.count == FileOperands.few)
  }

  @Test("Other commands take no files") func others() {
    #expect(FileOperands.split(["explain"] + FileOperandsTests.names).files.isEmpty)
  }
}

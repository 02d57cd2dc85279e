import Testing

/// docs/behaviours.md against the tests that it names.
@Suite struct BehaviourTableTests {
  private static let rows = (Project.text("docs/behaviours.md") ?? "").split(separator: "\n")
    .filter { $0.hasPrefix("| ") }
    .map { $0.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map(String.init) }
    .filter { Int($0[0].filter(\.isNumber)) != nil }

  @Test func `it has fifty lines, in order, each with what can be relied on`() {
    #expect(Self.rows.compactMap { Int($0[0].filter(\.isNumber)) } == Array(1...50))
    #expect(Set(Self.rows.map { $0[1] }).count == 50)
    for row in Self.rows { #expect(row.count == 4 && row[1].count > 20, "\(row)") }
  }

  @Test func `every line names a test, and every test that it names is there`() {
    for row in Self.rows {
      let names = TestNames.named(in: row[2])
      #expect(!names.isEmpty, "\(row)")
      for name in names { #expect(TestNames.isThere(name), "\(name)") }
    }
  }

  @Test func `no test of BehaviourTests is left out`() {
    let page = Project.text("docs/behaviours.md") ?? ""
    for file in Project.swiftFiles(["Tests/CommandsTests/Behaviours"]) {
      for line in file.lines where line.contains("func `") {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        #expect(page.contains("`BehaviourTests: \(parts[1])`") || Self.beside.contains(String(parts[1])), "\(line)")
      }
    }
  }

  /// Tests that stand beside one in the table, as its other side.
  private static let beside: Set<String> = [
    "where something was kept earlier in the sitting, it is not said that nothing was"
  ]
}

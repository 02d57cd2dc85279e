import Testing

/// docs/reliability.md against the tests and the script that it names.
@Suite struct ReliabilityTableTests {
  private static let page = Project.text("docs/reliability.md") ?? ""

  /// The table's rows as cells: number, what happens, tried by, result.
  private static let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
    .map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { String($0).trimmingSpaces }
    }
    .filter { Int($0.first ?? "") != nil && $0.count == 4 }

  @Test func `it has each of the 95 lines once, in order`() {
    #expect(Self.rows.compactMap { Int($0[0]) } == Array(1...95))
  }

  @Test func `every line says how it is tried and what comes of it, or that it is open`() {
    for row in Self.rows {
      #expect(row.allSatisfy { !$0.isEmpty }, "\(row)")
      #expect(row[2] != "–" || row[3] == "open", "\(row)")
    }
  }

  @Test func `every test that it names is there`() {
    let named = Self.rows.flatMap { TestNames.named(in: $0[2]) }
    #expect(named.count > 90)
    for name in named { #expect(TestNames.isThere(name), "\(name)") }
  }

  @Test func `every line of scripts/faults that it names is there, and the other way around`() {
    let script = Project.text("scripts/lib/faults/lines.py") ?? ""
    let numbers = script.split(separator: "\n").filter { $0.hasPrefix("    (\"") }.flatMap { line -> [Substring] in
      line.dropFirst(6).prefix { $0 != "\"" }.split(separator: " ")
    }
    let lines = numbers.filter { Int($0) != nil }
    let named = Self.rows.filter { $0[2].contains("faults \($0[0])") }.map { $0[0] }
    #expect(!lines.isEmpty)
    #expect(Set(lines.map(String.init)) == Set(named))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

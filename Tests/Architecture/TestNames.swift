/// Tests as pages of the documentation name them: a suite, `Suite.test`, or `Suite: the test's sentence`.
enum TestNames {
  private static let files = Project.swiftFiles(["Tests"]).map { $0.lines.joined(separator: "\n") }

  /// What stands in backquotes and names tests.
  static func named(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.contains("Tests") }.map { String($0.element) }
  }

  /// Whether a test of this name is there. A suite may be spread over files as extensions.
  static func isThere(_ name: String) -> Bool {
    let suite = name.prefix { $0.isLetter }
    let test = name.dropFirst(suite.count).drop { ".: ".contains($0) }
    return files.contains { file in
      let hasSuite = ["struct", "class", "enum", "extension"].contains { file.contains("\($0) \(suite) ") }
      return hasSuite && (test.isEmpty || file.contains("func \(test)(") || file.contains("func `\(test)`("))
    }
  }
}

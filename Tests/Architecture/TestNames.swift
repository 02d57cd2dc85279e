/// Tests as pages of the documentation name them: a suite, `Suite.test`, or `Suite: the test's sentence`.
enum TestNames {
  /// Of every file the suites and the tests that it declares, read once: there are hundreds of names to look for.
  private static let files = Project.swiftFiles(["Tests"]).map { file in
    var declared = (suites: Set<Substring>(), tests: Set<Substring>())
    for line in file.lines {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      for (word, next) in zip(words, words.dropFirst()) {
        if kinds.contains(word) { declared.suites.insert(next) }
        // What stands in backquotes has blanks in it.
        guard word == "func" else { continue }
        let rest = line[next.startIndex...]
        if rest.first == "`" {
          declared.tests.insert(rest.dropFirst().prefix { $0 != "`" })
        } else {
          declared.tests.insert(rest.prefix { $0 != "(" })
        }
      }
    }
    return declared
  }

  private static let kinds: Set<Substring> = ["struct", "class", "enum", "extension"]

  /// What stands in backquotes and names tests.
  static func named(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.contains("Tests") }.map { String($0.element) }
  }

  /// Whether a test of this name is there. A suite may be spread over files as extensions.
  static func isThere(_ name: String) -> Bool {
    let suite = name.prefix { $0.isLetter }
    let test = name.dropFirst(suite.count).drop { ".: ".contains($0) }
    return files.contains { $0.suites.contains(suite) && (test.isEmpty || $0.tests.contains(test)) }
  }
}

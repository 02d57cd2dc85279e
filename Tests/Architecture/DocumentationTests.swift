import Testing

/// The documentation holds together: what it refers to is there, and what a newcomer reads takes as long as it says.
@Suite struct DocumentationTests {
  static let pages =
    ["README.md", "CONTRIBUTING.md", "Corpus/README.md", "Lexicons/README.md", "Pages/README.md", "Prompts/README.md"]
    + Project.tracked.filter { $0.hasPrefix("docs/") && $0.hasSuffix(".md") }

  /// `[words](target)` and `![words](target)`: the targets that are files.
  private static func links(_ page: String) -> [String] {
    // What stands between backquotes is shown, not followed.
    let text = (Project.text(page) ?? "").split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
    return text.split(separator: "](", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
      let target = rest.prefix { $0 != ")" && $0 != "#" }
      return target.isEmpty || target.contains("://") ? nil : String(target)
    }
  }

  /// A target as a path from the root of the project.
  private static func path(_ target: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test(.enabled(if: !Project.tracked.isEmpty, "this is not a git repository"), arguments: pages)
  func `every link leads to a file`(_ page: String) {
    #expect(Project.text(page)?.isEmpty == false)
    for target in Self.links(page) {
      let path = Self.path(target, from: page)
      #expect(Project.tracked.contains { $0 == path || $0.hasPrefix(path + "/") }, "\(page): \(target)")
    }
  }

  @Test(.enabled(if: !Project.tracked.isEmpty, "this is not a git repository"))
  func `every page of docs stands in its table of contents`() {
    let listed = Set(Self.links("docs/README.md").map { Self.path($0, from: "docs/README.md") })
    for page in Self.pages where page.hasPrefix("docs/") && !["docs/README.md", "docs/man/candor.md"].contains(page) {
      #expect(listed.contains(page), "\(page)")
    }
  }

  @Test func `what a newcomer reads takes the minutes that are named, and fifteen in all`() throws {
    let text = try #require(Project.text("docs/README.md"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { row in
      row.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }.filter { Int($0[0]) != nil }
    #expect(rows.count >= 3)
    var words = 0
    for row in rows {
      let target = try #require(row[1].split(separator: "](").last?.prefix { $0 != ")" })
      let page = try #require(Project.text(Self.path(String(target), from: "docs/README.md")))
      let count = page.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
      #expect(Int((Double(count) / 230).rounded()) == Int(row[0]), "\(row[1]) has \(count) words")
      words += count
    }
    #expect(words <= 15 * 230, "\(words) words")
  }
}

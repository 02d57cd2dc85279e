import Exchange
import Testing

@testable import Commands

/// `check --format sarif` and `vimgrep`: places as other programs count them.
@Suite struct SarifTests {
  /// Each with words of numbness behind letters of every length; one has a byte-order mark, one `\r\n`, one a finding
  /// that goes on in the next line.
  static let texts = [
    "I feel nothing any more.\n", "\u{FEFF}I feel nothing any more.\n", "Über 😀 é日本: I feel nothing any more.\n",
    "\r\n😀 e\u{301}\r\nand I feel nothing\r\n", "We went home and I feel\nnothing.", "\tI feel nothing\n",
  ]

  private func log(_ candor: Candor, _ arguments: [String], input: String = "") throws -> JSONInput {
    let outcome = try candor.run(["check", "--format", "sarif"] + arguments, input: input)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return try JSONReader.read(outcome.output)
  }

  private func run(_ log: JSONInput) throws -> JSONInput { try #require(log["runs"]?.array?.first) }

  @Test func `a log says what SARIF asks for`() throws {
    let log = try log(try Candor(), ["-"], input: Self.texts[0])
    #expect(log["version"]?.string == "2.1.0")
    #expect(log["$schema"]?.string == "https://json.schemastore.org/sarif-2.1.0.json")
    let run = try run(log)
    #expect(run["columnKind"]?.string == "utf16CodeUnits")
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"]?.string == "candor")
    let rules = driver["rules"]?.array ?? []
    #expect(rules.count == 16)
    for rule in rules {
      for part in ["shortDescription", "fullDescription", "help"] {
        #expect(rule[part]?["text"]?.string?.isEmpty == false, "\(rule["id"]?.string ?? "") \(part)")
      }
    }
    let results = try #require(run["results"]?.array)
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"]?.int)
      #expect(rules[index]["id"]?.string == result["ruleId"]?.string)
      #expect(result["level"]?.string == "note")
      #expect(result["message"]?["text"]?.string?.isEmpty == false)
    }
  }

  @Test(arguments: texts)
  func `a region cuts the very words out of the file, in lines and UTF-16 units`(_ text: String) throws {
    let results = try #require(try run(try log(try Candor(), ["-"], input: text))["results"]?.array)
    #expect(!results.isEmpty)
    let lines = text.replacing("\u{FEFF}", with: "").utf8.split(separator: 10, omittingEmptySubsequences: false)
      .map { Array(String(decoding: Array($0), as: UTF8.self).utf16) }
    for result in results {
      let region = try #require(result["locations"]?.array?.first?["physicalLocation"]?["region"])
      let (first, last) = (try #require(region["startLine"]?.int), try #require(region["endLine"]?.int))
      let (start, end) = (try #require(region["startColumn"]?.int), try #require(region["endColumn"]?.int))
      var words = first == last ? lines[first - 1][(start - 1)..<(end - 1)] : lines[first - 1][(start - 1)...]
      for line in lines[(first - 1)...(last - 1)].dropFirst() {
        words += [10] + (line == lines[last - 1] ? line[..<(end - 1)] : line[...])
      }
      let cut = String(decoding: Array(words), as: UTF16.self)
      #expect(cut == region["snippet"]?["text"]?.string)
      #expect(cut.contains("feel"))
    }
  }

  @Test(arguments: texts)
  func `vimgrep counts bytes, as vim does, without a byte-order mark`(_ text: String) throws {
    let outcome = try Candor().run(["check", "--format", "vimgrep", "-"], input: text)
    let lines = text.replacing("\u{FEFF}", with: "").utf8.split(separator: 10, omittingEmptySubsequences: false)
    #expect(!outcome.lines.isEmpty)
    for line in outcome.lines {
      let parts = line.split(separator: ":", maxSplits: 4)
      let (number, column) = (try #require(Int(parts[1])), try #require(Int(parts[2])))
      let rest = String(decoding: Array(lines[number - 1]).dropFirst(column - 1), as: UTF8.self)
      let words = parts[4].dropFirst().split(separator: " ")
      #expect(words.contains("feel"))
      #expect(rest.hasPrefix(words.first ?? "-"), "\(line): \(rest)")
    }
  }

  @Test func `files are named by URI, each with its own findings, and standard input as stdin`() throws {
    let candor = try Candor()
    try candor.write(Self.texts[0], to: "a b/ü:1.md")
    try candor.write("Soup.\n", to: "soup.md")
    let run = try run(
      try log(candor, ["./a b/ü:1.md", "soup.md", candor.home + "/soup.md", "-"], input: Self.texts[0]))
    let locations = run["artifacts"]?.array?.compactMap { $0["location"]?["uri"]?.string }
    #expect(locations == ["a%20b/%C3%BC%3A1.md", "soup.md", "file://\(candor.home)/soup.md", "stdin"])
    let places = run["results"]?.array?.compactMap {
      $0["locations"]?.array?.first?["physicalLocation"]?["artifactLocation"]
    }
    #expect(Set(places?.compactMap { $0["uri"]?.string } ?? []) == ["a%20b/%C3%BC%3A1.md", "stdin"])
    #expect(Set(places?.compactMap { $0["index"]?.int } ?? []) == [0, 3])
  }

  @Test func `where nothing is found the log is whole, and fail-on still decides the exit`() throws {
    let candor = try Candor()
    #expect(try run(try log(candor, ["-"], input: "Soup.\n"))["results"]?.array?.isEmpty == true)
    let failing = ["check", "--format", "sarif", "--fail-on", "numbness", "-"]
    #expect(try candor.run(failing, input: Self.texts[0]).status == 1)
    #expect(try candor.run(failing, input: "Soup.\n").status == 0)
  }

  @Test func `bytes that are not text do not break the log`() throws {
    let candor = try Candor()
    let outcome = try candor.shell(
      #"printf 'a\377\376 \303 I feel nothing \033[2J' | $candor check --format sarif -"#)
    #expect(outcome.status == 65, "that they are none is told, and the rest is looked at")
    #expect(try run(try JSONReader.read(outcome.output))["results"]?.array?.isEmpty == false)
    #expect(!outcome.output.contains(0x1B))
  }
}

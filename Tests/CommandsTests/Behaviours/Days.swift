import Testing

/// How days are named. Today is Saturday 21 November 2026.
extension BehaviourTests {
  @Test(arguments: [
    ("saturday", "2026-11-21"), ("sunday", "2026-11-15"), ("monday", "2026-11-16"), ("tuesday", "2026-11-17"),
    ("wednesday", "2026-11-18"), ("thursday", "2026-11-19"), ("friday", "2026-11-20"), ("last saturday", "2026-11-14"),
    ("last friday", "2026-11-20"), ("Tue", "2026-11-17"), ("TUESDAY", "2026-11-17"),
  ])
  func `the name of a weekday means the last such day, today included`(_ word: String, _ day: String) throws {
    let candor = try Candor()
    #expect(try candor.run(["path", word]).text.hasSuffix("/\(day).md\n"))
    #expect(try candor.run(["write", "--date", word], input: "Words.\n").status == 0)
    #expect(try candor.run(["list"]).text == "\(day)  Words.\n")
  }

  @Test func `29 February is the last one that there was, and in another year it is told`() throws {
    let candor = try Candor()
    #expect(try candor.run(["path", "29 february"]).text.hasSuffix("/2024-02-29.md\n"))
    #expect(try candor.run(["write", "--date", "2024-02-29"], input: "Leap.\n").status == 0)
    #expect(try candor.run(["list", "february 2024"]).text == "2024-02-29  Leap.\n")
    #expect(
      try candor.run(["on-this-day", "29 february"], environment: ["CANDOR_NOW": "2028-03-01T12:00"]).status <= 1)
    let none = try candor.run(["write", "--date", "2026-02-29"], input: "Never.\n")
    #expect(none.status == 64)
    #expect(none.talk.contains("February 2026 has 28 days."))
    #expect(try candor.run(["grep", "Never"]).status == 1)
  }

  @Test(arguments: ["Asia/Tokyo", "Pacific/Kiritimati", "America/Los_Angeles"])
  func `a journey to another zone moves no night that is written`(_ zone: String) throws {
    let candor = try Self.journal()
    let (listed, before) = (try candor.run(["list"]).text, try Self.tree(candor))
    #expect(try candor.run(["list"], environment: ["TZ": zone]).text == listed)
    #expect(try candor.run(["export"], environment: ["TZ": zone]).output == candor.run(["export"]).output)
    #expect(try Self.tree(candor) == before)
  }

  @Test func `nights come in the order of their days, however they came onto the disk`() throws {
    let candor = try Self.journal()
    let days = ["2025-02-28", "2026-10-30", "2026-11-03", "2026-11-20"]
    #expect(try candor.run(["list"]).lines.map { String($0.prefix(10)) } == days)
    #expect(try candor.run(["list", "--json"]).lines.map { String($0.dropFirst(10).prefix(10)) } == days)
    #expect(try candor.run(["export", "--format", "csv"]).lines.dropFirst().map { String($0.prefix(10)) } == days)
    let book = try candor.run(["export", "--format", "markdown"]).text
    let words = ["Snow, and soup", "with a .* in it", "by the river", "bay 4 again"]
    let places = words.compactMap { book.firstOffset(of: $0) }
    #expect(places.count == 4 && places == places.sorted())
    // Within a night, sections stay where they were put.
    #expect(try candor.run(["show", "2026-10-30"]).text.firstOffset(of: "truth") ?? 99 < 20)
  }
}

extension String {
  /// How many bytes stand before the first place of this.
  func firstOffset(of words: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(words.utf8))
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}

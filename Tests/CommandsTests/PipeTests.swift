import Testing

/// A night without a terminal: for scripts, and for screen readers.
@Suite struct PipeTests {
  static let file = "journal/2026/11/2026-11-21.md"

  /// What was written, without the headings and fields above it.
  private func prose(_ candor: Candor) -> [UInt8] {
    let bytes = candor.bytes(Self.file)
    guard let start = bytes.indices.last(where: { bytes[$0...].starts(with: "\n\n".utf8) && $0 + 2 < bytes.count })
    else { return [] }
    return Array(bytes[(start + 2)...])
  }

  @Test func `a night by pipe is plain text, and ends in a file`() throws {
    let candor = try Candor()
    let outcome = try candor.shell("printf '\\nThey called it at two.\\nI wanted to sit down.\\n' | $candor")
    #expect(outcome.status == 0, "\(outcome.talk)")
    let controls = (outcome.output + outcome.errors).filter { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
    #expect(controls.isEmpty)
    #expect(outcome.text.contains("~/\(Self.file)"))
    #expect(try candor.shell("grep -cx 'They called it at two.' \(Self.file)").text == "1\n")
    #expect(try candor.shell("grep -cx 'I wanted to sit down.' \(Self.file)").text == "1\n")
  }

  @Test(arguments: ["$candor write", "{ echo; cat; } | $candor"])
  func `bytes are kept as they came: tabs, bytes that are no text, no newline at the end`(_ reader: String) throws {
    let candor = try Candor()
    let outcome = try candor.shell("printf 'one\\ttab\\na \\377 byte.\\nthe last' | \(reader)")
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(prose(candor) == Array("one\ttab\na ".utf8) + [0xFF] + Array(" byte.\nthe last\n".utf8))
  }

  @Test func `line ends of another system make no empty lines`() throws {
    let candor = try Candor()
    _ = try candor.shell("printf 'one\\r\\ntwo\\r\\n' | $candor write")
    #expect(prose(candor).filter { $0 != 0x0D } == Array("one\ntwo\n".utf8))
  }

  @Test(arguments: ["", "\n", "\n\n\n"])
  func `nothing written is nothing kept`(_ input: String) throws {
    let candor = try Candor()
    let outcome = try candor.run([], input: input)
    #expect(outcome.status == 0)
    #expect(candor.bytes(Self.file).isEmpty)
  }

  @Test func `a closed input ends softly`() throws {
    let outcome = try Candor().shell("$candor <&-")
    #expect(outcome.status < 128)
  }

  @Test func `a reader that leaves loses nothing of what was written`() throws {
    let candor = try Candor()
    _ = try candor.shell("printf '\\nThey called it at two.\\n' | $candor | head -n 1")
    #expect(try candor.shell("grep -cx 'They called it at two.' \(Self.file)").text == "1\n")
  }

  @Test func `a line of a megabyte is one line`() throws {
    let candor = try Candor()
    let outcome = try candor.shell("head -c 1000000 /dev/zero | tr '\\0' x | $candor write")
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(prose(candor).count == 1_000_001)
  }
}

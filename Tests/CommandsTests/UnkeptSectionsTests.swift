@preconcurrency import Glibc
import Testing

/// Sections that cannot be kept: each has a draft of its own, and the next start puts all of them back.
@Suite struct UnkeptSectionsTests {
  private static let two = """
    practice: two
    title: two lines
    section: two lines
    step one
      ask line as first: first
      finish
      ask line as second: second
      finish
      end

    """

  @Test func `two sections of one name that cannot be kept are both safe, and both come back`() throws {
    let candor = try Candor()
    try candor.write(Self.two, to: ".config/candor/practices/two.txt")
    // A folder stands where the night's file would.
    _ = try candor.shell("mkdir -p -m 700 journal; mkdir -p \(JournalCommandTests.today)")
    let outcome = try candor.run(["two"], input: "the first words of mine\nthe second words of mine\n")
    #expect(outcome.talk.contains("Your words are safe in") || outcome.text.contains("Your words are safe in"))
    let drafts = try candor.shell("cat journal/.drafts/draft.*").text
    #expect(drafts.contains("first: the first words of mine") && drafts.contains("second: the second words of mine"))
    #expect(try candor.shell("ls journal/.drafts | grep -c '^draft'").text == "2\n")
    rmdir("\(candor.home)/\(JournalCommandTests.today)")
    _ = try candor.run(["two"], input: "")
    let page = String(decoding: candor.bytes(JournalCommandTests.today), as: UTF8.self)
    #expect(page.ranges(of: "the first words of mine").count == 1, "\(page)")
    #expect(page.ranges(of: "the second words of mine").count == 1, "\(page)")
  }
}

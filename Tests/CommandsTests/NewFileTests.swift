@preconcurrency import Glibc
import Testing

@testable import Commands

/// A file that is being written has no name: whatever ends candor, nothing of it is left.
@MainActor @Suite struct NewFileTests {
  private let candor: Candor
  init() throws { candor = try Candor() }

  private func names() throws -> [Substring] {
    try candor.shell("ls -A '\(candor.home)/out'").lines
  }

  @Test(arguments: [false, true])
  func `until it is whole it is nowhere, and then it is there for its owner alone`(isThere: Bool) throws {
    try candor.write("The kept one.", to: isThere ? "out/book" : "out/other")
    let file = try NewFile("\(candor.home)/out/book", replaces: true)
    file.output.write("Words of the night.")
    file.output.flush()
    #expect(try names() == [isThere ? "book" : "other"])
    try file.finish()
    #expect(try names() == (isThere ? ["book"] : ["book", "other"]))
    #expect(candor.bytes("out/book") == Array("Words of the night.".utf8))
    var status = stat()
    #expect(stat("\(candor.home)/out/book", &status) == 0 && status.st_mode & 0o7777 == 0o600 && status.st_nlink == 1)
  }

  @Test func `what came under its name meanwhile stays`() throws {
    try candor.write("", to: "out/other")
    let file = try NewFile("\(candor.home)/out/book", replaces: false)
    file.output.write("Words.")
    try candor.write("Another's.", to: "out/book")
    #expect(throws: Failure.self) { try file.finish() }
    #expect(candor.bytes("out/book") == Array("Another's.".utf8))
    #expect(try names() == ["book", "other"])
  }

  @Test func `one that is given up leaves nothing`() throws {
    try candor.write("", to: "out/other")
    let file = try NewFile("\(candor.home)/out/book", replaces: true)
    file.output.write("Words.")
    file.output.flush()
    file.discard()
    #expect(try names() == ["other"])
  }
}

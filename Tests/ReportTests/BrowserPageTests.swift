@preconcurrency import Glibc
import Testing

/// The page as a browser read it: `scripts/test-page` opens it in Chromium and leaves what came of it in the folder
/// that `CANDOR_PAGE` names.
@Suite(.enabled(if: getenv("CANDOR_PAGE") != nil, "scripts/test-page runs these"))
struct BrowserPageTests {
  private let page = PageReader(BrowserPageTests.file("dom.html")).root

  @Test func `its charts hold the numbers of --json`() {
    let json = BrowserPageTests.file("page.json")
    #expect(json.contains("\"nights_written\": 80"))
    #expect(PageNumbers.differences(page, json: json) == [])
  }

  @Test func `it can be heard and gone through by keyboard`() {
    #expect(PageCheck.problems(page) == [])
  }

  @Test func `nothing was read otherwise than it was written`() {
    let written = PageReader(BrowserPageTests.file("page.html")).root
    let shape = { (page: PageNode) in page.all.filter { $0.own == nil }.map(\.name) }
    #expect(shape(page) == shape(written))
    #expect(page.text == written.text)
    #expect(page.all("svg").count > 10)
  }

  private static func file(_ name: String) -> String {
    guard let folder = getenv("CANDOR_PAGE"), let file = fopen("\(String(cString: folder))/\(name)", "r") else {
      return ""
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }
}

import Testing

@testable import Signals

@Suite("A quotation ends where it is closed, and one that is not closed opens nothing") struct QuoteTests {
  /// The text between the mark at the start of `text` and its end; nil where nothing is opened.
  private static func quotation(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      Quotes.end(openedAt: 0, in: bytes).map { String(decoding: bytes[..<$0], as: UTF8.self) }
    }
  }

  @Test(
    arguments: [
      ("\"grey\" sky", "\"grey"), ("“grey” sky", "“grey"), ("‘grey’ sky", "‘grey"), ("«grey» sky", "«grey"),
      ("'grey' sky", "'grey"), ("\"\"", "\""), ("\"grey", nil), ("“grey\" sky", nil), ("«grey", nil), ("“", nil),
      ("'", nil), ("' grey'", nil), ("\"grey\n\" sky", nil), ("“grey\n” sky", nil), ("'grey\n' sky", nil),
      ("«grey\n» sky", nil), ("'it's grey' he", "'it's grey"), ("‘it’s grey’ he", "‘it’s grey"),
      ("'grey 'sky' he", "'grey 'sky"), ("grey", nil),
    ] as [(String, String?)])
  func marks(_ text: String, _ quoted: String?) { #expect(QuoteTests.quotation(text) == quoted) }

  @Test(
    "What is left out at the front of a word is no quotation",
    arguments: ["cause", "Cause", "EM", "til", "till", "twas", "tis", "bout", "n", "round", "cos"])
  func elisions(_ word: String) {
    #expect(QuoteTests.quotation("'\(word) the others' left") == nil)
    #expect(QuoteTests.quotation("'\(word)x the others' left") == "'\(word)x the others")
  }

  @Test("A quotation has at most 600 bytes, its first mark with it", arguments: [("\"", "\""), ("“", "”"), ("'", "'")])
  func bound(_ open: String, _ close: String) {
    let room = 599 - open.utf8.count
    let full = open + String(repeating: "a", count: room)
    #expect(QuoteTests.quotation(full + close) == full)
    #expect(QuoteTests.quotation(full + "a" + close) == nil)
  }
}

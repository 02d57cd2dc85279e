import Signals
import Testing

@Suite("How much of a text stands in a quote") struct QuotationTests {
  /// A text, the words that were found, and the sentence around them.
  @Test(
    arguments: [
      ("It rained. I felt nothing. Then home.", "felt nothing", "I felt nothing."),
      ("It rained.\nI felt nothing", "felt nothing", "I felt nothing"),
      ("Home by 7.30 and I felt nothing.", "felt nothing", "Home by 7.30 and I felt nothing."),
      ("It was for Mrs. Kubiak and I felt nothing.", "felt nothing", "It was for Mrs. Kubiak and I felt nothing."),
      ("I felt nothing for Dr. Osei. Home.", "felt nothing", "I felt nothing for Dr. Osei."),
      ("Priya K. says I felt nothing.", "felt nothing", "Priya K. says I felt nothing."),
      ("So did I. I felt nothing.", "felt nothing", "I felt nothing."),
      ("Bea: \"DINNER.\" I put: after Step.", "after Step", "I put: after Step."),
      ("Bea: \u{201C}DINNER.\u{201D} I put: after Step.", "after Step", "I put: after Step."),
      ("(It rained.) I felt nothing.", "felt nothing", "I felt nothing."),
      ("Was it so? 'No.' I felt nothing.", "felt nothing", "I felt nothing."),
      ("He said \"fine\" and I felt nothing.", "felt nothing", "He said \"fine\" and I felt nothing."),
      ("She said \"I felt nothing.\" Home.", "felt nothing", "She said \"I felt nothing.\""),
      ("\"", "\"", "\""), (".\"", "\"", ".\""),
    ])
  func sentence(_ text: String, _ words: String, _ sentence: String) throws {
    let found = try #require(text.firstRange(of: words))
    let bytes = Array(text.utf8)
    let match = text[..<found.lowerBound].utf8.count..<text[..<found.upperBound].utf8.count
    #expect(String(decoding: bytes[Quotation.sentence(around: match, in: bytes)], as: UTF8.self) == sentence)
  }

  /// What stands around the words, with an end of the sentence nowhere near.
  @Test(arguments: ["and then home ", "andthenhome", "caf\u{E9}", "\u{1F40C}", "\u{A0}", " "])
  func longSentence(_ filler: String) throws {
    let around = String(repeating: filler, count: 1 + 3000 / filler.utf8.count)
    let bytes = Array("\(around) felt nothing \(around)".utf8)
    let start = around.utf8.count + 1
    let range = Quotation.sentence(around: start..<(start + 12), in: bytes)
    let quote = try #require(String(validating: bytes[range], as: UTF8.self), "no character is cut")
    #expect(quote.contains("felt nothing"))
    #expect(quote.utf8.count <= 12 + 2 * Quotation.reach)
    let words = filler.split(separator: " ").map(String.init)
    if filler.last == " ", !words.isEmpty {
      #expect(quote.split(separator: " ").allSatisfy { (words + ["felt", "nothing"]).contains(String($0)) })
      #expect(quote.utf8.count > 2 * Quotation.reach - 20)
    }
  }
}

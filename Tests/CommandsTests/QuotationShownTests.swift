import Signals
import Testing

@testable import Commands

/// The words that are held up to a person, of the match in brackets.
@Suite struct QuotationShownTests {
  @Test(arguments: [
    ("I [felt nothing] at all. Then home.", "I felt nothing at all."),
    (
      "The list was long and the lifts were out again and nobody came, and then she [told me about] her bees, which are late this year.",
      "and then she told me about her bees"
    ),
    (
      "We stood there for an hour with the rain coming in sideways off the car park (she [told me about] her bees) and then it was eight o'clock.",
      "she told me about her bees"
    ),
    (
      "It had been the kind of afternoon that has no end to it and I went into the sluice [and cried] until the bleep went off for the third time in a row that day.",
      "and cried until the bleep went off for the third time in a row that day."
    ),
    (
      "[and cried] until the bleep went off for the third time in a row that day and then again and again and once more for luck.",
      "and cried until the bleep went off for the third time in a row that day and"
    ),
  ])
  func `reach from one end of their clause to the other, where there is room`(_ marked: String, _ quote: String) throws
  {
    let before = try #require(marked.firstIndex(of: "["))
    let match = try #require(marked.split(separator: "[", omittingEmptySubsequences: false).last?.prefix { $0 != "]" })
    let text = Array(marked.filter { $0 != "[" && $0 != "]" }.utf8)
    let start = marked[..<before].utf8.count
    #expect(Quotation.shown(start..<start + match.utf8.count, in: text, whole: true) == quote)
  }
}

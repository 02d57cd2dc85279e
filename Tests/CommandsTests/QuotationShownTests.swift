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
      "and cried until the bleep went off for the third time in a row that day and…"
    ),
    (
      "[I just smiled and said that it was all fine and that I would come back after the round to ask again] and then nothing.",
      "I just smiled and said that it was all fine and that I would come back…"
    ),
    (
      "Home on the ploughed side with Barb up early, [pancakes], maple, the lot, we sat till the sun was on the table and the pot was cold.",
      "pancakes, maple, the lot"
    ),
    (
      "We had the whole crew round the long table for it in the end, [we laughed], till the candles that somebody had brought were stumps and it was two.",
      "we laughed"
    ),
  ])
  func `reach from one end of their clause to the other, where there is room`(_ marked: String, _ quote: String) throws
  {
    #expect(try shown(marked, whole: true) == quote)
  }

  @Test(arguments: [
    ("PGY-3. [Two appys and] a perf'd ulcer.", "Two appys"), ("[bed 9 is a] rock", "bed 9 is a rock"),
    ("the [hip and] the other one", "hip"), ("[the hip in 4] again", "the hip in 4"),
    ("another [frequent flyer in] 3, and", "frequent flyer in 3"), ("[the screamer from] the corridor", "the screamer"),
    ("The [frequent flyer in] 3B, again", "frequent flyer in 3B"), ("[the hip in] 4.5 hours.", "the hip in 4.5"),
    ("[Bed 3 was] gone", "Bed 3"), ("[In] 3", "In"),
  ])
  func `of a label its own words are shown`(_ marked: String, _ quote: String) throws {
    #expect(try shown(marked, whole: false) == quote)
  }

  private func shown(_ marked: String, whole: Bool) throws -> String {
    let before = try #require(marked.firstIndex(of: "["))
    let match = try #require(marked.split(separator: "[", omittingEmptySubsequences: false).last?.prefix { $0 != "]" })
    let text = Array(marked.filter { $0 != "[" && $0 != "]" }.utf8)
    let start = marked[..<before].utf8.count
    return Quotation.shown(start..<start + match.utf8.count, in: text, whole: whole)
  }
}

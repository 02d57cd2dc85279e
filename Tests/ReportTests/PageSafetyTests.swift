import Journal
import Nights
import Review
import Signals
import TestSupport
import Testing

@testable import Report

/// What a person wrote is text on the page, whatever it looks like.
@Suite struct PageSafetyTests {
  @Test(arguments: [
    "</script><svg onload=alert(1)>", "</title></style><script>x</script>", "\" onfocus=\"x\" autofocus=\"",
    "' onfocus='x", "<!-- ", "]]>", "&lt;b&gt; & &amp; &#60;", "{{mustache}}", "{{{style}}}", "{{#sections}}",
    "{{/quotes}}", "<bdi></bdi></span>", "a < b > c", "</td></tr></table>", "\u{1B}[2J\u{1B}]0;title\u{7}",
    "\u{202E}desrever\u{202C}", "\u{2066}isolate", "\u{0}\u{8}\u{7F}\u{85}", "one\r\ntwo\u{2028}three",
  ])
  func `hostile words change nothing but themselves`(_ words: String) throws {
    let (hostile, problems) = try ShippedPage.read(review(words, milestone: "Step 3"))
    #expect(problems == [])
    let plain = try ShippedPage.read(review("some words", milestone: "Step 3")).page
    #expect(shape(hostile) == shape(plain))
  }

  @Test func `hostile words are shown as they are written`() throws {
    let words = "</script><svg onload=alert(1)> & \"{{mustache}}\""
    let page = try ShippedPage.read(review(words)).page
    #expect(page.withID("numbness")?.text.contains("“\(words)”") == true)
    #expect(page.withID("ledger")?.text.contains(words) == true)
  }

  @Test func `what steers a terminal or turns a line around is shown by name`() throws {
    let text = try ShippedPage.text(review("one \u{1B}[31m two \u{202E}three\u{0}"))
    let steering = text.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar != "\n" && (category == .control || category == .format)
    }
    #expect(steering.isEmpty)
    #expect(text.contains("one ^[[31m two &lt;U+202E&gt;three^@"))
  }

  @Test func `every quotation is set apart from the direction of the line`() throws {
    let page = try ShippedPage.read(review("שלום")).page
    let held = page.all("bdi").filter { $0.text.contains("שלום") }
    #expect(held.count > 5)
    let all = page.all.count { $0.own?.contains("שלום") == true }
    // Names in a drawing cannot hold an element; a cell and a line of its own are apart anyway.
    let bare = page.all.count { ["text", "p", "td"].contains($0.name) && $0.text.contains("שלום") }
    #expect(all <= held.count + bare)
  }

  @Test(arguments: 1...10) func `no words break the page`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<", ">", "\"", "'", "&", "{{", "}}", "{{{", "/", "=", " ", "\n", "x", "\u{1B}", "\u{202E}", "é", "字", "👩‍⚕️",
      "<b", "</", "<!--", "-->", "&#", ";", String(repeating: "w", count: 300),
    ]
    let words = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    #expect(try ShippedPage.read(review(words)).problems == [])
  }

  /// The names of all elements and of their attributes, in order.
  private func shape(_ page: PageNode) -> [String] {
    page.all.filter { $0.own == nil }.map { "\($0.name) \($0.attributes.keys.sorted())" }
  }

  /// A review in which these words stand wherever a person's words can.
  private func review(_ words: String, milestone: String? = nil) -> Review {
    let nights = (0..<15).map { number in
      NightRecord(
        date: Invented.day(number), slept: 6, worked: number % 7 > 4 ? 0 : 12,
        rest: number == 3 ? [RestNote(what: words, left: .better)] : [],
        findings: number % 2 == 0
          ? [
            Evidence(signal: .numbness, quote: words), Evidence(signal: .feeling, quote: words),
            Evidence(signal: .deferral, quote: milestone.map { "after \($0). \(words)" } ?? "after the \(words)"),
            Evidence(signal: .deferral, quote: words),
          ] : [],
        told: number == 4 ? [words] : [],
        kept: number == 5 ? [KeptNote(.boundary, words, kept: true)] : [])
    }
    let measures = Measures(floors: [.sleep: words, .food: words])
    return Review(
      of: nights, in: .covering(nights, today: Invented.day(14)), today: Invented.day(14), measures: measures)
  }
}

import Nights
import Review
import Signals
import Testing

@testable import Report

@Suite struct PageTests {
  let review = Invented.review()

  @Test func `the page stands alone and can be heard and gone through by keyboard`() throws {
    #expect(try ShippedPage.read(review).problems == [])
  }

  @Test func `signs of life stand first, what is left out last`() throws {
    let headings = try ShippedPage.read(review).page.all("h2").map(\.text)
    #expect(
      headings == [
        "Signs of life", "What came up", "The nights", "Patterns", "Light and heavy nights", "Put off until", "Hours",
        "Switching off", "Kept and told",
      ])
  }

  @Test func `the page says what the text says, in the same sentences`() throws {
    let page = try ShippedPage.read(review).page.text
    let lines = TextReport(review, width: 120).lines.map(\.text)
    let parts = ["Hours", "Switching off", "Kept and told"]
    var said = 0
    for part in parts {
      for line in lines.drop(while: { $0 != "  " + part }).dropFirst().prefix(while: { !$0.isEmpty }) {
        #expect(page.contains(line.split(separator: " ").joined(separator: " ")))
        said += 1
      }
    }
    #expect(said == 5)
    for pattern in review.patterns {
      #expect(page.contains("\(Words.pattern(pattern.kind)): \(pattern.evidence(SpanDates(review)))"))
      if pattern.answer == .seen { #expect(page.contains("beside it: \(Words.counterpart(pattern.kind))")) }
    }
    #expect(page.contains(try #require(review.comebackWords(SpanDates(review)))))
    #expect(page.contains("back on 3 March: “cried in the stairwell about Mrs. O"))
    #expect(page.contains("most in the weeks of 15 and 22 February, 14 of 14 nights"))
    #expect(page.contains("On 16 January, until the shelf: \"sleep can wait until after the shelf\""))
    #expect(page.contains("Stress tends to lift when the load does. This did not, from 13 February to 14 March."))
    #expect(page.contains("That is worth saying aloud to someone qualified: candor now shows who."))
  }

  @Test func `every number of its charts is that of the JSON`() throws {
    let page = try ShippedPage.read(review).page
    #expect(PageNumbers.differences(page, json: JSONReport(review).text) == [])
    // Were the comparison blind, another review's numbers would pass as well.
    let other = Invented.review(Array(Invented.nights.dropLast(9)))
    #expect(PageNumbers.differences(page, json: JSONReport(other).text).count > 5)
  }

  @Test func `a week shows how sure one can be of it`() throws {
    let figure = try #require(try ShippedPage.read(review).page.withID("numbness"))
    // Seven of seven: statsmodels 0.14, proportion_confint(7, 7, method="wilson") = (0.6457, 1).
    let row = PageNumbers.column(1, of: figure).firstIndex(of: "7 of 7")
    #expect(PageNumbers.column(2, of: figure)[try #require(row)] == "65 to 100 %")
    let lines = figure.all("line").filter { $0.hasClass("sure") }.map { [$0.attributes["y1"], $0.attributes["y2"]] }
    #expect(lines.contains(["38.35", "10"]))
  }

  @Test func `words can be reached from the drawing: each place has its nights`() throws {
    let page = try ShippedPage.read(review).page
    let words = try #require(page.withID("dehumanizing-3-words"))
    #expect(words.text == "Week of 18 January 1 of 7 nights; between 3 and 51 % 24 January “the gallbladder in 9”")
    // One chart is one stop for the Tab key: its places are choices of one group.
    #expect(Set(try #require(page.withID("night")).all("input").map { $0.attributes["name"] }) == ["night"])
  }

  @Test func `a night without words looks like the paper`() throws {
    let page = try ShippedPage.read(Invented.review(Array(Invented.nights.prefix(3)), today: 9)).page
    let calendar = try #require(page.withID("night"))
    #expect(calendar.all("rect").isEmpty)
    #expect(calendar.all("text").count { $0.hasClass("written") } == 3)
    #expect(calendar.all("input").count == 3)
  }

  @Test func `the person's own floor is drawn where it is known`() throws {
    let span = Period.covering(Invented.nights, today: Invented.day(69))
    let measures = Measures(floors: [.sleep: "6 hours, 5 on call", .people: "Sam, once a week"], hoursAWeek: 60)
    let held = Review(of: Invented.nights, in: span, today: Invented.day(69), measures: measures)
    let (page, problems) = try ShippedPage.read(held)
    #expect(problems == [])
    let slept = try #require(page.withID("slept"))
    #expect(slept.text.contains("broken line: your floor, 6 h"))
    // Six of eight hours, on a frame 80 high over 90.
    #expect(slept.all("line").first { $0.hasClass("floor") }?.attributes["y1"] == "30")
    for words in held.floorWords + held.hourWords(SpanDates(review)) { #expect(page.text.contains(words)) }
    #expect(held.floorWords.count == 2)
    #expect(try !ShippedPage.text(review).contains("your floor"))
  }

  @Test func `nothing of the crisis night is told`() throws {
    let without = Invented.nights.map { night in
      NightRecord(
        date: night.date, slept: night.slept, worked: night.worked, dayOff: night.dayOff,
        screenInBed: night.screenInBed, outside: night.outside, rest: night.rest, findings: Array(night.findings),
        told: night.told, kept: night.kept)
    }
    let text = try ShippedPage.text(review)
    #expect(!text.contains("secret") && !text.lowercased().contains("crisis"))
    #expect(try ShippedPage.text(Invented.review(without)) == text)
  }

  @Test func `it is known as a page of candor's by its beginning`() throws {
    #expect(try ShippedPage.text(review).prefix(600).contains(HTMLReport.mark))
  }
}

import Nights
import Review
import Signals
import Testing

@testable import Report

/// A page of nothing, of a night, of a year and of half a life.
@Suite struct PageSizeTests {
  @Test func `where nothing is written the page says so`() throws {
    let (page, problems) = try ShippedPage.read(Invented.review([]))
    #expect(problems == [])
    #expect(page.all("h2").map(\.text) == ["Left out"])
    #expect(page.text.contains("Nothing is written in this span, so there is nothing to show."))
  }

  @Test func `one night is a page`() throws {
    let review = Invented.review(Array(Invented.nights.prefix(1)), today: 0)
    let (page, problems) = try ShippedPage.read(review)
    #expect(problems == [])
    #expect(page.text.contains("1 night written: too few to tell of changes in the words."))
    #expect(PageNumbers.differences(page, json: JSONReport(review).text) == [])
  }

  @Test func `check-ins alone are hours and no signals`() throws {
    let nights = (0..<3).map { NightRecord(date: Invented.day($0), hasWords: false, slept: 6) }
    let (page, problems) = try ShippedPage.read(Invented.review(nights))
    #expect(problems == [])
    #expect(page.all("h2").map(\.text).first == "The nights")
    #expect(page.withID("slept") != nil)
  }

  @Test(arguments: [52, 53, 60]) func `a year has a column a week`(weeks: Int) throws {
    let review = years(days: weeks * 7)
    let (page, problems) = try ShippedPage.read(review)
    #expect(problems == [])
    #expect(PageNumbers.column(0, of: page.withID("numbness")).count == weeks)
    #expect(PageNumbers.differences(page, json: JSONReport(review).text) == [])
    #expect(!page.text.contains("are not drawn."))
  }

  @Test func `ten years have columns of weeks, and no more than can be told apart`() throws {
    let text = try ShippedPage.text(years(days: 3652))
    let reader = PageReader(text)
    #expect(PageCheck.problems(reader.root) == [])
    let figure = reader.root.withID("numbness")
    #expect(PageNumbers.column(0, of: figure).count <= 60)
    #expect(reader.root.text.contains("are not drawn."))
    // The first and the last dot lie within the frame.
    let places = figure?.all("circle").compactMap { Double($0.attributes["cx"] ?? "") } ?? []
    #expect(places.allSatisfy { (32.0...312.0).contains($0) })
    #expect(text.utf8.count < 3_000_000)
  }

  /// A night each day, numb on every third; the last ones lie around Invented's.
  private func years(days: Int) -> Review {
    let nights = (0..<days).map { number in
      NightRecord(
        date: Invented.day(number), slept: 7, worked: number % 7 > 4 ? 0 : 11,
        findings: number % 3 == 0 ? [Evidence(signal: .numbness, quote: "felt nothing on day \(number)")] : [])
    }
    return Invented.review(nights, today: days - 1)
  }
}

import Nights
import Report
import Review
import Signals
import Testing

@Suite struct DataReportTests {
  let review = Invented.review()

  @Test func theJSONIsNumberedAndHasEverySignal() {
    let text = JSONReport(review).text
    #expect(text.hasPrefix("{\n  \"schema\": 1,\n  \"from\": \"2027-01-04\",\n  \"to\": \"2027-03-14\","))
    #expect(text.hasSuffix("}\n"))
    for signal in Review.signals { #expect(text.contains("\"signal\": \"\(signal.rawValue)\"")) }
    #expect(text.contains("\"weekly\": [0, 0, 0, 0, 0, 2, 7, 7, 0, 0]"))
    #expect(text.contains("\"pattern\": \"not_lifting\",\n      \"answer\": \"seen\""))
  }

  @Test func stringsAreEscapedAndInert() {
    let quote = "a \"b\" \\ \n\t\u{1B}[31m \u{202E} \u{9B} é 字 🙂 \u{E0001}"
    let night = NightRecord(date: Invented.start, findings: [Evidence(signal: .feeling, quote: quote)])
    let text = JSONReport(Invented.review([night])).text
    #expect(text.contains(#""a \"b\" \\ \n\t\u001b[31m \u202e \u009b é 字 🙂 \udb40\udc01""#))
  }

  @Test func oneRowAWeek() {
    let rows = CSVReport(review).text.split(separator: "\n").map(String.init)
    #expect(rows.count == 11)
    #expect(rows[0].hasPrefix("week,written,slept,worked,days_off,feeling,connection,recovery,numbness,"))
    #expect(rows[1].hasPrefix("2027-01-04,7,6.25,12.0,0,3,2,0,0,"))
    #expect(rows[5].hasPrefix("2027-02-01,0,,,0,0,"))
    #expect(Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [20])
  }

  @Test(arguments: [
    ("plain", "plain"), ("say \"x\", y", "\"say \"\"x\"\", y\""), ("two\nlines", "\"two\nlines\""), ("", ""),
    ("x\"\u{301}", "\"x\"\"\u{301}\""), ("=1+1", "'=1+1"),
  ])
  func quotesAreQuotedWhereTheyMustBeAndAreNoFormula(quote: String, field: String) {
    let night = NightRecord(date: Invented.start, findings: [Evidence(signal: .feeling, quote: quote, rule: "r")])
    let text = CSVReport(Invented.review([night]), why: .feeling).text
    #expect(text == "date,signal,rule,quote\n2027-01-04,feeling,r,\(field)\n")
  }
}

import Nights
import Testing

@Suite("Hours as they are typed")
struct HoursTests {
  @Test(arguments: [
    ("5.5", 5.5), ("5,5", 5.5), ("5.5 h", 5.5), ("13", 13), ("0", 0), ("5h30", 5.5), ("5 h 30", 5.5),
    ("5h30m", 5.5), ("5:30", 5.5), ("05:45", 5.75), ("12-13", 12.5), ("12–13 h", 12.5), ("6 to 7", 6.5),
    ("90 min", 1.5), ("~6", 6), ("about 7 hours", 7), ("7.25", 7.25), ("28", 28), ("1 hour", 1), ("6H", 6),
  ])
  func meant(text: String, hours: Double) {
    #expect(Hours.parse(text) == hours)
  }

  @Test(arguments: [
    "", "-", "no", "h", "five", "5.", "5:60", "5:", "13-12", "12-", "73", "-5", "1e3", "5 5x", "٥", "99999",
    "5..5", "5-6-7", "5h99", "nan", "inf",
  ])
  func notHours(text: String) {
    #expect(Hours.parse(text) == nil)
  }
}

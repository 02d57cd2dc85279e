import Nights
import Testing

@Suite("Hours as they are typed")
struct HoursTests {
  @Test(arguments: [
    ("5.5", 5.5), ("5,5", 5.5), ("5.5 h", 5.5), ("13", 13), ("0", 0), ("5h30", 5.5), ("5 h 30", 5.5),
    ("5h30m", 5.5), ("5:30", 5.5), ("05:45", 5.75), ("12-13", 12.5), ("12–13 h", 12.5), ("6 to 7", 6.5),
    ("90 min", 1.5), ("~6", 6), ("about 7 hours", 7), ("7.25", 7.25), ("28", 28), ("1 hour", 1), ("6H", 6),
    ("00:30-06:30", 6), ("07:00-19:00", 12), ("7:00 – 19:30", 12.5), ("22:30 to 06:00", 7.5), ("19:00-07:30", 12.5),
    ("16:00-24:00", 8), ("5:30 h - 6:30 h", 6), ("5:30-6", 5.75), ("10:30-6:30", 20), ("7:00-07:30", 0.5),
    ("12:15-13:15", 1), ("8-8", 12), ("7 to 7", 12), ("9-5", 8), ("8-20", 12), ("22-6", 8), ("1-7", 6), ("10-6", 8),
    ("10-14", 12),
    // In words.
    ("five", 5), ("Five.", 5), ("thirteen", 13), ("5ish", 5), ("5-ish", 5), ("five-ish", 5), ("~5 maybe", 5),
    ("5 and a bit", 5), ("5 and change", 5), ("five and a half", 5.5), ("5 and a half hours", 5.5), ("6½", 6.5),
    ("6 1/2", 6.5), ("6½ h", 6.5), ("5.5 maybe", 5.5), ("5 or so", 5), ("5 or 6", 5.5), ("five to six", 5.5),
    ("between 5 and 6", 5.5), ("5 hours I think", 5), ("I think 5", 5), ("at most 5", 5), ("5?", 5), ("5+", 5),
    ("12.5 plus 1", 13.5), ("4 + 2", 6), ("5 hours and 30 minutes", 5.5), ("an hour", 1), ("half an hour", 0.5),
    ("an hour and a half", 1.5), ("a couple of hours", 2), ("6 and a quarter", 6.25), ("5 hours of sleep", 5),
    ("none", 0), ("None at all", 0), ("nothing", 0), ("zero", 0),
    ("7am-7pm", 12), ("7 am to 7 pm", 12), ("7a-7p", 12), ("11pm to 6am", 7), ("11pm-6", 7), ("7-7pm", 12),
    ("11:30pm to 6:15 am", 6.75), ("midnight to 6", 6), ("from noon till 8 pm", 8), ("22:30-6am", 7.5),
    ("0700-1900", 12), ("1900-0730", 12.5), ("seven am to seven pm", 12), ("7 a.m. - 7 p.m.", 12), ("12am-6am", 6),
  ])
  func meant(text: String, hours: Double) {
    #expect(Hours.parse(text) == hours)
  }

  @Test(arguments: [
    "", "-", "no", "h", "5.", "5:60", "5:", "13-12", "12-", "73", "-5", "1e3", "5 5x", "٥", "99999",
    "5..5", "7-6", "13-13", "15-7", "20.5-7", "5-6-7", "5h99", "nan", "inf",
    "5:30-6:00", "5:30 to 6:30", "7:00-11:30", "10:15-12:45", "0:30-6:30", "6:00-6:00",
    "at 5", "by 5", "ish", "a bit", "some", "half", "half the night", "like a log", "a lot", "none of us", "5 and 6",
    "5 and then I lay awake", "7pm", "7am-7am", "13am-7pm", "0770-1900", "1/2", "5/6", "5 patients", "not 5", "and",
    "five hours, which is more than any night of this week, and still tired",
    "07:00-07:00", "25:00-07:00", "07:00-19:00-20:00", "22:00-",
  ])
  func notHours(text: String) {
    #expect(Hours.parse(text) == nil)
  }
}

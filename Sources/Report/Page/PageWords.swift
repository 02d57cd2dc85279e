import Review
import Signals

/// The fixed words of a page that a review in text has no use for, under the same rules of voice.
enum PageWords {
  /// So many nights are quoted in one place; the rest is counted.
  static let mostNights = 14

  static let nights = "The nights"
  static let loads = "Light and heavy nights"

  static let howToRead = [
    "The dot is the share of the nights written on which it came. The line is where the share may really lie, "
      + "95 times of 100: the fewer the nights, the longer it is. An open dot: on none of them. "
      + "A speck at the foot: nothing written."
  ]
  static let pointing =
    "Point at a column, tap it, or go there with Tab and the arrow keys, and its nights and words stand beside it."
  static let calendar = [
    "Under a night, a dot is a sign of life, a square is something else that came up."
  ]
  static let pointingAtNights =
    "Point at a night, tap it, or go there with Tab and the arrow keys, to read its words."
  static func calendar(from date: String) -> String { "The nights before \(date) are not drawn." }
  static let hoursRead = "A speck is one night, a dot the middle of a week."
  static let loadRead = [
    "Light is a day off, or at most 80 % of your own median hours; heavy is 95 % of them or more. "
      + "Each is counted from the first night with it on. Upper, open: light nights. Lower, full: heavy ones."
  ]
  static let loadQuiet = "Nothing came up on light nights or on heavy ones."
  static let loadMissing = "Too few nights tell of the hours worked to hold light ones against heavy ones."

  static let all = "all"
  static let half = "half"
  static let none = "none"
  static let written = "words"
  static let checkInAlone = "a check-in alone"
  static let dayOff = "a day off"
  static let notAnswered = "not answered"
  static let noMilestone = "no milestone named"

  /// `3 of 6 nights; between 19 and 81 %`.
  static func nights(_ ratio: Ratio) -> String {
    guard ratio.of > 0 else { return "nothing written" }
    return "\(ratio.hits) of \(counted(ratio.of, "night")); between \(interval(ratio)[0]) and \(interval(ratio)[1]) %"
  }

  /// The same in two cells of a table.
  static func numbers(_ ratio: Ratio) -> [String] {
    guard ratio.of > 0 else { return ["–", "–"] }
    return ["\(ratio.hits) of \(ratio.of)", "\(interval(ratio)[0]) to \(interval(ratio)[1]) %"]
  }

  private static func interval(_ ratio: Ratio) -> [Int] {
    let interval = Wilson(ratio)
    return [interval.lower, interval.upper].map { Int(($0 * 100).rounded()) }
  }

  static func more(_ nights: Int, _ signal: Signal) -> String {
    "and \(counted(nights, "more night")):  candor review --why \(signal.rawValue)  shows all"
  }

  static func weeks(of name: String) -> String { "\(name), week by week" }
  static let nightPlaces = "nights"
  static let loadPlaces = "what came up on light and on heavy nights"
  static let ledgerPlaces = "what it was put off until"

  static func drawing(of name: String) -> String {
    "\(name): the share of the nights written, week by week. Its table has the numbers and the words."
  }
  static func month(_ name: String) -> String { "\(name): the nights as a calendar. The table has them in a list." }
  static func hours(_ kind: HoursChart.Kind) -> String { kind == .slept ? "slept" : "worked" }
  static func hoursDrawing(_ kind: HoursChart.Kind) -> String {
    "Hours \(hours(kind)): each night, and the median of each week. The table has the weeks."
  }
  static let loadDrawing = "Each signal on light nights and on heavy ones. The table has the numbers."
  static let ledgerDrawing = "What was put off, along the time of the review. The table has the words."

  static let asTable = "As a table"
  static let withWords = "Numbers and words"
  static let nightsTable = "the nights"
  static let loadTable = "light and heavy nights"
  static let ledgerTable = "what was put off"
  static func hoursTable(_ kind: HoursChart.Kind) -> String { "hours \(hours(kind)), week by week" }

  static func column(_ weeks: Int) -> String { weeks == 1 ? "Week of" : "\(weeks) weeks from" }
  static func signalHead(_ weeks: Int) -> [String] { [column(weeks), "Nights", "Between", "Words"] }
  static let nightsHead = ["Night", "Written", "Signs of life", "What came up"]
  static let loadHead = ["What showed", "Light nights", "Between", "Heavy nights", "Between"]
  static let ledgerHead = ["Night", "Until", "Words"]
  static let medianHead = "Median"

  static func median(_ hours: Double) -> String { "median \(hoursText(hours))" }
  static func floor(_ hours: Double) -> String { "broken line: your floor, \(hoursText(hours))" }
  static func moreLines(_ count: Int) -> String { "and \(counted(count, "more line")), in the table above" }
  static func light(_ nights: String) -> String { "light: \(nights)" }
  static func heavy(_ nights: String) -> String { "heavy: \(nights)" }
  static func until(_ milestone: String) -> String { "until \(milestone)" }
}

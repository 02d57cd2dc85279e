@preconcurrency import Glibc
import Testing

@Suite struct ClockTests {
  @Test(arguments: [
    ("2026-11-22T00:30", "2026-11-21", "00:30"), ("2026-11-22T03:59", "2026-11-21", "03:59"),
    ("2026-11-22T04:00", "2026-11-22", "04:00"), ("2026-11-21T23:59:59", "2026-11-21", "23:59"),
  ])
  func theNightEndsAtFour(now: String, night: String, time: String) throws {
    let home = try Home()
    let result = try home.piped("A line.\n", ["write"], changes: ["CANDOR_NOW": now])
    #expect(home.text("journal/2026/11/\(night).md").contains("## \(time) ten minutes\n"))
    #expect(
      result.output.contains("Still Saturday. The night ends at 04:00.")
        == (now < "2026-11-22T04" && now > "2026-11-22"))
  }

  @Test func aNightThatIsNamedIsNeverShifted() throws {
    let home = try Home()
    let changes = ["CANDOR_NOW": "2026-11-22T00:30"]
    let result = try home.piped("no\n", ["--date", "2026-11-20"], changes: changes)
    #expect(!result.output.contains("Still"))
    _ = try home.piped("\nA line.\n", ["--date", "2026-11-20"], changes: changes)
    #expect(home.files().contains("journal/2026/11/2026-11-20.md"))
  }

  /// The night that ends while someone writes, and the date that turns without ending it.
  @Test(arguments: [(4, true), (0, false)]) func aSittingAcrossFourKeepsItsNight(hour: Int, ends: Bool) throws {
    let home = try Home()
    // A zone in which it is three seconds before that hour.
    var now = time_t()
    time(&now)
    let shift = ((hour * 3600 - 3 - now % 86_400) + 86_400) % 86_400
    let zone = "XXX-\(shift / 3600):\(shift / 60 % 60):\(shift % 60)"
    let night = try home.candor(["write"], changes: ["TZ": zone, "CANDOR_NOW": nil])
    try night.expect("│ ")
    try night.send("Before.\r")
    try night.expect("│ ")
    let before = try home.shell("\"$CANDOR\" path", changes: ["TZ": zone, "CANDOR_NOW": nil]).output
    usleepSeconds(4)
    let after = try home.shell("\"$CANDOR\" path", changes: ["TZ": zone, "CANDOR_NOW": nil]).output
    try night.send("After.\r/done\r")
    try night.expect("Kept, in")
    #expect(try night.wait() == 0)
    let files = home.files().filter { $0.hasSuffix(".md") }
    #expect(files.count == 1)
    #expect((before != after) == ends)
    #expect(before.hasSuffix("\(files.first ?? "-")\n"))
    #expect(home.text(files.first ?? "").hasSuffix("Before.\nAfter.\n"))
  }

  @Test(arguments: ["Asia/Tokyo", "America/New_York", "Nowhere/Nothing", "garbage", "", nil])
  func theDayIsTheOneThatLibcTells(zone: String?) throws {
    let home = try Home()
    let changes = ["TZ": zone, "CANDOR_NOW": nil]
    // Four hours back is what the night's end takes off.
    let result = try home.shell(
      """
      date -d '4 hours ago' +%Y/%m/%Y-%m-%d; printf 'A line.\\n' | "$CANDOR" write > talk; find journal -name '2*.md'
      """, changes: changes)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last == "journal/\(lines.first ?? "-").md")
  }

  @Test func aClockBehindTheJournalIsToldOnce() throws {
    let home = try Home()
    try home.write("journal/2027/11/2027-11-21.md", "From a year that is not yet.\n")
    let result = try home.piped("no\n")
    #expect(result.output.components(of: "The clock says Saturday 21 November 2026.") == 1)
    try home.write("journal/2026/11/2026-11-22.md", "From tomorrow.\n")
    let other = try Home()
    try other.write("journal/2026/11/2026-11-22.md", "From tomorrow.\n")
    #expect(!(try other.piped("no\n").output.contains("The clock says")))
  }

  @Test(arguments: ["1970-01-02T22:00", "2099-12-31T22:00"]) func yearsFarAway(now: String) throws {
    let home = try Home()
    #expect(try home.piped("A line.\n", ["write"], changes: ["CANDOR_NOW": now]).status == 0)
    let day = String(now.prefix(10))
    #expect(home.text("journal/\(now.prefix(4))/\(now.dropFirst(5).prefix(2))/\(day).md").hasSuffix("\n\nA line.\n"))
  }

  @Test func aClockThatCannotBeReadIsNotGuessed() throws {
    let home = try Home()
    let result = try home.piped("\nA line.\n", changes: ["CANDOR_NOW": "tonight"])
    #expect(result.status == 64)
    #expect(result.errors.contains("CANDOR_NOW"))
    #expect(home.files().isEmpty)
  }
}

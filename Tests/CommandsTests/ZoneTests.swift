import Testing

/// The system's zone decides the night. A static binary that asked Foundation would answer GMT here without a word.
@Suite struct ZoneTests {
  @Test(arguments: ["Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "XYZ-3:30"])
  func `an entry stands under the night and hour that the zone has now`(_ zone: String) throws {
    let candor = try Candor()
    // The minute may turn while candor runs: both are right.
    let outcome = try candor.shell(
      """
      date '+%H:%M'; date -d '4 hours ago' '+%Y/%m/%Y-%m-%d.md'
      $candor later words >/dev/null
      date '+%H:%M'; date -d '4 hours ago' '+%Y/%m/%Y-%m-%d.md'
      cd journal && ls */*/*.md && sed -n 's/^## \\(.....\\).*/\\1/p' */*/*.md
      """, environment: ["TZ": zone, "CANDOR_NOW": nil])
    let lines = outcome.lines.map(String.init)
    try #require(lines.count == 6, "\(outcome.text)\(outcome.talk)")
    #expect([lines[1], lines[3]].contains(lines[4]), "filed as \(lines[4])")
    #expect([lines[0], lines[2]].contains(lines[5]), "headed \(lines[5])")
  }
}

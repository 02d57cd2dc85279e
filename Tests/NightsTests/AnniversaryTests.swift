import Nights
import Testing

@Suite struct AnniversaryTests {
  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test(
    "The same day earlier, the latest first",
    arguments: [
      (
        "2026-11-22", ["2026-10-22", "2026-08-22", "2026-05-22", "2025-11-22", "2020-11-22", "2020-11-21"],
        ["2026-10-22", "2026-08-22", "2026-05-22", "2025-11-22", "2020-11-22"]
      ),
      // A month has no 31st, and February no 30th.
      ("2026-03-31", ["2026-02-28", "2025-12-31", "2025-09-30"], ["2026-02-28", "2025-12-31", "2025-09-30"]),
      ("2026-01-30", ["2025-12-30", "2025-10-30", "2025-07-30"], ["2025-12-30", "2025-10-30", "2025-07-30"]),
      // A 29 February comes back on the 28th of a year that has none, and on its own day in one that has.
      ("2026-02-28", ["2024-02-28", "2024-02-29"], ["2024-02-29", "2024-02-28"]),
      ("2028-02-28", ["2024-02-28", "2024-02-29"], ["2024-02-28"]),
      ("2028-02-29", ["2024-02-28", "2024-02-29"], ["2024-02-29"]),
      ("2026-11-22", [], []),
      ("2026-11-22", ["2026-11-22", "2026-11-21", "2027-11-22"], []),
    ])
  func comesBack(_ day: String, _ written: [String], _ expected: [String]) throws {
    let nights = try written.map(date).sorted()
    let found = Anniversary.nights(of: try date(day), among: nights)
    #expect(found.map(\.date.iso) == expected)
  }

  @Test func saysHowLongBefore() throws {
    let nights = try ["2024-11-22", "2025-11-22", "2026-05-22", "2026-10-22"].map(date)
    let found = Anniversary.nights(of: try date("2026-11-22"), among: nights)
    #expect(found.map(\.distance) == ["A month", "Half a year", "A year", "2 years"])
  }
}

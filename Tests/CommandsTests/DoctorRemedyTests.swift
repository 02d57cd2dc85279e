@preconcurrency import Glibc
import Testing

/// What the doctor says of what is closed to the person, who is not root, with a remedy that fits.
@Suite struct DoctorRemedyTests {
  private static let bound = geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search " : ""
  private static let hasModes = (try? Candor().shell("mkdir -m 0 x; \(bound)ls x").status) != 0

  /// What is closed, how often it is spoken of in problems, and the remedy.
  private static let closed = [
    ("journal/2026/11/2026-11-20.md", 1, "chmod u+rw ~/journal/2026/11/2026-11-20.md"),
    ("journal/2026/11", 1, "chmod u+rwx ~/journal/2026/11"), ("journal/2026", 1, "chmod u+rwx ~/journal/2026"),
    (".config/candor/config.toml", 1, "chmod u+r ~/.config/candor/config.toml"),
    (".config/candor", 2, "Open its folder: chmod u+rx ~/.config/candor"),
    (".config/candor/lexicons/a.txt", 1, "chmod u+r ~/.config/candor/lexicons/a.txt"),
    (".config/candor/lexicons", 1, "Open it: chmod u+rx ~/.config/candor/lexicons"),
    ("journal", 3, "chmod u+rwx ~/journal"),
  ]

  @Test(.enabled(if: hasModes, "needs modes that hold"), arguments: closed)
  func `what is closed is told as often as it bears on something, and how to open it`(
    _ path: String, _ count: Int, _ remedy: String
  ) throws {
    let candor = try Candor()
    let outcome = try candor.shell(
      """
      \(BrokenHome.base)
      mkdir .config/candor/lexicons; : > .config/candor/lexicons/a.txt; : > .config/candor/config.toml
      chmod 000 \(path); \(Self.bound)$candor doctor --json; chmod 700 \(path)
      """, environment: BrokenHome.sound)
    #expect(outcome.text.split(separator: "\"severity\": \"problem\"").count == count + 1, "\(outcome.text)")
    #expect(outcome.text.contains(remedy), "\(outcome.text)")
    #expect(path != "journal" || !outcome.text.contains("out of the journal"), "\(outcome.text)")
  }
}

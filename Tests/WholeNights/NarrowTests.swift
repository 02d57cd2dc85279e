import Testing

/// A window of 40 columns: lines end at blanks.
@Suite struct NarrowTests {
  @Test(arguments: [
    ["config"], ["practice", "list"], ["mask", "--yes"], ["mask", "2026-11-01"], ["import", "text", "diary.txt"],
    ["import", "text", "diary.txt", "--yes"],
  ])
  func `what is shown fits, and says the same as in a pipe`(_ arguments: [String]) throws {
    let home = try Home()
    try home.night(
      20, "## 22:10 ten minutes\n\nMrs Alder in bed 7 said that she would rather have had the window today.\n")
    try home.night(1, "## 22:10 ten minutes\n\nThe river was high.\n")
    try home.write(
      "diary.txt", "2026-11-02\n\nA long walk by the river, and nobody said anything at all for an hour.\n")
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let copy = try home.shell("cp -r journal before; \"$CANDOR\" \(words); rm -r journal; mv before journal").output
    let night = try home.candor(arguments, columns: 40)
    _ = try night.wait()
    let lines = night.screen.split(whereSeparator: \.isNewline)
    #expect(lines.allSatisfy { $0.count <= 40 }, "\(night.screen)")
    #expect(lines.joined(separator: " ").split(separator: " ") == copy.split { $0.isNewline || $0 == " " })
  }
}

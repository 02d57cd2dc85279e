import Testing

/// What of a folder `import` cannot take is told: nobody is to think that all of it came.
@Suite struct ImportFilesTests {
  @Test(arguments: [
    ("org", "20261118.gpg", "it is encrypted"), ("org", "20261119.org.gpg", "it is encrypted"),
    ("org", "20261119.org.age", "it is encrypted"), ("markdown", "2026-11-12.md.asc", "it is encrypted"),
  ])
  func `an encrypted file is named, and the rest is taken`(_ format: String, _ name: String, _ told: String) throws {
    let candor = try Candor()
    try candor.write("\u{1}\u{2}", to: "other/\(name)")
    try candor.write("* Friday\n** 22:10 The river.\n", to: "other/20261120")
    try candor.write("The river.\n", to: "other/2026-11-20.md")
    let outcome = try candor.run(["import", format, "other"])
    #expect(outcome.status == 65)
    #expect(
      outcome.talk.contains("other/\(name): \(told); decrypt it first. The file was left out\n"), "\(outcome.talk)")
    #expect(outcome.text.contains("The river."))
  }

  @Test(arguments: ["picture.gpg", "notes.txt.gpg", "key.asc"])
  func `an encrypted file that would not be read as it is, is not spoken of`(_ name: String) throws {
    let candor = try Candor()
    try candor.write("\u{1}\u{2}", to: "other/\(name)")
    try candor.write("The river.\n", to: "other/2026-11-20.md")
    #expect(try candor.run(["import", "markdown", "other"]).errors.isEmpty)
  }

  @Test(arguments: ["20261120~", "#20261120#", "20261120.org~", ".#20261120"])
  func `what Emacs leaves beside a file of org-journal is passed over`(_ name: String) throws {
    let candor = try Candor()
    try candor.write("* Friday\n** 22:10 The river.\n", to: "other/20261120")
    try candor.write("* Friday\n** 22:10 The riv\n", to: "other/\(name)")
    let outcome = try candor.run(["import", "org", "other"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty && !outcome.text.contains("riv\n"), "\(outcome.text)")
  }

  @Test func `a pipe that is named like a note is told`() throws {
    let candor = try Candor()
    try candor.write("The river.\n", to: "other/2026-11-20.md")
    _ = try candor.shell("mkfifo other/2026-11-12.md other/socket")
    let outcome = try candor.run(["import", "markdown", "other"])
    #expect(outcome.status == 65)
    #expect(
      outcome.talk.hasPrefix("other/2026-11-12.md: it is not a regular file; it was left out\n"), "\(outcome.talk)")
    #expect(!outcome.talk.contains("socket"))
  }
}

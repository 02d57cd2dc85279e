import Testing

/// `candor review --html`: where the page goes, and where it does not.
@Suite struct ReviewPageTests {
  private static let mark = "<meta name=\"generator\" content=\"candor"

  private func journal() throws -> Candor {
    let candor = try Candor()
    try candor.write(
      """
      # Friday 20 November 2026

      ## 22:00 check-in
      slept: 5.5 h

      ## 22:10 ten minutes

      I feel nothing any more.

      ## 22:30 floors
      sleep: 6 hours, 5 on call
      looked at: yes

      """, to: "journal/2026/11/2026-11-20.md")
    return candor
  }

  @Test func `a page goes into the file that was named, for its owner alone`() throws {
    let candor = try journal()
    let outcome = try candor.run(["review", "--html", "out.html"])
    #expect(outcome.status == 0)
    #expect(outcome.text == "The page is in ~/out.html. Only you can read it, and it holds your own words.\n")
    let page = String(decoding: candor.bytes("out.html"), as: UTF8.self)
    #expect(page.contains(Self.mark) && page.contains("I feel nothing any more"))
    #expect(page.contains("your floor, 6 h"))
    #expect(try candor.shell("stat -c %a out.html; ls -A | grep new").text == "600\n")
  }

  @Test func `a page that is there is replaced, another file is left alone`() throws {
    let candor = try journal()
    _ = try candor.shell("umask 0; \"$candor\" review --html out.html")
    _ = try candor.shell("chmod 644 out.html")
    #expect(try candor.run(["review", "--html", "out.html"]).status == 0)
    #expect(try candor.shell("stat -c %a out.html").text == "600\n")
    try candor.write("my thesis", to: "thesis.html")
    let outcome = try candor.run(["review", "--html", "thesis.html"])
    #expect(outcome.status == 73)
    #expect(outcome.talk.contains("thesis.html is there already and is no page of candor's. It is left as it is."))
    #expect(candor.bytes("thesis.html") == Array("my thesis".utf8))
  }

  @Test func `a link and a folder are no place for a page`() throws {
    let candor = try journal()
    _ = try candor.shell("\"$candor\" review --html page.html; ln -s page.html link.html; mkdir folder")
    for name in ["link.html", "folder", "missing/out.html", "/dev/full"] {
      #expect(try candor.run(["review", "--html", name]).status == 73, "\(name)")
    }
    #expect(try candor.shell("readlink link.html; ls -A | grep new").text == "page.html\n")
  }

  @Test func `a page can go to standard output`() throws {
    let outcome = try journal().run(["review", "--html", "-"])
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("<!DOCTYPE html>\n") && outcome.text.hasSuffix("</html>\n"))
    #expect(outcome.talk.isEmpty)
  }

  @Test(arguments: [
    (["--html"], "Where is the page to go?"),
    (["out.html"], "--since \"out.html\", --month, --year, --weeks. A file goes with --html."),
    (["--html", "out.html", "--json"], "Ask for one."), (["--html", "-", "--csv"], "Ask for one."),
    (["--open", "--why", "numbness"], "Ask for one."), (["--html", "-", "--calendar"], "Ask for one."),
    (["--html", "-", "--compare", "october"], "Ask for one."), (["--html", "-", "--open"], "--open needs a file"),
  ])
  func `what does not go together is said, and nothing is written`(_ options: [String], _ words: String) throws {
    let candor = try journal()
    let outcome = try candor.run(["review"] + options)
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains(words), "\(outcome.talk)")
    #expect(try candor.shell("ls").text == "journal\n")
  }

  /// A desktop that writes down what it was asked to show.
  private func desktop(_ candor: Candor) throws -> [String: String?] {
    try candor.write("#!/bin/sh\nprintf '%s\\n' \"$1\" >\"$HOME/opened\"\n", to: "bin/xdg-open")
    try candor.makeExecutable(in: "bin")
    _ = try candor.shell("mkdir -m 700 run")
    return ["PATH": "\(candor.home)/bin:/usr/bin:/bin", "DISPLAY": ":99", "XDG_RUNTIME_DIR": "\(candor.home)/run"]
  }

  /// What was opened, as soon as it was.
  private func opened(_ candor: Candor) throws -> String {
    try candor.shell("for i in $(seq 200); do [ -s opened ] && break; sleep 0.02; done; cat opened").text
  }

  @Test func `without a name a page to look at lies where the session's own files do`() throws {
    let candor = try journal()
    let outcome = try candor.run(["review", "--html", "--open"], environment: try desktop(candor))
    #expect(outcome.status == 0)
    let name = "run/candor-review-2026-08-31-to-2026-11-20.html"
    #expect(try opened(candor) == "\(candor.home)/\(name)\n")
    #expect(outcome.text.contains("When you have read it:  rm ~/\(name)\n"))
    #expect(try candor.shell("stat -c %a \(name); ls").text == "600\nbin\njournal\nopened\nrun\n")
  }

  @Test(arguments: ["o'brien", "a b", "$HOME", "-x", "caf\u{E9}"])
  func `the line that takes it away does, whatever the folder is called`(_ folder: String) throws {
    let candor = try journal()
    var environment = try desktop(candor)
    environment["HOME"] = "\(candor.home)/\(folder)"
    environment["XDG_RUNTIME_DIR"] = "\(candor.home)/run \(folder)"
    _ = try candor.shell("mkdir -m 700 \"$HOME\" \"$XDG_RUNTIME_DIR\"", environment: environment)
    let page = try candor.run(
      ["review", "--html", "--open", "--journal", "\(candor.home)/journal"], environment: environment)
    let line = try #require(page.lines.compactMap { $0.split(separator: "read it:  ").dropFirst().first }.first)
    let left = try candor.shell("\(line) && ls \"$XDG_RUNTIME_DIR\"", environment: environment)
    #expect(left.status == 0 && left.text.isEmpty, "\(line): \(left.talk)\(left.text)")
  }

  @Test func `where there is no such place it lies in candor's own state, closed to others`() throws {
    let candor = try journal()
    var environment = try desktop(candor)
    // Others can look into this one.
    _ = try candor.shell("chmod 755 run")
    environment["XDG_STATE_HOME"] = "\(candor.home)/state"
    let outcome = try candor.run(["review", "--open"], environment: environment)
    #expect(outcome.status == 0)
    #expect(try opened(candor).hasPrefix("\(candor.home)/state/candor/candor-review-"))
    #expect(try candor.shell("stat -c %a state/candor state/candor/*; ls run").text == "700\n600\n")
  }

  @Test func `where nothing can show it, the page is kept and that is said`() throws {
    let candor = try journal()
    let outcome = try candor.run(["review", "--html", "out.html", "--open"])
    #expect(outcome.status == 74)
    #expect(outcome.talk.contains("There is nothing here to show a page with"))
    #expect(!candor.bytes("out.html").isEmpty)
  }
}

import Testing

/// Settings: where each came from, and what is wrong with them by its line.
@Suite struct ConfigTests {
  @Test func `defaults, file and variables go over each other in this order, and a flag over all`() throws {
    let candor = try Candor()
    try candor.write("minutes = 7\nnote = false\nsafe = [\"Ana\"]\n", to: ".config/candor/config.toml")
    let outcome = try candor.run(
      ["config", "--journal", "/tmp/elsewhere"], environment: ["CANDOR_MINUTES": "5", "CANDOR_SAFE": "Priya, Sam"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "# ~/.config/candor/config.toml", "journal = \"/tmp/elsewhere\" # --journal",
        "day-ends-at = \"04:00\" # the default", "minutes = 5 # from CANDOR_MINUTES",
        "check-in = [\"slept\", \"worked\", \"outside\"] # the default", "# country is not set # the default",
        "safe = [\"Priya\", \"Sam\"] # from CANDOR_SAFE", "# hours-a-week is not set # the default",
        "note = false # from the file", "identifiers = true # the default",
      ])
  }

  @Test(arguments: [
    ("minutes = \"x\"", "config.toml:1: minutes is to be a whole number from 1 to 999."),
    ("minutes = 10.5", "config.toml:1: minutes is to be a whole number from 1 to 999."),
    ("country = \"Germany\"", "config.toml:1: country is to be a country's two letters, as \"GB\"."),
    ("\n\n  note=1", "config.toml:3: note is to be true or false."),
    ("# a\nsaef = [\"A\"]", "config.toml:2: there is no setting \"saef\". Known are journal,"),
    ("[journal]\nx = 1", "config.toml:1: journal is to be a folder, as \"~/journal\""),
    (
      "check-in = [\"slept\", \"dreamt\", \"day-off\"]",
      "config.toml:1: check-in is to be a list of any of these: \"slept\", \"worked\", \"day off\", \"screen in bed\", "
        + "\"outside\", \"moved\", \"rest\"; not \"dreamt\", \"day-off\". The default is used."
    ), ("check-in = 3", "\"rest\". The default is used."),
    ("jurnal = \"/media/x\"", "Until that is mended, no journal is used but one that is named."),
    ("journal = \"rel/dir\"", "/journal\". Until that is mended, no journal is used but one that is named."),
    ("hours-a-week = 169", "config.toml:1: hours-a-week is to be a number from 1 to 168."),
    ("day-ends-at = \"13:00\"", "config.toml:1: day-ends-at is to be a time before noon,"),
    ("# a\r\nsaef = [\"A\"]\r", "config.toml:2: there is no setting \"saef\"."),
    ("minutes = ", "config.toml:1:"),
    ("note = true\n [ é]", "config.toml:2:4: [ begins a table here, and a table needs a name. Until that"),
    ("[ \r\n\u{0B}", "config.toml:1:3: [ begins a table here, and a table needs a name. Until that"),
    ("\t[[ [ 3", "config.toml:1:5: [ begins a table here, and a table needs a name. Until that"),
    ("[=]", "config.toml:1:2: [ begins a table here, and a table needs a name. Until that"),
    ("\u{FEFF}note = true\r\n[[\u{301}a]]", "config.toml:2:3:"),
  ])
  func `what is wrong is named by its line, and the rest holds`(_ text: String, _ sentence: String) throws {
    let candor = try Candor()
    try candor.write(text + "\n", to: ".config/candor/config.toml")
    let outcome = try candor.run(["config"])
    #expect(outcome.status == 0)
    #expect(outcome.talk.contains(sentence), "\(outcome.talk)")
    #expect(outcome.text.contains("minutes = 10 "))
  }

  @Test func `a variable that cannot be is told and passed over`() throws {
    let outcome = try Candor().run(["config"], environment: ["CANDOR_MINUTES": "soon"])
    #expect(outcome.talk == "candor: CANDOR_MINUTES is to be a whole number from 1 to 999. It was passed over.\n")
    #expect(outcome.text.contains("minutes = 10 "))
  }

  @Test(arguments: ["", "journal", "./journal", "$HOME/journal", "~bob/journal"])
  func `a journal that would be another one in each folder is told by its line, and no other is taken`(_ folder: String)
    throws
  {
    let candor = try Candor()
    try candor.write("\njournal = \"\(folder)\"\n", to: ".config/candor/config.toml")
    let outcome = try candor.shell("mkdir x; cd x; echo Words. | $candor write >../told; ls -A")
    let sentence = "/config.toml:2: journal is to be a folder, as \"~/journal\" or \"/media/disk/journal\"."
    #expect(outcome.talk.contains(sentence), "\(outcome.talk)")
    #expect(outcome.text.isEmpty, "nothing is made where the command was given")
    #expect(try candor.run(["write"], input: "Words.\n").status == 65)
    #expect(try candor.shell("ls").text == "told\nx\n", "and no other journal")
    for command in ["config", "doctor"] {
      let told = try candor.run([command])
      #expect((told.text + told.talk).contains("config.toml:2: journal is to be a folder"), "\(command)")
    }
  }

  @Test(arguments: [("usa", "US"), ("united kingdom", "GB"), ("uk", "GB"), (" ie ", "IE"), ("de", "DE")])
  func `a country is known by its two letters, or by its name where lines for it are known`(
    _ written: String, _ code: String
  ) throws {
    let outcome = try Candor().run(["config"], environment: ["CANDOR_COUNTRY": written])
    #expect(outcome.errors.isEmpty && outcome.text.contains("country = \"\(code)\" "), "\(outcome.text)")
  }

  @Test func `what is wrong is told in the order of the lines`() throws {
    let candor = try Candor()
    try candor.write("safe = 3\nzebra = 1\nminutes = \"x\"\nalpha = 2\n", to: ".config/candor/config.toml")
    let told = try candor.run(["config"]).talk
    #expect(
      told.split(separator: "config.toml:").dropFirst().map { $0.prefix(2) } == ["1:", "2:", "3:", "4:"], "\(told)")
  }

  @Test func `a relative CANDOR_CONFIG counts from where the command is given`() throws {
    let candor = try Candor()
    let named: [String: String?] = ["CANDOR_CONFIG": "candor-tests/own/mine.toml"]
    #expect(try candor.run(["config", "--init"], environment: named).status == 0)
    #expect(try candor.shell("stat -c %a candor-tests candor-tests/own/mine.toml").text == "700\n600\n")
    #expect(try candor.shell("test -e /candor-tests").status == 1)
    #expect(try candor.run(["config"], environment: named).text.hasPrefix("# candor-tests/own/mine.toml\n"))
  }

  @Test func `a new file explains every setting, changes none, and goes over none`() throws {
    let candor = try Candor()
    let before = try candor.run(["config"]).lines.dropFirst().map(String.init)
    #expect(try candor.run(["config", "--init"]).status == 0)
    let file = String(decoding: candor.bytes(".config/candor/config.toml"), as: UTF8.self)
    for line in before {
      let key = String(line.drop { $0 == "#" || $0 == " " }.prefix { $0 != " " })
      #expect(file.contains("\n# \(key) = "), "\(key)")
    }
    #expect(try candor.shell("stat -c %a .config/candor/config.toml").text == "600\n")
    #expect(try candor.run(["config"]).lines.dropFirst().map(String.init) == before)
    // With every # before a setting taken away it is a file that can be read.
    let opened = file.split(separator: "\n").map { line in
      line.hasPrefix("# ") && line.contains(" = ") ? String(line.dropFirst(2)) : String(line)
    }
    try candor.write(opened.joined(separator: "\n") + "\n", to: ".config/candor/config.toml")
    #expect(try candor.run(["config"]).errors.isEmpty)
    let again = try candor.run(["config", "--init"])
    #expect(again.status == 73)
    #expect(again.talk.contains("~/.config/candor/config.toml is there already. It is left as it is."))
  }
}

/// The binary wherever it is put.
@Suite struct AnywhereTests {
  private static let canHideProc: Bool = {
    (try? Candor().shell("unshare -rm sh -c 'mount -t tmpfs none /proc'").status) == 0
  }()

  @Test(.enabled(if: canHideProc)) func `it runs where there is no /proc`() throws {
    let candor = try Candor()
    let outcome = try candor.shell(
      "unshare -rm sh -c 'mount -t tmpfs none /proc && \"$candor\" later code in bay 4 && \"$candor\" list'")
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(outcome.text.contains("2026-11-21"))
    #expect(candor.bytes("journal/2026/11/2026-11-21.md").count > 20)
  }

  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  private static let isBuilt = (try? Candor().shell("test -x \(root)/.build/candor").status) == 0

  @Test(.enabled(if: isBuilt)) func `what is installed can be taken away again, and nothing else goes`() throws {
    let candor = try Candor()
    let install = "\(Self.root)/scripts/install --prefix place"
    #expect(try candor.shell(install).status == 0)
    #expect(try candor.shell("place/bin/candor --version").text.hasPrefix("candor "))
    #expect(
      try candor.shell("cd place && find . -type f | sort").lines == [
        "./bin/candor", "./share/bash-completion/completions/candor", "./share/doc/candor/CHANGELOG.md",
        "./share/doc/candor/LICENSE", "./share/doc/candor/README.md", "./share/fish/vendor_completions.d/candor.fish",
        "./share/man/man1/candor.1", "./share/man/man5/candor-journal.5",
        "./share/man/man5/candor-lexicons.5", "./share/man/man5/candor-practices.5",
        "./share/zsh/site-functions/_candor",
      ])
    try candor.write("mine\n", to: "place/bin/other")
    let gone = try candor.shell("\(install) --uninstall")
    #expect(gone.status == 0 && gone.text.hasPrefix("candor is gone from "), "\(gone.text)")
    let never = try candor.shell("\(install) --uninstall")
    #expect(never.status == 0 && never.text.hasPrefix("There is no candor in "), "\(never.text)")
    #expect(try candor.shell("cd place && find . -type f").lines == ["./bin/other"])
  }
}

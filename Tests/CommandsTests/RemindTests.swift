import Testing

/// A reminder is set and taken away whole, and is silent when the night is written.
@Suite struct RemindTests {
  private static let line = "The page is there, if you like: candor. Two minutes are enough.\n"

  @Test(arguments: [
    ("## 22:00 ten minutes\n\nThe river was high.\n", false), ("## 22:00 check-in\nslept: 6\n", false),
    ("The river was high.\n", false), ("", true), ("## 14:10 put aside\ncode in bay 4\n", true),
  ])
  func `it is silent when the night is written`(_ night: String, _ isTold: Bool) throws {
    let candor = try Candor()
    if !night.isEmpty { try candor.write(night, to: "journal/2026/11/2026-11-21.md") }
    let outcome = try candor.run(["remind", "--tonight"], environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 0)
    #expect(outcome.text == (isTold ? Self.line : ""))
  }

  /// A systemctl and a notify-send that write down what they were asked.
  private func desktop(_ candor: Candor) throws {
    for name in ["systemctl", "notify-send"] {
      try candor.write("#!/bin/sh\necho \"\(name) $*\" >> \"$HOME/asked\"\n", to: "bin/\(name)")
    }
    try candor.makeExecutable(in: "bin")
  }

  @Test func `a timer of systemd's is set, told and taken away`() throws {
    let candor = try Candor()
    try desktop(candor)
    let path = ["PATH": "\(candor.home)/bin:/usr/bin:/bin"]
    #expect(try candor.run(["remind"], environment: path).text.hasPrefix("No reminder is set."))
    let set = try candor.run(["remind", "--at", "22:30", "--journal", "/tmp/a b"], environment: path)
    #expect(set.text == "At 22:30, unless the night is written. candor remind --off takes it away.\n")
    let units = try candor.shell("cat .config/systemd/user/candor-remind.*").text
    #expect(units.contains("OnCalendar=*-*-* 22:30:00") && units.contains(" remind --tonight --journal \"/tmp/a b\""))
    #expect(try candor.run(["remind"], environment: path).text.hasPrefix("At 22:30,"))
    #expect(try candor.run(["remind", "--off"], environment: path).text == "The reminder is gone.\n")
    #expect(try candor.shell("find .config -type f").output.isEmpty)
    let asked = String(decoding: candor.bytes("asked"), as: UTF8.self)
    #expect(asked.contains("systemctl --user enable --now candor-remind.timer"))
    #expect(asked.contains("systemctl --user disable --now candor-remind.timer"))
  }

  @Test func `without systemd a line for crontab is said, and nothing is set`() throws {
    let candor = try Candor()
    let outcome = try candor.run(["remind", "--at", "9:05"], environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\n  5 9 * * *  \""))
    #expect(outcome.text.contains("/candor\" remind --tonight\n"))
    #expect(try candor.shell("find . -name '*remind*'").output.isEmpty)
  }

  @Test func `a relative XDG_CONFIG_HOME is none, for the timer as for the settings`() throws {
    let candor = try Candor()
    try desktop(candor)
    let environment = ["PATH": "\(candor.home)/bin:/usr/bin:/bin", "XDG_CONFIG_HOME": "candor-tests"]
    #expect(try candor.run(["remind", "--at", "22:30"], environment: environment).status == 0)
    #expect(
      try candor.shell("ls .config/systemd/user; ls -d candor-tests /candor-tests 2>/dev/null").lines
        == ["candor-remind.service", "candor-remind.timer"])
  }

  /// What would act on a shell, on cron or on systemd in a path.
  private static let folders = [
    "elsewhere", "a b", "50% off", "q\"uote", "it's", "a\\b", "a\\%b", "$HOME", "`id`", "$(id)", "%h", "é", "#", "a;b",
  ]

  @Test(arguments: folders, ["CANDOR_JOURNAL", "CANDOR_CONFIG", "--journal"])
  func `the line for crontab looks into the journal that was meant`(_ folder: String, _ by: String) throws {
    let candor = try Candor()
    let root = "\(candor.home)/\(folder)"
    try candor.write("## 22:00 ten minutes\n\nThe river was high.\n", to: "\(folder)/2026/11/2026-11-21.md")
    var environment: [String: String?] = ["PATH": "/nowhere"]
    if by == "CANDOR_JOURNAL" { environment[by] = root }
    if by == "CANDOR_CONFIG" {
      let quoted = root.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      try candor.write("journal = \"\(quoted)\"\n", to: "\(folder)/mine.toml")
      environment[by] = "\(folder)/mine.toml"
    }
    let flag = by == "--journal" ? ["--journal", folder] : []
    let outcome = try candor.run(["remind", "--at", "22:30"] + flag, environment: environment)
    let line = try #require(outcome.lines.first { $0.hasPrefix("  30 22 * * *  ") }).dropFirst(15)
    // An empty home: by default the night would not be written.
    let run = try candor.shell(
      "mkdir home; cd home; \(asCronReads(line))", environment: ["HOME": "\(candor.home)/home"])
    #expect(run.output.isEmpty && run.errors.isEmpty && run.status == 0, "\(line)\n\(run.text)\(run.talk)")
  }

  /// cron takes the backslash before a per cent away; a bare per cent ends the command.
  private func asCronReads(_ line: Substring) -> String {
    var (command, isEscaped) = ("", false)
    for character in line {
      if character == "%" {
        guard isEscaped else { break }
        command.removeLast()
      }
      command.append(character)
      isEscaped = character == "\\" && !isEscaped
    }
    return command
  }

  @Test func `the reminder comes by the settings that it was set under`() throws {
    let candor = try Candor()
    try desktop(candor)
    try candor.write("day-ends-at = \"05:00\"\n", to: "50% off/mine.toml")
    let environment = [
      "PATH": "\(candor.home)/bin:/usr/bin:/bin", "CANDOR_CONFIG": "50% off/mine.toml", "CANDOR_DAY_ENDS_AT": "3:00",
      "CANDOR_JOURNAL": "$x \"y\" \\z %h",
    ]
    #expect(try candor.run(["remind", "--at", "22:30"], environment: environment).status == 0)
    let unit = String(decoding: candor.bytes(".config/systemd/user/candor-remind.service"), as: UTF8.self)
    let home = candor.home
    #expect(unit.contains("\nEnvironment=\"CANDOR_CONFIG=\(home)/50%% off/mine.toml\"\n"), "\(unit)")
    #expect(unit.contains("\nEnvironment=\"CANDOR_DAY_ENDS_AT=03:00\"\n"), "\(unit)")
    #expect(
      unit.contains(" remind --tonight --journal \"\(home)/$$x \\\"y\\\" \\\\z %%h\"\n"), "\(unit)")
  }

  @Test(arguments: ["a\\nb", "caf\\351"])
  func `a path with a line's end in it, or that is no text, is no path for a timer`(_ name: String) throws {
    let candor = try Candor()
    let outcome = try candor.shell("$candor remind --at 22:30 --journal \"$(printf '\(name)')\"")
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("No timer can carry"), "\(outcome.talk)")
    #expect(try candor.shell("find . -name '*remind*'").output.isEmpty)
  }

  @Test func `the desktop shows it where there is one`() throws {
    let candor = try Candor()
    try desktop(candor)
    let outcome = try candor.run(["remind", "--tonight"], environment: ["PATH": "\(candor.home)/bin:/usr/bin:/bin"])
    #expect(outcome.output.isEmpty)
    #expect(
      String(decoding: candor.bytes("asked"), as: UTF8.self)
        == "notify-send -a candor candor The page is there, if you like: candor. Two minutes are enough.\n")
  }
}

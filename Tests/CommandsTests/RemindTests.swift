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
    _ = try candor.shell("chmod +x bin/*")
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

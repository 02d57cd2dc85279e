@preconcurrency import Glibc
import Testing

@Suite struct PseudoTerminalTests {
  private let environment = ["PATH": "/usr/bin:/bin", "TERM": "dumb", "PS1": ""]

  @Test func theProgramHasATerminalOfItsOwn() throws {
    let shell = try PseudoTerminal(
      "/bin/sh", ["-c", "echo ready; read x < /dev/tty; echo \"got $x\"; stty size; exit 3"], environment: environment)
    try shell.expect("ready")
    shell.resize(columns: 33, rows: 11)
    try shell.send("word\r")
    try shell.expect("got word")
    try shell.expect("11 33")
    #expect(try shell.wait() == 3)
  }

  @Test func ctrlCReachesTheProgram() throws {
    let shell = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec sleep 30"], environment: environment)
    try shell.expect("ready")
    try shell.send("\u{3}")
    #expect(try shell.wait() == 128 + SIGINT)
  }

  @Test func closingTheTerminalHangsUp() throws {
    let shell = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec sleep 30"], environment: environment)
    try shell.expect("ready")
    shell.hangUp()
    #expect(try shell.wait() == 128 + SIGHUP)
  }

  @Test func whatDoesNotComeIsAFailureThatShowsTheScreen() throws {
    let shell = try PseudoTerminal("/bin/sh", ["-c", "echo one"], environment: environment)
    #expect(throws: PseudoTerminal.Failure.self) { try shell.expect("two", within: 2) }
    #expect(shell.screen.contains("one"))
  }

  @Test func escapesAreNotOnTheScreen() {
    #expect(PseudoTerminal.plain(Array("\u{1B}[?2004h\u{1B}[1ma\u{1B}[0m\r\n\u{1B}]0;t\u{7}b".utf8)) == "a\nb")
  }
}
